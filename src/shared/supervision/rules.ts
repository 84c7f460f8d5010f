import type { Light } from '../issues/deadlines';
import { owing } from '../issues/deadlines';
import type { FeedbackCycle, IssueStatus } from '../issues/issue';
import { addDays, type CalendarDate } from '../time';
import { type NoticeLight, noticeLights, type ReminderReason } from './supervision';

/** Calendar days from one word to the next that a feedback cycle asks for; a single answer has none. */
const cycleDays: Record<FeedbackCycle, number | null> = {
  once: null,
  weekly: 7,
  halfMonthly: 15,
  monthly: 31,
  quarterly: 92,
};

type Chased = {
  status: IssueStatus;
  light: Light | null;
  supervised: boolean;
  feedbackCycle: FeedbackCycle;
  assignedOn: CalendarDate | null;
  /** the last line of its progress log */
  lastWordOn: CalendarDate | null;
};

/**
 * Nothing was heard for longer than the feedback cycle allows, or, where only one answer is asked
 * for, for more than `silentDays` calendar days since it was assigned or last spoken of.
 */
export function isSilent(
  { status, feedbackCycle, assignedOn, lastWordOn }: Chased,
  today: CalendarDate,
  { silentDays }: { silentDays: number },
): boolean {
  const since = lastWordOn ?? assignedOn;
  if (!since || !owing.includes(status)) return false;
  return addDays(since, cycleDays[feedbackCycle] ?? silentDays) < today;
}

/** Why the lead organization of an issue is to be reminded today; empty: it need not be. */
export function reminderReasons(
  issue: Chased,
  today: CalendarDate,
  settings: { silentDays: number },
): ReminderReason[] {
  if (!owing.includes(issue.status)) return [];
  const light = noticeLights.filter((each) => each === issue.light);
  return [
    ...light,
    ...(isSilent(issue, today, settings) ? (['silent'] as const) : []),
    ...(issue.supervised ? (['supervised'] as const) : []),
  ];
}

/**
 * The colour of an issue's 督办单, by its meaning: that of its light; one that is marked as supervised
 * gets the mildest before its light asks for more. null: it needs no such paper.
 */
export function noticeLight({
  status,
  light,
  supervised,
}: Pick<Chased, 'status' | 'light' | 'supervised'>): NoticeLight | null {
  if (!owing.includes(status)) return null;
  return noticeLights.find((each) => each === light) ?? (supervised ? 'dueSoon' : null);
}

/** The gravest of several: one organization gets one paper with all its issues. */
export function gravest(lights: readonly NoticeLight[]): NoticeLight | null {
  return noticeLights.findLast((light) => lights.includes(light)) ?? null;
}
