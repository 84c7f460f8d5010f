import { type AppError, conflict, invalid, refused } from '../errors';
import type { CalendarDate } from '../time';
import type { DayCount } from '../workingDays/workCalendar';
import { lastExtensionDay } from './deadlines';
import type { Issue, Outcome } from './issue';

/**
 * What a move must satisfy. Each rule answers the reason why not, or null; main throws it, a screen
 * shows it beforehand.
 */

export type Support = { organizationId: string; dueDate: CalendarDate | null };

export type Assignment = {
  leadOrganizationId: string;
  supporting: readonly Support[];
  assignedOn: CalendarDate;
  dueDate: CalendarDate;
};

/** Exactly one lead, others support; who supports answers before the lead does. */
export function assignmentProblem(
  { leadOrganizationId, supporting, assignedOn, dueDate }: Assignment,
  today: CalendarDate,
): AppError | null {
  if (assignedOn > today) return invalid('issues:error.assignedInFuture');
  if (dueDate <= assignedOn) return invalid('issues:error.dueBeforeAssigned');
  const supporters = supporting.map(({ organizationId }) => organizationId);
  if (supporters.includes(leadOrganizationId)) return invalid('issues:error.leadSupportsItself');
  if (new Set(supporters).size < supporters.length) return invalid('issues:error.supportsTwice');
  for (const support of supporting) {
    if (support.dueDate === null) continue;
    if (support.dueDate >= dueDate) return invalid('issues:error.supportDueAfterLead');
    if (support.dueDate < assignedOn) return invalid('issues:error.dueBeforeAssigned');
  }
  return null;
}

/** An extension is asked for in time before expiry and moves the date forward. */
export function extensionProblem(
  issue: Pick<Issue, 'dueDate'>,
  newDueDate: CalendarDate,
  today: CalendarDate,
  settings: { extensionNoticeDays: number },
  days: DayCount,
): AppError | null {
  if (!issue.dueDate) return conflict('issues:error.noDueDate');
  const last = lastExtensionDay(issue.dueDate, settings, days);
  if (today > last) return refused('issues:error.extendTooLate', { date: last });
  if (newDueDate <= issue.dueDate) return invalid('issues:error.extensionNotLater');
  return null;
}

/** C and D say why; every conclusion says what came of it, and who concluded it. */
export function conclusionProblem(
  conclusion: { outcome: Outcome; result: string; explanation: string },
  operatorId: string | null,
): AppError | null {
  if (!operatorId) return refused('issues:error.whoAreYou');
  if (!conclusion.result) return invalid('issues:error.resultMissing');
  if (needsExplanation(conclusion.outcome) && !conclusion.explanation)
    return invalid('issues:error.explanationMissing');
  return null;
}

export const needsExplanation = (outcome: Outcome): boolean =>
  outcome === 'planned' || outcome === 'explained';

/** Result, evidence, a second person, and a date to look back. */
export function closureProblem(
  issue: Pick<Issue, 'result' | 'concludedBy'>,
  closure: { evidenceCount: number; operatorId: string | null; followUpReviewOn: CalendarDate },
  today: CalendarDate,
): AppError | null {
  if (!closure.operatorId) return refused('issues:error.whoAreYou');
  if (closure.operatorId === issue.concludedBy) return refused('issues:error.secondPerson');
  if (!issue.result) return refused('issues:error.resultMissing');
  if (closure.evidenceCount < 1) return refused('issues:error.evidenceMissing');
  if (closure.followUpReviewOn <= today) return invalid('issues:error.reviewNotLater');
  return null;
}
