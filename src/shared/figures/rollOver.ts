import type { Issue, Topic } from '../issues/issue';
import type { CalendarDate } from '../time';
import { openStatuses } from './figures';

/** An issue of an earlier meeting that is not in the register of this one yet. */
export type EarlierIssue = Pick<
  Issue,
  'id' | 'number' | 'status' | 'topic' | 'dueDate' | 'followUpReviewOn'
> & {
  /** 届次 of its own meeting */
  ordinal: number;
  wording: string;
  countyName: string;
  leadName: string;
  /** 回头看 was answered since it was closed */
  reviewed: boolean;
};

/** 未办结 · 长期坚持 · 已办结未销号 · 到期回头看 */
export type CarryReason = 'open' | 'continuous' | 'notClosed' | 'reviewDue';

/** Why an issue goes into the register of a meeting that ends on a day; null where it need not. */
export function carryReason(
  { status, followUpReviewOn, reviewed }: EarlierIssue,
  endsOn: CalendarDate,
): CarryReason | null {
  if (openStatuses.includes(status)) return 'open';
  switch (status) {
    case 'continuous':
      return 'continuous';
    case 'concluded':
    case 'rating':
    case 'closureRequested':
      return 'notClosed';
    case 'closed':
      return !reviewed && followUpReviewOn !== null && followUpReviewOn <= endsOn
        ? 'reviewDue'
        : null;
    default:
      return null;
  }
}

export type CarryableIssue = EarlierIssue & { reason: CarryReason };

/** An item proposed for the agenda: one topic, with the issues that are the reason for it. */
export type ProposedItem = { topic: Topic; issues: { ordinal: number; number: number }[] };

/** A topic with at least one open issue; those with most come first. */
export function proposedItems(issues: readonly CarryableIssue[]): ProposedItem[] {
  const byTopic = new Map<Topic, ProposedItem['issues']>();
  for (const { topic, reason, ordinal, number } of issues)
    if (reason === 'open') byTopic.set(topic, [...(byTopic.get(topic) ?? []), { ordinal, number }]);
  return [...byTopic]
    .map(([topic, of]) => ({ topic, issues: of }))
    .sort((a, b) => b.issues.length - a.issues.length);
}

export type RollOver = { issues: CarryableIssue[]; items: ProposedItem[] };
