import { addDays, type CalendarDate } from '../time';
import type { DayCount } from '../workingDays/workCalendar';
import type { Issue, IssueStatus } from './issue';

/**
 * Time limits are counted from the day after, in working days or calendar days as the office has set;
 * `days` is that way of counting.
 */

/** 灯色 by meaning, mildest first; name and colour are settings. */
export const lights = ['onTrack', 'dueSoon', 'behind', 'overdue'] as const;
export type Light = (typeof lights)[number];

/** The dress of a light. A shape goes with the meaning, so that no light is told by its colour alone. */
export const lightColours = ['green', 'blue', 'amber', 'orange', 'red', 'purple'] as const;

/** While an issue has one of these, somebody owes an answer by a date. */
export const owing: readonly IssueStatus[] = ['assigned', 'underway', 'sentBack'];

export type Deadline = Pick<Issue, 'status' | 'dueDate' | 'originalDueDate'> & {
  /** earliest date of a supporting organization that has not answered, where there is one */
  supportingDueDate: CalendarDate | null;
};

/**
 * The rule of the lights on one day, to be asked of many issues:
 * - overdue: the due date has passed
 * - behind:  a supporting organization's date or the date first set has passed, or it was sent back
 * - dueSoon: at most `dueSoonDays` days are left
 * - null:    no answer is owed (not yet assigned, answered, closed, a side exit, or no date)
 */
export function lightOn(
  today: CalendarDate,
  { dueSoonDays }: { dueSoonDays: number },
  days: DayCount,
): (issue: Deadline) => Light | null {
  const soonUntil = days.after(today, dueSoonDays);
  return ({ status, dueDate, originalDueDate, supportingDueDate }) => {
    if (!dueDate || !owing.includes(status)) return null;
    if (today > dueDate) return 'overdue';
    const passed = (date: CalendarDate | null) => date !== null && today > date;
    if (passed(originalDueDate) || passed(supportingDueDate) || status === 'sentBack')
      return 'behind';
    return soonUntil >= dueDate ? 'dueSoon' : 'onTrack';
  };
}

/** The due date proposed when an issue is assigned: the first day counted is the day after. */
export const proposedDueDate = (
  assignedOn: CalendarDate,
  { assignmentDays }: { assignmentDays: number },
  days: DayCount,
): CalendarDate => days.after(assignedOn, assignmentDays);

/** Who supports answers so many days before the lead; null where that leaves no time. */
export function proposedSupportDate(
  assignedOn: CalendarDate,
  dueDate: CalendarDate,
  { supportLeadDays }: { supportLeadDays: number },
  days: DayCount,
): CalendarDate | null {
  const date = days.after(dueDate, -supportLeadDays);
  return date > assignedOn && date < dueDate ? date : null;
}

/** The last day on which an extension may still be asked for. */
export const lastExtensionDay = (
  dueDate: CalendarDate,
  { extensionNoticeDays }: { extensionNoticeDays: number },
  days: DayCount,
): CalendarDate => days.after(dueDate, -extensionNoticeDays);

/** The last day on which an objection to an assignment is in time. */
export const lastObjectionDay = (
  assignedOn: CalendarDate,
  { objectionDays }: { objectionDays: number },
  days: DayCount,
): CalendarDate => days.after(assignedOn, objectionDays);

/** The look-back date proposed when an issue is closed: calendar days, moved on to a working day. */
export function proposedReviewDate(
  closedOn: CalendarDate,
  { followUpReviewDays }: { followUpReviewDays: number },
  days: DayCount,
): CalendarDate {
  const date = addDays(closedOn, followUpReviewDays - 1);
  return days.after(date, 1);
}
