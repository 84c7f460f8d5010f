import { type AggregationRule, aggregate, aggregations } from '@shared/scoring/aggregation';
import { compare, written } from '@shared/scoring/exact';
import { type ScoreSheet, totalOf } from '@shared/scoring/scoreSheet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../support/properties';
import { sheetsOf, three, whole } from './sheets';

const rule = (given: Partial<AggregationRule> = {}): AggregationRule => ({
  aggregation: 'mean',
  trim: 1,
  trimFrom: 5,
  decimals: 2,
  ties: [],
  ...given,
});

const results = (
  table: Parameters<typeof sheetsOf>[0],
  given: Partial<AggregationRule>,
  criteria = whole,
) =>
  aggregate(Object.keys(table), sheetsOf(table), criteria, rule(given)).map(
    ({ nomination, value, place }) =>
      `${place ?? '—'} ${nomination} ${value === null ? '' : written(value, given.decimals ?? 2)}`,
  );

test('a judge’s total is the weighted share of each criterion', () => {
  expect(written(totalOf([9000, 8000, 8550], three), 2)).toBe('85.65'); // 36 + 24 + 25.65
  // the points of a criterion may be its weight: then the total is their sum
  const asPoints = three.map((criterion) => ({ ...criterion, maximum: criterion.weight }));
  expect(written(totalOf([3600, 2400, 2565], asPoints), 2)).toBe('85.65');
});

/** Five judges. The mean of A is (95+90+90+88+60)/5 = 84.6; trimmed (90+90+88)/3 = 89.33. */
const panel = {
  A: [95, 90, 90, 88, 60],
  B: [86, 87, 88, 86, 85],
  C: [70, 92, 91, 90, 89],
};

test('mean', () => expect(results(panel, {})).toEqual(['1 B 86.40', '1 C 86.40', '3 A 84.60']));

test('median', () =>
  expect(results(panel, { aggregation: 'median' })).toEqual([
    '1 A 90.00',
    '1 C 90.00',
    '3 B 86.00',
  ]));

test('trimmed mean leaves out one at each end', () => {
  expect(results(panel, { aggregation: 'trimmedMean' })).toEqual([
    '1 C 90.00',
    '2 A 89.33',
    '3 B 86.33',
  ]);
  const [, a] = aggregate(
    Object.keys(panel),
    sheetsOf(panel),
    whole,
    rule({ aggregation: 'trimmedMean' }),
  );
  expect(a?.trimmed).toEqual({ lowest: ['J5'], highest: ['J1'] });
});

test('fewer scores than the least number are not trimmed, and that is told', () => {
  const table = { A: [95, 90, 90, 'recused', 60], B: [86, 87, 88, 86, 85] } as const;
  const [first, second] = aggregate(
    ['A', 'B'],
    sheetsOf(table),
    whole,
    rule({ aggregation: 'trimmedMean' }),
  );
  // (86+87+86)/3 against the plain (95+90+90+60)/4
  expect([first, second].map((one) => one?.value && written(one.value, 2))).toEqual([
    '86.33',
    '83.75',
  ]);
  expect(second?.trimmed).toEqual({ lowest: [], highest: [] });
  expect(second?.turnout).toEqual({ scored: 4, abstained: 0, recused: 1, missing: 0 });
});

/** Orders: J1 A C B · J2 C B A (90 < 87 is A last) … by hand: A 1+3+1, B 2+2+3, C 3+1+2 */
const orders = { A: [90, 70, 95], B: [80, 80, 60], C: [70, 90, 80] };

test('rank sum: the least wins', () =>
  expect(results(orders, { aggregation: 'rankSum', decimals: 1 })).toEqual([
    '1 A 5.0',
    '2 C 6.0',
    '3 B 7.0',
  ]));

test('Borda: others placed behind', () =>
  expect(results(orders, { aggregation: 'borda', decimals: 1 })).toEqual([
    '1 A 4.0',
    '2 C 3.0',
    '3 B 2.0',
  ]));

test('level totals of a judge share the mean of their places', () =>
  expect(results({ A: [80], B: [80], C: [70] }, { aggregation: 'rankSum', decimals: 1 })).toEqual([
    '1 A 1.5',
    '1 B 1.5',
    '3 C 3.0',
  ]));

test('a recusal is no advantage in a rank sum', () => {
  // J2 may not judge A: of his two, the places 1 and 2 count 4/3, and A's sum over one judge counts twice
  const table = { A: [90, 'recused'], B: [80, 80], C: [70, 70] } as const;
  expect(results(table, { aggregation: 'rankSum' })).toEqual(['1 A 2.00', '2 B 3.33', '3 C 5.67']);
});

test('nobody’s score is no place', () =>
  expect(results({ A: ['recused'], B: [80], C: ['abstained'] }, {})).toEqual([
    '1 B 80.00',
    '— A ',
    '— C ',
  ]));

/**
 * The example of Schulze’s paper (45 voters, 5 candidates: 5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED,
 * 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC): the published order is E > A > C > B > D.
 */
const published: [number, string][] = [
  [5, 'ACBED'],
  [5, 'ADECB'],
  [8, 'BEDAC'],
  [3, 'CABED'],
  [7, 'CAEBD'],
  [2, 'CBADE'],
  [7, 'DCEBA'],
  [8, 'EBADC'],
];

