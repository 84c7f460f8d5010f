/**
 * Passages that two texts have in common word for word, whatever their spaces, punctuation and letter
 * case: who copied is for a person to say, these are the places to look at.
 */

export type Span = { start: number; length: number };

/** A run both texts have. Spans are UTF-16 positions in the texts as given. */
export type Passage = { own: Span; other: Span; characters: number };

/** `share`: 0…1, how much of the shorter text lies in shared passages. */
export type Resemblance = { id: string; otherId: string; share: number; passages: Passage[] };

export type Copied = { id: string; text: string };

/** Fewer characters in common are a turn of phrase. */
export const SHORTEST_PASSAGE = 16;
/** A passage of at least SHORTEST_PASSAGE always has a fingerprint that both texts keep. */
const GRAM = 10;
const WINDOW = SHORTEST_PASSAGE - GRAM + 1;
/** Shared word for word by more texts than this (or this part of them), it is a set phrase. */
const COMMON_TEXTS = 4;
const COMMON_SHARE = 0.05;
/** Below so much nobody needs to look. */
const LEAST_SHARE = 0.02;

/**
 * Every pair of texts with a passage in common, the most alike first.
 * @param areCompared says which pairs matter (not two versions of one text)
 * @param stock what anybody may say in the same words (formulas, the call's own wording): a phrase
 *   counts for nothing wherever it stands, of longer texts any ten characters in a row
 */
export function resemblances(
  texts: readonly Copied[],
  areCompared: (id: string, otherId: string) => boolean = () => true,
  stock: readonly string[] = [],
): Resemblance[] {
  const isStock = stockFinder(stock);
  const plain = texts.map(({ text }) => {
    const read = lettersOf(text);
    return { ...read, stock: isStock(read.letters) };
  });
  const most = Math.max(COMMON_TEXTS, Math.floor(texts.length * COMMON_SHARE));
  const isPair = (a: number, b: number) => {
    const [one, two] = [texts[a] as Copied, texts[b] as Copied];
    return areCompared(one.id, two.id);
  };
  const meetings = meetingPlaces(plain, most, isPair);
  const found: Resemblance[] = [];
  for (const [pair, places] of meetings) {
    const [a, b] = [Math.floor(pair / texts.length), pair % texts.length];
    const [one, two] = [texts[a] as Copied, texts[b] as Copied];
    const [own, other] = [plain[a] as Plain, plain[b] as Plain];
    const runs = withoutOverlap(runsAt(own, other, places));
    const shared = runs.reduce((sum, { length }) => sum + length, 0);
    const share = shared / Math.min(own.letters.length, other.letters.length);
    if (share < LEAST_SHARE) continue;
    found.push({
      id: one.id,
      otherId: two.id,
      share,
      passages: runs.map(({ own: from, other: to, length }) => ({
        own: spanOf(own, from, length),
        other: spanOf(other, to, length),
        characters: length,
      })),
    });
  }
  return found.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}

/** Letters and digits alone, folded; letter n was read from the text between `from[n]` and `to[n]`. */
type Letters = { letters: string; from: Uint32Array; to: Uint32Array };

