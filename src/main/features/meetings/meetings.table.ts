import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const meetingTable = sqliteTable('meeting', {
  id: text().primaryKey(),
  year: integer().notNull(),
  ordinal: integer().notNull(),
  name: text().notNull(),
  theme: text().notNull(),
  startsOn: text('starts_on').$type<CalendarDate>().notNull(),
  endsOn: text('ends_on').$type<CalendarDate>().notNull(),
  venue: text().notNull(),
  houseStyle: text('house_style').notNull(),
  isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
  copiedFromId: text('copied_from_id'),
  createdAt: integer('created_at').notNull(),
});
