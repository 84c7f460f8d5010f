import { z } from 'zod';
import { id } from '../operation';
import {
  type CalendarDate,
  type Instant,
  type Minutes,
  minutes,
  type TimeOfDay,
  timeOfDay,
} from '../time';

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
  /** it begins at `plannedStart` whatever runs late before; otherwise it is pushed */
  startIsHard: boolean;
  /** the locked end: the duration follows from the start; null: the duration is locked */
  plannedEnd: TimeOfDay | null;
  /** it ends when planned, however late it began (hard stop) */
  countsToEnd: boolean;
  /** minutes needed before it that no delay may eat */
  changeoverMinutes: number;
  /** items next to each other with the same section belong together; '' for none */
  section: string;
  /** what the host says before it, where that is not what the program proposes */
  hostWords: string;
} & RunFacts;

/** What really happened to an item, and what is announced of it. Screens compute the rest from now. */
export type RunFacts = {
  actualStart: Instant | null;
  actualEnd: Instant | null;
  skipped: boolean;
  pausedAt: Instant | null;
  /** all pauses that are over, together, in milliseconds */
  pausedMs: number;
  addedSeconds: number;
  /** an announced delay before it (negative: it may come earlier), an overlay on the plan */
  delayMinutes: number;
};

/** What holds an item's times together until somebody says otherwise. */
export const plainTimes = {
  startIsHard: false,
  plannedEnd: null,
  countsToEnd: false,
  changeoverMinutes: 0,
  section: '',
  hostWords: '',
};

/** An item to which nothing has happened yet. */
export const nothingHappened: RunFacts = {
  actualStart: null,
  actualEnd: null,
  skipped: false,
  pausedAt: null,
  pausedMs: 0,
  addedSeconds: 0,
  delayMinutes: 0,
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
  startIsHard: z.boolean(),
  plannedEnd: timeOfDay.nullable(),
  countsToEnd: z.boolean(),
  changeoverMinutes: z.number().int().min(0).max(120),
  section: z.string().trim().max(50),
  hostWords: z.string().trim().max(2000),
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
