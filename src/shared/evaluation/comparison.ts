import { compare, type Exact } from '../scoring/exact';
import { type CountyResult, type EvaluationInput, evaluated } from './computation';
import { minus } from './normalise';

/** What was changed from one release to the next, in the order in which it is put in. */
export const causes = ['counties', 'values', 'weights', 'method', 'adjustments'] as const;
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

/**
 * Puts the changes of `after` into `before` one cause at a time and looks after each what it did; the
 * last step is `after` itself. A cause's part depends on this order, which is always the same.
 */
export function explained(before: EvaluationInput, after: EvaluationInput): Explained[] {
  const steps = stepsBetween(before, after).map((input) => byCounty(evaluated(input)));
  const first = steps[0] ?? new Map<string, CountyResult>();
  const last = steps.at(-1) ?? first;
  const ids = [...new Set([...first.keys(), ...last.keys()])];
  return ids.map((countyId) => {
    const own = steps.map((step) => step.get(countyId));
    const stands = (result: CountyResult | undefined) => ({
      total: result?.total ?? null,
      place: result?.place ?? null,
    });
    return {
      countyId,
      before: stands(own[0]),
      after: stands(own.at(-1)),
      points: each(
        own.map((one) => one?.total ?? null),
        (then, now) => minus(now, then),
      ),
      places: each(
        own.map((one) => one?.place ?? null),
        (then, now) => then - now,
      ),
      passedBy: overtaken(countyId, first, last),
      passed: overtaken(countyId, last, first),
    };
  });
}

function stepsBetween(before: EvaluationInput, after: EvaluationInput): EvaluationInput[] {
  const counties = { ...before, counties: after.counties };
  const values = { ...counties, values: after.values };
  const weights = { ...values, indicators: withWeightsOf(before, after) };
  const method = { ...weights, indicators: after.indicators, rule: after.rule };
  return [before, counties, values, weights, method, after];
}

/** Weights, and so which indicators there are, as after; how they score as before. */
function withWeightsOf(before: EvaluationInput, after: EvaluationInput) {
  const was = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
  return after.indicators.map((indicator) => {
    const earlier = was.get(indicator.id);
    return earlier
      ? { ...earlier, areaId: indicator.areaId, weights: indicator.weights }
      : indicator;
  });
}

const byCounty = (results: readonly CountyResult[]) =>
  new Map(results.map((result) => [result.countyId, result]));

/** The difference that each step made; null where a step has no figure. */
function each<Figure, Difference>(
  figures: readonly (Figure | null)[],
  difference: (then: Figure, now: Figure) => Difference,
): Record<Cause, Difference> | null {
  const found: [Cause, Difference][] = [];
  for (const [at, cause] of causes.entries()) {
    const [then, now] = [figures[at] ?? null, figures[at + 1] ?? null];
    if (then === null || now === null) return null;
    found.push([cause, difference(then, now)]);
  }
  return Object.fromEntries(found) as Record<Cause, Difference>;
}

/** Who was not before the county in one release and is in the other. */
function overtaken(
  countyId: string,
  was: ReadonlyMap<string, CountyResult>,
  is: ReadonlyMap<string, CountyResult>,
): string[] {
  const ahead = (results: ReadonlyMap<string, CountyResult>, other: string) => {
    const [a, b] = [results.get(other)?.total, results.get(countyId)?.total];
    return a != null && b != null && compare(a, b) > 0;
  };
  return [...is.keys()].filter(
    (other) => was.has(other) && was.has(countyId) && !ahead(was, other) && ahead(is, other),
  );
}
