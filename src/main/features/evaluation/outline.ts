import { canonical } from '@shared/evaluation/canonical';
import { isSame } from '@shared/evaluation/value';
import { type Outline, outlineOf, withIds } from '@shared/indicatorSystem/outline';
import { eq, inArray } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import type { Act } from '../../operation';
import { categoryOperations } from './categories';
import {
  evaluationAreaTable,
  evaluationGateTable,
  evaluationHonourTable,
  evaluationTable,
  indicatorTable,
  indicatorTargetTable,
  indicatorValueTable,
} from './evaluation.table';
import { pairId, sheetOf } from './sheet';
import { weightOperations } from './weights';

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/**
 * Makes the system of an evaluation what `wanted` says, writing only what differs. Ids that are not
 * there are made anew; what is not in `wanted` goes, indicators with their values. Weights are
 * placeholders again unless they stayed as they were. A target that says the same stays as it is written.
 */
export function takeOutline(db: Writer, evaluationId: string, wanted: Outline, act: Act): void {
  const sheet = sheetOf(db, evaluationId);
  const before = outlineOf(sheet);
  const there = new Set(
    [before.categories, before.areas, before.indicators, before.gates, before.honours].flatMap(
      (list) => list.map(({ id }) => id),
    ),
  );
  const fresh = [wanted.categories, wanted.areas, wanted.indicators, wanted.gates, wanted.honours]
    .flatMap((list) => list.map(({ id }) => id))
    .filter((id) => !there.has(id));
  const after = withIds(wanted, new Map(fresh.map((id) => [id, act.newId()])));

  if (!same(before.rule, after.rule))
    db.update(evaluationTable).set(after.rule).where(eq(evaluationTable.id, evaluationId)).run();
  takeHonoursAway(db, before, after);
  takeCategories(db, evaluationId, before, after, { there, act });
  takeTree(db, evaluationId, before, after);
  takeWeights(db, evaluationId, after, act);
  takeTargets(db, before, after);
  takeGates(db, evaluationId, before, after);
  takeHonours(db, evaluationId, before, after);
}

function takeCategories(
  db: Writer,
  evaluationId: string,
  before: Outline,
  after: Outline,
  { there, act }: { there: ReadonlySet<string>; act: Act },
): void {
  if (same(before.categories, after.categories)) return;
  // New ones keep the ids that weights and seats already name.
  const ids = after.categories.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  categoryOperations.setCategories(
    db,
    {
      evaluationId,
      categories: after.categories.map(({ id, name, countyIds }) => ({
        ...(there.has(id) ? { id } : {}),
        name,
        countyIds: [...countyIds],
      })),
    },
    { ...act, newId: () => ids.shift() ?? act.newId() },
  );
}

function takeTree(db: Writer, evaluationId: string, before: Outline, after: Outline): void {
  const areaAt = new Map(before.areas.map((area, position) => [area.id, { area, position }]));
  const isSameOrder = (was: readonly { id: string }[], is: readonly { id: string }[]) =>
    same(
      was.map(({ id }) => id),
      is.map(({ id }) => id),
    );
  const areasMoved = !isSameOrder(before.areas, after.areas);
  // Areas before their parts: an area stands below one that is there.
  for (const [position, { id, name, parentId }] of after.areas.entries()) {
    const was = areaAt.get(id);
    const fields = { name, parentId, ...(areasMoved ? { position } : {}) };
    if (!was)
      db.insert(evaluationAreaTable).values({ id, evaluationId, name, parentId, position }).run();
    else if (areasMoved || !same(was.area, { id, name, parentId }))
      db.update(evaluationAreaTable).set(fields).where(eq(evaluationAreaTable.id, id)).run();
  }
  const kept = new Set(after.indicators.map(({ id }) => id));
  const gone = before.indicators.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  for (const table of [indicatorValueTable, indicatorTargetTable])
    db.delete(table).where(inArray(table.indicatorId, gone)).run();
  db.delete(indicatorTable).where(inArray(indicatorTable.id, gone)).run();

  const was = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
  const moved = !isSameOrder(before.indicators, after.indicators);
  const changed = after.indicators.filter((one) => was.has(one.id) && !same(was.get(one.id), one));
  // Two may exchange their names.
  for (const { id, name } of changed)
    if (name !== was.get(id)?.name)
      db.update(indicatorTable)
        .set({ name: `${id} ` })
        .where(eq(indicatorTable.id, id))
        .run();
  for (const [position, { id, ...fields }] of after.indicators.entries()) {
    if (!was.has(id))
      db.insert(indicatorTable)
        .values({ id, evaluationId, position, ...fields })
        .run();
    else if (moved || changed.some((one) => one.id === id))
      db.update(indicatorTable)
        .set({ ...fields, ...(moved ? { position } : {}) })
        .where(eq(indicatorTable.id, id))
        .run();
  }
  const areas = new Set(after.areas.map(({ id }) => id));
  for (const { id } of before.areas.toReversed())
    if (!areas.has(id)) db.delete(evaluationAreaTable).where(eq(evaluationAreaTable.id, id)).run();
}

