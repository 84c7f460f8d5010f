import { z } from 'zod';
import { command, fileHandle, id, query, task } from '../operation';
import type { BallotFault } from '../scoring/ballots';
import type { Calibration } from '../scoring/calibration';
import type { Chosen } from '../scoring/choice';
import type { Turnout } from '../scoring/scoreSheet';
import type { Firmness, Shaken } from '../scoring/stability';
import { type CalendarDate, calendarDate, type Instant } from '../time';
import {
  type Basis,
  bases,
  type ClassTurnout,
  type Mismatch,
  type Round,
  roundFields,
} from './ballot';
import type { OtherMethod } from './comparison';
import type { BrokenQuota } from './rules';

const bySelection = z.strictObject({ selectionId: id });
const short = z.string().trim().max(200);
const paperFormat = z.enum(['docx', 'pdf']);
export type PaperFormat = z.infer<typeof paperFormat>;
const toPaper = { format: paperFormat, target: fileHandle };
const sentence = z.string().trim().min(1).max(500);

/** A nomination with its result, after the opening. Values as they are printed. */
export type ResultLine = {
  nominationId: string;
  code: string;
  title: string;
  field: string;
  cityId: string;
  cityName: string;
  countyName: string;
  /** of the score sheets; null where ballots alone decide */
  value: string | null;
  /** as it stands after rounds of ballots and lots */
  place: number | null;
  turnout: Turnout;
  /** each judge's total as printed, `null` where there is none; in the order of the judges */
  totals: (string | null)[];
  /** ids of the judges whose totals were left out at either end */
  trimmed: { lowest: readonly string[]; highest: readonly string[] };
  /** the last round that it was voted on in */
  ballots: { round: number; value: string } | null;
  /** what the scores and quotas propose */
  proposed: Chosen;
  /** what somebody means to decide; null where it is as decided, or as proposed */
  pending: { isIn: boolean; reason: string } | null;
  /** what was decided; null while nothing was */
  decision: { isIn: boolean; reason: string } | null;
};

export type LotDraw = {
  drawn: string[];
  witness: string;
  at: Instant;
  operatorName: string | null;
};

export type Results = {
  basis: Basis;
  judges: { id: string; name: string }[];
  lines: ResultLine[];
  /** seats the proposal leaves empty: ties at the end, quotas */
  freeSeats: number;
  /** what the proposal itself does not keep, because nobody could */
  shortfalls: BrokenQuota[];
  draws: LotDraw[];
};

/** Beside the result, never in it. */
export type Scrutiny = {
  judges: (Calibration & { name: string })[];
  /** place by mean when every judge's leniency is taken off */
  levelled: { nominationId: string; place: number | null }[];
  isConnected: boolean;
  firmness: Firmness[];
  shaken: Shaken[];
  others: OtherMethod[];
};

/** A round with how far it is; counts only once it is closed. */
export type RoundLine = Round & {
  /** in the order of the codes */
  candidates: { nominationId: string; code: string; title: string; countyName: string }[];
  /** ballots that each of the two has entered, by class in order */
  entered: { classId: string; first: number; second: number }[];
  mismatches: Mismatch[];
  /** who entered first and second; null while nobody did */
  typists: { first: string[]; second: string[] };
  result: {
    lines: { code: string; votes: readonly number[]; value: string | null; place: number | null }[];
    turnout: ClassTurnout[];
    spoilt: { classId: string; number: number; fault: BallotFault }[];
  } | null;
};

export type PublicNotice = {
  id: string;
  fromDate: CalendarDate;
  /** the first counted day */
  firstDate: CalendarDate;
  toDate: CalendarDate;
  contact: string;
  /** counted days left after today, 0 on the last day; negative once it has run out */
  daysLeft: number;
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
  /** 依据: whether score sheets or ballots decide. Fixed at the opening. */
  basis: query(bySelection).returns<Basis>(),
  setBasis: command(z.strictObject({ selectionId: id, basis: z.enum(bases) })).returns(),

  /**
   * What somebody means to decide on one nomination, kept until it is taken; null takes it away. It
   * decides nothing.
   */
  consider: command(
    z.strictObject({
      nominationId: id,
      decision: z.strictObject({ isIn: z.boolean(), reason: short }).nullable(),
    }),
  ).returns(),
  /** Everything considered goes. */
  considerAgain: command(bySelection).returns(),
  /** 抽签 among those who share a place, each of them; the lots stay drawn. */
  drawLots: command(
    z.strictObject({
      selectionId: id,
      place: z.number().int().min(1).max(9999),
      witness: z.string().trim().min(1).max(100),
    }),
    { official: true },
  ).returns<{ drawn: string[] }>(),
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
  /** Rounds of ballots, the first one first; after the opening. */
  rounds: query(bySelection).returns<RoundLine[]>(),
  /** 发起一轮投票 over nominations that stand next to each other. */
  addRound: command(
    z.strictObject({
      selectionId: id,
      nominationIds: z.array(id).min(2).max(1000),
      ...roundFields.shape,
    }),
  ).returns<{ id: string }>(),
  /** Only while no ballot was entered. */
  removeRound: command(z.strictObject({ id })).returns(),
  /**
   * One paper ballot as one of two people typed it in; entered again, it replaces what that person
   * entered. The two are different people, none of whom sees what the other typed.
   */
  enterBallot: command(
    z.strictObject({
      roundId: id,
      classId: z.string().max(1),
      number: z.number().int().min(1).max(999),
      entry: z.union([z.literal(1), z.literal(2)]),
      chosen: z.array(z.string().trim().min(1).max(20)).max(200),
    }),
  ).returns(),
  removeBallot: command(
    z.strictObject({
      roundId: id,
      classId: z.string().max(1),
      number: z.number().int().min(1).max(999),
      entry: z.union([z.literal(1), z.literal(2)]),
    }),
  ).returns(),
  /** What one of the two has typed in, latest first. */
  ballots: query(
    z.strictObject({ roundId: id, entry: z.union([z.literal(1), z.literal(2)]) }),
  ).returns<{ classId: string; number: number; chosen: string[]; fault: BallotFault | null }[]>(),
  /** 计票: both entries agree on every ballot. From here on the round counts. */
  closeRound: command(z.strictObject({ id, witness: z.string().trim().min(1).max(100) }), {
    official: true,
  }).returns(),
  /** 作废: the round does not count after all. */
  setRoundAside: command(z.strictObject({ id, reason: sentence }), { official: true }).returns(),

  /** The dates that a public notice of so many days would have, given today. */
  noticeDates: query(z.strictObject({ days: z.number().int().min(1).max(60) })).returns<{
    firstDate: CalendarDate;
    toDate: CalendarDate;
  }>(),
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

  /** 公示: what is told, from when to when, and whom to tell objections. */
  exportNotice: task(z.strictObject({ noticeId: id, ...toPaper })).returns(),
  /** 计票单, by which anybody can count again. */
  exportCount: task(z.strictObject({ roundId: id, ...toPaper })).returns(),
  /** 关于公布…典型案例的通知 */
  exportPublication: task(z.strictObject({ selectionId: id, ...toPaper })).returns(),
  /** 结果一览: every nomination with its place and decision, as a workbook. */
  exportResults: task(z.strictObject({ selectionId: id, target: fileHandle })).returns<{
    rows: number;
  }>(),
  /**
   * 每市结果告知单 into a folder: each city reads of its own nominations only, and of what everybody may
   * read. After the publication.
   */
  exportCityResults: task(z.strictObject({ selectionId: id, ...toPaper })).returns<{
    files: { cityName: string; name: string }[];
  }>(),
};
