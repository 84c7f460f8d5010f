import { z } from 'zod';
import { command, fileHandle, id, query, task } from '../operation';
import { calendarDate, instant } from '../time';
import { lights } from './deadlines';
import { feedbackCycles, issueKinds, issueStatuses, levels, outcomes, topics } from './issue';
import { type IssueCounts, rateNames, ratePlaces } from './rates';
import type {
  AssignmentNotice,
  CaptureContext,
  IssueFile,
  IssueRow,
  SimilarIssue,
  Theme,
} from './register';

const long = z.string().trim().max(4000);
const short = z.string().trim().max(200);
const reason = long.min(1);
const one = z.strictObject({ id });
const oneWithReason = z.strictObject({ id, reason });

/** What may be said of an issue at any time before it is closed. */
const described = z.strictObject({
  kind: z.enum(issueKinds),
  countyId: id.nullable(),
  raisedById: id.nullable(),
  raisedByText: short,
  raisedAt: instant,
  agendaItemId: id.nullable(),
  slideId: id.nullable(),
  demand: long,
  topic: z.enum(topics),
  level: z.enum(levels).nullable(),
  remark: long,
});

/** 公开版 leaves out phones, remarks and what leaders said; 内部版 has everything. */
export const editions = ['public', 'internal'] as const;
export type Edition = (typeof editions)[number];

const assignmentFields = {
  id,
  leadOrganizationId: id,
  supporting: z
    .array(z.strictObject({ organizationId: id, dueDate: calendarDate.nullable().default(null) }))
    .max(20)
    .default([]),
  dueDate: calendarDate,
  /** today unless it went out earlier */
  assignedOn: calendarDate.optional(),
  /** 牵头领导 */
  leader: short.optional(),
  feedbackCycle: z.enum(feedbackCycles).optional(),
  responsiblePerson: short.optional(),
  responsiblePhone: short.optional(),
};

/** One matter of several that an issue was split into. */
const part = z.strictObject({
  editedWording: long.min(1),
  demand: long.default(''),
  kind: z.enum(issueKinds).optional(),
  topic: z.enum(topics).optional(),
});

export const issueFilter = z.strictObject({
  meetingId: id,
  /** full text, from one character on */
  text: z.string().max(200).optional(),
  /** 编号 */
  number: z.number().int().positive().optional(),
  status: z.array(z.enum(issueStatuses)).optional(),
  kind: z.enum(issueKinds).optional(),
  topic: z.enum(topics).optional(),
  level: z.enum(levels).optional(),
  outcome: z.enum(outcomes).optional(),
  countyId: id.optional(),
  /** all counties of a city, and the city itself; null: those that no county or city raised */
  cityId: id.nullable().optional(),
  /** null: those without one */
  leadOrganizationId: id.nullable().optional(),
  /** assigned on that day or after, or before */
  assignedFrom: calendarDate.optional(),
  assignedTo: calendarDate.optional(),
  light: z.array(z.enum(lights)).optional(),
  supervised: z.boolean().optional(),
  common: z.boolean().optional(),
  commonIssueId: id.optional(),
  /** those whose level, or the level that settled them, is this one */
  ofLevel: z.enum(levels).optional(),
  /** the rows behind a number of `counts` */
  rate: z.strictObject({ name: z.enum(rateNames), place: z.enum(ratePlaces) }).optional(),
  /** those of earlier meetings that were carried over into this one, instead of its own */
  carried: z.boolean().optional(),
  /** 截至: the register as it was at the end of that day; not a day to come */
  asOf: calendarDate.optional(),
});
export type IssueFilter = z.input<typeof issueFilter>;

