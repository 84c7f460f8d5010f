import { z } from 'zod';
import { command, id, nothing, query, task } from '../operation';
import type { StagePicture, StageState, StageWindowState } from './stage';

/** What the hall sees (上屏). None of it is journalled: nobody undoes the turning of a page. */
export const stage = {
  state: query(nothing).returns<StageState>(),
  /** What the hall sees now; the only thing that the audience window may ask for. */
  picture: query(nothing).returns<StagePicture>(),
  /** Refused unless the page belongs to a rendered stage version (上会版). */
  showSlide: command(z.strictObject({ slideId: id })).returns(),
  /** The way out: lifts black and frozen too. */
  showHolding: command(z.strictObject({ meetingId: id })).returns(),
  showAgenda: command(z.strictObject({ dayId: id })).returns(),
  setBlack: command(z.strictObject({ black: z.boolean() })).returns(),
  setFrozen: command(z.strictObject({ frozen: z.boolean() })).returns(),
  /** Stays on the first and last page. From another view it comes back to the page that was on. */
  turn: command(z.strictObject({ by: z.union([z.literal(1), z.literal(-1)]) })).returns(),
  goToPage: command(z.strictObject({ number: z.number().int().min(1).max(9999) })).returns(),
  /** On the given display, else on a second one, else as an ordinary window. There is only one. */
  openWindow: task(z.strictObject({ displayId: z.number().int().optional() })).returns(),
  closeWindow: task(nothing).returns(),
  displays: task(nothing).returns<StageWindowState>(),
};
