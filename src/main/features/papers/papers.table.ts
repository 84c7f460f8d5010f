import { nameSizes } from '@shared/papers/cards';
import {
  arrangements,
  editions,
  faces,
  paperFormats,
  paperKinds,
  textKeys,
} from '@shared/papers/paper';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const paperMakeUpTable = sqliteTable('paper_make_up', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  paper: text({ enum: paperKinds }).notNull(),
  edition: text({ enum: editions }).notNull(),
  format: text({ enum: paperFormats }).notNull(),
  arrangement: text({ enum: arrangements }).notNull(),
  nameSize: text('name_size', { enum: nameSizes }).notNull(),
  faces: text({ enum: faces }).notNull(),
  unitLine: integer('unit_line', { mode: 'boolean' }).notNull(),
  checkInCode: integer('check_in_code', { mode: 'boolean' }).notNull(),
});

export const paperTextTable = sqliteTable('paper_text', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  key: text({ enum: textKeys }).notNull(),
  text: text().notNull(),
});

export const discussionGroupTable = sqliteTable('discussion_group', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  name: text().notNull(),
  convenerId: text('convener_id'),
  recorderId: text('recorder_id'),
  place: text().notNull(),
});

/** By person (`person:<id>`) or source: its hash, and the name to say when it is gone. */
export type MadeFrom = Record<string, [hash: string, name: string]>;

export const paperMadeTable = sqliteTable('paper_made', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  paper: text({ enum: paperKinds }).notNull(),
  edition: text({ enum: editions }).notNull(),
  format: text({ enum: paperFormats }).notNull(),
  contentHash: text('content_hash').notNull(),
  madeFrom: text('made_from', { mode: 'json' }).$type<MadeFrom>().notNull(),
  madeAt: integer('made_at').notNull(),
});