function takeWeights(db: Writer, evaluationId: string, after: Outline, act: Act): void {
  const { weights } = outlineOf(sheetOf(db, evaluationId));
  const inOrder = (list: Outline['weights']) =>
    list
      .map(({ indicatorId, categoryId, weight }) => `${indicatorId} ${categoryId} ${weight}`)
      .sort();
  if (same(inOrder(weights), inOrder(after.weights)) || after.indicators.length === 0) return;
  weightOperations.setWeights(
    db,
    { evaluationId, weights: [...after.weights], areConfirmed: false },
    act,
  );
}

function takeTargets(db: Writer, before: Outline, after: Outline): void {
  const table = indicatorTargetTable;
  const byCell = ({ targets }: Outline) =>
    new Map(targets.map((one) => [pairId(one.indicatorId, one.countyId), one]));
  const [was, is] = [byCell(before), byCell(after)];
  const kept = new Set(after.indicators.map(({ id }) => id));
  // Those of an indicator that is gone went with it.
  for (const [id, { indicatorId }] of was)
    if (!is.has(id) && kept.has(indicatorId)) db.delete(table).where(eq(table.id, id)).run();
  for (const [id, target] of is)
    if (!isSame(was.get(id)?.value ?? null, target.value))
      db.insert(table)
        .values({ id, ...target })
        .onConflictDoUpdate({ target: table.id, set: { value: target.value } })
        .run();
}

function takeGates(db: Writer, evaluationId: string, before: Outline, after: Outline): void {
  const was = new Map(before.gates.map((gate) => [gate.id, gate]));
  const kept = new Set(after.gates.map(({ id }) => id));
  for (const { id } of before.gates)
    if (!kept.has(id)) db.delete(evaluationGateTable).where(eq(evaluationGateTable.id, id)).run();
  for (const gate of after.gates) {
    if (!was.has(gate.id))
      db.insert(evaluationGateTable)
        .values({ ...gate, evaluationId })
        .run();
    else if (!same(was.get(gate.id), gate))
      db.update(evaluationGateTable).set(gate).where(eq(evaluationGateTable.id, gate.id)).run();
  }
}

/** Names of honours are free before another takes one of them. */
function takeHonoursAway(db: Writer, before: Outline, after: Outline): void {
  const table = evaluationHonourTable;
  const is = new Map(after.honours.map((honour) => [honour.id, honour]));
  for (const { id, name } of before.honours) {
    const now = is.get(id);
    if (!now) db.delete(table).where(eq(table.id, id)).run();
    else if (now.name !== name)
      db.update(table)
        .set({ name: `${id} ` })
        .where(eq(table.id, id))
        .run();
  }
}

function takeHonours(db: Writer, evaluationId: string, before: Outline, after: Outline): void {
  const table = evaluationHonourTable;
  const was = new Map(before.honours.map((honour, position) => [honour.id, { honour, position }]));
  for (const [position, honour] of after.honours.entries()) {
    const there = was.get(honour.id);
    if (!there)
      db.insert(table)
        .values({ ...honour, seats: [...honour.seats], evaluationId, position })
        .run();
    else if (!same(there.honour, honour) || there.position !== position)
      db.update(table)
        .set({ ...honour, position })
        .where(eq(table.id, honour.id))
        .run();
  }
}
