import { attendanceKinds, checkInMethods } from '@shared/attendance/event';
import type { Instant } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const attendanceEventTable = sqliteTable('attendance_event', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  dayId: text('day_id'),
  participantId: text('participant_id').notNull(),
  kind: text({ enum: attendanceKinds }).notNull(),
  at: integer().$type<Instant>().notNull(),
  recordedAt: integer('recorded_at').$type<Instant>().notNull(),
  method: text({ enum: checkInMethods }),
  reason: text().notNull(),
  approvedBy: text('approved_by').notNull(),
  substituteName: text('substitute_name').notNull(),
  substitutePost: text('substitute_post').notNull(),
  operatorId: text('operator_id'),
  device: text().notNull(),
  retractsId: text('retracts_id'),
});
