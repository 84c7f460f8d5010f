import type { IssueFilter } from '../issues/contract';
import { lights } from '../issues/deadlines';
import { type IssueStatus, type Topic, topics } from '../issues/issue';
import { type Counted, countIssues, type IssueCounts } from '../issues/rates';
import { addDays, asCalendarDate, type CalendarDate, dateParts } from '../time';

/** 市 · 主办单位 · 领域 · 灯色 */
export const groupings = ['city', 'department', 'topic', 'light'] as const;
export type Grouping = (typeof groupings)[number];

/** An issue as the figures see it. */
export type FigureIssue = Counted & {
  /** null where no county or city raised it */
  cityId: string | null;
  leadOrganizationId: string | null;
  topic: Topic;
  assignedOn: CalendarDate | null;
};

/** `key` null: those of no city, or without a lead. */
export type FigureGroup = { key: string | null; name: string; counts: IssueCounts };

/** Open issues by calendar days since they were assigned; `to` null: no upper end. */
export type AgeBand = { from: number; to: number | null; issues: number };

export type Figures = {
  /** 截至 */
  asOf: CalendarDate;
  whole: IssueCounts;
  groups: Record<Grouping, FigureGroup[]>;
  ageing: AgeBand[];
};

/** How many stood in the register at the end of a day, and how many of them were open. */
export type TrendPoint = { date: CalendarDate; total: number; open: number };

/** Not concluded yet, and not left aside. */
export const openStatuses: readonly IssueStatus[] = [
  'captured',
  'proposed',
  'assigned',
  'declined',
  'underway',
  'submitted',
  'sentBack',
];

/** Our own bands; nobody prescribes any. */
const bands = [
  { from: 0, to: 7 },
  { from: 8, to: 15 },
  { from: 16, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: null },
] as const;

const keyOf: Record<Grouping, (issue: FigureIssue) => string | null> = {
  city: ({ cityId }) => cityId,
  department: ({ leadOrganizationId }) => leadOrganizationId,
  topic: ({ topic }) => topic,
  light: ({ light }) => light,
};

/** Topics and lights in their own order, places by code, those of nobody last. */
function inOrder(by: Grouping, keys: (string | null)[]): (string | null)[] {
  const known: readonly string[] = by === 'topic' ? topics : by === 'light' ? lights : [];
  const rank = (key: string | null) => (key === null ? known.length : known.indexOf(key));
  return keys.sort(
    (a, b) =>
      Number(a === null) - Number(b === null) ||
      rank(a) - rank(b) ||
      String(a).localeCompare(String(b)),
  );
}

/** Each group that has an issue, with all its rates. An issue that owes no answer has no light. */
export function countGroups(
  issues: readonly FigureIssue[],
  by: Grouping,
  asOf: CalendarDate,
  nameOf: (key: string) => string,
): FigureGroup[] {
  const groups = new Map<string | null, FigureIssue[]>();
  for (const issue of issues) {
    const key = keyOf[by](issue);
    if (key === null && by === 'light') continue;
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return inOrder(by, [...groups.keys()]).map((key) => ({
    key,
    name: key === null ? '' : nameOf(key),
    counts: countIssues(groups.get(key) ?? [], asOf),
  }));
}

const isOpen = ({ status }: FigureIssue) => openStatuses.includes(status);

/** The days of assignment that lie in a band on a day. */
const assignedIn = ({ from, to }: Pick<AgeBand, 'from' | 'to'>, asOf: CalendarDate) => ({
  assignedTo: addDays(asOf, -from),
  ...(to === null ? {} : { assignedFrom: addDays(asOf, -to) }),
});

export function ageing(issues: readonly FigureIssue[], asOf: CalendarDate): AgeBand[] {
  return bands.map((band) => {
    const { assignedTo, assignedFrom } = assignedIn(band, asOf);
    const within = issues.filter(
      (issue) =>
        isOpen(issue) &&
        issue.assignedOn !== null &&
        issue.assignedOn <= assignedTo &&
        (!assignedFrom || issue.assignedOn >= assignedFrom),
    );
    return { ...band, issues: within.length };
  });
}

/** The end of each month from `from` on, at most the last `most` of them, and `asOf` itself. */
export function monthEnds(from: CalendarDate, asOf: CalendarDate, most: number): CalendarDate[] {
  const ends: CalendarDate[] = [];
  const { year, month } = dateParts(from);
  for (let index = 0; ; index++) {
    const end = asCalendarDate(
      new Date(Date.UTC(year, month + index, 0)).toISOString().slice(0, 10),
    );
    if (end >= asOf) return [...ends.slice(-most), asOf];
    ends.push(end);
  }
}

/** What narrows the register to the rows behind a number. */
export type Behind = Omit<IssueFilter, 'meetingId'>;

export function behindGroup(by: Grouping, key: string | null): Behind {
  switch (by) {
    case 'city':
      return { cityId: key };
    case 'department':
      return { leadOrganizationId: key };
    case 'topic':
      return { topic: key as Topic };
    case 'light':
      return { light: [key as (typeof lights)[number]] };
  }
}

export const behindBand = (band: AgeBand, asOf: CalendarDate): Behind => ({
  status: [...openStatuses],
  ...assignedIn(band, asOf),
});
