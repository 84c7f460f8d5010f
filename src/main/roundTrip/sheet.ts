import type { RowReason, SkippedCell } from '@shared/roundTrip/cells';
import {
  type Cell,
  cleanText,
  findHead,
  headKey,
  isEmpty,
  type Sheet,
  type Table,
} from '../documents';
import { FOOTER_START } from './words.template';

/**
 * A form that goes out as a workbook and comes back: the names of its columns, the first as printed, the
 * others as those call it who retype the head. Locked columns say which row it is; `code` is one of them.
 */
export type Form<Locked extends string, Open extends string> = {
  locked: Readonly<Record<Locked | 'code', readonly string[]>>;
  open: Readonly<Record<Open, readonly string[]>>;
};

/** A row that holds something, before anybody knows whose it is. */
export type FoundRow<Locked extends string, Open extends string> = {
  /** of the sheet, from 1 */
  row: number;
  /** as printed, null where the cell is empty */
  code: string | null;
  locked: Partial<Record<Locked | 'code', string>>;
  cells: Partial<Record<Open, Cell>>;
  /** open cells that are merged with a neighbour in the same row */
  mergedAcross: ReadonlySet<Open>;
};

export type FoundSheet<Locked extends string, Open extends string> = {
  rows: FoundRow<Locked, Open>[];
  /** open columns that the sheet has once */
  fields: ReadonlySet<Open>;
  skipped: SkippedCell<Open, RowReason>[];
};

const keysOf = <Key extends string>(named: Readonly<Record<Key, unknown>>) =>
  Object.keys(named) as Key[];

/** Every sheet of a returned workbook that has our head, wherever it lies and whatever it is called. */
export const sheetsOf = <Locked extends string, Open extends string>(
  table: Table,
  form: Form<Locked, Open>,
): FoundSheet<Locked, Open>[] =>
  table.sheets.flatMap((sheet) => (sheet.hidden ? [] : (sheetOf(sheet, form) ?? [])));

function sheetOf<Locked extends string, Open extends string>(
  { rows }: Sheet,
  form: Form<Locked, Open>,
): FoundSheet<Locked, Open> | null {
  const lockedColumns = keysOf(form.locked);
  const openColumns = keysOf(form.open);
  const knownNames = [
    ...lockedColumns.flatMap((column) => form.locked[column]),
    ...openColumns.flatMap((field) => form.open[field]),
  ];
  const head = findHead(rows, knownNames);
  if (!head) return null;
  const skipped: SkippedCell<Open, RowReason>[] = [];
  const at = (names: readonly string[]) => {
    const keys = names.map(headKey);
    return head.columns
      .filter(({ title }) => keys.includes(headKey(title)))
      .map(({ index }) => index);
  };
  const locked = new Map<Locked | 'code', number>();
  const open = new Map<Open, number>();
  for (const column of lockedColumns) {
    const [first, ...more] = at(form.locked[column]);
    if (first !== undefined && more.length === 0) locked.set(column, first);
  }
  for (const field of openColumns) {
    const [first, ...more] = at(form.open[field]);
    if (first !== undefined && more.length === 0) open.set(field, first);
    else if (more.length > 0)
      skipped.push(aboutColumn(field, form.open[field][0] ?? '', 'headTwice'));
  }
  const codeColumn = locked.get('code');
  if (codeColumn === undefined || open.size < Math.min(2, openColumns.length)) return null;
  const keys = new Set(knownNames.map(headKey));
  const strangers = head.columns.filter(({ title }) => !keys.has(headKey(title)));
  for (const { index, title } of strangers)
    if (rows.slice(head.firstDataRow).some((row) => !isEmpty(row[index]) && !isFooter(row)))
      skipped.push(aboutColumn<Open>(null, title, 'extraColumn'));
  const found: FoundRow<Locked, Open>[] = [];
  for (const [r, row] of rows.entries()) {
    if (r <= head.headRows[1] || row.every(isEmpty) || isFooter(row)) continue;
    const text = (index: number) => cleanText(row[index]?.text ?? '');
    const cells: FoundRow<Locked, Open>['cells'] = {};
    for (const [field, index] of open) {
      const cell = row[index];
      if (cell && !isEmpty(cell)) cells[field] = cell;
    }
    const said: FoundRow<Locked, Open>['locked'] = {};
    for (const [column, index] of locked) said[column] = text(index);
    found.push({
      row: r + 1,
      code: text(codeColumn) === '' ? null : text(codeColumn),
      locked: said,
      cells,
      mergedAcross: new Set(
        [...open].flatMap(([field, index]) => (isMergedAcross(row, index) ? [field] : [])),
      ),
    });
  }
  return { rows: found, fields: new Set(open.keys()), skipped };
}

const aboutColumn = <Open extends string>(
  field: Open | null,
  text: string,
  reason: RowReason,
): SkippedCell<Open, RowReason> => ({ row: null, code: null, field, text, reason });

/** The line of signatures under the table, one text over the whole width. */
function isFooter(row: readonly Cell[]): boolean {
  const texts = new Set(row.filter((cell) => !isEmpty(cell)).map(({ text }) => text));
  const [only] = texts;
  return texts.size === 1 && FOOTER_START.test(cleanText(only ?? ''));
}

/** One text over two columns: nobody can say which of them it is meant for. */
function isMergedAcross(row: readonly Cell[], index: number): boolean {
  const cell = row[index];
  if (!cell || isEmpty(cell)) return false;
  const left = row[index - 1];
  const right = row[index + 1];
  return (
    (cell.merged === true && left?.text === cell.text) ||
    (right?.merged === true && right.text === cell.text)
  );
}

/**
 * A form's own word about itself, from the hidden sheet that bears its mark; null where that is gone.
 * What is said of rows stands under `row:<code>`.
 */
export function hiddenWords(table: Table, mark: string): ReadonlyMap<string, string> | null {
  for (const { rows } of table.sheets) {
    const start = rows.findIndex((row) => row.some(({ text }) => text === mark));
    if (start < 0) continue;
    return new Map(
      rows.slice(start).map((row) => [row[0]?.text ?? '', row[1]?.text ?? ''] as const),
    );
  }
  return null;
}

/** The checksums of rows among hidden words, by code. */
export const rowSums = (said: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    [...said].flatMap(([key, sum]) =>
      key.startsWith('row:') ? [[key.slice('row:'.length), sum] as const] : [],
    ),
  );
