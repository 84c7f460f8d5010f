import { compare, type Exact, written } from '../scoring/exact';
import {
  type CountyResult,
  type EvaluationInput,
  evaluated,
  type MeasuredIndicator,
} from './computation';
import type { Scope } from './method';
import { minus } from './normalise';
import { WORKING_DECIMALS } from './working';

/** What was changed from one release to the next, in the order in which it is put in. */
export const causes = [
  ...(['counties', 'values', 'indicators'] as const),
  ...(['weights', 'method', 'adjustments'] as const),
] as const;
export type Cause = (typeof causes)[number];

/** Why a county stands elsewhere in another release. Points are differences of totals. */
export type Explained = {
  countyId: string;
  before: { total: Exact | null; place: number | null };
  after: { total: Exact | null; place: number | null };
  /** what each cause did to the county's own total; together the whole difference. null: no total on a side */
  points: Record<Cause, Exact> | null;
  /** what each cause did to its place, positive is better */
  places: Record<Cause, number> | null;
  /** who was behind and is now before it, and the other way round */
  passedBy: string[];
  passed: string[];
};

/** The same with numbers as text, exact at working decimals. */
export type ToldChange = Omit<Explained, 'before' | 'after' | 'points'> & {
  before: { total: string | null; place: number | null };
  after: { total: string | null; place: number | null };
  points: Record<Cause, string> | null;
};

export function toldChange({ before, after, points, ...rest }: Explained): ToldChange {
  const told = (value: Exact) => written(value, WORKING_DECIMALS);
  const stands = ({ total, place }: Explained['before']) => ({
    total: total && told(total),
    place,
  });
  const each = (all: Record<Cause, Exact>) =>
    Object.fromEntries(causes.map((cause) => [cause, told(all[cause])])) as Record<Cause, string>;
  return { ...rest, before: stands(before), after: stands(after), points: points && each(points) };
}

/**
 * Puts the changes of `after` into `before` one cause at a time and looks after each what it did; the
 * last step is `after` itself. A cause's part depends on this order, which is always the same.
 * @param within among whom places are counted
 */
export function explained(
  before: EvaluationInput,
  after: EvaluationInput,
  within: Scope = 'all',
): Explained[] {
  const placeOf = (result: CountyResult | undefined) =>
    (within === 'all' ? result?.place : result?.placeInCategory) ?? null;
  const steps = stepsBetween(before, after).map((input) => byCounty(evaluated(input)));
  const first = steps[0] ?? new Map<string, CountyResult>();
  const last = steps.at(-1) ?? first;
  const ids = [...new Set([...first.keys(), ...last.keys()])];
  return ids.map((countyId) => {
    const own = steps.map((step) => step.get(countyId));
    const stands = (result: CountyResult | undefined) => ({
      total: result?.total ?? null,
      place: placeOf(result),
    });
    return {
      countyId,
      before: stands(own[0]),
      after: stands(own.at(-1)),
      points: each(
        own.map((one) => one?.total ?? null),
        (then, now) => minus(now, then),
      ),
      places: each(own.map(placeOf), (then, now) => then - now),
      passedBy: overtaken(countyId, first, last, within),
      passed: overtaken(countyId, last, first, within),
    };
  });
}

/** Indicators of both are known by the same ids. */
function stepsBetween(before: EvaluationInput, after: EvaluationInput): EvaluationInput[] {
  const stays = new Set(after.indicators.map(({ id }) => id));
  const was = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
  const counties = {
    ...before,
    counties: after.counties,
    indicators: withCategoriesOf(before, after),
  };
  // What is asked no more keeps its figures until it goes.
  const gone = [...before.values].filter(([id]) => !stays.has(id));
  const values = { ...counties, values: new Map([...after.values, ...gone]) };
  const earlier = new Map(counties.indicators.map((indicator) => [indicator.id, indicator]));
  const indicators = {
    ...values,
    indicators: after.indicators.map((indicator) => earlier.get(indicator.id) ?? indicator),
  };
  const weights = { ...indicators, indicators: withWeightsOf(was, after) };
  const method = { ...weights, indicators: after.indicators, rule: after.rule };
  return [before, counties, values, indicators, weights, method, after];
}

/** Weights as after; how indicators score as before. */
const withWeightsOf = (was: ReadonlyMap<string, MeasuredIndicator>, after: EvaluationInput) =>
  after.indicators.map((indicator) => {
    const earlier = was.get(indicator.id);
    return earlier
      ? { ...earlier, areaId: indicator.areaId, weights: indicator.weights }
      : indicator;
  });

/** A category that is new is weighed at first as that in which most of its counties were before. */
function withCategoriesOf(before: EvaluationInput, after: EvaluationInput): MeasuredIndicator[] {
  const wasIn = new Map(before.counties.map(({ id, categoryId }) => [id, categoryId]));
  const known = new Set(wasIn.values());
  const from = new Map<string, Map<string, number>>();
  for (const { id, categoryId } of after.counties) {
    const origin = wasIn.get(id);
    if (known.has(categoryId) || origin === undefined) continue;
    const counts = from.get(categoryId) ?? new Map<string, number>();
    from.set(categoryId, counts.set(origin, (counts.get(origin) ?? 0) + 1));
  }
  const likely = [...from].map(([categoryId, counts]): [string, string] => {
    const most = Math.max(...counts.values());
    const [first = ''] = [...counts.keys()].filter((id) => counts.get(id) === most).sort();
    return [categoryId, first];
  });
  return before.indicators.map((indicator) => ({
    ...indicator,
    weights: new Map([
      ...indicator.weights,
      ...likely.map(([id, origin]) => [id, indicator.weights.get(origin) ?? 0] as const),
    ]),
  }));
}

const byCounty = (results: readonly CountyResult[]) =>
  new Map(results.map((result) => [result.countyId, result]));

/**
 * The difference that each step made; null where a side has no figure. A step in between that has none
 * did nothing: what it did is told with the next one that has, so that the parts are the whole.
 */
function each<Figure, Difference>(
  figures: readonly (Figure | null)[],
  difference: (then: Figure, now: Figure) => Difference,
): Record<Cause, Difference> | null {
  let [then] = figures;
  if (then == null || figures.at(-1) == null) return null;
  const found = causes.map((cause, at): [Cause, Difference] => {
    const now = figures[at + 1] ?? (then as Figure);
    const made = difference(then as Figure, now);
    then = now;
    return [cause, made];
  });
  return Object.fromEntries(found) as Record<Cause, Difference>;
}

/** Who was not before the county in one release and is in the other. */
function overtaken(
  countyId: string,
  was: ReadonlyMap<string, CountyResult>,
  is: ReadonlyMap<string, CountyResult>,
  within: Scope,
): string[] {
  const isRival = (other: string) =>
    [was, is].every(
      (results) =>
        results.has(other) &&
        results.has(countyId) &&
        (within === 'all' || results.get(other)?.categoryId === results.get(countyId)?.categoryId),
    );
  const ahead = (results: ReadonlyMap<string, CountyResult>, other: string) => {
    const [a, b] = [results.get(other)?.total, results.get(countyId)?.total];
    return a != null && b != null && compare(a, b) > 0;
  };
  return [...is.keys()].filter((other) => isRival(other) && !ahead(was, other) && ahead(is, other));
}
