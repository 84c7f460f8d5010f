import type { CalendarDate } from '../time';
import type { Light } from './deadlines';
import type { Issue, IssueStatus, Level } from './issue';

/** A share that never hides what it was counted from. */
export type Rate = { numerator: number; denominator: number };

/** What the rates are counted from: an issue, and when it was first answered, by its life. */
export type Counted = Pick<
  Issue,
  'status' | 'outcome' | 'rating' | 'level' | 'settledLevel' | 'dueDate' | 'originalDueDate'
> & {
  light: Light | null;
  /** the day of the first feedback; null while there was none */
  firstSubmittedOn: CalendarDate | null;
  wasExtended: boolean;
  /** 退回重办 at least once */
  wasSentBack: boolean;
};

const leftAside: readonly IssueStatus[] = [
  'merged',
  'handledLocally',
  'transferred',
  'notAccepted',
];
const notYet: readonly IssueStatus[] = ['captured', 'proposed'];
const ended: readonly IssueStatus[] = ['concluded', 'rating', 'closureRequested', 'closed'];

const handled = ({ status }: Counted): boolean => !leftAside.includes(status);
const dispatched = (issue: Counted): boolean => handled(issue) && !notYet.includes(issue.status);
const concluded = (issue: Counted): boolean => ended.includes(issue.status);
/** Asked and answered; what was said holds until it is worked on again. */
const rated = (issue: Counted): boolean => dispatched(issue) && issue.rating !== null;

/** Feedback is owed once its date has come, or has come in before. */
const feedbackDue =
  (date: 'dueDate' | 'originalDueDate') =>
  (issue: Counted, asOf: CalendarDate): boolean => {
    const due = issue[date];
    return dispatched(issue) && due !== null && (due < asOf || issue.firstSubmittedOn !== null);
  };

const inTime =
  (date: 'dueDate' | 'originalDueDate') =>
  ({ firstSubmittedOn, ...issue }: Counted): boolean => {
    const due = issue[date];
    return firstSubmittedOn !== null && due !== null && firstSubmittedOn <= due;
  };

type Share = {
  /** whether an issue stands in the denominator */
  of: (issue: Counted, asOf: CalendarDate) => boolean;
  /** whether one of the denominator stands in the numerator */
  part: (issue: Counted) => boolean;
};

/**
 * Never merged into one another: each answers a question of its own. Merged, locally handled,
 * transferred and not accepted issues leave every denominator; a declined one has been dispatched.
 * Source: domain notes, section 4.
 */
const shares = {
  /** 交办率: of all that are to be handled */
  dispatched: { of: handled, part: dispatched },
  /** 按时反馈率: of those whose date has come or that were answered before */
  fedBackOnTime: { of: feedbackDue('dueDate'), part: inTime('dueDate') },
  /** the same by the date first set, which an extension does not move */
  fedBackByOriginalDate: { of: feedbackDue('originalDueDate'), part: inTime('originalDueDate') },
  /** 办复率: answered at least once, whatever the answer */
  replied: { of: dispatched, part: ({ firstSubmittedOn }) => firstSubmittedOn !== null },
  /** 办结率 */
  concluded: { of: dispatched, part: concluded },
  /** 解决率: outcome A of concluded issues only */
  solved: { of: dispatched, part: (issue) => concluded(issue) && issue.outcome === 'solved' },
  /** 销号率 */
  closed: { of: dispatched, part: ({ status }) => status === 'closed' },
  /** 满意率: of those whose raiser answered */
  satisfied: { of: rated, part: ({ rating }) => rating === 'satisfied' },
  /** 满意率 with 基本满意 */
  satisfiedOrBasically: { of: rated, part: ({ rating }) => rating !== 'unsatisfied' },
  /** 延期率 */
  extended: { of: dispatched, part: ({ wasExtended }) => wasExtended },
  /** 退回率 */
  sentBack: { of: dispatched, part: ({ wasSentBack }) => wasSentBack },
} satisfies Record<string, Share>;

export type RateName = keyof typeof shares;
export const rateNames = Object.keys(shares) as RateName[];

export const ratePlaces = ['numerator', 'denominator'] as const;
export type RatePlace = (typeof ratePlaces)[number];

/** Whether an issue is one of those that a rate counts there: the rows behind a number. */
export function isCounted(
  issue: Counted,
  rate: RateName,
  place: RatePlace,
  asOf: CalendarDate,
): boolean {
  const share: Share = shares[rate];
  return share.of(issue, asOf) && (place === 'denominator' || share.part(issue));
}

/**
 * Whether an issue is of a level's concern. One that a lower level settled leaves the province's
 * count; one whose level nobody has named yet is the province's, which coordinates it.
 */
export const isOfLevel = (
  { level, settledLevel }: Pick<Issue, 'level' | 'settledLevel'>,
  wanted: Level,
): boolean => (settledLevel ?? level ?? 'province') === wanted;

export type IssueCounts = {
  /** 截至 */
  asOf: CalendarDate;
  total: number;
  byStatus: Partial<Record<IssueStatus, number>>;
  byLight: Partial<Record<Light, number>>;
  rates: Record<RateName, Rate>;
};

export function countIssues(issues: readonly Counted[], asOf: CalendarDate): IssueCounts {
  const byStatus: IssueCounts['byStatus'] = {};
  const byLight: IssueCounts['byLight'] = {};
  const rates = Object.fromEntries(
    rateNames.map((name) => [name, { numerator: 0, denominator: 0 }]),
  ) as Record<RateName, Rate>;
  for (const issue of issues) {
    byStatus[issue.status] = (byStatus[issue.status] ?? 0) + 1;
    if (issue.light) byLight[issue.light] = (byLight[issue.light] ?? 0) + 1;
    for (const name of rateNames) {
      if (!isCounted(issue, name, 'denominator', asOf)) continue;
      rates[name].denominator++;
      if (isCounted(issue, name, 'numerator', asOf)) rates[name].numerator++;
    }
  }
  return { asOf, total: issues.length, byStatus, byLight, rates };
}

/** `23.91%`; a dash where there is nothing to count from. */
export const percent = ({ numerator, denominator }: Rate): string =>
  denominator === 0 ? '—' : `${((100 * numerator) / denominator).toFixed(2)}%`;
