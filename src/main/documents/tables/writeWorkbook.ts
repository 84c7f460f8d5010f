import {
  type Cell,
  colToLetter,
  type MergeRange,
  rangeRef,
  type WriteSheet,
  writeXlsx,
} from 'hucre';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { type BodyRows, growingRows } from './growingRows';
import { mergedHead } from './mergedHead';
import { textOf } from './table';
import { linesOf } from './textWidth';
import {
  FIGURE_ERROR,
  LIST_ERROR,
  NO_FIGURE,
  OPTIONS_SHEET,
  PAGE_FOOTER,
  pointsError,
} from './words.template';
import type { WorkbookColumn, WorkbookFormula, WorkbookSheet, WorkbookSpec } from './workbookSpec';
import { bodyStyle, footerStyle, headStyle, subtitleStyle, titleStyle } from './workbookStyles';

/** Inches. The footer lies inside the bottom margin. */
const MARGINS = { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.35 };
/** Points. Merged rows do not grow by themselves, so their height is worked out here. */
const LINE_HEIGHT = 14;
const TITLE_HEIGHT = 30;
/** Excel's own ceiling for the text of one cell. */
const MAX_CELL_TEXT = 32_767;

/**
 * A print-ready workbook: A4, head repeated and frozen, fitted to the width, page x of y. Text is
 * always text: nothing that stands in a cell can become a formula, and long numbers keep their
 * digits.
 * @returns the bytes of an .xlsx
 */
export async function writeWorkbook(
  spec: WorkbookSpec,
  options: WorkOptions = {},
): Promise<Buffer> {
  throwIfCancelled(options.signal);
  const lists = new OptionLists();
  const names = new Set<string>([OPTIONS_SHEET.toLowerCase()]);
  const sheets = spec.sheets.map((sheet) => toSheet(sheet, uniqueName(sheet.name, names), lists));
  throwIfCancelled(options.signal);
  const extra = lists.sheet();
  const written = sheets.map((laidOut) => laidOut.sheet);
  const bytes = await writeXlsx({ sheets: extra ? [...written, extra] : written });
  throwIfCancelled(options.signal);
  const book = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!sheets.some((laidOut) => laidOut.hasTallRows)) return book;
  return growingRows(
    book,
    sheets.map((laidOut) => laidOut.bodyRows),
  );
}

/** `bodyRows`: first and last row of the data, 1-based. */
type LaidOut = { sheet: WriteSheet; bodyRows: BodyRows; hasTallRows: boolean };

