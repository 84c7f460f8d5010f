import { canonical } from '@shared/evaluation/canonical';
import {
  areasOf,
  type CountyResult,
  type EvaluationInput,
  evaluated,
  evaluatedWithout,
} from '@shared/evaluation/computation';
import { compare, exact, sum } from '@shared/scoring/exact';
import { drawn, shuffled } from '@shared/scoring/random';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/properties';
import { anEvaluation, anIndicator, fourteen, rule, shown } from './builders';

const totals = (results: readonly CountyResult[]) => results.map(({ total }) => shown(total));
const places = (results: readonly CountyResult[]) => results.map(({ place }) => place);

describe('hand-computed', () => {
  // scores: X 0, 50, 100 · Y (less is better) 100, 75, 0; weights 60 and 40
  const table = { X: [10, 20, 30], Y: [1, 2, 5] };
  const two = [anIndicator('X', 6000), anIndicator('Y', 4000, { direction: 'negative' })];

  test('totals and places', () => {
    const results = evaluated(anEvaluation(table, two));
    // 0.6·0 + 0.4·100 · 0.6·50 + 0.4·75 · 0.6·100 + 0.4·0
    expect(totals(results)).toEqual(['40.00', '60.00', '60.00']);
    expect(places(results)).toEqual([3, 1, 1]);
  });

  test('every part of a total stands in its terms', () => {
    for (const { terms, base } of evaluated(anEvaluation(table, two)))
      expect(shown(sum(terms.map(({ part }) => part)), 10)).toBe(shown(base, 10));
  });

  test.each([
    // b has no X: only Y counts (75) · the mean of 0 and 100 stands for X · nothing does
    ['rescale', ['40.00', '75.00', '60.00']],
    ['mean', ['40.00', '60.00', '60.00']],
    ['zero', ['40.00', '30.00', '60.00']],
  ] as const)('missing: %s', (missing, expected) => {
    const input = anEvaluation({ X: [10, null, 30], Y: [1, 2, 5] }, two, {
      rule: { ...rule, missing },
    });
    expect(totals(evaluated(input))).toEqual(expected);
  });

  test('nothing reported is no place, and the others are counted without it', () => {
    const results = evaluated(anEvaluation({ X: [10, null, 30], Y: [1, null, 5] }, two));
    expect(totals(results)).toEqual(['40.00', null, '60.00']);
    expect(places(results)).toEqual([2, null, 1]);
  });

  test('an indicator in which all are level can be left out', () => {
    const input = anEvaluation({ X: [10, 20, 30], Y: [3, 3, 3] }, two, {
      rule: { ...rule, level: 'leftOut' },
    });
    expect(totals(evaluated(input))).toEqual(['0.00', '50.00', '100.00']);
  });

  test('bonus and malus, each up to its limit', () => {
    const input = anEvaluation(table, two, {
      adjustments: [
        { countyId: 'a', points: 150, reason: '示例 表彰' },
        { countyId: 'a', points: 100, reason: '示例 试点' },
        { countyId: 'b', points: -50, reason: '示例 通报' },
      ],
      rule: { ...rule, mostBonus: 200, mostMalus: 300 },
    });
    expect(totals(evaluated(input))).toEqual(['42.00', '59.50', '60.00']);
  });

  test('within categories, with weights of their own', () => {
    const input = anEvaluation({ X: [10, 30, 5, 6] }, [], {
      counties: [
        { id: 'a', categoryId: 'D' },
        { id: 'b', categoryId: 'D' },
        { id: 'c', categoryId: 'C' },
        { id: 'd', categoryId: 'C' },
      ],
      indicators: [
        anIndicator('X', 0, {
          weights: new Map([
            ['D', 10_000],
            ['C', 10_000],
          ]),
        }),
      ],
      rule: { ...rule, compared: 'category' },
    });
    const results = evaluated(input);
    expect(totals(results)).toEqual(['0.00', '100.00', '0.00', '100.00']);
    expect(results.map(({ placeInCategory }) => placeInCategory)).toEqual([2, 1, 2, 1]);
  });

  test('whether what looks level is level', () => {
    // 33.333… and 33.334: the same at two decimals
    const close = { X: [0, 3, 1, '1.00002'] };
    const input = anEvaluation(close, [anIndicator('X', 10_000)]);
    expect(places(evaluated(input))).toEqual([4, 1, 2, 2]);
    const working = { ...input, rule: { ...rule, levelAt: 'working' as const } };
    expect(places(evaluated(working))).toEqual([4, 1, 3, 2]);
  });

  test('areas add up to the total', () => {
    const indicators = [
      anIndicator('X', 6000),
      anIndicator('Y', 4000, { direction: 'negative', areaId: 'other' }),
    ];
    const [, second] = evaluated(anEvaluation(table, indicators));
    const areas = areasOf(second as CountyResult, indicators);
    expect([...areas].map(([id, { part, weight }]) => [id, shown(part), weight])).toEqual([
      ['area', '30.00', 6000],
      ['other', '30.00', 4000],
    ]);
  });
});

