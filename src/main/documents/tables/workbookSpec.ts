/** Values of a printed table. Dates are calendar days: midnight UTC. */
export type WorkbookValue = string | number | Date | null;

/**
 * Computed by the spreadsheet program, without `=` before it; `{row}` is its own row, from 1. `value`
 * is what it comes to now, for whoever reads the file without computing it.
 */
export type WorkbookFormula = { formula: string; value: string | number };

export type WorkbookColumn = {
  /** One to three levels, top first; equal neighbours merge. All columns may differ in depth. */
  head: string[];
  /** In characters of the body font (a Chinese character counts two). */
  width: number;
  kind: 'text' | 'number' | 'integer' | 'date';
  /** Long text breaks within the cell. Default: text wraps, all else does not. */
  wrap?: boolean;
  /** Choices of a drop-down list; other entries are refused by the spreadsheet program. */
  options?: string[];
  /** Numbers from 0 to `most` in steps; other entries are refused by the spreadsheet program. */
  points?: { most: number; step: number };
  /** Numbers, or a dash where there is none; other entries are refused by the spreadsheet program. */
  isFigure?: boolean;
  /** So many decimals are shown, whatever is stored. */
  decimals?: number;
  /** With `protect`: the column cannot be changed. */
  locked?: boolean;
};

export type WorkbookSheet = {
  /** At most 31 characters; characters that Excel forbids are replaced. */
  name: string;
  title: string;
  /** One line under the title: as-of date, unit, reporting organization. */
  subtitle?: string;
  columns: WorkbookColumn[];
  rows: (WorkbookValue | WorkbookFormula)[][];
  /** One line under the table: 填报人 / 审核人 / 联系电话. */
  footer?: string;
  print: {
    orientation: 'landscape' | 'portrait';
    paper: 'A4';
    fitToWidth: boolean;
    repeatHead: boolean;
    /**
     * Too wide for one page: percent of its size, and the columns (from 0) that begin another page.
     * Title and footer stand on the first; frozen columns on each.
     */
    pages?: { scale: number; from: number[] };
  };
  /** Only columns that are not `locked` can be filled in; title and head never. No password. */
  protect?: boolean;
  /** Columns at the left that stay in view (default 0). */
  frozenColumns?: number;
  /** Empty rows under the data, formatted and open for entry (a form to be filled in). */
  blankRows?: number;
  /** For the program that reads it back; no menu shows it. */
  hidden?: boolean;
};

export type WorkbookSpec = { sheets: WorkbookSheet[] };
