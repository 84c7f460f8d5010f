import { z } from 'zod';
import { nothing, task } from '../operation';
import { type WindowsState, windowJob } from './windows';

/** Windows by job, each on any display. None of it touches the database: displays belong to a laptop. */
export const windows = {
  state: task(nothing).returns<WindowsState>(),
  /**
   * Opens it, or moves it when it is open: on the given display, else where it stood last, else where
   * nobody is in the way. A display shows one job; asked for a taken one, two open windows change
   * places, and anything else is refused.
   */
  open: task(z.strictObject({ job: windowJob, displayId: z.number().int().optional() })).returns(),
  close: task(z.strictObject({ job: windowJob })).returns(),
  /** Lets the operator's window look through a camera (pictures only), until it is turned off. */
  turnCamera: task(z.strictObject({ on: z.boolean() })).returns(),
  /** Shows on every display its number, for a few seconds. */
  identify: task(nothing).returns(),
};
