import type { CalendarDate, TimeOfDay } from '../time';

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

export type AgendaItem = {
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
