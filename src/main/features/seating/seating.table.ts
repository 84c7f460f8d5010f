import { orders } from '@shared/participants/order';
import { type KeptEmpty, type Layout, seatings, sides } from '@shared/seating/plan';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const seatingPlanTable = sqliteTable('seating_plan', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  layout: text({ mode: 'json' }).$type<Layout>().notNull(),
  orderBy: text('order_by', { enum: orders }).notNull(),
  secondOdd: text('second_odd', { enum: sides }).notNull(),
  secondEven: text('second_even', { enum: sides }).notNull(),
  keptEmpty: text('kept_empty', { mode: 'json' }).$type<KeptEmpty>().notNull(),
});

export const seatingPlaceTable = sqliteTable('seating_place', {
  id: text().primaryKey(),
  planId: text('plan_id').notNull(),
  participantId: text('participant_id').notNull(),
  seat: text(),
  rank: integer(),
  seatedBy: text('seated_by', { enum: seatings }),
  substituteSits: integer('substitute_sits', { mode: 'boolean' }).notNull(),
});
