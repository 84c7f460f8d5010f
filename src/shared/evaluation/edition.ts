import { type Exact, mean } from '../scoring/exact';

/**
 * 公开版: who is honoured may be named, nobody else's place or score may be told or worked out. A figure
 * over a group says something about each one when few of them are not known already, so it stays out
 * unless at least so many of the group are not honoured.
 */
export const FEWEST_UNKNOWN = 3;

/** A mean that may be printed; null where it would give somebody away. */
export type PublicFigure = { count: number; mean: Exact } | null;

/**
 * @param group of which the mean is taken. `isOdd`: its weights or its sum are not those of the others, so
 *   that weighing published means against each other leaves what is its own; few such are too few
 * @param honoured ids of those whose result is public
 */
export function publicMean(
  group: readonly { countyId: string; value: Exact | null; isOdd?: boolean }[],
  honoured: ReadonlySet<string>,
): PublicFigure {
  const there = group.filter(({ value }) => value !== null);
  const unknownOf = (some: typeof group) =>
    some.filter(({ countyId }) => !honoured.has(countyId)).length;
  const odd = unknownOf(group.filter(({ isOdd }) => isOdd));
  const average = mean(there.flatMap(({ value }) => value ?? []));
  const isTold = unknownOf(there) >= FEWEST_UNKNOWN && (odd === 0 || odd >= FEWEST_UNKNOWN);
  return average && isTold ? { count: there.length, mean: average } : null;
}

/** What the public edition may say of a county. */
export type PublicCounty = { countyId: string; honourIds: string[] };

/**
 * The honoured, in political order and without their places: even those tell who stood behind whom. A
 * county that is not honoured does not occur.
 * @param order of counties, by division code as a rule
 */
export function publicCounties(
  awards: readonly { countyId: string; honourId: string }[],
  order: (a: string, b: string) => number,
): PublicCounty[] {
  const byCounty = new Map<string, string[]>();
  for (const { countyId, honourId } of awards)
    byCounty.set(countyId, [...(byCounty.get(countyId) ?? []), honourId]);
  return [...byCounty]
    .map(([countyId, honourIds]) => ({ countyId, honourIds }))
    .sort((a, b) => order(a.countyId, b.countyId));
}

/**
 * Whether means of nested groups may stand beside each other: the difference of two groups is a group
 * too. False where what is left of the larger one has too few unknown.
 */
export function mayStandTogether(
  larger: readonly string[],
  smaller: readonly string[],
  honoured: ReadonlySet<string>,
): boolean {
  const inner = new Set(smaller);
  const rest = larger.filter((id) => !inner.has(id));
  return rest.length === 0 || rest.filter((id) => !honoured.has(id)).length >= FEWEST_UNKNOWN;
}
