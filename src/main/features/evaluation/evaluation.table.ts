import { findingKinds } from '@shared/evaluation/checks';
import { levelRules, missingRules, type OutlierRule, scopes } from '@shared/evaluation/method';
import {
  directions,
  mergings,
  type StoredHonour,
  type StoredMethod,
} from '@shared/evaluation/system';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const evaluationTable = sqliteTable('evaluation', {
  id: text().primaryKey(),
  year: integer().notNull(),
  name: text().notNull(),
  compared: text({ enum: scopes }).notNull(),
  missing: text({ enum: missingRules }).notNull(),
  level: text({ enum: levelRules }).notNull(),
  outliers: text({ mode: 'json' }).$type<OutlierRule>(),
  decimals: integer().notNull(),
  levelAt: text('level_at', { enum: ['shown', 'working'] }).notNull(),
  mostBonus: integer('most_bonus'),
  mostMalus: integer('most_malus'),
  ranked: text({ enum: scopes }).notNull(),
  gainWithin: text('gain_within', { enum: scopes }).notNull(),
  weightsArePlaceholder: integer('weights_are_placeholder', { mode: 'boolean' }).notNull(),
  comparedWith: text('compared_with'),
  createdAt: integer('created_at').notNull(),
});

export const evaluationCategoryTable = sqliteTable('evaluation_category', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  position: integer().notNull(),
  name: text().notNull(),
});

export const evaluationMemberTable = sqliteTable('evaluation_member', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  countyId: text('county_id').notNull(),
  categoryId: text('category_id').notNull(),
});

export const evaluationAreaTable = sqliteTable('evaluation_area', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  parentId: text('parent_id'),
  position: integer().notNull(),
  name: text().notNull(),
});

export const indicatorTable = sqliteTable('indicator', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  areaId: text('area_id').notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  unit: text().notNull(),
  direction: text({ enum: directions }).notNull(),
  nearest: text(),
  method: text({ mode: 'json' }).$type<StoredMethod>().notNull(),
  definition: text().notNull(),
  source: text().notNull(),
  sourceYear: integer('source_year'),
  note: text().notNull(),
  merging: text({ enum: mergings }).notNull(),
  sumOf: text('sum_of', { mode: 'json' }).$type<string[]>().notNull(),
});

export const indicatorWeightTable = sqliteTable('indicator_weight', {
  id: text().primaryKey(),
  indicatorId: text('indicator_id').notNull(),
  categoryId: text('category_id').notNull(),
  weight: integer().notNull(),
});

export const indicatorValueTable = sqliteTable('indicator_value', {
  id: text().primaryKey(),
  indicatorId: text('indicator_id').notNull(),
  countyId: text('county_id').notNull(),
  value: text().notNull(),
  source: text().notNull(),
});

export const indicatorTargetTable = sqliteTable('indicator_target', {
  id: text().primaryKey(),
  indicatorId: text('indicator_id').notNull(),
  countyId: text('county_id').notNull(),
  value: text().notNull(),
});

export const evaluationAdjustmentTable = sqliteTable('evaluation_adjustment', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  countyId: text('county_id').notNull(),
  points: integer().notNull(),
  reason: text().notNull(),
  source: text().notNull(),
});

export const evaluationVetoTable = sqliteTable('evaluation_veto', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  countyId: text('county_id').notNull(),
  reason: text().notNull(),
  source: text().notNull(),
});

export const evaluationGateTable = sqliteTable('evaluation_gate', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  indicatorId: text('indicator_id').notNull(),
  categoryId: text('category_id'),
  must: text({ enum: ['atLeast', 'atMost'] }).notNull(),
  value: text().notNull(),
});

export const evaluationHonourTable = sqliteTable('evaluation_honour', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  kind: text({ enum: ['advanced', 'mostImproved', 'special'] }).notNull(),
  by: text({ enum: ['place', 'rankGain'] }).notNull(),
  seats: text({ mode: 'json' }).$type<StoredHonour['seats']>().notNull(),
  excludes: text({ mode: 'json' }).$type<string[]>().notNull(),
});

export const evaluationSettlementTable = sqliteTable('evaluation_settlement', {
  id: text().primaryKey(),
  honourId: text('honour_id').notNull(),
  categoryId: text('category_id'),
  countyId: text('county_id').notNull(),
  isIn: integer('is_in', { mode: 'boolean' }).notNull(),
  reason: text().notNull(),
});

export const successionTable = sqliteTable('succession', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  countyId: text('county_id').notNull(),
  predecessorIds: text('predecessor_ids', { mode: 'json' }).$type<string[]>().notNull(),
});

export const verifiedFindingTable = sqliteTable('verified_finding', {
  id: text().primaryKey(),
  indicatorId: text('indicator_id').notNull(),
  countyId: text('county_id').notNull(),
  kind: text({ enum: findingKinds }).notNull(),
  seen: text().notNull(),
  remark: text().notNull(),
  verifiedAt: integer('verified_at').notNull(),
  operatorId: text('operator_id'),
});

export const evaluationReleaseTable = sqliteTable('evaluation_release', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  number: integer().notNull(),
  contentHash: text('content_hash').notNull(),
  version: integer().notNull(),
  counties: integer().notNull(),
  indicators: integer().notNull(),
  note: text().notNull(),
  releasedAt: integer('released_at').notNull(),
  operatorId: text('operator_id'),
  ranked: text({ enum: scopes }).notNull(),
  decimals: integer().notNull(),
});

export const releasedCountyTable = sqliteTable('released_county', {
  id: text().primaryKey(),
  releaseId: text('release_id').notNull(),
  countyId: text('county_id').notNull(),
  category: text().notNull(),
  total: text(),
  place: integer(),
  placeInCategory: integer('place_in_category'),
  honours: text({ mode: 'json' }).$type<string[]>().notNull(),
});
