import { type Issue, wording } from '@shared/issues/issue';
import type { Here } from '@shared/ledgers/compare';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { issueSupportTable, issueTable, progressEntryTable } from '../issues/issues.table';
import { participantTable } from '../participants/participants.table';

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

/** Every issue of a meeting, in the words of a ledger. */
export function issuesHere(db: Reader, meetingId: string): Here[] {
  const ofMeeting = eq(issueTable.meetingId, meetingId);
  const supports = grouped(
    db
      .select({ issueId: issueSupportTable.issueId, id: issueSupportTable.organizationId })
      .from(issueSupportTable)
      .innerJoin(issueTable, eq(issueTable.id, issueSupportTable.issueId))
      .where(ofMeeting)
      .orderBy(asc(issueSupportTable.id))
      .all(),
    ({ issueId }) => issueId,
  );
  const reports = grouped(
    db
      .select({ issueId: progressEntryTable.issueId, text: progressEntryTable.text })
      .from(progressEntryTable)
      .innerJoin(issueTable, eq(issueTable.id, progressEntryTable.issueId))
      .where(ofMeeting)
      .orderBy(asc(progressEntryTable.date), asc(progressEntryTable.recordedAt))
      .all(),
    ({ issueId }) => issueId,
  );
  const people = new Map(
    db
      .select()
      .from(participantTable)
      .where(eq(participantTable.meetingId, meetingId))
      .all()
      .map(({ id, name, post }) => [id, `${name} ${post}`.trim()]),
  );
  return db
    .select()
    .from(issueTable)
    .where(ofMeeting)
    .orderBy(asc(issueTable.number))
    .all()
    .map((issue): Here => {
      const progress = (reports.get(issue.id) ?? []).map(({ text }) => text);
      const supporting = (supports.get(issue.id) ?? []).map(({ id }) => id);
      return {
        id: issue.id,
        number: issue.number,
        status: issue.status,
        dueDate: issue.dueDate,
        countyId: issue.countyId,
        wordings: [issue.editedWording, issue.originalWording].filter(Boolean),
        progress,
        values: valuesOf(issue, {
          raisedBy: people.get(issue.raisedById ?? '') ?? issue.raisedByText,
          supporting: supporting.join('\n'),
          progress: progress.at(-1) ?? '',
        }),
      };
    });
}

/** What is empty here says nothing, as in a ledger. */
function valuesOf(issue: Issue, joined: Here['values']): Here['values'] {
  const { demand, kind, topic, level, leader, feedbackCycle, result, outcome } = issue;
  const { explanation, nextStep, remark, responsiblePerson, responsiblePhone } = issue;
  const all = {
    ...{ wording: wording(issue), county: issue.countyId, lead: issue.leadOrganizationId },
    ...{ assignedOn: issue.assignedOn, dueDate: issue.dueDate },
    ...{ demand, kind, topic, level, leader, feedbackCycle, result, outcome },
    ...{ explanation, nextStep, remark, responsiblePerson, responsiblePhone },
    ...joined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}
