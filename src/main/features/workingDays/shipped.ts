import { asCalendarDate } from '@shared/time';
import type { DayMark, MarkedDay } from '@shared/workingDays/workCalendar';
import holidaysCsv from '../../../../resources/holidays.csv?raw';

/** The days that resources/holidays.csv marks; resources/README.md says where they come from. */
export const shippedDays: readonly MarkedDay[] = holidaysCsv
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [date = '', mark = '', name = ''] = line.split(',');
    return { date: asCalendarDate(date), mark: mark as DayMark, name };
  });
