import type { Resemblance, Span } from '../similarity/passages';
import type { Place, SharedPassage, SharedPicture } from './resemblance';

/** A text or a deck of a case. Slides say where in `text` each page begins, in their order. */
export type Paper = {
  id: string;
  caseStudyId: string;
  isNominated: boolean;
  text: string;
  slides: { number: number; start: number }[] | null;
  pictures: { imageHash: string; at: Place }[];
};

/** A pair of cases, the nominated one first; of two nominated ones the one with the lesser id. */
export type PairFound = {
  caseStudyId: string;
  otherCaseStudyId: string;
  share: number;
  characters: number;
  passages: SharedPassage[];
  pictures: SharedPicture[];
};

const MOST_PASSAGES = 50;
/** A picture that so many cases have is a template's. */
const COMMON_PICTURE = 4;

const placeOf = ({ slides }: Paper, { start }: Span): Place => {
  if (slides === null) return { at: 'text' };
  const slide = slides.findLast((one) => one.start <= start);
  return { at: 'slide', number: slide?.number ?? 1 };
};

/** Which of two comes first in a pair. */
const isFirst = (one: Paper, two: Paper): boolean =>
  one.isNominated === two.isNominated ? one.caseStudyId < two.caseStudyId : one.isNominated;

type Pairs = Map<string, PairFound>;

function pairOf(pairs: Pairs, one: Paper, two: Paper): PairFound {
  const key = `${one.caseStudyId} ${two.caseStudyId}`;
  const known = pairs.get(key);
  if (known) return known;
  const made: PairFound = {
    caseStudyId: one.caseStudyId,
    otherCaseStudyId: two.caseStudyId,
    share: 0,
    characters: 0,
    passages: [],
    pictures: [],
  };
  pairs.set(key, made);
  return made;
}

/** Only a nominated case beside another one matters. */
const areCompared = (one: Paper, two: Paper): boolean =>
  one.caseStudyId !== two.caseStudyId && (one.isNominated || two.isNominated);

function addPictures(pairs: Pairs, papers: readonly Paper[]): void {
  const having = new Map<string, { paper: Paper; at: Place }[]>();
  for (const paper of papers)
    for (const { imageHash, at } of paper.pictures)
      having.set(imageHash, [...(having.get(imageHash) ?? []), { paper, at }]);
  for (const [imageHash, places] of having) {
    const cases = new Set(places.map(({ paper }) => paper.caseStudyId));
    if (cases.size < 2 || cases.size > COMMON_PICTURE) continue;
    for (const own of places)
      for (const other of places) {
        if (!areCompared(own.paper, other.paper) || !isFirst(own.paper, other.paper)) continue;
        const pair = pairOf(pairs, own.paper, other.paper);
        if (!pair.pictures.some((one) => one.imageHash === imageHash))
          pair.pictures.push({ imageHash, ownAt: own.at, otherAt: other.at });
      }
  }
}

/**
 * Pairs of cases from what their papers have in common: passages, and pictures byte for byte. The
 * share is that of the two papers most alike.
 * @returns the most alike first
 */
export function pairsOf(papers: readonly Paper[], found: readonly Resemblance[]): PairFound[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const pairs: Pairs = new Map();
  for (const { id, otherId, share, passages } of found) {
    const [a, b] = [byId.get(id), byId.get(otherId)];
    if (!a || !b) continue;
    const [one, two] = isFirst(a, b) ? [a, b] : [b, a];
    const pair = pairOf(pairs, one, two);
    pair.share = Math.max(pair.share, Math.round(share * 10_000));
    for (const { own, other, characters } of passages) {
      const [from, to] = one === a ? [own, other] : [other, own];
      const words = ({ text }: Paper, { start, length }: Span) => text.slice(start, start + length);
      pair.characters += characters;
      pair.passages.push({
        own: words(one, from),
        other: words(two, to),
        characters,
        ownAt: placeOf(one, from),
        otherAt: placeOf(two, to),
      });
    }
  }
  addPictures(pairs, papers);
  const all = [...pairs.values()];
  for (const pair of all)
    pair.passages = pair.passages
      .sort((a, b) => b.characters - a.characters)
      .slice(0, MOST_PASSAGES);
  return all.sort(
    (a, b) =>
      b.share - a.share ||
      b.pictures.length - a.pictures.length ||
      (a.caseStudyId + a.otherCaseStudyId < b.caseStudyId + b.otherCaseStudyId ? -1 : 1),
  );
}
