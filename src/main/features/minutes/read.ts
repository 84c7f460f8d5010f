import type { Roll } from '@shared/minutes/minutes';
import { fullName } from '@shared/organizations/organization';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { attendanceLines } from '../attendance';
import { issueTable } from '../issues/issues.table';
import { organizationsInCity } from '../organizations';
import { minutesDecisionTable, minutesSectionTable } from './minutes.table';

/** Who was there, in the order of the roster; a substitute stands for whom they replace. */
export function rollOf(db: Reader, meetingId: string, moment: Moment): Roll {
  const lines = attendanceLines(db, { meetingId, dayId: null }, moment);
  const names = (wanted: (line: (typeof lines)[number]) => boolean) =>
    lines.filter(wanted).map(({ participant, substitute }) => substitute?.name ?? participant.name);
  const isThere = ({ standing }: (typeof lines)[number]) =>
    standing === 'present' || standing === 'late' || standing === 'substituted';
  return {
    attended: names((line) => isThere(line) && line.participant.capacity === 'attendee'),
    onLeave: lines
      .filter(({ standing }) => standing === 'onLeave')
      .map(({ participant }) => participant.name),
    observed: names(
      (line) =>
        isThere(line) &&
        (line.participant.capacity === 'observer' || line.participant.capacity === 'guest'),
    ),
  };
}

export function decisionsOf(db: Reader, meetingId: string) {
  const names = new Map(organizationsInCity(db).map((one) => [one.id, fullName(one)]));
  return db
    .select({ decision: minutesDecisionTable, issueNumber: issueTable.number })
    .from(minutesDecisionTable)
    .leftJoin(issueTable, eq(issueTable.id, minutesDecisionTable.issueId))
    .where(eq(minutesDecisionTable.meetingId, meetingId))
    .orderBy(asc(minutesDecisionTable.position), asc(minutesDecisionTable.id))
    .all()
    .map(({ decision, issueNumber }) => ({
      ...decision,
      organizationName: names.get(decision.organizationId ?? '') ?? '',
      issueNumber,
    }));
}

export const sectionsOf = (db: Reader, meetingId: string) =>
  db
    .select()
    .from(minutesSectionTable)
    .where(eq(minutesSectionTable.meetingId, meetingId))
    .orderBy(asc(minutesSectionTable.position), asc(minutesSectionTable.id))
    .all();
