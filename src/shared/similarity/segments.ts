import { EMPTY_WORDS, JOINING, ORDINARY_PLACES, PLACE_ENDINGS } from './words.template';

const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * Cuts a text into what it is about: runs of Han characters between empty words, places and joining
 * characters, and other words whole. Figures are left out: the same sum is not the same matter.
 *
 * @param placeNames full names of counties and cities, `历下区`: two issues are not alike because the
 *   same county raised them
 */
export function segmenter(placeNames: readonly string[]): (text: string) => string[] {
  const short = placeNames
    .map((name) => name.replace(PLACE_ENDINGS, ''))
    .filter((name) => name.length > 1 && !ORDINARY_PLACES.has(name));
  const cuts = [...placeNames, ...short, ...EMPTY_WORDS]
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const cut = new RegExp(`${cuts.join('|')}|[${JOINING}]`, 'gu');
  return (text) =>
    (text.normalize('NFKC').toLowerCase().replace(cut, ' ').match(RUN) ?? []).filter((run) =>
      HAN.test(run) ? [...run].length > 1 : /\p{L}/u.test(run) && run.length > 1,
    );
}

/** Han runs as overlapping pairs of characters, other words whole; each once. */
export function termsOf(segments: readonly string[]): string[] {
  const terms = new Set<string>();
  for (const segment of segments) {
    if (!HAN.test(segment)) {
      terms.add(segment);
      continue;
    }
    const characters = [...segment];
    for (let at = 0; at + 1 < characters.length; at++)
      terms.add(`${characters[at]}${characters[at + 1]}`);
  }
  return [...terms];
}

/**
 * The longest words of `segments` that `isShared`, from left to right, without those that lie within
 * another.
 */
export function sharedWords(
  segments: readonly string[],
  isShared: (word: string) => boolean,
): string[] {
  const found = new Set<string>();
  for (const segment of segments) {
    const characters = [...segment];
    if (!HAN.test(segment)) {
      if (isShared(segment)) found.add(segment);
      continue;
    }
    for (let from = 0; from + 1 < characters.length; ) {
      let to = from + 1;
      while (to < characters.length && isShared(characters.slice(from, to + 1).join(''))) to++;
      if (to - from > 1) found.add(characters.slice(from, to).join(''));
      from = Math.max(to - 1, from + 1);
    }
  }
  const words = [...found];
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}
