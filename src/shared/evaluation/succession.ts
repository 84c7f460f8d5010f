import { type Exact, plus } from '../scoring/exact';

/**
 * 区划调整: what a county of today was in an earlier year. Several predecessors were merged into it; a
 * predecessor may also have been split among several. Without an entry a county is its own predecessor.
 */
export type Succession = { countyId: string; predecessorIds: readonly string[] };

/** How values of several predecessors become one: amounts add up, rates and averages cannot. */
export type Merging = 'add' | 'cannot';

/**
 * Last year's values by today's counties. A value is missing where a predecessor has none, and where
 * several ones of a rate would have to be put together.
 * @param merging by indicator
 */
export function byToday(
  values: ReadonlyMap<string, ReadonlyMap<string, Exact>>,
  countyIds: readonly string[],
  successions: readonly Succession[],
  merging: (indicatorId: string) => Merging,
): Map<string, Map<string, Exact>> {
  const before = new Map(successions.map((one) => [one.countyId, one.predecessorIds]));
  return new Map(
    [...values].map(([indicatorId, column]) => [
      indicatorId,
      new Map(
        countyIds.flatMap((countyId) => {
          const value = together(before.get(countyId) ?? [countyId], column, merging(indicatorId));
          return value === null ? [] : [[countyId, value] as const];
        }),
      ),
    ]),
  );
}

function together(
  ids: readonly string[],
  column: ReadonlyMap<string, Exact>,
  merging: Merging,
): Exact | null {
  const [first, ...rest] = ids.map((id) => column.get(id) ?? null);
  if (!first || (rest.length > 0 && merging === 'cannot')) return null;
  return rest.reduce<Exact | null>((sum, one) => sum && one && plus(sum, one), first);
}
