import type { CalendarDate, Instant } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** `id` is the nomination's. */
export const decisionTable = sqliteTable('decision', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  isIn: integer('is_in', { mode: 'boolean' }).notNull(),
  reason: text().notNull(),
  decidedAt: integer('decided_at').$type<Instant>().notNull(),
  decidedBy: text('decided_by'),
});

export const publicNoticeTable = sqliteTable('public_notice', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  fromDate: text('from_date').$type<CalendarDate>().notNull(),
  toDate: text('to_date').$type<CalendarDate>().notNull(),
  contact: text().notNull(),
  givenAt: integer('given_at').$type<Instant>().notNull(),
  givenBy: text('given_by'),
});

export const objectionTable = sqliteTable('objection', {
  id: text().primaryKey(),
  noticeId: text('notice_id').notNull(),
  nominationId: text('nomination_id'),
  raisedBy: text('raised_by').notNull(),
  raisedOn: text('raised_on').$type<CalendarDate>().notNull(),
  text: text().notNull(),
  finding: text().notNull(),
  isUpheld: integer('is_upheld', { mode: 'boolean' }),
  answeredOn: text('answered_on').$type<CalendarDate>(),
});
