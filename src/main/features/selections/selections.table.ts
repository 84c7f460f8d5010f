import type { RequiredPart } from '@shared/caseStudies/completeness';
import { aggregations, type TieRule } from '@shared/scoring/aggregation';
import { nominationStatuses, phases } from '@shared/selections/phases';
import { materialKinds } from '@shared/selections/selection';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const selectionTable = sqliteTable('selection', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  name: text().notNull(),
  phase: text({ enum: phases }).notNull(),
  fields: text({ mode: 'json' }).$type<string[]>().notNull(),
  dueDate: text('due_date').$type<CalendarDate>(),
  fewestCharacters: integer('fewest_characters'),
  mostCharacters: integer('most_characters'),
  parts: text({ mode: 'json' }).$type<RequiredPart[]>().notNull(),
  needsStamp: integer('needs_stamp', { mode: 'boolean' }).notNull(),
  needsDeck: integer('needs_deck', { mode: 'boolean' }).notNull(),
  seats: integer().notNull(),
  judgesEach: integer('judges_each'),
  aggregation: text({ enum: aggregations }).notNull(),
  trim: integer().notNull(),
  trimFrom: integer('trim_from').notNull(),
  decimals: integer().notNull(),
  ties: text({ mode: 'json' }).$type<TieRule[]>().notNull(),
  step: integer().$type<1 | 10 | 50 | 100>().notNull(),
  tiesAreVoid: integer('ties_are_void', { mode: 'boolean' }).notNull(),
  weightsArePlaceholder: integer('weights_are_placeholder', { mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
});

export const criterionTable = sqliteTable('criterion', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  definition: text().notNull(),
  weight: integer().notNull(),
  maximum: integer().notNull(),
});

export const selectionQuotaTable = sqliteTable('selection_quota', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  over: text({ enum: ['city', 'field'] }).notNull(),
  scope: text(),
  least: integer().notNull(),
  most: integer(),
});

export const allowanceTable = sqliteTable('allowance', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  cityId: text('city_id').notNull(),
  most: integer().notNull(),
});

export const nominationTable = sqliteTable('nomination', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  caseStudyId: text('case_study_id').notNull(),
  cityId: text('city_id').notNull(),
  cityOrder: integer('city_order').notNull(),
  status: text({ enum: nominationStatuses }).notNull(),
  reason: text().notNull(),
  supplementBy: text('supplement_by').$type<CalendarDate>(),
  nominatedAt: integer('nominated_at').notNull(),
});

export const nominationMaterialTable = sqliteTable('nomination_material', {
  id: text().primaryKey(),
  nominationId: text('nomination_id').notNull(),
  kind: text({ enum: materialKinds }).notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  fileSize: integer('file_size').notNull(),
  addedAt: integer('added_at').notNull(),
});
