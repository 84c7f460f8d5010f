import { z } from 'zod';
import { command, fileHandle, id, query, task } from '../operation';
import { type Capacity, participantFields } from '../participants/participant';
import type { Instant } from '../time';
import type { Counts } from './counts';
import {
  type AttendanceEvent,
  approvedBy,
  checkInMethods,
  reason,
  statedTime,
  substituteName,
  substitutePost,
} from './event';
import type { Attendance } from './standing';

/** Where one participant stands; in list order of the roster. */
export type AttendanceLine = Omit<Attendance, 'substitute'> & {
  participantId: string;
  /** `pinyin` and `initials` are for finding them by */
  substitute: { name: string; post: string; pinyin: string; initials: string } | null;
  /** whether this laptop took down the arrival that counts */
  own: boolean;
};

export type CountsByGroup = {
  /** the day they are of; null: the whole meeting */
  dayId: string | null;
  /** without staff */
  total: Counts;
  /** without staff: cities in the order of division codes, then departments, then others */
  byDelegation: {
    kind: 'city' | 'departments' | 'others';
    /** of the city */
    cityId: string | null;
    name: string | null;
    counts: Counts;
  }[];
  byCapacity: Record<Capacity, Counts>;
};

/** One fact of somebody's history. */
export type AttendanceFact = AttendanceEvent & {
  operatorName: string | null;
  own: boolean;
  /** retracted since: when, by whom, why */
  voided: { at: Instant; operatorName: string | null; reason: string } | null;
  /** an arrival that does not count, because an earlier one does */
  doubled: boolean;
};

/** A day id; null for the whole meeting. Left out, a query means the day that it is. */
const dayId = id.nullable();
const ofWhom = { participantId: id, dayId };

/**
 * Registration desk. Every command adds facts and is undoable, not official: Ctrl+Z takes back what
 * this laptop did last (also a person added at the door together with the check-in), the top bar
 * names it, redo works, and the journal keeps the act and its undoing. A fact that is older or came
 * from another laptop is not undone but answered by `retract`, itself a fact that merges.
 */
export const attendance = {
  /** In list order; `dayId` null: over all days, left out: the day that it is. */
  list: query(z.strictObject({ meetingId: id, dayId: dayId.optional() })).returns<
    AttendanceLine[]
  >(),
  counts: query(
    z.strictObject({ meetingId: id, dayId: dayId.optional() }),
  ).returns<CountsByGroup>(),
  /** Everything that was ever written down about somebody, oldest first, also what was retracted. */
  history: query(z.strictObject({ participantId: id })).returns<AttendanceFact[]>(),
  /** What stands on their notice: digits, and the same as a QR code, a whole SVG document. */
  code: query(z.strictObject({ participantId: id })).returns<{ code: string; svg: string }>(),
  /** Refused when they have checked in already, unless `again`. */
  checkIn: command(
    z.strictObject({
      ...ofWhom,
      method: z.enum(checkInMethods).exclude(['makeUp']),
      /** it is their announced substitute who came */
      bySubstitute: z.boolean().default(false),
      again: z.boolean().default(false),
    }),
  ).returns<{ id: string }>(),
  /** Somebody who is not on the list: added at its end and checked in. */
  join: command(
    z.strictObject({
      meetingId: id,
      dayId,
      ...participantFields.pick({
        name: true,
        organizationId: true,
        unitName: true,
        post: true,
        phone: true,
        capacity: true,
        remark: true,
      }).shape,
    }),
  ).returns<{ participantId: string }>(),
  /** Leave has a reason and somebody who allowed it; without both it is absence. */
  leave: command(
    z.strictObject({ ...ofWhom, reason: reason.min(1), approvedBy: approvedBy.min(1) }),
  ).returns<{ id: string }>(),
  absent: command(
    z.strictObject({
      participantIds: z.array(id).min(1).max(5000),
      dayId,
      reason: reason.default(''),
    }),
  ).returns(),
  /** Somebody else comes in their place; `here`: and has come. */
  substitute: command(
    z.strictObject({
      ...ofWhom,
      name: substituteName,
      post: substitutePost.default(''),
      reason: reason.default(''),
      approvedBy: approvedBy.default(''),
      here: z.boolean(),
    }),
  ).returns<{ id: string }>(),
  /** 补签: was here, but was not taken down then. */
  makeUp: command(
    z.strictObject({
      ...ofWhom,
      at: statedTime,
      reason: reason.min(1),
      approvedBy: approvedBy.min(1),
    }),
  ).returns<{ id: string }>(),
  /** Voids one fact, also one from another laptop. */
  retract: command(z.strictObject({ id, reason: reason.default('') })).returns<{ id: string }>(),
  /** How many came, by city and capacity, and who did not. */
  exportSummary: task(
    z.strictObject({
      meetingId: id,
      dayId,
      target: fileHandle,
      format: z.enum(['xlsx', 'docx']),
    }),
  ).returns(),
  /** Slips with a code for everybody (or for some), to be cut apart; pdf needs a window. */
  exportCodes: task(
    z.strictObject({
      meetingId: id,
      participantIds: z.array(id).max(5000).nullable().default(null),
      target: fileHandle,
      format: z.enum(['docx', 'pdf']),
    }),
  ).returns<{ slips: number }>(),
};
