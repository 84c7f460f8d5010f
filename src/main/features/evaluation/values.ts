import { notFound } from '@shared/errors';
import { inputOf } from '@shared/evaluation/computed';
import { byToday } from '@shared/evaluation/succession';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { isSame } from '@shared/evaluation/value';
import { desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import {
  evaluationReleaseTable,
  evaluationTable,
  indicatorTargetTable,
  indicatorValueTable,
  successionTable,
} from './evaluation.table';
import {
  evaluationRow,
  indicatorRow,
  indicatorsOf,
  memberRow,
  membersOf,
  pairId,
  sheetOf,
} from './sheet';

/** One figure, or none. */
function write(
  db: Writer,
  { indicatorId, countyId, value }: { indicatorId: string; countyId: string; value: string | null },
  table: typeof indicatorValueTable | typeof indicatorTargetTable,
  more: { source: string } | object = {},
): void {
  memberRow(db, indicatorRow(db, indicatorId).evaluationId, countyId);
  const id = pairId(indicatorId, countyId);
  if (value === null) db.delete(table).where(eq(table.id, id)).run();
  else
    db.insert(table)
      .values({ id, indicatorId, countyId, value, source: '', ...more })
      .onConflictDoUpdate({ target: table.id, set: { value, ...more } })
      .run();
}

/**
 * Many figures at once, each with its source; null takes one away. A figure that says the same as what
 * stands there leaves that as it is, with its source. Of a cell that is named twice the last counts.
 * @returns how many differed
 */
export function writeValues(
  db: Writer,
  evaluationId: string,
  figures: readonly {
    indicatorId: string;
    countyId: string;
    value: string | null;
    source: string;
  }[],
): number {
  evaluationRow(db, evaluationId);
  const indicators = new Set(indicatorsOf(db, evaluationId).map(({ id }) => id));
  const members = new Set(membersOf(db, evaluationId).map(({ countyId }) => countyId));
  const table = indicatorValueTable;
  const named = new Map(
    figures.map((figure) => [pairId(figure.indicatorId, figure.countyId), figure] as const),
  );
  const touched = [...new Set(figures.map(({ indicatorId }) => indicatorId))];
  const here = new Map(
    db
      .select({ id: table.id, value: table.value })
      .from(table)
      .where(inArray(table.indicatorId, touched))
      .all()
      .map(({ id, value }) => [id, value]),
  );
  // Prepared once: a table of sixty indicators would take seconds otherwise.
  const keep = db
    .insert(table)
    .values({
      id: sql.placeholder('id'),
      indicatorId: sql.placeholder('indicatorId'),
      countyId: sql.placeholder('countyId'),
      value: sql.placeholder('value'),
      source: sql.placeholder('source'),
    })
    .onConflictDoUpdate({
      target: table.id,
      set: { value: sql`excluded.value`, source: sql`excluded.source` },
    })
    .prepare();
  let written = 0;
  for (const [id, { indicatorId, countyId, value, source }] of named) {
    if (!indicators.has(indicatorId)) throw notFound('evaluation:error.rowNotFound');
    if (!members.has(countyId)) throw notFound('evaluation:error.countyNotFound');
    const before = here.get(id) ?? null;
    if (isSame(before, value)) continue;
    if (value === null) db.delete(table).where(eq(table.id, id)).run();
    else keep.run({ id, indicatorId, countyId, value, source });
    written += 1;
  }
  return written;
}

/**
 * The evaluation of the year before, with its values by the ids of today's indicators: the one that
 * ranks are compared with, else the newest of an earlier year.
 */
export function lastYearOf(db: Reader, sheet: EvaluationSheet) {
  const { comparedWith, year } = sheet.evaluation;
  const compared = comparedWith
    ? db
        .select({ id: evaluationReleaseTable.evaluationId })
        .from(evaluationReleaseTable)
        .where(eq(evaluationReleaseTable.id, comparedWith))
        .get()
    : undefined;
  const before =
    compared ??
    db
      .select({ id: evaluationTable.id })
      .from(evaluationTable)
      .where(lt(evaluationTable.year, year))
      .orderBy(desc(evaluationTable.year), desc(evaluationTable.createdAt))
      .get();
  if (!before) return null;
  const then = sheetOf(db, before.id);
  // An indicator is the same one by its name and unit: ids belong to a year.
  const key = ({ name, unit }: { name: string; unit: string }) => `${name} ${unit}`;
  const today = new Map(sheet.indicators.map((one) => [key(one), one]));
  const { values } = inputOf(then);
  const columns = new Map(
    then.indicators.flatMap((one) => {
      const own = today.get(key(one));
      const column = values.get(one.id);
      return own && column ? [[own.id, column] as const] : [];
    }),
  );
  return { evaluation: then.evaluation, columns };
}

/** Values of the year before by today's counties. */
export function lastYear(db: Reader, sheet: EvaluationSheet) {
  const before = lastYearOf(db, sheet);
  if (!before) return new Map<string, never>();
  const merging = new Map(sheet.indicators.map((one) => [one.id, one.merging]));
  return byToday(
    before.columns,
    sheet.members.map(({ countyId }) => countyId),
    sheet.successions,
    (id) => merging.get(id) ?? 'cannot',
  );
}

type ValueOperations = 'setValue' | 'setTarget' | 'setSuccession';

export const valueOperations: Pick<HandlersOf<'evaluation'>, ValueOperations> = {
  setValue(db, { source, ...figure }) {
    write(db, figure, indicatorValueTable, { source });
  },
  setTarget(db, figure) {
    write(db, figure, indicatorTargetTable);
  },

  setSuccession(db, { evaluationId, countyId, predecessorIds }) {
    memberRow(db, evaluationId, countyId);
    const id = pairId(evaluationId, countyId);
    if (predecessorIds.length === 0)
      db.delete(successionTable).where(eq(successionTable.id, id)).run();
    else
      db.insert(successionTable)
        .values({ id, evaluationId, countyId, predecessorIds })
        .onConflictDoUpdate({ target: successionTable.id, set: { predecessorIds } })
        .run();
  },
};
