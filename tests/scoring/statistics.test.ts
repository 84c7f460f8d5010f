import { type AggregationRule, aggregate, aggregations } from '@shared/scoring/aggregation';
import { calibrate } from '@shared/scoring/calibration';
import { totalsOf } from '@shared/scoring/scoreSheet';
import { leaveOneOut, shakeWeights } from '@shared/scoring/stability';
import { placesByWeights } from '@shared/scoring/weightPlaces';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../support/properties';
import { sheetsOf, three, whole } from './sheets';

const rule: AggregationRule = { aggregation: 'mean', trim: 1, trimFrom: 5, decimals: 2, ties: [] };
const calibrated = (table: Parameters<typeof sheetsOf>[0]) => {
  const sheets = sheetsOf(table);
  return calibrate(
    totalsOf(Object.keys(table), sheets, whole),
    sheets.map(({ judgeId }) => judgeId),
  );
};

test('a judge who always gives three more is three points lenient', () => {
  const { judges, levelled } = calibrated({ A: [80, 80, 83], B: [70, 70, 73], C: [90, 90, 93] });
  expect(judges.map(({ leniency }) => leniency)).toEqual([
    expect.closeTo(-1, 9),
    expect.closeTo(-1, 9),
    expect.closeTo(2, 9),
  ]);
  expect(levelled.get('A')).toBeCloseTo(81, 9);
  expect(judges[2]?.agreement).toBeCloseTo(1, 9);
  expect(judges[0]?.spread).toBeCloseTo(10, 9);
});

test('who read only strong nominations is not called lenient', () => {
  // J3 read A and B only, and gave what the others gave
  const { judges, isConnected } = calibrated({
    A: [95, 95, 95],
    B: [94, 94, 94],
    C: [60, 60],
    D: [50, 50],
  });
  expect(isConnected).toBe(true);
  for (const { leniency } of judges) expect(leniency).toBeCloseTo(0, 6);
});

test('judges who share nothing cannot be compared', () => {
  const { judges, isConnected } = calibrated({ A: [95, null], B: [null, 60] });
  expect(isConnected).toBe(false);
  expect(judges.map(({ leniency }) => leniency)).toEqual([null, null]);
});

test('who is in by one judge only', () => {
  // C is in by J3 alone: without him B (80, 80) comes before C (75, 75)
  const table = { A: [90, 90, 90], B: [80, 80, 60], C: [75, 75, 95], D: [10, 10, 10] };
  const firm = leaveOneOut(Object.keys(table), sheetsOf(table), whole, rule, 2);
  expect(
    firm.map(({ nomination, place, withoutOne, hangsOn }) => [
      nomination,
      place,
      withoutOne,
      hangsOn,
    ]),
  ).toEqual([
    ['A', 1, { best: 1, worst: 1 }, []],
    ['C', 2, { best: 2, worst: 3 }, ['J3']],
    ['B', 3, { best: 2, worst: 3 }, ['J3']],
    ['D', 4, { best: 4, worst: 4 }, []],
  ]);
});

const table = {
  A: [
    [95, 60, 60],
    [95, 60, 60],
  ], // 38 + 18 + 18 = 74
  B: [
    [60, 85, 80],
    [60, 85, 80],
  ], // 24 + 25.5 + 24 = 73.5
  C: [
    [20, 20, 20],
    [20, 20, 20],
  ],
} as const;
const draws = { draws: 2000, width: 0.3, seed: 7, seats: 1 };

/** To its end. */
function shaken(...given: Parameters<typeof shakeWeights>) {
  const turns = shakeWeights(...given);
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}

test('weights decide between A and B, not about C', () => {
  const found = shaken(['A', 'B', 'C', 'X'], sheetsOf(table), three, rule, draws);
  expect(found.map(({ nomination, from, to }) => [nomination, from, to])).toEqual([
    ['A', 1, 2],
    ['B', 1, 2],
    ['C', 3, 3],
  ]);
  const [a, b, c] = found.map(({ inShare }) => inShare);
  expect((a ?? 0) + (b ?? 0)).toBeCloseTo(1, 2);
  expect(a).toBeGreaterThan(0.4);
  expect(c).toBe(0);
});

test('the same seed draws the same, another one nearly', () => {
  const run = (seed: number) =>
    shaken(['A', 'B', 'C'], sheetsOf(table), three, rule, { ...draws, seed });
  expect(run(7)).toEqual(run(7));
  expect(run(8)[0]?.inShare).toBeCloseTo(run(7)[0]?.inShare ?? 0, 1);
});

test('it tells how far it is, and can be left', () => {
  const turns = shakeWeights(['A', 'B', 'C'], sheetsOf(table), three, rule, draws);
  const told = [turns.next(), turns.next(), turns.next()].map(({ value }) => value);
  expect(told).toEqual([0, 16, 32]);
});

test('without shaking, the fast places are those of the result', () => {
  const marks = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.integer({ min: 0, max: 20 }),
          fc.integer({ min: 0, max: 20 }),
          fc.integer({ min: 0, max: 20 }),
        )
        .map((points) => points.map((point) => point * 5)),
    },
    { weight: 1, arbitrary: fc.constantFrom('abstained' as const, 'recused' as const, null) },
  );
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 }))
    .chain(([judges, rows]) =>
      fc.array(fc.array(marks, { minLength: judges, maxLength: judges }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(tables, fc.constantFrom(...aggregations), (rows, aggregation) => {
      const drawn = Object.fromEntries(rows.map((row, at) => [`N${at}`, row]));
      const [nominations, sheets] = [Object.keys(drawn), sheetsOf(drawn)];
      const given = { ...rule, aggregation };
      const places = placesByWeights(
        nominations,
        sheets,
        three,
        given,
      )(new Float64Array([0.4, 0.3, 0.3]));
      const slow = new Map(
        aggregate(nominations, sheets, three, given).map((one) => [one.nomination, one.place ?? 0]),
      );
      expect([...places]).toEqual(nominations.map((one) => slow.get(one)));
    }),
    { numRuns: 300 },
  );
});
