import { judgedWeights, MOST_INCONSISTENCY } from '@shared/evaluation/ahp';
import { entropyWeights, weightProblem, wholeWeights } from '@shared/evaluation/weights';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/properties';

describe('whole weights', () => {
  test.each([
    [
      [1, 1, 1],
      [3334, 3333, 3333],
    ],
    [
      [0.5, 0.25, 0.25],
      [5000, 2500, 2500],
    ],
    [
      [2, 0, 1],
      [6667, 0, 3333],
    ],
    [[7], [10_000]],
  ])('%j → %j', (shares, weights) => expect(wholeWeights(shares)).toEqual(weights));

  test('always 100 % together, each within a hundredth of its share', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 }),
        (shares) => {
          fc.pre(shares.some((share) => share > 0));
          const all = shares.reduce((sum, share) => sum + share, 0);
          const weights = wholeWeights(shares);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
          for (const [at, weight] of weights.entries())
            expect(Math.abs(weight - ((shares[at] as number) / all) * 10_000)).toBeLessThanOrEqual(
              1,
            );
        },
      ),
    ));
});

describe('entropy', () => {
  test('hand-computed', () => {
    // p = 0, 1: e = 0, so 1 − e = 1 · p = 1/4, 3/4: e = (¼ ln 4 + ¾ ln 4⁄3) ÷ ln 2 = 0.8113, 1 − e = 0.1887
    // 1 ÷ 1.1887 = 84.12 %
    expect(
      entropyWeights([
        [0, 100],
        [25, 75],
      ]),
    ).toEqual([8412, 1588]);
  });
  test('level ones weigh nothing', () =>
    expect(
      entropyWeights([
        [0, 100],
        [50, 50],
      ]),
    ).toEqual([10_000, 0]));
  test('nobody is told apart', () => expect(entropyWeights([[50, 50]])).toBeNull());
});

describe('AHP', () => {
  test('Saaty’s own kind of table', () => {
    // 1 3 5 · 1/3 1 3 · 1/5 1/3 1: λ = 3.0385, CR = 0.0332, weights 63.7 %, 25.8 %, 10.5 %
    const { weights, eigenvalue, consistencyRatio } = judgedWeights(
      [
        [1, 3, 5],
        [1, 1, 3],
      ],
      3,
    );
    expect(weights).toEqual([6370, 2583, 1047]);
    expect(eigenvalue).toBeCloseTo(3.0385, 4);
    expect(consistencyRatio).toBeCloseTo(0.0332, 4);
  });
  test('comparisons that agree give their own ratios', () => {
    const { weights, consistencyRatio } = judgedWeights(
      [
        [1, 2, 6],
        [1, 1, 3],
      ],
      3,
    );
    expect(weights).toEqual([6000, 3000, 1000]);
    expect(consistencyRatio).toBeCloseTo(0, 9);
  });
  test('a circle is told', () =>
    expect(
      judgedWeights(
        [
          [1, 5, 1 / 5],
          [1, 1, 5],
        ],
        3,
      ).consistencyRatio,
    ).toBeGreaterThan(MOST_INCONSISTENCY));
  test('two rows cannot contradict each other', () =>
    expect(judgedWeights([[1, 3]], 2)).toMatchObject({
      weights: [7500, 2500],
      consistencyRatio: 0,
    }));
});

test.each([
  [[6000, 4000], null],
  [[6000, 3990], { key: 'evaluation:error.weights', params: { category: '示例类', sum: 99.9 } }],
])('weights of a category: %j', (weights, problem) => {
  const indicators = weights.map((weight) => ({ weights: new Map([['c', weight]]) }));
  const found = weightProblem({ id: 'c', name: '示例类' }, indicators);
  if (problem === null) expect(found).toBeNull();
  else expect(found).toMatchObject(problem);
});
