import type { EvaluationInput } from './computation';
import { inputOf } from './computed';
import type { EvaluationSheet } from './system';

/** An indicator is the same one by its name and unit: ids belong to a year. */
const indicatorKey = ({ name, unit }: { name: string; unit: string }) => `${name} ${unit}`;
const nameKey = ({ name }: { name: string }) => name;

/**
 * What an earlier sheet computes from, with indicators, categories and counties under the ids that they
 * have in a later one, so that releases of two years can be put beside each other. What the later one
 * does not have keeps its own id. Not a figure is changed by it.
 */
export function alignedInput(before: EvaluationSheet, after: EvaluationSheet): EvaluationInput {
  const indicatorOf = counterparts(before.indicators, after.indicators, indicatorKey);
  const categoryOf = counterparts(before.categories, after.categories, nameKey);
  const countyOf = heirs(before, after);
  const under = <Value>(ids: (id: string) => string, map: ReadonlyMap<string, Value>) =>
    new Map([...map].map(([id, value]) => [ids(id), value]));
  const input = inputOf(before);
  return {
    counties: input.counties.map(({ id, categoryId }) => ({
      id: countyOf(id),
      categoryId: categoryOf(categoryId),
    })),
    indicators: input.indicators.map((indicator) => ({
      ...indicator,
      id: indicatorOf(indicator.id),
      weights: under(categoryOf, indicator.weights),
      targets: under(countyOf, indicator.targets),
    })),
    values: new Map(
      [...input.values].map(([id, column]) => [indicatorOf(id), under(countyOf, column)]),
    ),
    adjustments: input.adjustments.map((one) => ({ ...one, countyId: countyOf(one.countyId) })),
    rule: input.rule,
  };
}

/** By id, where both have it; else by what it is called, if nobody else is. */
function counterparts<Part extends { id: string }>(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
): (id: string) => string {
  const was = new Set(before.map(({ id }) => id));
  const is = new Set(after.map(({ id }) => id));
  const byKey = new Map(after.flatMap((one) => (was.has(one.id) ? [] : [[keyOf(one), one.id]])));
  const found = new Map<string, string>();
  for (const one of before) {
    const key = keyOf(one);
    const there = is.has(one.id) ? undefined : byKey.get(key);
    if (there === undefined) continue;
    found.set(one.id, there);
    byKey.delete(key);
  }
  return (id) => found.get(id) ?? id;
}

/** A county under a new code is the one that it was made of; what was merged or split is not. */
function heirs(before: EvaluationSheet, after: EvaluationSheet): (id: string) => string {
  const was = new Set(before.members.map(({ countyId }) => countyId));
  const is = new Set(after.members.map(({ countyId }) => countyId));
  const found = new Map<string, string | null>();
  for (const { countyId, predecessorIds } of after.successions) {
    const [only, ...more] = predecessorIds;
    if (only === undefined || more.length > 0 || was.has(countyId) || is.has(only)) continue;
    found.set(only, found.has(only) ? null : countyId);
  }
  return (id) => found.get(id) ?? id;
}
