import { type AppError, notFound } from '@shared/errors';
import type { Issue } from '@shared/issues/issue';
import { type Move, statusAfter } from '@shared/issues/lifecycle';
import type { Meeting } from '@shared/meetings/meeting';
import type { CalendarDate } from '@shared/time';
import { eq, max, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act } from '../../operation';
import { meetingTable } from '../meetings/meetings.table';
import { organizationTable } from '../organizations/organizations.table';
import { issueMoveTable, issueTable } from './issues.table';

export function issueRow(db: Reader, id: string): Issue {
  const row = db.select().from(issueTable).where(eq(issueTable.id, id)).get();
  if (!row) throw notFound('issues:error.notFound');
  return row;
}

export function meetingRow(db: Reader, id: string): Meeting {
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!meeting) throw notFound('meetings:error.notFound');
  return meeting;
}

/** Throws the reason why not, where a rule gave one. */
export function throwProblem(problem: AppError | null): void {
  if (problem) throw problem;
}

/** Names a sentence instead of a broken foreign key. */
export function requireOrganization(db: Reader, id: string | null | undefined): void {
  if (!id) return;
  const known = db
    .select({ id: organizationTable.id })
    .from(organizationTable)
    .where(eq(organizationTable.id, id))
    .get();
  if (!known) throw notFound('issues:error.organizationNotFound');
}

/** The next number of a meeting. Numbers of issues that were removed are not given again. */
export function nextNumber(db: Reader, meetingId: string): number {
  const there = db
    .select({ number: max(issueTable.number) })
    .from(issueTable)
    .where(eq(issueTable.meetingId, meetingId))
    .get();
  const gone = db.get<{ number: number | null }>(sql`
    SELECT max(json_extract(before, '$.number')) AS number FROM change_entry
    WHERE table_name = 'issue' AND after IS NULL
      AND json_extract(before, '$.meeting_id') = ${meetingId}`);
  return Math.max(there?.number ?? 0, gone?.number ?? 0) + 1;
}

/** What is written into the life of an issue beside the move itself. */
type Said = { reason?: string; approver?: string; grantedUntil?: CalendarDate };

/**
 * Makes a legal move: writes what it asked for with the new status, and one line in the issue's life.
 * Throws `conflict` where the table of legal moves has no such line.
 */
export function move(
  db: Writer,
  act: Act,
  issue: Issue,
  made: Move,
  { reason = '', approver = '', grantedUntil, ...fields }: Said & Partial<Issue> = {},
): void {
  const status = statusAfter(issue.status, made);
  db.update(issueTable)
    .set({ ...fields, status })
    .where(eq(issueTable.id, issue.id))
    .run();
  db.insert(issueMoveTable)
    .values({
      id: act.newId(),
      issueId: issue.id,
      move: made,
      fromStatus: issue.status,
      toStatus: status,
      reason,
      approver,
      at: act.now,
      operatorId: act.operatorId,
      dueDate: grantedUntil ?? null,
    })
    .run();
}
