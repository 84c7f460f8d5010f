import { addDays, type CalendarDate } from '../time';
import type { Issue, IssueStatus } from './issue';

/**
 * Deadlines count calendar days from the day after dispatch. The calendar of working days, holidays
 * and 调休 comes with the follow-up work and replaces `addDays` here, nowhere else.
 */

/** 灯色 by meaning, mildest first; name and colour are the screen's affair. */
export const lights = ['onTrack', 'dueSoon', 'behind', 'overdue'] as const;
export type Light = (typeof lights)[number];

/** While an issue has one of these, somebody owes an answer by a date. */
const running: readonly IssueStatus[] = ['assigned', 'underway', 'sentBack'];

export type Deadline = Pick<Issue, 'status' | 'dueDate' | 'originalDueDate'> & {
  /** earliest date of a supporting organization, where there is one */
  supportingDueDate: CalendarDate | null;
};

/**
 * - overdue: the due date has passed
 * - behind:  a supporting organization's date or the date first set has passed, or it was sent back
 * - dueSoon: at most `dueSoonDays` days are left
 * - null:    no answer is owed (not yet assigned, answered, closed, a side exit, or no date)
 */
export function light(
  issue: Deadline,
  today: CalendarDate,
  { dueSoonDays }: { dueSoonDays: number },
): Light | null {
  if (!issue.dueDate || !running.includes(issue.status)) return null;
  if (today > issue.dueDate) return 'overdue';
  const originalPassed = issue.originalDueDate !== null && today > issue.originalDueDate;
  const supportPassed = issue.supportingDueDate !== null && today > issue.supportingDueDate;
  if (originalPassed || supportPassed || issue.status === 'sentBack') return 'behind';
  return addDays(today, dueSoonDays) >= issue.dueDate ? 'dueSoon' : 'onTrack';
}

/** The due date proposed when an issue is assigned: the first day counted is the day after. */
export const proposedDueDate = (
  assignedOn: CalendarDate,
  { assignmentDays }: { assignmentDays: number },
): CalendarDate => addDays(assignedOn, assignmentDays);

/** The look-back date proposed when an issue is closed. */
export const proposedReviewDate = (
  closedOn: CalendarDate,
  { followUpReviewDays }: { followUpReviewDays: number },
): CalendarDate => addDays(closedOn, followUpReviewDays);
