import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleDecks } from '../../src/main/features/sample/decks';
import { landscapePng } from '../../src/main/features/sample/decks/picture';
import { aCompound, aZip, noise } from '../documents/craft';
import { aCaseForDecks, aDrawingDesk, aPptx, pptxParts, shape, slide } from './decks';

const twoPages = () =>
  aPptx([slide(shape(['第一页'], 'title')), slide(shape(['第二页'], 'title') + shape(['用地']))]);

test('an import writes deck and pages as one change, which one undo takes back', async () => {
  const { desk } = aDrawingDesk();
  const { client, caseStudyId, importBytes, program } = await aCaseForDecks(desk);
  const [sample] = await sampleDecks();
  const answer = await importBytes('汇报 材料.pptx', sample?.bytes ?? '');
  expect(answer).toMatchObject({
    pageCount: 7,
    hiddenPages: 0,
    unchanged: false,
    rendering: 'done',
    isStageVersion: true,
  });
  const { decks } = await client.caseStudies.get({ id: caseStudyId });
  expect(decks).toMatchObject([
    {
      fileName: '汇报 材料.pptx',
      format: 'pptx',
      renderer: 'builtIn',
      fileSize: sample?.bytes.length,
    },
  ]);
  expect(program.files.has(decks[0]?.fileHash ?? '')).toBe(true);
  const slides = await client.caseStudies.slides({ deckId: answer.deckId });
  expect(slides.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (const { imageHash } of slides) expect(program.files.has(imageHash ?? '')).toBe(true);
  expect(existsSync(join(program.folder, 'scratch'))).toBe(false);

  await client.journal.undo({});
  expect((await client.caseStudies.get({ id: caseStudyId })).decks).toEqual([]);
  await client.journal.redo({});
  expect(await client.caseStudies.slides({ deckId: answer.deckId })).toEqual(slides);
});

test('the same file again changes nothing and says so', async () => {
  const { client, importBytes } = await aCaseForDecks();
  // Made once: the archive carries the second it was made in.
  const bytes = await twoPages();
  const first = await importBytes('a.pptx', bytes);
  const before = await client.journal.recent({});
  const again = await importBytes('renamed.pptx', bytes);
  expect(again).toMatchObject({ deckId: first.deckId, unchanged: true });
  expect(await client.journal.recent({})).toEqual(before);
});

test('exactly one version is for the stage, also after it is removed', async () => {
  const { client, caseStudyId, importBytes, time } = await aCaseForDecks();
  const first = await importBytes('一稿.pptx', await twoPages());
  time.now += 60_000;
  const second = await importBytes('二稿.pptx', await aPptx([slide(shape(['二稿']))]));
  time.now += 60_000;
  const third = await importBytes('三稿.pptx', await aPptx([slide(shape(['三稿']))]));
  const marked = async () =>
    (await client.caseStudies.get({ id: caseStudyId })).decks
      .filter(({ isStageVersion }) => isStageVersion)
      .map(({ fileName }) => fileName);
  expect(await marked()).toEqual(['一稿.pptx']);
  await client.caseStudies.chooseStageVersion({ deckId: second.deckId });
  expect(await marked()).toEqual(['二稿.pptx']);
  await client.caseStudies.removeDeck({ deckId: second.deckId });
  expect(await marked()).toEqual(['三稿.pptx']);
  await client.caseStudies.removeDeck({ deckId: first.deckId });
  expect(await marked()).toEqual(['三稿.pptx']);
  await client.journal.undo({});
  await client.journal.undo({});
  expect(await marked()).toEqual(['二稿.pptx']);
  await expect(client.caseStudies.chooseStageVersion({ deckId: 'gone' })).rejects.toMatchObject({
    key: 'caseStudies:error.deckNotFound',
  });
  expect(third.isStageVersion).toBe(false);
});

test('without a window the pages wait; with one they are drawn later', async () => {
  const { client, importBytes, caseStudyId } = await aCaseForDecks();
  const { deckId, rendering } = await importBytes('a.pptx', await twoPages());
  expect(rendering).toBe('waiting');
  await expect(client.caseStudies.renderWaiting({})).rejects.toMatchObject({
    key: 'common:error.needsWindow',
  });
  await expect(client.caseStudies.renderDeck({ deckId })).rejects.toMatchObject({
    key: 'common:error.needsWindow',
  });
  expect((await client.caseStudies.get({ id: caseStudyId })).decks[0]?.renderer).toBeNull();
});

test('waiting pages are drawn, and a deck can be drawn again', async () => {
  const { desk, jobs } = aDrawingDesk(1440, 1080);
  const { client, importBytes } = await aCaseForDecks(desk);
  const hidden = slide(shape(['隐藏']), ' show="0"');
  const { deckId, hiddenPages } = await importBytes(
    'a.pptx',
    await aPptx([hidden, slide(shape(['讲一'])), slide(shape(['讲二']))]),
  );
  expect(hiddenPages).toBe(1);
  expect(jobs[0]?.pages).toEqual([1, 2]);
  const slides = await client.caseStudies.slides({ deckId });
  expect(slides).toMatchObject([
    { number: 1, title: '讲一', width: 1440, fidelity: [{ kind: 'aspectRatio', detail: '4:3' }] },
    { number: 2, title: '讲二' },
  ]);
  expect(await client.caseStudies.renderDeck({ deckId })).toEqual({ pages: 2 });
  expect(await client.caseStudies.renderWaiting({})).toEqual({ decks: 0, pages: 0 });
});

test('words are found on every page and in notes, stage versions first', async () => {
  const { client, meetingId, importBytes } = await aCaseForDecks();
  for (const { fileName, bytes } of await sampleDecks()) await importBytes(fileName, bytes);
  const found = async (text: string) =>
    (await client.caseStudies.search({ meetingId, text }))
      .filter(({ number }) => number)
      .map(({ fileName, number }) => `${fileName.slice(3, 6)} ${number}`);
  expect(await found('产地仓')).toEqual(['沂源县 3', '沂源县 4', '沂源县 6', '沂源县 7']);
  expect(await found('用地')).toEqual(['沂源县 3', '沂源县 7', '曹县- 7']);
  expect(await found('手艺人')).toEqual(['曹县- 6']);
  expect(await found('没有这句话')).toEqual([]);
  expect(await found('，。')).toEqual([]);
  const [hit] = await client.caseStudies.search({ meetingId, text: '指标不足' });
  expect(hit).toMatchObject({
    number: 7,
    countyName: '淄博市沂源县',
    isStageVersion: true,
    excerpt: expect.stringContaining('用地指标不足'),
  });
});

test('a picture is a deck of one page', async () => {
  const { desk } = aDrawingDesk();
  const { importBytes, client } = await aCaseForDecks(desk);
  const { deckId, pageCount } = await importBytes('展板.png', landscapePng(320, 180));
  expect(pageCount).toBe(1);
  expect(await client.caseStudies.slides({ deckId })).toMatchObject([{ number: 1, title: '' }]);
});

const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>';
const hostile: [name: string, make: () => Promise<Uint8Array> | Uint8Array, key: string][] = [
  ['空.pptx', () => Buffer.alloc(0), 'documents:error.empty'],
  ['噪声.pptx', () => noise(200_000), 'caseStudies:error.notDeck'],
  ['名单.pptx', () => Buffer.from('姓名,单位\n张三,某县\n'), 'caseStudies:error.notDeck'],
  ['旧版.ppt', () => aCompound(['PowerPoint Document']), 'caseStudies:error.oldPpt'],
  ['加密.pptx', () => aCompound(['EncryptedPackage']), 'caseStudies:error.password'],
  ['截断.pptx', async () => (await twoPages()).subarray(0, 900), 'documents:error.damaged'],
  ['普通.zip', () => aZip({ 'a.txt': 'x' }), 'caseStudies:error.notDeck'],
  ['没有页面.pptx', () => aPptx([]), 'caseStudies:error.noPages'],
  [
    '全部隐藏.pptx',
    () => aPptx([slide(shape(['隐藏']), ' show="0"')]),
    'caseStudies:error.noPages',
  ],
  [
    '缺页.pptx',
    async () => {
      const parts = pptxParts([slide(''), slide('')]);
      delete parts['ppt/slides/slide2.xml'];
      return await aZip(parts);
    },
    'documents:error.damaged',
  ],
  ['实体.pptx', () => aPptx([entities + slide(shape(['&a;']))]), 'documents:error.xmlEntities'],
  ['不配对.pptx', () => aPptx(['<p:sld><p:cSld></p:sld>']), 'documents:error.damaged'],
  [
    '炸弹.pptx',
    () => aZip({ ...pptxParts([slide('')]), 'ppt/media/a.xml': ' '.repeat(40 * 1024 * 1024) }),
    'documents:error.zipBomb',
  ],
  [
    '页数过多.pptx',
    () => aPptx(Array.from({ length: 501 }, (_, index) => slide(shape([String(index)])))),
    'caseStudies:error.tooManyPages',
  ],
  ['假的.pdf', () => Buffer.from('%PDF-1.7\nnothing here'), 'documents:error.damaged'],
  [
    '截断.pdf',
    async () => (await sampleDecks())[3]?.bytes.subarray(0, 700) ?? Buffer.alloc(0),
    'documents:error.damaged',
  ],
];

test.each(hostile)(
  '%s is refused in one sentence and nothing is written',
  async (name, make, key) => {
    const { desk, jobs } = aDrawingDesk();
    const { client, caseStudyId, importBytes, program } = await aCaseForDecks(desk);
    const before = await client.journal.recent({});
    await expect(importBytes(name, await make())).rejects.toMatchObject({
      key,
      params: { file: name },
    });
    expect((await client.caseStudies.get({ id: caseStudyId })).decks).toEqual([]);
    expect(await client.journal.recent({})).toEqual(before);
    expect(jobs).toEqual([]);
    expect(existsSync(join(program.folder, 'files'))).toBe(false);
  },
);

test('a cancelled import leaves nothing behind', async () => {
  const { desk } = aDrawingDesk();
  const stop = new AbortController();
  const cancelling = {
    ...desk,
    async renderPages(job: Parameters<typeof desk.renderPages>[0]) {
      stop.abort();
      await desk.renderPages(job);
    },
  };
  const { client, caseStudyId, importBytes, program } = await aCaseForDecks(cancelling);
  await expect(importBytes('a.pptx', await twoPages(), stop.signal)).rejects.toThrow();
  expect((await client.caseStudies.get({ id: caseStudyId })).decks).toEqual([]);
  expect(readdirSync(program.folder)).not.toContain('scratch');
});
