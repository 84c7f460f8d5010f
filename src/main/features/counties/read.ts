import type { CountyLine, CountyPage } from '@shared/counties/county';
import { figuresOf, has } from '@shared/counties/rules';
import { notFound } from '@shared/errors';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf, Moment } from '../../operation';
import { organizationsInCity, referenceCounties } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { byKey, countyOf } from './access';
import { adoptionsWhere } from './adoptions';
import { allGroups, pairsByCounty } from './groups';
import { meetingsByCounty } from './meetings';
import { plansByCounty } from './plans';
import { tagsByCounty } from './tags';

/** `query` answers the id of a county and a count. */
function counted(db: Reader, query: SQL): (id: string) => number {
  const rows = db.all<{ id: string; n: number }>(query);
  const byId = new Map(rows.map(({ id, n }) => [id, n]));
  return (id) => byId.get(id) ?? 0;
}

function lines(db: Reader, year: number | undefined, moment: Moment): CountyLine[] {
  const inYear = (column: string) =>
    year === undefined ? sql`1` : sql`${sql.raw(column)} = ${year}`;
  const proposedIn = year === undefined ? sql`1` : sql`substr(proposed_on, 1, 4) = ${String(year)}`;
  const tags = tagsByCounty(db);
  const plans = counted(
    db,
    sql`SELECT county_id AS id, count(*) AS n FROM county_plan WHERE ${inYear('year')} GROUP BY 1`,
  );
  const tasks = counted(
    db,
    sql`SELECT p.county_id AS id, count(*) AS n FROM plan_task t JOIN county_plan p ON p.id = t.plan_id
        WHERE t.done_on IS NULL AND ${inYear('p.year')} GROUP BY 1`,
  );
  const pairs = counted(
    db,
    sql`SELECT id, count(*) AS n FROM (
          SELECT strong_id AS id, year FROM county_pair UNION ALL SELECT weak_id, year FROM county_pair
        ) WHERE ${inYear('year')} GROUP BY 1`,
  );
  const groups = counted(
    db,
    sql`SELECT county_id AS id, count(*) AS n FROM county_group_member GROUP BY 1`,
  );
  const adoptions = counted(
    db,
    sql`SELECT county_id AS id, count(*) AS n FROM case_adoption WHERE ${proposedIn} GROUP BY 1`,
  );
  const adopted = counted(
    db,
    sql`SELECT county_id AS id, count(*) AS n FROM case_adoption
        WHERE status = 'adopted' AND ${proposedIn} GROUP BY 1`,
  );
  const meetings = meetingsByCounty(db, moment, { year });
  return organizationsInCity(db, eq(organizationTable.kind, 'county')).map((county) => ({
    ...county,
    tags: tags(county.id),
    figures: figuresOf(meetings(county.id)),
    plans: plans(county.id),
    openTasks: tasks(county.id),
    pairs: pairs(county.id),
    groups: groups(county.id),
    adoptions: adoptions(county.id),
    adopted: adopted(county.id),
  }));
}

const published = new Map(referenceCounties.map((county) => [county.divisionCode, county]));

/** A page of each county there is; `only` reads what it needs for one. */
export function pageReader(
  db: Reader,
  moment: Moment,
  only?: string,
): (countyId: string) => CountyPage {
  const all = only
    ? [countyOf(db, only)]
    : organizationsInCity(db, eq(organizationTable.kind, 'county'));
  const counties = new Map(all.map((county) => [county.id, county]));
  const tags = tagsByCounty(db);
  const meetings = meetingsByCounty(db, moment, { countyId: only });
  const plans = plansByCounty(db);
  const pairs = pairsByCounty(db);
  const groups = allGroups(db);
  const adoptions = adoptionsWhere(db, undefined, moment.today);
  const adopts = byKey(adoptions, ({ countyId }) => countyId);
  const adoptedByOthers = byKey(adoptions, ({ caseCountyId }) => caseCountyId);
  return (id) => {
    const county = counties.get(id);
    if (!county) throw notFound('counties:error.countyNotFound');
    return {
      county,
      tags: tags(id),
      published: published.get(id) ?? null,
      meetings: meetings(id),
      plans: plans(id),
      pairs: pairs(id),
      groups: groups.filter(({ members }) => members.some((member) => member.id === id)),
      adopts: adopts(id),
      adoptedByOthers: adoptedByOthers(id),
    };
  };
}

/** Of meetings, tags, plans and offers. */
function years(db: Reader): number[] {
  const written = db
    .all<{ year: number }>(sql`
      SELECT year FROM meeting UNION SELECT year FROM county_tag UNION SELECT year FROM county_plan
      UNION SELECT year FROM service_offer UNION SELECT year FROM county_pair`)
    .map(({ year }) => year);
  const honours = referenceCounties.flatMap((county) => county.honours.map(({ year }) => year));
  return [...new Set([...written, ...honours])].toSorted((a, b) => b - a);
}

export const readOperations: Pick<HandlersOf<'counties'>, 'list' | 'years' | 'page'> = {
  list: (db, { cityId, tag, year, having }, moment) =>
    lines(db, year, moment).filter(
      (line) =>
        (!cityId || line.cityId === cityId) &&
        (!having || has(line, having)) &&
        (!tag ||
          line.tags.some((each) => each.tag === tag && (year === undefined || each.year === year))),
    ),
  years: (db) => years(db),
  page: (db, { countyId }, moment) => pageReader(db, moment, countyId)(countyId),
};
