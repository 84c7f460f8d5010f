import { isSame } from '@shared/evaluation/value';
import { isFigure } from '@shared/evaluation/working';
import type { Outline } from '@shared/indicatorSystem/outline';
import type { Table } from '../../documents';
import { headed, type Known } from './naming';
import { type Problems, rowsOf } from './rows';
import { SHEETS, TARGET_HEADS, TARGETS_HEAD } from './workbook.template';

type Read = {
  countyIds: ReadonlySet<string>;
  /** counties that are evaluated, as the workbook has them */
  members: ReadonlySet<string>;
  indicators: readonly Known[];
  problems: Problems;
};

/**
 * 分县目标值 as a workbook has them. An empty cell is no target of one's own; a county or an indicator
 * that is not on the sheet keeps its own.
 */
export function targetsIn(table: Table, before: Outline, read: Read): Outline['targets'] {
  const { countyIds, members, indicators, problems } = read;
  const sheet = SHEETS.targets;
  const found = rowsOf(table, sheet, TARGET_HEADS, problems, TARGETS_HEAD);
  if (!found) return before.targets;
  const keyOf = (indicatorId: string, countyId: string) => `${indicatorId} ${countyId}`;
  const targets = new Map(
    before.targets.map((one) => [keyOf(one.indicatorId, one.countyId), one] as const),
  );
  const columns = found.under.flatMap((name) => {
    const indicator = headed(name, indicators, before.indicators);
    return indicator
      ? { name, indicatorId: indicator.id }
      : (problems.add(sheet, null, 'noIndicator', { name }) ?? []);
  });
  const seen = new Set<string>();
  for (const { row, cells, under } of found.rows) {
    const { code: countyId, county } = cells;
    const about = { code: countyId, name: county };
    if (!countyIds.has(countyId)) problems.add(sheet, row, 'noCounty', about);
    else if (seen.has(countyId)) problems.add(sheet, row, 'countyTwice', about);
    else
      for (const { name, indicatorId } of columns) {
        const key = keyOf(indicatorId, countyId);
        const value = under.get(name) ?? '';
        const was = targets.get(key)?.value ?? null;
        if (value === '') targets.delete(key);
        else if (!isFigure(value))
          problems.add(sheet, row, 'target', { county, name, text: value.slice(0, 40) });
        else if (isSame(was, value)) continue;
        // What was set before a county left the evaluation may stay.
        else if (!members.has(countyId)) problems.add(sheet, row, 'notEvaluated', about);
        else targets.set(key, { indicatorId, countyId, value });
      }
    seen.add(countyId);
  }
  return [...targets.values()];
}
