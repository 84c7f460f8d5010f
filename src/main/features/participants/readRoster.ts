import { basename } from 'node:path';
import { invalid } from '@shared/errors';
import { guessMapping, knownHeadNames } from '@shared/participants/columnMapping';
import {
  ROSTER_COLUMNS,
  ROSTER_ROWS,
  type RosterFile,
  type RosterRow,
  type RosterSheet,
} from '@shared/participants/roster';
import { NOTE_TEXT } from '@shared/participants/rosterWords.template';
import {
  type Cell,
  cleanText,
  findHead,
  type Head,
  headKey,
  isEmpty,
  offThread,
  type Sheet,
  type WorkOptions,
} from '../../documents';

/**
 * Reads the tables of a roster file: finds the head below titles (one to four levels, merged or
 * not), guesses the columns' meaning, and leaves out rows that name nobody.
 * @throws AppError one sentence per cause
 */
export async function readRoster(path: string, options: WorkOptions): Promise<RosterFile> {
  const file = basename(path);
  const table = await offThread('readTable', { path }, options);
  const sheets = table.sheets
    .filter(({ hidden, rows }) => !hidden && rows.length > 0)
    .map((sheet) => asRosterSheet(sheet, file))
    .filter((sheet) => sheet !== null);
  if (sheets.length === 0) throw invalid('participants:error.noHead', { file });
  // The sheet that says most comes first, whatever its place in the file.
  const said = ({ mapping }: RosterSheet) => mapping.filter((field) => field !== null).length;
  sheets.sort((a, b) => said(b) - said(a));
  if (sheets[0]?.rows.length === 0) throw invalid('participants:error.noRows', { file });
  return { fileName: file, sheets };
}

function asRosterSheet(sheet: Sheet, file: string): RosterSheet | null {
  const head = findHead(sheet.rows, knownHeadNames);
  if (!head || head.columns.length === 0) return null;
  const width = Math.min(ROSTER_COLUMNS, Math.max(...head.columns.map(({ index }) => index)) + 1);
  const paths: string[][] = Array.from({ length: width }, () => []);
  for (const { index, path } of head.columns) if (index < width) paths[index] = path;
  const { rows, leftOut } = namingRows(sheet.rows, head, width);
  if (rows.length > ROSTER_ROWS) {
    throw invalid('participants:error.tooManyRows', {
      file,
      rows: rows.length,
      limit: ROSTER_ROWS,
    });
  }
  return {
    name: sheet.name,
    heads: paths.map((path) => path.join('/')),
    mapping: guessMapping(paths.map((path) => path.map(headKey))),
    rows,
    leftOut,
  };
}

function namingRows(rows: readonly Cell[][], head: Head, width: number) {
  const headTexts = rows.slice(head.headRows[0], head.headRows[1] + 1).map(textsOf);
  const naming: RosterRow[] = [];
  let leftOut = 0;
  for (let index = head.firstDataRow; index < rows.length; index++) {
    const row = rows[index] as Cell[];
    if (row.every(isEmpty)) continue;
    if (isNote(row) || headTexts.includes(textsOf(row))) leftOut += 1;
    else naming.push(asRosterRow(row, index + 1, width));
  }
  return { rows: naming, leftOut };
}

const textsOf = (row: readonly Cell[]): string =>
  row
    .map(({ text }) => headKey(text))
    .join('\t')
    .trim();

/** One text over merged cells (a group's name, a signature line), or a total or note by itself. */
function isNote(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isEmpty(cell));
  const [first] = filled;
  if (!first) return true;
  if (NOTE_TEXT.test(cleanText(first.text))) return true;
  return filled.length > 1 && filled.every((cell) => cell.text === first.text);
}

function asRosterRow(row: readonly Cell[], number: number, width: number): RosterRow {
  const flaws: NonNullable<RosterRow['flaws']> = {};
  const cells = row.slice(0, width).map((cell, column) => {
    if (cell.uncomputed) flaws[String(column)] = 'uncomputed';
    else if (cell.error) flaws[String(column)] = 'formulaError';
    // Longer than any field may be: kept as long as that is to be seen.
    return cleanText(cell.text).slice(0, 2000);
  });
  return { number, cells, ...(Object.keys(flaws).length > 0 ? { flaws } : {}) };
}
