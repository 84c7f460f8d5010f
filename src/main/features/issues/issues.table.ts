import {
  feedbackCycles,
  issueKinds,
  issueStatuses,
  levels,
  outcomes,
  ratings,
  topics,
} from '@shared/issues/issue';
import type { Move } from '@shared/issues/lifecycle';
import type { CalendarDate } from '@shared/time';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const issueTable = sqliteTable('issue', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  number: integer().notNull(),
  kind: text({ enum: issueKinds }).notNull(),
  status: text({ enum: issueStatuses }).notNull(),
  countyId: text('county_id'),
  raisedById: text('raised_by_id'),
  raisedByText: text('raised_by_text').notNull(),
  raisedAt: integer('raised_at').notNull(),
  agendaItemId: text('agenda_item_id'),
  slideId: text('slide_id'),
  originalWording: text('original_wording').notNull(),
  editedWording: text('edited_wording').notNull(),
  demand: text().notNull(),
  topic: text({ enum: topics }).notNull(),
  level: text({ enum: levels }),
  commonIssueId: text('common_issue_id'),
  relapseOfId: text('relapse_of_id'),
  leadOrganizationId: text('lead_organization_id'),
  responsiblePerson: text('responsible_person').notNull(),
  responsiblePhone: text('responsible_phone').notNull(),
  assignedOn: text('assigned_on').$type<CalendarDate>(),
  dueDate: text('due_date').$type<CalendarDate>(),
  originalDueDate: text('original_due_date').$type<CalendarDate>(),
  supervised: integer({ mode: 'boolean' }).notNull(),
  outcome: text({ enum: outcomes }),
  result: text().notNull(),
  explanation: text().notNull(),
  nextStep: text('next_step').notNull(),
  concludedBy: text('concluded_by'),
  concludedAt: integer('concluded_at'),
  closedBy: text('closed_by'),
  closedAt: integer('closed_at'),
  followUpReviewOn: text('follow_up_review_on').$type<CalendarDate>(),
  remark: text().notNull(),
  createdBy: text('created_by'),
  noticeId: text('notice_id'),
  recorder: text().notNull(),
  groupName: text('group_name').notNull(),
  common: integer({ mode: 'boolean' }).notNull(),
  splitFromId: text('split_from_id'),
  repeatOfId: text('repeat_of_id'),
  leader: text().notNull(),
  feedbackCycle: text('feedback_cycle', { enum: feedbackCycles }).notNull(),
  transferredTo: text('transferred_to').notNull(),
  settledLevel: text('settled_level', { enum: levels }),
  reply: text().notNull(),
  rating: text({ enum: ratings }),
});

export const issueSupportTable = sqliteTable('issue_support', {
  id: text().primaryKey(),
  issueId: text('issue_id').notNull(),
  organizationId: text('organization_id').notNull(),
  dueDate: text('due_date').$type<CalendarDate>(),
  answer: text().notNull(),
  answeredOn: text('answered_on').$type<CalendarDate>(),
});

export const issueResponsibleTable = sqliteTable('issue_responsible', {
  id: text().primaryKey(),
  issueId: text('issue_id').notNull(),
  level: text({ enum: levels }).notNull(),
  organizationId: text('organization_id').notNull(),
});

export const issueMoveTable = sqliteTable('issue_move', {
  id: text().primaryKey(),
  issueId: text('issue_id').notNull(),
  move: text().$type<Move>().notNull(),
  fromStatus: text('from_status', { enum: issueStatuses }).notNull(),
  toStatus: text('to_status', { enum: issueStatuses }).notNull(),
  reason: text().notNull(),
  approver: text().notNull(),
  at: integer().notNull(),
  operatorId: text('operator_id'),
  dueDate: text('due_date').$type<CalendarDate>(),
});

export const progressEntryTable = sqliteTable('progress_entry', {
  id: text().primaryKey(),
  issueId: text('issue_id').notNull(),
  date: text().$type<CalendarDate>().notNull(),
  organizationId: text('organization_id'),
  text: text().notNull(),
  author: text().notNull(),
  recordedAt: integer('recorded_at').notNull(),
});

export const evidenceTable = sqliteTable('evidence', {
  id: text().primaryKey(),
  issueId: text('issue_id').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  fileSize: integer('file_size').notNull(),
  remark: text().notNull(),
  addedAt: integer('added_at').notNull(),
});

export const assignmentNoticeTable = sqliteTable('assignment_notice', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  year: integer().notNull(),
  number: integer().notNull(),
  organizationId: text('organization_id').notNull(),
  issuedOn: text('issued_on').$type<CalendarDate>().notNull(),
  voidedOn: text('voided_on').$type<CalendarDate>(),
  voidReason: text('void_reason').notNull(),
});

export const assignmentNoticeItemTable = sqliteTable('assignment_notice_item', {
  id: text().primaryKey(),
  noticeId: text('notice_id').notNull(),
  issueId: text('issue_id').notNull(),
});
