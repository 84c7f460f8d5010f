import { z } from 'zod';
import { command, id, nothing, query, task } from '../operation';
import { motion, stroke } from './ink';
import type { PageInk, StagePicture, StageState } from './stage';

/** Nobody undoes the turning of a page, and no key may wait for the disk. */
const passing = { passing: true };

/** What the hall sees (上屏). */
export const stage = {
  state: query(nothing).returns<StageState>(),
  /** What the hall sees now; the only thing that the audience window may ask for. */
  picture: query(nothing).returns<StagePicture>(),
  /** Refused unless the page belongs to a rendered stage version (上会版). */
  showSlide: command(z.strictObject({ slideId: id }), passing).returns(),
  /** The way out: lifts black and frozen too. */
  showHolding: command(z.strictObject({ meetingId: id }), passing).returns(),
  showAgenda: command(z.strictObject({ dayId: id }), passing).returns(),
  /** Refused for an item without a film. The same film goes on where it stood. */
  showFilm: command(z.strictObject({ itemId: id }), passing).returns(),
  /** Refused while no film is on. */
  playFilm: command(z.strictObject({ playing: z.boolean() }), passing).returns(),
  filmToStart: command(nothing, passing).returns(),
  setBlack: command(z.strictObject({ black: z.boolean() }), passing).returns(),
  setFrozen: command(z.strictObject({ frozen: z.boolean() }), passing).returns(),
  /** Stays on the first and last page. From another view it comes back to the page that was on. */
  turn: command(z.strictObject({ by: z.union([z.literal(1), z.literal(-1)]) }), passing).returns(),
  goToPage: command(
    z.strictObject({ number: z.number().int().min(1).max(9999) }),
    passing,
  ).returns(),
  /** Has a page ready in the hall's window that will probably be put on next. Shows nothing. */
  prepare: task(z.strictObject({ slideId: id })).returns(),

  /** What moves on the page that is on. Goes straight to the hall's window and is kept nowhere. */
  move: task(motion).returns(),
  /** A finished stroke. Refused for a page that is not on. It goes when the page is left. */
  draw: command(z.strictObject({ slideId: id, stroke }), passing).returns(),
  /** The strokes on the page last put on, also while the hall sees something else. */
  ink: query(nothing).returns<PageInk>(),
  /** Takes every stroke off a page. */
  wipe: command(z.strictObject({ slideId: id }), passing).returns(),
  /** Whether the strokes of a page stay on it when it is left. */
  keepStrokes: command(z.strictObject({ slideId: id, kept: z.boolean() }), passing).returns(),
};
