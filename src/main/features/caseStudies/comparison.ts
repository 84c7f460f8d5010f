import { otherWay } from '@shared/caseStudies/comparison';
import { eq, inArray } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import { findLibreOffice } from '../../documents/slides';
import type { HandlersOf } from '../../operation';
import { slideComparisonTable, slideTable } from './caseStudies.table';
import { deckRow } from './lines';

export const comparison: HandlersOf<'caseStudies'>['comparison'] = (db, { deckId }) =>
  otherWay(deckRow(db, deckId).renderer, findLibreOffice() !== null);

/** The deck's pages were drawn anew: what they would be compared with must be made anew too. */
export function forgetComparison(db: Writer, deckId: string): void {
  const pages = db
    .select({ id: slideTable.id })
    .from(slideTable)
    .where(eq(slideTable.deckId, deckId));
  db.delete(slideComparisonTable).where(inArray(slideComparisonTable.id, pages)).run();
}
