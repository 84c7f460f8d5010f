import { z } from 'zod';

/**
 * Four different things that are all "time". Mixing them is the classic bug of agenda programs, so
 * each has its own branded type. Nothing here reads the clock: now is always an argument.
 */

/** Milliseconds since 1970-01-01T00:00Z: a fact that happened (`issue.raisedAt`). */
export const instant = z.number().int().nonnegative().brand<'Instant'>();
export type Instant = z.infer<typeof instant>;

/** A calendar date, `2026-08-15`, without zone. */
export const calendarDate = z.iso.date().brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof calendarDate>;

/** Minutes after midnight of the agenda day; may exceed 1440 when an item runs past midnight. */
export const timeOfDay = z
  .number()
  .int()
  .min(0)
  .max(2 * 24 * 60)
  .brand<'TimeOfDay'>();
export type TimeOfDay = z.infer<typeof timeOfDay>;

/** Whole minutes. */
export const minutes = z
  .number()
  .int()
  .min(0)
  .max(24 * 60)
  .brand<'Minutes'>();
export type Minutes = z.infer<typeof minutes>;

/** A length of time in milliseconds; negative where a difference may be. */
export const milliseconds = z.number().int().brand<'Milliseconds'>();
export type Milliseconds = z.infer<typeof milliseconds>;

export const asInstant = (value: number): Instant => value as Instant;
export const asTimeOfDay = (value: number): TimeOfDay => value as TimeOfDay;
export const asMinutes = (value: number): Minutes => value as Minutes;
export const asMilliseconds = (value: number): Milliseconds => value as Milliseconds;
export const asCalendarDate = (value: string): CalendarDate => calendarDate.parse(value);

/** `505` → `08:25`; past midnight `1510` → `01:10`. */
export function formatTimeOfDay(time: TimeOfDay): string {
  const inDay = time % (24 * 60);
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`;
}

/** `2026-08-15` → parts, for formats that print no leading zeros (2026年8月15日). */
export function dateParts(date: CalendarDate): { year: number; month: number; day: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10) as CalendarDate;
}

/** The calendar date of an instant, in the office's own zone (the machine's). */
export function dateOfInstant(at: Instant): CalendarDate {
  const local = new Date(at);
  return `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}` as CalendarDate;
}

/** When a calendar date begins, in the office's own zone (the machine's). */
export function midnightOf(date: CalendarDate): Instant {
  const { year, month, day } = dateParts(date);
  return new Date(year, month - 1, day).getTime() as Instant;
}

/** A time of an agenda day as an instant; past 24:00 it lies in the next day. */
export const instantAt = (midnight: Instant, time: TimeOfDay): Instant =>
  asInstant(midnight + time * MINUTE);

/** Milliseconds in a minute. */
export const MINUTE = 60_000;

const pad = (value: number) => String(value).padStart(2, '0');
