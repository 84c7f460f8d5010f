import { segmenter, sharedWords, termsOf } from './segments';

/**
 * How alike texts are: the cosine of their pairs of characters, each weighted by how few texts have
 * it (TF-IDF). Nothing is learnt and nothing hidden: an answer names the words that made it.
 */

export type Text = { id: string; text: string };

/** `score` from 0 to 1; `words`: what both say, weightiest first. */
export type Likeness = { id: string; score: number; words: string[] };

/** Texts about one matter: the first is the one most like the others. */
export type Group = { ids: string[]; words: string[] };

/** Two texts are worth showing as one matter from here on; found by trying on tables of both. */
export const ALIKE = 0.16;
/** A few texts know little of which words are common: as if there were so many others. */
const UNSEEN_TEXTS = 20;
const SHOWN_WORDS = 5;
/** the words of a large group are told from so many of its members */
const COMPARED_MEMBERS = 60;

type Entry = { ids: string[]; segments: string[]; terms: number[]; length: number };

export type Similarity = ReturnType<typeof similarityOf>;

/** @param placeNames see `segmenter` */
export function similarityOf(texts: readonly Text[], placeNames: readonly string[]) {
  const segmentsOf = segmenter(placeNames);
  const numbers = new Map<string, number>();
  const { entries, byId } = distinct(texts, segmentsOf, numbers);
  const having: number[][] = Array.from(numbers, () => []);
  const frequency = new Float64Array(numbers.size);
  for (const [at, { terms, ids }] of entries.entries())
    for (const term of terms) {
      having[term]?.push(at);
      frequency[term] = (frequency[term] ?? 0) + ids.length;
    }
  const rareness = (count: number) => Math.log(1 + (texts.length + UNSEEN_TEXTS) / count);
  const weights = frequency.map(rareness);
  const weightOf = (term: string): number => weights[numbers.get(term) ?? -1] ?? rareness(1);
  const lengthOf = (ofTerms: Iterable<number>) =>
    Math.sqrt(Array.from(ofTerms).reduce((sum, weight) => sum + weight * weight, 0));
  for (const entry of entries)
    entry.length = lengthOf(entry.terms.map((term) => weights[term] ?? 0));

  const wordWeight = (word: string) =>
    termsOf([word]).reduce((sum, term) => sum + weightOf(term), 0);
  const weightiest = (words: string[]) =>
    words
      .map((word) => ({ word, weight: wordWeight(word) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, SHOWN_WORDS)
      .map(({ word }) => word);
  const wordsOf = (segments: readonly string[], other: Entry) =>
    weightiest(sharedWords(segments, (word) => other.segments.some((each) => each.includes(word))));

  const dots = new Float64Array(entries.length);
  /** Calls `tell` with every entry before `end` that shares a term, and its cosine. */
  function compare(
    terms: readonly number[],
    length: number,
    end: number,
    tell: (at: number, score: number) => void,
  ): void {
    const touched: number[] = [];
    for (const term of terms) {
      const weight = (weights[term] ?? 0) ** 2;
      for (const at of having[term] ?? []) {
        if (at >= end) break;
        const dot = dots[at] as number;
        if (dot === 0) touched.push(at);
        dots[at] = dot + weight;
      }
    }
    for (const at of touched) {
      tell(at, Math.min(1, (dots[at] as number) / (length * (entries[at] as Entry).length)));
      dots[at] = 0;
    }
  }

  /** Those most like a text, most alike first; none below `ALIKE`. */
  function similarTo(text: string, limit: number, except: ReadonlySet<string>): Likeness[] {
    const segments = segmentsOf(text);
    const own = termsOf(segments);
    const length = lengthOf(own.map(weightOf));
    const known = own.flatMap((term) => numbers.get(term) ?? []);
    const found: { at: number; score: number }[] = [];
    compare(known, length, entries.length, (at, score) => {
      if (score >= ALIKE) found.push({ at, score });
    });
    return found
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .flatMap(({ at, score }) => {
        const entry = entries[at] as Entry;
        return entry.ids.filter((id) => !except.has(id)).map((id) => ({ id, score, entry }));
      })
      .slice(0, limit)
      .map(({ id, score, entry }) => ({ id, score, words: wordsOf(segments, entry) }));
  }

  /**
   * Groups of two and more: whichever text is like most others takes those that no earlier group has.
   * Every member is like the first, so no chain of likenesses ends somewhere else.
   */
  function groups(): Group[] {
    const like: number[][] = entries.map(() => []);
    for (const [at, { terms, length }] of entries.entries())
      compare(terms, length, at, (other, score) => {
        if (score < ALIKE) return;
        like[at]?.push(other);
        like[other]?.push(at);
      });
    const sizeOf = (at: number) =>
      [at, ...(like[at] ?? [])].reduce((sum, one) => sum + (entries[one]?.ids.length ?? 0), 0);
    const sizes = entries.map((_, at) => sizeOf(at));
    const order = entries.map((_, at) => at);
    order.sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
    const taken = new Set<number>();
    const made: Group[] = [];
    for (const first of order) {
      if (taken.has(first)) continue;
      const members = [first, ...(like[first] ?? []).filter((at) => !taken.has(at))];
      const ids = members.flatMap((at) => entries[at]?.ids ?? []);
      if (ids.length < 2) continue;
      for (const at of members) taken.add(at);
      made.push({ ids, words: wordsOfGroup(members) });
    }
    return made.sort((a, b) => b.ids.length - a.ids.length);
  }

  /** What at least half of the members say, the first among them. */
  function wordsOfGroup(members: readonly number[]): string[] {
    const some = members.slice(0, COMPARED_MEMBERS).map((at) => entries[at] as Entry);
    const countOf = (ofSome: readonly Entry[]) =>
      ofSome.reduce((sum, { ids }) => sum + ids.length, 0);
    const enough = Math.max(2, countOf(some) / 2);
    const isShared = (word: string) =>
      countOf(some.filter(({ segments }) => segments.some((each) => each.includes(word)))) >=
      enough;
    return weightiest(sharedWords(some[0]?.segments ?? [], isShared));
  }

  /** How alike two of the texts are; 0 for those that are not among them. */
  function between(one: string, other: string): number {
    const [a, b] = [byId.get(one), byId.get(other)];
    if (!a || !b || a.length === 0 || b.length === 0) return 0;
    const theirs = new Set(b.terms);
    const dot = a.terms.reduce(
      (sum, term) => (theirs.has(term) ? sum + (weights[term] ?? 0) ** 2 : sum),
      0,
    );
    return Math.min(1, dot / (a.length * b.length));
  }

  return { similarTo, groups, between };
}

/** Texts that say the same become one entry; those that say nothing become none. */
function distinct(
  texts: readonly Text[],
  segmentsOf: (text: string) => string[],
  numbers: Map<string, number>,
) {
  const bySaid = new Map<string, Entry>();
  const byId = new Map<string, Entry>();
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  for (const { id, text } of texts) {
    const segments = segmentsOf(text);
    if (segments.length === 0) continue;
    const said = segments.join(' ');
    const entry = bySaid.get(said) ?? {
      ids: [],
      segments,
      terms: termsOf(segments).map(numberOf),
      length: 0,
    };
    entry.ids.push(id);
    bySaid.set(said, entry);
    byId.set(id, entry);
  }
  return { entries: [...bySaid.values()], byId };
}
