import type { CalendarDate } from '../time';
import type { Light } from './deadlines';
import type { Issue, IssueStatus, Level } from './issue';
import type { Move } from './lifecycle';

/** A line of the register: slim, because ten thousand of them cross to a window at once. */
export type IssueRow = Pick<
  Issue,
  | 'id'
  | 'number'
  | 'kind'
  | 'status'
  | 'topic'
  | 'level'
  | 'countyId'
  | 'leadOrganizationId'
  | 'dueDate'
  | 'outcome'
  | 'supervised'
  | 'common'
  | 'commonIssueId'
> & {
  /** city and county, `济南市历下区`; empty when no county raised it */
  countyName: string;
  /** at most 120 characters */
  wording: string;
  leadName: string;
  light: Light | null;
  progressCount: number;
  evidenceCount: number;
  /** 届次 of its own meeting, where it was carried over from that */
  carriedFrom: number | null;
  /** counties and cities whose issues went into this common one; null for any other */
  merged: { issues: number; counties: number; cities: number } | null;
};

export type IssueMove = {
  id: string;
  move: Move;
  fromStatus: IssueStatus;
  toStatus: IssueStatus;
  reason: string;
  /** who granted an extension */
  approver: string;
  /** the date an extension was granted for */
  dueDate: CalendarDate | null;
  at: number;
  operatorName: string | null;
};

export type ProgressEntry = {
  id: string;
  date: CalendarDate;
  organizationId: string | null;
  organizationName: string;
  text: string;
  author: string;
  recordedAt: number;
};

export type Evidence = {
  id: string;
  fileName: string;
  fileHash: string;
  /** bytes */
  fileSize: number;
  remark: string;
  addedAt: number;
};

/** Everything about one issue; its history per field is asked of the journal. */
export type IssueFile = Issue & {
  countyName: string;
  leadName: string;
  raisedByName: string;
  agendaItemTitle: string | null;
  slide: {
    number: number;
    title: string;
    imageHash: string | null;
    deckId: string;
    caseStudyId: string;
  } | null;
  concludedByName: string | null;
  closedByName: string | null;
  light: Light | null;
  supporting: {
    organizationId: string;
    organizationName: string;
    dueDate: CalendarDate | null;
    answer: string;
    answeredOn: CalendarDate | null;
  }[];
  /** 责任单位 at each level that has one */
  responsible: { level: Level; organizationId: string; organizationName: string }[];
  /** the issues that went into this common one, in order of number */
  members: { id: string; number: number; countyName: string; wording: string; reply: string }[];
  moves: IssueMove[];
  progress: ProgressEntry[];
  evidence: Evidence[];
  /** numbers of the common issue it went into, the closed one it is a relapse of, the one it was split from */
  commonIssueNumber: number | null;
  relapseOfNumber: number | null;
  splitFromNumber: number | null;
  /** the issue of an earlier meeting that raised the same */
  repeatOf: { id: string; number: number; meetingName: string } | null;
  /** 文号 of the notice it went out with */
  notice: { year: number; number: number } | null;
};

/** Who speaks, on what, in front of which slide: what a blank issue is filled with. */
export type CaptureContext = {
  agendaItem: { id: string; title: string } | null;
  county: { id: string; name: string } | null;
  speakers: {
    participantId: string;
    name: string;
    post: string;
    unitName: string;
    organizationId: string | null;
  }[];
  slide: { id: string; number: number; title: string; imageHash: string | null } | null;
  now: number;
};

/** An issue that says much the same: a duplicate in this meeting, or what came up in an earlier one. */
export type SimilarIssue = Pick<
  Issue,
  'id' | 'number' | 'status' | 'common' | 'meetingId' | 'commonIssueId'
> & {
  meetingName: string;
  /** raised at an earlier meeting: 往年重复 */
  isEarlier: boolean;
  countyName: string;
  /** at most 120 characters */
  wording: string;
  /** from 0 to 1 */
  score: number;
  /** what both say, weightiest first */
  words: string[];
};

/** Issues of one matter that may go into a common one: a proposal, with its reason. */
export type Theme = {
  words: string[];
  issues: Pick<IssueRow, 'id' | 'number' | 'status' | 'topic' | 'countyName' | 'wording'>[];
  counties: number;
  cities: number;
};

/** 交办单: one per lead organization, with all its issues. */
export type AssignmentNotice = {
  /** null while it has not been numbered */
  id: string | null;
  year: number | null;
  number: number | null;
  organizationId: string;
  organizationName: string;
  issuedOn: CalendarDate | null;
  voidedOn: CalendarDate | null;
  voidReason: string;
  issueIds: string[];
  /** numbered, but its issues have changed since: the next export gives a new number */
  outdated: boolean;
};
