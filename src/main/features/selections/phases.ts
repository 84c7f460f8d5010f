import { refused } from '@shared/errors';
import { type PhaseMove, phaseAfter } from '@shared/selections/phases';
import { eq } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import { selectionRow } from './access';
import { selectionTable } from './selections.table';

/** Moves a selection on by the table of its phases. @throws AppError refused, by where it stands */
export function moveSelection(db: Writer, id: string, move: PhaseMove): void {
  const { phase } = selectionRow(db, id);
  const to = phaseAfter(phase, move);
  if (to === null) throw refused(`selections:error.phase.${phase}`);
  db.update(selectionTable).set({ phase: to }).where(eq(selectionTable.id, id)).run();
}
