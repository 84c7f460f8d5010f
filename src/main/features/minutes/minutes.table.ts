import { verbs } from '@shared/minutes/minutes';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const transcriptLineTable = sqliteTable('transcript_line', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  agendaItemId: text('agenda_item_id'),
  groupName: text('group_name').notNull(),
  at: integer().notNull(),
  speaker: text().notNull(),
  text: text().notNull(),
  recorder: text().notNull(),
});

export const minutesSectionTable = sqliteTable('minutes_section', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  position: integer().notNull(),
  heading: text().notNull(),
  text: text().notNull(),
});

export const minutesDecisionTable = sqliteTable('minutes_decision', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  position: integer().notNull(),
  verb: text({ enum: verbs }).notNull(),
  text: text().notNull(),
  organizationId: text('organization_id'),
  dueDate: text('due_date').$type<CalendarDate>(),
  issueId: text('issue_id'),
});

export const bulletinTable = sqliteTable('bulletin', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  number: integer().notNull(),
  groupName: text('group_name').notNull(),
  issuedOn: text('issued_on').$type<CalendarDate>().notNull(),
});
