import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { tableZipLimits } from '../../src/main/documents/limits';
import { readTable } from '../../src/main/documents/tables/readTable';
import type { WorkbookSheet, WorkbookValue } from '../../src/main/documents/tables/workbookSpec';
import { writeCsv } from '../../src/main/documents/tables/writeCsv';
import { writeWorkbook } from '../../src/main/documents/tables/writeWorkbook';
import { openZip } from '../../src/main/documents/zip/guard';
import { aFolder } from './craft';

const folder = aFolder();
afterAll(() => folder.remove());

const PRINT = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: true,
  repeatHead: true,
} as const;

function aSheet(over: Partial<WorkbookSheet> = {}): WorkbookSheet {
  return {
    name: '问题台账',
    title: '示例：问题台账',
    subtitle: '截至2026年8月15日',
    columns: [
      { head: ['序号'], width: 6, kind: 'integer' },
      { head: ['责任人', '姓名'], width: 10, kind: 'text' },
      { head: ['责任人', '电话'], width: 14, kind: 'text', locked: true },
      { head: ['完成时限'], width: 12, kind: 'date' },
      { head: ['类型'], width: 8, kind: 'text', options: ['问题', '诉求, 请求', '建议'] },
    ],
    rows: [
      [1, '张三', '13800001111', new Date(Date.UTC(2026, 7, 15)), '问题'],
      [2, '=cmd|calc', '+86 531', null, null],
    ],
    footer: '填报人：　　审核人：　　联系电话：',
    print: PRINT,
    ...over,
  };
}

async function written(sheets: WorkbookSheet[], name = 'book.xlsx') {
  const path = folder.put(name, await writeWorkbook({ sheets }));
  const zip = await openZip(path, tableZipLimits);
  const part = async (part: string) => (await zip.read(part)).toString('utf8');
  return { path, part, close: () => zip.close() };
}

