import type { FileHandle } from '@shared/operation';
import type { CalendarDate } from '@shared/time';
import type { CalendarDay } from '@shared/workingDays/contract';
import {
  type DayCount,
  dayCount,
  type MarkedDay,
  type WorkCalendar,
  workCalendar,
} from '@shared/workingDays/workCalendar';
import { inArray } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { HandlersOf, Work } from '../../operation';
import { readSettings } from '../settings';
import { readCalendarFile } from './calendarFile';
import { shippedDays } from './shipped';
import { calendarDayTable } from './workingDays.table';

/** What was shipped, and over it what this office says; in order of date. */
export function calendarDays(db: Reader): CalendarDay[] {
  const days = new Map<CalendarDate, CalendarDay>(
    shippedDays.map((day) => [day.date, { ...day, own: false }]),
  );
  for (const { id: date, mark, name } of db.select().from(calendarDayTable).all()) {
    if (mark === 'ordinary') days.delete(date);
    else days.set(date, { date, mark, name, own: true });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

export const calendarOf = (db: Reader): WorkCalendar => workCalendar(calendarDays(db));

/** How time limits are counted here, by calendar and settings. */
export const dayCountOf = (db: Reader): DayCount =>
  dayCount(calendarOf(db), readSettings(db).dayCounting);

function say(db: Writer, { date, ...said }: Omit<MarkedDay, 'mark'> & { mark: Said }): void {
  db.insert(calendarDayTable)
    .values({ id: date, ...said })
    .onConflictDoUpdate({ target: calendarDayTable.id, set: said })
    .run();
}

type Said = (typeof calendarDayTable.$inferInsert)['mark'];

/** What a table says, and which of its days are new here or differ. */
async function readImport(file: FileHandle, work: Work) {
  const { days, skipped } = await readCalendarFile(work.pathOf(file), work);
  const said = ({ mark, name }: MarkedDay) => `${mark} ${name}`;
  const counting = new Map(calendarDays(work.read).map((day) => [day.date, said(day)]));
  const changed = days.filter((day) => counting.get(day.date) !== said(day));
  return { days, changed, skipped };
}

export const workingDayOperations: HandlersOf<'workingDays'> = {
  list: (db) => calendarDays(db),

  setDay(db, day) {
    say(db, day);
  },

  restore(db, { dates }) {
    db.delete(calendarDayTable).where(inArray(calendarDayTable.id, dates)).run();
  },

  async previewImport({ file }, work) {
    const { days, changed, skipped } = await readImport(file, work);
    return { days: changed, unchanged: days.length - changed.length, skipped };
  },

  async importDays({ file }, work) {
    const { changed } = await readImport(file, work);
    work.write((db) => {
      for (const day of changed) say(db, day);
    });
    return { days: changed.length };
  },
};
