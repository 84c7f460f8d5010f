import type { Instant } from '../time';

/**
 * A film (专题片) on the stage. Where it is follows from stored facts and now, so that after a power cut or a
 * pulled cable the hall's window comes back at the right second.
 *
 * It runs only while the hall sees it: under black, while frozen and while another view is on it stands
 * where it was, and goes on from there unless a person has paused it.
 */
export type FilmClock = {
  startedAt: Instant;
  /** since when it stands; null while it runs */
  stoppedAt: Instant | null;
  /** how long it has stood before that, in milliseconds */
  stoppedMs: number;
};

export type FilmOnStage = FilmClock & {
  itemId: string;
  /** what a person wants, whether or not the hall sees it now */
  playing: boolean;
};

/** Milliseconds from the beginning of the film. Past its end it stands on its last picture. */
export const filmPosition = ({ startedAt, stoppedAt, stoppedMs }: FilmClock, now: number): number =>
  Math.max(0, (stoppedAt ?? now) - startedAt - stoppedMs);

export function fromStart(itemId: string, now: Instant): FilmOnStage {
  return { itemId, playing: true, startedAt: now, stoppedAt: null, stoppedMs: 0 };
}

/** The film from now on running or standing. */
export function running(film: FilmOnStage, runs: boolean, now: Instant): FilmOnStage {
  if (!runs) return film.stoppedAt === null ? { ...film, stoppedAt: now } : film;
  if (film.stoppedAt === null) return film;
  return { ...film, stoppedAt: null, stoppedMs: film.stoppedMs + (now - film.stoppedAt) };
}
