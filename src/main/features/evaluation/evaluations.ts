import { conflict, invalid, refused } from '@shared/errors';
import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { usual, withShipped, withSystemOf } from './begin';
import {
  evaluationAreaTable,
  evaluationReleaseTable,
  evaluationTable,
  indicatorTable,
} from './evaluation.table';
import { evaluationRow, existing, sheetOf } from './sheet';

/** The newest release of the evaluation that a new one continues. */
const lastReleaseOf = (db: Reader, evaluationId: string): string | null =>
  db
    .select({ id: evaluationReleaseTable.id })
    .from(evaluationReleaseTable)
    .where(eq(evaluationReleaseTable.evaluationId, evaluationId))
    .orderBy(desc(evaluationReleaseTable.number))
    .get()?.id ?? null;

const areasDeepestFirst = (db: Reader, evaluationId: string) =>
  db
    .select()
    .from(evaluationAreaTable)
    .where(eq(evaluationAreaTable.evaluationId, evaluationId))
    .all()
    .sort((a, b) => Number(a.parentId === null) - Number(b.parentId === null));

export const wholeOperations: Pick<
  HandlersOf<'evaluation'>,
  'list' | 'sheet' | 'create' | 'edit' | 'remove'
> = {
  list: (db) =>
    db
      .select()
      .from(evaluationTable)
      .orderBy(asc(evaluationTable.year), asc(evaluationTable.createdAt), asc(evaluationTable.id))
      .all(),

  sheet: (db, { evaluationId }) => sheetOf(db, evaluationId),

  create(db, { year, name, copyFrom }, act) {
    const id = act.newId();
    const like = copyFrom ? sheetOf(db, copyFrom) : null;
    const { changes } = db
      .insert(evaluationTable)
      .values({
        ...usual,
        ...like?.evaluation,
        id,
        year,
        name,
        weightsArePlaceholder: true,
        comparedWith: copyFrom ? lastReleaseOf(db, copyFrom) : null,
        createdAt: act.now,
      })
      .onConflictDoNothing()
      .run();
    if (changes === 0) throw conflict('evaluation:error.nameTaken', { name, year });
    if (like) withSystemOf(db, id, like, act);
    else withShipped(db, id, act);
    return { id };
  },

  edit(db, { id, comparedWith, ...changes }) {
    const before = evaluationRow(db, id);
    if (comparedWith) {
      const release = existing(
        db
          .select({ evaluationId: evaluationReleaseTable.evaluationId })
          .from(evaluationReleaseTable)
          .where(eq(evaluationReleaseTable.id, comparedWith))
          .get(),
      );
      if (evaluationRow(db, release.evaluationId).year >= before.year)
        throw invalid('evaluation:error.comparedWithLater');
    }
    const after = { ...before, ...changes };
    const twin = db
      .select({ id: evaluationTable.id, year: evaluationTable.year })
      .from(evaluationTable)
      .where(eq(evaluationTable.name, after.name))
      .all()
      .some((one) => one.id !== id && one.year === after.year);
    if (twin) throw conflict('evaluation:error.nameTaken', { name: after.name, year: after.year });
    db.update(evaluationTable)
      .set({ ...after, ...(comparedWith === undefined ? {} : { comparedWith }) })
      .where(eq(evaluationTable.id, id))
      .run();
  },

  remove(db, { id }) {
    evaluationRow(db, id);
    if (lastReleaseOf(db, id) !== null) throw refused('evaluation:error.released');
    db.delete(indicatorTable).where(eq(indicatorTable.evaluationId, id)).run();
    // Parts before the areas that they are parts of.
    for (const area of areasDeepestFirst(db, id))
      db.delete(evaluationAreaTable).where(eq(evaluationAreaTable.id, area.id)).run();
    db.delete(evaluationTable).where(eq(evaluationTable.id, id)).run();
  },
};
