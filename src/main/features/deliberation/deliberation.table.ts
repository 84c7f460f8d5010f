import { bases, type IssuedClass } from '@shared/deliberation/ballot';
import type { CalendarDate, Instant } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** `id` is the nomination's. */
export const decisionTable = sqliteTable('decision', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  isIn: integer('is_in', { mode: 'boolean' }).notNull(),
  reason: text().notNull(),
  decidedAt: integer('decided_at').$type<Instant>().notNull(),
  decidedBy: text('decided_by'),
  noticeId: text('notice_id'),
});

export const publicNoticeTable = sqliteTable('public_notice', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  fromDate: text('from_date').$type<CalendarDate>().notNull(),
  toDate: text('to_date').$type<CalendarDate>().notNull(),
  contact: text().notNull(),
  givenAt: integer('given_at').$type<Instant>().notNull(),
  givenBy: text('given_by'),
});

export const objectionTable = sqliteTable('objection', {
  id: text().primaryKey(),
  noticeId: text('notice_id').notNull(),
  nominationId: text('nomination_id'),
  raisedBy: text('raised_by').notNull(),
  raisedOn: text('raised_on').$type<CalendarDate>().notNull(),
  text: text().notNull(),
  finding: text().notNull(),
  isUpheld: integer('is_upheld', { mode: 'boolean' }),
  answeredOn: text('answered_on').$type<CalendarDate>(),
});

/** `id` is the selection's. */
export const selectionBasisTable = sqliteTable('selection_basis', {
  id: text().primaryKey(),
  basis: text({ enum: bases }).notNull(),
});

/** `id` is the nomination's. */
export const pendingDecisionTable = sqliteTable('pending_decision', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  isIn: integer('is_in', { mode: 'boolean' }).notNull(),
  reason: text().notNull(),
});

export const lotDrawTable = sqliteTable('lot_draw', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  drawn: text({ mode: 'json' }).$type<string[]>().notNull(),
  witness: text().notNull(),
  drawnAt: integer('drawn_at').$type<Instant>().notNull(),
  drawnBy: text('drawn_by'),
});

export const ballotRoundTable = sqliteTable('ballot_round', {
  id: text().primaryKey(),
  selectionId: text('selection_id').notNull(),
  number: integer().notNull(),
  classes: text({ mode: 'json' }).$type<IssuedClass[]>().notNull(),
  least: integer().notNull(),
  most: integer().notNull(),
  decimals: integer().notNull(),
  closedAt: integer('closed_at').$type<Instant>(),
  closedBy: text('closed_by'),
  witness: text().notNull(),
  setAside: text('set_aside').notNull(),
});

export const ballotCandidateTable = sqliteTable('ballot_candidate', {
  id: text().primaryKey(),
  roundId: text('round_id').notNull(),
  nominationId: text('nomination_id').notNull(),
  code: text().notNull(),
});

export const ballotEntryTable = sqliteTable('ballot_entry', {
  id: text().primaryKey(),
  roundId: text('round_id').notNull(),
  classId: text('class_id').notNull(),
  number: integer().notNull(),
  entry: integer().$type<1 | 2>().notNull(),
  chosen: text({ mode: 'json' }).$type<string[]>().notNull(),
  enteredAt: integer('entered_at').$type<Instant>().notNull(),
  enteredBy: text('entered_by').notNull(),
});
