import { headKey } from '../../documents';
import type { At } from './cells';
import type { Problems } from './rows';

/** Ids of rows that are not there yet begin with this. */
export const NEW = 'new ';

/** Longest entries, as the system takes them. */
export const LONGEST = {
  area: 100,
  name: 80,
  unit: 20,
  definition: 1000,
  source: 200,
  note: 500,
  short: 40,
};

export type Known = { id: string; name: string };
type Row = { row: number; id: string; name: string };

/** Ids of rows: their own where it is known, of one of that name, else new ones. Names only once. */
export function idsOf(
  rows: readonly Row[],
  there: readonly Known[],
  sheet: string,
  problems: Problems,
): string[] {
  const free = new Map(there.map((one) => [one.id, one]));
  const ids = rows.map(({ id }) => (free.delete(id) ? id : null));
  const names = new Set<string>();
  return rows.map(({ row, name }, at) => {
    if (name === '') problems.add(sheet, row, 'noName');
    else if (names.has(name)) problems.add(sheet, row, 'twice', { name });
    names.add(name);
    const own = ids[at] ?? [...free.values()].find((one) => one.name === name)?.id;
    if (own !== undefined) free.delete(own);
    return own ?? `${NEW}${sheet} ${row}`;
  });
}

/**
 * The one of that name; else the one that was called so before the workbook renamed it, which nobody
 * writes anew in every place.
 */
export const named = <Row extends Known>(
  name: string,
  rows: readonly Row[],
  before: readonly Known[],
): Row | undefined =>
  rows.find((one) => one.name === name) ??
  rows.find(({ id }) => before.some((one) => one.id === id && one.name === name));

/** The same of a head, which keeps no double spaces and no full-width letters. */
export const headed = <Row extends Known>(
  title: string,
  rows: readonly Row[],
  before: readonly Known[],
): Row | undefined =>
  named(title, rows, before) ?? rows.find(({ name }) => headKey(name) === headKey(title));

/** What stands in the column of a category, if there is such a column. */
export const underOf = (
  under: readonly string[],
  category: Known,
  all: readonly Known[],
  before: readonly Known[],
): string | undefined => under.find((name) => headed(name, all, before)?.id === category.id);

export function checkLength(text: string, most: number, { sheet, row, problems }: At): string {
  if (text.length > most) problems.add(sheet, row, 'tooLong', { text: text.slice(0, 20), most });
  return text;
}
