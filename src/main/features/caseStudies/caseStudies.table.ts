import {
  comparisonRenderers,
  deckFormats,
  type FidelityNote,
  renderers,
  renderings,
} from '@shared/caseStudies/caseStudy';
import type { TextBlock } from '@shared/caseStudies/caseText';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const caseStudyTable = sqliteTable('case_study', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  countyId: text('county_id').notNull(),
  title: text().notNull(),
  field: text().notNull(),
  summary: text().notNull(),
  speakerId: text('speaker_id'),
  createdAt: integer('created_at').notNull(),
});

export const deckTable = sqliteTable('deck', {
  id: text().primaryKey(),
  caseStudyId: text('case_study_id').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  fileSize: integer('file_size').notNull(),
  format: text({ enum: deckFormats }).notNull(),
  pageCount: integer('page_count').notNull(),
  isStageVersion: integer('is_stage_version', { mode: 'boolean' }).notNull(),
  importedAt: integer('imported_at').notNull(),
  rendering: text({ enum: renderings }).notNull(),
  renderer: text({ enum: renderers }),
});

/** `id` is the slide's. */
export const slideSignOffTable = sqliteTable('slide_sign_off', {
  id: text().primaryKey(),
  signedBy: text('signed_by').notNull(),
  signedAt: integer('signed_at').notNull(),
});

/** `id` is the slide's. */
export const slideComparisonTable = sqliteTable('slide_comparison', {
  id: text().primaryKey(),
  renderer: text({ enum: comparisonRenderers }).notNull(),
  imageHash: text('image_hash'),
});

export const slideTable = sqliteTable('slide', {
  id: text().primaryKey(),
  deckId: text('deck_id').notNull(),
  number: integer().notNull(),
  title: text().notNull(),
  text: text().notNull(),
  notes: text().notNull(),
  imageHash: text('image_hash'),
  width: integer(),
  height: integer(),
  fidelity: text({ mode: 'json' }).$type<FidelityNote[]>().notNull(),
});

/** `words`: all words of the text, for searching; made from the blocks. */
export const caseTextTable = sqliteTable('case_text', {
  id: text().primaryKey(),
  caseStudyId: text('case_study_id').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  fileSize: integer('file_size').notNull(),
  handedInBy: text('handed_in_by').notNull(),
  importedAt: integer('imported_at').notNull(),
  isCurrent: integer('is_current', { mode: 'boolean' }).notNull(),
  characters: integer().notNull(),
  leftOut: integer('left_out').notNull(),
  blocks: text({ mode: 'json' }).$type<TextBlock[]>().notNull(),
  words: text().notNull(),
});

export const casePictureTable = sqliteTable('case_picture', {
  id: text().primaryKey(),
  textId: text('text_id').notNull(),
  number: integer().notNull(),
  imageHash: text('image_hash').notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  caption: text().notNull(),
});
