import { type AppError, refused } from '../errors';
import { type Computed, inputOf } from './computed';
import { awarded } from './honours';
import type { EvaluationSheet, Settlement } from './system';
import { weightProblem } from './weights';

/** What stands in the way of a release, most important first; nothing does: it may be released. */
export function obstacles(sheet: EvaluationSheet, { verdicts, counties }: Computed): AppError[] {
  const found: AppError[] = [];
  if (sheet.evaluation.weightsArePlaceholder) found.push(refused('evaluation:error.placeholder'));
  // An indicator may have gone since its category's weights were 100 % together.
  const { indicators } = inputOf(sheet);
  found.push(...sheet.categories.flatMap((category) => weightProblem(category, indicators) ?? []));
  if (counties.every(({ total }) => total === null))
    found.push(refused('evaluation:error.nothingToRelease'));
  const open = verdicts.filter(
    (one) => one.verdict === 'level' && settlementOf(sheet, one) === undefined,
  ).length;
  if (open > 0) found.push(refused('evaluation:error.levelOpen', { count: open }));
  const awards = awarded(
    verdicts,
    sheet.settlements.filter(({ isIn }) => isIn),
  );
  for (const { id, name, seats } of sheet.honours)
    for (const { categoryId, count } of seats) {
      const given = awards.filter(
        (one) => one.honourId === id && one.categoryId === categoryId,
      ).length;
      if (given > count)
        found.push(refused('evaluation:error.seatsExceeded', { name, given, count }));
    }
  return found;
}

/** What people decided on a county that was level there. */
export const settlementOf = (
  { settlements }: Pick<EvaluationSheet, 'settlements'>,
  at: { countyId: string; honourId: string; categoryId: string | null },
): Settlement | undefined =>
  settlements.find(
    (one) =>
      one.countyId === at.countyId &&
      one.honourId === at.honourId &&
      one.categoryId === at.categoryId,
  );
