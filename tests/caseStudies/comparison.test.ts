import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { otherWay } from '@shared/caseStudies/comparison';
import { expect, onTestFinished, test } from 'vitest';
import { sampleDecks } from '../../src/main/features/sample/decks';
import { samplePdf } from '../../src/main/features/sample/decks/outlines';
import { aFolder } from '../support/program';
import { aCaseForDecks, aDrawingDesk, aPptx, shape, slide } from './decks';

test.each([
  ['libreOffice', true, { renderer: 'builtIn' }],
  ['libreOffice', false, { renderer: 'builtIn' }],
  ['builtIn', true, { renderer: 'libreOffice' }],
  ['builtIn', false, { renderer: null, why: 'onlyOne' }],
  ['pdf', true, { renderer: null, why: 'asItIs' }],
  ['image', true, { renderer: null, why: 'asItIs' }],
  [null, true, { renderer: null, why: 'notDrawn' }],
] as const)('shown by %s, LibreOffice here: %s', (shownBy, isHere, other) => {
  expect(otherWay(shownBy, isHere)).toEqual(other);
});

/**
 * A program of LibreOffice's name, found before any real one, that answers every deck with the sample
 * PDF: what is tested is which program is asked and what becomes of its pages.
 */
async function aConverter(answers = true): Promise<void> {
  const pdf = (await sampleDecks())[3];
  const folder = aFolder();
  const answer = join(folder, 'answer.pdf');
  writeFileSync(answer, pdf?.bytes ?? '');
  const script = [
    '#!/bin/sh',
    'while [ "$1" != "--outdir" ]; do shift; done',
    answers ? `cp '${answer}' "$2/deck.pdf"` : 'exit 1',
  ];
  const program = join(folder, 'soffice');
  writeFileSync(program, `${script.join('\n')}\n`);
  chmodSync(program, 0o755);
  const { PATH } = process.env;
  process.env.PATH = `${folder}${delimiter}${PATH}`;
  onTestFinished(() => {
    process.env.PATH = PATH;
  });
}

/** As many as the PDF has, else it is not what was asked for. */
const PAGES = samplePdf.pages.length;

const aDeck = () =>
  aPptx(Array.from({ length: PAGES }, (_, index) => slide(shape([`示例 ${index + 1}`]))));

const onUnix = test.skipIf(process.platform === 'win32');

onUnix(
  'the built-in renderer draws a second time what LibreOffice drew for the stage',
  async () => {
    await aConverter();
    const { desk, jobs } = aDrawingDesk();
    const { client, importBytes, program } = await aCaseForDecks(desk);
    await client.settings.change({ deckRenderer: 'auto' });
    const { deckId } = await importBytes('示例.pptx', await aDeck());
    const { id } = await client.operators.add({ name: '示例操作员' });
    await client.operators.takeOver({ id });
    await client.caseStudies.signOff({ deckId });
    const before = await client.caseStudies.slides({ deckId });
    const changes = await client.journal.recent({});
    expect(before.map(({ comparison }) => comparison)).toEqual(Array(PAGES).fill(null));
    expect(await client.caseStudies.comparison({ deckId })).toEqual({ renderer: 'builtIn' });

    expect(await client.caseStudies.drawForComparison({ deckId })).toEqual({ pages: PAGES });
    expect(jobs.map(({ format }) => format)).toEqual(['pdf', 'pptx']);
    const after = await client.caseStudies.slides({ deckId });
    expect(after.map((page) => ({ ...page, comparison: null }))).toEqual(before);
    for (const { comparison } of after) {
      expect(comparison).toMatchObject({ renderer: 'builtIn' });
      expect(program.files.has(comparison?.imageHash ?? '')).toBe(true);
    }
    // Nobody undoes it, and it is no work of another laptop's.
    expect(await client.journal.recent({})).toEqual(changes);

    await client.caseStudies.drawForComparison({ deckId });
    await client.caseStudies.renderDeck({ deckId });
    const anew = await client.caseStudies.slides({ deckId });
    expect(anew.map(({ comparison }) => comparison)).toEqual(Array(PAGES).fill(null));
  },
);

onUnix('LibreOffice draws a second time what the built-in renderer drew', async () => {
  await aConverter();
  const { desk, jobs } = aDrawingDesk();
  const { client, importBytes } = await aCaseForDecks(desk);
  const { deckId } = await importBytes('示例.pptx', await aDeck());
  expect(await client.caseStudies.drawForComparison({ deckId })).toEqual({ pages: PAGES });
  expect(jobs.map(({ format }) => format)).toEqual(['pptx', 'pdf']);
  const [page] = await client.caseStudies.slides({ deckId });
  expect(page?.comparison).toMatchObject({ renderer: 'libreOffice' });
});

onUnix('where LibreOffice fails, nothing else is drawn in its place', async () => {
  await aConverter(false);
  const { desk, jobs } = aDrawingDesk();
  const { client, importBytes } = await aCaseForDecks(desk);
  const { deckId } = await importBytes('示例.pptx', await aDeck());
  await expect(client.caseStudies.drawForComparison({ deckId })).rejects.toMatchObject({
    key: 'caseStudies:error.otherFailed',
  });
  expect(jobs).toHaveLength(1);
  expect((await client.caseStudies.slides({ deckId }))[0]?.comparison).toBeNull();
});

onUnix('cancelled, it keeps nothing', async () => {
  await aConverter();
  const { desk } = aDrawingDesk();
  const stop = new AbortController();
  let isSecond = false;
  const { client, importBytes } = await aCaseForDecks({
    ...desk,
    async renderPages(job) {
      if (isSecond) stop.abort();
      isSecond = true;
      await desk.renderPages(job);
    },
  });
  const { deckId } = await importBytes('示例.pptx', await aDeck());
  await expect(
    client.caseStudies.drawForComparison({ deckId }, { signal: stop.signal }),
  ).rejects.toThrow();
  expect((await client.caseStudies.slides({ deckId }))[0]?.comparison).toBeNull();
});

test('a PDF is shown as it is, and pages that wait come first', async () => {
  const pdf = (await sampleDecks())[3]?.bytes ?? '';
  const drawn = await aCaseForDecks(aDrawingDesk().desk);
  const { deckId } = await drawn.importBytes('示例.pdf', pdf);
  await expect(drawn.client.caseStudies.drawForComparison({ deckId })).rejects.toMatchObject({
    key: 'caseStudies:comparison.asItIs',
  });
  const waiting = await aCaseForDecks();
  const other = await waiting.importBytes('示例.pptx', await aDeck());
  expect(await waiting.client.caseStudies.comparison({ deckId: other.deckId })).toEqual({
    renderer: null,
    why: 'notDrawn',
  });
  await expect(
    waiting.client.caseStudies.drawForComparison({ deckId: other.deckId }),
  ).rejects.toMatchObject({ key: 'common:error.needsWindow' });
});
