import { notFound } from '@shared/errors';
import { weightProblem } from '@shared/evaluation/weights';
import { eq, inArray } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { evaluationTable, indicatorWeightTable } from './evaluation.table';
import { categoriesOf, evaluationRow, indicatorsOf, pairId } from './sheet';

export const addWeight = (db: Writer, indicatorId: string, categoryId: string, weight: number) =>
  db
    .insert(indicatorWeightTable)
    .values({ id: pairId(indicatorId, categoryId), indicatorId, categoryId, weight })
    .run();

export const weightOperations: Pick<HandlersOf<'evaluation'>, 'setWeights'> = {
  setWeights(db, { evaluationId, weights, areConfirmed }) {
    evaluationRow(db, evaluationId);
    const indicators = indicatorsOf(db, evaluationId);
    const categories = categoriesOf(db, evaluationId);
    const byIndicator = new Map(indicators.map(({ id }) => [id, new Map<string, number>()]));
    for (const { indicatorId, categoryId, weight } of weights) {
      const own = byIndicator.get(indicatorId);
      if (!own || !categories.some(({ id }) => id === categoryId))
        throw notFound('evaluation:error.rowNotFound');
      own.set(categoryId, weight);
    }
    for (const category of categories) {
      const problem = weightProblem(
        category,
        [...byIndicator.values()].map((own) => ({ weights: own })),
      );
      if (problem) throw problem;
    }
    const ids = indicators.map(({ id }) => id);
    const there = db
      .select()
      .from(indicatorWeightTable)
      .where(inArray(indicatorWeightTable.indicatorId, ids))
      .all();
    const same = new Set<string>();
    for (const { id, indicatorId, categoryId, weight } of there)
      if (byIndicator.get(indicatorId)?.get(categoryId) === weight) same.add(id);
      else db.delete(indicatorWeightTable).where(eq(indicatorWeightTable.id, id)).run();
    for (const [indicatorId, own] of byIndicator)
      for (const [categoryId, weight] of own)
        if (!same.has(pairId(indicatorId, categoryId)))
          addWeight(db, indicatorId, categoryId, weight);
    db.update(evaluationTable)
      .set({ weightsArePlaceholder: !areConfirmed })
      .where(eq(evaluationTable.id, evaluationId))
      .run();
  },
};
