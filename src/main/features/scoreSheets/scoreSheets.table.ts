import type { PaperRow, PaperValue } from '@shared/scoreSheets/paper';
import type { CalendarDate, Instant } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** `id` is the judge's. */
export const sheetPackTable = sqliteTable('sheet_pack', {
  id: text().primaryKey(),
  version: integer().notNull(),
  checksum: text().notNull(),
  madeOn: text('made_on').$type<CalendarDate>().notNull(),
  fileHash: text('file_hash').notNull(),
  remarks: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
});

export const paperEntryTable = sqliteTable('paper_entry', {
  id: text().primaryKey(),
  judgeId: text('judge_id').notNull(),
  operatorId: text('operator_id').notNull(),
  draw: text().notNull(),
  read: text({ mode: 'json' }).$type<PaperRow[]>().notNull(),
  isDone: integer('is_done', { mode: 'boolean' }).notNull(),
  enteredAt: integer('entered_at').$type<Instant>().notNull(),
});

/** `value` is JSON, as null says that the paper is blank. */
export const paperSettlementTable = sqliteTable('paper_settlement', {
  id: text().primaryKey(),
  judgeId: text('judge_id').notNull(),
  code: text().notNull(),
  cell: text().notNull(),
  value: text().$type<`${PaperValue}`>().notNull(),
  settledBy: text('settled_by').notNull(),
  witness: text().notNull(),
  settledAt: integer('settled_at').$type<Instant>().notNull(),
});
