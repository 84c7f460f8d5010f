import type { PlannedDay } from '@shared/agenda/agendaItem';
import type { SlideLine } from '@shared/caseStudies/caseStudy';
import { caseOf } from '@shared/stage/nextDeck';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { api, useAnswer } from '../../api';

/** What the URL says of the console: the item and the case the operator looks at. */
type Place = { item?: string; case?: string };

const line = (days: readonly PlannedDay[], id: string | undefined) =>
  days.flatMap(({ items }) => items).find((item) => item.id === id);

const noSlides: SlideLine[] = [];

/** Everything the console shows of a meeting, and where in it the operator is. */
export function useConsole(meetingId: string) {
  const place: Place = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (next: Place) => void navigate({ to: '/console', search: next as never });

  const days = useAnswer(api.agenda.list, { meetingId }).data?.days ?? [];
  const cases = useAnswer(api.caseStudies.list, { meetingId }).data ?? [];
  const running = useAnswer(api.agenda.running, { meetingId }).data ?? null;
  const films = useAnswer(api.films.list, { meetingId }).data ?? [];
  const state = useAnswer(api.stage.state, {}).data;
  const picture = useAnswer(api.stage.picture, {}).data;
  const ink = useAnswer(api.stage.ink, {}).data;

  const item = line(days, place.item) ?? running ?? undefined;
  const film = films.find(({ id }) => id === item?.id);
  const caseStudy = cases.find(({ id }) => id === place.case) ?? caseOf(cases, item);
  const deck = caseStudy?.decks.find(({ isStageVersion }) => isStageVersion);
  const slides =
    useAnswer(api.caseStudies.slides, { deckId: deck?.id ?? '-' }, { enabled: deck !== undefined })
      .data ?? noSlides;

  const ofDeck = slides.filter(({ deckId }) => deckId === deck?.id);
  const last = ofDeck.findIndex(({ id }) => id === state?.slideId);
  const current = state?.view === 'slide' ? ofDeck[last] : undefined;
  /** what Enter puts on: the page after the one that is on, or where this deck was left, or its first */
  const prepared = current ? ofDeck[last + 1] : ofDeck[Math.max(last, 0)];

  return {
    meetingId,
    days,
    cases,
    running,
    state,
    picture,
    item,
    film,
    caseStudy,
    deck,
    slides: ofDeck,
    current,
    prepared,
    strokes: current && ink?.slideId === current.id ? ink.strokes : [],
    strokesKept: ink?.kept ?? false,
    /** opens what runs, and what runs after it, until another item is opened */
    follow: () => go({}),
    openItem: (id: string) => go({ item: id }),
    openCase: (id: string) => go({ ...place, case: id }),
  };
}

export type Console = ReturnType<typeof useConsole>;
