import { packRoles } from '@shared/returns/returns';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const returnPackTable = sqliteTable('return_pack', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  organizationId: text('organization_id').notNull(),
  version: integer().notNull(),
  madeOn: text('made_on').$type<CalendarDate>().notNull(),
  dueDate: text('due_date').$type<CalendarDate>().notNull(),
  checksum: text().notNull(),
});

export const returnPackItemTable = sqliteTable('return_pack_item', {
  id: text().primaryKey(),
  packId: text('pack_id').notNull(),
  issueId: text('issue_id').notNull(),
  position: integer().notNull(),
  role: text({ enum: packRoles }).notNull(),
  code: text().notNull(),
  base: text().notNull(),
});

export const returnReceivedTable = sqliteTable('return_received', {
  id: text().primaryKey(),
  packId: text('pack_id').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  receivedOn: text('received_on').$type<CalendarDate>().notNull(),
  late: integer({ mode: 'boolean' }).notNull(),
  taken: integer().notNull(),
});

export const extensionRequestTable = sqliteTable('extension_request', {
  id: text().primaryKey(),
  issueId: text('issue_id').notNull(),
  organizationId: text('organization_id').notNull(),
  dueDate: text('due_date').$type<CalendarDate>(),
  reason: text().notNull(),
  askedOn: text('asked_on').$type<CalendarDate>().notNull(),
  settledOn: text('settled_on').$type<CalendarDate>(),
  refusal: text().notNull().default(''),
});