test('Schulze: the published example', () => {
  const voters = published.flatMap(([count, order]) => Array.from({ length: count }, () => order));
  const table = Object.fromEntries(
    [...'ABCDE'].map((one) => [one, voters.map((order) => 90 - 10 * order.indexOf(one))]),
  );
  expect(results(table, { aggregation: 'schulze', decimals: 0 })).toEqual([
    '1 E 4',
    '2 A 3',
    '3 C 2',
    '4 B 1',
    '5 D 0',
  ]);
});

test('ties are parted rule by rule, and it is told by which', () => {
  const table = {
    A: [
      [90, 80, 80],
      [90, 80, 80],
    ],
    B: [
      [80, 90, 83.34],
      [80, 90, 83.32],
    ],
    C: [
      [90, 80, 80],
      [90, 80, 80],
    ],
    D: [
      [50, 50, 50],
      [50, 50, 50],
    ],
  } as const;
  const standings = (ties: AggregationRule['ties']) =>
    aggregate(['A', 'B', 'C', 'D'], sheetsOf(table), three, rule({ ties })).map(
      ({ nomination, place, partedBy }) => [nomination, place, partedBy],
    );
  // 36+24+24 = 84; 32+27+25 = 84.00 (25.002 and 24.996, mean 24.999, rounds to 84.00)
  expect(standings([])).toEqual([
    ['A', 1, null],
    ['B', 1, null],
    ['C', 1, null],
    ['D', 4, null],
  ]);
  const original = { by: 'criterion', criterionId: 'originality' } as const;
  expect(standings([original])).toEqual([
    ['A', 1, null],
    ['C', 1, 0],
    ['B', 3, 0],
    ['D', 4, null],
  ]);
  expect(standings([original, { by: 'lots', drawn: ['C', 'A'] }])).toEqual([
    ['C', 1, 1],
    ['A', 2, 1],
    ['B', 3, 0],
    ['D', 4, null],
  ]);
});

test('more first places part two with the same mean', () =>
  expect(results({ A: [90, 90, 60], B: [80, 80, 80] }, { ties: [{ by: 'firstPlaces' }] })).toEqual([
    '1 A 80.00',
    '2 B 80.00',
  ]));

// ── what must hold for every panel ─────────────────────────────────────────────────────────────

const mark = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom('abstained' as const, 'recused' as const, null) },
);
const tables = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 8 }))
  .chain(([judges, nominations]) =>
    fc.array(fc.array(mark, { minLength: judges, maxLength: judges }), {
      minLength: nominations,
      maxLength: nominations,
    }),
  )
  .map((rows) => Object.fromEntries(rows.map((row, at) => [`N${at}`, row])));
const anyRule = fc
  .constantFrom(...aggregations)
  .map((aggregation) => rule({ aggregation, ties: [{ by: 'mean' }] }));

const placesOf = (nominations: string[], sheets: ScoreSheet[], given: AggregationRule) =>
  new Map(
    aggregate(nominations, sheets, whole, given).map((one) => [
      one.nomination,
      [one.place, one.value],
    ]),
  );

test('the order of sheets and nominations makes no difference', () => {
  fc.assert(
    fc.property(tables, anyRule, (table, given) => {
      const [nominations, sheets] = [Object.keys(table), sheetsOf(table)];
      const before = placesOf(nominations, sheets, given);
      const after = placesOf([...nominations].reverse(), [...sheets].reverse(), given);
      for (const nomination of nominations)
        expect(after.get(nomination)).toEqual(before.get(nomination));
    }),
  );
});

test('a judge who thinks more of a nomination never does it harm', () => {
  fc.assert(
    fc.property(
      tables,
      fc.constantFrom('mean', 'median', 'trimmedMean', 'rankSum', 'borda', 'schulze'),
      fc.nat(),
      fc.nat(),
      (table, aggregation, row, column) => {
        const nominations = Object.keys(table);
        const nomination = nominations[row % nominations.length] as string;
        const marks = table[nomination] as (number | string | null)[];
        const at = column % marks.length;
        if (typeof marks[at] !== 'number') return;
        const better = {
          ...table,
          [nomination]: marks.map((one, i) =>
            i === at ? Math.min(100, (one as number) + 13) : one,
          ),
        } as typeof table;
        const given = rule({ aggregation });
        const [before] = placesOf(nominations, sheetsOf(table), given).get(nomination) ?? [];
        const [after] = placesOf(nominations, sheetsOf(better), given).get(nomination) ?? [];
        expect(after as number).toBeLessThanOrEqual(before as number);
      },
    ),
  );
});

test('places follow values: better is never behind, level shares and skips', () => {
  fc.assert(
    fc.property(tables, anyRule, (table, given) => {
      const standings = aggregate(Object.keys(table), sheetsOf(table), whole, given);
      const placed = standings.filter(({ place }) => place !== null);
      const sign = given.aggregation === 'rankSum' ? -1 : 1;
      placed.forEach(({ place, value }, index) => {
        const before = placed[index - 1];
        if (before?.value != null && value !== null)
          expect(sign * compare(before.value, value)).toBeGreaterThanOrEqual(0);
        expect(place === index + 1 || place === before?.place).toBe(true);
      });
    }),
  );
});
