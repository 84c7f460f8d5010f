import type { PlannedDay } from '@shared/agenda/agendaItem';
import { notFound } from '@shared/errors';
import type { HouseStyle } from '@shared/houseStyle';
import type { Meeting } from '@shared/meetings/meeting';
import type { OrganizationInCity } from '@shared/organizations/organization';
import { inGroupOrder } from '@shared/papers/names';
import type { PaperGroup, PaperText, TextKey } from '@shared/papers/paper';
import { textKeys } from '@shared/papers/paper';
import type { ListedParticipant } from '@shared/participants/participant';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { readAgenda } from '../agenda';
import { attendanceLines } from '../attendance';
import { houseStyleOf } from '../houseStyles';
import { meetingTable } from '../meetings/meetings.table';
import { organizationsInCity } from '../organizations';
import { participantsOf } from '../participants';
import { seatLines } from '../seating';
import { discussionGroupTable, paperTextTable } from './papers.table';
import { PROPOSED_TEXTS } from './texts.template';

/** Who does not come themselves, over all days of the meeting. */
export type Away = {
  participantId: string;
  standing: 'onLeave' | 'absent' | 'substituted';
  reason: string;
  approvedBy: string;
  substitute: { name: string; post: string } | null;
};

/** A seat as people say it: 3排12号. */
export type Seat = { planName: string; participantId: string; label: string };

/** Everything that papers are made from, read once. */
export type PaperFacts = {
  meeting: Meeting;
  houseStyle: HouseStyle;
  /** in list order */
  people: ListedParticipant[];
  organizations: OrganizationInCity[];
  days: PlannedDay[];
  texts: Record<TextKey, string>;
  groups: PaperGroup[];
  away: Away[];
  seats: Seat[];
};

/** @throws AppError notFound */
export function readFacts(db: Reader, meetingId: string, moment: Moment): PaperFacts {
  const meeting = meetingRow(db, meetingId);
  const people = participantsOf(db, meetingId);
  const texts = readTexts(db, meetingId).map(({ key, text }) => [key, text]);
  return {
    meeting,
    houseStyle: houseStyleOf(db, meeting.houseStyle),
    people,
    organizations: organizationsInCity(db),
    days: readAgenda(db, meetingId).days,
    texts: Object.fromEntries(texts) as Record<TextKey, string>,
    groups: groupsOf(db, meetingId, people),
    away: awayOf(db, meetingId, moment),
    seats: seatLines(db, meetingId),
  };
}

function awayOf(db: Reader, meetingId: string, moment: Moment): Away[] {
  return attendanceLines(db, { meetingId, dayId: null }, moment).flatMap((line): Away[] => {
    const { participantId, standing, reason, approvedBy, substitute } = line;
    if (standing !== 'onLeave' && standing !== 'absent' && standing !== 'substituted') return [];
    const instead = substitute && { name: substitute.name, post: substitute.post };
    return [{ participantId, standing, reason, approvedBy, substitute: instead }];
  });
}

/** @throws AppError notFound */
export function meetingRow(db: Reader, id: string): Meeting {
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!meeting) throw notFound('meetings:error.notFound');
  return meeting;
}

export function readTexts(db: Reader, meetingId: string): PaperText[] {
  const written = new Map(
    db
      .select()
      .from(paperTextTable)
      .where(eq(paperTextTable.meetingId, meetingId))
      .all()
      .map(({ key, text }) => [key, text]),
  );
  return textKeys.map((key) => {
    const text = written.get(key);
    return { key, text: text ?? PROPOSED_TEXTS[key], isDefault: text === undefined };
  });
}

/** The groups that the roster names, with who convenes and records. */
export function groupsOf(
  db: Reader,
  meetingId: string,
  people: readonly ListedParticipant[],
): PaperGroup[] {
  const rows = new Map(
    db
      .select()
      .from(discussionGroupTable)
      .where(eq(discussionGroupTable.meetingId, meetingId))
      .all()
      .map((row) => [row.name, row]),
  );
  const names = people.map(({ groupName }) => groupName).filter((name) => name !== '');
  return inGroupOrder(names).map((name) => {
    const row = rows.get(name);
    return {
      name,
      people: names.filter((one) => one === name).length,
      convenerId: row?.convenerId ?? null,
      recorderId: row?.recorderId ?? null,
      place: row?.place ?? '',
    };
  });
}
