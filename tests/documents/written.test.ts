import { afterAll, expect, test } from 'vitest';
import { codePng } from '../../src/main/documents/codes/codePng';
import { qrModules, qrSvg } from '../../src/main/documents/codes/qr';
import { cardSheet } from '../../src/main/documents/docx/cardSheet';
import type { CardSheetSpec } from '../../src/main/documents/docx/cardSheetSpec';
import { gbt9704, houseStyles } from '../../src/main/documents/docx/houseStyles.template';
import { officialDocument } from '../../src/main/documents/docx/officialDocument';
import { cardPage } from '../../src/main/documents/html/cardPage';
import { packageZipLimits } from '../../src/main/documents/limits';
import { openZip } from '../../src/main/documents/zip/guard';
import { aFolder } from './craft';

const folder = aFolder();
afterAll(() => folder.remove());

async function unpacked(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await openZip(folder.put('written.docx', bytes), packageZipLimits);
  const parts = new Map<string, Buffer>();
  for (const { name } of zip.entries) parts.set(name, await zip.read(name));
  zip.close();
  return parts;
}

const textOf = (parts: Map<string, Buffer>) => String(parts.get('word/document.xml'));

const table = (text: string) => ({
  kind: 'table' as const,
  repeatHead: true,
  columns: [{ head: '姓名', widthMm: 26, align: 'center' as const }],
  rows: [[text]],
});

test('tables stand where their blocks are, whatever their words are', async () => {
  const hostile = '$& $1 </w:tbl> <w:written/> & "\u0001\ud800';
  const xml = textOf(
    await unpacked(
      await officialDocument({
        houseStyle: gbt9704,
        title: '题',
        blocks: [
          { kind: 'paragraph', text: '一 <w:written/>' },
          table(hostile),
          { kind: 'paragraph', text: '二' },
          { ...table('宽'), landscape: true },
          { kind: 'paragraph', text: '三' },
        ],
      }),
    ),
  );
  const written = '$&amp; $1 &lt;/w:tbl&gt; &lt;w:written/&gt; &amp; &quot;\ufffd';
  const places = ['一 &lt;w:written/&gt;', written, '>二<', '>宽<', '>三<'].map((text) =>
    xml.indexOf(text),
  );
  expect(places.every((at) => at > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(xml).not.toContain('<w:written/>');
  expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
});

const cards = (codes: string[], over: Partial<CardSheetSpec> = {}): CardSheetSpec => ({
  houseStyle: gbt9704,
  title: '证件',
  pageMm: { width: 210, height: 297 },
  cardMm: { width: 90, height: 130 },
  columns: 2,
  rows: 2,
  outlines: true,
  cards: codes.map((code) => ({
    lines: [{ text: `示例ABC ${code}`, font: 'title', sizePt: 20 }],
    picture: { code, sideMm: 26, description: `<${code}>` },
  })),
  ...over,
});

test('every picture of a card is in the file once and is what the text refers to', async () => {
  const parts = await unpacked(await cardSheet(cards(['111', '222', '111', '333', '444'])));
  const relations = new Map(
    [
      ...String(parts.get('word/_rels/document.xml.rels')).matchAll(
        /Id="(\w+)"[^>]*Target="(.+?)"/g,
      ),
    ].map(([, id, target]) => [id, target]),
  );
  const shown = [...textOf(parts).matchAll(/r:embed="(\w+)"/g)].map(([, id]) =>
    parts.get(`word/${relations.get(id)}`),
  );
  expect(shown).toEqual(['111', '222', '111', '333', '444'].map((code) => codePng(code)));
  expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(4);
  expect(textOf(parts)).toContain('descr="&lt;111&gt;"');
});

test('a card begins a page after each full one, and a name keeps one font', async () => {
  const codes = Array.from({ length: 9 }, (_, n) => String(n));
  const spec = cards(codes, { houseStyle: houseStyles.gbt9704SystemFonts });
  const xml = textOf(await unpacked(await cardSheet(spec)));
  expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  expect(xml).toContain('>示例ABC 0<');
});

test('a printed code has every dark module, in bars', () => {
  const modules = qrModules('12345');
  const size = modules.length;
  const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width] of qrSvg('12345').matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = 0; at < Number(width); at += 1) {
      (dark[Number(y) - 4] as boolean[])[Number(x) - 4 + at] = true;
    }
  }
  expect(dark).toEqual(modules);
  const html = cardPage(cards(['12345']));
  expect(html).toContain(qrSvg('12345'));
  expect(html).not.toContain('<img');
});
