import { notFound } from '@shared/errors';
import type { Evaluation, EvaluationSheet, PreviousYear } from '@shared/evaluation/system';
import { asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/database';
import {
  evaluationAdjustmentTable,
  evaluationAreaTable,
  evaluationCategoryTable,
  evaluationGateTable,
  evaluationHonourTable,
  evaluationMemberTable,
  evaluationReleaseTable,
  evaluationSettlementTable,
  evaluationTable,
  evaluationVetoTable,
  indicatorTable,
  indicatorTargetTable,
  indicatorValueTable,
  indicatorWeightTable,
  releasedCountyTable,
  successionTable,
} from './evaluation.table';

/** Two laptops that say something of the same pair mean the same row. */
export const pairId = (one: string, other: string): string => `${one} ${other}`;

export function evaluationRow(db: Reader, id: string): Evaluation {
  const row = db.select().from(evaluationTable).where(eq(evaluationTable.id, id)).get();
  if (!row) throw notFound('evaluation:error.notFound');
  return row;
}

/** A row of the evaluation's system by its id, in whatever table; refused when it is not there. */
export function existing<Row>(row: Row | undefined): Row {
  if (row === undefined) throw notFound('evaluation:error.rowNotFound');
  return row;
}

export const indicatorRow = (db: Reader, id: string) =>
  existing(db.select().from(indicatorTable).where(eq(indicatorTable.id, id)).get());

/** Only counties that are evaluated this year have values. */
export function memberRow(db: Reader, evaluationId: string, countyId: string): void {
  const member = db
    .select({ id: evaluationMemberTable.id })
    .from(evaluationMemberTable)
    .where(eq(evaluationMemberTable.id, pairId(evaluationId, countyId)))
    .get();
  if (!member) throw notFound('evaluation:error.countyNotFound');
}

/** In the order of their areas, as the system is read from top to bottom. */
export const indicatorsOf = (db: Reader, evaluationId: string) => {
  const area = evaluationAreaTable;
  const above = alias(evaluationAreaTable, 'above');
  return db
    .select(getTableColumns(indicatorTable))
    .from(indicatorTable)
    .innerJoin(area, eq(area.id, indicatorTable.areaId))
    .leftJoin(above, eq(above.id, area.parentId))
    .where(eq(indicatorTable.evaluationId, evaluationId))
    .orderBy(
      sql`coalesce(${above.position}, ${area.position})`,
      sql`coalesce(${above.id}, ${area.id})`,
      // What stands in an area itself comes before its parts.
      sql`CASE WHEN ${above.id} IS NULL THEN -1 ELSE ${area.position} END`,
      asc(area.id),
      asc(indicatorTable.position),
      asc(indicatorTable.id),
    )
    .all();
};

export const categoriesOf = (db: Reader, evaluationId: string) =>
  db
    .select()
    .from(evaluationCategoryTable)
    .where(eq(evaluationCategoryTable.evaluationId, evaluationId))
    .orderBy(asc(evaluationCategoryTable.position), asc(evaluationCategoryTable.id))
    .all();

export const honoursOf = (db: Reader, evaluationId: string) =>
  db
    .select()
    .from(evaluationHonourTable)
    .where(eq(evaluationHonourTable.evaluationId, evaluationId))
    .orderBy(asc(evaluationHonourTable.position), asc(evaluationHonourTable.id))
    .all();

export const membersOf = (db: Reader, evaluationId: string) =>
  db
    .select({
      countyId: evaluationMemberTable.countyId,
      categoryId: evaluationMemberTable.categoryId,
    })
    .from(evaluationMemberTable)
    .where(eq(evaluationMemberTable.evaluationId, evaluationId))
    .orderBy(asc(evaluationMemberTable.countyId))
    .all();

/** Everything but last year's places, always in the same order: a release hashes it. */
function storedSheet(db: Reader, evaluationId: string): Omit<EvaluationSheet, 'previous'> {
  const evaluation = evaluationRow(db, evaluationId);
  const indicators = indicatorsOf(db, evaluationId);
  const indicatorIds = indicators.map(({ id }) => id);
  const honours = honoursOf(db, evaluationId);
  return {
    evaluation,
    categories: categoriesOf(db, evaluationId),
    members: membersOf(db, evaluationId),
    areas: db
      .select()
      .from(evaluationAreaTable)
      .where(eq(evaluationAreaTable.evaluationId, evaluationId))
      .orderBy(asc(evaluationAreaTable.position), asc(evaluationAreaTable.id))
      .all(),
    indicators,
    weights: db
      .select({
        indicatorId: indicatorWeightTable.indicatorId,
        categoryId: indicatorWeightTable.categoryId,
        weight: indicatorWeightTable.weight,
      })
      .from(indicatorWeightTable)
      .where(inArray(indicatorWeightTable.indicatorId, indicatorIds))
      .orderBy(asc(indicatorWeightTable.id))
      .all(),
    targets: db
      .select({
        indicatorId: indicatorTargetTable.indicatorId,
        countyId: indicatorTargetTable.countyId,
        value: indicatorTargetTable.value,
      })
      .from(indicatorTargetTable)
      .where(inArray(indicatorTargetTable.indicatorId, indicatorIds))
      .orderBy(asc(indicatorTargetTable.id))
      .all(),
    values: db
      .select({
        indicatorId: indicatorValueTable.indicatorId,
        countyId: indicatorValueTable.countyId,
        value: indicatorValueTable.value,
        source: indicatorValueTable.source,
      })
      .from(indicatorValueTable)
      .where(inArray(indicatorValueTable.indicatorId, indicatorIds))
      .orderBy(asc(indicatorValueTable.id))
      .all(),
    adjustments: db
      .select()
      .from(evaluationAdjustmentTable)
      .where(eq(evaluationAdjustmentTable.evaluationId, evaluationId))
      .orderBy(asc(evaluationAdjustmentTable.countyId), asc(evaluationAdjustmentTable.id))
      .all(),
    vetoes: db
      .select()
      .from(evaluationVetoTable)
      .where(eq(evaluationVetoTable.evaluationId, evaluationId))
      .orderBy(asc(evaluationVetoTable.countyId), asc(evaluationVetoTable.id))
      .all(),
    gates: db
      .select()
      .from(evaluationGateTable)
      .where(eq(evaluationGateTable.evaluationId, evaluationId))
      .orderBy(asc(evaluationGateTable.id))
      .all(),
    honours,
    settlements: db
      .select({
        honourId: evaluationSettlementTable.honourId,
        categoryId: evaluationSettlementTable.categoryId,
        countyId: evaluationSettlementTable.countyId,
        isIn: evaluationSettlementTable.isIn,
        reason: evaluationSettlementTable.reason,
      })
      .from(evaluationSettlementTable)
      .where(
        inArray(
          evaluationSettlementTable.honourId,
          honours.map(({ id }) => id),
        ),
      )
      .orderBy(asc(evaluationSettlementTable.id))
      .all(),
    successions: db
      .select({
        countyId: successionTable.countyId,
        predecessorIds: successionTable.predecessorIds,
      })
      .from(successionTable)
      .where(eq(successionTable.evaluationId, evaluationId))
      .orderBy(asc(successionTable.countyId))
      .all(),
  };
}

/** Everything that decides the ranking, as it stands now. */
export function sheetOf(db: Reader, evaluationId: string): EvaluationSheet {
  const stored = storedSheet(db, evaluationId);
  const { comparedWith } = stored.evaluation;
  return {
    ...stored,
    previous: comparedWith === null ? null : previousYear(db, comparedWith, stored.successions),
  };
}

/**
 * Places of the year before by today's counties. A county under a new code takes over the place of its
 * one predecessor; one that was made of several has no place of the year before.
 */
function previousYear(
  db: Reader,
  releaseId: string,
  successions: EvaluationSheet['successions'],
): PreviousYear | null {
  const release = db
    .select({ hash: evaluationReleaseTable.contentHash, year: evaluationTable.year })
    .from(evaluationReleaseTable)
    .innerJoin(evaluationTable, eq(evaluationTable.id, evaluationReleaseTable.evaluationId))
    .where(eq(evaluationReleaseTable.id, releaseId))
    .get();
  if (!release) return null;
  const heirOf = new Map(
    successions.flatMap(({ countyId, predecessorIds: [only, ...more] }) =>
      only !== undefined && more.length === 0 ? [[only, countyId] as const] : [],
    ),
  );
  const isRenewed = new Set(successions.map(({ countyId }) => countyId));
  const { countyId, category, place, placeInCategory } = releasedCountyTable;
  const then = db
    .select({ countyId, category, place, placeInCategory })
    .from(releasedCountyTable)
    .where(eq(releasedCountyTable.releaseId, releaseId))
    .orderBy(asc(countyId))
    .all();
  return {
    releaseId,
    ...release,
    counties: then.flatMap((one) => {
      const heir = heirOf.get(one.countyId);
      if (heir !== undefined) return { ...one, countyId: heir };
      return isRenewed.has(one.countyId) ? [] : one;
    }),
  };
}
