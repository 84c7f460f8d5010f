import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const operatorTable = sqliteTable('operator', {
  id: text().primaryKey(),
  name: text().notNull(),
  post: text().notNull(),
  /** `scrypt:salt:hash`, hex; null: no PIN */
  pinHash: text('pin_hash'),
  retired: integer({ mode: 'boolean' }).notNull(),
});
