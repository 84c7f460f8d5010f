import type { ApprovedAgenda } from '@shared/runOfShow/runOfShow';
import type { Instant } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const agendaVersionTable = sqliteTable('agenda_version', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  name: text().notNull(),
  approvedAt: integer('approved_at').$type<Instant>().notNull(),
  approvedBy: text('approved_by'),
  content: text({ mode: 'json' }).$type<ApprovedAgenda>().notNull(),
});