describe('a workbook for print', () => {
  it('is frozen, repeats its head, fits the width, numbers its pages, holds no formula', async () => {
    const book = await written([aSheet()]);
    const xml = await book.part('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane ySplit="4" topLeftCell="A5" state="frozen"/);
    expect(xml).toMatch(/<pageSetUpPr fitToPage="1"\/>/);
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(xml).toMatch(/fitToWidth="1"/);
    expect(xml).toMatch(/fitToHeight="0"/);
    expect(xml).toMatch(/<oddFooter>.*第 &amp;P 页 \/ 共 &amp;N 页<\/oddFooter>/);
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toMatch(/<mergeCell ref="A1:E1"\/>/);
    expect(xml).toMatch(/<mergeCell ref="B3:C3"\/>/);
    expect(xml).toMatch(/<mergeCell ref="A3:A4"\/>/);
    expect(xml).toMatch(/<dataValidation [^>]*sqref="E5:E6"/);
    const workbook = await book.part('xl/workbook.xml');
    expect(workbook).toMatch(/_xlnm\.Print_Titles[^>]*>'?问题台账'?!\$3:\$4</);
    book.close();
  });

  it('has a border around empty cells too', async () => {
    const book = await written([aSheet({ blankRows: 2 })]);
    const xml = await book.part('xl/worksheets/sheet1.xml');
    for (const ref of ['D6', 'E7', 'A8'])
      expect(xml).toMatch(new RegExp(`<c r="${ref}" s="\\d+"/>`));
    book.close();
  });

  it('gives long text its height, without keeping the row from growing', async () => {
    const rows: WorkbookValue[][] = [
      [1, '张三'.repeat(20)],
      [2, '李四'],
    ];
    const book = await written([aSheet({ rows })]);
    const xml = await book.part('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<row r="5" ht="\d+">/);
    expect(xml).toMatch(/<row r="6">/);
    expect(xml).toMatch(/<row r="1" ht="\d+" customHeight="1">/);
    book.close();
  });

  it('protects head and locked columns only when asked', async () => {
    const open = await written([aSheet()]);
    expect(await open.part('xl/worksheets/sheet1.xml')).not.toContain('sheetProtection');
    open.close();
    const shut = await written([aSheet({ protect: true })]);
    expect(await shut.part('xl/worksheets/sheet1.xml')).toMatch(/<sheetProtection [^>]*sheet="1"/);
    expect(
      (await shut.part('xl/styles.xml')).match(/<protection locked="(0|false)"/g)?.length,
    ).toBeGreaterThan(0);
    shut.close();
  });

  it('hides a sheet that only the program reads', async () => {
    const { path, close } = await written([aSheet(), aSheet({ name: '校验', hidden: true })]);
    const { sheets } = await readTable(path);
    expect(sheets.find(({ name }) => name === '校验')?.hidden).toBe(true);
    close();
  });

  it('comes back as it went in', async () => {
    const { path, close } = await written([aSheet()]);
    const { sheets } = await readTable(path);
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['问题台账', undefined],
      ['选项', true],
    ]);
    expect(sheets[0]?.rows.slice(2, 6).map((row) => row.map((cell) => cell.text))).toEqual([
      ['序号', '责任人', '责任人', '完成时限', '类型'],
      ['序号', '姓名', '电话', '完成时限', '类型'],
      ['1', '张三', '13800001111', '2026-08-15', '问题'],
      ['2', '=cmd|calc', '+86 531'],
    ]);
    expect(sheets[0]?.rows[4]?.[2]?.value).toBe('13800001111');
    expect(sheets[0]?.rows[4]?.[0]?.value).toBe(1);
    close();
  });

  it('gives sheets names that Excel accepts, each once', async () => {
    const book = await written([
      aSheet({ name: 'a/b[c]:*?' }),
      aSheet({ name: 'A/B[C]:*?' }),
      aSheet({ name: '很'.repeat(40) }),
    ]);
    const names = [...(await book.part('xl/workbook.xml')).matchAll(/<sheet name="([^"]+)"/g)].map(
      (m) => m[1] as string,
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
    book.close();
  });

  it('can be empty', async () => {
    const { path, close } = await written([
      aSheet({
        rows: [],
        columns: [{ head: ['序号'], width: 6, kind: 'integer', options: ['1'] }],
      }),
    ]);
    expect((await readTable(path)).sheets[0]?.rows).toHaveLength(4);
    close();
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@a',
    "'=1",
    "''-x",
    '\t=1',
    '_x0041_',
    '_x005F_',
    'a\r\nb',
    ' a ',
    '00123',
    '370103199001011234',
    '\uff1dA1',
    '"',
    ',',
    '\n',
    '#REF',
    '䶮𠮷',
  ),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', "'"), fc.string()).map(([a, b]) => a + b),
);

describe('any text comes back identical', () => {
  const text = (kind: 'text') => ({ head: ['x'], width: 10, kind });
  const wellFormed = (value: string) =>
    value.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\ufffe\uffff]/g, '\ufffd');

  it('through xlsx, never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (values) => {
        const rows: WorkbookValue[][] = values.map((value) => ['k', value]);
        const sheet = aSheet({ columns: [text('text'), text('text')], rows, footer: undefined });
        const path = folder.put('any.xlsx', await writeWorkbook({ sheets: [sheet] }));
        const back = (await readTable(path)).sheets[0]?.rows.slice(3) ?? [];
        expect(values.map((_, i) => back[i]?.[1]?.text ?? '')).toEqual(
          values.map((value) =>
            wellFormed(value).trim() === ''
              ? (back[values.indexOf(value)]?.[1]?.text ?? '')
              : wellFormed(value),
          ),
        );
        expect(back.flat().some((cell) => cell.formula)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('through csv', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (values) => {
        // A CSV is text: it holds no half characters and no binary zeros.
        const sane = values.map((value) => wellFormed(value).replace(/(?![\t\r\n])\p{Cc}/gu, '?'));
        const path = folder.put(
          'any.csv',
          writeCsv([['k', '列'], ...sane.map((value) => ['k', value])]),
        );
        const back = (await readTable(path)).sheets[0]?.rows.slice(1) ?? [];
        expect(sane.map((_, i) => back[i]?.[1]?.text ?? '')).toEqual(
          sane.map((value, i) => (value.trim() === '' ? (back[i]?.[1]?.text ?? '') : value)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('csv: what a spreadsheet would run is guarded, numbers are not', () => {
    const csv = writeCsv([
      ['=cmd|calc', '+1', '-1', '@x', -5, new Date(Date.UTC(2026, 7, 15)), null, 'a,b'],
    ]).toString('utf8');
    expect(csv).toBe("\ufeff'=cmd|calc,'+1,'-1,'@x,-5,2026-08-15,,\"a,b\"\r\n");
  });
});

describe('size', () => {
  it('2,000 rows by 30 columns', async () => {
    const columns = Array.from({ length: 30 }, (_, c) => ({
      head: [`列${c}`],
      width: 10,
      kind: 'text' as const,
    }));
    const rows = Array.from({ length: 2_000 }, (_, r) => columns.map((_, c) => `第${r}行第${c}列`));
    const bytes = await writeWorkbook({ sheets: [aSheet({ columns, rows })] });
    expect(bytes.length).toBeGreaterThan(100_000);
    const path = folder.put('large.xlsx', bytes);
    expect((await readTable(path)).sheets[0]?.rows).toHaveLength(2_004);
  }, 60_000);
});