export const issues = {
  /** In order of number. */
  list: query(issueFilter).returns<IssueRow[]>(),
  get: query(one).returns<IssueFile>(),
  /** Rates of the whole meeting, each with numerator, denominator and as-of date. */
  counts: query(
    z.strictObject({
      meetingId: id,
      ofLevel: z.enum(levels).optional(),
      asOf: calendarDate.optional(),
      /** of those that were carried over into this meeting, instead of its own */
      carried: z.boolean().optional(),
    }),
  ).returns<IssueCounts>(),
  /** The scene of the item that runs, or of the one named, such as a contribution in writing. */
  captureContext: query(
    z.strictObject({ meetingId: id, agendaItemId: id.optional() }),
  ).returns<CaptureContext>(),
  /**
   * At most five issues of this meeting or an earlier one that say much the same as a text, or as an
   * issue; most alike first, each with the words that both say.
   */
  similar: query(
    z.union([z.strictObject({ meetingId: id, text: long }), z.strictObject({ id })]),
  ).returns<SimilarIssue[]>(),
  /** Issues not yet assigned that are about one matter, as proposals for common issues; largest first. */
  themes: query(z.strictObject({ meetingId: id })).returns<Theme[]>(),
  /** Every 交办单: numbered, void, and those the next export will number. */
  notices: query(z.strictObject({ meetingId: id })).returns<AssignmentNotice[]>(),

  /** Gives the next number of the meeting. On disk when it answers. */
  capture: command(
    z.strictObject({
      meetingId: id,
      originalWording: long.min(1),
      ...described.partial({
        countyId: true,
        raisedById: true,
        raisedByText: true,
        raisedAt: true,
        agendaItemId: true,
        slideId: true,
        demand: true,
        topic: true,
        level: true,
        remark: true,
      }).shape,
    }),
  ).returns<{ id: string; number: number }>(),
  /** The wording as spoken stays; the edited wording stands beside it. */
  edit: command(
    z.strictObject({
      id,
      ...described.partial().shape,
      editedWording: long.optional(),
      leader: short.optional(),
      feedbackCycle: z.enum(feedbackCycles).optional(),
      /** 答复 to the county, which a merged issue keeps too */
      reply: long.optional(),
      explanation: long.optional(),
      nextStep: long.optional(),
      repeatOfId: id.nullable().optional(),
      responsiblePerson: short.optional(),
      responsiblePhone: short.optional(),
      supervised: z.boolean().optional(),
    }),
  ).returns(),
  /** Only while nothing has been done about it. Undoable; its number is not given again. */
  remove: command(one).returns(),

  propose: command(one).returns(),
  /**
   * 一事一项: the issue becomes the first part; each other part is a new issue of the same speech, with
   * the original wording beside its own.
   */
  split: command(z.strictObject({ id, parts: z.array(part).min(2).max(20) })).returns<
    { id: string; number: number }[]
  >(),
  /** 归并: makes a common issue of several of one meeting; each stays as it is and goes with it. */
  makeCommon: command(
    z.strictObject({
      ids: z.array(id).min(2).max(500),
      editedWording: long.min(1),
      demand: long.default(''),
      topic: z.enum(topics).optional(),
      level: z.enum(levels).nullable().default(null),
    }),
  ).returns<{ id: string; number: number }>(),
  /** Handed over to somebody outside this program. */
  transfer: command(z.strictObject({ id, recipient: short.min(1), reason })).returns(),
  /** Who answers for it at a level; null: nobody in particular. */
  setResponsible: command(
    z.strictObject({ id, level: z.enum(levels), organizationId: id.nullable() }),
  ).returns(),
  /** What a supporting organization answered the lead. */
  answerSupport: command(
    z.strictObject({
      id,
      organizationId: id,
      answer: long.min(1),
      answeredOn: calendarDate.optional(),
    }),
  ).returns(),
  /** Undoable until a notice with a number has gone out. */
  assign: command(z.strictObject(assignmentFields)).returns(),
  reassign: command(z.strictObject({ ...assignmentFields, reason })).returns(),
  /** `note`: who received it and when, where a return said so */
  acknowledge: command(z.strictObject({ id, note: short.optional() })).returns(),
  decline: command(oneWithReason).returns(),
  /** 阶段性反馈: a log that only grows. */
  addProgress: command(
    z.strictObject({
      id,
      date: calendarDate.optional(),
      organizationId: id.nullable().default(null),
      text: long.min(1),
      author: short.default(''),
    }),
  ).returns<{ id: string }>(),
  /** The date first set stays beside the new one. */
  extend: command(
    z.strictObject({ id, dueDate: calendarDate, reason, approver: short.min(1) }),
  ).returns(),
  /** What the lead says of its own work; the outcome counts once it is concluded. */
  submit: command(
    z.strictObject({ id, result: long.min(1), outcome: z.enum(outcomes).nullable().optional() }),
  ).returns(),
  sendBack: command(oneWithReason).returns(),
  conclude: command(
    z.strictObject({
      id,
      outcome: z.enum(outcomes),
      result: long,
      explanation: long.default(''),
      nextStep: long.default(''),
      settledLevel: z.enum(levels).nullable().default(null),
    }),
  ).returns(),
  /** 征询评价: the answer goes to who raised it. */
  askRaiser: command(one).returns(),
  rate: command(
    z.strictObject({
      id,
      rating: z.enum(['satisfied', 'basicallySatisfied']),
      note: long.default(''),
    }),
  ).returns(),
  /** Not satisfied: it is worked on again. */
  rateUnsatisfied: command(oneWithReason).returns(),
  requestClosure: command(one).returns(),
  /** By someone other than who concluded it; answered by `reopen`, never undone. */
  close: command(z.strictObject({ id, followUpReviewOn: calendarDate }), {
    official: true,
  }).returns(),
  reopen: command(oneWithReason, { official: true }).returns(),
  confirmHeld: command(oneWithReason).returns(),
  /** Captures a new issue that names the closed one. */
  reportRelapse: command(oneWithReason).returns<{ id: string; number: number }>(),
  notAccept: command(oneWithReason).returns(),
  handleLocally: command(oneWithReason).returns(),
  markContinuous: command(oneWithReason).returns(),
  merge: command(z.strictObject({ id, commonIssueId: id })).returns(),
  separate: command(one).returns(),

  /** Keeps any kind of file, at most 200 MB each. */
  addEvidence: task(
    z.strictObject({ id, files: z.array(fileHandle).min(1).max(20), remark: short.default('') }),
  ).returns<{ added: number; known: number }>(),
  /** Not once closure has been asked for. */
  removeEvidence: command(one).returns(),
  /** A copy of an evidence file, for the system to open or to hand on. */
  exportEvidence: task(z.strictObject({ id, target: fileHandle })).returns(),

  /** Default ledger, print-ready. */
  exportRegister: task(
    z.strictObject({
      filter: issueFilter,
      edition: z.enum(editions),
      format: z.enum(['xlsx', 'docx']),
      target: fileHandle,
    }),
  ).returns<{ rows: number }>(),
  /** The table of legal moves as a paper (.docx) in the meeting's house style. */
  exportMoves: task(z.strictObject({ meetingId: id, target: fileHandle })).returns(),
  /** Numbers what is to be numbered, then writes one .docx per organization into the folder `target`. */
  exportNotices: task(
    z.strictObject({
      meetingId: id,
      /** all organizations when empty */
      organizationIds: z.array(id).default([]),
      edition: z.enum(editions).default('internal'),
      target: fileHandle,
    }),
    { official: true },
  ).returns<{
    files: { organizationName: string; year: number; number: number; name: string }[];
  }>(),
};
