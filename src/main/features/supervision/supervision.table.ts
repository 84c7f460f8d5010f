import { channels, noticeLights, paperKinds } from '@shared/supervision/supervision';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const outgoingPaperTable = sqliteTable('outgoing_paper', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  kind: text({ enum: paperKinds }).notNull(),
  year: integer().notNull(),
  number: integer().notNull(),
  organizationId: text('organization_id'),
  light: text({ enum: noticeLights }),
  issuedOn: text('issued_on').$type<CalendarDate>().notNull(),
  voidedOn: text('voided_on').$type<CalendarDate>(),
  voidReason: text('void_reason').notNull(),
});

export const outgoingPaperItemTable = sqliteTable('outgoing_paper_item', {
  id: text().primaryKey(),
  paperId: text('paper_id').notNull(),
  issueId: text('issue_id').notNull(),
});

export const reminderTable = sqliteTable('reminder', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  organizationId: text('organization_id').notNull(),
  channel: text({ enum: channels }).notNull(),
  at: integer().notNull(),
  person: text().notNull(),
  said: text().notNull(),
  operatorId: text('operator_id'),
});

export const reminderItemTable = sqliteTable('reminder_item', {
  id: text().primaryKey(),
  reminderId: text('reminder_id').notNull(),
  issueId: text('issue_id').notNull(),
});

export const supervisedIssueTable = sqliteTable('supervised_issue', {
  id: text().primaryKey(),
  instructedBy: text('instructed_by').notNull(),
  supportingLeaders: text('supporting_leaders').notNull(),
});

export const noticeColorTable = sqliteTable('notice_color', {
  id: text({ enum: noticeLights }).primaryKey(),
  name: text().notNull(),
  color: text().notNull(),
});
