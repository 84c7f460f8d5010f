import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHead, headKey } from '../../src/main/documents/tables/head';
import { type Cell, cellOf } from '../../src/main/documents/tables/table';
import {
  cleanDigits,
  cleanName,
  cleanText,
  parseChineseDate,
} from '../../src/main/documents/tables/values';

describe('cleanText', () => {
  it.each([
    ['　张三　', '张三'],
    ['１３８０００ａＢ', '138000aB'],
    ['a\u00a0 b', 'a b'],
    ['a\u200bb\ufeff', 'ab'],
    ['（一）“引号”，', '（一）“引号”，'],
    ['一行\r\n 二行', '一行\n二行'],
    ['', ''],
  ])('%j', (input, want) => expect(cleanText(input)).toBe(want));

  it('twice is once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => cleanText(cleanText(text)) === cleanText(text),
      ),
    );
  });
});

describe('cleanName and cleanDigits', () => {
  it.each([
    ['张 三', '张三'],
    ['张　　三', '张三'],
    ['阿迪力·买买提', '阿迪力·买买提'],
    ['John  Smith', 'John Smith'],
    ['䶮 𠮷', '䶮𠮷'],
  ])('%j', (input, want) => expect(cleanName(input)).toBe(want));
  it.each([
    ['138 0000-1111', '13800001111'],
    ['３７０１０３', '370103'],
  ])('%j', (input, want) => expect(cleanDigits(input)).toBe(want));
});

describe('parseChineseDate', () => {
  it.each([
    ['2024.5.1', '2024-05-01'],
    ['2024-5-1', '2024-05-01'],
    ['2024/05/01', '2024-05-01'],
    ['２０２４．５．１', '2024-05-01'],
    ['2024。5。1', '2024-05-01'],
    ['2024年5月1日', '2024-05-01'],
    ['2024 年 5 月 1 日', '2024-05-01'],
    ['2024年5月1号', '2024-05-01'],
    ['2024年5月1日（星期三）', '2024-05-01'],
    ['2024年5月1日 星期三', '2024-05-01'],
    ['2024年5月1日 08:30', '2024-05-01'],
    ['2024-05-01 08:30:00', '2024-05-01'],
    ['20240501', '2024-05-01'],
    ['45413', '2024-05-01'],
    [45413, '2024-05-01'],
    [45413.75, '2024-05-01'],
    [new Date(Date.UTC(2024, 4, 1)), '2024-05-01'],
    ['2024年2月30日', null],
    ['2023-2-29', null],
    ['2024.13.1', null],
    ['2024', null],
    ['2024年5月', null],
    ['5月1日', null],
    ['长期', null],
    ['同上', null],
    ['', null],
    [12, null],
    [true, null],
    [null, null],
    [new Date(Number.NaN), null],
  ])('%j', (input, want) => expect(parseChineseDate(input)).toBe(want));

  it.each([
    ['5月1日', '2026-05-01'],
    ['5.1', '2026-05-01'],
    ['12/31', '2026-12-31'],
    ['2024年5月1日', '2024-05-01'],
    ['2月29日', null],
  ])('with the year 2026 given: %j', (input, want) =>
    expect(parseChineseDate(input, { year: 2026 })).toBe(want),
  );

  it('reads back every day that it can write', () => {
    const days = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.toISOString().slice(0, 10).split('-').map(Number);
        expect(parseChineseDate(`${year}年${month}月${date}日`)).toBe(
          day.toISOString().slice(0, 10),
        );
      }),
    );
  });
});

/** `^` continues the cell above, `<` the one at its left (merged); '' is empty. */
function grid(...lines: string[][]): Cell[][] {
  const rows: Cell[][] = [];
  for (const line of lines) {
    const row: Cell[] = [];
    for (const [c, text] of line.entries()) {
      const source =
        text === '^' ? rows[rows.length - 1]?.[c] : text === '<' ? row[c - 1] : undefined;
      row.push(
        source ? { ...source, merged: true } : cellOf(/^\d+$/.test(text) ? Number(text) : text),
      );
    }
    rows.push(row);
  }
  return rows;
}