describe('the published 14 indicators', () => {
  const indicators = fourteen.map(([name, weight, direction]) =>
    anIndicator(name, Math.round(weight * 100), { direction: direction ?? 'positive' }),
  );

  test('weights are exactly 100 %', () =>
    expect(indicators.reduce((all, { weights }) => all + (weights.get('all') ?? 0), 0)).toBe(
      10_000,
    ));

  test('best everywhere is 100, worst everywhere 0', () => {
    const table = Object.fromEntries(
      fourteen.map(([name, , direction]) => [name, direction ? [1, 2, 3] : [3, 2, 1]]),
    );
    expect(totals(evaluated(anEvaluation(table, indicators)))).toEqual(['100.00', '50.00', '0.00']);
  });
});

const anyTable = fc.integer({ min: 2, max: 8 }).chain((counties) =>
  fc.array(
    fc.array(fc.option(fc.integer({ min: -500, max: 500 }), { nil: null }), {
      minLength: counties,
      maxLength: counties,
    }),
    { minLength: 1, maxLength: 5 },
  ),
);
const inputOf = (rows: (number | null)[][], changes: Partial<EvaluationInput> = {}) => {
  const share = Math.floor(10_000 / rows.length);
  const indicators = rows.map((_, at) =>
    anIndicator(`i${at}`, at === 0 ? 10_000 - share * (rows.length - 1) : share),
  );
  const table = Object.fromEntries(rows.map((row, at) => [`i${at}`, row]));
  return anEvaluation(table, indicators, changes);
};

describe('whatever the values', () => {
  test('the order of counties and indicators changes no byte of a result', () =>
    fc.assert(
      fc.property(anyTable, fc.nat(), (rows, seed) => {
        const input = inputOf(rows);
        const draw = drawn(seed);
        const mixed = evaluated({
          ...input,
          counties: shuffled(input.counties, draw),
          indicators: shuffled(input.indicators, draw),
        });
        const settled = (results: readonly CountyResult[]) =>
          canonical(
            [...results]
              .sort((a, b) => (a.countyId < b.countyId ? -1 : 1))
              .map((one) => ({
                ...one,
                terms: [...one.terms].sort((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1)),
              })),
          );
        expect(settled(mixed)).toBe(settled(evaluated(input)));
      }),
    ));

  test('another unit of one indicator changes no place', () =>
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 2, max: 10_000 }), (rows, times) => {
        const [first = [], ...rest] = rows;
        const scaled = [first.map((value) => (value === null ? null : value * times)), ...rest];
        expect(places(evaluated(inputOf(scaled)))).toEqual(places(evaluated(inputOf(rows))));
      }),
    ));

  test('a better value never costs a place', () =>
    fc.assert(
      fc.property(anyTable, fc.nat(), fc.integer({ min: 1, max: 200 }), (rows, which, more) => {
        const counties = rows[0]?.length ?? 0;
        const [at, indicator] = [which % counties, which % rows.length];
        const raised = rows.map((row, index) =>
          row.map((value, own) =>
            value !== null && own === at && index === indicator ? value + more : value,
          ),
        );
        // What is compared within the same best and worst: else others' scores move as well.
        const [low, high] = [-1000, 1000];
        const framed = (table: (number | null)[][]) =>
          inputOf(table.map((row) => [...row, low, high]));
        const before = evaluated(framed(rows))[at] as CountyResult;
        const after = evaluated(framed(raised))[at] as CountyResult;
        if (before.total && after.total) {
          expect(compare(after.total, before.total)).toBeGreaterThanOrEqual(0);
          expect(after.place as number).toBeLessThanOrEqual(before.place as number);
        }
      }),
    ));

  test('without an indicator is as if it had never been there', () =>
    fc.assert(
      fc.property(anyTable, (rows) => {
        const input = inputOf(rows);
        const rest = { ...input, indicators: input.indicators.slice(1) };
        expect(canonical(evaluatedWithout(input, evaluated(input), 'i0'))).toBe(
          canonical(evaluated(rest)),
        );
      }),
    ));

  test('nobody is below 0 or above 100', () =>
    fc.assert(
      fc.property(anyTable, (rows) => {
        for (const { total } of evaluated(inputOf(rows)))
          if (total) {
            expect(compare(total, exact(0))).toBeGreaterThanOrEqual(0);
            expect(compare(total, exact(100))).toBeLessThanOrEqual(0);
          }
      }),
    ));
});
