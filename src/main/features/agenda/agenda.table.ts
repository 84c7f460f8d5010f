import { agendaItemKinds } from '@shared/agenda/agendaItem';
import type { CalendarDate, TimeOfDay } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const agendaDayTable = sqliteTable('agenda_day', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  date: text().$type<CalendarDate>().notNull(),
  startsAt: integer('starts_at').$type<TimeOfDay>().notNull(),
});

export const agendaItemTable = sqliteTable('agenda_item', {
  id: text().primaryKey(),
  dayId: text('day_id').notNull(),
  position: integer().notNull(),
  kind: text({ enum: agendaItemKinds }).notNull(),
  title: text().notNull(),
  plannedMinutes: integer('planned_minutes').notNull(),
  plannedStart: integer('planned_start').$type<TimeOfDay>(),
  countyId: text('county_id'),
  caseStudyId: text('case_study_id'),
  place: text().notNull(),
  remark: text().notNull(),
  actualStart: integer('actual_start'),
  actualEnd: integer('actual_end'),
});

export const agendaSpeakerTable = sqliteTable('agenda_speaker', {
  id: text().primaryKey(),
  agendaItemId: text('agenda_item_id').notNull(),
  participantId: text('participant_id').notNull(),
  position: integer().notNull(),
});
