import { addDays, type CalendarDate, dateParts } from '../time';

/**
 * Which days are worked. Saturdays and Sundays are free and all others worked, unless the year's
 * notice of holidays says otherwise: 放假 frees a weekday, 调休 makes a day of a weekend a workday.
 */

/** dayOff 放假 · workday 调休上班 */
export const dayMarks = ['dayOff', 'workday'] as const;
export type DayMark = (typeof dayMarks)[number];

export type MarkedDay = {
  date: CalendarDate;
  mark: DayMark;
  /** the holiday it belongs to, `国庆节` */
  name: string;
};

export type WorkCalendar = {
  marks: ReadonlyMap<CalendarDate, DayMark>;
  /** the years whose holidays are known; in others only weekends are free */
  years: ReadonlySet<number>;
};

export const workCalendar = (days: readonly Pick<MarkedDay, 'date' | 'mark'>[]): WorkCalendar => ({
  marks: new Map(days.map(({ date, mark }) => [date, mark])),
  years: new Set(days.map(({ date }) => dateParts(date).year)),
});

/** Saturday or Sunday. */
export function isWeekend(date: CalendarDate): boolean {
  const { year, month, day } = dateParts(date);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

export const isWorkingDay = (calendar: WorkCalendar, date: CalendarDate): boolean => {
  const mark = calendar.marks.get(date);
  return mark ? mark === 'workday' : !isWeekend(date);
};

/** The years from one date to another whose holidays nobody has entered. */
export function unknownYears(
  { years }: WorkCalendar,
  from: CalendarDate,
  to: CalendarDate,
): number[] {
  const unknown: number[] = [];
  for (let year = dateParts(from).year; year <= dateParts(to).year; year++)
    if (!years.has(year)) unknown.push(year);
  return unknown;
}

/** 工作日 or 自然日 */
export const dayCountings = ['workingDays', 'calendarDays'] as const;
export type DayCounting = (typeof dayCountings)[number];

/** How time limits are counted here. The day something happened is never counted itself. */
export type DayCount = {
  /**
   * The `days`-th counted day after `date` (0: the date itself; negative: before it). With working
   * days the result is a working day, save for 0.
   */
  after(date: CalendarDate, days: number): CalendarDate;
  /** How many counted days lie after `from` up to and with `to`; negative where `to` is earlier. */
  between(from: CalendarDate, to: CalendarDate): number;
};

const calendarDays: DayCount = {
  after: addDays,
  between: (from, to) => Math.round((dayNumber(to) - dayNumber(from)) / DAY),
};

const DAY = 24 * 60 * 60 * 1000;

function dayNumber(date: CalendarDate): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day);
}

export function dayCount(calendar: WorkCalendar, counting: DayCounting): DayCount {
  if (counting === 'calendarDays') return calendarDays;
  return {
    after(date, days) {
      const step = days < 0 ? -1 : 1;
      let at = date;
      for (let left = Math.abs(days); left > 0; ) {
        at = addDays(at, step);
        if (isWorkingDay(calendar, at)) left--;
      }
      return at;
    },
    between(from, to) {
      const [early, late, sign] = from <= to ? [from, to, 1] : [to, from, -1];
      let counted = 0;
      for (let at = addDays(early, 1); at <= late; at = addDays(at, 1))
        if (isWorkingDay(calendar, at)) counted++;
      // -0 is nobody's number of days
      return counted === 0 ? 0 : sign * counted;
    },
  };
}
