import type { AttendanceFact, AttendanceLine, CountsByGroup } from '@shared/attendance/contract';
import { countsAsDue, countsOf } from '@shared/attendance/counts';
import type { AttendanceEvent } from '@shared/attendance/event';
import { currentDay, type SessionDay, sessionOf } from '@shared/attendance/session';
import {
  attendanceOf,
  byTime,
  eventsByParticipant,
  standingEvents,
} from '@shared/attendance/standing';
import { notFound } from '@shared/errors';
import type { Meeting } from '@shared/meetings/meeting';
import { capacities, type ListedParticipant } from '@shared/participants/participant';
import { delegations } from '@shared/participants/politicalOrder';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { agendaDayTable } from '../agenda/agenda.table';
import { meetingTable } from '../meetings/meetings.table';
import { operatorTable } from '../operators/operators.table';
import { organizationsInCity } from '../organizations';
import { participantsOf, spellingOf } from '../participants';
import { participantTable } from '../participants/participants.table';
import { readSettings } from '../settings';
import { attendanceEventTable } from './attendance.table';

type Asked = { meetingId: string; dayId?: string | null | undefined };

/** @throws AppError notFound */
export function meetingOfAttendance(db: Reader, id: string): Meeting {
  const row = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!row) throw notFound('meetings:error.notFound');
  return row;
}

export function daysOf(db: Reader, meetingId: string): SessionDay[] {
  return db
    .select()
    .from(agendaDayTable)
    .where(eq(agendaDayTable.meetingId, meetingId))
    .orderBy(asc(agendaDayTable.date))
    .all();
}

/** The session that is asked for: a day, null for the whole meeting; left out: the day that it is. */
function sessionAsked(db: Reader, { meetingId, dayId }: Asked, moment: Moment) {
  const days = daysOf(db, meetingId);
  const chosen = dayId === undefined ? (currentDay(days, moment.today)?.id ?? null) : dayId;
  if (chosen !== null && !days.some(({ id }) => id === chosen)) {
    throw notFound('agenda:error.dayNotFound');
  }
  return sessionOf(days, chosen, readSettings(db).checkInGraceMinutes);
}

const eventsOf = (db: Reader, meetingId: string): AttendanceEvent[] =>
  db.select().from(attendanceEventTable).where(eq(attendanceEventTable.meetingId, meetingId)).all();

export const eventsOfParticipant = (db: Reader, participantId: string): AttendanceEvent[] =>
  db
    .select()
    .from(attendanceEventTable)
    .where(eq(attendanceEventTable.participantId, participantId))
    .all();

export type ListedAttendance = AttendanceLine & { participant: ListedParticipant };

/** Where everybody on the roster stands, in list order. @throws AppError notFound */
export function standingLines(db: Reader, asked: Asked, moment: Moment): AttendanceLine[] {
  meetingOfAttendance(db, asked.meetingId);
  const session = sessionAsked(db, asked, moment);
  const events = eventsByParticipant(eventsOf(db, asked.meetingId));
  // Their ids are enough here: a desk asks after every check-in, and has read the roster itself.
  return db
    .select({ id: participantTable.id })
    .from(participantTable)
    .where(eq(participantTable.meetingId, asked.meetingId))
    .orderBy(asc(participantTable.position), asc(participantTable.id))
    .all()
    .map(({ id }) => {
      const { substitute, ...attendance } = attendanceOf(events.get(id) ?? [], session);
      return {
        ...attendance,
        participantId: id,
        substitute: substitute && { ...substitute, ...spellingOf(substitute.name) },
        own: attendance.device === moment.device,
      };
    });
}

/** The same, each with who they are. @throws AppError notFound */
export function attendanceLines(db: Reader, asked: Asked, moment: Moment): ListedAttendance[] {
  const people = new Map(participantsOf(db, asked.meetingId).map((one) => [one.id, one]));
  return standingLines(db, asked, moment).flatMap((line) => {
    const participant = people.get(line.participantId);
    return participant ? [{ ...line, participant }] : [];
  });
}

export function countsByGroup(db: Reader, asked: Asked, moment: Moment): CountsByGroup {
  const lines = attendanceLines(db, asked, moment);
  const due = lines.filter(({ participant }) => countsAsDue(participant));
  const lineOf = new Map(due.map((line) => [line.participantId, line]));
  const linesOf = (people: readonly ListedParticipant[]) =>
    people.flatMap(({ id }) => lineOf.get(id) ?? []);
  return {
    dayId: sessionAsked(db, asked, moment).dayId,
    total: countsOf(due),
    byDelegation: delegations(
      due.map(({ participant }) => participant),
      organizationsInCity(db),
    ).map(({ kind, name, people }) => ({
      kind,
      cityId: kind === 'city' ? (people[0]?.cityId ?? null) : null,
      name,
      counts: countsOf(linesOf(people)),
    })),
    byCapacity: Object.fromEntries(
      capacities.map((capacity) => [
        capacity,
        countsOf(lines.filter(({ participant }) => participant.capacity === capacity)),
      ]),
    ) as CountsByGroup['byCapacity'],
  };
}

export function historyOf(db: Reader, participantId: string, device: string): AttendanceFact[] {
  const events = eventsOfParticipant(db, participantId);
  const names = new Map(
    db
      .select({ id: operatorTable.id, name: operatorTable.name })
      .from(operatorTable)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
  const retractions = new Map(
    events
      .filter(({ kind }) => kind === 'retracted')
      .toSorted(byTime)
      .toReversed()
      .map((event) => [event.retractsId, event]),
  );
  const doubled = doubledOf(events);
  return events
    .filter(({ kind }) => kind !== 'retracted')
    .toSorted((a, b) => a.recordedAt - b.recordedAt || byTime(a, b))
    .map((event) => {
      const retraction = retractions.get(event.id);
      return {
        ...event,
        operatorName: nameOf(event.operatorId),
        own: event.device === device,
        voided: retraction
          ? {
              at: retraction.at,
              operatorName: nameOf(retraction.operatorId),
              reason: retraction.reason,
            }
          : null,
        doubled: doubled.has(event.id),
      };
    });
}

/** Arrivals of one day behind the earliest of the same person. */
function doubledOf(events: readonly AttendanceEvent[]): Set<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { id, kind, dayId, substituteName } of standingEvents(events)) {
    if (kind !== 'arrived') continue;
    const key = `${dayId} ${substituteName}`;
    if (seen.has(key)) doubled.add(id);
    seen.add(key);
  }
  return doubled;
}
