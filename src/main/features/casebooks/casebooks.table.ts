import { adoptionPlaces, arrangements } from '@shared/casebooks/casebook';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** `id` is the selection's, or the meeting's. */
export const casebookTable = sqliteTable('casebook', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  selectionId: text('selection_id'),
  title: text().notNull(),
  issuer: text().notNull(),
  issuedOn: text('issued_on').$type<CalendarDate>(),
  preface: text().notNull(),
  arrangement: text({ enum: arrangements }).notNull(),
  listsSelected: integer('lists_selected', { mode: 'boolean' }).notNull(),
  listsSpeeches: integer('lists_speeches', { mode: 'boolean' }).notNull(),
  adoptions: text({ enum: adoptionPlaces }).notNull(),
});

export const casebookCaseTable = sqliteTable('casebook_case', {
  id: text().primaryKey(),
  casebookId: text('casebook_id').notNull(),
  caseStudyId: text('case_study_id').notNull(),
  position: integer().notNull(),
  title: text().notNull(),
  textId: text('text_id'),
  contactUnit: text('contact_unit').notNull(),
  contactPhone: text('contact_phone').notNull(),
});

export const casebookPictureTable = sqliteTable('casebook_picture', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  imageHash: text('image_hash').notNull(),
  source: text({ enum: ['text', 'slide'] }).notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  caption: text().notNull(),
  isLeftOut: integer('is_left_out', { mode: 'boolean' }).notNull(),
  position: integer().notNull(),
  section: integer(),
});

export const casebookCorrectionTable = sqliteTable('casebook_correction', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  paragraph: text().notNull(),
  corrected: text().notNull(),
});
