import { asDecimal, readValue } from '@shared/evaluation/value';
import { valueTable } from '@shared/evaluation/valueTable';
import { decimal } from '@shared/evaluation/working';
import { exact } from '@shared/scoring/exact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/properties';

const counties = [
  { id: '370102', name: '历下区', cityName: '济南市' },
  { id: '370103', name: '市中区', cityName: '济南市' },
  { id: '370402', name: '市中区', cityName: '枣庄市' },
];
const indicators = [
  { id: 'G', name: '人均GDP', unit: '元' },
  { id: 'F', name: '财政自给率', unit: '%' },
];
const values = (grid: string[][]) =>
  valueTable(grid, counties, indicators)?.values.map(
    ({ countyId, indicatorId, text, unit }) => `${countyId} ${indicatorId} ${text} ${unit}`,
  );

describe('a cell is read right or asked for again', () => {
  test.each([
    ['１，２３４．５', '1234.5'],
    ['1 234 567.8', '1234567.8'],
    ['\u00a01,234\u00a0', '1234'],
    ['＋３', '3'],
    ['－０．５０', '-0.5'],
    ['000.10', '0.1'],
    ['12.50万元', '12.5'],
  ])('%j is %s', (cell, text) =>
    expect(readValue(cell, '万元')).toMatchObject({ is: 'value', text }),
  );

  test.each([
    // negative in brackets may be a note in brackets
    ...['(1,234.5)', '（12）', '12（预计）', '12*', '12①', '12²', '12½', '①', '12.5⑴'],
    ...['12 5', '12. 5', '12 ,5', '1 2345', '1,234,56', '1.234,5', '1..2', '.5', '5.', '--5', '5-'],
    ...['12左右', '约12', '12余', '近12', '12以上', '≥12', '10-12', '10—12', '10~12', '10至12'],
    ...['2025-03-01', '2025/3/1', '2025年3月', '3月5日', '12:30', '1/2', '一百二十', '第3', 'O12'],
    ...['#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '=1+2', '12万', '3.4亿', '12%%', '1e', '1e5e5'],
    ...['٣٤', '12\n13', '12;13', '12、13', 'TRUE', 'Infinity'],
  ])('%j is asked for again, in one sentence', (cell) => {
    const read = readValue(cell, '万元');
    expect(read).toMatchObject({ is: 'problem', problem: { kind: 'invalid' } });
  });

  test('any text is a figure that says the same digits, or no figure', () => {
    const signs = fc.constantFrom(...'0123456789.,-+()％%万亿元 约①²/—１２');
    const written = fc.array(signs, { minLength: 1, maxLength: 9 }).map((one) => one.join(''));
    fc.assert(
      fc.property(written, (cell) => {
        const read = readValue(cell, '元');
        if (read.is !== 'value') return;
        const digits = cell
          .normalize('NFKC')
          .replace(/[^\d]/g, '')
          .replace(/^0+|0+$/g, '');
        expect(read.text.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '')).toBe(digits);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('exact through any unit', () => {
  const figure = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(12))
    .map(([over, places]) => asDecimal(exact(over, 10n ** BigInt(places))) ?? '0');

  test.each([
    ['元', '万元'],
    ['万元', '亿元'],
    ['亿元', '元'],
    ['%', '‰'],
    ['百分点', '百分点'],
    ['公顷', '平方公里'],
    ['万人', '人'],
  ])('%s written in %s reads as it was', (own, other) => {
    fc.assert(
      fc.property(figure, (text) => {
        const there = readValue(text, other, own);
        if (there.is !== 'value') throw new Error(`${text} ${there.is}`);
        const back = readValue(`${there.text}${other}`, own);
        expect(back).toMatchObject({ is: 'value', text: asDecimal(decimal(text) ?? exact(0)) });
      }),
    );
  });
});

describe('a table is read right or asked about', () => {
  test('five rows of heads, merged in each other, with units in brackets and a remark', () => {
    const grid = [
      ['示例 统计表', '示例 统计表', '示例 统计表', '示例 统计表'],
      ['（初步核实）', '（初步核实）', '（初步核实）', '（初步核实）'],
      ['地区', '地区', '2025年', '2025年'],
      ['地区', '地区', '经济', '财政'],
      ['市', '县（市、区）', '人均GDP（万元）', '财政自给率（%）'],
      ['济南市', '历下区', '12', '81.2'],
      ['济南市', '市中区', '9', '77'],
      ['枣庄市', '市中区', '6', '50'],
    ];
    expect(values(grid)).toEqual([
      ...['370102 G 12 万元', '370103 G 9 万元', '370402 G 6 万元'],
      ...['370102 F 81.2 %', '370103 F 77 %', '370402 F 50 %'],
    ]);
  });

  test('an indicator below which stand two years: two columns for one figure are told', () => {
    const grid = [
      ['县', '人均GDP', '人均GDP'],
      ['县', '2024年', '2025年'],
      ['历下区', '10', '12'],
      ['济南市市中区', '8', '9'],
    ];
    const table = valueTable(grid, counties, indicators);
    expect(table?.twice).toMatchObject([
      { countyId: '370102', indicatorId: 'G', first: '10', other: '12' },
      { countyId: '370103', indicatorId: 'G', first: '8', other: '9' },
    ]);
  });

  test('a name that two counties have is asked about, not taken for one of them', () => {
    const grid = [
      ['县', '人均GDP（元）'],
      ['历下区', '10'],
      ['市中区', '8'],
    ];
    const table = valueTable(grid, counties, indicators);
    expect(table?.values.map(({ countyId }) => countyId)).toEqual(['370102']);
    expect(table?.unknownCounties).toEqual([{ at: 2, text: '市中区', ambiguous: true }]);
  });

  test('a head with a note sign is another head, and asked about', () => {
    const grid = [
      ['县', '人均GDP①', '财政自给率（%）'],
      ['历下区', '10', '5'],
    ];
    const table = valueTable(grid, counties, indicators);
    expect(table?.unknownHeads).toEqual(['人均GDP①']);
    expect(table?.values.map(({ indicatorId }) => indicatorId)).toEqual(['F']);
  });
});
