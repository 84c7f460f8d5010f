import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { FidelityNote } from '@shared/caseStudies/caseStudy';
import { gradeOf } from '@shared/caseStudies/fidelity';
import { expect, test } from 'vitest';
import { TEST_NOW } from '../support/program';
import { aCaseForDecks, aDrawingDesk, aPptx, shape, slide } from './decks';

test.each<[string, FidelityNote[], string]>([
  ['nothing noted', [], 'same'],
  ['another font', [{ kind: 'missingFont', detail: 'x' }], 'differs'],
  ['black bars', [{ kind: 'aspectRatio', detail: '4:3' }], 'differs'],
  ['an animation', [{ kind: 'animation', detail: 'animation' }], 'differs'],
  ['a chart drawn by ourselves', [{ kind: 'unsupported', detail: 'chart' }], 'differs'],
  ['SmartArt', [{ kind: 'unsupported', detail: 'smartArt' }], 'lacks'],
  ['a video', [{ kind: 'media', detail: 'video' }], 'lacks'],
  ['a linked file', [{ kind: 'linkedMedia', detail: 'image' }], 'lacks'],
  ['no picture', [{ kind: 'renderFailed', detail: '' }], 'lacks'],
  [
    'the worst of several',
    [
      { kind: 'missingFont', detail: 'x' },
      { kind: 'media', detail: 'audio' },
    ],
    'lacks',
  ],
])('a page with %s', (_, notes, grade) => {
  expect(gradeOf(notes)).toBe(grade);
});

async function aDeckToSign() {
  const at = await aCaseForDecks(aDrawingDesk().desk);
  const pages = (text: string) => [1, 2, 3].map((n) => slide(shape([`${text} ${n}`])));
  const { deckId } = await at.importBytes('示例.pptx', await aPptx(pages('示例')));
  const { id } = await at.client.operators.add({ name: '示例操作员' });
  const line = async (of = deckId) => {
    const { decks } = await at.client.caseStudies.get({ id: at.caseStudyId });
    return decks.find((deck) => deck.id === of);
  };
  return { ...at, deckId, operatorId: id, line, pages };
}

test('a person signs pages off, and it says who and when', async () => {
  const { client, deckId, operatorId, line } = await aDeckToSign();
  const { signOff, slides } = client.caseStudies;
  await expect(signOff({ deckId })).rejects.toMatchObject({
    key: 'caseStudies:error.signOffNeedsOperator',
  });
  await client.operators.takeOver({ id: operatorId });
  expect(await signOff({ deckId, numbers: [2, 2] })).toEqual({ signed: 1 });
  expect(await line()).toMatchObject({ signedPages: 1, signedOff: false });
  const who = { by: '示例操作员', at: TEST_NOW };
  expect((await slides({ deckId })).map((page) => page.signOff)).toEqual([null, who, null]);
  expect(await signOff({ deckId })).toEqual({ signed: 3 });
  expect(await line()).toMatchObject({ signedPages: 3, signedOff: true });
  await client.caseStudies.takeBackSignOff({ deckId, numbers: [1] });
  expect(await line()).toMatchObject({ signedPages: 2, signedOff: false });
  await client.journal.undo({});
  expect(await line()).toMatchObject({ signedOff: true });
  await client.caseStudies.takeBackSignOff({ deckId });
  expect(await line()).toMatchObject({ signedPages: 0 });
});

test('drawing the deck anew takes the sign-off back', async () => {
  const { client, deckId, operatorId, line } = await aDeckToSign();
  await client.operators.takeOver({ id: operatorId });
  await client.caseStudies.signOff({ deckId });
  await client.caseStudies.renderDeck({ deckId });
  expect(await line()).toMatchObject({ signedPages: 0, signedOff: false });
});

test('another stage version takes the sign-off of the earlier one back, not its own', async () => {
  const { client, deckId, operatorId, line, pages, importBytes } = await aDeckToSign();
  await client.operators.takeOver({ id: operatorId });
  await client.caseStudies.signOff({ deckId });
  const later = await importBytes('示例 最终版2.pptx', await aPptx(pages('示例 新')));
  await client.caseStudies.signOff({ deckId: later.deckId });
  expect(await line()).toMatchObject({ signedOff: true });
  await client.caseStudies.chooseStageVersion({ deckId: later.deckId });
  expect(await line()).toMatchObject({ signedOff: false });
  expect(await line(later.deckId)).toMatchObject({ signedOff: true });
});

test('what is not there or not drawn is not signed', async () => {
  const { client, deckId, operatorId } = await aDeckToSign();
  await client.operators.takeOver({ id: operatorId });
  const { signOff } = client.caseStudies;
  await expect(signOff({ deckId, numbers: [1, 9] })).rejects.toMatchObject({
    key: 'caseStudies:error.pageNotFound',
  });
  await expect(signOff({ deckId, numbers: [] })).rejects.toMatchObject({
    key: 'common:error.input',
  });
  const waiting = await aCaseForDecks();
  const undrawn = await waiting.importBytes('示例.pptx', await aPptx([slide(shape(['示例']))]));
  const person = await waiting.client.operators.add({ name: '示例操作员' });
  await waiting.client.operators.takeOver({ id: person.id });
  await expect(
    waiting.client.caseStudies.signOff({ deckId: undrawn.deckId }),
  ).rejects.toMatchObject({ key: 'caseStudies:error.notDrawn' });
});

test('the original is opened as a copy that cannot be written', async () => {
  const opened: string[] = [];
  const { desk } = aDrawingDesk();
  const openPath = async (path: string) => {
    opened.push(path);
    return opened.length > 1 ? 'no program' : '';
  };
  const at = await aCaseForDecks({ ...desk, openPath });
  const bytes = await aPptx([slide(shape(['示例']))]);
  const { deckId } = await at.importBytes('示例 原稿.pptx', bytes);
  await at.client.caseStudies.openOriginal({ deckId });
  const [path = ''] = opened;
  expect(basename(path)).toBe('示例 原稿.pptx');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(statSync(path).mode & 0o222).toBe(0);
  await expect(at.client.caseStudies.openOriginal({ deckId })).rejects.toMatchObject({
    key: 'caseStudies:error.cannotOpen',
  });
});
