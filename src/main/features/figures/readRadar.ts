import type { Radar } from '@shared/figures/contract';
import {
  copiedReturns,
  MANY_EXTENSIONS,
  type OwedReturn,
  type ReturnedText,
  silentOrganizations,
} from '@shared/figures/radar';
import { owing } from '@shared/issues/deadlines';
import { asInstant, type CalendarDate, dateOfInstant } from '@shared/time';
import { sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { namesOf } from './read';

const dayOf = (at: number | null): CalendarDate | null =>
  at === null ? null : dateOfInstant(asInstant(at));

function owedReturns(db: Reader, meetingId: string): OwedReturn[] {
  type Row = { organizationId: string; assignedOn: CalendarDate; lastAt: number | null };
  const rows = db.all<Row>(sql`
    SELECT i.lead_organization_id AS organizationId, i.assigned_on AS assignedOn,
           nullif(max(
             coalesce((SELECT max(recorded_at) FROM progress_entry p WHERE p.issue_id = i.id
                       AND coalesce(p.organization_id, i.lead_organization_id) = i.lead_organization_id), 0),
             coalesce((SELECT max(at) FROM issue_move m WHERE m.issue_id = i.id AND m.move = 'submit'), 0)
           ), 0) AS lastAt
    FROM issue i
    WHERE i.meeting_id = ${meetingId} AND i.lead_organization_id IS NOT NULL
      AND i.assigned_on IS NOT NULL
      AND i.status IN (${sql.join(
        owing.map((status) => sql`${status}`),
        sql`, `,
      )})`);
  return rows.map(({ lastAt, ...row }) => ({ ...row, lastReturnOn: dayOf(lastAt) }));
}

type Text = ReturnedText & { number: number };

const returnedTexts = (db: Reader, meetingId: string): Text[] =>
  db.all<Text>(sql`
    SELECT p.issue_id AS issueId, i.number, p.date, p.text,
           coalesce(p.organization_id, i.lead_organization_id) AS organizationId
    FROM progress_entry p JOIN issue i ON i.id = p.issue_id
    WHERE i.meeting_id = ${meetingId} ORDER BY p.recorded_at, p.rowid`);

type Moved = Omit<Radar['moved'][number], 'organizationName'> & { organizationId: string | null };

const movedDates = (db: Reader, meetingId: string): Moved[] =>
  db.all<Moved>(sql`
    SELECT i.id AS issueId, i.number, i.lead_organization_id AS organizationId, count(*) AS times,
           i.original_due_date AS "from", i.due_date AS "to"
    FROM issue_move m JOIN issue i ON i.id = m.issue_id
    WHERE i.meeting_id = ${meetingId} AND m.move = 'extend'
    GROUP BY i.id HAVING times >= ${MANY_EXTENSIONS} ORDER BY times DESC, i.number`);

export function radarOf(
  db: Reader,
  { meetingId, silentDays }: { meetingId: string; silentDays: number },
  today: CalendarDate,
): Radar {
  const nameOf = namesOf(db);
  const texts = returnedTexts(db, meetingId);
  const numbers = new Map(texts.map(({ issueId, number }) => [issueId, number]));
  const numberOf = (issueId: string) => numbers.get(issueId) ?? 0;
  return {
    silent: silentOrganizations(owedReturns(db, meetingId), today, silentDays).map((each) => ({
      ...each,
      organizationName: nameOf(each.organizationId),
    })),
    copied: copiedReturns(texts).map((copy) => ({
      ...copy,
      number: numberOf(copy.issueId),
      organizationName: nameOf(copy.organizationId),
      earlierName: nameOf(copy.earlier.organizationId),
      earlierNumber: numberOf(copy.earlier.issueId),
    })),
    moved: movedDates(db, meetingId).map(({ organizationId, ...moved }) => ({
      ...moved,
      organizationName: nameOf(organizationId),
    })),
  };
}
