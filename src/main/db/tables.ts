import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The journal's own rows; what writes them is journal.ts. */
export const changeTable = sqliteTable('change', {
  id: text().primaryKey(),
  device: text().notNull(),
  person: text(),
  operation: text().notNull(),
  at: integer().notNull(),
  official: integer({ mode: 'boolean' }).notNull(),
  undoes: text(),
});

export const changeEntryTable = sqliteTable('change_entry', {
  changeId: text('change_id').notNull(),
  seq: integer().notNull(),
  tableName: text('table_name').notNull(),
  rowId: text('row_id').notNull(),
  before: text(),
  after: text(),
});
