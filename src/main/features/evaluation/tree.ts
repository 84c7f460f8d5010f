import { conflict, invalid, notFound, refused } from '@shared/errors';
import type { Area, IndicatorFields } from '@shared/evaluation/system';
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

const areaRow = (db: Reader, id: string) =>
  existing(db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.id, id)).get());

const areasOf = (db: Reader, evaluationId: string) =>
  db
    .select()
    .from(evaluationAreaTable)
    .where(eq(evaluationAreaTable.evaluationId, evaluationId))
    .all();

const lastPlace = (db: Reader, evaluationId: string): number =>
  Math.max(-1, ...areasOf(db, evaluationId).map(({ position }) => position)) + 1;

/** Two levels, nothing below itself, and no two of one name beside each other: a workbook knows them by it. */
function checkArea(db: Reader, { id, evaluationId, parentId, name }: Omit<Area, 'position'>): void {
  if (parentId === id) throw refused('evaluation:error.areaInItself');
  const others = areasOf(db, evaluationId).filter((one) => one.id !== id);
  if (parentId !== null) {
    const parent = existing(others.find((one) => one.id === parentId));
    if (parent.parentId === id) throw refused('evaluation:error.areaInItself');
    if (parent.parentId !== null) throw refused('evaluation:error.areaDepth');
    if (others.some((one) => one.parentId === id)) throw refused('evaluation:error.areaHasParts');
  }
  if (others.some((one) => one.parentId === parentId && one.name === name))
    throw conflict('evaluation:error.areaTaken', { name });
}

function checkFields(db: Reader, evaluationId: string, fields: IndicatorFields, ownId: string) {
  const { areaId, name, direction, nearest, sumOf } = fields;
  if (areaRow(db, areaId).evaluationId !== evaluationId)
    throw notFound('evaluation:error.rowNotFound');
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
    const id = act.newId();
    const area = { id, evaluationId, parentId, name };
    checkArea(db, area);
    db.insert(evaluationAreaTable)
      .values({ ...area, position: lastPlace(db, evaluationId) })
      .run();
    return { id };
  },

  editArea(db, { id, ...changes }) {
    const before = areaRow(db, id);
    const after = { ...before, ...changes };
    checkArea(db, after);
    // Where it comes to stand it is the last one; its indicators and their weights go with it.
    const position =
      after.parentId === before.parentId ? before.position : lastPlace(db, before.evaluationId);
    db.update(evaluationAreaTable)
      .set({ name: after.name, parentId: after.parentId, position })
      .where(eq(evaluationAreaTable.id, id))
      .run();
  },

  removeArea(db, { id }) {
    areaRow(db, id);
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
