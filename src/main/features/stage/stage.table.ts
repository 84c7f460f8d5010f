import type { FilmOnStage } from '@shared/stage/film';
import { inks } from '@shared/stage/ink';
import type { StagePicture } from '@shared/stage/stage';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const stageStateTable = sqliteTable('stage_state', {
  id: text({ enum: ['stage'] }).primaryKey(),
  meetingId: text('meeting_id'),
  view: text({ enum: ['holding', 'slide', 'agenda', 'film'] }).notNull(),
  slideId: text('slide_id'),
  dayId: text('day_id'),
  black: integer({ mode: 'boolean' }).notNull(),
  frozen: text({ mode: 'json' }).$type<StagePicture>(),
  film: text({ mode: 'json' }).$type<FilmOnStage>(),
});

export const stageStrokeTable = sqliteTable('stage_stroke', {
  id: text().primaryKey(),
  slideId: text('slide_id').notNull(),
  position: integer().notNull(),
  color: text({ enum: inks }).notNull(),
  points: text({ mode: 'json' }).$type<number[]>().notNull(),
  kept: integer({ mode: 'boolean' }).notNull(),
});
