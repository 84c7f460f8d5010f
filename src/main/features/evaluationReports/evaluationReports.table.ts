import { chapters } from '@shared/evaluationReports/report';
import { editions } from '@shared/issues/contract';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** `id` is the release's, or the evaluation's. */
export const evaluationReportTable = sqliteTable('evaluation_report', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  releaseId: text('release_id'),
  meetingId: text('meeting_id'),
  title: text().notNull(),
  issuer: text().notNull(),
  issuedOn: text('issued_on').$type<CalendarDate>(),
  asOf: text('as_of').$type<CalendarDate>().notNull(),
  createdAt: integer('created_at').notNull(),
});

export const evaluationReportChapterTable = sqliteTable('evaluation_report_chapter', {
  id: text().primaryKey(),
  reportId: text('report_id').notNull(),
  edition: text({ enum: editions }).notNull(),
  chapter: text({ enum: chapters }).notNull(),
  text: text().notNull(),
});
