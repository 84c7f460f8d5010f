import { nothingHappened } from '@shared/agenda/agendaItem';
import { conflict, invalid, notFound } from '@shared/errors';
import type { Meeting, meetingFields } from '@shared/meetings/meeting';
import { addDays, asTimeOfDay, type CalendarDate } from '@shared/time';
import { and, asc, desc, eq, notInArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { agendaDayTable, agendaItemTable } from '../agenda/agenda.table';
import { removeSampleEvaluations } from '../evaluation';
import { defaultHouseStyle, knowsHouseStyle } from '../houseStyles';
import { readSettings } from '../settings';
import { meetingTable } from './meetings.table';
import { overviewOf } from './overview';

/** 8:30: when a meeting day starts until someone says otherwise. */
const USUAL_START = asTimeOfDay(8 * 60 + 30);

const LONGEST_DAYS = 31;

function meetingRow(db: Reader, id: string): Meeting {
  const row = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!row) throw notFound('meetings:error.notFound');
  return row;
}

function datesOf(startsOn: CalendarDate, endsOn: CalendarDate): CalendarDate[] {
  if (endsOn < startsOn) throw invalid('meetings:error.endsBeforeStart');
  const dates: CalendarDate[] = [];
  for (let date = startsOn; date <= endsOn; date = addDays(date, 1)) {
    dates.push(date);
    if (dates.length > LONGEST_DAYS)
      throw invalid('meetings:error.tooLong', { days: LONGEST_DAYS });
  }
  return dates;
}

/** One agenda day per date; a day that falls out of the dates goes only when nothing is planned on it. */
function keepDays(db: Writer, meetingId: string, dates: CalendarDate[], act: Act): void {
  const outside = db
    .select({ id: agendaDayTable.id, date: agendaDayTable.date })
    .from(agendaDayTable)
    .where(and(eq(agendaDayTable.meetingId, meetingId), notInArray(agendaDayTable.date, dates)))
    .all();
  for (const { id, date } of outside) {
    const planned = db
      .select({ id: agendaItemTable.id })
      .from(agendaItemTable)
      .where(eq(agendaItemTable.dayId, id))
      .get();
    if (planned) throw conflict('meetings:error.dayHasItems', { date });
    db.delete(agendaDayTable).where(eq(agendaDayTable.id, id)).run();
  }
  for (const date of dates) {
    db.insert(agendaDayTable)
      .values({ id: act.newId(), meetingId, date, startsAt: USUAL_START })
      .onConflictDoNothing()
      .run();
  }
}

function refuseUnknownStyle(db: Reader, houseStyle: string): void {
  if (!knowsHouseStyle(db, houseStyle)) throw invalid('houseStyles:error.notFound');
}

/** A meeting with one agenda day per date. `isSample` labels it as invented on every screen. */
export function createMeeting(
  db: Writer,
  fields: z.output<typeof meetingFields>,
  act: Act,
  { isSample = false } = {},
): { id: string } {
  const id = act.newId();
  const dates = datesOf(fields.startsOn, fields.endsOn);
  const houseStyle = fields.houseStyle ?? defaultHouseStyle(db);
  refuseUnknownStyle(db, houseStyle);
  db.insert(meetingTable)
    .values({ ...fields, houseStyle, id, isSample, copiedFromId: null, createdAt: act.now })
    .run();
  keepDays(db, id, dates, act);
  return { id };
}

const newestFirst = (db: Reader): Meeting[] =>
  db.select().from(meetingTable).orderBy(desc(meetingTable.year), desc(meetingTable.ordinal)).all();

/** The meeting that windows open with: the chosen one, else the newest; null while there is none. */
export function currentMeeting(db: Reader): Meeting | null {
  const { currentMeetingId } = readSettings(db);
  const meetings = newestFirst(db);
  return meetings.find(({ id }) => id === currentMeetingId) ?? meetings[0] ?? null;
}

export const meetingOperations: HandlersOf<'meetings'> = {
  list: newestFirst,

  get: (db, { id }) => meetingRow(db, id),

  overview: (db, { id }) => overviewOf(db, meetingRow(db, id)),

  create: (db, fields, act) => createMeeting(db, fields, act),

  edit(db, { id, ...changes }, act) {
    const before = meetingRow(db, id);
    const after = { ...before, ...changes };
    const dates = datesOf(after.startsOn, after.endsOn);
    if (changes.houseStyle) refuseUnknownStyle(db, changes.houseStyle);
    if (Object.keys(changes).length > 0) {
      db.update(meetingTable).set(changes).where(eq(meetingTable.id, id)).run();
    }
    keepDays(db, id, dates, act);
  },

  copy(db, { id, year, ordinal, startsOn }, act) {
    const last = meetingRow(db, id);
    const dates = datesOf(last.startsOn, last.endsOn).map((_, index) => addDays(startsOn, index));
    const newId = act.newId();
    db.insert(meetingTable)
      .values({
        ...last,
        id: newId,
        year,
        ordinal,
        name: last.name.replaceAll(String(last.year), String(year)),
        startsOn,
        endsOn: dates.at(-1) ?? startsOn,
        isSample: false,
        copiedFromId: id,
        createdAt: act.now,
      })
      .run();
    const days = db
      .select()
      .from(agendaDayTable)
      .where(eq(agendaDayTable.meetingId, id))
      .orderBy(asc(agendaDayTable.date))
      .all();
    days.forEach((day, index) => {
      const dayId = act.newId();
      db.insert(agendaDayTable)
        .values({ ...day, id: dayId, meetingId: newId, date: dates[index] ?? startsOn })
        .run();
      const items = db
        .select()
        .from(agendaItemTable)
        .where(eq(agendaItemTable.dayId, day.id))
        .all();
      for (const item of items) {
        db.insert(agendaItemTable)
          .values({
            ...item,
            ...nothingHappened,
            id: act.newId(),
            dayId,
            countyId: null,
            caseStudyId: null,
            hostWords: '',
          })
          .run();
      }
    });
    return { id: newId };
  },

  remove(db, { id }, act) {
    // The sample leaves nothing behind.
    if (meetingRow(db, id).isSample) removeSampleEvaluations(db, act);
    db.delete(meetingTable).where(eq(meetingTable.id, id)).run();
  },
};
