import { explained } from '@shared/evaluation/comparison';
import { evaluated } from '@shared/evaluation/computation';
import { type Interval, shakenPlaces, variants } from '@shared/evaluation/robustness';
import { exact } from '@shared/scoring/exact';
import { describe, expect, test } from 'vitest';
import { anEvaluation, anIndicator, rule, shown } from './builders';

const shaken = (input: Parameters<typeof evaluated>[0], width = 0.2): Interval[] => {
  const draws = shakenPlaces(evaluated(input), { draws: 500, width, seed: 7, within: 'all' });
  for (;;) {
    const { done, value } = draws.next();
    if (done) return value;
  }
};
const two = [anIndicator('X', 6000), anIndicator('Y', 4000)];

describe('weights shaken', () => {
  test('best everywhere stays first, whatever the weights', () => {
    const [first, , last] = shaken(anEvaluation({ X: [30, 20, 10], Y: [30, 20, 10] }, two), 0.9);
    expect(first).toMatchObject({ best: 1, worst: 1 });
    expect(last).toMatchObject({ best: 3, worst: 3 });
  });

  test('who lives by one indicator may fall', () => {
    // a 60, b 40 with 60/40: at ±90 % either may be first
    const [a, b] = shaken(anEvaluation({ X: [1, 0], Y: [0, 1] }, two), 0.9);
    expect(a).toMatchObject({ best: 1, worst: 2 });
    expect(b).toMatchObject({ best: 1, worst: 2 });
  });

  test('nothing shaken is the ranking itself, and the same seed the same picture', () => {
    const input = anEvaluation({ X: [3, 9, 9, null], Y: [4, 1, 1, 2] }, two);
    const places = evaluated(input).map(({ place }) => place);
    expect(shaken(input, 0).map(({ from, to }) => [from, to])).toEqual(
      places.map((place) => [place, place]),
    );
    expect(shaken(input)).toEqual(shaken(input));
  });
});

test('every choice taken otherwise, one after the other', () => {
  const input = anEvaluation({ X: [1, 2, 9], Y: [3, 2, 1] }, two);
  const all = [...variants(input, evaluated(input))];
  expect(all.map(({ variant }) => Object.values(variant).join(' '))).toEqual([
    'withoutIndicator X',
    'withoutIndicator Y',
    'method efficacy',
    'method zScore',
    'method rank',
    'compared category',
    'missing mean',
    'missing zero',
    'level half',
    'level zero',
    'level leftOut',
    'outliers true',
  ]);
  const [withoutX] = all;
  expect(withoutX?.results.map(({ place }) => place)).toEqual([1, 2, 3]);
});

describe('two releases', () => {
  const before = anEvaluation({ X: [10, 20, 30], Y: [1, 2, 5] }, two);

  test('nothing changed is nothing to explain', () => {
    for (const one of explained(before, before)) {
      expect(Object.values(one.points ?? {}).map((points) => shown(points))).toEqual(
        Array(6).fill('0.00'),
      );
      expect(one.passedBy).toEqual([]);
    }
  });

  test('each cause has its part, and the parts are the whole', () => {
    const after = anEvaluation(
      { X: [30, 20, 10], Y: [1, 2, 5] },
      [anIndicator('X', 5000), anIndicator('Y', 5000, { method: { by: 'rank' } })],
      { adjustments: [{ countyId: 'b', points: 100, reason: '示例' }], rule },
    );
    const [a, b, c] = explained(before, after);
    // a: X 0 → 100 (+60 at 60 %), weights 50/50 (−10), rank of Y keeps 0
    expect(Object.values(a?.points ?? {}).map((points) => shown(points))).toEqual([
      '0.00',
      '60.00',
      '0.00',
      '-10.00',
      '0.00',
      '0.00',
    ]);
    // b: X 50 stays; Y 25 weighs 50 not 40: −2.5; its rank score 50 +12.5; bonus 1
    expect(Object.values(b?.points ?? {}).map((points) => shown(points))).toEqual([
      '0.00',
      '0.00',
      '0.00',
      '-2.50',
      '12.50',
      '1.00',
    ]);
    expect(c).toMatchObject({ before: { place: 1 }, after: { place: 2 } });
    for (const one of [a, b, c]) {
      const parts = Object.values(one?.places ?? {}).reduce((sum, part) => sum + part, 0);
      expect(parts).toBe((one?.before.place ?? 0) - (one?.after.place ?? 0));
    }
    expect(c?.passedBy).toEqual(['b']);
  });

  test('who is new has no part of anything', () => {
    const after = anEvaluation({ X: [10, 20, 30, 40], Y: [1, 2, 5, 6] }, two);
    const last = explained(before, after).at(-1);
    expect(last).toMatchObject({ countyId: 'd', before: { place: null }, points: null });
    expect(last?.after.total).toEqual(exact(100));
  });
});
