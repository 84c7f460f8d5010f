import { findings } from '@shared/evaluation/checks';
import { mayStandTogether, publicCounties, publicMean } from '@shared/evaluation/edition';
import { byToday } from '@shared/evaluation/succession';
import { asDecimal, conversion, readValue } from '@shared/evaluation/value';
import { exact } from '@shared/scoring/exact';
import { describe, expect, test } from 'vitest';
import { reported, shown } from './builders';

describe('a reported cell', () => {
  test.each<[string | number, string, string | null, string]>([
    ['1,234.5', '万元', null, '1234.5'],
    [12.3, '%', null, '12.3'],
    ['12.3%', '%', null, '12.3'],
    ['１２．３％', '%', null, '12.3'],
    ['3.4亿元', '万元', null, '34000'],
    ['34000', '亿元', '万元', '3.4'],
    // what the cell says goes before what the head says
    ['5亿元', '万元', '元', '50000'],
    ['-0.50', '百分点', null, '-0.5'],
    ['−2.1', '百分点', null, '-2.1'],
    ['2.1个百分点', '百分点', null, '2.1'],
    ['1.2e-3', '%', null, '0.0012'],
    ['0', '件', null, '0'],
    ['15‰', '%', null, '1.5'],
    ['2 吨', '千克', null, '2000'],
    [0.1, '%', null, '0.1'],
  ])('%j in %s, head %j: %s', (cell, unit, headUnit, text) =>
    expect(readValue(cell, unit, headUnit)).toMatchObject({ is: 'value', text }),
  );

  test.each([null, '', '  ', '—', '-', '——', '/', '略', '暂无', '无数据', 'N/A', '…', Number.NaN])(
    '%j is missing, not zero',
    (cell) => expect(readValue(cell, '%')).toEqual({ is: 'missing' }),
  );

  test.each([
    ['约120', 'about'],
    ['120左右', 'about'],
    ['>5', 'about'],
    ['第三', 'noNumber'],
    ['1,23', 'noNumber'],
    ['1.2.3', 'noNumber'],
    ['5%', 'unit'],
    ['3个百分点', 'unit'],
    ['12户', 'unit'],
  ])('%j is asked for again: %s', (cell, why) => {
    const read = readValue(cell, '万元');
    expect(read).toMatchObject({ is: 'problem' });
    // `1,23` reads as 1 with a unit of `,23`
    const keys = [`evaluation:value.${why}`, 'evaluation:value.unit'];
    expect(keys).toContain(read.is === 'problem' ? read.problem.key : '');
  });

  test('百分点 is not %', () => expect(conversion('百分点', '%')).toBeNull());

  test.each([
    [exact(5, 2), '2.5'],
    [exact(-1, 8), '-0.125'],
    [exact(1200), '1200'],
    [exact(1, 3), null],
    [exact(0), '0'],
  ])('%o is %s', (value, text) => expect(asDecimal(value)).toBe(text));
});

describe('what looks wrong', () => {
  const rule = { jump: 3, sums: [{ whole: 'Sum', parts: ['X', 'Y'] }] };
  const found = (now: Parameters<typeof reported>[0], before: Parameters<typeof reported>[0]) =>
    findings(Object.keys(now), ['a', 'b', 'c'], reported(now), reported(before), rule).map((one) =>
      [
        one.by,
        one.indicatorId,
        one.countyId,
        'factor' in one ? `${one.way} ${one.factor}` : '',
        'against' in one ? one.against : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    );

  test.each<[string, Parameters<typeof reported>[0], Parameters<typeof reported>[0], string[]]>([
    ['nothing', { X: [10, 20, 30] }, { X: [9, 21, 30] }, []],
    ['missing', { X: [10, null, 30] }, { X: [9, 21, 30] }, ['missing X b']],
    ['a jump', { X: [10, 80, 30] }, { X: [9, 20, 30] }, ['jump X b']],
    ['a fall', { X: [10, 6, 30] }, { X: [9, 20, 30] }, ['jump X b']],
    [
      '元 for 万元',
      { X: [10, 200_000, 30] },
      { X: [9, 20, 30] },
      ['unitSlip X b over 10000 lastYear'],
    ],
    [
      'a share for %',
      { X: ['0.1', 20, 30] },
      { X: [9, 20, 30] },
      ['unitSlip X a times 100 lastYear'],
    ],
    ['no last year', { X: [10, 200_000, 30] }, {}, ['unitSlip X b over 10000 others']],
    ['a sign that turned', { X: [-1, 20, 30] }, { X: [5, 20, 30] }, []],
    ['from zero', { X: [5, 20, 30] }, { X: [0, 20, 30] }, []],
    [
      'parts and whole',
      { Sum: [3, 5, 7], X: [1, 2, null], Y: [2, 2, 4] },
      {},
      ['sum Sum b', 'missing X c'],
    ],
  ])('%s', (_, now, before, expected) => expect(found(now, before)).toEqual(expected));
});

describe('boundary changes', () => {
  const before = reported({ Amount: [3, 4, 5], Rate: [10, 20, 30] });
  const today = byToday(
    before,
    ['a', 'n', 'm'],
    [
      { countyId: 'n', predecessorIds: ['b', 'c'] },
      { countyId: 'm', predecessorIds: ['b', 'gone'] },
    ],
    (id) => (id === 'Amount' ? 'add' : 'cannot'),
  );
  test.each([
    ['Amount', 'a', '3'],
    ['Amount', 'n', '9'],
    // a predecessor without a value
    ['Amount', 'm', null],
    ['Rate', 'a', '10'],
    // rates do not add up
    ['Rate', 'n', null],
  ])('%s of %s: %s', (indicator, county, expected) =>
    expect(shown(today.get(indicator)?.get(county) ?? null, 0)).toBe(expected),
  );
});

describe('public edition', () => {
  const honoured = new Set(['a', 'b']);
  const group = (ids: string) => [...ids].map((countyId) => ({ countyId, value: exact(10) }));
  test.each([
    ['abcde', true],
    // two unknown: whoever knows one knows the other
    ['abcd', false],
    ['ab', false],
    ['cde', true],
  ])('the mean over %s may be printed: %s', (ids, may) =>
    expect(publicMean(group(ids), honoured) !== null).toBe(may),
  );
  test.each([
    ['abcdef', 'abc', true],
    ['abcdef', 'abcd', false],
    ['abc', 'abc', true],
  ])('means over %s and %s beside each other: %s', (larger, smaller, may) =>
    expect(mayStandTogether([...larger], [...smaller], honoured)).toBe(may),
  );
  test('only who is honoured, in political order', () =>
    expect(
      publicCounties(
        [
          { countyId: '370782', honourId: 'advanced' },
          { countyId: '370102', honourId: 'improved' },
          { countyId: '370782', honourId: 'special' },
        ],
        (a, b) => a.localeCompare(b),
      ),
    ).toEqual([
      { countyId: '370102', honourIds: ['improved'] },
      { countyId: '370782', honourIds: ['advanced', 'special'] },
    ]));
});
