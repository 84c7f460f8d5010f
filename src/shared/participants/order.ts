import { strokeCount, strokeTypes } from './strokes';
import { COMPOUND_SURNAMES } from './surnames.template';

/**
 * Orders in which people stand on lists and sit.
 *
 * - `list`         as entered
 * - `precedence`   as entered person by person; those without one follow in list order
 * - `division`     cities and counties by code, each city before its counties; then departments and
 *                  zones as entered; then those of no known organization
 * - `strokes`      by surname: strokes of each character in turn; names with one given character come
 *                  before all others of their surname, as on lists of party congresses
 * - `nameStrokes`  strokes of each character in turn, however long the name, as on lists of people's
 *                  congresses
 * - `pinyin`       by syllable and tone of each character in turn, then its strokes
 */
export const orders = [
  'list',
  'precedence',
  'division',
  'strokes',
  'nameStrokes',
  'pinyin',
] as const;
export type Order = (typeof orders)[number];

/** What orders look at. A listed participant has all of it. */
export type Orderable = {
  name: string;
  /** of the list */
  position: number;
  precedence: number | null;
  /** of their organization in the order of division codes; null: none known */
  organizationPosition: number | null;
  /** of the name, one per character, with the tone as a digit: `shan4 xiong2 xin4` */
  syllables: string;
};

/** Minority names write a dot between their parts; spaces only set two characters wider. */
const NOT_WRITTEN = /[\s·•・‧∙]/gu;

/** By code point: a rare character is one character. */
const charactersOf = (text: string): string[] => [...text.replace(NOT_WRITTEN, '')];

/** Surname and given name. A compound surname is one only when a given name is left over. */
export function nameParts(name: string): { surname: string[]; given: string[] } {
  const characters = charactersOf(name);
  const compound = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''));
  const length = compound ? 2 : 1;
  return { surname: characters.slice(0, length), given: characters.slice(length) };
}

type Key = { text: string; strokes: number; types: string; syllable: string };
type Compare<T> = (a: T, b: T) => number;

/** Behind whatever is known; never equal to it, or three names could stand in a circle. */
const UNKNOWN = { strokes: 1000, types: '9' };

const byCodePoint: Compare<string> = (a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
const byText: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Fewer strokes first; then heng, shu, pie, dian, zhe stroke by stroke; then by code point. */
const byStrokes: Compare<Key> = (a, b) =>
  a.strokes - b.strokes || byText(a.types, b.types) || byCodePoint(a.text, b.text);

const bySyllable: Compare<Key> = (a, b) => byText(a.syllable, b.syllable) || byStrokes(a, b);

/** Character by character; a name that ends first comes first. */
function inTurn(a: readonly Key[], b: readonly Key[], compare: Compare<Key>): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    const difference = compare(a[index] as Key, b[index] as Key);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Letters and digits are read as they stand, behind all syllables. */
const readAs = (syllable: string | undefined): string =>
  syllable && /^[a-zü]+\d?$/.test(syllable) ? syllable : `~${syllable ?? ''}`;

type Named = { surname: Key[]; given: Key[]; all: Key[] };

function keysOf({ name, syllables }: Orderable): Named {
  const { surname, given } = nameParts(name);
  const read = syllables.split(' ');
  const characters = [...surname, ...given];
  // A name with letters in it has fewer readings than characters: then readings tell nothing.
  const trusted = read.length === characters.length;
  const all = characters.map((text, index): Key => {
    return {
      text,
      strokes: strokeCount(text) ?? UNKNOWN.strokes,
      types: strokeTypes(text) ?? UNKNOWN.types,
      syllable: readAs(trusted ? read[index] : undefined),
    };
  });
  return { surname: all.slice(0, surname.length), given: all.slice(surname.length), all };
}

const bySurnameStrokes: Compare<Named> = (a, b) =>
  inTurn(a.surname, b.surname, byStrokes) ||
  Number(a.given.length > 1) - Number(b.given.length > 1) ||
  inTurn(a.given, b.given, byStrokes);

const nothingLast = (value: number | null) => value ?? Number.POSITIVE_INFINITY;
const byNumber = (a: number, b: number) => (a === b ? 0 : a - b);

/** People in an order; whoever ties stays in list order, and then as given. The input stays as it is. */
export function orderBy<P extends Orderable>(people: readonly P[], order: Order): P[] {
  const named = new Map<P, Named>();
  if (order === 'strokes' || order === 'nameStrokes' || order === 'pinyin') {
    for (const one of people) named.set(one, keysOf(one));
  }
  const names = (compare: Compare<Named>) => (a: P, b: P) =>
    compare(named.get(a) as Named, named.get(b) as Named);
  const compare: Record<Order, Compare<P>> = {
    list: () => 0,
    precedence: (a, b) => byNumber(nothingLast(a.precedence), nothingLast(b.precedence)),
    division: (a, b) =>
      byNumber(nothingLast(a.organizationPosition), nothingLast(b.organizationPosition)),
    strokes: names(bySurnameStrokes),
    nameStrokes: names((a, b) => inTurn(a.all, b.all, byStrokes)),
    pinyin: names((a, b) => inTurn(a.all, b.all, bySyllable)),
  };
  return people.toSorted((a, b) => compare[order](a, b) || a.position - b.position);
}
