import { asInstant, type CalendarDate, dateParts, type Instant, type TimeOfDay } from '../time';

/** What is checked in for: one agenda day, or (null) the whole meeting. */
export type Session = {
  dayId: string | null;
  /** after which moment an arrival on that day is late; null: nobody is late */
  lateAfter(dayId: string | null): Instant | null;
};

export type SessionDay = { id: string; date: CalendarDate; startsAt: TimeOfDay };

/** When a day's agenda begins, on the clock of this office. */
export function startOfDay({ date, startsAt }: SessionDay): Instant {
  const { year, month, day } = dateParts(date);
  return asInstant(new Date(year, month - 1, day, 0, startsAt).getTime());
}

/**
 * @param graceMinutes how long after the beginning of the day an arrival is still on time
 */
export function sessionOf(
  days: readonly SessionDay[],
  dayId: string | null,
  graceMinutes: number,
): Session {
  const late = new Map(
    days.map((day) => [day.id, asInstant(startOfDay(day) + graceMinutes * 60_000)]),
  );
  return { dayId, lateAfter: (of) => late.get(of ?? dayId ?? '') ?? null };
}

/**
 * The day that one is in: today's; between and after the days the last one before today; before the
 * meeting (people register the evening before) the first. Null when the meeting has no days.
 */
export function currentDay<D extends SessionDay>(
  days: readonly D[],
  today: CalendarDate,
): D | null {
  const inOrder = days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return inOrder.findLast(({ date }) => date <= today) ?? inOrder[0] ?? null;
}
