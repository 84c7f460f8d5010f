import { z } from 'zod';
import { command, fileHandle, nothing, query, task } from '../operation';
import { calendarDate } from '../time';
import { dayMarks, type MarkedDay } from './workCalendar';

/** A day as it counts here: as shipped, or as this office entered or imported it. */
export type CalendarDay = MarkedDay & { own: boolean };

const name = z.string().trim().max(40);

export const workingDays = {
  /** All marked days that count, in order of date. */
  list: query(nothing).returns<CalendarDay[]>(),
  /** Says of a date what it is here, over what was shipped; `ordinary` takes a shipped mark away. */
  setDay: command(
    z.strictObject({
      date: calendarDate,
      mark: z.enum([...dayMarks, 'ordinary']),
      name: name.default(''),
    }),
  ).returns(),
  /** What this office said of these dates goes; what was shipped counts again. */
  restore: command(z.strictObject({ dates: z.array(calendarDate).min(1).max(400) })).returns(),
  /** What a table of days (日期、类型、名称) would change; writes nothing. */
  previewImport: task(z.strictObject({ file: fileHandle })).returns<CalendarImport>(),
  /** Takes over the days of a table, as one change. */
  importDays: task(z.strictObject({ file: fileHandle })).returns<{ days: number }>(),
};

export type CalendarImport = {
  /** those that are new here or differ */
  days: MarkedDay[];
  /** those that say what counts already */
  unchanged: number;
  /** rows that could not be read, with the number in the file and the reason as a translation key */
  skipped: { row: number; reason: string }[];
};
