import type { Arrangement } from './casebook';

/** What the order of cases is made from. */
type Placed = {
  /** of the county, in the political order */
  politicalPosition: number;
  field: string;
  /** 名次; null without one */
  place: number | null;
  /** one's own order */
  position: number;
  id: string;
};

/** Cases of one field, or all of them under no name. */
export type CaseGroup<T> = { field: string | null; cases: T[] };

/**
 * Cases in the order of a casebook. By field: in the order of the call, fields it does not name behind
 * by where they come first, cases without a field last; within a field in the political order.
 * @param fields of the call
 */
export function grouped<T extends Placed>(
  cases: readonly T[],
  arrangement: Arrangement,
  fields: readonly string[],
): CaseGroup<T>[] {
  const sorted = [...cases].sort(by[arrangement]);
  if (sorted.length === 0) return [];
  if (arrangement !== 'field') return [{ field: null, cases: sorted }];
  const names = [
    ...new Set([...fields, ...sorted.map(({ field }) => field).filter((field) => field !== '')]),
    '',
  ];
  return names
    .map((field) => ({ field, cases: sorted.filter((one) => one.field === field) }))
    .filter((group) => group.cases.length > 0);
}

const political = (a: Placed, b: Placed): number =>
  a.politicalPosition - b.politicalPosition || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const by: Record<Arrangement, (a: Placed, b: Placed) => number> = {
  political,
  field: political,
  place: (a, b) =>
    (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER) || political(a, b),
  own: (a, b) => a.position - b.position || political(a, b),
};
