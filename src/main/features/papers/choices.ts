import { type MakeUp, type PaperKind, paperKinds, usualMakeUp } from '@shared/papers/paper';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { paperMadeTable, paperMakeUpTable } from './papers.table';

/** How each paper of the meeting is made up. */
export function makeUps(db: Reader, meetingId: string): Record<PaperKind, MakeUp> {
  const rows = db
    .select()
    .from(paperMakeUpTable)
    .where(eq(paperMakeUpTable.meetingId, meetingId))
    .all();
  const chosen = new Map(
    rows.map(({ id: _, meetingId: __, paper, ...makeUp }) => [paper, makeUp as MakeUp]),
  );
  return Object.fromEntries(
    paperKinds.map((paper) => [paper, chosen.get(paper) ?? usualMakeUp]),
  ) as Record<PaperKind, MakeUp>;
}

/** What the files that were written from here were made from. */
export const madeRows = (db: Reader, meetingId: string) =>
  db.select().from(paperMadeTable).where(eq(paperMadeTable.meetingId, meetingId)).all();
