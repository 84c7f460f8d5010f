import { invalid, refused } from '@shared/errors';
import type { FeedbackCycle, Issue } from '@shared/issues/issue';
import { type Move, statusAfter } from '@shared/issues/lifecycle';
import {
  assignmentProblem,
  closureProblem,
  conclusionProblem,
  extensionProblem,
  type Support,
} from '@shared/issues/rules';
import type { CalendarDate } from '@shared/time';
import { count, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { readSettings } from '../settings';
import { dayCountOf } from '../workingDays';
import { issueRow, move, nextNumber, requireOrganization, throwProblem } from './access';
import { blankIssue } from './capture';
import { evidenceTable, issueSupportTable, issueTable, progressEntryTable } from './issues.table';

type AssignmentInput = {
  id: string;
  leadOrganizationId: string;
  supporting: Support[];
  dueDate: CalendarDate;
  assignedOn?: CalendarDate | undefined;
  leader?: string | undefined;
  feedbackCycle?: FeedbackCycle | undefined;
  responsiblePerson?: string | undefined;
  responsiblePhone?: string | undefined;
  reason?: string;
};

function assignTo(db: Writer, act: Act, made: 'assign' | 'reassign', input: AssignmentInput) {
  const { id, supporting, assignedOn = act.today, reason = '', ...fields } = input;
  const issue = issueRow(db, id);
  statusAfter(issue.status, made);
  throwProblem(assignmentProblem({ ...fields, supporting, assignedOn }, act.today));
  requireOrganization(db, fields.leadOrganizationId);
  const newLead = fields.leadOrganizationId !== issue.leadOrganizationId;
  move(db, act, issue, made, {
    // A new lead brings a responsible person of its own.
    responsiblePerson: newLead ? '' : issue.responsiblePerson,
    responsiblePhone: newLead ? '' : issue.responsiblePhone,
    ...fields,
    assignedOn,
    originalDueDate: fields.dueDate,
    reason,
  });
  db.delete(issueSupportTable).where(eq(issueSupportTable.issueId, id)).run();
  for (const support of supporting) {
    requireOrganization(db, support.organizationId);
    db.insert(issueSupportTable)
      .values({ id: act.newId(), issueId: id, answer: '', ...support })
      .run();
  }
}

const withReason =
  (made: Move, fields: Partial<Issue> = {}) =>
  (db: Writer, { id, reason }: { id: string; reason?: string }, act: Act): undefined => {
    move(db, act, issueRow(db, id), made, { ...fields, ...(reason ? { reason } : {}) });
  };

function evidenceCount(db: Reader, issueId: string): number {
  const counted = db
    .select({ n: count() })
    .from(evidenceTable)
    .where(eq(evidenceTable.issueId, issueId))
    .get();
  return counted?.n ?? 0;
}

/** What an issue loses when it is worked on again; what was said before stands in its history. */
const unconcluded = {
  outcome: null,
  concludedBy: null,
  concludedAt: null,
  closedBy: null,
  closedAt: null,
  followUpReviewOn: null,
  settledLevel: null,
} satisfies Partial<Issue>;

type MoveOperations =
  | Exclude<Move, 'reportProgress' | 'split' | 'merge' | 'separate'>
  | 'addProgress';

export const moveOperations: Pick<HandlersOf<'issues'>, MoveOperations> = {
  propose: withReason('propose'),
  decline: withReason('decline'),
  sendBack: withReason('sendBack', unconcluded),
  reopen: withReason('reopen', unconcluded),
  confirmHeld: withReason('confirmHeld'),
  notAccept: withReason('notAccept'),
  handleLocally: withReason('handleLocally'),
  markContinuous: withReason('markContinuous'),
  askRaiser: withReason('askRaiser', { rating: null }),
  rateUnsatisfied: withReason('rateUnsatisfied', { ...unconcluded, rating: 'unsatisfied' }),

  acknowledge(db, { id, note = '' }, act) {
    move(db, act, issueRow(db, id), 'acknowledge', { reason: note });
  },

  rate(db, { id, rating, note }, act) {
    move(db, act, issueRow(db, id), 'rate', { rating, reason: note });
  },

  transfer(db, { id, recipient, reason }, act) {
    move(db, act, issueRow(db, id), 'transfer', { transferredTo: recipient, reason });
  },

  assign(db, input, act) {
    assignTo(db, act, 'assign', input);
  },

  reassign(db, input, act) {
    assignTo(db, act, 'reassign', input);
  },

  addProgress(db, { id, date, organizationId, text, author }, act) {
    const issue = issueRow(db, id);
    const status = statusAfter(issue.status, 'reportProgress');
    if (date && date > act.today) throw invalid('issues:error.progressInFuture');
    requireOrganization(db, organizationId);
    // Only a report that moves the issue on is a step in its life; the log itself keeps the others.
    if (status !== issue.status) move(db, act, issue, 'reportProgress');
    const entryId = act.newId();
    db.insert(progressEntryTable)
      .values({
        id: entryId,
        issueId: id,
        date: date ?? act.today,
        organizationId: organizationId ?? issue.leadOrganizationId,
        text,
        author,
        recordedAt: act.now,
      })
      .run();
    return { id: entryId };
  },

  extend(db, { id, dueDate, reason, approver }, act) {
    const issue = issueRow(db, id);
    statusAfter(issue.status, 'extend');
    throwProblem(extensionProblem(issue, dueDate, act.today, readSettings(db), dayCountOf(db)));
    move(db, act, issue, 'extend', { dueDate, reason, approver, grantedUntil: dueDate });
  },

  submit(db, { id, result, outcome }, act) {
    move(db, act, issueRow(db, id), 'submit', { result, ...(outcome ? { outcome } : {}) });
  },

  conclude(db, { id, ...conclusion }, act) {
    const issue = issueRow(db, id);
    const fields = { ...conclusion, result: conclusion.result || issue.result };
    statusAfter(issue.status, 'conclude');
    throwProblem(conclusionProblem(fields, act.operatorId));
    move(db, act, issue, 'conclude', {
      ...fields,
      concludedBy: act.operatorId,
      concludedAt: act.now,
    });
  },

  requestClosure(db, { id }, act) {
    const issue = issueRow(db, id);
    statusAfter(issue.status, 'requestClosure');
    if (evidenceCount(db, id) < 1) throw refused('issues:error.evidenceMissing');
    move(db, act, issue, 'requestClosure');
  },

  close(db, { id, followUpReviewOn }, act) {
    const issue = issueRow(db, id);
    statusAfter(issue.status, 'close');
    const closure = {
      evidenceCount: evidenceCount(db, id),
      operatorId: act.operatorId,
      followUpReviewOn,
    };
    throwProblem(closureProblem(issue, closure, act.today));
    move(db, act, issue, 'close', {
      closedBy: act.operatorId,
      closedAt: act.now,
      followUpReviewOn,
    });
  },

  reportRelapse(db, { id, reason }, act) {
    const issue = issueRow(db, id);
    move(db, act, issue, 'reportRelapse', { reason });
    const relapse = { id: act.newId(), number: nextNumber(db, issue.meetingId) };
    const { meetingId, kind, countyId, raisedById, raisedByText, topic, level } = issue;
    db.insert(issueTable)
      .values({
        ...blankIssue,
        ...relapse,
        ...{ meetingId, kind, countyId, raisedById, raisedByText, topic, level },
        originalWording: issue.originalWording,
        editedWording: issue.editedWording,
        demand: issue.demand,
        raisedAt: act.now,
        relapseOfId: id,
        remark: reason,
        createdBy: act.operatorId,
      })
      .run();
    return relapse;
  },
};
