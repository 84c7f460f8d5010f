import { z } from 'zod';
import { editions } from '../issues/contract';
import { command, fileHandle, id, query, task } from '../operation';
import { calendarDate, instant } from '../time';
import {
  type Bulletin,
  type MinutesDecision,
  type MinutesSection,
  type Roll,
  type TranscriptLine,
  verbs,
} from './minutes';

const short = z.string().trim().max(200);
const long = z.string().trim().max(8000);
const meeting = z.strictObject({ meetingId: id });

const decided = z.strictObject({
  verb: z.enum(verbs),
  text: long.min(1),
  organizationId: id.nullable().default(null),
  dueDate: calendarDate.nullable().default(null),
});

/** 原始记录、纪要、简报: three papers of one meeting that are never the same. */
export const minutes = {
  /** In order of time; of one group when named. */
  transcript: query(meeting.extend({ groupName: short.optional() })).returns<TranscriptLine[]>(),
  /** Lines are only added; Ctrl+Z takes back what was just mistyped. */
  write: command(
    meeting.extend({
      agendaItemId: id.nullable().default(null),
      /** the group this laptop records, unless named */
      groupName: short.optional(),
      speaker: short.default(''),
      text: long.min(1),
      at: instant.optional(),
    }),
  ).returns<{ id: string }>(),

  show: query(meeting).returns<{
    sections: MinutesSection[];
    decisions: (MinutesDecision & { organizationName: string; issueNumber: number | null })[];
    roll: Roll;
    bulletins: Bulletin[];
  }>(),
  addSection: command(meeting.extend({ heading: short.min(1), text: long.default('') })).returns<{
    id: string;
  }>(),
  editSection: command(
    z.strictObject({ id, heading: short.min(1).optional(), text: long.optional() }),
  ).returns(),
  removeSection: command(z.strictObject({ id })).returns(),
  decide: command(meeting.extend(decided.shape)).returns<{ id: string }>(),
  editDecision: command(
    z.strictObject({
      id,
      verb: z.enum(verbs).optional(),
      text: long.min(1).optional(),
      organizationId: id.nullable().optional(),
      dueDate: calendarDate.nullable().optional(),
    }),
  ).returns(),
  /** Not once it stands in the register. */
  removeDecision: command(z.strictObject({ id })).returns(),
  /**
   * Puts a decision into the register, assigned to its unit by its deadline where it has both; one
   * change. Refused when it stands there already.
   */
  toRegister: command(z.strictObject({ id })).returns<{ id: string; number: number }>(),
  /** The decision that an issue came from. */
  decisionOf: query(z.strictObject({ issueId: id })).returns<MinutesDecision | null>(),

  /** By GB/T 9704: 出席、请假、列席 after the body, no seal. */
  exportMinutes: task(meeting.extend({ target: fileHandle })).returns<{ decisions: number }>(),
  /** 简报第n期 of a group, or of the whole meeting; `number` writes one again that has its number. */
  exportBulletin: task(
    meeting.extend({
      groupName: short.default(''),
      number: z.number().int().positive().optional(),
      edition: z.enum(editions).default('internal'),
      target: fileHandle,
    }),
    { official: true },
  ).returns<{ number: number; issues: number; speeches: number }>(),
};
