import { agendaItemKinds } from '@shared/agenda/agendaItem';
import type { CalendarDate, Instant, TimeOfDay } from '@shared/time';
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
  actualStart: integer('actual_start').$type<Instant>(),
  actualEnd: integer('actual_end').$type<Instant>(),
  startIsHard: integer('start_is_hard', { mode: 'boolean' }).notNull(),
  plannedEnd: integer('planned_end').$type<TimeOfDay>(),
  countsToEnd: integer('counts_to_end', { mode: 'boolean' }).notNull(),
  changeoverMinutes: integer('changeover_minutes').notNull(),
  section: text().notNull(),
  delayMinutes: integer('delay_minutes').notNull(),
  hostWords: text('host_words').notNull(),
  skipped: integer({ mode: 'boolean' }).notNull(),
  pausedAt: integer('paused_at').$type<Instant>(),
  pausedMs: integer('paused_ms').notNull(),
  addedSeconds: integer('added_seconds').notNull(),
});

export const agendaSpeakerTable = sqliteTable('agenda_speaker', {
  id: text().primaryKey(),
  agendaItemId: text('agenda_item_id').notNull(),
  participantId: text('participant_id').notNull(),
  position: integer().notNull(),
});
