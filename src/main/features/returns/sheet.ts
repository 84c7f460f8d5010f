import { type ReturnField, returnFields, type Skipped } from '@shared/returns/returns';
import {
  type Cell,
  cleanText,
  findHead,
  headKey,
  isEmpty,
  type Sheet,
  type Table,
} from '../../documents';
import {
  FIELD_HEADS,
  FOOTER_START,
  LOCKED_HEADS,
  type LockedColumn,
  META_MARK,
} from './pack.template';

/** What the hidden sheet of a pack says about it. */
export type PackMeta = {
  meetingId: string;
  organizationId: string;
  packId: string;
  version: string;
  checksum: string;
  /** checksum by code of the row */
  rows: Map<string, string>;
};

/** A row that holds something, before anybody knows whose it is. */
export type FoundRow = {
  /** of the sheet, from 1 */
  row: number;
  /** as printed, null where the cell is empty */
  code: string | null;
  locked: Partial<Record<LockedColumn, string>>;
  cells: Partial<Record<ReturnField, Cell>>;
  /** open cells that are merged with a neighbour in the same row */
  mergedAcross: ReadonlySet<ReturnField>;
};

export type FoundSheet = {
  rows: FoundRow[];
  /** open columns that the sheet has once */
  fields: ReadonlySet<ReturnField>;
  skipped: Skipped[];
};

const knownNames = [...Object.values(LOCKED_HEADS), ...Object.values(FIELD_HEADS)].flat();
const lockedColumns = Object.keys(LOCKED_HEADS) as LockedColumn[];

/** How codes are compared: typed full-width, in small letters or with spaces, a code is the same. */
export const codeKey = (text: string): string =>
  cleanText(text)
    .normalize('NFKC')
    .replace(/[\s'"]/g, '')
    .replace(/[\u2010-\u2015\uff0d_]/g, '-')
    .toUpperCase();

/** How locked texts are compared. */
export const lockedKey = (text: string): string =>
  cleanText(text).normalize('NFKC').replace(/\s/g, '');

/** Every sheet of a returned workbook that has our head, wherever it lies and whatever it is called. */
export const findSheets = (table: Table): FoundSheet[] =>
  table.sheets.flatMap((sheet) => (sheet.hidden ? [] : (findSheet(sheet) ?? [])));

function findSheet({ rows }: Sheet): FoundSheet | null {
  const head = findHead(rows, knownNames);
  if (!head) return null;
  const skipped: Skipped[] = [];
  const at = (names: readonly string[]) => {
    const keys = names.map(headKey);
    return head.columns
      .filter(({ title }) => keys.includes(headKey(title)))
      .map(({ index }) => index);
  };
  const locked = new Map<LockedColumn, number>();
  const open = new Map<ReturnField, number>();
  for (const column of lockedColumns) {
    const [first, ...more] = at(LOCKED_HEADS[column]);
    if (first !== undefined && more.length === 0) locked.set(column, first);
  }
  for (const field of returnFields) {
    const [first, ...more] = at(FIELD_HEADS[field]);
    if (first !== undefined && more.length === 0) open.set(field, first);
    else if (more.length > 0)
      skipped.push(aboutColumn(field, FIELD_HEADS[field][0] ?? '', 'headTwice'));
  }
  const codeColumn = locked.get('code');
  if (codeColumn === undefined || open.size < 2) return null;
  const keys = new Set(knownNames.map(headKey));
  const strangers = head.columns.filter(({ title }) => !keys.has(headKey(title)));
  for (const { index, title } of strangers)
    if (rows.slice(head.firstDataRow).some((row) => !isEmpty(row[index]) && !isFooter(row)))
      skipped.push(aboutColumn(null, title, 'extraColumn'));
  const found: FoundRow[] = [];
  for (const [r, row] of rows.entries()) {
    if (r <= head.headRows[1] || row.every(isEmpty) || isFooter(row)) continue;
    const text = (index: number) => cleanText(row[index]?.text ?? '');
    const cells = [...open].flatMap(([field, index]) => {
      const cell = row[index];
      return cell && !isEmpty(cell) ? [[field, cell] as const] : [];
    });
    found.push({
      row: r + 1,
      code: text(codeColumn) === '' ? null : text(codeColumn),
      locked: Object.fromEntries([...locked].map(([column, index]) => [column, text(index)])),
      cells: Object.fromEntries(cells),
      mergedAcross: new Set(
        [...open].flatMap(([field, index]) => (isMergedAcross(row, index) ? [field] : [])),
      ),
    });
  }
  return { rows: found, fields: new Set(open.keys()), skipped };
}

const aboutColumn = (
  field: ReturnField | null,
  text: string,
  reason: Skipped['reason'],
): Skipped => ({ row: null, code: null, field, text, reason });

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

/** The pack's own word about itself; null where its hidden sheet is gone. */
export function findMeta(table: Table): PackMeta | null {
  for (const { rows } of table.sheets) {
    const start = rows.findIndex((row) => row.some(({ text }) => text === META_MARK));
    if (start < 0) continue;
    const said = new Map(
      rows.slice(start).map((row) => [row[0]?.text ?? '', row[1]?.text ?? ''] as const),
    );
    const meta = (key: string) => said.get(key) ?? '';
    const rowSums = [...said].flatMap(([key, sum]) =>
      key.startsWith('row:') ? [[key.slice(4), sum] as const] : [],
    );
    return {
      meetingId: meta('meeting'),
      organizationId: meta('organization'),
      packId: meta('pack'),
      version: meta('version'),
      checksum: meta('checksum'),
      rows: new Map(rowSums),
    };
  }
  return null;
}
