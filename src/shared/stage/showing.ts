import type { Rendering } from '../caseStudies/caseStudy';
import { refused } from '../errors';
import type { Instant } from '../time';
import { type FilmOnStage, fromStart, running } from './film';
import type { Stroke } from './ink';
import type { StageAgendaItem, StagePicture, StageState } from './stage';

/**
 * Who sees what in the hall (上屏). Pure: an operation reads the rows, these decide.
 *
 * - Only what was put on is seen, the holding page until then, and only pages of a rendered stage version (上会版) can be put on.
 * - Black wins over everything; frozen keeps the earlier picture while the operator goes on.
 * - The holding page is the way out: it lifts black and frozen as well.
 * - Pointer and pen move only on the page that the hall sees live: not on a frozen one, not under black.
 * - A film (专题片) runs only while the hall sees it, and goes on where it stood (see film.ts).
 * - What has meanwhile been removed falls back to the holding page, never to something else.
 */

/** The state as it is kept: frozen holds the picture itself, so that it outlives a restart. */
export type KeptStage = Omit<StageState, 'frozen' | 'deckId'> & { frozen: StagePicture | null };

export const emptyStage: KeptStage = {
  meetingId: null,
  view: 'holding',
  slideId: null,
  dayId: null,
  black: false,
  frozen: null,
  film: null,
};

type StagePage = {
  id: string;
  number: number;
  imageHash: string | null;
  width: number | null;
  height: number | null;
};

/** A deck as far as the stage asks about it; pages in order. */
export type StageDeck = {
  id: string;
  meetingId: string;
  isStageVersion: boolean;
  rendering: Rendering;
  pages: StagePage[];
};

/** What the state's ids stand for now; null for what does not exist (any more). */
export type Scene = {
  meeting: { name: string; theme: string; venue: string; startsOn: string; endsOn: string } | null;
  deck: StageDeck | null;
  /** on the page that is on */
  strokes: Stroke[];
  agenda: { date: string; items: StageAgendaItem[] } | null;
  /** of the item whose film is on */
  film: { hash: string } | null;
};

const presentable = (deck: StageDeck) => deck.isStageVersion && deck.rendering === 'done';

/** Throws refused: not the stage version, or its pages are not rendered. */
function mustBePresentable(deck: StageDeck): void {
  if (!deck.isStageVersion) throw refused('stage:error.notStageVersion');
  if (deck.rendering !== 'done') throw refused('stage:error.notRendered');
}

export function showSlide(state: KeptStage, deck: StageDeck, slideId: string): KeptStage {
  mustBePresentable(deck);
  return { ...state, meetingId: deck.meetingId, view: 'slide', slideId };
}

export function showHolding(state: KeptStage, meetingId: string): KeptStage {
  return { ...state, meetingId, view: 'holding', black: false, frozen: null };
}

export function showAgenda(state: KeptStage, meetingId: string, dayId: string): KeptStage {
  return { ...state, meetingId, view: 'agenda', dayId };
}

export function setBlack(state: KeptStage, black: boolean): KeptStage {
  return { ...state, black };
}

/** Freezing twice keeps the first picture. Under black, the picture beneath it is kept. */
export function setFrozen(
  state: KeptStage,
  frozen: boolean,
  scene: Scene,
  now: Instant,
): KeptStage {
  if (!frozen) return { ...state, frozen: null };
  return state.frozen ? state : { ...state, frozen: still(chosen(state, scene), now) };
}

/** Its film goes on where it stood, another one begins. */
export function showFilm(
  state: KeptStage,
  meetingId: string,
  itemId: string,
  now: Instant,
): KeptStage {
  const film =
    state.film?.itemId === itemId ? { ...state.film, playing: true } : fromStart(itemId, now);
  return { ...state, meetingId, view: 'film', film };
}

function filmOf(state: KeptStage): FilmOnStage {
  if (state.view !== 'film' || !state.film) throw refused('stage:error.noFilm');
  return state.film;
}

/** Throws refused while no film is on. */
export function playFilm(state: KeptStage, playing: boolean): KeptStage {
  return { ...state, film: { ...filmOf(state), playing } };
}

