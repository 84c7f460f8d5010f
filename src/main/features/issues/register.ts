import { invalid } from '@shared/errors';
import type { issueFilter } from '@shared/issues/contract';
import { type Light, lightOn } from '@shared/issues/deadlines';
import type { Issue } from '@shared/issues/issue';
import { type Counted, countIssues, isCounted, isOfLevel } from '@shared/issues/rates';
import type { IssueRow } from '@shared/issues/register';
import { gramsQuery, isFoundIn } from '@shared/search/grams';
import { asInstant, type CalendarDate, dateOfInstant } from '@shared/time';
import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Reader } from '../../db/database';
import { searchedColumns } from '../../db/search';
import type { HandlersOf } from '../../operation';
import { type Past, pastOf } from '../journal';
import { readSettings } from '../settings';
import { dayCountOf } from '../workingDays';
import { issueFile } from './issueFile';
import {
  evidenceTable,
  issueMoveTable,
  issueSupportTable,
  issueTable,
  progressEntryTable,
} from './issues.table';
import { organizationNames } from './names';

/** How much of a wording a line of the register shows. */
const SHOWN_WORDING = 120;

type Filter = z.output<typeof issueFilter>;

/** A line of the register as SQLite tells it. */
type Stored = Omit<
  IssueRow,
  | 'supervised'
  | 'common'
  | 'countyName'
  | 'leadName'
  | 'light'
  | 'progressCount'
  | 'evidenceCount'
  | 'merged'
  | 'carriedFrom'
> &
  Pick<Issue, 'meetingId' | 'assignedOn' | 'originalDueDate' | 'rating' | 'settledLevel'> & {
    supervised: number;
    common: number;
  };

type Line = Stored & { light: Light | null };

/** The tables that a line of the register is read from. */
const told = [issueTable, issueSupportTable, issueMoveTable, progressEntryTable, evidenceTable];

/** The register's tables as a filter asks for them: of its day, or as they are. */
export function pastFor(db: Reader, { asOf }: Pick<Filter, 'asOf'>, today: CalendarDate): Past {
  if (asOf && asOf > today) throw invalid('issues:error.asOfInFuture');
  return pastOf(db, told, asOf);
}

/** What the lead says of its own work is no outcome before it is concluded. */
const concluded = sql`${issueTable.concludedAt} IS NOT NULL`;

/** The conditions that SQL can judge; a light is judged afterwards, by the rule in shared. */
function conditions(filter: Filter, past: Past): SQL | undefined {
  const found = past.differs(issueTable) ? null : gramsQuery(filter.text ?? '');
  const inCity = (cityId: string) =>
    or(
      eq(issueTable.countyId, cityId),
      sql`${issueTable.countyId} IN (SELECT id FROM organization WHERE city_id = ${cityId})`,
    );
  const inNoCity = sql`coalesce(${issueTable.countyId}, '') NOT IN (
    SELECT id FROM organization WHERE kind = 'city' OR city_id IS NOT NULL)`;
  return and(
    filter.carried
      ? sql`${issueTable.id} IN (SELECT issue_id FROM carried_issue WHERE meeting_id = ${filter.meetingId})`
      : eq(issueTable.meetingId, filter.meetingId),
    found
      ? sql`${issueTable}.rowid IN (SELECT rowid FROM issue_search WHERE grams MATCH ${found})`
      : undefined,
    filter.number ? eq(issueTable.number, filter.number) : undefined,
    filter.status?.length ? inArray(issueTable.status, filter.status) : undefined,
    filter.kind && eq(issueTable.kind, filter.kind),
    filter.topic && eq(issueTable.topic, filter.topic),
    filter.level && eq(issueTable.level, filter.level),
    filter.outcome && sql`${issueTable.outcome} = ${filter.outcome} AND ${concluded}`,
    filter.countyId ? eq(issueTable.countyId, filter.countyId) : undefined,
    filter.cityId ? inCity(filter.cityId) : undefined,
    filter.cityId === null ? inNoCity : undefined,
    filter.leadOrganizationId
      ? eq(issueTable.leadOrganizationId, filter.leadOrganizationId)
      : undefined,
    filter.leadOrganizationId === null ? isNull(issueTable.leadOrganizationId) : undefined,
    filter.assignedFrom && gte(issueTable.assignedOn, filter.assignedFrom),
    filter.assignedTo && lte(issueTable.assignedOn, filter.assignedTo),
    filter.supervised === undefined ? undefined : eq(issueTable.supervised, filter.supervised),
    filter.common === undefined ? undefined : eq(issueTable.common, filter.common),
    filter.commonIssueId ? eq(issueTable.commonIssueId, filter.commonIssueId) : undefined,
  );
}

