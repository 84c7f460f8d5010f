import { conflict, invalid, notFound, refused } from '@shared/errors';
import type { IndicatorFields } from '@shared/evaluation/system';
import { eq, max } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import {
  evaluationAreaTable,
  evaluationHonourTable,
  indicatorTable,
  indicatorTargetTable,
  indicatorValueTable,
} from './evaluation.table';
import { evaluationRow, existing, indicatorsOf } from './sheet';

function checkFields(db: Reader, evaluationId: string, fields: IndicatorFields, ownId: string) {
  const { areaId, name, direction, nearest, sumOf } = fields;
  const area = existing(
    db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.id, areaId)).get(),
  );
  if (area.evaluationId !== evaluationId) throw notFound('evaluation:error.rowNotFound');
  if (direction === 'nearest' && nearest === null) throw invalid('evaluation:error.nearestMissing');
  const others = indicatorsOf(db, evaluationId).filter(({ id }) => id !== ownId);
  if (others.some((other) => other.name === name))
    throw conflict('evaluation:error.indicatorTaken', { name });
  if (sumOf.some((id) => !others.some((other) => other.id === id)))
    throw notFound('evaluation:error.rowNotFound');
}

const next = (position: number | null | undefined): number => (position ?? -1) + 1;

type TreeOperations =
  | 'addArea'
  | 'editArea'
  | 'removeArea'
  | 'addIndicator'
  | 'editIndicator'
  | 'removeIndicator'
  | 'order';

export const treeOperations: Pick<HandlersOf<'evaluation'>, TreeOperations> = {
  addArea(db, { evaluationId, parentId, name }, act) {
    evaluationRow(db, evaluationId);
    if (parentId !== null) {
      const parent = existing(
        db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.id, parentId)).get(),
      );
      if (parent.evaluationId !== evaluationId) throw notFound('evaluation:error.rowNotFound');
      if (parent.parentId !== null) throw refused('evaluation:error.areaDepth');
    }
    const last = db
      .select({ position: max(evaluationAreaTable.position) })
      .from(evaluationAreaTable)
      .where(eq(evaluationAreaTable.evaluationId, evaluationId))
      .get();
    const id = act.newId();
    db.insert(evaluationAreaTable)
      .values({ id, evaluationId, parentId, name, position: next(last?.position) })
      .run();
    return { id };
  },

  editArea(db, { id, name }) {
    existing(db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.id, id)).get());
    db.update(evaluationAreaTable).set({ name }).where(eq(evaluationAreaTable.id, id)).run();
  },

  removeArea(db, { id }) {
    existing(db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.id, id)).get());
    const isUsed =
      db.select().from(indicatorTable).where(eq(indicatorTable.areaId, id)).get() ??
      db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.parentId, id)).get();
    if (isUsed) throw refused('evaluation:error.areaUsed');
    db.delete(evaluationAreaTable).where(eq(evaluationAreaTable.id, id)).run();
  },

  addIndicator(db, { evaluationId, ...fields }, act) {
    evaluationRow(db, evaluationId);
    checkFields(db, evaluationId, fields, '');
    const last = db
      .select({ position: max(indicatorTable.position) })
      .from(indicatorTable)
      .where(eq(indicatorTable.areaId, fields.areaId))
      .get();
    const id = act.newId();
    db.insert(indicatorTable)
      .values({ ...fields, id, evaluationId, position: next(last?.position) })
      .run();
    return { id };
  },

  editIndicator(db, { id, ...changes }) {
    const before = existing(
      db.select().from(indicatorTable).where(eq(indicatorTable.id, id)).get(),
    );
    const after = { ...before, ...changes };
    checkFields(db, before.evaluationId, after, id);
    db.update(indicatorTable).set(after).where(eq(indicatorTable.id, id)).run();
  },

  removeIndicator(db, { id }) {
    const { evaluationId } = existing(
      db.select().from(indicatorTable).where(eq(indicatorTable.id, id)).get(),
    );
    for (const { id: other, sumOf } of indicatorsOf(db, evaluationId))
      if (sumOf.includes(id))
        db.update(indicatorTable)
          .set({ sumOf: sumOf.filter((one) => one !== id) })
          .where(eq(indicatorTable.id, other))
          .run();
    db.delete(indicatorValueTable).where(eq(indicatorValueTable.indicatorId, id)).run();
    db.delete(indicatorTargetTable).where(eq(indicatorTargetTable.indicatorId, id)).run();
    db.delete(indicatorTable).where(eq(indicatorTable.id, id)).run();
  },

  order(db, { ids }) {
    for (const [position, id] of ids.entries()) {
      db.update(evaluationAreaTable).set({ position }).where(eq(evaluationAreaTable.id, id)).run();
      db.update(indicatorTable).set({ position }).where(eq(indicatorTable.id, id)).run();
      db.update(evaluationHonourTable)
        .set({ position })
        .where(eq(evaluationHonourTable.id, id))
        .run();
    }
  },
};
