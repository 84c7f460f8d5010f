import type { PackContent } from '@shared/indicatorValues/packs';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const valuePackTable = sqliteTable('value_pack', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  cityId: text('city_id').notNull(),
  madeOn: text('made_on').$type<CalendarDate>().notNull(),
  madeAt: integer('made_at').notNull(),
  dueDate: text('due_date').$type<CalendarDate>().notNull(),
  content: text({ mode: 'json' }).$type<PackContent>().notNull(),
});

export const tableHeadTable = sqliteTable('table_head', {
  id: text().primaryKey(),
  indicatorName: text('indicator_name'),
  indicatorUnit: text('indicator_unit'),
  usedOn: text('used_on').$type<CalendarDate>().notNull(),
});

export const valueReceivedTable = sqliteTable('value_received', {
  id: text().primaryKey(),
  packId: text('pack_id').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  receivedOn: text('received_on').$type<CalendarDate>().notNull(),
  late: integer({ mode: 'boolean' }).notNull(),
  taken: integer().notNull(),
});
