import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Block, DocumentSpec } from '../../src/main/documents/docx/documentSpec';
import { parseHouseStyle } from '../../src/main/documents/docx/houseStyle';
import { gbt9704, houseStyles } from '../../src/main/documents/docx/houseStyles.template';
import { headingCounter, signaturePlaces } from '../../src/main/documents/docx/measures';
import { chineseNumber } from '../../src/main/documents/docx/official.template';
import { officialDocument } from '../../src/main/documents/docx/officialDocument';
import { escapeHtml } from '../../src/main/documents/html/escape';
import { printPage } from '../../src/main/documents/html/printPage';
import { packageZipLimits } from '../../src/main/documents/limits';
import { openZip } from '../../src/main/documents/zip/guard';
import { asCalendarDate } from '../../src/shared/time';
import { aFolder } from './craft';

const folder = aFolder();
afterAll(() => folder.remove());

/** Only size and signature matter; the pixels are black. */
function aPng(width: number, height: number): Buffer {
  const chunk = (type: string, bytes: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(bytes.length);
    return Buffer.concat([head, Buffer.from(type), bytes, Buffer.alloc(4)]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc((width * 3 + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const spec = (blocks: Block[], over: Partial<DocumentSpec> = {}): DocumentSpec => ({
  houseStyle: gbt9704,
  title: '示例通知',
  blocks,
  ...over,
});

async function partsOf(document: DocumentSpec): Promise<Record<string, string>> {
  const zip = await openZip(
    folder.put('paper.docx', await officialDocument(document)),
    packageZipLimits,
  );
  const parts: Record<string, string> = {};
  for (const { name } of zip.entries) parts[name] = (await zip.read(name)).toString('utf8');
  zip.close();
  return parts;
}
const bodyOf = async (document: DocumentSpec) =>
  (await partsOf(document))['word/document.xml'] as string;

describe('a paper after GB/T 9704', () => {
  it('has its page, lines, spacing and fonts', async () => {
    const xml = await bodyOf(spec([{ kind: 'paragraph', text: '正文“引号”——与……' }]));
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    const paragraph = xml.match(/<w:p>(?:(?!<w:p>).)*正文.*?<\/w:p>/)?.[0] ?? '';
    expect(paragraph).toMatch(/<w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/);
    expect(paragraph).toMatch(/<w:ind w:firstLine="630"\/>/);
    expect(paragraph).toMatch(/<w:widowControl w:val="(false|0)"\/>/);
    expect(paragraph).toMatch(/<w:spacing w:val="-5"\/>/);
    expect(paragraph).toMatch(/<w:sz w:val="32"\/>/);
    expect(paragraph).toMatch(
      /<w:rFonts (?=[^>]*w:ascii="仿宋_GB2312")(?=[^>]*w:eastAsia="仿宋_GB2312")(?=[^>]*w:hAnsi="仿宋_GB2312")(?=[^>]*w:cs="仿宋_GB2312")(?=[^>]*w:hint="eastAsia")/,
    );
  });

  it('has a masthead: a large red name, number, office and date on one line, a red rule', async () => {
    const masthead = {
      publisher: '示例交流会',
      name: '会议简报',
      number: '第3期',
      office: '示例会务组',
      date: '2026年8月15日',
    };
    const xml = await bodyOf(spec([], { edition: '内部版', masthead }));
    const paragraphs: string[] = xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
    const of = (text: string) =>
      paragraphs.find((one) => one.replace(/<[^>]+>/g, '').includes(text)) ?? '';
    expect(of('会议简报')).toMatch(/<w:color w:val="FF0000"\/>/);
    expect(of('会议简报')).toMatch(/<w:sz w:val="88"\/>/);
    expect(of('第3期')).not.toMatch(/<w:color/);
    const line = of('示例会务组');
    expect(line).toContain('2026');
    expect(line).toMatch(/<w:tab w:val="right" w:pos="8529"\/>/);
    expect(line).toMatch(/<w:tab\/>/);
    const rule = paragraphs[paragraphs.indexOf(line) + 1] ?? '';
    expect(rule).toMatch(/<w:bottom [^>]*w:color="FF0000"/);
    const order = ['内部版', '示例交流会', '会议简报', '第3期', '示例会务组', '示例通知'];
    const places = order.map((text) => paragraphs.indexOf(of(text)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(await bodyOf(spec([]))).not.toContain('FF0000');
  });

  it('uses no theme font and no Times New Roman anywhere', async () => {
    const parts = await partsOf(
      spec([
        { kind: 'heading', level: 1, text: 'A' },
        { kind: 'signature', organization: '办公室', date: asCalendarDate('2026-08-15') },
      ]),
    );
    const all = Object.entries(parts)
      .filter(([name]) => name.startsWith('word/'))
      .map(([, xml]) => xml)
      .join('');
    expect(all).not.toMatch(/w:(ascii|eastAsia|hAnsi|cs)Theme=/);
    expect(all).not.toMatch(/<w:rFonts [^>]*Times New Roman/);
  });

  it('numbers pages by a field whose marks lie in runs of their own, outside on each side', async () => {
    const parts = await partsOf(spec([]));
    const footers = Object.entries(parts)
      .filter(([name]) => /footer\d+\.xml$/.test(name))
      .map(([, xml]) => xml);
    expect(footers).toHaveLength(2);
    for (const xml of footers) {
      const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/g)].map(([run]) =>
        run.replace(/<w:rPr>.*?<\/w:rPr>/, ''),
      );
      expect(runs).toEqual([
        '<w:r><w:t xml:space="preserve">— </w:t></w:r>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        '<w:r><w:t xml:space="preserve">1</w:t></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:r><w:t xml:space="preserve"> —</w:t></w:r>',
      ]);
      expect(xml).toMatch(/<w:sz w:val="28"\/>/);
      expect(xml).toMatch(/w:eastAsia="宋体"/);
    }
    const document = parts['word/document.xml'] ?? '';
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    const side = (type: string) => {
      const id = document.match(
        new RegExp(`<w:footerReference (?=[^>]*w:type="${type}")[^>]*r:id="([^"]+)"`),
      )?.[1];
      const target =
        relations.match(new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`))?.[1] ??
        relations.match(new RegExp(`Target="([^"]+)"[^>]*Id="${id}"`))?.[1];
      return parts[`word/${target}`]?.match(/<w:jc w:val="(\w+)"\/>/)?.[1];
    };
    expect([side('default'), side('even')]).toEqual(['right', 'left']);
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('page numbers can be in the middle or absent', async () => {
    const footers = async (pageNumbers: 'center' | 'none') =>
      Object.entries(await partsOf(spec([], { pageNumbers })))
        .filter(([name]) => /footer\d+\.xml$/.test(name))
        .map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]);
    // Odd and even pages have footers of their own; the middle is the middle on both.
    expect(await footers('center')).toEqual(['center', 'center']);
    expect(await footers('none')).toEqual([]);
  });

  it('counts headings on four levels', async () => {
    const levels = [1, 2, 2, 3, 4, 4, 1, 2, 3] as const;
    const xml = await bodyOf(
      spec([
        ...levels.map((level) => ({ kind: 'heading' as const, level, text: '题' })),
        { kind: 'heading', level: 1, text: '无号', numbered: false },
      ]),
    );
    const texts = [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).slice(1);
    expect(texts).toEqual([
      '一、题',
      '（一）题',
      '（二）题',
      '1.题',
      '（1）题',
      '（2）题',
      '二、题',
      '（一）题',
      '1.题',
      '无号',
    ]);
    expect(xml).toMatch(/w:eastAsia="黑体"/);
    expect(xml).toMatch(/w:eastAsia="楷体_GB2312"/);
  });

  it('tables have a grid, fixed widths, a repeated head and no exact lines', async () => {
    const xml = await bodyOf(
      spec([
        {
          kind: 'table',
          repeatHead: true,
          columns: [
            { head: '甲', widthMm: 100, align: 'left' },
            { head: '乙', widthMm: 100, align: 'right' },
          ],
          rows: [['1', '2'], ['3']],
        },
      ]),
    );
    const table = xml.match(/<w:tbl>.*<\/w:tbl>/)?.[0] ?? '';
    expect(
      [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1])),
    ).toEqual([4422, 4422]);
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(table).not.toContain('w:lineRule="exact"');
    expect(table.match(/<w:tc>/g)).toHaveLength(6);
    // Without it the row would be as high as the letters of the text.
    const letters = table.match(/<w:r><w:rPr>.*?(<w:sz w:val="\d+"\/>)/)?.[1] ?? '';
    expect(table.match(/<w:p>(?:(?!<w:r>).)*?<\/w:p>/g)).toEqual([
      expect.stringContaining(`<w:rPr>${letters}`),
    ]);
  });

  it('a wide table lies on landscape pages of its own', async () => {
    const wide: Block = {
      kind: 'table',
      repeatHead: true,
      landscape: true,
      columns: [{ head: '甲', widthMm: 300, align: 'left' }],
      rows: [],
    };
    const xml = await bodyOf(
      spec([{ kind: 'paragraph', text: '前' }, wide, { kind: 'paragraph', text: '后' }]),
    );
    expect([...xml.matchAll(/<w:pgSz [^>]*w:orient="(\w+)"/g)].map((match) => match[1])).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(xml).toMatch(/<w:gridCol w:w="12756"\/>/);
  });

  it('a picture keeps its shape, fits the text, and is not on an exact line', async () => {
    const parts = await partsOf(
      spec([{ kind: 'image', bytes: aPng(40, 20), widthMm: 500, description: '座次 <图>' }]),
    );
    const xml = parts['word/document.xml'] ?? '';
    const [, cx, cy] = xml.match(/<wp:extent cx="(\d+)" cy="(\d+)"/) ?? [];
    expect(Number(cx) / Number(cy)).toBeCloseTo(2, 1);
    expect(Number(cx) / 36_000).toBeLessThanOrEqual(156.5);
    const paragraph = xml.match(/<w:p>(?:(?!<w:p>).)*<w:drawing>/)?.[0] ?? '';
    expect(paragraph).not.toContain('exact');
    await expect(
      officialDocument(
        spec([{ kind: 'image', bytes: Buffer.from('GIF89a'), widthMm: 1, description: '' }]),
      ),
    ).rejects.toMatchObject({ key: 'documents:error.imageUnreadable' });
  });

  it('letters and digits alone take the Latin font', async () => {
    const house = { ...gbt9704, fonts: { ...gbt9704.fonts, latin: 'Arial' } };
    const xml = await bodyOf(
      spec([{ kind: 'paragraph', text: '共“18”项——95.5%……A-B类' }], {
        houseStyle: house,
        title: '题',
      }),
    );
    const latin = [
      ...xml.matchAll(
        /<w:r>(?:(?!<\/w:r>).)*w:eastAsia="Arial"(?:(?!<\/w:r>).)*<w:t [^>]*>([^<]*)</g,
      ),
    ].map((match) => match[1]);
    expect(latin).toEqual(['18', '95.5%', 'A-B']);
  });

  it('names nobody and holds only what XML can', async () => {
    const parts = await partsOf(spec([{ kind: 'paragraph', text: 'a\u0000b\ud800c<&>' }]));
    expect(parts['docProps/core.xml']).not.toMatch(/(dc:creator|cp:lastModifiedBy)>[^<]/);
    expect(parts['word/document.xml']).toContain('ab\ufffdc&lt;&amp;&gt;');
  });

  it('refuses a house style that is not right, naming the field', () => {
    expect(() =>
      parseHouseStyle({ ...gbt9704, marginsMm: { ...gbt9704.marginsMm, top: -1 } }),
    ).toThrowError(/marginsMm.top/);
    for (const preset of Object.values(houseStyles))
      expect(parseHouseStyle(preset)).toEqual(preset);
  });
});

describe('labels and places', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [23, '二十三'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('%i is %s', (value, want) => expect(chineseNumber(value)).toBe(want));

  it('a level restarts under each new parent', () => {
    const label = headingCounter('official');
    expect([label(1), label(3), label(1), label(3)]).toEqual(['一、', '1.', '二、', '1.']);
  });

  it('the date begins two characters right of the name, and both end inside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 26 }), (length) => {
        const { nameLeft, dateLeft } = signaturePlaces('办'.repeat(length), '2026年8月15日', 28);
        expect(dateLeft - nameLeft).toBeLessThanOrEqual(2);
        expect(nameLeft + length).toBeLessThanOrEqual(28);
        expect(dateLeft).toBeLessThanOrEqual(28 - 2 - 6);
      }),
    );
  });
});

