import { truncateSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/main/documents/tables/readTable';
import {
  aCompound,
  aFolder,
  anXls,
  aWorkbook,
  aZip,
  aZipRenamed,
  noise,
  textCell,
  workbookParts,
} from './craft';

const folder = aFolder();
afterAll(() => folder.remove());

const texts = (rows: { text: string }[][]) => rows.map((row) => row.map((cell) => cell.text));
const row = (r: number, ...cells: string[]) => `<row r="${r}">${cells.join('')}</row>`;
const roster =
  row(1, textCell('A1', '姓名'), textCell('B1', '单位')) +
  row(2, textCell('A2', '张三'), textCell('B2', '示例县'));

describe('a table that cannot be used gives one sentence', () => {
  // BOF (16 bytes of content), then FILEPASS.
  const filePass = Buffer.alloc(26);
  filePass.writeUInt32LE(0x00100809, 0);
  filePass.writeUInt32LE(0x0006002f, 20);
  const external =
    '<Relationships><Relationship Id="r1" Type="x/oleObject" Target="file:///c:/a.xlsx" TargetMode="External"/></Relationships>';
  const cases: [name: string, content: () => Buffer | Promise<Buffer>, key: string][] = [
    ['empty.xlsx', () => Buffer.alloc(0), 'empty'],
    ['blank lines.csv', () => Buffer.from('\r\n\r\n  \r\n'), 'empty'],
    ['no rows.xlsx', () => aWorkbook({}), 'empty'],
    ['a picture.xlsx', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'notTable'],
    ['a pdf.xlsx', () => Buffer.from('%PDF-1.7\n%\xe2\xe3'), 'notTable'],
    ['a zip.xlsx', () => aZip({ 'a.txt': 'a' }), 'notTable'],
    ['slides.xls', () => aCompound(['PowerPoint Document']), 'notTable'],
    ['noise.csv', () => noise(4096), 'notTable'],
    [
      'truncated.xlsx',
      async () => (await aWorkbook({ sheetData: roster })).subarray(0, 700),
      'damaged',
    ],
    [
      'sheet cut.xlsx',
      () =>
        aZip({
          ...workbookParts({}),
          'xl/worksheets/sheet1.xml':
            '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t',
        }),
      'damaged',
    ],
    [
      'no sheets.xlsx',
      async () => {
        const { 'xl/worksheets/sheet1.xml': _, ...rest } = workbookParts({});
        return aZip(rest);
      },
      'damaged',
    ],
    ['truncated.xls', () => aCompound(['Workbook']).subarray(0, 600), 'damaged'],
    ['hollow.xls', () => aCompound(['Workbook']), 'damaged'],
    ['old.xls', () => aCompound(['Book']), 'oldXls'],
    ['password.xlsx', () => aCompound(['EncryptionInfo', 'EncryptedPackage']), 'password'],
    ['password.xls', () => aCompound(['Workbook'], filePass), 'password'],
    [
      'links.xlsx',
      () =>
        aWorkbook({
          sheetData: roster,
          extra: { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' },
        }),
      'externalLinks',
    ],
    [
      'linked part.xlsx',
      () => aWorkbook({ sheetData: roster, extra: { 'xl/_rels/other.xml.rels': external } }),
      'externalLinks',
    ],
    [
      'entities.xlsx',
      () =>
        aZip({
          ...workbookParts({}),
          'xl/sharedStrings.xml': '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><sst/>',
        }),
      'xmlEntities',
    ],
    [
      'entities in sheet.xlsx',
      () =>
        aZip({
          ...workbookParts({}),
          'xl/worksheets/sheet1.xml': `<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet><sheetData>${roster}</sheetData></worksheet>`,
        }),
      'xmlEntities',
    ],
    ['traversal.xlsx', () => aZipRenamed('xxxevil.txt', '../evil.txt'), 'zipUnsafeName'],
    [
      'bomb.xlsx',
      () =>
        aZip({
          ...workbookParts({ sheetData: roster }),
          'xl/sharedStrings.xml': Buffer.alloc(30 * 1024 * 1024, 32),
        }),
      'zipBomb',
    ],
    [
      'far row.xlsx',
      () => aWorkbook({ sheetData: roster + row(1_048_576, textCell('A1048576', 'x')) }),
      'tooManyRows',
    ],
    [
      'far column.xlsx',
      () => aWorkbook({ sheetData: row(1, textCell('XFD1', 'x')) }),
      'tooManyColumns',
    ],
    ['open quote.csv', () => Buffer.from('姓名,单位\n"张三,示例县\n'), 'quoteOpen'],
    ['many columns.csv', () => Buffer.from(','.repeat(1000)), 'tooManyColumns'],
  ];
  it.each(cases)('%s', async (name, content, key) => {
    const path = folder.put(name, await content());
    await expect(readTable(path)).rejects.toMatchObject({
      key: `documents:error.${key}`,
      params: { file: name },
    });
  });

  it('a missing file and a folder', async () => {
    await expect(readTable(folder.at('none.xlsx'))).rejects.toMatchObject({
      kind: 'notFound',
      key: 'documents:error.fileMissing',
    });
    await expect(readTable(folder.at(''))).rejects.toMatchObject({
      key: 'documents:error.notFile',
    });
  });

  it('100 MB of noise, without reading it', async () => {
    const path = folder.put('big noise.xlsx', noise(64 * 1024));
    truncateSync(path, 100 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    await expect(readTable(path)).rejects.toMatchObject({ key: 'documents:error.notTable' });
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('100 MB of zeros behind a zip signature', async () => {
    const path = folder.put('big zip.xlsx', 'PK\u0003\u0004');
    truncateSync(path, 100 * 1024 * 1024);
    await expect(readTable(path)).rejects.toMatchObject({ key: 'documents:error.damaged' });
  });

  it('a wanted sheet that is not there', async () => {
    const path = folder.put('roster.xlsx', await aWorkbook({ sheetData: roster }));
    await expect(readTable(path, { sheet: '议程' })).rejects.toMatchObject({
      key: 'documents:error.noSheet',
    });
  });

  it('cancelled before and during', async () => {
    const path = folder.put('roster2.xlsx', await aWorkbook({ sheetData: roster }));
    await expect(readTable(path, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      key: 'documents:error.cancelled',
    });
    const stop = new AbortController();
    const reading = readTable(path, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ key: 'documents:error.cancelled' });
  });
});

describe('xlsx', () => {
  const STYLES =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="176" applyNumberFormat="1"/><xf numFmtId="31" applyNumberFormat="1"/></cellXfs></styleSheet>';

  it('reads a cell in per cent as it is shown, where that is asked for', async () => {
    const styles = STYLES.replace('numFmtId="31"', 'numFmtId="10"')
      .replace(
        '<numFmts count="1">',
        '<numFmts count="2"><numFmt numFmtId="177" formatCode="0&quot;%&quot;"/>',
      )
      .replace('<xf numFmtId="14"', '<xf numFmtId="177"');
    const cell = (ref: string, style: number, value: string) =>
      `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
    const sheetData = row(
      1,
      cell('A1', 3, '0.123'),
      cell('B1', 3, '0.07'),
      // The sign is written beside the number and multiplies nothing.
      cell('C1', 1, '12.3'),
      cell('D1', 0, '0.5'),
    );
    const path = folder.put('percents.xlsx', await aWorkbook({ sheetData, styles }));
    const shown = async (percents: boolean) =>
      texts((await readTable(path, { percents })).sheets[0]?.rows ?? []);
    expect(await shown(true)).toEqual([['12.3%', '7%', '12.3', '0.5']]);
    expect(await shown(false)).toEqual([['0.123', '0.07', '12.3', '0.5']]);
  });

  it('tells values, dates, formulas and errors apart', async () => {
    const sheetData = row(
      1,
      '<c r="A1"><v>13800001111</v></c>',
      '<c r="B1"><v>0.30000000000000004</v></c>',
      '<c r="C1" s="1"><v>46249</v></c>',
      '<c r="D1" s="2"><v>46249</v></c>',
      '<c r="E1" s="3"><v>46249</v></c>',
      '<c r="F1"><f>1+1</f><v>2</v></c>',
      '<c r="G1"><f>VLOOKUP(1,A:B,2)</f></c>',
      '<c r="H1" t="e"><v>#REF!</v></c>',
      '<c r="I1" t="b"><v>1</v></c>',
      '<c r="J1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
    );
    const path = folder.put('values.xlsx', await aWorkbook({ sheetData, styles: STYLES }));
    const [cells] = (await readTable(path)).sheets[0]?.rows ?? [];
    const date = new Date(Date.UTC(2026, 7, 15));
    expect(cells).toEqual([
      { text: '13800001111', value: 13800001111 },
      { text: '0.3', value: 0.30000000000000004 },
      { text: '2026-08-15', value: date },
      { text: '2026-08-15', value: date },
      { text: '2026-08-15', value: date },
      { text: '2', value: 2, formula: true },
      { text: '', value: null, formula: true, uncomputed: true },
      { text: '#REF!', value: '#REF!', error: true },
      { text: 'TRUE', value: true },
      { text: 'ab', value: 'ab', formula: true },
    ]);
  });

  it('spreads merged cells, also over rows that hold nothing else, and not a million columns', async () => {
    const sheetData =
      row(1, textCell('A1', '济南市'), textCell('C1', 'c')) + row(2, textCell('C2', 'd'));
    const afterData = '<mergeCells count="1"><mergeCell ref="A1:B1048576"/></mergeCells>';
    const path = folder.put('merged.xlsx', await aWorkbook({ sheetData, afterData }));
    const [sheet] = (await readTable(path)).sheets;
    expect(texts(sheet?.rows ?? [])).toEqual([
      ['济南市', '济南市', 'c'],
      ['济南市', '济南市', 'd'],
    ]);
    expect(sheet?.rows[1]?.[0]).toEqual({ text: '济南市', value: '济南市', merged: true });
    expect(sheet?.rows[0]?.[0]?.merged).toBeUndefined();
  });

  it('a million empty styled rows are cheap', async () => {
    const rows = [roster];
    for (let r = 3; r <= 1_000_000; r++)
      rows.push(
        `<row r="${r}" s="1" customFormat="1"><c r="A${r}" s="1"/><c r="B${r}" s="1"></c></row>`,
      );
    const path = folder.put('million.xlsx', await aWorkbook({ sheetData: rows.join('') }));
    rows.length = 0;
    const [sheet] = (await readTable(path)).sheets;
    expect(sheet?.rows).toHaveLength(2);
  }, 60_000);

  it('an e-mail hyperlink is no external link', async () => {
    const rels =
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:a@b" TargetMode="External"/></Relationships>';
    const path = folder.put(
      'mail.xlsx',
      await aWorkbook({
        sheetData: roster,
        extra: { 'xl/worksheets/_rels/sheet1.xml.rels': rels },
      }),
    );
    expect(texts((await readTable(path)).sheets[0]?.rows ?? [])).toEqual([
      ['姓名', '单位'],
      ['张三', '示例县'],
    ]);
  });
});

describe('xls', () => {
  it('reads text, numbers, dates and merged cells', async () => {
    const bytes = anXls(
      [
        { row: 0, column: 0, value: '县（市、区）' },
        { row: 0, column: 2, value: '日期' },
        { row: 2, column: 1, value: 370103 },
        { row: 2, column: 2, value: 46249, isDate: true },
      ],
      [[0, 0, 0, 1]],
    );
    const [sheet] = (await readTable(folder.put('WPS 另存.xls', bytes))).sheets;
    expect(sheet?.name).toBe('名单');
    expect(texts(sheet?.rows ?? [])).toEqual([
      ['县（市、区）', '县（市、区）', '日期'],
      [],
      ['', '370103', '2026-08-15'],
    ]);
    expect(sheet?.rows[2]?.[2]?.value).toEqual(new Date(Date.UTC(2026, 7, 15)));
  });
});

describe('csv', () => {
  const want = [
    ['姓名', '手机', '备注'],
    ['张三', '0531-86000000', '说"好", 换\n行'],
    ['李四䶮', '', '=SUM(A1)'],
  ];
  const lines = (d: string) =>
    `姓名${d}手机${d}备注\r\n张三${d}0531-86000000${d}"说""好"", 换\n行"\r\n李四䶮${d}${d}'=SUM(A1)\r\n\r\n\r\n`;
  const cases: [string, Buffer][] = [
    ['UTF-8', Buffer.from(lines(','))],
    ['UTF-8 with mark', Buffer.from(`\ufeff${lines(',')}`)],
    ['GB18030', iconv.encode(lines(','), 'gb18030')],
    ['semicolons', Buffer.from(lines(';'))],
    [
      'tabs, UTF-16 (Unicode text of Excel)',
      iconv.encode(lines('\t'), 'utf16le', { addBOM: true }),
    ],
    ['bare line feeds', Buffer.from(lines(',').replaceAll('\r\n', '\n'))],
  ];
  it.each(cases)('%s', async (name, bytes) => {
    const path = folder.put(`${name}.csv`, bytes);
    expect(texts((await readTable(path)).sheets[0]?.rows ?? [])).toEqual(want);
  });

  it('GB18030 that begins only after 64 KB of ASCII', async () => {
    const path = folder.put(
      'late.csv',
      Buffer.concat([Buffer.from('a,b\n'.repeat(20_000)), iconv.encode('县,市\n', 'gb18030')]),
    );
    expect(texts((await readTable(path)).sheets[0]?.rows.slice(-1) ?? [])).toEqual([['县', '市']]);
  });

  it('a million empty lines', async () => {
    const path = folder.put('lines.csv', `a,b\n${',\n'.repeat(1_000_000)}`);
    expect((await readTable(path)).sheets[0]?.rows).toHaveLength(1);
  });

  it('too many lines with content', async () => {
    const path = folder.at('long.csv');
    writeFileSync(path, 'a\n'.repeat(200_001));
    await expect(readTable(path)).rejects.toMatchObject({ key: 'documents:error.tooManyRows' });
  });
});
