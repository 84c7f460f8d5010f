import { z } from 'zod';
import { command, id, query, task } from '../operation';
import type { Calibration } from '../scoring/calibration';
import type { Chosen } from '../scoring/choice';
import type { Turnout } from '../scoring/scoreSheet';
import type { Firmness, Shaken } from '../scoring/stability';
import { type CalendarDate, calendarDate } from '../time';

const bySelection = z.strictObject({ selectionId: id });
const short = z.string().trim().max(200);

/** A nomination with its result, after the opening. Values as they are printed. */
export type ResultLine = {
  nominationId: string;
  code: string;
  title: string;
  field: string;
  cityName: string;
  countyName: string;
  value: string | null;
  place: number | null;
  turnout: Turnout;
  /** each judge's total as printed, `null` where there is none; in the order of the judges */
  totals: (string | null)[];
  /** names of the judges whose totals were left out at either end */
  trimmed: { lowest: string[]; highest: string[] };
  /** what the scores and quotas propose */
  proposed: Chosen;
  /** what was decided; null while nothing was */
  decision: { isIn: boolean; reason: string } | null;
};

export type Results = {
  judges: { id: string; name: string }[];
  lines: ResultLine[];
  /** seats the proposal leaves empty: ties at the end, quotas */
  freeSeats: number;
};

/** Beside the result, never in it. */
export type Scrutiny = {
  judges: (Calibration & { name: string })[];
  /** place by mean when every judge's leniency is taken off */
  levelled: { nominationId: string; place: number | null }[];
  isConnected: boolean;
  firmness: Firmness[];
  shaken: Shaken[];
};

export type PublicNotice = {
  id: string;
  fromDate: CalendarDate;
  toDate: CalendarDate;
  contact: string;
  objections: Objection[];
};

/** 异议: raised by name; `isUpheld` null while it is open. */
export type Objection = {
  id: string;
  nominationId: string | null;
  raisedBy: string;
  raisedOn: CalendarDate;
  text: string;
  finding: string;
  isUpheld: boolean | null;
  answeredOn: CalendarDate | null;
};

export const deliberation = {
  /** Refused before the opening. */
  results: query(bySelection).returns<Results>(),
  /** Draws as many weights as it is told; can be cancelled. */
  scrutinize: task(
    z.strictObject({
      selectionId: id,
      draws: z.number().int().min(100).max(100_000).default(10_000),
      /** each weight is drawn within this share around its own */
      width: z.number().min(0).max(0.9).default(0.2),
    }),
  ).returns<Scrutiny>(),
  /**
   * 定评: all decisions together, undone together. Whoever departs from the proposal says why. Nobody is
   * decided in over a quota or the seats without a reason.
   */
  decide: command(
    z.strictObject({
      selectionId: id,
      decisions: z
        .array(z.strictObject({ nominationId: id, isIn: z.boolean(), reason: short.default('') }))
        .max(1000),
    }),
  ).returns<{ selected: number }>(),
  /** 公示 for so many working days from the day after. */
  giveNotice: command(
    z.strictObject({
      selectionId: id,
      days: z.number().int().min(1).max(60),
      contact: short.default(''),
    }),
    { official: true },
  ).returns<{ id: string; toDate: CalendarDate }>(),
  notices: query(bySelection).returns<PublicNotice[]>(),
  raiseObjection: command(
    z.strictObject({
      noticeId: id,
      nominationId: id.nullable().default(null),
      raisedBy: z.string().trim().min(1).max(100),
      raisedOn: calendarDate,
      text: z.string().trim().min(1).max(2000),
    }),
  ).returns<{ id: string }>(),
  answerObjection: command(
    z.strictObject({
      id,
      finding: z.string().trim().min(1).max(2000),
      isUpheld: z.boolean(),
    }),
    { official: true },
  ).returns(),
  /** Back to the panel, because an objection was upheld. */
  deliberateAgain: command(bySelection, { official: true }).returns(),
  /** 发布: the notice has run out and every objection is answered, none of them upheld. */
  publish: command(bySelection, { official: true }).returns<{ selected: number }>(),
};
