import { isSame } from '@shared/evaluation/value';
import { blockOf, corrected, pasted } from '@shared/indicatorValues/figures';
import { lastFigures } from '@shared/indicatorValues/lastYear';
import { describe, expect, test } from 'vitest';
import { reported } from '../evaluation/builders';

test.each([
  ['12.30', '12.3', true],
  ['12', '13', false],
  [null, null, true],
  [null, '0', false],
])('%s and %s: %s', (one, other, expected) => expect(isSame(one, other)).toBe(expected));

test.each([
  ['123456', 10_000, 'over', '12.3456'],
  ['12.3456', 10_000, 'times', '123456'],
  ['0.123', 100, 'times', '12.3'],
  ['-5', 1000, 'over', '-0.005'],
] as const)('%s %i %s: %s', (value, factor, way, expected) => {
  expect(corrected(value, factor, way)).toBe(expected);
  expect(isSame(corrected(expected, factor, way === 'over' ? 'times' : 'over'), value)).toBe(true);
});

describe('a block from a spreadsheet', () => {
  test.each<[string, string[][]]>([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1', [['1']]],
    ['"a\tb"\t"say ""yes"""\n', [['a\tb', 'say "yes"']]],
    [
      '1\t\n\t2',
      [
        ['1', ''],
        ['', '2'],
      ],
    ],
  ])('%j', (text, block) => expect(blockOf(text)).toEqual(block));

  test('lies over the table from a cell on; what does not fit is told', () => {
    const laid = pasted(
      [
        ['1.2亿元', '12'],
        ['', '—'],
        ['约5', '7', '8'],
        ['9', '9'],
      ],
      ['a', 'b', 'c'],
      [
        { id: 'X', unit: '万元' },
        { id: 'Y', unit: '%' },
      ],
    );
    expect(laid.figures).toEqual([
      { indicatorId: 'X', countyId: 'a', value: '12000' },
      { indicatorId: 'Y', countyId: 'a', value: '12' },
      { indicatorId: 'Y', countyId: 'b', value: null },
      { indicatorId: 'Y', countyId: 'c', value: '7' },
    ]);
    expect(laid.problems).toMatchObject([
      { indicatorId: 'X', countyId: 'c', text: '约5', problem: { key: 'evaluation:value.about' } },
    ]);
    expect(laid.cutOff).toEqual({ rows: 1, columns: 1 });
    const one = pasted([['7']], ['a', 'b', 'c'], [{ id: 'X', unit: '%' }], { rows: 2, columns: 1 });
    expect(one.figures.map(({ countyId, value }) => `${countyId} ${value}`)).toEqual([
      'a 7',
      'b 7',
    ]);
  });
});

test('last year by today’s counties, with what merged ones were made of', () => {
  const figures = lastFigures(
    reported({ Amount: [3, 4, 5], Rate: [10, 20, 30] }),
    ['a', 'n', 'gone'],
    [{ countyId: 'n', predecessorIds: ['b', 'c'] }],
    (id) => (id === 'Amount' ? 'add' : 'cannot'),
  );
  const of = (b: string, c: string) => [
    { countyId: 'b', value: b },
    { countyId: 'c', value: c },
  ];
  expect(figures).toEqual([
    { indicatorId: 'Amount', countyId: 'a', value: '3', of: [], isApart: false },
    { indicatorId: 'Amount', countyId: 'n', value: '9', of: of('4', '5'), isApart: false },
    { indicatorId: 'Rate', countyId: 'a', value: '10', of: [], isApart: false },
    { indicatorId: 'Rate', countyId: 'n', value: null, of: of('20', '30'), isApart: true },
  ]);
});
