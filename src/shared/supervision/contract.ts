import { z } from 'zod';
import { editions } from '../issues/contract';
import { command, fileHandle, id, nothing, query, task } from '../operation';
import { instant } from '../time';
import {
  batchPapers,
  type ChaseLine,
  channels,
  type NoticeColor,
  noticeLights,
  type OutgoingPaper,
  type Recipient,
  type Reminder,
} from './supervision';

const ofMeeting = z.strictObject({ meetingId: id });
const short = z.string().trim().max(200);
const long = z.string().trim().max(4000);

/** all organizations when empty */
const organizationIds = z.array(id).max(500).default([]);
const edition = z.enum(editions).default('internal');

/** What a batch of numbered papers wrote. */
type Written = {
  files: { organizationName: string; year: number; number: number; name: string }[];
};

export const supervision = {
  /** Every number given, void ones as well, by kind, year and number; 交办单 among them. */
  papers: query(ofMeeting).returns<OutgoingPaper[]>(),
  /** Issues that somebody owes an answer for, with the reasons to remind today, gravest first. */
  chase: query(ofMeeting).returns<ChaseLine[]>(),
  /** Who gets a paper of this kind today, in political order. */
  recipients: query(z.strictObject({ meetingId: id, paper: z.enum(batchPapers) })).returns<
    Recipient[]
  >(),
  /** 催办记录, latest first. */
  reminders: query(ofMeeting).returns<Reminder[]>(),
  /** 催办: what was said to whom and how. */
  remind: command(
    z.strictObject({
      meetingId: id,
      organizationId: id,
      issueIds: z.array(id).min(1).max(200),
      channel: z.enum(channels),
      /** now unless it was earlier */
      at: instant.optional(),
      person: short.default(''),
      said: long.default(''),
    }),
  ).returns<{ id: string }>(),
  /** 批示领导 and 配合领导 of an issue, as its 督办单 prints them. */
  setLeaders: command(
    z.strictObject({ issueId: id, instructedBy: short, supportingLeaders: short }),
  ).returns(),
  /** The names and colours of the three 督办单. */
  colors: query(nothing).returns<NoticeColor[]>(),
  setColor: command(
    z.strictObject({
      light: z.enum(noticeLights),
      name: z.string().trim().min(1).max(20),
      color: z.string().regex(/^[0-9A-Fa-f]{6}$/),
    }),
  ).returns(),
  /** 作废: the number stays in the log with date and reason, and is not given again. */
  voidPaper: command(z.strictObject({ id, reason: long.min(1) }), { official: true }).returns(),

  /** 督办单: one per lead organization whose issues ask for it, into the folder `target`. */
  exportNotices: task(
    z.strictObject({ meetingId: id, organizationIds, edition, target: fileHandle }),
    { official: true },
  ).returns<Written>(),
  /** 销号单: one per lead organization, with its closed issues, into the folder `target`. */
  exportClosures: task(
    z.strictObject({ meetingId: id, organizationIds, edition, target: fileHandle }),
    { official: true },
  ).returns<Written>(),
  /** 通报 as of today; a second one on the same day keeps its number. */
  exportCircular: task(z.strictObject({ meetingId: id, edition, target: fileHandle }), {
    official: true,
  }).returns<{ year: number; number: number }>(),
  /** The list of whom to remind today, with phone numbers: internal only. */
  exportReminders: task(z.strictObject({ meetingId: id, target: fileHandle })).returns<{
    rows: number;
  }>(),
  /** One page per county or per organization, into the folder `target`. */
  exportPages: task(
    z.strictObject({
      meetingId: id,
      of: z.enum(['counties', 'organizations']),
      organizationIds,
      edition,
      target: fileHandle,
    }),
  ).returns<{ files: { organizationName: string; name: string }[] }>(),
  /** How the issues of the meeting before this one were handled. */
  exportLastYear: task(z.strictObject({ meetingId: id, edition, target: fileHandle })).returns<{
    meetingName: string;
    rows: number;
  }>(),
};
