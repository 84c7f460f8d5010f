import type { AttendanceEvent } from '@shared/attendance/event';
import { sessionOf } from '@shared/attendance/session';
import { attendanceOf, standingEvents } from '@shared/attendance/standing';
import { conflict, invalid, notFound, refused } from '@shared/errors';
import { participantFields } from '@shared/participants/participant';
import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { participantOperations } from '../participants';
import { participantTable } from '../participants/participants.table';
import { attendanceEventTable } from './attendance.table';
import { clockTime } from './clockTime';
import { codeOf } from './code';
import { exportCodes } from './exportCodes';
import { exportSummary } from './exportSummary';
import {
  countsByGroup,
  daysOf,
  eventsOfParticipant,
  historyOf,
  meetingOfAttendance,
  standingLines,
} from './read';

type Fact = Pick<AttendanceEvent, 'kind' | 'dayId'> & Partial<AttendanceEvent>;

/** @throws AppError notFound */
function participantRow(db: Reader, id: string) {
  const row = db.select().from(participantTable).where(eq(participantTable.id, id)).get();
  if (!row) throw notFound('participants:error.notFound');
  return row;
}

/** Writes one fact about somebody, of a day of their own meeting. */
function add(db: Writer, act: Act, participantId: string, fact: Fact): { id: string } {
  const { meetingId } = participantRow(db, participantId);
  if (fact.dayId !== null && !daysOf(db, meetingId).some(({ id }) => id === fact.dayId)) {
    throw notFound('agenda:error.dayNotFound');
  }
  const event: AttendanceEvent = {
    id: act.newId(),
    meetingId,
    participantId,
    at: act.now,
    recordedAt: act.now,
    method: null,
    reason: '',
    approvedBy: '',
    substituteName: '',
    substitutePost: '',
    operatorId: act.operatorId,
    device: act.device,
    retractsId: null,
    ...fact,
  };
  db.insert(attendanceEventTable).values(event).run();
  return { id: event.id };
}

/** How somebody stands on a day, as far as it decides what may be written down about them. */
function attendanceNow(db: Reader, participantId: string, dayId: string | null) {
  return attendanceOf(eventsOfParticipant(db, participantId), sessionOf([], dayId, 0));
}

/** Who is here cannot be on leave or absent: the check-in was wrong, or the report is. */
function mustNotBeHere(db: Reader, participantId: string, dayId: string | null): void {
  const { arrivedAt } = attendanceNow(db, participantId, dayId);
  if (arrivedAt === null) return;
  const { name } = participantRow(db, participantId);
  throw refused('attendance:error.isHere', { name, time: clockTime(arrivedAt) });
}

export const attendanceOperations: HandlersOf<'attendance'> = {
  list: (db, asked, moment) => standingLines(db, asked, moment),

  counts: (db, asked, moment) => countsByGroup(db, asked, moment),

  history(db, { participantId }, { device }) {
    participantRow(db, participantId);
    return historyOf(db, participantId, device);
  },

  code(db, { participantId }) {
    participantRow(db, participantId);
    return codeOf(participantId);
  },

  checkIn(db, { participantId, dayId, method, bySubstitute, again }, act) {
    const { name } = participantRow(db, participantId);
    const { standing, arrivedAt, substitute } = attendanceNow(db, participantId, dayId);
    if (bySubstitute && !substitute) throw conflict('attendance:error.noSubstitute', { name });
    // A participant may come after all when their substitute is here already.
    const isIn = arrivedAt !== null && (bySubstitute || standing !== 'substituted');
    if (isIn && !again) {
      throw conflict('attendance:error.alreadyIn', {
        name: bySubstitute ? (substitute?.name ?? name) : name,
        time: clockTime(arrivedAt),
      });
    }
    return add(db, act, participantId, {
      kind: 'arrived',
      dayId,
      method,
      substituteName: bySubstitute ? (substitute?.name ?? '') : '',
      substitutePost: bySubstitute ? (substitute?.post ?? '') : '',
    });
  },

  join(db, { meetingId, dayId, ...fields }, act) {
    const participant = { meetingId, ...participantFields.parse(fields) };
    const { id } = participantOperations.create(db, participant, act);
    add(db, act, id, { kind: 'arrived', dayId, method: 'name' });
    return { participantId: id };
  },

  leave(db, { participantId, ...fact }, act) {
    mustNotBeHere(db, participantId, fact.dayId);
    return add(db, act, participantId, { kind: 'leave', ...fact });
  },

  absent(db, { participantIds, dayId, reason }, act) {
    for (const id of new Set(participantIds)) {
      mustNotBeHere(db, id, dayId);
      add(db, act, id, { kind: 'absent', dayId, reason });
    }
  },

  substitute(db, { participantId, name, post, here, ...fact }, act) {
    mustNotBeHere(db, participantId, fact.dayId);
    const who = { substituteName: name, substitutePost: post };
    const said = add(db, act, participantId, { kind: 'substitute', ...fact, ...who });
    if (!here) return said;
    const { dayId, reason, approvedBy } = fact;
    return add(db, act, participantId, {
      kind: 'arrived',
      dayId,
      reason,
      approvedBy,
      method: 'name',
      ...who,
    });
  },

  makeUp(db, { participantId, ...fact }, act) {
    if (fact.at > act.now) throw invalid('attendance:error.notYet');
    return add(db, act, participantId, { kind: 'arrived', method: 'makeUp', ...fact });
  },

  retract(db, { id, reason }, act) {
    const fact = db
      .select()
      .from(attendanceEventTable)
      .where(eq(attendanceEventTable.id, id))
      .get();
    if (!fact || fact.kind === 'retracted') throw notFound('attendance:error.noSuchFact');
    const { participantId, dayId } = fact;
    const stands = standingEvents(eventsOfParticipant(db, participantId)).some(
      (one) => one.id === id,
    );
    if (!stands) throw conflict('attendance:error.alreadyRetracted');
    return add(db, act, participantId, { kind: 'retracted', dayId, reason, retractsId: id });
  },

  exportSummary: async (input, work) => {
    meetingOfAttendance(work.read, input.meetingId);
    await exportSummary(input, work);
  },

  exportCodes,
};