function toSheet(sheet: WorkbookSheet, name: string, lists: OptionLists): LaidOut {
  const width = sheet.columns.length;
  const head = mergedHead(sheet.columns.map((column) => column.head));
  const top = sheet.subtitle === undefined ? 1 : 2;
  const firstDataRow = top + head.levels;
  const body = [...sheet.rows, ...blankRows(sheet)];
  const footerRow = firstDataRow + body.length;
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const heights = new Map<number, { height: number }>();
  const { pages } = sheet.print;
  // What stands in a frozen column would stand on every page, cut off where that column ends.
  const bandFrom = pages ? (sheet.frozenColumns ?? 0) : 0;
  const bandTo = (pages?.from[0] ?? width) - 1;
  const totalWidth = sheet.columns
    .slice(bandFrom, bandTo + 1)
    .reduce((sum, column) => sum + column.width, 0);

  const band = (row: number, text: string, style: Cell['style'], height: number) => {
    cells.set(`${row},${bandFrom}`, { value: safeText(text), style });
    if (bandTo > bandFrom)
      merges.push({ startRow: row, endRow: row, startCol: bandFrom, endCol: bandTo });
    heights.set(row, { height });
  };
  band(0, sheet.title, titleStyle, TITLE_HEIGHT * linesOf(sheet.title, totalWidth / 1.8));
  if (sheet.subtitle !== undefined) {
    band(1, sheet.subtitle, subtitleStyle, 4 + LINE_HEIGHT * linesOf(sheet.subtitle, totalWidth));
  }
  for (const cell of head.cells) {
    cells.set(`${top + cell.row},${cell.column}`, { value: safeText(cell.text), style: headStyle });
  }
  merges.push(...head.merges.map((merge) => shiftRows(merge, top)));
  for (const [level, lines] of head.lines(sheet.columns.map((column) => column.width)).entries()) {
    heights.set(top + level, { height: 8 + LINE_HEIGHT * lines });
  }
  if (sheet.footer !== undefined) {
    band(
      footerRow,
      sheet.footer,
      footerStyle,
      10 + LINE_HEIGHT * linesOf(sheet.footer, totalWidth),
    );
  }
  let hasTallRows = false;
  for (const [r, row] of body.entries()) {
    const lines = linesOfRow(row, sheet.columns);
    if (lines === 1) continue;
    hasTallRows = true;
    heights.set(firstDataRow + r, { height: 4 + LINE_HEIGHT * lines });
  }
  const lastDataRow = Math.max(firstDataRow, footerRow - 1);
  for (const [r, row] of body.entries())
    for (const [c, column] of sheet.columns.entries()) {
      const value = row[c];
      if (!isFormula(value)) continue;
      const at = firstDataRow + r;
      cells.set(`${at},${c}`, {
        formula: value.formula.replaceAll('{row}', String(at + 1)),
        formulaResult: value.value,
        style: bodyStyle(column, sheet.protect ?? false),
      });
    }
  const laidOut: WriteSheet = {
    name,
    columns: sheet.columns.map((column) => ({
      width: column.width,
      style: bodyStyle(column, sheet.protect ?? false),
    })),
    rows: [
      ...Array.from({ length: firstDataRow }, () => []),
      ...body.map((row) =>
        sheet.columns.map((column, c) => storedValue(row[c] ?? null, column.kind)),
      ),
    ],
    cells,
    merges,
    rowDefs: heights,
    freezePane: { rows: firstDataRow, columns: sheet.frozenColumns ?? 0 },
    dataValidations: sheet.columns.flatMap((column, c) => {
      const rule = entryRule(column, `${colToLetter(c)}${firstDataRow + 1}`, lists);
      const range = rangeRef(firstDataRow, c, lastDataRow, c);
      return rule ? [{ ...rule, range, ...REFUSING }] : [];
    }),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.print.orientation,
      margins: MARGINS,
      horizontalCentered: true,
      ...(sheet.print.fitToWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
      printArea: rangeRef(
        0,
        0,
        sheet.footer === undefined ? footerRow - 1 : footerRow,
        sheet.columns.length - 1,
      ).replace(/[A-Z]+|\d+/g, '$$$&'),
      ...(pages ? { scale: pages.scale, ...repeatedColumns(sheet) } : {}),
      ...(sheet.print.repeatHead ? { printTitlesRow: `$${top + 1}:$${firstDataRow}` } : {}),
    },
    // hucre names the column that a break follows.
    ...(pages ? { colBreaks: pages.from.map((column) => column - 1) } : {}),
    headerFooter: { oddFooter: PAGE_FOOTER },
    ...(sheet.protect ? { protection: PROTECTION } : {}),
    ...(sheet.hidden ? { veryHidden: true } : {}),
  };
  return { sheet: laidOut, bodyRows: { first: firstDataRow + 1, last: footerRow }, hasTallRows };
}

type Entry = WorkbookSheet['rows'][number][number];

const isFormula = (value: Entry | undefined): value is WorkbookFormula =>
  typeof value === 'object' && value !== null && 'formula' in value;

const REFUSING = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;

