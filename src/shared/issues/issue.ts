import type { CalendarDate } from '../time';

export const issueKinds = ['problem', 'request', 'suggestion'] as const;
export type IssueKind = (typeof issueKinds)[number];

/**
 * 待梳理 captured · 拟办 proposed · 已交办(待签收) assigned · 退回改办 declined · 办理中 underway ·
 * 已反馈(待审核) submitted · 退回重办 sentBack · 已办结 concluded · 征询评价 rating · 申请销号 closureRequested ·
 * 已销号 closed; side exits: 归并 merged · 自行办理 handledLocally · 转办 transferred · 不予受理 notAccepted ·
 * 长期坚持 continuous.
 */
export const issueStatuses = [
  'captured',
  'proposed',
  'assigned',
  'declined',
  'underway',
  'submitted',
  'sentBack',
  'concluded',
  'rating',
  'closureRequested',
  'closed',
  'merged',
  'handledLocally',
  'transferred',
  'notAccepted',
  'continuous',
] as const;
export type IssueStatus = (typeof issueStatuses)[number];

/** A solved · B in progress · C planned · D explained (C and D need an explanation). */
export const outcomes = ['solved', 'underway', 'planned', 'explained'] as const;
export type Outcome = (typeof outcomes)[number];

/** 协调层级 */
export const levels = ['province', 'city', 'county'] as const;
export type Level = (typeof levels)[number];

/** 征询评价: what the raiser says of the answer. 满意 基本满意 不满意 */
export const ratings = ['satisfied', 'basicallySatisfied', 'unsatisfied'] as const;
export type Rating = (typeof ratings)[number];

/** 反馈周期: how often the lead reports while it works */
export const feedbackCycles = ['once', 'weekly', 'halfMonthly', 'monthly', 'quarterly'] as const;
export type FeedbackCycle = (typeof feedbackCycles)[number];

/** 领域: topics heard at such meetings. */
export const topics = [
  'land',
  'energy',
  'finance',
  'labour',
  'approval',
  'transport',
  'parkFacilities',
  'policyDelivery',
  'environment',
  'publicFinance',
  'livelihood',
  'other',
] as const;
export type Topic = (typeof topics)[number];

export type Issue = {
  id: string;
  meetingId: string;
  /** 编号 within the meeting */
  number: number;
  kind: IssueKind;
  status: IssueStatus;
  countyId: string | null;
  raisedById: string | null;
  /** who raised it and their post, when not on the roster */
  raisedByText: string;
  raisedAt: number;
  agendaItemId: string | null;
  slideId: string | null;
  originalWording: string;
  /** empty while nobody has edited the original */
  editedWording: string;
  /** 具体诉求或建议 */
  demand: string;
  topic: Topic;
  level: Level | null;
  /** 共性问题: made by merging others into it */
  common: boolean;
  /** the common issue it was merged into */
  commonIssueId: string | null;
  relapseOfId: string | null;
  /** the issue it was a part of, before that was split into single matters */
  splitFromId: string | null;
  /** 往年重复: the issue of an earlier meeting that raised the same */
  repeatOfId: string | null;
  /** 主办(牵头): exactly one once assigned */
  leadOrganizationId: string | null;
  /** 牵头领导 */
  leader: string;
  responsiblePerson: string;
  responsiblePhone: string;
  assignedOn: CalendarDate | null;
  dueDate: CalendarDate | null;
  originalDueDate: CalendarDate | null;
  feedbackCycle: FeedbackCycle;
  supervised: boolean;
  /** to whom it was handed over, outside this program */
  transferredTo: string;
  outcome: Outcome | null;
  result: string;
  explanation: string;
  nextStep: string;
  /** the level that settled it, where that is not the level it was coordinated at */
  settledLevel: Level | null;
  /** 答复: what the county that raised it is told; empty while it is the result */
  reply: string;
  rating: Rating | null;
  concludedBy: string | null;
  concludedAt: number | null;
  closedBy: string | null;
  closedAt: number | null;
  followUpReviewOn: CalendarDate | null;
  remark: string;
  createdBy: string | null;
  /** the 交办单 it went out with */
  noticeId: string | null;
  /** who wrote it down, and in which discussion group; '' when nobody said */
  recorder: string;
  groupName: string;
};

/** The wording that goes out: the edited one, or the original while nobody has edited it. */
export const wording = (issue: Pick<Issue, 'editedWording' | 'originalWording'>): string =>
  issue.editedWording || issue.originalWording;
