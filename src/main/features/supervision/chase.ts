import { invalid, notFound } from '@shared/errors';
import { owing } from '@shared/issues/deadlines';
import { reminderReasons as reasonsOf } from '@shared/supervision/rules';
import {
  type ChaseLine,
  type NoticeColor,
  type Reminder,
  reminderReasons,
} from '@shared/supervision/supervision';
import { asInstant, type CalendarDate, dateOfInstant } from '@shared/time';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { type LedgerLine, ledgerLines, listedIssues, organizationNames } from '../issues';
import { issueTable } from '../issues/issues.table';
import { operatorTable } from '../operators/operators.table';
import { readSettings } from '../settings';
import { dayCountOf } from '../workingDays';
import { shippedColors } from './papers.template';
import {
  noticeColorTable,
  reminderItemTable,
  reminderTable,
  supervisedIssueTable,
} from './supervision.table';

/** The day the lead organization last did something that can be seen, by issue. */
function lastMoves(db: Reader, meetingId: string): Map<string, CalendarDate> {
  const rows = db.all<{ id: string; at: number }>(sql`
    SELECT m.issue_id AS id, max(m.at) AS at FROM issue_move m JOIN issue i ON i.id = m.issue_id
    WHERE i.meeting_id = ${meetingId} AND m.move IN ('acknowledge', 'submit', 'extend')
    GROUP BY m.issue_id`);
  return new Map(rows.map(({ id, at }) => [id, dateOfInstant(asInstant(at))]));
}

function remindedOf(db: Reader, meetingId: string): Map<string, { count: number; at: number }> {
  const rows = db.all<{ id: string; count: number; at: number }>(sql`
    SELECT t.issue_id AS id, count(*) AS count, max(r.at) AS at
    FROM reminder_item t JOIN reminder r ON r.id = t.reminder_id
    WHERE r.meeting_id = ${meetingId} GROUP BY t.issue_id`);
  return new Map(rows.map(({ id, ...of }) => [id, of]));
}

const later = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a && b ? (a > b ? a : b) : (a ?? b);

/** An issue that is owed with all that its papers say of it. */
export type OwedLine = LedgerLine & { chase: ChaseLine };

const weight = ({ reasons }: ChaseLine): number =>
  reasons[0] ? reminderReasons.indexOf(reasons[0]) : reminderReasons.length;

/** Issues whose lead organization owes an answer, gravest first. */
export function owedLines(db: Reader, meetingId: string, today: CalendarDate): OwedLine[] {
  const settings = readSettings(db);
  const days = dayCountOf(db);
  const moved = lastMoves(db, meetingId);
  const reminded = remindedOf(db, meetingId);
  const named = new Map(
    db
      .select()
      .from(supervisedIssueTable)
      .all()
      .map((each) => [each.id, each]),
  );
  return ledgerLines(db, { meetingId, status: [...owing] }, today)
    .flatMap((line): OwedLine[] => {
      const { issue, row } = line;
      if (!issue.leadOrganizationId) return [];
      const lastWordOn = later(line.latestProgress?.date ?? null, moved.get(issue.id) ?? null);
      const leaders = named.get(issue.id);
      return [
        {
          ...line,
          chase: {
            issueId: issue.id,
            number: issue.number,
            wording: row.wording,
            countyName: row.countyName,
            organizationId: issue.leadOrganizationId,
            organizationName: row.leadName,
            responsiblePerson: issue.responsiblePerson,
            responsiblePhone: issue.responsiblePhone,
            dueDate: issue.dueDate,
            daysLeft: issue.dueDate ? days.between(today, issue.dueDate) : null,
            light: row.light,
            supervised: issue.supervised,
            lastWordOn,
            reasons: reasonsOf({ ...issue, light: row.light, lastWordOn }, today, settings),
            reminders: reminded.get(issue.id)?.count ?? 0,
            lastRemindedAt: reminded.get(issue.id)?.at ?? null,
            instructedBy: leaders?.instructedBy ?? '',
            supportingLeaders: leaders?.supportingLeaders ?? '',
          },
        },
      ];
    })
    .sort(
      ({ chase: a }, { chase: b }) =>
        weight(a) - weight(b) ||
        (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
        a.number - b.number,
    );
}

/** As this office has named them, over what was shipped. */
export function noticeColors(db: Reader): NoticeColor[] {
  const own = new Map(
    db
      .select()
      .from(noticeColorTable)
      .all()
      .map(({ id, ...said }) => [id, said]),
  );
  return shippedColors.map((shipped) => ({ ...shipped, ...own.get(shipped.light) }));
}

function listReminders(db: Reader, meetingId: string): Reminder[] {
  const names = organizationNames(db);
  const { reminderId: owner, issueId } = reminderItemTable;
  const listed = listedIssues(db, meetingId, { owner, issueId });
  return db
    .select({
      id: reminderTable.id,
      at: reminderTable.at,
      channel: reminderTable.channel,
      organizationId: reminderTable.organizationId,
      person: reminderTable.person,
      said: reminderTable.said,
      operatorName: operatorTable.name,
    })
    .from(reminderTable)
    .leftJoin(operatorTable, eq(operatorTable.id, reminderTable.operatorId))
    .where(eq(reminderTable.meetingId, meetingId))
    .orderBy(desc(reminderTable.at), desc(reminderTable.id))
    .all()
    .map((each) => ({
      ...each,
      organizationName: names(each.organizationId),
      issueNumbers: (listed.get(each.id) ?? []).map(({ number }) => number),
    }));
}

export const chaseOperations: Pick<
  HandlersOf<'supervision'>,
  'chase' | 'reminders' | 'remind' | 'setLeaders' | 'colors' | 'setColor'
> = {
  chase: (db, { meetingId }, { today }) =>
    owedLines(db, meetingId, today).map(({ chase }) => chase),

  reminders: (db, { meetingId }) => listReminders(db, meetingId),

  remind(db, { issueIds, at, ...said }, act) {
    const theirs = db
      .select({ id: issueTable.id })
      .from(issueTable)
      .where(
        and(
          inArray(issueTable.id, issueIds),
          eq(issueTable.meetingId, said.meetingId),
          eq(issueTable.leadOrganizationId, said.organizationId),
        ),
      )
      .all();
    if (theirs.length !== new Set(issueIds).size) throw invalid('supervision:error.notTheirs');
    if (at !== undefined && at > act.now) throw invalid('supervision:error.inFuture');
    const id = act.newId();
    db.insert(reminderTable)
      .values({ id, ...said, at: at ?? act.now, operatorId: act.operatorId })
      .run();
    for (const issueId of new Set(issueIds))
      db.insert(reminderItemTable).values({ id: act.newId(), reminderId: id, issueId }).run();
    return { id };
  },

  setLeaders(db, { issueId, ...leaders }) {
    const known = db.select().from(issueTable).where(eq(issueTable.id, issueId)).get();
    if (!known) throw notFound('issues:error.notFound');
    db.insert(supervisedIssueTable)
      .values({ id: issueId, ...leaders })
      .onConflictDoUpdate({ target: supervisedIssueTable.id, set: leaders })
      .run();
  },

  colors: (db) => noticeColors(db),

  setColor(db, { light, ...said }) {
    db.insert(noticeColorTable)
      .values({ id: light, ...said })
      .onConflictDoUpdate({ target: noticeColorTable.id, set: said })
      .run();
  },
};
