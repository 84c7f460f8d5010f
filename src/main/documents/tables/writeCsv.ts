import type { Cell } from './table';
import { textOf } from './table';

/**
 * Text that a spreadsheet program would run as a formula when it opens a CSV. The full-width signs
 * count too: Excel's East Asian editions turn them into plain ones.
 */
const FORMULA_START = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * A leading apostrophe makes such text plain. Not a tab: a tab is invisible, and the first program
 * that trims cells brings the formula back to life. Text that begins with apostrophes before such a
 * sign gets one more, so that reading takes away exactly what writing added.
 */
const guardFormula = (text: string) => (FORMULA_START.test(text) ? `'${text}` : text);

/** The reverse, for what we wrote and for what Excel users type as '=text. */
export const unguardFormula = (text: string) =>
  text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text;

/**
 * CSV as Excel and WPS open it by double click: UTF-8 with mark, comma, CRLF, quotes where needed.
 * Numbers are written bare (a negative number is no formula), dates as 2026-08-15, text guarded.
 */
export function writeCsv(rows: readonly (readonly Cell['value'][])[]): Buffer {
  const lines = rows.map((row) =>
    // An empty line would be skipped by readers: a row of one empty cell is written as "".
    row.length === 1 && textOf(row[0] ?? null) === '' ? '""' : row.map(field).join(','),
  );
  return Buffer.from(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`, 'utf8');
}

function field(value: Cell['value']): string {
  const text = typeof value === 'string' ? guardFormula(value) : textOf(value);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
