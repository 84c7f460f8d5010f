/**
 * Text in which numbers are bound to the figure that they state: `[[mean:all|71.25]]`, the key of the
 * figure and the value that was last seen. A number that was only typed is text.
 */
export type Piece = { kind: 'text'; text: string } | { kind: 'figure'; key: string; value: string };

const BOUND = /\[\[([^[\]|\n]{1,200})\|([^[\]|\n]{0,80})\]\]/g;

export const bound = (key: string, value: string): string => `[[${key}|${value}]]`;

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(BOUND)) {
    if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) });
    found.push({ kind: 'figure', key: match[1] ?? '', value: match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ kind: 'text', text: text.slice(end) });
  return found;
}

/** As it is printed. */
export const plainText = (text: string): string => text.replace(BOUND, (_, __, value) => value);

/** What remains of a number whose brackets were damaged; as much as tells where it stands. */
const DAMAGED = /\[\[|\]\]/;
const ROUND = 12;

/** Pieces of text that look like a bound number and are none: printed, they would show their brackets. */
export function damagedIn(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const rest = pieces(line)
      .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
      .join('');
    const at = rest.search(DAMAGED);
    return at < 0 ? [] : [rest.slice(Math.max(0, at - ROUND), at + 2 * ROUND).trim()];
  });
}

export type BoundNumber = {
  key: string;
  /** as the text has it */
  value: string;
  /** as the figure stands now; null where there is no such figure in this edition */
  now: string | null;
};

/** The numbers of a text that are not what their figures are now; each key and value once. */
export function staleNumbers(text: string, figures: ReadonlyMap<string, string>): BoundNumber[] {
  const stale = new Map<string, BoundNumber>();
  for (const piece of pieces(text)) {
    if (piece.kind === 'text') continue;
    const now = figures.get(piece.key) ?? null;
    if (now !== piece.value) stale.set(bound(piece.key, piece.value), { ...piece, now });
  }
  return [...stale.values()].map(({ key, value, now }) => ({ key, value, now }));
}

/** The text with numbers as they are now: all of them, or those of one figure. What is gone stays. */
export const refreshed = (
  text: string,
  figures: ReadonlyMap<string, string>,
  only?: string,
): string =>
  text.replace(BOUND, (whole: string, key: string) => {
    const now = figures.get(key);
    return now === undefined || (only !== undefined && only !== key) ? whole : bound(key, now);
  });

/** The number of this figure as it stands in the text, and no longer bound. */
export const loosened = (text: string, only: string): string =>
  text.replace(BOUND, (whole: string, key: string, value: string) =>
    key === only ? value : whole,
  );
