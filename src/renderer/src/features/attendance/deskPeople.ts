import type { AttendanceLine } from '@shared/attendance/contract';
import type { Findable } from '@shared/attendance/find';
import { isAwaited, isHere } from '@shared/attendance/standing';
import type { ListedParticipant } from '@shared/participants/participant';
import type { ListFilter, Place } from './usePlace';

/** A participant as the desk sees them: on the list, and where they stand. */
export type DeskPerson = ListedParticipant & {
  /** place on the list, from 1 */
  listNumber: number;
  attendance: AttendanceLine;
};

export function deskPeople(
  people: readonly ListedParticipant[],
  lines: readonly AttendanceLine[],
): DeskPerson[] {
  const byId = new Map(lines.map((line) => [line.participantId, line]));
  return people.flatMap((one, index) => {
    const attendance = byId.get(one.id);
    return attendance ? [{ ...one, listNumber: index + 1, attendance }] : [];
  });
}

export const asFindable = (person: DeskPerson): Findable => ({
  ...person,
  substitute: person.attendance.substitute,
});

const STANDS: Record<ListFilter, (line: AttendanceLine) => boolean> = {
  all: () => true,
  awaited: isAwaited,
  here: isHere,
  late: ({ standing }) => standing === 'late',
  substituted: ({ standing }) => standing === 'substituted',
  onLeave: ({ standing }) => standing === 'onLeave',
  absent: ({ standing }) => standing === 'absent',
};

export const standsSo = (person: DeskPerson, filter: ListFilter): boolean =>
  STANDS[filter](person.attendance);

export function filtered(
  people: readonly DeskPerson[],
  { filter, city, capacity }: Pick<Place, 'filter' | 'city' | 'capacity'>,
): DeskPerson[] {
  return people.filter(
    (one) =>
      standsSo(one, filter) &&
      (!city || one.cityId === city) &&
      (!capacity || one.capacity === capacity),
  );
}
