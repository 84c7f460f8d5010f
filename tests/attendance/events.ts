import type { AttendanceEvent } from '@shared/attendance/event';
import { sessionOf } from '@shared/attendance/session';
import { asCalendarDate, asInstant, asTimeOfDay } from '@shared/time';

/** Two days that begin at 9:00; five minutes of grace. */
export const days = [
  { id: 'day1', date: asCalendarDate('2026-08-14'), startsAt: asTimeOfDay(540) },
  { id: 'day2', date: asCalendarDate('2026-08-15'), startsAt: asTimeOfDay(540) },
];
export const dayOne = sessionOf(days, 'day1', 5);
export const dayTwo = sessionOf(days, 'day2', 5);
export const wholeMeeting = sessionOf(days, null, 5);

/** A moment of the first day, on this machine's clock. */
export const at = (hours: number, minutes = 0, day = 14) =>
  asInstant(new Date(2026, 7, day, hours, minutes).getTime());

let made = 0;

export function anEvent(changes: Partial<AttendanceEvent> = {}): AttendanceEvent {
  made += 1;
  const time = changes.at ?? at(8, 30);
  const kind = changes.kind ?? 'arrived';
  return {
    id: `event${String(made).padStart(4, '0')}`,
    meetingId: 'meeting',
    dayId: 'day1',
    participantId: 'participant',
    kind,
    at: time,
    recordedAt: time,
    method: kind === 'arrived' ? 'name' : null,
    reason: '',
    approvedBy: '',
    substituteName: '',
    substitutePost: '',
    operatorId: null,
    device: 'laptop A',
    retractsId: null,
    ...changes,
  };
}
