import { type LedgerField, type LedgerMapping, ledgerFields } from './ledger';
import { DATED, HEAD_NAMES } from './ledgerWords.template';

const fieldOf = new Map<string, LedgerField>(
  ledgerFields.flatMap((field) => HEAD_NAMES[field].map((name) => [name, field] as const)),
);

/** Every head that a column is known by, alone or under another. */
export const knownHeads: readonly string[] = [...fieldOf.keys()].flatMap((name) => name.split('/'));

/** How heads are compared: half-width, small letters, without spaces and marks for required fields. */
const plain = (head: string): string =>
  head
    .normalize('NFKC')
    .replace(/[\s*:\u2605\u25cf]/g, '')
    .toLowerCase();
const withoutAddition = (head: string): string => head.replace(/\([^)]*\)|\[[^\]]*\]/g, '');

/**
 * Guesses what each column means from its head. A field is given once, to the first column that
 * names it; what is not known is not read, and a person sees it.
 * @param heads per column its path from the top level down, joined by /
 */
export function guessMapping(heads: readonly string[]): LedgerMapping {
  const given = new Set<LedgerField>();
  return heads.map((head) => {
    const field = fieldOfPath(head.split('/').map((level) => withoutAddition(plain(level))));
    if (!field || given.has(field)) return null;
    given.add(field);
    return field;
  });
}

/** With the levels above it first: a name under 责任人 is another than a name by itself. */
function fieldOfPath(path: readonly string[]): LedgerField | null {
  const title = path.at(-1) ?? '';
  for (const above of path.slice(0, -1).toReversed()) {
    const field = fieldOf.get(`${above}/${title}`);
    if (field) return field;
  }
  return fieldOf.get(title) ?? null;
}

/**
 * What two ledgers of one office have in common from month to month: their heads without dates,
 * numbers and additions in brackets.
 */
export const shapeOf = (heads: readonly string[]): string =>
  heads.map((head) => withoutAddition(plain(head)).replace(DATED, '')).join('|');
