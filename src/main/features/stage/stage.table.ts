import type { StagePicture } from '@shared/stage/stage';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const stageStateTable = sqliteTable('stage_state', {
  id: text({ enum: ['stage'] }).primaryKey(),
  meetingId: text('meeting_id'),
  view: text({ enum: ['holding', 'slide', 'agenda'] }).notNull(),
  slideId: text('slide_id'),
  dayId: text('day_id'),
  black: integer({ mode: 'boolean' }).notNull(),
  frozen: text({ mode: 'json' }).$type<StagePicture>(),
});
