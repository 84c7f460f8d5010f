import { refused } from '@shared/errors';
import { computed } from '@shared/evaluation/computed';
import { seatsLeft } from '@shared/evaluation/honours';
import { and, eq, isNull, max } from 'drizzle-orm';
import type { HandlersOf } from '../../operation';
import { evaluationHonourTable, evaluationSettlementTable } from './evaluation.table';
import { evaluationRow, existing, memberRow, sheetOf } from './sheet';

type HonourOperations = 'addHonour' | 'editHonour' | 'removeHonour' | 'settle';

export const honourOperations: Pick<HandlersOf<'evaluation'>, HonourOperations> = {
  addHonour(db, { evaluationId, ...honour }, act) {
    evaluationRow(db, evaluationId);
    const last = db
      .select({ position: max(evaluationHonourTable.position) })
      .from(evaluationHonourTable)
      .where(eq(evaluationHonourTable.evaluationId, evaluationId))
      .get();
    const id = act.newId();
    db.insert(evaluationHonourTable)
      .values({ id, evaluationId, ...honour, position: (last?.position ?? -1) + 1 })
      .run();
    return { id };
  },
  editHonour(db, { id, ...changes }) {
    const table = evaluationHonourTable;
    const before = existing(db.select().from(table).where(eq(table.id, id)).get());
    db.update(table)
      .set({ ...before, ...changes })
      .where(eq(table.id, id))
      .run();
  },
  removeHonour(db, { id }) {
    const table = evaluationHonourTable;
    const { evaluationId } = existing(db.select().from(table).where(eq(table.id, id)).get());
    for (const other of db.select().from(table).where(eq(table.evaluationId, evaluationId)).all())
      if (other.excludes.includes(id))
        db.update(table)
          .set({ excludes: other.excludes.filter((one) => one !== id) })
          .where(eq(table.id, other.id))
          .run();
    db.delete(table).where(eq(table.id, id)).run();
  },

  settle(db, { honourId, categoryId, decisions, reason }) {
    const honour = existing(
      db.select().from(evaluationHonourTable).where(eq(evaluationHonourTable.id, honourId)).get(),
    );
    const table = evaluationSettlementTable;
    if (new Set(decisions.map(({ countyId }) => countyId)).size < decisions.length)
      throw refused('evaluation:error.countyTwice');
    const given = decisions.filter(({ isIn }) => isIn).length;
    const { verdicts } = computed(sheetOf(db, honour.evaluationId));
    const left = seatsLeft(honour, categoryId, verdicts);
    if (given > left)
      throw refused('evaluation:error.settledTooMany', { name: honour.name, given, left });
    db.delete(table)
      .where(
        and(
          eq(table.honourId, honour.id),
          categoryId === null ? isNull(table.categoryId) : eq(table.categoryId, categoryId),
        ),
      )
      .run();
    for (const { countyId, isIn } of decisions) {
      memberRow(db, honour.evaluationId, countyId);
      // Two laptops that settle the same county mean the same row, and are asked where they differ.
      const id = [honourId, categoryId ?? 'all', countyId].join(' ');
      db.insert(table).values({ id, honourId, categoryId, countyId, isIn, reason }).run();
    }
  },
};
