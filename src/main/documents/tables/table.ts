/**
 * A table as it was found in a file, before anybody knows what its columns mean.
 *
 * `text` is what a person would read in the cell (dates as 2026-08-15, numbers without thousands
 * separators), `value` what the file stored. Dates are midnight UTC of the calendar day, so read
 * them with getUTC…; a time of day is kept when the cell had one.
 */
export type Cell = {
  text: string;
  value: string | number | boolean | Date | null;
  /** A formula; `value` is its stored result. */
  formula?: true;
  /** A formula that was never computed (no stored result): an error to be shown at this cell. */
  uncomputed?: true;
  /** A stored Excel error such as #REF!; `text` holds it. */
  error?: true;
  /** Takes its value from the top left cell of a merged area. */
  merged?: true;
};

/** `rows` are as wide as their last value: ask `row[i] ?? EMPTY_CELL`. No trailing empty rows. */
export type Sheet = { name: string; rows: Cell[][]; hidden?: true };

export type Table = { sheets: Sheet[] };

/** Shared by all empty cells, hence frozen. */
export const EMPTY_CELL: Cell = Object.freeze({ text: '', value: null });

export function cellOf(value: Cell['value']): Cell {
  if (value === null || value === '') return EMPTY_CELL;
  return { text: textOf(value), value };
}

/** What a person reads: 13800001111, 0.3 (not 0.30000000000000004), 2026-08-15, 2026-08-15 08:30. */
export function textOf(value: Cell['value']): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value);
  if (Number.isNaN(value.getTime())) return '';
  const iso = value.toISOString();
  const time = iso.slice(11, 16);
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  // Excel itself keeps 15 digits; the rest is noise of binary fractions.
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e')
    ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

/** Cuts empty cells off the ends of rows and empty rows off the end. Changes `rows`. */
export function trimRows(rows: Cell[][]): Cell[][] {
  for (const row of rows) {
    while (row.length > 0 && isEmpty(row[row.length - 1])) row.pop();
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

export function isEmpty(cell: Cell | undefined): boolean {
  return !cell || (cell.text.trim() === '' && !cell.uncomputed);
}
