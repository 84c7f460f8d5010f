import type { FilmClock, FilmOnStage } from './film';
import type { Motion, Stroke } from './ink';

/** What the operator has put on the audience screen. */
export type StageState = {
  meetingId: string | null;
  view: 'holding' | 'slide' | 'agenda' | 'film';
  /** the page last put on; kept while another view is on, so that the talk can go on from there */
  slideId: string | null;
  /** that page's deck; null when it is gone */
  deckId: string | null;
  dayId: string | null;
  /** the film last put on; kept while another view is on */
  film: FilmOnStage | null;
  black: boolean;
  /** the hall keeps an earlier picture while the operator goes on */
  frozen: boolean;
};

/** Everything the audience screen draws: only this ever reaches that window. */
export type StagePicture =
  | { view: 'black' }
  | { view: 'holding'; meetingName: string; theme: string; venue: string; dates: [string, string] }
  | {
      view: 'slide';
      imageHash: string | null;
      width: number | null;
      height: number | null;
      number: number;
      /** the page that pointer and pen may move on; null while frozen, when nothing moves */
      slideId: string | null;
      strokes: Stroke[];
      /** pictures of the deck's other pages, nearest first, so that the window can have them ready */
      near: string[];
    }
  | { view: 'film'; hash: string; clock: FilmClock }
  | { view: 'agenda'; meetingName: string; date: string; items: StageAgendaItem[] };

/** What main tells the audience window without being asked. */
export type StageMessage =
  | { kind: 'picture'; picture: StagePicture }
  /** a page that will probably be put on next, so that it can be had ready */
  | { kind: 'prepare'; imageHash: string }
  | Motion;

/** `kept`: they stay when the page is left. */
export type PageInk = { slideId: string | null; strokes: Stroke[]; kept: boolean };

/** A line of the agenda as the hall may read it: no remarks, no phones. `start` is minutes after midnight. */
export type StageAgendaItem = {
  start: number;
  title: string;
  county: string;
  speakers: string;
  running: boolean;
};