/** Throws refused while no film is on. It stays paused when it was. */
export function filmToStart(state: KeptStage, now: Instant): KeptStage {
  const { itemId, playing } = filmOf(state);
  return { ...state, film: { ...fromStart(itemId, now), playing } };
}

/** Lets the film run if the hall sees it, else stand. After every act. */
export function settled(state: KeptStage, now: Instant): KeptStage {
  if (!state.film) return state;
  const seen = state.view === 'film' && !state.black && !state.frozen;
  return { ...state, film: running(state.film, seen && state.film.playing, now) };
}

function still(picture: StagePicture, now: Instant): StagePicture {
  if (picture.view === 'film') {
    return { ...picture, clock: { ...picture.clock, stoppedAt: picture.clock.stoppedAt ?? now } };
  }
  return picture.view === 'slide' ? { ...picture, slideId: null } : picture;
}

/** Throws refused for a page that is not on: it may have been turned while the pen was down. */
export function mustBeOn(state: KeptStage, slideId: string): void {
  if (state.view !== 'slide' || state.slideId !== slideId) throw refused('stage:error.notOn');
}

/**
 * One page on or back, never past the ends. From another view it first comes back to the page that
 * was on last.
 */
export function turn(state: KeptStage, deck: StageDeck | null, by: 1 | -1): KeptStage {
  const at = deck?.pages.findIndex(({ id }) => id === state.slideId) ?? -1;
  if (!deck || at < 0) throw refused('stage:error.noSlide');
  const step = state.view === 'slide' ? by : 0;
  const page = deck.pages[Math.min(Math.max(at + step, 0), deck.pages.length - 1)];
  return showSlide(state, deck, (page as StagePage).id);
}

/** Throws refused for a page that the deck does not have. */
export function goToPage(state: KeptStage, deck: StageDeck | null, number: number): KeptStage {
  if (!deck) throw refused('stage:error.noSlide');
  const page = deck.pages.find((candidate) => candidate.number === number);
  if (!page) throw refused('stage:error.noPage', { number, count: deck.pages.length });
  return showSlide(state, deck, page.id);
}

/** Of a deck with more pages the farthest are left out: the message must stay short. */
const MOST_NEAR = 200;

/** Pictures of the other pages, nearest first; of two equally near ones the later. */
function picturesNear(pages: readonly StagePage[], at: number): string[] {
  return pages
    .map(({ imageHash }, index) => ({ imageHash, index }))
    .filter(({ index }) => index !== at)
    .sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at) || b.index - a.index)
    .flatMap(({ imageHash }) => imageHash ?? [])
    .slice(0, MOST_NEAR);
}

/** What the hall sees. */
export function pictureOf(state: KeptStage, scene: Scene): StagePicture {
  if (state.black) return { view: 'black' };
  return state.frozen ?? chosen(state, scene);
}

/** What the operator has chosen, whether or not the hall sees it now. */
function chosen(state: KeptStage, scene: Scene): StagePicture {
  const { meeting, deck, strokes, agenda } = scene;
  if (state.view === 'slide' && deck && presentable(deck)) {
    const at = deck.pages.findIndex(({ id }) => id === state.slideId);
    const page = deck.pages[at];
    if (page) {
      const { imageHash, width, height, number } = page;
      return {
        view: 'slide',
        imageHash,
        width,
        height,
        number,
        slideId: page.id,
        strokes,
        near: picturesNear(deck.pages, at),
      };
    }
  }
  if (!meeting) return { view: 'black' };
  if (state.view === 'film' && state.film && scene.film) {
    const { startedAt, stoppedAt, stoppedMs } = state.film;
    return { view: 'film', hash: scene.film.hash, clock: { startedAt, stoppedAt, stoppedMs } };
  }
  if (state.view === 'agenda' && agenda) {
    return { view: 'agenda', meetingName: meeting.name, ...agenda };
  }
  const { name, theme, venue, startsOn, endsOn } = meeting;
  return { view: 'holding', meetingName: name, theme, venue, dates: [startsOn, endsOn] };
}
