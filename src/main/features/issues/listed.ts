import { asc, eq } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/database';
import { issueTable } from './issues.table';

/** The two columns of a table that says which issues something lists. */
type Items = { owner: SQLiteColumn; issueId: SQLiteColumn };

/** Issues of a meeting by the paper, slip or reminder that lists them, in order of number. */
export function listedIssues(
  db: Reader,
  meetingId: string,
  { owner, issueId }: Items,
): Map<string, { id: string; number: number }[]> {
  const rows = db
    .select({ owner, id: issueTable.id, number: issueTable.number })
    .from(owner.table)
    .innerJoin(issueTable, eq(issueTable.id, issueId))
    .where(eq(issueTable.meetingId, meetingId))
    .orderBy(asc(issueTable.number))
    .all();
  const listed = new Map<string, { id: string; number: number }[]>();
  for (const { owner: key, ...issue } of rows)
    listed.set(String(key), [...(listed.get(String(key)) ?? []), issue]);
  return listed;
}
