import type { HouseStyle } from '@shared/houseStyle';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const houseStyleTable = sqliteTable('house_style', {
  id: text().primaryKey(),
  shippedId: text('shipped_id').notNull(),
  style: text({ mode: 'json' }).$type<HouseStyle>().notNull(),
});
