import { NOTE_ROW } from './patterns.template';
import { type Cell, isEmpty } from './table';
import { cleanText } from './values';

/** `path` from the top level down, equal neighbours once: ["责任人", "姓名"]; `title` is its last. */
export type HeadColumn = { index: number; path: string[]; title: string };

/** Row numbers are 0-based and inclusive. */
export type Head = {
  headRows: [from: number, to: number];
  columns: HeadColumn[];
  firstDataRow: number;
};

/** A head lies near the top; below that, matches are chance. */
export const SEARCHED_ROWS = 40;
const MAX_LEVELS = 4;

/**
 * Finds the head of a table below its title and 截至 rows, of one to four levels, merged or not.
 * @param knownNames the column names (and their other spellings) that the importer understands
 * @returns null when no row looks like a head
 */
export function findHead(rows: readonly Cell[][], knownNames: Iterable<string>): Head | null {
  const known = new Set([...knownNames].map(headKey));
  const anchor = anchorRow(rows, known);
  if (anchor === null) return null;
  let from = anchor;
  while (from > 0 && anchor - from < MAX_LEVELS - 1 && isLevelAbove(rows, from - 1)) from -= 1;
  let to = anchor;
  while (to - from < MAX_LEVELS - 1 && isLevelBelow(rows, to + 1, known)) to += 1;
  let firstDataRow = to + 1;
  while (firstDataRow < rows.length && isSkippedBelow(rows[firstDataRow] as Cell[]))
    firstDataRow += 1;
  return { headRows: [from, to], columns: columnsOf(rows.slice(from, to + 1)), firstDataRow };
}

/** How column names are compared: without spaces, line breaks, marks for required fields, colons. */
export function headKey(name: string): string {
  return cleanText(name)
    .normalize('NFKC')
    .replace(/[\s*:\u2605\u25cf]/g, '')
    .toLowerCase();
}

/** Whether a head text is one of the names, with or without a bracketed addition such as （万元）. */
export function isKnownName(text: string, known: ReadonlySet<string>): boolean {
  const key = headKey(text);
  if (key === '') return false;
  return known.has(key) || known.has(key.replace(/[([][^)\]]*[)\]]$/, ''));
}

function anchorRow(rows: readonly Cell[][], known: ReadonlySet<string>): number | null {
  let best: number | null = null;
  let bestHits = 0;
  for (let r = 0; r < Math.min(rows.length, SEARCHED_ROWS); r++) {
    const texts = distinctTexts(rows[r]);
    const hits = texts.filter((text) => isKnownName(text, known)).length;
    // One hit among many strangers is chance (a note that happens to say "备注").
    if (hits > bestHits && (hits >= 2 || texts.length <= 3)) {
      best = r;
      bestHits = hits;
    }
  }
  return best ?? firstWideRow(rows);
}

/** No known name at all: the first row of several different texts, so that a person can map it. */
function firstWideRow(rows: readonly Cell[][]): number | null {
  for (let r = 0; r < Math.min(rows.length, SEARCHED_ROWS); r++) {
    const row = rows[r] as Cell[];
    const texts = distinctTexts(row);
    const wordy = row.every((cell) => isEmpty(cell) || typeof cell.value === 'string');
    if (texts.length >= 2 && wordy && !texts.some((text) => NOTE_ROW.test(text))) return r;
  }
  return null;
}

function isLevelAbove(rows: readonly Cell[][], r: number): boolean {
  const row = rows[r] as Cell[];
  const texts = distinctTexts(row);
  // A title is one text over the whole width; a note (截至…, 单位：…) is one or two.
  if (texts.length < 2 || texts.some((text) => NOTE_ROW.test(text))) return false;
  return hasVerticalMerge(rows, r + 1) || groups(row).length > 0 || hasGaps(row, rows[r + 1]);
}

/** A level without real merging leaves its group cells blank except the first. */
function hasGaps(row: readonly Cell[], below: readonly Cell[] | undefined): boolean {
  if (!below) return false;
  return below.some((cell, c) => !isEmpty(cell) && isEmpty(row[c]));
}

function isLevelBelow(rows: readonly Cell[][], r: number, known: ReadonlySet<string>): boolean {
  const row = rows[r];
  const above = rows[r - 1];
  if (!row || !above) return false;
  if (hasVerticalMerge(rows, r)) return true;
  const spans = groups(above);
  if (spans.length === 0) return false;
  const inGroup = (c: number) => spans.some(([from, to]) => c >= from && c <= to);
  const outsideEmpty = row.every((cell, c) => inGroup(c) || isEmpty(cell));
  const inside = row.filter((cell, c) => inGroup(c) && !isEmpty(cell));
  if (inside.some((cell) => isKnownName(cell.text, known)) && outsideEmpty) return true;
  return (
    outsideEmpty && inside.length >= 2 && inside.every((cell) => typeof cell.value === 'string')
  );
}

/** Whether some cell of the row continues a merged cell of the row above. */
function hasVerticalMerge(rows: readonly Cell[][], r: number): boolean {
  const above = rows[r - 1];
  return (rows[r] ?? []).some((cell, c) => {
    const upper = above?.[c];
    return cell.merged === true && !isEmpty(cell) && upper?.text === cell.text;
  });
}

/** Spans of columns under one merged text, without one that covers everything. */
function groups(row: readonly Cell[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (let c = 1; c <= row.length; c++) {
    const cell = row[c];
    if (cell?.merged && cell.text === row[from]?.text) continue;
    if (c - from > 1 && c - from < row.length) found.push([from, c - 1]);
    from = c;
  }
  return found;
}

/** Blank rows, and the row of column numbers 1 2 3 … that statistical forms print under the head. */
function isSkippedBelow(row: readonly Cell[]): boolean {
  const texts = row.filter((cell) => !isEmpty(cell)).map((cell) => cleanText(cell.text));
  if (texts.length === 0) return true;
  return texts.length >= 3 && texts.every((text, i) => text === String(i + 1));
}

function columnsOf(head: readonly (readonly Cell[])[]): HeadColumn[] {
  const width = Math.max(0, ...head.map((row) => row.length));
  const columns: HeadColumn[] = [];
  for (let index = 0; index < width; index++) {
    const path: string[] = [];
    for (const row of head) {
      const cell = row[index];
      const text = isEmpty(cell) ? '' : cleanText((cell as Cell).text).replaceAll('\n', '');
      if (text !== '' && path[path.length - 1] !== text) path.push(text);
    }
    const title = path[path.length - 1];
    if (title !== undefined) columns.push({ index, path, title });
  }
  return columns;
}

function distinctTexts(row: readonly Cell[] | undefined): string[] {
  return [
    ...new Set((row ?? []).map((cell) => cleanText(cell.text)).filter((text) => text !== '')),
  ];
}
