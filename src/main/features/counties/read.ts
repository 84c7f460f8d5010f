import { countsAsDue } from '@shared/attendance/counts';
import type { CountyLine, CountyPage, MeetingOfCounty } from '@shared/counties/county';
import { countIssues } from '@shared/issues/rates';
import { desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf, Moment } from '../../operation';
import { attendanceLines } from '../attendance';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { countedIssues } from '../issues';
import { meetingTable } from '../meetings/meetings.table';
import { organizationsInCity, referenceCounties } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { countyOf } from './access';
import { adoptionsWhere } from './adoptions';
import { caseAdoptionTable } from './counties.table';
import { casesAmong, groupsOf, pairsOf } from './groups';
import { plansOf } from './plans';
import { tagsByCounty } from './tags';

type CountedTable = 'county_plan' | 'county_group_member' | 'case_adoption';

function counts(db: Reader, table: CountedTable, where = sql`1`): (id: string) => number {
  const rows = db.all<{ id: string; n: number }>(
    sql`SELECT county_id AS id, count(*) AS n FROM ${sql.raw(table)} WHERE ${where} GROUP BY county_id`,
  );
  const byId = new Map(rows.map(({ id, n }) => [id, n]));
  return (id) => byId.get(id) ?? 0;
}

function openTasks(db: Reader): (id: string) => number {
  const rows = db.all<{ id: string; n: number }>(sql`
    SELECT p.county_id AS id, count(*) AS n FROM plan_task t JOIN county_plan p ON p.id = t.plan_id
    WHERE t.done_on IS NULL GROUP BY p.county_id`);
  const byId = new Map(rows.map(({ id, n }) => [id, n]));
  return (id) => byId.get(id) ?? 0;
}

function lines(db: Reader): CountyLine[] {
  const tags = tagsByCounty(db);
  const plans = counts(db, 'county_plan');
  const tasks = openTasks(db);
  const groups = counts(db, 'county_group_member');
  const adopted = counts(db, 'case_adoption', sql`status = 'adopted'`);
  return organizationsInCity(db, eq(organizationTable.kind, 'county')).map((county) => ({
    ...county,
    tags: tags(county.id),
    plans: plans(county.id),
    openTasks: tasks(county.id),
    groups: groups(county.id),
    adopted: adopted(county.id),
  }));
}

/** Meetings at which the county was on the roster, raised an issue or gave a case; newest first. */
function meetingsOf(db: Reader, countyId: string, moment: Moment): MeetingOfCounty[] {
  return db
    .select()
    .from(meetingTable)
    .orderBy(desc(meetingTable.startsOn))
    .all()
    .flatMap(({ id: meetingId, name, year }): MeetingOfCounty[] => {
      const counted = countedIssues(db, { meetingId, countyId }, moment.today);
      const cases = casesAmong(
        db,
        db
          .select({ id: caseStudyTable.id })
          .from(caseStudyTable)
          .where(sql`meeting_id = ${meetingId} AND county_id = ${countyId}`)
          .all()
          .map(({ id }) => id),
      );
      const people = attendanceLines(db, { meetingId, dayId: null }, moment).filter(
        ({ participant }) => participant.organizationId === countyId && countsAsDue(participant),
      );
      if (counted.length + cases.length + people.length === 0) return [];
      return [
        {
          meetingId,
          meetingName: name,
          year,
          issues: countIssues(counted, moment.today),
          cases,
          expected: people.length,
          came: people.filter(({ arrivedAt }) => arrivedAt !== null).length,
        },
      ];
    });
}

/** @throws AppError notFound */
export function pageOf(db: Reader, countyId: string, moment: Moment): CountyPage {
  const county = countyOf(db, countyId);
  const published = referenceCounties.find(({ divisionCode }) => divisionCode === countyId);
  return {
    county,
    tags: tagsByCounty(db)(countyId),
    published: published ?? null,
    meetings: meetingsOf(db, countyId, moment),
    plans: plansOf(db, countyId),
    pairs: pairsOf(db, countyId),
    groups: groupsOf(db, countyId),
    adopts: adoptionsWhere(db, eq(caseAdoptionTable.countyId, countyId), moment.today),
    adoptedByOthers: adoptionsWhere(db, eq(caseStudyTable.countyId, countyId), moment.today),
  };
}

export const readOperations: Pick<HandlersOf<'counties'>, 'list' | 'page'> = {
  list: (db, { cityId, tag, year }) =>
    lines(db).filter(
      (line) =>
        (!cityId || line.cityId === cityId) &&
        (!tag ||
          line.tags.some((each) => each.tag === tag && (year === undefined || each.year === year))),
    ),
  page: (db, { countyId }, moment) => pageOf(db, countyId, moment),
};
