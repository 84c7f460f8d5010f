import type { Direction, LevelRule, Method, OutlierRule } from '@shared/evaluation/method';
import { normalised } from '@shared/evaluation/normalise';
import { decimal, root } from '@shared/evaluation/working';
import { approximately, type Exact, exact, written } from '@shared/scoring/exact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/properties';

const d = (text: string | null): Exact | null => (text === null ? null : decimal(text));
const column = (
  values: readonly (string | null)[],
  method: Method,
  direction: Direction = 'positive',
  rule: { level?: LevelRule; outliers?: OutlierRule | null } = {},
  targets: readonly (string | null)[] = [],
) =>
  normalised(
    values.map(d),
    direction,
    method,
    { level: 'full', outliers: null, ...rule },
    targets.map(d),
  ).scored.map(({ score }) => score && written(score, 4));

const minMax: Method = { by: 'minMax' };

describe('what was written is taken exactly', () => {
  test.each([
    ['12.30', '12.3000'],
    ['-0.5', '-0.5000'],
    ['1.2e-3', '0.0012'],
    ['3E2', '300.0000'],
    ['+7', '7.0000'],
  ])('%s', (text, shown) => expect(written(d(text) as Exact, 4)).toBe(shown));
  test.each(['', '1,2', '1.', '.5', '--1', '1e9999', '１２'])('not a number: %j', (text) =>
    expect(decimal(text)).toBeNull(),
  );
});

test('the root of two, to twenty decimals', () =>
  expect(written(root(exact(2)), 20)).toBe('1.41421356237309504880'));

describe('hand-computed', () => {
  // min 10, max 30: (x − 10) ÷ 20 × 100
  test.each<[string, Method, Direction, (string | null)[], (string | null)[]]>([
    ['极差', minMax, 'positive', ['10', '15', '30', null], ['0.0000', '25.0000', '100.0000', null]],
    [
      '极差, less is better',
      minMax,
      'negative',
      ['10', '15', '30'],
      ['100.0000', '75.0000', '0.0000'],
    ],
    // distances from 20: 10, 5, 0, 10
    [
      '适度',
      minMax,
      { nearest: exact(20) },
      ['10', '15', '20', '30'],
      ['0.0000', '50.0000', '100.0000', '0.0000'],
    ],
    [
      '功效系数 60+40',
      { by: 'efficacy', base: 6000, span: 4000 },
      'positive',
      ['10', '15', '30'],
      ['60.0000', '70.0000', '100.0000'],
    ],
    // mean 20, deviations −10, 0, 10, σ = √(200 ÷ 3) = 8.164965…; 50 ± 10 × 1.224744…
    [
      '标准差',
      { by: 'zScore', centre: 5000, scale: 1000 },
      'positive',
      ['10', '20', '30'],
      ['37.7526', '50.0000', '62.2474'],
    ],
    [
      '标准差, less is better',
      { by: 'zScore', centre: 5000, scale: 1000 },
      'negative',
      ['10', '20', '30'],
      ['62.2474', '50.0000', '37.7526'],
    ],
    // ranks 1, 2.5, 2.5, 4 of 4: (4 − r) ÷ 3 × 100
    [
      '位次, level ones share',
      { by: 'rank' },
      'positive',
      ['9', '5', '5', '1'],
      ['100.0000', '50.0000', '50.0000', '0.0000'],
    ],
    [
      '位次, less is better',
      { by: 'rank' },
      'negative',
      ['9', '5', '1'],
      ['0.0000', '50.0000', '100.0000'],
    ],
    [
      '目标, cap 120',
      { by: 'target', target: exact(50), floor: 0, cap: 12_000 },
      'positive',
      ['25', '50', '90', '-5'],
      ['50.0000', '100.0000', '120.0000', '0.0000'],
    ],
    [
      '目标, less is better',
      { by: 'target', target: exact(50), floor: 0, cap: 12_000 },
      'negative',
      ['100', '50', '0'],
      ['50.0000', '100.0000', '120.0000'],
    ],
  ])('%s', (_, method, direction, values, scores) =>
    expect(column(values, method, direction)).toEqual(scores),
  );

  test('own targets go before the common one; without any there is no score', () => {
    const method: Method = { by: 'target', target: null, floor: 0, cap: 10_000 };
    expect(column(['25', '30'], method, 'positive', {}, ['50', null])).toEqual(['50.0000', null]);
  });

  test.each<[LevelRule, string | null]>([
    ['full', '100.0000'],
    ['half', '50.0000'],
    ['zero', '0.0000'],
    ['leftOut', null],
  ])('all level: %s', (level, score) =>
    expect(column(['7', '7.0', null], minMax, 'positive', { level })).toEqual([score, score, null]),
  );

  test('outliers count as the percentile', () => {
    // sorted 1 2 3 4 100: percentile 25 is 2, 75 is 4
    expect(
      column(['1', '2', '3', '4', '100'], minMax, 'positive', {
        outliers: { low: 2500, high: 7500 },
      }),
    ).toEqual(['0.0000', '0.0000', '50.0000', '100.0000', '100.0000']);
  });

  test('nobody has a value', () =>
    expect(normalised([null], 'positive', minMax, { level: 'full', outliers: null })).toEqual({
      basis: null,
      isLevel: false,
      scored: [{ used: null, score: null }],
    }));
});

const values = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2, maxLength: 12 });
const methods: Method[] = [
  minMax,
  { by: 'efficacy', base: 6000, span: 4000 },
  { by: 'zScore', centre: 5000, scale: 1000 },
  { by: 'rank' },
];

describe.each(methods)('$by', (method) => {
  const scores = (all: readonly number[], direction: Direction = 'positive') =>
    normalised(
      all.map((one) => exact(one)),
      direction,
      method,
      {
        level: 'half',
        outliers: null,
      },
    ).scored.map(({ score }) => approximately(score as Exact));

  test('another unit and another zero change nothing', () =>
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 999 }), fc.integer(), (all, times, more) => {
        expect(scores(all.map((one) => one * times + more))).toEqual(scores(all));
      }),
    ));

  test('more is never worse, and where less is better never better', () =>
    fc.assert(
      fc.property(values, (all) => {
        const [up, down] = [scores(all), scores(all, 'negative')];
        for (const [a, valueA] of all.entries())
          for (const [b, valueB] of all.entries())
            if (valueA > valueB) {
              expect(up[a]).toBeGreaterThanOrEqual(up[b] as number);
              expect(down[a]).toBeLessThanOrEqual(down[b] as number);
            }
      }),
    ));

  test('between 0 and 100', () =>
    fc.assert(
      fc.property(values, (all) => {
        for (const score of scores(all)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
    ));
});
