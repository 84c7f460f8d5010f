import type { CalendarDate } from '../time';
import type { ReadTable, Remembered } from './table';

/** What a person said of a head in an earlier table; `indicator` is null where it was not taken. */
export type KnownHead = {
  /** as `headKey` writes it */
  id: string;
  indicator: { name: string; unit: string } | null;
  usedOn: CalendarDate;
};

/** One wording of a head: without spaces, full width or not. */
export const headKey = (head: string): string =>
  head.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/**
 * What earlier tables say of heads that nobody named yet. A meaning is only applied where one head asks for
 * the indicator and no other column of the table is it already; else a person decides.
 * @param read the table as it is read without memory
 * @returns by head
 */
export function remembered(
  { unknownHeads, cells, problems }: Pick<ReadTable, 'unknownHeads' | 'cells' | 'problems'>,
  known: readonly KnownHead[],
  indicators: readonly { id: string; name: string; unit: string }[],
): Map<string, Remembered> {
  const byKey = new Map(known.map((one) => [one.id, one]));
  const offers = unknownHeads.flatMap(({ head, indicatorId }) => {
    const said = byKey.get(headKey(head));
    if (!said || indicatorId !== undefined) return [];
    const { indicator, usedOn } = said;
    if (indicator === null) return { head, usedOn, id: null };
    const [only, ...more] = indicators.filter(
      ({ name, unit }) => name === indicator.name && unit === indicator.unit,
    );
    return only && more.length === 0 ? { head, usedOn, id: only.id } : [];
  });
  const taken = [
    ...new Set([...cells, ...problems].map(({ indicatorId }) => indicatorId)),
    ...offers.map(({ id }) => id),
  ];
  const isAlone = (id: string | null) =>
    id === null || taken.filter((other) => other === id).length === 1;
  return new Map(
    offers.map(({ head, usedOn, id }) => [
      head,
      { indicatorId: id, usedOn, isApplied: isAlone(id) },
    ]),
  );
}
