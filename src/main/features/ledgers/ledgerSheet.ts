import { guessMapping, knownHeads } from '@shared/ledgers/columns';
import {
  LEDGER_COLUMNS,
  type LedgerRow,
  type LedgerSheet,
  type LeftOut,
  LONGEST_CELL,
} from '@shared/ledgers/ledger';
import {
  AS_OF,
  NOTE_LINE,
  SECTION_START,
  TOTAL_ROW,
  YEAR_IN_TITLE,
} from '@shared/ledgers/ledgerWords.template';
import type { CalendarDate } from '@shared/time';
import {
  type Cell,
  cleanText,
  findHead,
  type Head,
  headKey,
  isEmpty,
  parseChineseDate,
  type Sheet,
  withMergedHead,
} from '../../documents';

/** What a sheet says, before anybody knows which issues its rows are about. */
export type FoundLedger = Omit<LedgerSheet, 'remembered'>;

/**
 * Finds the title, the 截至 row, the head of one to four levels, and the rows that are issues.
 * @param year that a date without one belongs to, where the title names none
 * @returns null where nothing looks like a head
 */
export function findLedger(sheet: Sheet, year: number): FoundLedger | null {
  const { name } = sheet;
  const rows = withMergedHead(sheet.rows, knownHeads);
  const head = findHead(rows, knownHeads);
  if (!head || head.columns.length < 2) return null;
  const width = Math.min(LEDGER_COLUMNS, Math.max(...head.columns.map(({ index }) => index)) + 1);
  const heads = Array.from({ length: width }, () => '');
  for (const { index, path } of head.columns)
    if (index < width)
      heads[index] = path
        .map((text) => text.slice(0, 90))
        .join('/')
        .slice(0, 400);
  const above = rows.slice(0, head.headRows[0]);
  const title = titleOf(above);
  const inYear = Number(YEAR_IN_TITLE.exec(compact(title))?.[1] ?? year);
  return {
    name,
    title,
    asOf: asOfIn([...above.flat().map(({ text }) => text), ...heads], inYear),
    heads,
    mapping: guessMapping(heads),
    ...issueRows(rows, head, width),
  };
}

const compact = (text: string): string => cleanText(text.normalize('NFKC')).replace(/\s/g, '');

/** The first line that says one thing over its whole width and is no note. */
function titleOf(above: readonly (readonly Cell[])[]): string {
  for (const row of above) {
    const [only, ...more] = distinctTexts(row);
    if (only && more.length === 0 && !AS_OF.test(compact(only)) && !NOTE_LINE.test(compact(only)))
      return only.slice(0, 200);
  }
  return '';
}

function asOfIn(texts: readonly string[], year: number): CalendarDate | null {
  for (const text of texts) {
    const said = AS_OF.exec(compact(text))?.[1];
    const date = said ? parseChineseDate(said, { year }) : null;
    if (date) return date;
  }
  return null;
}

function issueRows(rows: readonly Cell[][], head: Head, width: number) {
  const headTexts = new Set(rows.slice(head.headRows[0], head.headRows[1] + 1).map(textsOf));
  const found: LedgerRow[] = [];
  const leftOut: LeftOut[] = [];
  const sections: Section[] = [];
  for (let index = head.headRows[1] + 1; index < rows.length; index++) {
    const row = rows[index] as Cell[];
    if (row.every(isEmpty)) continue;
    const reason = notAnIssue(row, index < head.firstDataRow || headTexts.has(textsOf(row)));
    if (reason === 'section') enter(sections, distinctTexts(row)[0] ?? '');
    if (reason)
      leftOut.push({ row: index + 1, text: distinctTexts(row).join(' ').slice(0, 60), reason });
    else
      found.push({
        ...asRow(row, rows[index - 1], index + 1, width),
        sections: sections.map(({ name }) => name),
      });
  }
  return { rows: found, leftOut };
}

type Section = { name: string; sign: 'number' | 'bracket' | 'none' };

/** A group ends at the next whose name begins with the same kind of sign; what lies in it ends too. */
function enter(sections: Section[], text: string): void {
  const plain = compact(text);
  const number = SECTION_START.exec(plain)?.[0] ?? '';
  const sign = number === '' ? 'none' : /^\(/.test(number) ? 'bracket' : 'number';
  const same = sections.findIndex((section) => section.sign === sign);
  if (same >= 0) sections.length = same;
  sections.push({ name: plain.slice(number.length).slice(0, 60), sign });
}

function notAnIssue(row: readonly Cell[], isHead: boolean): LeftOut['reason'] | null {
  if (isHead) return 'headAgain';
  const texts = distinctTexts(row);
  const first = compact(texts[0] ?? '');
  if (TOTAL_ROW.test(first)) return 'total';
  if (NOTE_LINE.test(first)) return 'note';
  const filled = row.filter((cell) => !isEmpty(cell));
  const isAcross = texts.length === 1 && filled.length > 2 && filled.some(({ merged }) => merged);
  const isNumbered = texts.length === 1 && SECTION_START.test(first);
  return isAcross || isNumbered ? 'section' : null;
}

function asRow(
  row: readonly Cell[],
  above: readonly Cell[] | undefined,
  number: number,
  width: number,
): Omit<LedgerRow, 'sections'> {
  const flaws: LedgerRow['flaws'] = {};
  const continued: number[] = [];
  const cells = row.slice(0, width).map((cell, column) => {
    if (cell.uncomputed) flaws[String(column)] = 'uncomputed';
    else if (cell.error) flaws[String(column)] = 'formulaError';
    else if (isMergedAcross(row, column)) flaws[String(column)] = 'mergedAcross';
    const upper = above?.[column];
    if (cell.merged && upper && !isEmpty(upper) && upper.text === cell.text) continued.push(column);
    return cleanText(cell.text).slice(0, LONGEST_CELL + 1);
  });
  return { number, cells, flaws, above: continued };
}

/** One text over two columns: nobody can say which of them it is meant for. */
function isMergedAcross(row: readonly Cell[], column: number): boolean {
  const cell = row[column];
  if (!cell || isEmpty(cell)) return false;
  const [left, right] = [row[column - 1], row[column + 1]];
  return (
    (cell.merged === true && left?.text === cell.text) ||
    (right?.merged === true && right.text === cell.text)
  );
}

const textsOf = (row: readonly Cell[]): string =>
  row
    .map(({ text }) => headKey(text))
    .join('\t')
    .trim();

const distinctTexts = (row: readonly Cell[]): string[] => [
  ...new Set(row.filter((cell) => !isEmpty(cell)).map(({ text }) => cleanText(text))),
];
