import { type AppError, invalid } from '../errors';
import { type Hundredths, WHOLE_WEIGHT } from '../scoring/scoreSheet';

/** Why the weights of a category cannot be used; null when they can. */
export function weightProblem(
  category: { id: string; name: string },
  indicators: readonly { weights: ReadonlyMap<string, Hundredths> }[],
): AppError | null {
  const whole = indicators.reduce((sum, { weights }) => sum + (weights.get(category.id) ?? 0), 0);
  return whole === WHOLE_WEIGHT
    ? null
    : invalid('evaluation:error.weights', { category: category.name, sum: whole / 100 });
}

/**
 * Shares as whole hundredths of a per cent that are exactly 100 % together: each cut off, what is left
 * goes to the largest remainders, of level ones to the first.
 * @param shares not negative, at least one above zero
 */
export function wholeWeights(shares: readonly number[]): Hundredths[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  // A machine's dust below the last digit kept must not decide who gets the last hundredth.
  const wanted = shares.map((share) => Math.round((share / all) * WHOLE_WEIGHT * 1e6) / 1e6);
  const cut = wanted.map(Math.floor);
  const left = WHOLE_WEIGHT - cut.reduce((sum, share) => sum + share, 0);
  const order = wanted
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, left)) cut[at] = (cut[at] ?? 0) + 1;
  return cut;
}

/**
 * 熵权: the more an indicator tells counties apart, the more it weighs. w = (1 − e) ÷ Σ(1 − e) with
 * e = −Σ p ln p ÷ ln n over p = score ÷ Σ scores. An indicator in which all are level gets 0. A proposal
 * that a person takes over as data.
 * @param scores by indicator, then by county, 0 to 100; missing ones left out
 * @returns hundredths of a per cent by indicator; null when no indicator tells anybody apart
 */
export function entropyWeights(scores: readonly (readonly number[])[]): Hundredths[] | null {
  const told = scores.map((column) => 1 - entropy(column));
  return told.some((share) => share > 0) ? wholeWeights(told) : null;
}

function entropy(column: readonly number[]): number {
  const all = column.reduce((sum, score) => sum + score, 0);
  const isLevel = column.every((score) => score === column[0]);
  if (isLevel || all === 0) return 1;
  const parts = column.map((score) => score / all);
  const sum = parts.reduce((so, part) => (part > 0 ? so - part * Math.log(part) : so), 0);
  return sum / Math.log(column.length);
}
