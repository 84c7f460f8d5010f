import { type ImportColumn, importColumns } from '@shared/agenda/importing';
import { AS_ABOVE, IMPORT_HEADS, NO_ENTRY } from '@shared/agenda/words.template';
import { invalid } from '@shared/errors';
import {
  type Cell,
  cleanText,
  findHead,
  headKey,
  isEmpty,
  type Sheet,
  type Table,
} from '../../documents';

/** A row as the file has it; absent columns are absent, blank cells have an empty text. */
export type FileRow = {
  /** as WPS counts */
  row: number;
  cells: Partial<Record<ImportColumn, FileCell>>;
  /** the date that stands in a heading over the whole width above this row */
  heading: string;
};
export type FileCell = { text: string; value: Cell['value']; flaw: boolean };

export type AgendaFile = {
  sheet: string;
  heads: Partial<Record<ImportColumn, string>>;
  unknownHeads: string[];
  rows: FileRow[];
  skippedRows: number[];
};

const MOST_ROWS = 1000;

const knownHeads = Object.values(IMPORT_HEADS).flat();
const columnByKey = new Map(
  importColumns.flatMap((column) => IMPORT_HEADS[column].map((head) => [headKey(head), column])),
);

function columnOf(title: string): ImportColumn | undefined {
  const key = headKey(title);
  return columnByKey.get(key) ?? columnByKey.get(key.replace(/[([][^)\]]*[)\]]$/, ''));
}

/**
 * Finds the agenda in a table: the sheet and head row that say most, and the rows under it.
 * @throws AppError invalid when no sheet has at least a kind or title and one more known column
 */
export function agendaFileOf(table: Table, fileName: string): AgendaFile {
  const found = table.sheets
    .filter(({ hidden }) => !hidden)
    .map(readSheet)
    .filter((sheet) => sheet !== null)
    .toSorted((a, b) => Object.keys(b.heads).length - Object.keys(a.heads).length)[0];
  if (!found) throw invalid('agenda:error.noHead', { file: fileName });
  if (found.rows.length === 0) throw invalid('agenda:error.noRows', { file: fileName });
  if (found.rows.length > MOST_ROWS) {
    throw invalid('agenda:error.tooManyRows', { file: fileName, limit: MOST_ROWS });
  }
  return found;
}

function readSheet(sheet: Sheet): AgendaFile | null {
  const head = findHead(sheet.rows, knownHeads);
  if (!head) return null;
  const places = new Map<ImportColumn, number>();
  const heads: AgendaFile['heads'] = {};
  const unknownHeads: string[] = [];
  for (const { index, title } of head.columns) {
    const column = columnOf(title);
    if (!column || places.has(column)) {
      unknownHeads.push(title);
      continue;
    }
    places.set(column, index);
    heads[column] = title;
  }
  if (places.size < 2 || !(places.has('kind') || places.has('title'))) return null;
  const rows: FileRow[] = [];
  const skippedRows: number[] = [];
  let heading = '';
  for (let index = head.firstDataRow; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    if (cells.every(isEmpty)) continue;
    if (isHeading(cells, places)) {
      skippedRows.push(index + 1);
      heading = cleanText(cells.find((cell) => !isEmpty(cell))?.text ?? '');
      continue;
    }
    rows.push(rowOf(cells, index + 1, places, rows.at(-1), heading));
  }
  return { sheet: sheet.name, heads, unknownHeads, rows, skippedRows };
}

/** One text over several cells, or a text outside every column that matters: no item. */
function isHeading(cells: readonly Cell[], places: Map<ImportColumn, number>): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell));
  const wide = filled.length > 1 && filled.every(({ text }) => text === filled[0]?.text);
  const says = (column: ImportColumn) => !isEmpty(cells[places.get(column) ?? -1]);
  return wide || (!says('kind') && !says('title') && !says('speakers') && !says('minutes'));
}

function rowOf(
  cells: readonly Cell[],
  row: number,
  places: Map<ImportColumn, number>,
  above: FileRow | undefined,
  heading: string,
): FileRow {
  const found: FileRow['cells'] = {};
  for (const [column, index] of places) {
    const cell = cells[index];
    const text = cleanText(cell?.text ?? '');
    const aboveCell = above?.cells[column];
    if (AS_ABOVE.test(text) && aboveCell) found[column] = aboveCell;
    else if (NO_ENTRY.test(text)) found[column] = { text: '', value: null, flaw: false };
    else {
      const flaw = cell?.uncomputed === true || cell?.error === true;
      found[column] = { text, value: cell?.value ?? null, flaw };
    }
  }
  return { row, cells: found, heading };
}
