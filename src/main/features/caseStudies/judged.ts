import { refused } from '@shared/errors';
import { judgedStatuses, type Phase } from '@shared/selections/phases';
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { nominationTable, selectionTable } from '../selections/selections.table';

/** Judges, panel and public go by the text as it was read when the blind phase began. */
export const whileJudged: Phase[] = ['blind', 'deliberation', 'notice'];

/** @throws AppError refused where a selection in one of these phases goes by the case's text */
export function refuseWhileJudged(
  db: Reader,
  caseStudyId: string,
  phases: readonly Phase[] = whileJudged,
): void {
  const going = db
    .select({ name: selectionTable.name })
    .from(nominationTable)
    .innerJoin(selectionTable, eq(selectionTable.id, nominationTable.selectionId))
    .where(
      and(
        eq(nominationTable.caseStudyId, caseStudyId),
        inArray(nominationTable.status, judgedStatuses),
        inArray(selectionTable.phase, [...phases]),
      ),
    )
    .get();
  if (going) throw refused('caseStudies:error.textJudged', { name: going.name });
}
