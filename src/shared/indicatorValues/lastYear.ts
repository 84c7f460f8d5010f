import { byToday, type Merging, type Succession } from '../evaluation/succession';
import { asDecimal } from '../evaluation/value';
import type { Exact } from '../scoring/exact';

/** A figure of the year before of a county of today; value as a decimal, null where there is none. */
export type LastFigure = {
  indicatorId: string;
  countyId: string;
  value: string | null;
  /** what it was made of, where boundaries changed */
  of: { countyId: string; value: string | null }[];
  /** why there is none although there are figures: a rate of several cannot be put together */
  isApart: boolean;
};

export type LastYear = { year: number; name: string; figures: LastFigure[] };

type Columns = ReadonlyMap<string, ReadonlyMap<string, Exact>>;

/**
 * Last year's figures by today's counties, with what merged ones were made of.
 * @param columns by indicator of today, then by county of last year
 */
export function lastFigures(
  columns: Columns,
  countyIds: readonly string[],
  successions: readonly Succession[],
  merging: (indicatorId: string) => Merging,
): LastFigure[] {
  const today = byToday(columns, countyIds, successions, merging);
  const before = new Map(successions.map((one) => [one.countyId, one.predecessorIds]));
  const text = (value: Exact | undefined): string | null => (value ? asDecimal(value) : null);
  return [...columns].flatMap(([indicatorId, column]) =>
    countyIds.flatMap((countyId): LastFigure[] => {
      const value = text(today.get(indicatorId)?.get(countyId));
      const of = (before.get(countyId) ?? []).map((id) => ({
        countyId: id,
        value: text(column.get(id)),
      }));
      if (value === null && of.every((one) => one.value === null)) return [];
      const isApart = value === null && of.every((one) => one.value !== null);
      return [{ indicatorId, countyId, value, of, isApart }];
    }),
  );
}
