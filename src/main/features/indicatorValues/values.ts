import { conflict } from '@shared/errors';
import { corrected } from '@shared/indicatorValues/figures';
import { lastFigures } from '@shared/indicatorValues/lastYear';
import { valueSteps } from '@shared/indicatorValues/valueHistory';
import { eq } from 'drizzle-orm';
import type { HandlersOf } from '../../operation';
import { lastYearOf, pairId, sheetOf, writeValues } from '../evaluation';
import { indicatorValueTable } from '../evaluation/evaluation.table';
import { journalOperations } from '../journal';

type FigureOperations = 'lastYear' | 'history' | 'setMany' | 'correctUnits';

export const figureOperations: Pick<HandlersOf<'indicatorValues'>, FigureOperations> = {
  lastYear(db, { evaluationId }) {
    const sheet = sheetOf(db, evaluationId);
    const before = lastYearOf(db, sheet);
    if (!before) return null;
    const merging = new Map(sheet.indicators.map((one) => [one.id, one.merging]));
    const figures = lastFigures(
      before.columns,
      sheet.members.map(({ countyId }) => countyId),
      sheet.successions,
      (id) => merging.get(id) ?? 'cannot',
    );
    const { year, name } = before.evaluation;
    return { year, name, figures };
  },

  history(db, { indicatorId, countyId }, moment) {
    const id = pairId(indicatorId, countyId);
    const now = db.select().from(indicatorValueTable).where(eq(indicatorValueTable.id, id)).get();
    const table = 'indicator_value';
    return valueSteps(journalOperations.history(db, { table, rowId: id }, moment), now ?? null);
  },

  setMany(db, { evaluationId, figures, source }) {
    const written = writeValues(
      db,
      evaluationId,
      figures.map((figure) => ({ ...figure, source })),
    );
    return { written, same: figures.length - written };
  },

  correctUnits(db, { evaluationId, cells }) {
    const here = new Map(
      sheetOf(db, evaluationId).values.map((one) => [pairId(one.indicatorId, one.countyId), one]),
    );
    const figures = cells.map(({ indicatorId, countyId, factor, way }) => {
      const figure = here.get(pairId(indicatorId, countyId));
      if (!figure) throw conflict('indicatorValues:error.figureGone');
      const { value, source } = figure;
      return { indicatorId, countyId, source, value: corrected(value, factor, way) };
    });
    return { corrected: writeValues(db, evaluationId, figures) };
  },
};
