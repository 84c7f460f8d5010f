import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const settingTable = sqliteTable('setting', {
  id: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
});
