import type { Instant } from '../time';
import type { AttendanceEvent, CheckInMethod } from './event';
import type { Session } from './session';

/**
 * Where a participant stands: 未到 已到 迟到 请假 缺席 替会. `substituted` says that somebody else
 * comes in their place; whether that person is here, `arrivedAt` tells.
 */
export const standings = [
  'expected',
  'present',
  'late',
  'onLeave',
  'absent',
  'substituted',
] as const;
export type Standing = (typeof standings)[number];

/** What the facts about one participant amount to. */
export type Attendance = {
  standing: Standing;
  /** of the participant, or of the substitute when `substituted` */
  arrivedAt: Instant | null;
  /** how the arrival that counts was taken down */
  method: CheckInMethod | null;
  /** the laptop that took it down */
  device: string | null;
  /** how many arrivals stand; above 1: checked in more than once, the earliest counts */
  arrivals: number;
  /** of the fact that decides */
  reason: string;
  approvedBy: string;
  substitute: { name: string; post: string } | null;
};

const NOTHING: Attendance = {
  standing: 'expected',
  arrivedAt: null,
  method: null,
  device: null,
  arrivals: 0,
  reason: '',
  approvedBy: '',
  substitute: null,
};

/**
 * Facts are compared by when they came to be so, then by when they were written down, then by id:
 * the same order on every laptop, whatever came in first.
 */
export const byTime = (a: AttendanceEvent, b: AttendanceEvent): number =>
  a.at - b.at || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Each fact once: a package that is merged twice brings nothing new. */
function once(events: readonly AttendanceEvent[]): AttendanceEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

/** The ids of facts that a retraction voids. */
export function voidedBy(events: readonly AttendanceEvent[]): Set<string> {
  return new Set(events.flatMap(({ retractsId }) => retractsId ?? []));
}

/** The facts that stand, in order of time. */
export function standingEvents(events: readonly AttendanceEvent[]): AttendanceEvent[] {
  const voided = voidedBy(events);
  return once(events)
    .filter(({ id, kind }) => kind !== 'retracted' && !voided.has(id))
    .toSorted(byTime);
}

/**
 * What the facts about ONE participant amount to for a session. Pure, and the same whatever the
 * order in which facts came together:
 *
 * 1. Who is here is here: the earliest arrival of their own counts, whatever was said before or since.
 *    It is late when it lies after the session's `lateAfter`.
 * 2. Else the earliest arrival of a substitute.
 * 3. Else what was said last: leave, absent, or that a substitute will come.
 * 4. Else they are expected.
 */
export function attendanceOf(events: readonly AttendanceEvent[], session: Session): Attendance {
  const standing = standingEvents(events).filter(
    ({ dayId }) => dayId === null || session.dayId === null || dayId === session.dayId,
  );
  const arrivals = standing.filter(({ kind }) => kind === 'arrived');
  const own = arrivals.find(({ substituteName }) => substituteName === '');
  const arrival = own ?? arrivals[0];
  if (arrival) {
    const late = session.lateAfter(arrival.dayId);
    return {
      standing: !own ? 'substituted' : late !== null && own.at > late ? 'late' : 'present',
      arrivedAt: arrival.at,
      method: arrival.method,
      device: arrival.device,
      arrivals: arrivals.filter((one) => (one.substituteName === '') === !!own).length,
      reason: arrival.reason,
      approvedBy: arrival.approvedBy,
      substitute: own ? null : substituteOf(arrival),
    };
  }
  const said = standing.at(-1);
  if (!said) return NOTHING;
  const { reason, approvedBy } = said;
  const base = { ...NOTHING, reason, approvedBy };
  if (said.kind === 'leave') return { ...base, standing: 'onLeave' };
  if (said.kind === 'absent') return { ...base, standing: 'absent' };
  return { ...base, standing: 'substituted', substitute: substituteOf(said) };
}

const substituteOf = ({ substituteName, substitutePost }: AttendanceEvent) => ({
  name: substituteName,
  post: substitutePost,
});

/** The facts of a meeting by participant. */
export function eventsByParticipant(
  events: readonly AttendanceEvent[],
): Map<string, AttendanceEvent[]> {
  const byParticipant = new Map<string, AttendanceEvent[]>();
  for (const event of events) {
    const known = byParticipant.get(event.participantId);
    if (known) known.push(event);
    else byParticipant.set(event.participantId, [event]);
  }
  return byParticipant;
}

/** Whether somebody is in the hall for this place on the list: the participant or a substitute. */
export const isHere = ({ arrivedAt }: Pick<Attendance, 'arrivedAt'>): boolean => arrivedAt !== null;

/** Whether one still waits for somebody: nothing is known, or an announced substitute has not come. */
export const isAwaited = ({ standing, arrivedAt }: Pick<Attendance, 'standing' | 'arrivedAt'>) =>
  standing === 'expected' || (standing === 'substituted' && arrivedAt === null);
