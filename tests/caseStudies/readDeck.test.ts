import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DeckFileFormat, readDeck } from '../../src/main/documents/slides';
import { sampleDecks } from '../../src/main/features/sample/decks';
import { sampleOutlines, samplePdf } from '../../src/main/features/sample/decks/outlines';
import { aFolder } from '../support/program';
import { aPptx, type CraftedSlide, relation, shape, slide } from './decks';

async function read(bytes: Uint8Array, format: DeckFileFormat = 'pptx') {
  const path = join(aFolder(), 'deck');
  writeFileSync(path, bytes);
  return await readDeck(path, 'deck', format, {});
}

const pageOf = async (one: string | CraftedSlide) => (await read(await aPptx([one]))).pages[0];

test('the sample decks read back word for word', async () => {
  const decks = await sampleDecks();
  for (const [index, { slides }] of sampleOutlines.entries()) {
    const { pages } = await read(decks[index]?.bytes as Buffer);
    expect(pages.map(({ title }) => title)).toEqual(slides.map(({ title }) => title));
    expect(pages.map(({ notes }) => notes)).toEqual(slides.map(({ notes }) => notes));
    for (const [place, page] of pages.entries()) {
      const said = slides[place];
      if (said?.kind === 'points') expect(page.text).toBe(said.points.join('\n'));
      if (said?.kind === 'table') {
        expect(page.text).toBe([said.head, ...said.rows].map((row) => row.join('\t')).join('\n'));
      }
      if (said?.kind === 'chart') {
        for (const { name } of said.series) expect(page.text).toContain(name);
        for (const year of said.years) expect(page.text).toContain(year);
        expect(page.marks).toEqual([{ kind: 'unsupported', detail: 'chart' }]);
      }
      expect(page.fonts).toEqual(['微软雅黑']);
    }
  }
});

test('a PDF whose Chinese font is not embedded reads back word for word', async () => {
  const decks = await sampleDecks();
  const { pages } = await read(decks[3]?.bytes as Buffer, 'pdf');
  expect(pages.map(({ title, text }) => [title, text])).toEqual(
    samplePdf.pages.map(({ title, lines }, index) => [
      title,
      [...lines, `示例 ${index + 1}`].join('\n'),
    ]),
  );
});

test('without a title placeholder the largest text is the title', async () => {
  const sized = (text: string, size: number) =>
    shape([text]).replace('<a:rPr>', `<a:rPr sz="${size}">`);
  const page = await pageOf(
    slide(sized('页脚', 1200) + sized('大标题', 4400) + sized('正文', 2400)),
  );
  expect(page).toMatchObject({ title: '大标题', text: '页脚\n正文' });
});

test('page numbers, dates and footers are not text; entities and groups are read', async () => {
  const page = await pageOf(
    slide(
      `${shape(['题目 &amp; &#x4E00;'], 'title')}<p:grpSp>${shape(['组内'])}</p:grpSp>${shape(['3'], 'sldNum')}${shape(['2026'], 'dt')}${shape(['单位'], 'ftr')}`,
    ),
  );
  expect(page).toMatchObject({ title: '题目 & 一', text: '组内' });
});

test.each<[string, CraftedSlide, { kind: string; detail: string }[]]>([
  [
    'an embedded video',
    { xml: slide(''), rels: relation('rId1', 'video', '../media/a.mp4') },
    [{ kind: 'media', detail: 'video' }],
  ],
  [
    'a linked sound',
    { xml: slide(''), rels: relation('rId1', 'audio', 'file:///D:/a.mp3', true) },
    [{ kind: 'linkedMedia', detail: 'audio' }],
  ],
  [
    'a transition',
    { xml: slide('', '', '<p:transition spd="slow"><p:fade/></p:transition>') },
    [{ kind: 'animation', detail: 'transition' }],
  ],
  [
    'an effect on a shape',
    { xml: slide('', '', '<p:timing><p:tnLst><p:cTn presetClass="entr"/></p:tnLst></p:timing>') },
    [{ kind: 'animation', detail: 'animation' }],
  ],
  ['an empty timing', { xml: slide('', '', '<p:timing><p:tnLst/></p:timing>') }, []],
  [
    'SmartArt',
    {
      xml: slide(
        '<p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></p:graphicFrame>',
      ),
    },
    [{ kind: 'unsupported', detail: 'smartArt' }],
  ],
])('%s is marked', async (_, one, marks) => {
  expect((await pageOf(one))?.marks).toEqual(marks);
});

test('fonts are those of the scripts that occur', async () => {
  const faces = '<a:latin typeface="Impact"/><a:ea typeface="方正小标宋简体"/>';
  expect((await pageOf(slide(shape(['只有汉字'], '', faces))))?.fonts).toEqual(['方正小标宋简体']);
  expect((await pageOf(slide(shape(['GDP'], '', faces))))?.fonts).toEqual(['Impact']);
  expect((await pageOf(slide(shape([''], '', faces))))?.fonts).toEqual([]);
});

test('a hostile part costs no more than its length', async () => {
  const started = performance.now();
  await expect(pageOf(`<a ${'<a "'.repeat(400_000)}`)).rejects.toMatchObject({
    key: 'documents:error.damaged',
  });
  expect(performance.now() - started).toBeLessThan(5_000);
});
