import { filmFormats } from '@shared/films/film';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** `id` is the agenda item's. */
export const filmTable = sqliteTable('film', {
  id: text().primaryKey(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  fileSize: integer('file_size').notNull(),
  format: text({ enum: filmFormats }).notNull(),
  addedAt: integer('added_at').notNull(),
});