function lettersOf(text: string): Letters {
  const letters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let position = 0;
  for (const character of text) {
    // Nearly all are Han characters, which fold to themselves.
    if (character >= '\u4e00' && character <= '\u9fff') {
      letters.push(character);
      from.push(position);
      position += 1;
      to.push(position);
      continue;
    }
    const folded = character.normalize('NFKC').toLowerCase();
    for (const unit of folded
      .match(/[\p{L}\p{N}]/gu)
      ?.join('')
      .split('') ?? []) {
      letters.push(unit);
      from.push(position);
      to.push(position + character.length);
    }
    position += character.length;
  }
  return { letters: letters.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

/** `stock[n]` is 1 where letter n belongs to what anybody may say. */
type Plain = Letters & { stock: Uint8Array };

function stockFinder(stock: readonly string[]): (letters: string) => Uint8Array {
  const phrases: string[] = [];
  const grams = new Set<string>();
  for (const text of stock) {
    const { letters } = lettersOf(text);
    if (letters === '') continue;
    if (letters.length <= GRAM) phrases.push(letters);
    for (let at = 0; at + GRAM <= letters.length; at++) grams.add(letters.slice(at, at + GRAM));
  }
  return (letters) => {
    const found = new Uint8Array(letters.length);
    for (const phrase of phrases)
      for (let at = letters.indexOf(phrase); at >= 0; at = letters.indexOf(phrase, at + 1))
        found.fill(1, at, at + phrase.length);
    if (grams.size > 0)
      for (let at = 0; at + GRAM <= letters.length; at++)
        if (grams.has(letters.slice(at, at + GRAM))) found.fill(1, at, at + GRAM);
    return found;
  };
}

const spanOf = ({ from, to }: Letters, first: number, length: number): Span => {
  const start = from[first] as number;
  return { start, length: (to[first + length - 1] as number) - start };
};

/** The fingerprints of a text: of each window of grams the least (winnowing, Schleimer et al., 2003). */
function* fingerprints({ letters, stock }: Plain): Generator<[hash: number, position: number]> {
  const grams = letters.length - GRAM + 1;
  if (grams < 1) return;
  const hashes = new Int32Array(grams);
  for (let at = 0; at < grams; at++) {
    let hash = 0;
    for (let each = at; each < at + GRAM; each++)
      hash = (Math.imul(hash, 31) + letters.charCodeAt(each)) | 0;
    hashes[at] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  }
  let last = -1;
  for (let from = 0; from + Math.min(WINDOW, grams) <= grams; from++) {
    let least = from;
    for (let at = from + 1; at < Math.min(from + WINDOW, grams); at++)
      if ((hashes[at] as number) <= (hashes[least] as number)) least = at;
    if (least === last) continue;
    last = least;
    if (stock[least] === 1 || stock[least + GRAM - 1] === 1) continue;
    yield [hashes[least] as number, least];
  }
}

type Place = { own: number; other: number };

/** By pair of texts (a × count + b, a before b) where fingerprints meet; set phrases left out. */
function meetingPlaces(
  texts: readonly Plain[],
  most: number,
  isPair: (a: number, b: number) => boolean,
): Map<number, Place[]> {
  const having = new Map<number, { text: number; at: number }[]>();
  for (const [text, plain] of texts.entries())
    for (const [hash, at] of fingerprints(plain)) {
      const places = having.get(hash);
      if (places === undefined) having.set(hash, [{ text, at }]);
      else places.push({ text, at });
    }
  const meetings = new Map<number, Place[]>();
  for (const places of having.values()) {
    if (places.length < 2 || new Set(places.map(({ text }) => text)).size > most) continue;
    for (const [index, { text: a, at: own }] of places.entries())
      for (const { text: b, at: other } of places.slice(index + 1)) {
        if (a === b || !isPair(a, b)) continue;
        const pair = a * texts.length + b;
        const known = meetings.get(pair);
        if (known === undefined) meetings.set(pair, [{ own, other }]);
        else known.push({ own, other });
      }
  }
  return meetings;
}

type Run = Place & { length: number };

/** Every meeting place drawn out to both sides as far as the letters agree. */
function runsAt(one: Plain, two: Plain, places: readonly Place[]): Run[] {
  const [own, other] = [one.letters, two.letters];
  // Equal letters are stock in both or in neither, but for phrases that one of them only begins.
  const agree = (at: number, to: number) =>
    own[at] === other[to] && one.stock[at] !== 1 && two.stock[to] !== 1;
  const coveredTo = new Map<number, number>();
  const runs: Run[] = [];
  for (const place of [...places].sort((a, b) => a.own - b.own)) {
    const diagonal = place.own - place.other;
    if (place.own < (coveredTo.get(diagonal) ?? 0)) continue;
    let [from, to] = [place.own, place.own];
    while (from > 0 && from > diagonal && agree(from - 1, from - 1 - diagonal)) from -= 1;
    while (to < own.length && to - diagonal < other.length && agree(to, to - diagonal)) to += 1;
    coveredTo.set(diagonal, Math.max(to, place.own + 1));
    if (to - from >= SHORTEST_PASSAGE)
      runs.push({ own: from, other: from - diagonal, length: to - from });
  }
  return runs;
}

/** Longest first; what is left of the others counts where it is still long enough. In reading order. */
function withoutOverlap(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  const apart = (a: number, b: number, length: number, other: number) =>
    a + length <= b || b + other <= a;
  for (const run of [...runs].sort((a, b) => b.length - a.length || a.own - b.own))
    if (
      kept.every(
        (one) =>
          apart(one.own, run.own, one.length, run.length) &&
          apart(one.other, run.other, one.length, run.length),
      )
    )
      kept.push(run);
  return kept.sort((a, b) => a.own - b.own);
}
