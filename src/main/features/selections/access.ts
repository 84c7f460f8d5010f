import { notFound, refused } from '@shared/errors';
import type { Phase } from '@shared/selections/phases';
import type { Criterion, Nomination, Selection } from '@shared/selections/selection';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { meetingTable } from '../meetings/meetings.table';
import { criterionTable, nominationTable, selectionTable } from './selections.table';

export function selectionRow(db: Reader, id: string): Selection {
  const row = db.select().from(selectionTable).where(eq(selectionTable.id, id)).get();
  if (!row) throw notFound('selections:error.notFound');
  return row;
}

/** The same, refused with a sentence of its own in any other phase. */
export function selectionIn(db: Reader, id: string, phases: readonly Phase[]): Selection {
  const selection = selectionRow(db, id);
  if (!phases.includes(selection.phase)) throw refused(`selections:error.phase.${selection.phase}`);
  return selection;
}

export function nominationRow(db: Reader, id: string): Nomination {
  const row = db.select().from(nominationTable).where(eq(nominationTable.id, id)).get();
  if (!row) throw notFound('selections:error.nominationNotFound');
  return row;
}

/** The house style of the selection's meeting, by name. */
export const houseStyleNamed = (db: Reader, { meetingId }: Selection): string | undefined =>
  db
    .select({ houseStyle: meetingTable.houseStyle })
    .from(meetingTable)
    .where(eq(meetingTable.id, meetingId))
    .get()?.houseStyle;

export const criteriaOf = (db: Reader, selectionId: string): Criterion[] =>
  db
    .select()
    .from(criterionTable)
    .where(eq(criterionTable.selectionId, selectionId))
    .orderBy(asc(criterionTable.position))
    .all();

export const nominationsOf = (db: Reader, selectionId: string): Nomination[] =>
  db
    .select()
    .from(nominationTable)
    .where(eq(nominationTable.selectionId, selectionId))
    .orderBy(asc(nominationTable.cityId), asc(nominationTable.cityOrder), asc(nominationTable.id))
    .all();
