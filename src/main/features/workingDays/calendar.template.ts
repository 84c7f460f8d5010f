import type { DayMark } from '@shared/workingDays/workCalendar';

/** Heads of a table of marked days, by their meaning. */
export const CALENDAR_HEADS = {
  date: ['日期', 'date'],
  mark: ['类型', '安排', '情况', 'mark'],
  name: ['名称', '节日', '节假日', 'name'],
};

/** How such tables say that a day is free or worked. */
export const MARK_WORDS: Record<string, DayMark> = {
  放假: 'dayOff',
  休: 'dayOff',
  休息: 'dayOff',
  节假日: 'dayOff',
  dayOff: 'dayOff',
  上班: 'workday',
  班: 'workday',
  调休: 'workday',
  调休上班: 'workday',
  补班: 'workday',
  workday: 'workday',
};
