import type { issueFilter } from '@shared/issues/contract';
import { type Issue, wording } from '@shared/issues/issue';
import type { IssueRow } from '@shared/issues/register';
import type { CalendarDate } from '@shared/time';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Reader } from '../../db/database';
import { agendaItemTable } from '../agenda/agenda.table';
import type { Past } from '../journal';
import { operatorTable } from '../operators/operators.table';
import { organizationTable } from '../organizations/organizations.table';
import { participantTable } from '../participants/participants.table';
import { meetingRow } from './access';
import {
  assignmentNoticeTable,
  issueSupportTable,
  issueTable,
  progressEntryTable,
} from './issues.table';
import { organizationNames } from './names';
import { listIssues, pastFor } from './register';

/** All that a line of the exported ledger may say, before it is put into words. */
export type LedgerLine = {
  issue: Issue;
  row: IssueRow;
  wording: string;
  cityName: string;
  countyName: string;
  raisedBy: string;
  meeting: { year: number; ordinal: number };
  agendaItem: string;
  supporting: string[];
  notice: { year: number; number: number } | null;
  latestProgress: { date: CalendarDate; text: string } | null;
  closedByName: string;
  commonNumber: number | null;
};

const byId = <T extends { id: string }>(rows: T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/**
 * Lines of the ledger in order of number. Each table is read once: with ten thousand issues that is
 * faster than asking for each.
 */
export function ledgerLines(
  db: Reader,
  filter: z.output<typeof issueFilter>,
  today: CalendarDate,
): LedgerLine[] {
  const past = pastFor(db, filter, today);
  const rows = listIssues(db, filter, today, past);
  const issues = byId(past.rows(issueTable));
  const organizations = byId(db.select().from(organizationTable).all());
  const fullNameOf = organizationNames(db);
  const people = byId(
    db
      .select()
      .from(participantTable)
      .where(eq(participantTable.meetingId, filter.meetingId))
      .all(),
  );
  const operators = byId(db.select().from(operatorTable).all());
  const { year, ordinal } = meetingRow(db, filter.meetingId);
  const notices = byId(db.select().from(assignmentNoticeTable).all());
  const items = byId(
    db.select({ id: agendaItemTable.id, title: agendaItemTable.title }).from(agendaItemTable).all(),
  );
  const supporting = new Map<string, string[]>();
  const supports = past.rows(issueSupportTable).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { issueId, organizationId } of supports)
    supporting.set(issueId, [...(supporting.get(issueId) ?? []), fullNameOf(organizationId)]);
  const latest = latestProgress(past);

  return rows.flatMap((row): LedgerLine[] => {
    const issue = issues.get(row.id);
    if (!issue) return [];
    const county = organizations.get(issue.countyId ?? '');
    const person = people.get(issue.raisedById ?? '');
    const notice = notices.get(issue.noticeId ?? '');
    return [
      {
        issue,
        row,
        wording: wording(issue),
        cityName: county?.cityId ? fullNameOf(county.cityId) : '',
        countyName: county?.name ?? '',
        meeting: { year, ordinal },
        raisedBy: person ? `${person.name} ${person.post}`.trim() : issue.raisedByText,
        agendaItem: items.get(issue.agendaItemId ?? '')?.title ?? '',
        supporting: supporting.get(issue.id) ?? [],
        notice: notice ? { year: notice.year, number: notice.number } : null,
        latestProgress: latest.get(issue.id) ?? null,
        closedByName: operators.get(issue.closedBy ?? '')?.name ?? '',
        commonNumber: issues.get(issue.commonIssueId ?? '')?.number ?? null,
      },
    ];
  });
}

function latestProgress(past: Past): Map<string, { date: CalendarDate; text: string }> {
  const entries = past
    .rows(progressEntryTable)
    .sort((a, b) => (a.date === b.date ? a.recordedAt - b.recordedAt : a.date < b.date ? -1 : 1));
  return new Map(entries.map(({ issueId, date, text }) => [issueId, { date, text }]));
}
