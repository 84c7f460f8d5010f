import type { CalendarDate } from '@shared/time';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the columns of a ledger mean, by the shape of its head. */
export const ledgerShapeTable = sqliteTable('ledger_shape', {
  /** SHA-256 of the shape */
  id: text().primaryKey(),
  heads: text().notNull(),
  mapping: text().notNull(),
  usedOn: text('used_on').$type<CalendarDate>().notNull(),
});
