import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import { expect, test } from 'vitest';
import { readDocx } from '../../src/main/documents/docx/readDocx';
import { aFolder } from '../support/program';

/** 1 × 1 */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function read(
  children: ConstructorParameters<typeof Document>[0]['sections'][number]['children'],
) {
  const path = join(aFolder(), '示例案例.docx');
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return readDocx(path, '示例案例.docx');
}

test('titles and headings by style, and by how a clerk numbers them', async () => {
  const { blocks } = await read([
    new Paragraph({ text: '拿地即开工——示例县经验', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: '一、基本情况' }),
    new Paragraph({ text: '示例县位于……。' }),
    new Paragraph({ text: '主要做法', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: '（一）清单管理' }),
    new Paragraph({ text: '一、这一句说的是做法；它不是标题。' }),
    new Paragraph({ text: '提级', outlineLevel: 2 }),
  ]);
  expect(blocks).toEqual([
    { kind: 'title', text: '拿地即开工——示例县经验' },
    { kind: 'heading', level: 1, text: '一、基本情况' },
    { kind: 'text', text: '示例县位于……。' },
    { kind: 'heading', level: 1, text: '主要做法' },
    { kind: 'heading', level: 2, text: '（一）清单管理' },
    { kind: 'text', text: '一、这一句说的是做法；它不是标题。' },
    { kind: 'heading', level: 3, text: '提级' },
  ]);
});

test('what was struck out is gone, what was inserted is there', async () => {
  const by = { id: 1, author: '示例', date: '2026-08-15T00:00:00Z' };
  const { blocks } = await read([
    new Paragraph({
      children: [
        new TextRun('压减到'),
        new DeletedTextRun({ text: '十七', ...by }),
        new InsertedTextRun({ text: '十五', ...by }),
        new TextRun({ text: '项', break: 1 }),
      ],
    }),
  ]);
  expect(blocks).toEqual([{ kind: 'text', text: '压减到十五\n项' }]);
});

test('tables as rows, pictures as their bytes with the caption below', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const { blocks, leftOut } = await read([
    new Table({ rows: [new TableRow({ children: [cell('年份'), cell('项目')] })] }),
    new Paragraph({
      children: [new ImageRun({ type: 'png', data: png, transformation: { width: 9, height: 9 } })],
    }),
    new Paragraph('图1 示例园区'),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'gif',
          data: Buffer.from('GIF89a'),
          transformation: { width: 9, height: 9 },
        }),
      ],
    }),
    new Paragraph(
      '图上看得出，项目已经开工。这一段是正文，它比任何图的说明都要长得多，所以它不会被当成图的说明文字，也不会从正文里消失不见。',
    ),
  ]);
  expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'picture', 'text']);
  expect(blocks[0]).toEqual({ kind: 'table', rows: [['年份', '项目']] });
  expect(blocks[1]).toMatchObject({ caption: '图1 示例园区' });
  expect(blocks[1]).toHaveProperty('bytes.length', png.length);
  expect(leftOut).toBe(1);
});

test('text boxes are not in the running text, nor twice for old programs', async () => {
  const { blocks } = await read([
    new Paragraph('正文'),
    new Textbox({ children: [new Paragraph('框内')], style: { width: '3cm' } }),
  ]);
  expect(blocks).toEqual([{ kind: 'text', text: '正文' }]);
});

test.each([
  ['a file that is no archive', Buffer.from('示例')],
  ['half a file', null],
])('%s is told in one sentence', async (_, given) => {
  const whole = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph('示例')] }] }),
  );
  const path = join(aFolder(), '坏.docx');
  writeFileSync(path, given ?? whole.subarray(0, whole.length / 2));
  await expect(readDocx(path, '坏.docx')).rejects.toMatchObject({
    kind: 'invalid',
    params: { file: '坏.docx' },
  });
});
