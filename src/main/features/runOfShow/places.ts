import { notFound, refused } from '@shared/errors';
import { runDay } from '@shared/runOfShow/runDay';
import type { RunLine, ShowDay } from '@shared/runOfShow/runOfShow';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { agendaDayTable, agendaItemTable } from '../agenda/agenda.table';
import { showDays } from './show';

/** Where an item stands in the run of its day. */
export type Place = { meetingId: string; day: ShowDay; line: RunLine<ShowDay['items'][number]> };

/** @throws AppError notFound */
export function dayOf(db: Reader, dayId: string): ShowDay & { meetingId: string } {
  const row = db.select().from(agendaDayTable).where(eq(agendaDayTable.id, dayId)).get();
  const day = row && showDays(db, row.meetingId).find(({ id }) => id === dayId);
  if (!day) throw notFound('agenda:error.dayNotFound');
  return { ...day, meetingId: row.meetingId };
}

/** @throws AppError notFound */
export function placeOf(db: Reader, itemId: string, moment: Moment): Place {
  const row = db
    .select({ dayId: agendaItemTable.dayId, meetingId: agendaDayTable.meetingId })
    .from(agendaItemTable)
    .innerJoin(agendaDayTable, eq(agendaDayTable.id, agendaItemTable.dayId))
    .where(eq(agendaItemTable.id, itemId))
    .get();
  if (!row) throw notFound('agenda:error.itemNotFound');
  const day = dayOf(db, row.dayId);
  const line = runDay(day, moment.now).lines.find(({ id }) => id === itemId);
  if (!line) throw notFound('agenda:error.itemNotFound');
  return { meetingId: row.meetingId, day, line };
}

/** @throws AppError refused when an item has begun or is over: what happened is not rearranged */
export function requireWaiting({ line }: Place): void {
  if (line.actualStart !== null) {
    throw refused('runOfShow:error.notWaiting', { title: line.title });
  }
}
