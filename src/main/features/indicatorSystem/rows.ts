import type { SystemProblem } from '@shared/indicatorSystem/contract';
import {
  type Cell,
  columnLetters,
  findHead,
  type Head,
  headKey,
  isEmpty,
  type Table,
} from '../../documents';

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

/** More rows than any part of a system has. */
const MOST_ROWS = 1000;
/** More mistakes than anybody mends at once. */
const MOST_TOLD = 200;

const textOf = (cell: Cell | undefined): string =>
  cell && !isEmpty(cell) ? cell.text.trim().replaceAll('\r\n', '\n') : '';

/** A formula without a result, an error, or a number too large to be one: nobody can read it. */
const isUnreadable = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  (cell.uncomputed === true ||
    cell.error === true ||
    (typeof cell.value === 'number' && !Number.isFinite(cell.value)));

/**
 * The rows of a sheet that has our head.
 * @param group the head of two levels whose columns are whatever stands below it
 * @returns null without such a sheet, or where it cannot be read; what a workbook has not is left as it is
 */
export function rowsOf<Columns extends Heads>(
  table: Table,
  name: string,
  columns: Columns,
  problems: Problems,
  group?: string,
): FoundRows<Columns> | null {
  const rows = table.sheets.find((sheet) => !sheet.hidden && sheet.name.trim() === name)?.rows;
  const head = rows && findHead(rows, Object.values(columns).flat());
  if (!rows || rows.every((cells) => cells.every(isEmpty))) return null;
  const [firstHead] = Object.values(columns)[0] ?? [];
  const withoutHead = () => problems.add(name, null, 'noHead', { head: firstHead ?? '' });
  if (!head) return withoutHead();
  const isUnder = ({ path }: Head['columns'][number]) =>
    group !== undefined && path.length > 1 && headKey(path[0] ?? '') === headKey(group);
  const own = head.columns.filter((column) => !isUnder(column));
  const at = (keys: readonly string[]) =>
    own.find(({ title }) => keys.some((key) => headKey(key) === headKey(title)))?.index;
  const places = Object.entries(columns).map(([key, keys]) => [key, at(keys)] as const);
  const [[, first]] = places as [[string, number | undefined]];
  if (first === undefined) return withoutHead();
  if (rows.length - head.firstDataRow > MOST_ROWS)
    return problems.add(name, null, 'tooManyRows', { most: MOST_ROWS });
  const under = head.columns.filter(isUnder);
  for (const [at, { title }] of under.entries())
    if (under.findIndex((one) => one.title === title) < at)
      problems.add(name, null, 'twice', { name: title });
  const read = (cells: readonly Cell[], r: number, index: number | undefined): string => {
    const cell = index === undefined ? undefined : cells[index];
    if (!isUnreadable(cell)) return textOf(cell);
    const column = columnLetters(index ?? 0);
    problems.add(name, r + 1, 'unreadable', { cell: `${column}${r + 1}` });
    return '';
  };
  return {
    under: under.map(({ title }) => title),
    rows: rows.flatMap((cells, r) => {
      if (r < head.firstDataRow || cells.every(isEmpty)) return [];
      return {
        row: r + 1,
        cells: Object.fromEntries(
          places.map(([key, index]) => [key, read(cells, r, index)]),
        ) as Record<keyof Columns, string>,
        under: new Map(under.map(({ title, index }) => [title, read(cells, r, index)])),
      };
    }),
  };
}

/** What is wrong in a workbook, gathered while it is read. */
export class Problems {
  readonly found: SystemProblem[] = [];
  readonly #told = new Set<string>();

  /** Notes a problem; reads as “nothing usable here”. */
  add(sheet: string, row: number | null, key: string, params: SystemProblem['params'] = {}): null {
    const problem = { sheet, row, key: `indicatorSystem:problem.${key}`, params };
    const told = JSON.stringify(problem);
    if (this.#told.has(told) || this.#told.size > MOST_TOLD) return null;
    this.#told.add(told);
    const isLast = this.#told.size > MOST_TOLD;
    this.found.push(
      isLast ? { sheet: '', row: null, key: 'indicatorSystem:problem.more', params: {} } : problem,
    );
    return null;
  }
}
