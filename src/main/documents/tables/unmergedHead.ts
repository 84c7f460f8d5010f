import { headKey, isKnownName, SEARCHED_ROWS } from './head';
import { NOTE_ROW } from './patterns.template';
import { type Cell, EMPTY_CELL, isEmpty } from './table';
import { cleanText } from './values';

type Span = [from: number, to: number];

const LONGEST_HEAD = 30;
const VALUE = /^[\d\s.,:%/-]+$/;

/**
 * The groups of a head of two rows whose merging was lost (a .csv has none): below a group every column
 * has its own name, and the group's name stands at its first column with blanks to the right. Only
 * where nothing else can be meant:
 * - two names of the upper row are known, and one column at least has its name there alone
 * - no column is without any name, and none but those of groups has a name below
 * - below each group a known name stands, and nothing that looks like a value or is there twice
 * @param upper texts by column, '' where blank
 * @returns null where it is one row, or ambiguous
 */
export function groupsOfUnmergedHead(
  upper: readonly string[],
  lower: readonly string[],
  isKnown: (name: string) => boolean,
): Span[] | null {
  const width = Math.max(upper.length, lower.length);
  const named = upper.filter((text) => text !== '');
  if (named.filter(isKnown).length < 2 || named.some((text) => NOTE_ROW.test(text))) return null;
  const spans: Span[] = [];
  let alone = 0;
  for (let column = 0; column < width; ) {
    // A blank that is not to the right of a group's name is nobody's.
    if (!upper[column]) return null;
    let to = column;
    while (to + 1 < width && !upper[to + 1]) to += 1;
    const below = Array.from({ length: to - column + 1 }, (_, at) => lower[column + at] ?? '');
    if (to === column) {
      if (below[0] !== '') return null;
      alone += 1;
    } else if (isGroup(below, isKnown)) spans.push([column, to]);
    else return null;
    column = to + 1;
  }
  return alone > 0 && spans.length > 0 ? spans : null;
}

const isGroup = (below: readonly string[], isKnown: (name: string) => boolean): boolean =>
  below.every((text) => text !== '' && text.length <= LONGEST_HEAD && !VALUE.test(text)) &&
  new Set(below).size === below.length &&
  below.some(isKnown);

/**
 * Gives a head whose merging was lost its merged cells back, wherever it is repeated too; all else
 * stays as it is.
 * @param knownNames as `findHead` takes them
 */
export function withMergedHead(
  rows: readonly Cell[][],
  knownNames: Iterable<string>,
): readonly Cell[][] {
  const known = new Set([...knownNames].map(headKey));
  const isKnown = (name: string) => isKnownName(name, known);
  for (let r = 0; r + 1 < Math.min(rows.length, SEARCHED_ROWS); r++) {
    const [upper = [], lower = []] = [rows[r], rows[r + 1]];
    if ([...upper, ...lower].some(({ merged }) => merged)) continue;
    const spans = groupsOfUnmergedHead(textsOf(upper), textsOf(lower), isKnown);
    if (spans) return mergedAgain(rows, [upper, lower], spans);
  }
  return rows;
}

const textsOf = (row: readonly Cell[]): string[] => row.map(({ text }) => cleanText(text));

function mergedAgain(
  rows: readonly Cell[][],
  [upper, lower]: [Cell[], Cell[]],
  spans: readonly Span[],
): Cell[][] {
  const width = Math.max(upper.length, lower.length);
  const groupAt = (column: number) => spans.find(([from, to]) => column >= from && column <= to);
  const columns = Array.from({ length: width }, (_, column) => column);
  const first = columns.map((column): Cell => {
    const from = groupAt(column)?.[0] ?? column;
    const cell = upper[from] ?? EMPTY_CELL;
    return from === column ? cell : { ...cell, merged: true };
  });
  const second = columns.map((column): Cell => {
    const cell = lower[column] ?? EMPTY_CELL;
    return groupAt(column) || !isEmpty(cell)
      ? cell
      : { ...(upper[column] ?? EMPTY_CELL), merged: true };
  });
  const [asFirst, asSecond] = [textsOf(upper).join('\t'), textsOf(lower).join('\t')];
  const says = (row: Cell[] | undefined, text: string) => !!row && textsOf(row).join('\t') === text;
  return rows.map((row, r) => {
    if (says(row, asFirst) && says(rows[r + 1], asSecond)) return first;
    return says(row, asSecond) && says(rows[r - 1], asFirst) ? second : row;
  });
}
