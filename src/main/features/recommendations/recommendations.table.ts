import type { PackBase } from '@shared/recommendations/recommendations';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const recommendationPackTable = sqliteTable('recommendation_pack', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  cityId: text('city_id').notNull(),
  version: integer().notNull(),
  madeOn: text('made_on').$type<CalendarDate>().notNull(),
  dueDate: text('due_date').$type<CalendarDate>().notNull(),
  checksum: text().notNull(),
});

export const recommendationRowTable = sqliteTable('recommendation_row', {
  id: text().primaryKey(),
  packId: text('pack_id').notNull(),
  position: integer().notNull(),
  code: text().notNull(),
  nominationId: text('nomination_id'),
  base: text({ mode: 'json' }).$type<PackBase>().notNull(),
  settled: text({ mode: 'json' }).$type<PackBase>(),
});

export const recommendationReceivedTable = sqliteTable('recommendation_received', {
  id: text().primaryKey(),
  packId: text('pack_id').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  receivedOn: text('received_on').$type<CalendarDate>().notNull(),
  late: integer({ mode: 'boolean' }).notNull(),
  taken: integer().notNull(),
});

/** `id` is the nomination's. */
export const recommendationContactTable = sqliteTable('recommendation_contact', {
  id: text().primaryKey(),
  leadUnit: text('lead_unit').notNull().default(''),
  contact: text().notNull().default(''),
  phone: text().notNull().default(''),
});
