import type { Mask } from '@shared/blinding/masks';
import { judgingActs, sheetSources } from '@shared/judging/judge';
import type { Instant } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** `id` is the nomination's. */
export const blindCopyTable = sqliteTable('blind_copy', {
  id: text().primaryKey(),
  textId: text('text_id').notNull(),
  title: text().notNull(),
  masks: text({ mode: 'json' }).$type<Mask[]>().notNull(),
  leftReadable: text('left_readable', { mode: 'json' }).$type<string[]>().notNull(),
  confirmedBy: text('confirmed_by'),
  confirmedAt: integer('confirmed_at').$type<Instant>().notNull(),
});

/** `id` is the nomination's. */
export const blindCodeTable = sqliteTable('blind_code', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  code: text().notNull(),
});

export const judgingActTable = sqliteTable('judging_act', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  act: text({ enum: judgingActs }).notNull(),
  at: integer().$type<Instant>().notNull(),
  operatorId: text('operator_id'),
  witness: text().notNull(),
  reason: text().notNull(),
  judgeName: text('judge_name').notNull(),
});

export const judgeTable = sqliteTable('judge', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  name: text().notNull(),
  unit: text().notNull(),
  cityId: text('city_id'),
});

export const judgeRelationTable = sqliteTable('judge_relation', {
  id: text().primaryKey(),
  judgeId: text('judge_id').notNull(),
  organizationId: text('organization_id').notNull(),
  reason: text().notNull(),
});

export const readingTable = sqliteTable('reading', {
  id: text().primaryKey(),
  judgeId: text('judge_id').notNull(),
  nominationId: text('nomination_id').notNull(),
});

/** `points` null is an abstention. */
export const scoreMarkTable = sqliteTable('score_mark', {
  id: text().primaryKey(),
  judgeId: text('judge_id').notNull(),
  nominationId: text('nomination_id').notNull(),
  points: text({ mode: 'json' }).$type<number[]>(),
});

/** `id` is the judge's. */
export const scoreSheetTable = sqliteTable('score_sheet', {
  id: text().primaryKey(),
  source: text({ enum: sheetSources }).notNull(),
  handedInAt: integer('handed_in_at').$type<Instant>().notNull(),
  takenBy: text('taken_by'),
});