describe('findHead', () => {
  const known = ['序号', '姓名', '单位', '电话', '职务', '问题表述', '年份', '金额'];
  const head = (rows: Cell[][]) => {
    const found = findHead(rows, known);
    return found && { ...found, columns: found.columns.map((column) => column.path.join('/')) };
  };

  it('in the first row', () => {
    expect(head(grid(['姓名', '单位'], ['张三', '示例县']))).toEqual({
      headRows: [0, 0],
      columns: ['姓名', '单位'],
      firstDataRow: 1,
    });
  });

  it('under a title, an as-of row and a unit', () => {
    const rows = grid(
      ['示例名单', '<', '<'],
      ['截至2026年8月15日', '', '单位：人'],
      ['序号', '姓名', '单 位*'],
      ['1', '张三', '示例县'],
    );
    expect(head(rows)).toEqual({
      headRows: [2, 2],
      columns: ['序号', '姓名', '单 位*'],
      firstDataRow: 3,
    });
  });

  it('of two levels, merged', () => {
    const rows = grid(
      ['示例台账', '<', '<', '<'],
      ['截至2026年8月15日', '<', '<', '<'],
      ['序号', '责任人', '<', '问题表述'],
      ['^', '姓名', '电话', '^'],
      ['1', '张三', '138', '用地'],
    );
    expect(head(rows)).toEqual({
      headRows: [2, 3],
      columns: ['序号', '责任人/姓名', '责任人/电话', '问题表述'],
      firstDataRow: 4,
    });
  });

  it('of three levels, with a row of column numbers below', () => {
    const rows = grid(
      ['审计台账', '<', '<', '<', '<'],
      ['序号', '整改情况', '<', '<', '年份'],
      ['^', '责任人', '<', '金额', '^'],
      ['^', '姓名', '职务', '^', '^'],
      ['1', '2', '3', '4', '5'],
      ['1', '张三', '局长', '100', '2026'],
    );
    expect(head(rows)).toEqual({
      headRows: [1, 3],
      columns: ['序号', '整改情况/责任人/姓名', '整改情况/责任人/职务', '整改情况/金额', '年份'],
      firstDataRow: 5,
    });
  });

  it('with most known names on the upper level', () => {
    const rows = grid(
      ['序号', '姓名', '单位', '联系方式', '<'],
      ['^', '^', '^', '办公室', '手机'],
      ['1', '张三', '示例县', '0531', '138'],
    );
    expect(head(rows)?.headRows).toEqual([0, 1]);
    expect(head(rows)?.columns[3]).toBe('联系方式/办公室');
  });

  it('without the merging: blanks under single heads', () => {
    const rows = grid(
      ['序号', '单位', '责任人', '<'],
      ['', '', '姓名', '电话'],
      ['1', '示例县', '张三', '138'],
    );
    expect(head(rows)).toMatchObject({ headRows: [0, 1], firstDataRow: 2 });
  });

  it('does not take merged data for a head', () => {
    const rows = grid(['姓名', '单位'], ['张三', '示例县'], ['李四', '^']);
    expect(head(rows)?.headRows).toEqual([0, 0]);
  });

  it('does not take data under a head merged sideways for a level', () => {
    const rows = grid(['序号', '姓名', '<'], ['1', '张三', '男']);
    expect(head(rows)?.headRows).toEqual([0, 0]);
  });

  it('with unknown names: the first row of several texts', () => {
    expect(findHead(grid(['标题', '<'], ['甲', '乙'], ['1', '2']), known)?.headRows).toEqual([
      1, 1,
    ]);
    expect(findHead(grid(['1', '2'], ['3', '4']), known)).toBeNull();
    expect(findHead([], known)).toBeNull();
  });

  it('compares names without spaces, breaks, marks and brackets of either width', () => {
    expect(headKey('县（市、区）\n*')).toBe(headKey('县(市、区)'));
    expect(findHead(grid(['金额（万元）', '姓　名'], ['1', '张三']), known)?.headRows).toEqual([
      0, 0,
    ]);
  });
});
