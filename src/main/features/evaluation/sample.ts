import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { changeEntryTable, changeTable } from '../../db/tables';
import type { Act } from '../../operation';
import { evaluationReleaseTable, evaluationTable } from './evaluation.table';
import { wholeOperations } from './evaluations';

/**
 * Evaluations that came with the sample, as the journal knows, and still have the name that says so:
 * whoever gave one a name of their own keeps it.
 */
const sampleEvaluations = (db: Reader): string[] =>
  db
    .select({ id: evaluationTable.id })
    .from(evaluationTable)
    .innerJoin(
      changeEntryTable,
      and(
        eq(changeEntryTable.tableName, 'evaluation'),
        eq(changeEntryTable.rowId, evaluationTable.id),
        isNull(changeEntryTable.before),
      ),
    )
    .innerJoin(changeTable, eq(changeTable.id, changeEntryTable.changeId))
    .where(
      and(
        eq(changeTable.operation, 'sample.load'),
        eq(sql`json_extract(${changeEntryTable.after}, '$.name')`, evaluationTable.name),
      ),
    )
    .all()
    .map(({ id }) => id);

/** With their releases: they were published to nobody. What was compared with them stands alone. */
export function removeSampleEvaluations(db: Writer, act: Act): void {
  const ids = sampleEvaluations(db);
  const releases = db
    .select({ id: evaluationReleaseTable.id })
    .from(evaluationReleaseTable)
    .where(inArray(evaluationReleaseTable.evaluationId, ids))
    .all()
    .map(({ id }) => id);
  db.update(evaluationTable)
    .set({ comparedWith: null })
    .where(inArray(evaluationTable.comparedWith, releases))
    .run();
  db.delete(evaluationReleaseTable).where(inArray(evaluationReleaseTable.id, releases)).run();
  for (const id of ids) wholeOperations.remove(db, { id }, act);
}
