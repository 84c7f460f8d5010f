import { invalid } from '@shared/errors';
import type { FeedbackCycle, Level, Outcome } from '@shared/issues/issue';
import type { Move } from '@shared/issues/lifecycle';
import type { CalendarDate } from '@shared/time';
import { api } from '../../api';
import type { SplitPart } from './SplitFields';

/** What the form of a move may hold; which of it counts, the move says. */
export type MoveValues = {
  leadOrganizationId?: string | null;
  supporting?: { organizationId: string; dueDate: string | null }[];
  dueDate?: string | null;
  reason?: string;
  approver?: string;
  progress?: string;
  date?: string | undefined;
  organizationId?: string | null;
  author?: string;
  result?: string;
  outcome?: Outcome;
  explanation?: string;
  nextStep?: string;
  followUpReviewOn?: string | null;
  commonNumber?: number | null;
  leader?: string;
  feedbackCycle?: FeedbackCycle;
  recipient?: string;
  settledLevel?: Level | null;
  rating?: 'satisfied' | 'basicallySatisfied';
  parts?: SplitPart[];
};

type Target = MoveValues & { id: string; meetingId: string };

/** A field that must be filled in, or one sentence that says which. */
function filled<T>(value: T | null | undefined | '', asked: string): T {
  if (value === null || value === undefined || value === '')
    throw invalid(`issues:missing.${asked}`);
  return value;
}

const date = (value: string) => value as CalendarDate;

const assignment = (v: Target) => ({
  id: v.id,
  leadOrganizationId: filled(v.leadOrganizationId, 'leadOrganization'),
  supporting: (v.supporting ?? []).map(({ organizationId, dueDate }) => ({
    organizationId,
    dueDate: dueDate ? date(dueDate) : null,
  })),
  dueDate: date(filled(v.dueDate, 'dueDate')),
  ...(v.leader === undefined ? {} : { leader: v.leader }),
  ...(v.feedbackCycle ? { feedbackCycle: v.feedbackCycle } : {}),
});

const reasoned = (v: Target) => ({ id: v.id, reason: filled(v.reason?.trim(), 'reason') });

async function commonIssueId(v: Target): Promise<string> {
  const number = filled(v.commonNumber, 'commonIssue');
  const [found] = await api.issues.list({ meetingId: v.meetingId, number });
  if (!found) throw invalid('issues:missing.commonIssue');
  return found.id;
}

/** Parts in which nothing was typed are none. */
function parts(v: Target): SplitPart[] {
  const typed = (v.parts ?? []).filter(({ editedWording }) => editedWording.trim() !== '');
  if (typed.length < 2) throw invalid('issues:missing.parts');
  return typed;
}

/** What each move calls. It answers the id of a new issue where the move makes one. */
const calls: Record<Move, (v: Target) => Promise<{ id: string } | undefined | unknown>> = {
  propose: ({ id }) => api.issues.propose({ id }),
  split: (v) => api.issues.split({ id: v.id, parts: parts(v) }),
  merge: async (v) => api.issues.merge({ id: v.id, commonIssueId: await commonIssueId(v) }),
  separate: ({ id }) => api.issues.separate({ id }),
  handleLocally: (v) => api.issues.handleLocally(reasoned(v)),
  transfer: (v) =>
    api.issues.transfer({ ...reasoned(v), recipient: filled(v.recipient?.trim(), 'recipient') }),
  notAccept: (v) => api.issues.notAccept(reasoned(v)),
  assign: (v) => api.issues.assign(assignment(v)),
  reassign: (v) => api.issues.reassign({ ...assignment(v), ...reasoned(v) }),
  acknowledge: ({ id }) => api.issues.acknowledge({ id }),
  decline: (v) => api.issues.decline(reasoned(v)),
  reportProgress: (v) =>
    api.issues.addProgress({
      id: v.id,
      text: filled(v.progress?.trim(), 'progress'),
      author: v.author ?? '',
      organizationId: v.organizationId ?? null,
      ...(v.date ? { date: date(v.date) } : {}),
    }),
  extend: (v) =>
    api.issues.extend({
      ...reasoned(v),
      dueDate: date(filled(v.dueDate, 'dueDate')),
      approver: filled(v.approver?.trim(), 'approver'),
    }),
  submit: (v) => api.issues.submit({ id: v.id, result: filled(v.result?.trim(), 'result') }),
  sendBack: (v) => api.issues.sendBack(reasoned(v)),
  conclude: (v) =>
    api.issues.conclude({
      id: v.id,
      outcome: filled(v.outcome, 'outcome'),
      result: v.result ?? '',
      explanation: v.explanation ?? '',
      nextStep: v.nextStep ?? '',
      settledLevel: v.settledLevel ?? null,
    }),
  markContinuous: (v) => api.issues.markContinuous(reasoned(v)),
  askRaiser: ({ id }) => api.issues.askRaiser({ id }),
  rate: (v) =>
    api.issues.rate({
      id: v.id,
      rating: filled(v.rating, 'rating'),
      note: v.reason?.trim() ?? '',
    }),
  rateUnsatisfied: (v) => api.issues.rateUnsatisfied(reasoned(v)),
  requestClosure: ({ id }) => api.issues.requestClosure({ id }),
  close: (v) =>
    api.issues.close({
      id: v.id,
      followUpReviewOn: date(filled(v.followUpReviewOn, 'followUpReviewOn')),
    }),
  confirmHeld: (v) => api.issues.confirmHeld(reasoned(v)),
  reportRelapse: (v) => api.issues.reportRelapse(reasoned(v)),
  reopen: (v) => api.issues.reopen(reasoned(v)),
};

/** Makes the move with what its form holds. Answers the id of a relapse captured anew, else null. */
export async function makeMove(move: Move, target: Target): Promise<string | null> {
  const answer = await calls[move](target);
  return move === 'reportRelapse' ? (answer as { id: string }).id : null;
}
