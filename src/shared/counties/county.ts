import type { IssueStatus, Outcome } from '../issues/issue';
import type { IssueCounts } from '../issues/rates';
import type { OrganizationInCity, PublishedCounty } from '../organizations/organization';
import type { CalendarDate } from '../time';
import type { AdoptionMove, AdoptionStatus } from './adoption';

/**
 * 先进 进步 薄弱 · 引领 跨越 特色 (pilots of the county list) · 省财政直管县. A county carries several in a year;
 * zones and clusters are groups, not tags.
 */
export const countyTags = [
  'advanced',
  'mostImproved',
  'weak',
  'leading',
  'leaping',
  'distinctive',
  'directlyFinanced',
] as const;
export type CountyTag = (typeof countyTags)[number];

/** `published`: from the shipped table of published results, which nobody edits. */
export type YearTag = { year: number; tag: CountyTag; published: boolean };

/** 联动区 · 特色产业集群 */
export const groupKinds = ['linkedZone', 'industrialCluster'] as const;
type GroupKind = (typeof groupKinds)[number];

/** What a county gave and raised at meetings, and who came. */
export type CountyFigures = {
  cases: number;
  raised: number;
  solved: number;
  overdue: number;
  /** to be handled, and not concluded yet */
  open: number;
  /** people awaited, and of them those who came (or whose substitutes did) */
  expected: number;
  came: number;
};

/** A line of the list of counties; counted over one year or over all. */
export type CountyLine = OrganizationInCity & {
  /** of all years */
  tags: YearTag[];
  figures: CountyFigures;
  plans: number;
  /** tasks of its plans that are not ticked off */
  openTasks: number;
  pairs: number;
  /** of all years */
  groups: number;
  /** cases of others that it took up or means to, by the year they were proposed */
  adoptions: number;
  /** of these, the ones confirmed */
  adopted: number;
};

/** What the list of counties can be narrowed to. */
export const countyHavings = [
  'openIssues',
  'overdueIssues',
  'cases',
  'plans',
  'openTasks',
  'pairs',
  'groups',
  'adoptions',
  'missed',
] as const;
export type CountyHaving = (typeof countyHavings)[number];

/** 点单: what is on offer in a year. */
export type Offer = {
  id: string;
  year: number;
  title: string;
  /** who delivers it; empty: not named */
  provider: string;
  /** plans that picked it */
  picked: number;
};

type PlanDemand = { id: string; offerId: string | null; wording: string; provider: string };

type PlanTask = {
  id: string;
  demandId: string | null;
  title: string;
  owner: string;
  dueDate: CalendarDate | null;
  doneOn: CalendarDate | null;
  result: string;
};

/** 帮扶组 */
type HelpGroupMember = { name: string; post: string; organization: string };

type Visit = { id: string; date: CalendarDate; visitors: string; text: string };

/** 一县一策 of one year. */
export type CountyPlan = {
  id: string;
  countyId: string;
  year: number;
  goal: string;
  /** 包保领导 */
  leader: string;
  leaderPost: string;
  helpGroup: HelpGroupMember[];
  demands: PlanDemand[];
  /** in order of date, those without one last */
  tasks: PlanTask[];
  /** latest first */
  visits: Visit[];
};

/** 结对: seen from one of the two. */
export type PairLine = {
  id: string;
  year: number;
  role: 'strong' | 'weak';
  otherId: string;
  otherName: string;
  remark: string;
};

export type GroupIssue = {
  id: string;
  meetingName: string;
  number: number;
  wording: string;
  countyName: string;
  status: IssueStatus;
  outcome: Outcome | null;
};
export type CaseLine = { id: string; meetingName: string; title: string; countyName: string };

export type CountyGroup = {
  id: string;
  kind: GroupKind;
  name: string;
  /** when it was named */
  year: number;
  remark: string;
  members: { id: string; name: string }[];
  issues: GroupIssue[];
  cases: CaseLine[];
};

export type Adoption = {
  id: string;
  caseStudyId: string;
  caseTitle: string;
  /** whose case it is */
  caseCountyId: string;
  fromName: string;
  countyId: string;
  countyName: string;
  status: AdoptionStatus;
  proposedOn: CalendarDate;
  result: string;
  lookBackOn: CalendarDate | null;
  /** the date has come and nobody looked since it was adopted */
  lookBackDue: boolean;
  /** who follows it: another person confirms */
  followedBy: string[];
  moves: {
    id: string;
    move: AdoptionMove;
    toStatus: AdoptionStatus;
    text: string;
    at: number;
    operatorName: string | null;
  }[];
  evidence: { id: string; fileName: string; fileHash: string; fileSize: number }[];
};

/** What a county did at one meeting. */
export type MeetingOfCounty = {
  meetingId: string;
  meetingName: string;
  year: number;
  /** counted by the rules of the issues: `rates.solved`, `byLight.overdue` */
  issues: IssueCounts;
  cases: CaseLine[];
  /** of its people on the roster: how many were awaited, how many came (or their substitutes) */
  expected: number;
  came: number;
};

/** Everything about one county, over the years. */
export type CountyPage = {
  county: OrganizationInCity;
  /** newest year first */
  tags: YearTag[];
  published: Omit<PublishedCounty, 'spelling'> | null;
  /** newest first */
  meetings: MeetingOfCounty[];
  plans: CountyPlan[];
  pairs: PairLine[];
  groups: CountyGroup[];
  /** cases of others that it took up */
  adopts: Adoption[];
  /** its own cases that others took up */
  adoptedByOthers: Adoption[];
};
