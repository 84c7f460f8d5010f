import { z } from 'zod';
import { id } from '../operation';
import { type CalendarDate, type Minutes, minutes, type TimeOfDay, timeOfDay } from '../time';

/**
 * 主持 通报 专题片 交流发言 书面交流 自由发言 回应 点评 讲话 分组讨论 小组汇报 现场观摩 签约 合影 用餐 乘车 休息
 */
export const agendaItemKinds = [
  'hosting',
  'circular',
  'film',
  'speech',
  'writtenContribution',
  'freeSpeech',
  'response',
  'commentary',
  'address',
  'groupDiscussion',
  'groupReport',
  'siteVisit',
  'signing',
  'groupPhoto',
  'meal',
  'ride',
  'break',
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

export type AgendaDay = {
  id: string;
  meetingId: string;
  date: CalendarDate;
  startsAt: TimeOfDay;
};

type AgendaItem = {
  id: string;
  dayId: string;
  position: number;
  kind: AgendaItemKind;
  title: string;
  plannedMinutes: number;
  /** when it must start; null: it follows the item before */
  plannedStart: TimeOfDay | null;
  countyId: string | null;
  caseStudyId: string | null;
  place: string;
  remark: string;
  actualStart: number | null;
  actualEnd: number | null;
};

/** What a person may say about an item; where it stands in the day is `moveItems`' business. */
export const agendaItemFields = z.strictObject({
  kind: z.enum(agendaItemKinds),
  title: z.string().trim().min(1).max(200),
  plannedMinutes: minutes,
  plannedStart: timeOfDay.nullable(),
  /** a county (or a development zone that attends like one) */
  countyId: id.nullable(),
  caseStudyId: id.nullable(),
  place: z.string().trim().max(100),
  remark: z.string().trim().max(500),
});
export type AgendaItemFields = z.output<typeof agendaItemFields>;

export type AgendaSpeaker = {
  participantId: string;
  name: string;
  post: string;
  /** 单位 as written on the roster */
  unitName: string;
  organizationId: string | null;
};

/** An item as it stands in its day. Gap and overlap are against everything before it in the day. */
export type AgendaLine = AgendaItem & {
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  gapBefore: Minutes;
  overlapBefore: Minutes;
  speakers: AgendaSpeaker[];
  countyName: string | null;
  caseTitle: string | null;
};

export type PlannedDay = AgendaDay & {
  /** sum of the items' durations */
  plannedMinutes: Minutes;
  plannedEnd: TimeOfDay;
  gapMinutes: Minutes;
  overlapMinutes: Minutes;
  items: AgendaLine[];
};

export type Agenda = { days: PlannedDay[] };
