import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { MergeRange, Workbook } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXls, readXlsx } from 'hucre/xlsx';
import { invalid, notFound } from '../../../shared/errors';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { type FileKind, inspectPackage } from '../files/inspectPackage';
import { MB, tableLimits, tableZipLimits } from '../limits';
import { openZip } from '../zip/guard';
import { plainSpreadsheet } from './odsParts';
import { readCsv } from './readCsv';
import { type Cell, cellOf, EMPTY_CELL, type Sheet, type Table, textOf, trimRows } from './table';
import { OPTIONS_SHEET } from './words.template';
import { slimWorkbook } from './xlsxParts';

/**
 * `sheet`: name of the only sheet to return; without it all, hidden ones marked. `percents`: a cell that
 * is shown in per cent reads as it is shown, 12.3% and not 0.123; costs the reading of all formats.
 */
export type ReadTableOptions = WorkOptions & {
  sheet?: string | undefined;
  percents?: boolean | undefined;
};

const REFUSED: Partial<Record<FileKind, string>> = {
  empty: 'documents:error.empty',
  encrypted: 'documents:error.password',
  damaged: 'documents:error.damaged',
  oldXls: 'documents:error.oldXls',
  xlsb: 'documents:error.saveAsXlsx',
};

/**
 * Reads .xlsx, .xls (Excel 97 and later), .ods and .csv, told apart by content. Merged areas carry their
 * value in every cell; formulas give their stored result and are never computed.
 * @throws AppError one sentence per cause, `{ file }` always among its values
 */
export async function readTable(path: string, options: ReadTableOptions = {}): Promise<Table> {
  throwIfCancelled(options.signal);
  const file = basename(path);
  const { kind } = await inspectPackage(path, tableZipLimits);
  throwIfCancelled(options.signal);
  let sheets: Sheet[];
  if (kind === 'xlsx') sheets = await fromXlsx(path, file, options);
  else if (kind === 'xls') sheets = await fromXls(path, file, options);
  else if (kind === 'ods') sheets = await fromOds(path, file, options);
  else if (kind === 'text') sheets = [await readCsv(path, file, options)];
  else throw invalid(REFUSED[kind] ?? 'documents:error.notTable', { file });
  if (options.sheet !== undefined) {
    sheets = sheets.filter((sheet) => sheet.name === options.sheet);
    if (sheets.length === 0)
      throw notFound('documents:error.noSheet', { file, sheet: options.sheet });
  }
  if (sheets.every((sheet) => sheet.rows.length === 0))
    throw invalid('documents:error.empty', { file });
  return { sheets };
}

async function fromXlsx(path: string, file: string, options: ReadTableOptions): Promise<Sheet[]> {
  const zip = await openZip(path, tableZipLimits, options);
  let slim: Buffer;
  try {
    slim = await slimWorkbook(zip, file, options);
  } finally {
    zip.close();
  }
  const workbook = await parse(file, () =>
    readXlsx(slim, { readStyles: options.percents ?? false }),
  );
  return sheetsOf(workbook, file, options);
}

async function fromXls(path: string, file: string, options: WorkOptions): Promise<Sheet[]> {
  if ((await stat(path)).size > tableLimits.xlsBytes) {
    throw invalid('documents:error.fileTooLarge', { file, limitMb: tableLimits.xlsBytes / MB });
  }
  const workbook = await parse(file, async () => readXls(await readFile(path)));
  return sheetsOf(workbook, file, options);
}

async function fromOds(path: string, file: string, options: ReadTableOptions): Promise<Sheet[]> {
  const zip = await openZip(path, tableZipLimits, options);
  try {
    const { bytes, hidden } = await plainSpreadsheet(zip, file);
    throwIfCancelled(options.signal);
    const workbook = await parse(file, () => readOds(bytes));
    const sheets = sheetsOf(workbook, file, options);
    return sheets.map((sheet, at) => (hidden[at] ? { ...sheet, hidden: true } : sheet));
  } finally {
    zip.close();
  }
}

async function parse(file: string, read: () => Promise<Workbook>): Promise<Workbook> {
  try {
    return await read();
  } catch (cause) {
    if (/over the \d+ limit/.test((cause as Error).message)) {
      throw invalid('documents:error.tooManyCells', { file, limit: tableLimits.cells });
    }
    if ((cause as Error).name === 'EncryptedFileError')
      throw invalid('documents:error.password', { file });
    throw invalid('documents:error.damaged', { file });
  }
}

function sheetsOf(workbook: Workbook, file: string, { signal, onProgress }: WorkOptions): Sheet[] {
  let cells = 0;
  const total = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  let done = 0;
  return workbook.sheets.map((sheet) => {
    const rows: Cell[][] = [];
    // Array.from visits the holes of a sparse list too; .xls rows have them.
    for (const values of Array.from(sheet.rows)) {
      const row = Array.from(values ?? [], (value) => cellOf(value ?? null));
      cells += row.length;
      if (cells > tableLimits.cells) {
        throw invalid('documents:error.tooManyCells', { file, limit: tableLimits.cells });
      }
      rows.push(row);
      done += 1;
      if (done % 1000 === 0) {
        throwIfCancelled(signal);
        onProgress?.({ step: 'documents:step.reading', done, total });
      }
    }
    for (const [key, detail] of sheet.cells ?? []) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const target = rows[row];
      if (!target) continue;
      const value = detail.value ?? detail.formulaResult ?? null;
      const cell: Cell = { ...cellOf(value) };
      if (typeof value === 'number' && isPercent(detail.style?.numFmt))
        cell.text = `${textOf(value * 100)}%`;
      if (detail.formula !== undefined || detail.type === 'formula') {
        cell.formula = true;
        if (value === null) cell.uncomputed = true;
      }
      if (detail.type === 'error') cell.error = true;
      target[column] = cell;
    }
    for (const row of rows) for (let i = 0; i < row.length; i++) row[i] ??= EMPTY_CELL;
    for (const area of sheet.merges ?? []) spread(area, rows);
    // .xls files do not tell what is hidden; our own lists come back in them as a plain sheet.
    const hidden = sheet.hidden || sheet.veryHidden || sheet.name === OPTIONS_SHEET;
    return { name: sheet.name, rows: trimRows(rows), ...(hidden ? { hidden: true as const } : {}) };
  });
}

/** `0.00%`; a percent sign that is only written, in quotes or after a backslash, multiplies nothing. */
const isPercent = (format: string | undefined): boolean =>
  format?.replaceAll(/"[^"]*"|\\./g, '').includes('%') ?? false;

/** Copies the top left value through a merged area, as far as the sheet goes. */
function spread(area: MergeRange, rows: Cell[][]): void {
  const source = rows[area.startRow]?.[area.startCol];
  if (!source || source === EMPTY_CELL) return;
  const cell: Cell = { ...source, merged: true };
  const lastColumn = Math.min(area.endCol, tableLimits.columns - 1);
  for (let r = area.startRow; r <= Math.min(area.endRow, rows.length - 1); r++) {
    const row = rows[r] as Cell[];
    for (let c = area.startCol; c <= lastColumn; c++) {
      if (r === area.startRow && c === area.startCol) continue;
      while (row.length < c) row.push(EMPTY_CELL);
      row[c] = cell;
    }
  }
}
