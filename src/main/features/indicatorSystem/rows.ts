import type { SystemProblem } from '@shared/indicatorSystem/contract';
import { type Cell, findHead, type Head, headKey, isEmpty, type Table } from '../../documents';

type Heads = Readonly<Record<string, readonly string[]>>;

/** A row of a sheet by our names of its columns; a column that is not there reads as ''. */
export type FoundRow<Columns extends Heads> = {
  /** of the sheet, from 1 */
  row: number;
  cells: Record<keyof Columns, string>;
  /** cells under a head of two levels, by the lower one */
  under: ReadonlyMap<string, string>;
};

export type FoundRows<Columns extends Heads> = {
  rows: FoundRow<Columns>[];
  /** columns under the head of two levels, in their order */
  under: string[];
};

const textOf = (cell: Cell | undefined): string =>
  cell && !isEmpty(cell) ? cell.text.trim().replaceAll('\r\n', '\n') : '';

/**
 * The rows of a sheet that has our head.
 * @param group the head of two levels whose columns are whatever stands below it
 * @returns null without such a sheet; what a workbook has not is left as it is
 */
export function rowsOf<Columns extends Heads>(
  table: Table,
  name: string,
  columns: Columns,
  group?: string,
): FoundRows<Columns> | null {
  const rows = table.sheets.find((sheet) => !sheet.hidden && sheet.name.trim() === name)?.rows;
  const head = rows && findHead(rows, Object.values(columns).flat());
  if (!rows || !head) return null;
  const isUnder = ({ path }: Head['columns'][number]) =>
    group !== undefined && path.length > 1 && headKey(path[0] ?? '') === headKey(group);
  const own = head.columns.filter((column) => !isUnder(column));
  const at = (keys: readonly string[]) =>
    own.find(({ title }) => keys.some((key) => headKey(key) === headKey(title)))?.index;
  const places = Object.entries(columns).map(([key, keys]) => [key, at(keys)] as const);
  const [[, first]] = places as [[string, number | undefined]];
  if (first === undefined) return null;
  const under = head.columns.filter(isUnder);
  return {
    under: under.map(({ title }) => title),
    rows: rows.flatMap((cells, r) => {
      if (r < head.firstDataRow || cells.every(isEmpty)) return [];
      const read = places.map(([key, index]) => [
        key,
        index === undefined ? '' : textOf(cells[index]),
      ]);
      return {
        row: r + 1,
        cells: Object.fromEntries(read) as Record<keyof Columns, string>,
        under: new Map(under.map(({ title, index }) => [title, textOf(cells[index])])),
      };
    }),
  };
}

/** What is wrong in a workbook, gathered while it is read. */
export class Problems {
  readonly found: SystemProblem[] = [];

  /** Notes a problem; reads as “nothing usable here”. */
  add(sheet: string, row: number | null, key: string, params: SystemProblem['params'] = {}): null {
    this.found.push({ sheet, row, key: `indicatorSystem:problem.${key}`, params });
    return null;
  }
}