/** Earliest date of a supporting organization that still owes its answer, by issue. */
function supportingDueDates(db: Reader, past: Past): Map<string, CalendarDate> {
  type Row = { issueId: string; dueDate: CalendarDate | null };
  const dates = db.all<Row>(sql`${past.before}
    SELECT issue_id AS issueId, min(due_date) AS dueDate FROM issue_support
    WHERE answered_on IS NULL GROUP BY issue_id`);
  return new Map(
    dates.flatMap(({ issueId, dueDate }) => (dueDate ? [[issueId, dueDate] as const] : [])),
  );
}

/** The rule of the lights today, by this office's calendar and settings. */
export const lightsOf = (db: Reader, today: CalendarDate) =>
  lightOn(today, readSettings(db), dayCountOf(db));

function countsByIssue(
  db: Reader,
  past: Past,
  table: 'progress_entry' | 'evidence',
): Map<string, number> {
  const rows = db.all<{ issueId: string; n: number }>(
    sql`${past.before}SELECT issue_id AS issueId, count(*) AS n FROM ${sql.raw(table)} GROUP BY issue_id`,
  );
  return new Map(rows.map(({ issueId, n }) => [issueId, n]));
}

/** What full text searches, where no index holds it. */
const searched = sql.raw(searchedColumns('issue').join(` || ' ' || `));

/** The lines that SQL and the lights choose, in order of number. */
function readLines(db: Reader, filter: Filter, today: CalendarDate, past: Past): Line[] {
  const lightOf = lightsOf(db, filter.asOf ?? today);
  const supporting = supportingDueDates(db, past);
  const wantedText = past.differs(issueTable) ? filter.text : undefined;
  // By hand, because drizzle's mapping of ten thousand rows takes longer than SQLite does.
  const stored = db.all<Stored & { searched?: string }>(sql`${past.before}
    SELECT id, meeting_id AS meetingId, number, kind, status, topic, level, county_id AS countyId,
           lead_organization_id AS leadOrganizationId, assigned_on AS assignedOn,
           due_date AS dueDate, original_due_date AS originalDueDate,
           iif(${concluded}, outcome, NULL) AS outcome, supervised, common,
           common_issue_id AS commonIssueId, rating, settled_level AS settledLevel,
           ${wantedText ? sql`${searched} AS searched,` : sql``}
           substr(iif(edited_wording <> '', edited_wording, original_wording), 1, ${SHOWN_WORDING}) AS wording
    FROM ${issueTable} WHERE ${conditions(filter, past)} ORDER BY number`);
  const lines = stored
    .filter((line) => !wantedText || isFoundIn(line.searched ?? '', wantedText))
    .map((line) => ({
      ...line,
      light: lightOf({ ...line, supportingDueDate: supporting.get(line.id) ?? null }),
    }));
  const { light: wanted, ofLevel } = filter;
  return lines.filter(
    (line) =>
      (!wanted?.length || (line.light !== null && wanted.includes(line.light))) &&
      (!ofLevel || isOfLevel(line, ofLevel)),
  );
}

type Life = Pick<Counted, 'firstSubmittedOn' | 'wasExtended' | 'wasSentBack'>;