describe('the same paper for print', () => {
  it('escapes every text', () => {
    const evil = '<img src=x onerror=alert(1)>&"\'';
    const html = printPage(
      spec(
        [
          { kind: 'heading', level: 1, text: evil },
          { kind: 'paragraph', text: evil },
          { kind: 'labelled', label: evil, text: evil },
          {
            kind: 'table',
            repeatHead: true,
            columns: [{ head: evil, widthMm: 10, align: 'left' }],
            rows: [[evil]],
          },
          { kind: 'signature', organization: evil, date: asCalendarDate('2026-08-15') },
          { kind: 'attachments', items: [evil, evil] },
          { kind: 'image', bytes: aPng(2, 2), widthMm: 10, description: evil },
          { kind: 'pageBreak' },
        ],
        {
          title: evil,
          number: evil,
          edition: evil,
          houseStyle: { ...gbt9704, fonts: { ...gbt9704.fonts, body: '</style><script>"' } },
        },
      ),
    );
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.split(escapeHtml(evil)).length - 1).toBe(14);
  });

  it('says the mark in its colour, and shows a red head in place of the number', () => {
    const mark = { text: '红色督办单（逾期）', color: 'C00000' };
    const plain = printPage(spec([], { mark, number: '〔2026〕1号' }));
    expect(plain).toContain('<p class="mark">红色督办单（逾期）</p>');
    expect(plain).toContain('color: #C00000');
    expect(plain).toContain('<p class="number">〔2026〕1号</p>');
    const redHead = { shown: true, text: '示例办公室文件' };
    const red = printPage(spec([], { number: '〔2026〕1号', houseStyle: { ...gbt9704, redHead } }));
    expect(red).toContain('<p>示例办公室文件</p><p>〔2026〕1号</p>');
    expect(red).not.toContain('class="number"');
  });

  it('has the same labels, date and widths as the document', () => {
    const html = printPage(
      spec([
        { kind: 'heading', level: 2, text: '时限' },
        { kind: 'paragraph', text: '一行\n二行' },
        { kind: 'signature', organization: '办公室', date: asCalendarDate('2026-08-15') },
        {
          kind: 'table',
          repeatHead: false,
          columns: [{ head: '甲', widthMm: 312, align: 'left' }],
          rows: [],
        },
      ]),
    );
    expect(html).toContain('<h3>（一）时限</h3>');
    expect(html).toContain('一行<br>二行');
    expect(html).toContain('2026年8月15日');
    expect(html).toContain('width:155.40mm');
    expect(html).toContain('margin: 37mm 26mm 35mm 28mm');
  });

  it('numbers its pages at the outer side, in the middle, or as x of y; never a cover', () => {
    const styleOf = (over: Partial<DocumentSpec>) => printPage(spec([], over)).split('</style>')[0];
    const outer = styleOf({});
    expect(outer).toMatch(/@page :right \{ @bottom-right \{ content: "— " counter\(page\) " —"/);
    expect(outer).toMatch(/@page :left \{ @bottom-left \{/);
    expect(outer).toContain('0 1em 22mm');
    const middle = styleOf({ pageNumbers: 'center', cover: { lines: [] } });
    expect(middle).toMatch(/@page \{ @bottom-center \{ content: "— " counter\(page\)/);
    expect(middle).toMatch(/@page cover \{.*@bottom-center \{ content: none; \}/);
    expect(middle).toContain('.cover { page: cover;');
    expect(styleOf({ pageNumbers: 'ofTotal' })).toContain(
      '"第" counter(page) "页　共" counter(pages) "页"',
    );
    expect(styleOf({ pageNumbers: 'none' })).not.toContain('counter(page)');
  });
});
