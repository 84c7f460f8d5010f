import type { Light } from '../issues/deadlines';
import type { CalendarDate } from '../time';

/** 督办单 · 销号单 · 通报; each kind counts its own numbers 〔year〕n号. */
export const paperKinds = ['supervisionNotice', 'closureNotice', 'circular'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What goes to many at once, one paper each. */
export const batchPapers = ['notices', 'closures', 'countyPages', 'organizationPages'] as const;
export type BatchPaper = (typeof batchPapers)[number];

/** Who would get a paper of a batch today, and of how many matters. */
export type Recipient = { organizationId: string; organizationName: string; matters: number };

/** 电话 短信 函 当面 微信 会议 其他 */
export const channels = [
  'phone',
  'shortMessage',
  'letter',
  'inPerson',
  'chat',
  'meeting',
  'other',
] as const;
export type Channel = (typeof channels)[number];

/** The lights that a 督办单 answers, mildest first. */
export const noticeLights = ['dueSoon', 'behind', 'overdue'] as const satisfies Light[];
export type NoticeLight = (typeof noticeLights)[number];

export type NoticeColor = {
  light: NoticeLight;
  /** as the paper says it: 蓝色 */
  name: string;
  /** RRGGBB */
  color: string;
};

/** A paper with a number that went out, or that is void. */
export type OutgoingPaper = {
  id: string;
  kind: PaperKind | 'assignmentNotice';
  year: number;
  number: number;
  /** null for a circular, which goes to all */
  organizationId: string | null;
  organizationName: string;
  /** of a 督办单: the gravest of its issues */
  light: NoticeLight | null;
  issuedOn: CalendarDate;
  voidedOn: CalendarDate | null;
  voidReason: string;
  /** 编号 of its issues */
  issueNumbers: number[];
};

/** Why somebody is to be reminded. */
export const reminderReasons = ['overdue', 'behind', 'dueSoon', 'silent', 'supervised'] as const;
export type ReminderReason = (typeof reminderReasons)[number];

/** An issue that somebody owes an answer for, and what was done to get it. */
export type ChaseLine = {
  issueId: string;
  number: number;
  wording: string;
  countyName: string;
  organizationId: string;
  organizationName: string;
  responsiblePerson: string;
  responsiblePhone: string;
  dueDate: CalendarDate | null;
  /** counted days up to the due date; negative once it has passed */
  daysLeft: number | null;
  light: Light | null;
  supervised: boolean;
  lastWordOn: CalendarDate | null;
  reasons: ReminderReason[];
  reminders: number;
  lastRemindedAt: number | null;
  /** 批示领导 and 配合领导, as the 督办单 prints them */
  instructedBy: string;
  supportingLeaders: string;
};

export type Reminder = {
  id: string;
  at: number;
  channel: Channel;
  organizationId: string;
  organizationName: string;
  /** who was spoken to */
  person: string;
  said: string;
  operatorName: string | null;
  issueNumbers: number[];
};
