import type { CalendarDate } from '@shared/time';
import { dayMarks } from '@shared/workingDays/workCalendar';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What this office says of days; the id is the date. */
export const calendarDayTable = sqliteTable('calendar_day', {
  id: text().$type<CalendarDate>().primaryKey(),
  mark: text({ enum: [...dayMarks, 'ordinary'] }).notNull(),
  name: text().notNull(),
});