/** What may be typed into a column; `first`: the name of its first cell. */
function entryRule(
  { options, points, isFigure }: WorkbookColumn,
  first: string,
  lists: OptionLists,
) {
  if (isFigure)
    return {
      type: 'custom' as const,
      formula1: `OR(ISNUMBER(${first}),${first}="${NO_FIGURE}")`,
      errorTitle: FIGURE_ERROR.title,
      errorMessage: FIGURE_ERROR.message,
    };
  if (points) {
    const { most, step } = points;
    const { title, message } = pointsError(most, step);
    // Counted in hundredths: tenths are no round numbers to a spreadsheet program.
    const inSteps = `MOD(ROUND(${first}*100,4),${Math.round(step * 100)})=0`;
    return {
      type: 'custom' as const,
      formula1: `AND(ISNUMBER(${first}),${first}>=0,${first}<=${most},${inSteps})`,
      errorTitle: title,
      errorMessage: message,
    };
  }
  if (!options || options.length === 0) return null;
  return {
    type: 'list' as const,
    formula1: lists.add(options),
    errorTitle: LIST_ERROR.title,
    errorMessage: LIST_ERROR.message,
  };
}

const repeatedColumns = ({ frozenColumns = 0 }: WorkbookSheet) =>
  frozenColumns > 0 ? { printTitlesColumn: `$A:$${colToLetter(frozenColumns - 1)}` } : {};

function linesOfRow(row: readonly Entry[], columns: readonly WorkbookColumn[]): number {
  let most = 1;
  for (const [c, column] of columns.entries()) {
    const value = row[c];
    const wraps = column.wrap ?? column.kind === 'text';
    if (wraps && typeof value === 'string') most = Math.max(most, linesOf(value, column.width));
  }
  // Excel's highest row is 409 points.
  return Math.min(most, 28);
}

/** What a clerk may still do in a protected form: widen, sort, filter, add rows — not touch the head. */
const PROTECTION = {
  sheet: true,
  objects: true,
  scenarios: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
};

function blankRows(sheet: WorkbookSheet): Entry[][] {
  return Array.from({ length: sheet.blankRows ?? 0 }, () => []);
}

function storedValue(value: Entry, kind: WorkbookSheet['columns'][number]['kind']) {
  if (value === null) return null;
  // It lies among the cells that say more than a value.
  if (isFormula(value)) return null;
  if (kind === 'text') return safeText(textOf(value));
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value;
}

/**
 * Text as a workbook can hold it: at most 32,767 characters, no half characters (they break XML), and
 * `_x0041_`, which spreadsheet programs would read as an escaped letter, protected by their own rule.
 */
function safeText(text: string): string {
  return text
    .slice(0, MAX_CELL_TEXT)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Sheet names: no []:*?/\ nor apostrophes at the ends, 31 characters, unique without case. */
function uniqueName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  let name = clean.slice(0, 31).replace(/\p{Surrogate}/gu, '');
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${clean.slice(0, 26)} (${n})`;
  taken.add(name.toLowerCase());
  return name;
}

/** Drop-down lists lie in a hidden sheet: a list inside a rule ends at 255 characters and at commas. */
class OptionLists {
  private readonly columns: string[][] = [];

  add(options: string[]): string {
    const key = JSON.stringify(options);
    let index = this.columns.findIndex((column) => JSON.stringify(column) === key);
    if (index < 0) index = this.columns.push(options) - 1;
    const letter = colToLetter(index);
    return `'${OPTIONS_SHEET}'!$${letter}$1:$${letter}$${options.length}`;
  }

  sheet(): WriteSheet | undefined {
    if (this.columns.length === 0) return undefined;
    const height = Math.max(...this.columns.map((column) => column.length));
    const rows = Array.from({ length: height }, (_, r) =>
      this.columns.map((column) => (column[r] === undefined ? null : safeText(column[r]))),
    );
    const text = { style: { numFmt: '@' } };
    return { name: OPTIONS_SHEET, rows, columns: this.columns.map(() => text), veryHidden: true };
  }
}

const shiftRows = (merge: MergeRange, by: number): MergeRange => ({
  ...merge,
  startRow: merge.startRow + by,
  endRow: merge.endRow + by,
});
