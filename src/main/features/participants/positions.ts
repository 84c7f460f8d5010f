import { notFound } from '@shared/errors';
import { asc, eq, max } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { participantTable } from './participants.table';

/** One behind the last of the list. */
export function nextPosition(db: Reader, meetingId: string): number {
  const last = db
    .select({ position: max(participantTable.position) })
    .from(participantTable)
    .where(eq(participantTable.meetingId, meetingId))
    .get();
  return (last?.position ?? 0) + 1;
}

/** Puts one participant at a place of the list (from 1) and numbers the list anew where needed. */
export function moveTo(db: Writer, id: string, place: number): void {
  const moved = participantRow(db, id);
  const list = db
    .select({ id: participantTable.id, position: participantTable.position })
    .from(participantTable)
    .where(eq(participantTable.meetingId, moved.meetingId))
    .orderBy(asc(participantTable.position), asc(participantTable.id))
    .all();
  const others = list.filter((one) => one.id !== id);
  const at = Math.min(Math.max(place - 1, 0), others.length);
  const ordered = [...others.slice(0, at), moved, ...others.slice(at)];
  ordered.forEach((one, index) => {
    if (one.position === index + 1) return;
    db.update(participantTable)
      .set({ position: index + 1 })
      .where(eq(participantTable.id, one.id))
      .run();
  });
}

/** @throws AppError notFound */
export function participantRow(db: Reader, id: string) {
  const row = db.select().from(participantTable).where(eq(participantTable.id, id)).get();
  if (!row) throw notFound('participants:error.notFound');
  return row;
}
