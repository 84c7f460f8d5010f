import type { AssignmentNotice } from '@shared/issues/register';
import type { CalendarDate } from '@shared/time';
import { and, asc, eq, inArray, max, notInArray, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { organizationsInCity } from '../organizations';
import { assignmentNoticeItemTable, assignmentNoticeTable, issueTable } from './issues.table';
import { listedIssues } from './listed';
import { organizationNames } from './names';

/** Not with a lead organization: not yet, no longer, or sent back to the organiser. */
const notWithLead = [
  'captured',
  'proposed',
  'declined',
  'merged',
  'handledLocally',
  'notAccepted',
] as const;

/** Issues by lead organization, each in order of number; organizations in political order. */
function assignedIssues(db: Reader, meetingId: string): Map<string, string[]> {
  const rows = db
    .select({ id: issueTable.id, leadId: issueTable.leadOrganizationId })
    .from(issueTable)
    .where(
      and(eq(issueTable.meetingId, meetingId), notInArray(issueTable.status, [...notWithLead])),
    )
    .orderBy(asc(issueTable.number))
    .all();
  const byLead = new Map<string, string[]>();
  for (const { id, leadId } of rows) {
    if (leadId) byLead.set(leadId, [...(byLead.get(leadId) ?? []), id]);
  }
  const inOrder = organizationsInCity(db).filter(({ id }) => byLead.has(id));
  return new Map(inOrder.map(({ id }) => [id, byLead.get(id) ?? []]));
}

function numberedNotices(db: Reader, meetingId: string) {
  const { noticeId: owner, issueId } = assignmentNoticeItemTable;
  const items = listedIssues(db, meetingId, { owner, issueId });
  const names = organizationNames(db);
  return db
    .select()
    .from(assignmentNoticeTable)
    .where(eq(assignmentNoticeTable.meetingId, meetingId))
    .orderBy(asc(assignmentNoticeTable.year), asc(assignmentNoticeTable.number))
    .all()
    .map(({ meetingId: _, ...notice }) => ({
      ...notice,
      organizationName: names(notice.organizationId),
      issueIds: (items.get(notice.id) ?? []).map(({ id }) => id),
      outdated: false,
    }));
}

type NumberedNotice = ReturnType<typeof numberedNotices>[number];

/** Both lists are in order of number. */
const sameIssues = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/** Numbered ones in order of number, then those that wait for one. */
export function listNotices(db: Reader, meetingId: string): AssignmentNotice[] {
  const assigned = assignedIssues(db, meetingId);
  const numbered = numberedNotices(db, meetingId).map((notice) => ({
    ...notice,
    outdated:
      notice.voidedOn === null &&
      !sameIssues(notice.issueIds, assigned.get(notice.organizationId) ?? []),
  }));
  const names = organizationNames(db);
  const waiting = [...assigned].filter(
    ([organizationId]) =>
      !numbered.some((notice) => notice.organizationId === organizationId && !notice.voidedOn),
  );
  return [
    ...numbered,
    ...waiting.map(([organizationId, issueIds]) => ({
      id: null,
      year: null,
      number: null,
      organizationId,
      organizationName: names(organizationId),
      issuedOn: null,
      voidedOn: null,
      voidReason: '',
      issueIds,
      outdated: false,
    })),
  ];
}

/** The next number of a year, over all meetings. What the journal saw go is not given again. */
function nextNoticeNumber(db: Reader, year: number): number {
  const there = db
    .select({ number: max(assignmentNoticeTable.number) })
    .from(assignmentNoticeTable)
    .where(eq(assignmentNoticeTable.year, year))
    .get();
  const gone = db.get<{ number: number | null }>(sql`
    SELECT max(json_extract(before, '$.number')) AS number FROM change_entry
    WHERE table_name = 'assignment_notice' AND after IS NULL
      AND json_extract(before, '$.year') = ${year}`);
  return Math.max(there?.number ?? 0, gone?.number ?? 0) + 1;
}

type Wanted = {
  meetingId: string;
  /** all when empty */
  organizationIds: readonly string[];
  today: CalendarDate;
};

/**
 * What numbering would do now. Every organization that leads an issue has one notice: the one it has
 * while its issues are the same, else a new number, and the old one is void. A number is given once.
 */
export function planNotices(db: Reader, { meetingId, organizationIds, today }: Wanted) {
  const isWanted = (id: string) => organizationIds.length === 0 || organizationIds.includes(id);
  const assigned = assignedIssues(db, meetingId);
  const standing = numberedNotices(db, meetingId).filter(
    ({ voidedOn, organizationId }) => voidedOn === null && isWanted(organizationId),
  );
  const holds = ({ organizationId, issueIds }: NumberedNotice) =>
    sameIssues(issueIds, assigned.get(organizationId) ?? []);
  const kept = standing.filter(holds);
  const names = organizationNames(db);
  const year = Number(today.slice(0, 4));
  const next = nextNoticeNumber(db, year);
  const fresh = [...assigned]
    .filter(([to]) => isWanted(to) && !kept.some(({ organizationId }) => organizationId === to))
    .map(([organizationId, issueIds], index) => ({
      ...{ year, number: next + index, organizationId, issueIds },
      organizationName: names(organizationId),
      issuedOn: today,
    }));
  return { kept, fresh, outdated: standing.filter((notice) => !holds(notice)) };
}

export type NoticePlan = ReturnType<typeof planNotices>;
/** A notice with its number, whether given already or about to be. */
export type PlannedNotice = NoticePlan['fresh'][number];

/** Gives the numbers of a plan made in this same transaction. */
export function numberNotices(
  db: Writer,
  act: Act,
  meetingId: string,
  { fresh, outdated }: NoticePlan,
  voidReason: string,
): void {
  for (const { id } of outdated)
    db.update(assignmentNoticeTable)
      .set({ voidedOn: act.today, voidReason })
      .where(eq(assignmentNoticeTable.id, id))
      .run();
  for (const { organizationName: _, issueIds, ...notice } of fresh) {
    const id = act.newId();
    db.insert(assignmentNoticeTable)
      .values({ id, meetingId, ...notice, voidedOn: null, voidReason: '' })
      .run();
    for (const issueId of issueIds) {
      db.insert(assignmentNoticeItemTable).values({ id: act.newId(), noticeId: id, issueId }).run();
    }
    // From here on the assignment is out of the house: undo of it finds the row changed and refuses.
    db.update(issueTable).set({ noticeId: id }).where(inArray(issueTable.id, issueIds)).run();
  }
}

export const noticeOperations: Pick<HandlersOf<'issues'>, 'notices'> = {
  notices: (db, { meetingId }) => listNotices(db, meetingId),
};
