import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const boundaryMapTable = sqliteTable('boundary_map', {
  id: text().primaryKey(),
  name: text().notNull(),
  source: text().notNull(),
  approval: text().notNull(),
  shapesHash: text('shapes_hash').notNull(),
  counties: integer().notNull(),
  importedAt: integer('imported_at').notNull(),
});
