import { adoptionMoves, adoptionStatuses } from '@shared/counties/adoption';
import { countyTags, groupKinds } from '@shared/counties/county';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const countyTagTable = sqliteTable('county_tag', {
  id: text().primaryKey(),
  countyId: text('county_id').notNull(),
  year: integer().notNull(),
  tag: text({ enum: countyTags }).notNull(),
});

export const serviceOfferTable = sqliteTable('service_offer', {
  id: text().primaryKey(),
  year: integer().notNull(),
  title: text().notNull(),
  provider: text().notNull(),
  position: integer().notNull(),
});

export const countyPlanTable = sqliteTable('county_plan', {
  id: text().primaryKey(),
  countyId: text('county_id').notNull(),
  year: integer().notNull(),
  goal: text().notNull(),
  leader: text().notNull(),
  leaderPost: text('leader_post').notNull(),
});

export const helpGroupMemberTable = sqliteTable('help_group_member', {
  id: text().primaryKey(),
  planId: text('plan_id').notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  post: text().notNull(),
  organization: text().notNull(),
});

export const planDemandTable = sqliteTable('plan_demand', {
  id: text().primaryKey(),
  planId: text('plan_id').notNull(),
  position: integer().notNull(),
  offerId: text('offer_id'),
  wording: text().notNull(),
});

export const planTaskTable = sqliteTable('plan_task', {
  id: text().primaryKey(),
  planId: text('plan_id').notNull(),
  demandId: text('demand_id'),
  title: text().notNull(),
  owner: text().notNull(),
  dueDate: text('due_date').$type<CalendarDate>(),
  doneOn: text('done_on').$type<CalendarDate>(),
  result: text().notNull(),
});

export const planVisitTable = sqliteTable('plan_visit', {
  id: text().primaryKey(),
  planId: text('plan_id').notNull(),
  date: text().$type<CalendarDate>().notNull(),
  visitors: text().notNull(),
  text: text().notNull(),
});

export const countyPairTable = sqliteTable('county_pair', {
  id: text().primaryKey(),
  strongId: text('strong_id').notNull(),
  weakId: text('weak_id').notNull(),
  year: integer().notNull(),
  remark: text().notNull(),
});

export const countyGroupTable = sqliteTable('county_group', {
  id: text().primaryKey(),
  kind: text({ enum: groupKinds }).notNull(),
  name: text().notNull(),
  year: integer().notNull(),
  remark: text().notNull(),
});

export const countyGroupMemberTable = sqliteTable('county_group_member', {
  id: text().primaryKey(),
  groupId: text('group_id').notNull(),
  countyId: text('county_id').notNull(),
});

export const countyGroupIssueTable = sqliteTable('county_group_issue', {
  id: text().primaryKey(),
  groupId: text('group_id').notNull(),
  issueId: text('issue_id').notNull(),
});

export const countyGroupCaseTable = sqliteTable('county_group_case', {
  id: text().primaryKey(),
  groupId: text('group_id').notNull(),
  caseStudyId: text('case_study_id').notNull(),
});

export const caseAdoptionTable = sqliteTable('case_adoption', {
  id: text().primaryKey(),
  caseStudyId: text('case_study_id').notNull(),
  countyId: text('county_id').notNull(),
  status: text({ enum: adoptionStatuses }).notNull(),
  proposedOn: text('proposed_on').$type<CalendarDate>().notNull(),
  result: text().notNull(),
  lookBackOn: text('look_back_on').$type<CalendarDate>(),
});

export const adoptionMoveTable = sqliteTable('adoption_move', {
  id: text().primaryKey(),
  adoptionId: text('adoption_id').notNull(),
  move: text({ enum: adoptionMoves }).notNull(),
  fromStatus: text('from_status', { enum: adoptionStatuses }).notNull(),
  toStatus: text('to_status', { enum: adoptionStatuses }).notNull(),
  text: text().notNull(),
  at: integer().notNull(),
  operatorId: text('operator_id'),
});

export const adoptionEvidenceTable = sqliteTable('adoption_evidence', {
  id: text().primaryKey(),
  adoptionId: text('adoption_id').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  fileSize: integer('file_size').notNull(),
  addedAt: integer('added_at').notNull(),
});
