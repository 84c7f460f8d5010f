import type { issueFilter } from '@shared/issues/contract';
import { light } from '@shared/issues/deadlines';
import type { Issue } from '@shared/issues/issue';
import { countIssues } from '@shared/issues/rates';
import type { IssueFile, IssueRow } from '@shared/issues/register';
import { fullName } from '@shared/organizations/organization';
import { gramsQuery } from '@shared/search/grams';
import type { CalendarDate } from '@shared/time';
import { and, asc, desc, eq, inArray, min, or, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { agendaItemTable } from '../agenda/agenda.table';
import { deckTable, slideTable } from '../caseStudies/caseStudies.table';
import { operatorTable } from '../operators/operators.table';
import { organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { participantTable } from '../participants/participants.table';
import { readSettings } from '../settings';
import { issueRow } from './access';
import {
  assignmentNoticeTable,
  evidenceTable,
  issueMoveTable,
  issueSupportTable,
  issueTable,
  progressEntryTable,
} from './issues.table';

/** How much of a wording a line of the register shows. */
const SHOWN_WORDING = 120;

type Filter = z.output<typeof issueFilter>;

/** Full names by id; 136 counties, 16 cities and some departments are read faster than joined. */
export function organizationNames(db: Reader): (id: string | null) => string {
  const names = new Map(organizationsInCity(db).map((each) => [each.id, fullName(each)]));
  return (id) => (id ? (names.get(id) ?? '') : '');
}

/** A line of the register as SQLite tells it. */
type Listed = Omit<
  IssueRow,
  'supervised' | 'countyName' | 'leadName' | 'light' | 'progressCount' | 'evidenceCount'
> & { originalDueDate: CalendarDate | null; supervised: number };

/** The conditions that SQL can judge; a light is judged afterwards, by the rule in shared. */
function conditions(filter: Filter): SQL | undefined {
  const found = gramsQuery(filter.text ?? '');
  const inCity = (cityId: string) =>
    or(
      eq(issueTable.countyId, cityId),
      sql`${issueTable.countyId} IN (SELECT ${organizationTable.id} FROM ${organizationTable} WHERE ${organizationTable.cityId} = ${cityId})`,
    );
  return and(
    eq(issueTable.meetingId, filter.meetingId),
    found
      ? sql`${issueTable}.rowid IN (SELECT rowid FROM issue_search WHERE grams MATCH ${found})`
      : undefined,
    filter.number ? eq(issueTable.number, filter.number) : undefined,
    filter.status?.length ? inArray(issueTable.status, filter.status) : undefined,
    filter.kind && eq(issueTable.kind, filter.kind),
    filter.topic && eq(issueTable.topic, filter.topic),
    filter.level && eq(issueTable.level, filter.level),
    filter.outcome && eq(issueTable.outcome, filter.outcome),
    filter.countyId ? eq(issueTable.countyId, filter.countyId) : undefined,
    filter.cityId ? inCity(filter.cityId) : undefined,
    filter.leadOrganizationId
      ? eq(issueTable.leadOrganizationId, filter.leadOrganizationId)
      : undefined,
    filter.supervised === undefined ? undefined : eq(issueTable.supervised, filter.supervised),
  );
}

/** Earliest date of a supporting organization, by issue. */
function supportingDueDates(db: Reader): Map<string, CalendarDate> {
  const dates = db
    .select({ issueId: issueSupportTable.issueId, dueDate: min(issueSupportTable.dueDate) })
    .from(issueSupportTable)
    .groupBy(issueSupportTable.issueId)
    .all();
  return new Map(
    dates.flatMap(({ issueId, dueDate }) => (dueDate ? [[issueId, dueDate] as const] : [])),
  );
}

function countsByIssue(db: Reader, table: 'progress_entry' | 'evidence'): Map<string, number> {
  const rows = db.all<{ issueId: string; n: number }>(
    sql`SELECT issue_id AS issueId, count(*) AS n FROM ${sql.raw(table)} GROUP BY issue_id`,
  );
  return new Map(rows.map(({ issueId, n }) => [issueId, n]));
}

export function listIssues(db: Reader, filter: Filter, today: CalendarDate): IssueRow[] {
  const names = organizationNames(db);
  const settings = readSettings(db);
  const supporting = supportingDueDates(db);
  const progress = countsByIssue(db, 'progress_entry');
  const evidence = countsByIssue(db, 'evidence');
  // By hand, because drizzle's mapping of ten thousand rows takes longer than SQLite does.
  const rows = db.all<Listed>(sql`
    SELECT id, number, kind, status, topic, level, county_id AS countyId,
           lead_organization_id AS leadOrganizationId, due_date AS dueDate,
           original_due_date AS originalDueDate, outcome, supervised,
           substr(iif(edited_wording <> '', edited_wording, original_wording), 1, ${SHOWN_WORDING}) AS wording
    FROM ${issueTable} WHERE ${conditions(filter)} ORDER BY number`);
  const lit = rows.map(({ originalDueDate, supervised, ...row }): IssueRow => {
    const supportingDueDate = supporting.get(row.id) ?? null;
    return {
      ...row,
      supervised: supervised === 1,
      countyName: names(row.countyId),
      leadName: names(row.leadOrganizationId),
      light: light({ ...row, originalDueDate, supportingDueDate }, today, settings),
      progressCount: progress.get(row.id) ?? 0,
      evidenceCount: evidence.get(row.id) ?? 0,
    };
  });
  return filter.light?.length
    ? lit.filter((row) => row.light !== null && filter.light?.includes(row.light))
    : lit;
}

/** Only what the rates are counted from. */
function standings(db: Reader, meetingId: string, today: CalendarDate) {
  const supporting = supportingDueDates(db);
  const settings = readSettings(db);
  type Standing = Pick<Issue, 'id' | 'status' | 'outcome' | 'dueDate' | 'originalDueDate'>;
  const rows = db.all<Standing>(sql`
    SELECT id, status, outcome, due_date AS dueDate, original_due_date AS originalDueDate
    FROM issue WHERE meeting_id = ${meetingId}`);
  return rows.map((row) => ({
    status: row.status,
    outcome: row.outcome,
    light: light({ ...row, supportingDueDate: supporting.get(row.id) ?? null }, today, settings),
  }));
}

function operatorName(db: Reader, id: string | null): string | null {
  if (!id) return null;
  const row = db
    .select({ name: operatorTable.name })
    .from(operatorTable)
    .where(eq(operatorTable.id, id))
    .get();
  return row?.name ?? null;
}

function raisedByName(db: Reader, issue: Issue): string {
  const person = issue.raisedById
    ? db
        .select({ name: participantTable.name, post: participantTable.post })
        .from(participantTable)
        .where(eq(participantTable.id, issue.raisedById))
        .get()
    : undefined;
  return person ? `${person.name} ${person.post}`.trim() : issue.raisedByText;
}

const numberOf = (db: Reader, id: string | null): number | null =>
  id ? issueRow(db, id).number : null;

/** One issue with all that hangs on it. */
export function issueFile(db: Reader, id: string, today: CalendarDate): IssueFile {
  const issue = issueRow(db, id);
  const names = organizationNames(db);
  const supporting = db
    .select({
      organizationId: issueSupportTable.organizationId,
      dueDate: issueSupportTable.dueDate,
    })
    .from(issueSupportTable)
    .where(eq(issueSupportTable.issueId, id))
    .orderBy(asc(issueSupportTable.id))
    .all();
  const dates = supporting.flatMap(({ dueDate }) => dueDate ?? []).sort();
  const agendaItem = issue.agendaItemId
    ? db
        .select({ title: agendaItemTable.title })
        .from(agendaItemTable)
        .where(eq(agendaItemTable.id, issue.agendaItemId))
        .get()
    : undefined;
  const slide = issue.slideId
    ? db
        .select({
          number: slideTable.number,
          title: slideTable.title,
          imageHash: slideTable.imageHash,
          deckId: slideTable.deckId,
          caseStudyId: deckTable.caseStudyId,
        })
        .from(slideTable)
        .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
        .where(eq(slideTable.id, issue.slideId))
        .get()
    : undefined;
  const notice = issue.noticeId
    ? db
        .select({ year: assignmentNoticeTable.year, number: assignmentNoticeTable.number })
        .from(assignmentNoticeTable)
        .where(eq(assignmentNoticeTable.id, issue.noticeId))
        .get()
    : undefined;
  return {
    ...issue,
    countyName: names(issue.countyId),
    leadName: names(issue.leadOrganizationId),
    raisedByName: raisedByName(db, issue),
    agendaItemTitle: agendaItem?.title ?? null,
    slide: slide ?? null,
    concludedByName: operatorName(db, issue.concludedBy),
    closedByName: operatorName(db, issue.closedBy),
    light: light({ ...issue, supportingDueDate: dates[0] ?? null }, today, readSettings(db)),
    supporting: supporting.map((support) => ({
      ...support,
      organizationName: names(support.organizationId),
    })),
    moves: db
      .select()
      .from(issueMoveTable)
      .where(eq(issueMoveTable.issueId, id))
      .orderBy(asc(issueMoveTable.at), asc(issueMoveTable.id))
      .all()
      .map(({ issueId: _, operatorId, ...made }) => ({
        ...made,
        operatorName: operatorName(db, operatorId),
      })),
    progress: db
      .select()
      .from(progressEntryTable)
      .where(eq(progressEntryTable.issueId, id))
      .orderBy(desc(progressEntryTable.date), desc(progressEntryTable.recordedAt))
      .all()
      .map(({ issueId: _, ...entry }) => ({
        ...entry,
        organizationName: names(entry.organizationId),
      })),
    evidence: db
      .select()
      .from(evidenceTable)
      .where(eq(evidenceTable.issueId, id))
      .orderBy(asc(evidenceTable.addedAt), asc(evidenceTable.id))
      .all()
      .map(({ issueId: _, ...kept }) => kept),
    commonIssueNumber: numberOf(db, issue.commonIssueId),
    relapseOfNumber: numberOf(db, issue.relapseOfId),
    notice: notice ?? null,
  };
}

export const registerOperations: Pick<HandlersOf<'issues'>, 'list' | 'get' | 'counts'> = {
  list: (db, filter, { today }) => listIssues(db, filter, today),
  get: (db, { id }, { today }) => issueFile(db, id, today),
  counts: (db, { meetingId }, { today }) => countIssues(standings(db, meetingId, today), today),
};
