import type { EvaluationInput } from '@shared/evaluation/computation';
import type { Scope } from '@shared/evaluation/method';
import { type Column, normalised } from '@shared/evaluation/normalise';
import type { EvaluationSheet, Indicator } from '@shared/evaluation/system';

/** One county of the workbook, in the order of its rows. */
type BookRow = { countyId: string; categoryId: string };
/** Counties that are compared with each other stand in rows next to each other. */
export type BookGroup = { name: string | null; from: number; count: number; columns: Column[] };

export type Book = {
  sheet: EvaluationSheet;
  input: EvaluationInput;
  rows: BookRow[];
  /** by area, so that those of an area stand next to each other */
  indicators: Indicator[];
  groups: BookGroup[];
};

/** Counties by category and code, indicators by area, and each column computed for what is stored. */
export function laidOut(sheet: EvaluationSheet, input: EvaluationInput): Book {
  const areaAt = new Map(sheet.areas.map(({ id }, at) => [id, at]));
  const indicators = sheet.indicators.toSorted(
    (a, b) => (areaAt.get(a.areaId) ?? 0) - (areaAt.get(b.areaId) ?? 0),
  );
  const rows = sheet.categories.flatMap(({ id }) =>
    sheet.members
      .filter(({ categoryId }) => categoryId === id)
      .toSorted((a, b) => (a.countyId < b.countyId ? -1 : 1)),
  );
  const measured = new Map(input.indicators.map((one) => [one.id, one]));
  const groups = scopesOf(sheet, rows, sheet.evaluation.compared).map(({ name, from, count }) => {
    const own = rows.slice(from, from + count);
    const columns = indicators.map(({ id }): Column => {
      const indicator = measured.get(id);
      if (!indicator) return { basis: null, isLevel: false, scored: [] };
      return normalised(
        own.map(({ countyId }) => input.values.get(id)?.get(countyId) ?? null),
        indicator.direction,
        indicator.method,
        input.rule,
        own.map(({ countyId }) => indicator.targets.get(countyId) ?? null),
      );
    });
    return { name, from, count, columns };
  });
  return { sheet, input, rows, indicators, groups };
}

function scopesOf(sheet: EvaluationSheet, rows: readonly BookRow[], compared: Scope) {
  if (compared === 'all') return [{ name: null, from: 0, count: rows.length }];
  return sheet.categories.flatMap(({ id, name }) => {
    const from = rows.findIndex(({ categoryId }) => categoryId === id);
    const count = rows.filter(({ categoryId }) => categoryId === id).length;
    return count === 0 ? [] : [{ name, from, count }];
  });
}
