import { z } from 'zod';
import { type Instant, instant } from '../time';

/** 签到 请假 缺席 替会 作废 */
export const attendanceKinds = ['arrived', 'leave', 'absent', 'substitute', 'retracted'] as const;
export type AttendanceKind = (typeof attendanceKinds)[number];

/** How somebody was found at the desk; `makeUp` is 补签: written down later, at a stated time. */
export const checkInMethods = ['name', 'pinyin', 'listNumber', 'phone', 'code', 'makeUp'] as const;
export type CheckInMethod = (typeof checkInMethods)[number];

/**
 * One fact about somebody's attendance, as one laptop wrote it down. Facts are only ever added: what
 * was wrong is retracted by a further fact, so that two laptops can lay theirs together.
 */
export type AttendanceEvent = {
  id: string;
  meetingId: string;
  /** of which agenda day; null: of the whole meeting */
  dayId: string | null;
  participantId: string;
  kind: AttendanceKind;
  /** when it came to be so: of an arrival the moment of arriving, also when stated afterwards */
  at: Instant;
  /** when it was written down */
  recordedAt: Instant;
  /** of arrivals only */
  method: CheckInMethod | null;
  reason: string;
  /** who allowed a leave or a made-up check-in */
  approvedBy: string;
  /** who stands in: of a substitute, and of the arrival of one */
  substituteName: string;
  substitutePost: string;
  operatorId: string | null;
  /** which laptop wrote it */
  device: string;
  /** of a retraction: the fact that it voids */
  retractsId: string | null;
};

const text = (longest: number) => z.string().trim().max(longest);

export const reason = text(200);
export const approvedBy = text(60);
export const substituteName = text(40).min(1);
export const substitutePost = text(100);
/** a stated time of arrival */
export const statedTime = instant;
