import { notFound } from '@shared/errors';
import {
  ageing,
  countGroups,
  type FigureIssue,
  type Figures,
  monthEnds,
  openStatuses,
  type TrendPoint,
} from '@shared/figures/figures';
import type { Level } from '@shared/issues/issue';
import { countIssues } from '@shared/issues/rates';
import type { Meeting } from '@shared/meetings/meeting';
import { fullName } from '@shared/organizations/organization';
import type { CalendarDate } from '@shared/time';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { countedIssues } from '../issues';
import { meetingTable } from '../meetings/meetings.table';
import { organizationsInCity } from '../organizations';

export type Asked = {
  meetingId: string;
  asOf?: CalendarDate | undefined;
  ofLevel?: Level | undefined;
};

export function meetingRow(db: Reader, id: string): Meeting {
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!meeting) throw notFound('meetings:error.notFound');
  return meeting;
}

/** Full names by id. */
export function namesOf(db: Reader): (id: string | null) => string {
  const names = new Map(organizationsInCity(db).map((each) => [each.id, fullName(each)]));
  return (id) => (id ? (names.get(id) ?? '') : '');
}

export function figuresOf(db: Reader, asked: Asked, today: CalendarDate): Figures {
  meetingRow(db, asked.meetingId);
  const asOf = asked.asOf ?? today;
  const cities = new Map(
    organizationsInCity(db).map(({ id, kind, cityId }) => [id, kind === 'city' ? id : cityId]),
  );
  const issues: FigureIssue[] = countedIssues(db, asked, today).map((issue) => ({
    ...issue,
    cityId: cities.get(issue.countyId ?? '') ?? null,
  }));
  const nameOf = namesOf(db);
  const groups = (by: 'city' | 'department' | 'topic' | 'light') =>
    countGroups(issues, by, asOf, by === 'city' || by === 'department' ? nameOf : () => '');
  return {
    asOf,
    whole: countIssues(issues, asOf),
    groups: {
      city: groups('city'),
      department: groups('department'),
      topic: groups('topic'),
      light: groups('light'),
    },
    ageing: ageing(issues, asOf),
  };
}

const MONTHS = 12;

export function trendOf(db: Reader, asked: Asked, today: CalendarDate): TrendPoint[] {
  const { startsOn } = meetingRow(db, asked.meetingId);
  const until = asked.asOf ?? today;
  return monthEnds(startsOn, until, MONTHS).map((date) => {
    const issues = countedIssues(db, { ...asked, asOf: date }, today);
    const open = issues.filter(({ status }) => openStatuses.includes(status));
    return { date, total: issues.length, open: open.length };
  });
}
