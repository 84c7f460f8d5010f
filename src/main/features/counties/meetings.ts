import { countsAsDue } from '@shared/attendance/counts';
import type { MeetingOfCounty } from '@shared/counties/county';
import { countIssues } from '@shared/issues/rates';
import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { attendanceLines } from '../attendance';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { countedIssues, organizationNames } from '../issues';
import { meetingTable } from '../meetings/meetings.table';
import { byKey } from './access';
import { casesAmong } from './groups';

type Only = { countyId?: string | undefined; year?: number | undefined };

/**
 * What counties did at meetings, newest first: those at which they were on the roster, raised an issue
 * or gave a case. Each meeting is read once for all of them, or for `only` one county.
 */
export function meetingsByCounty(
  db: Reader,
  moment: Moment,
  { countyId, year }: Only = {},
): (countyId: string) => MeetingOfCounty[] {
  const names = organizationNames(db);
  const meetings = db
    .select()
    .from(meetingTable)
    .where(year === undefined ? undefined : eq(meetingTable.year, year))
    .orderBy(desc(meetingTable.startsOn))
    .all()
    .map((meeting) => {
      const meetingId = meeting.id;
      const given = db
        .select({ id: caseStudyTable.id, countyId: caseStudyTable.countyId })
        .from(caseStudyTable)
        .where(
          and(
            eq(caseStudyTable.meetingId, meetingId),
            countyId === undefined ? undefined : eq(caseStudyTable.countyId, countyId),
          ),
        )
        .all();
      const whose = new Map(given.map((each) => [each.id, each.countyId]));
      const cases = casesAmong(db, [...whose.keys()], names);
      const people = attendanceLines(db, { meetingId, dayId: null }, moment).filter(
        ({ participant }) => countsAsDue(participant),
      );
      return {
        meeting,
        issues: byKey(
          countedIssues(db, { meetingId, ...(countyId ? { countyId } : {}) }, moment.today),
          (issue) => issue.countyId ?? '',
        ),
        cases: byKey(cases, ({ id }) => whose.get(id) ?? ''),
        people: byKey(people, ({ participant }) => participant.organizationId ?? ''),
      };
    });
  return (id) =>
    meetings.flatMap(({ meeting, ...of }): MeetingOfCounty[] => {
      const issues = of.issues(id);
      const cases = of.cases(id);
      const people = of.people(id);
      if (issues.length + cases.length + people.length === 0) return [];
      return [
        {
          meetingId: meeting.id,
          meetingName: meeting.name,
          year: meeting.year,
          issues: countIssues(issues, moment.today),
          cases,
          expected: people.length,
          came: people.filter(({ arrivedAt }) => arrivedAt !== null).length,
        },
      ];
    });
}
