import { z } from 'zod';
import { command, id, nothing, query } from '../operation';
import { calendarDate } from '../time';
import { type Meeting, type MeetingOverview, meetingChanges, meetingFields } from './meeting';

export const meetings = {
  /** Newest year first. */
  list: query(nothing).returns<Meeting[]>(),
  get: query(z.strictObject({ id })).returns<Meeting>(),
  overview: query(z.strictObject({ id })).returns<MeetingOverview>(),
  /** Also makes one agenda day per date. */
  create: command(meetingFields).returns<{ id: string }>(),
  edit: command(z.strictObject({ id, ...meetingChanges.shape })).returns(),
  /** Next year's from last year's: the planned agenda without speakers and cases; no people, no issues. */
  copy: command(
    z.strictObject({
      id,
      year: z.number().int(),
      ordinal: z.number().int(),
      startsOn: calendarDate,
    }),
  ).returns<{ id: string }>(),
  /** With everything in it. Undoable. */
  remove: command(z.strictObject({ id })).returns(),
};