/** What the rates need of an issue's life, by issue. */
function lives(db: Reader, past: Past): Map<string, Life> {
  type Row = { issueId: string; submittedAt: number | null; extended: number; sentBack: number };
  const rows = db.all<Row>(sql`${past.before}
    SELECT issue_id AS issueId, min(CASE WHEN move = 'submit' THEN at END) AS submittedAt,
           max(move = 'extend') AS extended, max(move = 'sendBack') AS sentBack
    FROM issue_move GROUP BY issue_id`);
  return new Map(
    rows.map(({ issueId, submittedAt, extended, sentBack }) => [
      issueId,
      {
        firstSubmittedOn: submittedAt === null ? null : dateOfInstant(asInstant(submittedAt)),
        wasExtended: extended === 1,
        wasSentBack: sentBack === 1,
      },
    ]),
  );
}

const unlived: Life = { firstSubmittedOn: null, wasExtended: false, wasSentBack: false };

export type CountedIssue = Line & Counted;

/** What the rates are counted from, of the lines that a filter chooses. */
export function countedIssues(
  db: Reader,
  filter: Filter,
  today: CalendarDate,
  past: Past = pastFor(db, filter, today),
): CountedIssue[] {
  const lifeOf = lives(db, past);
  const counted = readLines(db, filter, today, past).map((line) => ({
    ...line,
    ...(lifeOf.get(line.id) ?? unlived),
  }));
  const { rate } = filter;
  return rate
    ? counted.filter((line) => isCounted(line, rate.name, rate.place, filter.asOf ?? today))
    : counted;
}

/** Of each common issue: how many went into it, of how many counties and cities. */
function mergedInto(db: Reader, past: Past): Map<string, NonNullable<IssueRow['merged']>> {
  type Row = { id: string; issues: number; counties: number; cities: number };
  const rows = db.all<Row>(sql`${past.before}
    SELECT i.common_issue_id AS id, count(*) AS issues,
           count(DISTINCT iif(o.kind = 'county', o.id, NULL)) AS counties,
           count(DISTINCT coalesce(o.city_id, iif(o.kind = 'city', o.id, NULL))) AS cities
    FROM issue i LEFT JOIN organization o ON o.id = i.county_id
    WHERE i.common_issue_id IS NOT NULL GROUP BY i.common_issue_id`);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

export function listIssues(
  db: Reader,
  filter: Filter,
  today: CalendarDate,
  past: Past = pastFor(db, filter, today),
): IssueRow[] {
  const names = organizationNames(db);
  const progress = countsByIssue(db, past, 'progress_entry');
  const evidence = countsByIssue(db, past, 'evidence');
  const merged = mergedInto(db, past);
  const ordinals = new Map(
    db
      .all<{ id: string; ordinal: number }>(sql`SELECT id, ordinal FROM meeting`)
      .map((meeting) => [meeting.id, meeting.ordinal]),
  );
  const lines = filter.rate
    ? countedIssues(db, filter, today, past)
    : readLines(db, filter, today, past);
  return lines.map((line) => ({
    id: line.id,
    number: line.number,
    kind: line.kind,
    status: line.status,
    topic: line.topic,
    level: line.level,
    countyId: line.countyId,
    leadOrganizationId: line.leadOrganizationId,
    dueDate: line.dueDate,
    outcome: line.outcome,
    commonIssueId: line.commonIssueId,
    wording: line.wording,
    light: line.light,
    supervised: line.supervised === 1,
    common: line.common === 1,
    countyName: names(line.countyId),
    leadName: names(line.leadOrganizationId),
    progressCount: progress.get(line.id) ?? 0,
    evidenceCount: evidence.get(line.id) ?? 0,
    merged: merged.get(line.id) ?? null,
    carriedFrom: filter.carried ? (ordinals.get(line.meetingId) ?? null) : null,
  }));
}

export const registerOperations: Pick<HandlersOf<'issues'>, 'list' | 'get' | 'counts'> = {
  list: (db, filter, { today }) => listIssues(db, filter, today),
  get: (db, { id }, { today }) => issueFile(db, id, today),
  counts: (db, filter, { today }) =>
    countIssues(countedIssues(db, filter, today), filter.asOf ?? today),
};
