import type { AgendaLine } from '../agenda/agendaItem';
import type { CaseStudyLine } from '../caseStudies/caseStudy';

/** The case of an item: the linked one, else the only case of its county. */
export function caseOf<C extends Pick<CaseStudyLine, 'id' | 'countyId'>>(
  cases: readonly C[],
  item: Pick<AgendaLine, 'caseStudyId' | 'countyId'> | undefined,
): C | undefined {
  const linked = cases.find(({ id }) => id === item?.caseStudyId);
  const ofCounty = cases.filter(({ countyId }) => countyId === item?.countyId);
  return linked ?? (ofCounty.length === 1 ? ofCounty[0] : undefined);
}

type Item = Pick<
  AgendaLine,
  'id' | 'kind' | 'caseStudyId' | 'countyId' | 'actualStart' | 'actualEnd'
>;

type Case = Pick<CaseStudyLine, 'id' | 'countyId'> & { decks: readonly { id: string }[] };

/**
 * Whose deck comes next: the first item from the running one on (from the last finished one where none
 * runs) that has a case or is a speech, and whose deck is not the one last on. A speech without a deck
 * counts, because that is what the operator must see before the hall does.
 *
 * @param lastDeckId deck of the page last put on
 * @param after id of an item to look behind, to step on from one answer to the next
 */
export function nextDeck<I extends Item, C extends Case>(
  items: readonly I[],
  cases: readonly C[],
  lastDeckId: string | null,
  after: string | null = null,
): { item: I; caseStudy: C | undefined } | null {
  const found = items.map((item) => ({ item, caseStudy: caseOf(cases, item) }));
  const first = after === null ? atHand(items) : items.findIndex(({ id }) => id === after) + 1;
  const shown = found.findIndex(
    ({ caseStudy }, at) => at >= first && caseStudy?.decks.some(({ id }) => id === lastDeckId),
  );
  const from = after === null && shown >= 0 ? shown + 1 : first;
  return (
    found.find(
      ({ item, caseStudy }, at) =>
        at >= from && item.actualEnd === null && (caseStudy || item.kind === 'speech'),
    ) ?? null
  );
}

/** Index of the running item, else of the one after the last that was finished. */
function atHand(items: readonly Item[]): number {
  const running = items.findIndex(
    ({ actualStart, actualEnd }) => actualStart !== null && actualEnd === null,
  );
  return running >= 0 ? running : items.findLastIndex(({ actualEnd }) => actualEnd !== null) + 1;
}
