import { type SharedPassage, type SharedPicture, verdicts } from '@shared/resemblances/resemblance';
import type { Instant } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const resemblanceTable = sqliteTable('resemblance', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  caseStudyId: text('case_study_id').notNull(),
  otherCaseStudyId: text('other_case_study_id').notNull(),
  share: integer().notNull(),
  characters: integer().notNull(),
  passages: text({ mode: 'json' }).$type<SharedPassage[]>().notNull(),
  pictures: text({ mode: 'json' }).$type<SharedPicture[]>().notNull(),
  verdict: text({ enum: verdicts }),
  reason: text().notNull(),
  lookedAt: integer('looked_at').$type<Instant>(),
  lookedBy: text('looked_by'),
});

/** `id` is the selection's. */
export const resemblanceCheckTable = sqliteTable('resemblance_check', {
  id: text().primaryKey(),
  checkedAt: integer('checked_at').$type<Instant>().notNull(),
  texts: integer().notNull(),
  decks: integer().notNull(),
  basis: text().notNull(),
});
