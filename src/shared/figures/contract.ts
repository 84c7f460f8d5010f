import { z } from 'zod';
import { editions } from '../issues/contract';
import { levels, topics } from '../issues/issue';
import { command, fileHandle, id, query, task } from '../operation';
import { type CalendarDate, calendarDate } from '../time';
import type { Figures, TrendPoint } from './figures';
import type { CopiedReturn, SilentOrganization } from './radar';
import type { RollOver } from './rollOver';

const ofMeeting = {
  meetingId: id,
  /** 截至; today without it */
  asOf: calendarDate.optional(),
  ofLevel: z.enum(levels).optional(),
};

type Named = { organizationName: string };
type Numbered = { number: number };

/** Facts about returns, with no judgement. */
export type Radar = {
  silent: (SilentOrganization & Named)[];
  copied: (CopiedReturn & Named & Numbered & { earlierName: string; earlierNumber: number })[];
  moved: (Named &
    Numbered & { issueId: string; times: number; from: CalendarDate; to: CalendarDate })[];
};

export const figures = {
  /** Counts, rates and ages of a meeting's issues, as a whole and by group. */
  show: query(z.strictObject(ofMeeting)).returns<Figures>(),
  /** Open issues at the end of each of the last twelve months, and on the day itself. */
  trend: query(z.strictObject(ofMeeting)).returns<TrendPoint[]>(),
  /** Who has sent nothing for so many days, copied answers, dates moved again and again. */
  radar: query(
    z.strictObject({ meetingId: id, silentDays: z.number().int().min(1).max(365) }),
  ).returns<Radar>(),
  /** What the register and the agenda of a meeting may take over from earlier ones, with the reasons. */
  proposeRollOver: query(z.strictObject({ meetingId: id })).returns<RollOver>(),
  /**
   * 结转: those issues stand in this meeting's register too, under the number they have, and the topics
   * become agenda items. One undoable change.
   */
  rollOver: command(
    z.strictObject({
      meetingId: id,
      issueIds: z.array(id).max(10_000),
      topics: z.array(z.enum(topics)).default([]),
    }),
  ).returns<{ issues: number; items: number }>(),
  /** One page for the leader. */
  exportPage: task(
    z.strictObject({
      ...ofMeeting,
      edition: z.enum(editions),
      format: z.enum(['docx', 'xlsx']),
      target: fileHandle,
    }),
  ).returns<{ groups: number }>(),
};
