import { type Exact, exact, mean, plus, rounded, sum, times } from '../scoring/exact';
import type { Hundredths } from '../scoring/scoreSheet';
import type { ComputationRule, Direction, Method } from './method';
import { type Basis, minus, normalised } from './normalise';
import { placesOf } from './ranking';
import { working } from './working';

/** What the computation needs to know of an indicator. */
export type MeasuredIndicator = {
  id: string;
  areaId: string;
  direction: Direction;
  method: Method;
  /** by category; hundredths of a per cent. A category without one has none of it */
  weights: ReadonlyMap<string, Hundredths>;
  /** own targets by county, for completion of targets */
  targets: ReadonlyMap<string, Exact>;
};

export type MeasuredCounty = { id: string; categoryId: string };

/** 加分、扣分: points in hundredths, below 0 for a malus. */
export type Adjustment = { countyId: string; points: Hundredths; reason: string };

export type EvaluationInput = {
  counties: readonly MeasuredCounty[];
  indicators: readonly MeasuredIndicator[];
  /** by indicator, then by county; what is not there is missing */
  values: ReadonlyMap<string, ReadonlyMap<string, Exact>>;
  adjustments: readonly Adjustment[];
  rule: ComputationRule;
};

/** One score with everything it takes to compute it again by hand. */
export type Term = {
  indicatorId: string;
  /** as it was reported; null where missing */
  value: Exact | null;
  /** after outliers were held; the distance from the best value where one is best */
  used: Exact | null;
  /** what the county was compared with; null where nobody has a value */
  basis: Basis | null;
  /** 0 to 100 at working decimals */
  score: Exact | null;
  from: 'value' | 'level' | 'mean' | 'zero' | 'nothing';
  /** of its category, in hundredths of a per cent */
  weight: Hundredths;
  /** its part of the total: score × weight ÷ the weights that count; exact */
  part: Exact;
};

export type CountyResult = {
  countyId: string;
  categoryId: string;
  terms: Term[];
  /** weights of the terms that count; less than the whole where something was missing */
  weightCounted: Hundredths;
  /** before bonus and malus, at working decimals; null when nothing counts */
  base: Exact | null;
  bonus: Exact;
  malus: Exact;
  /** at working decimals */
  total: Exact | null;
  /** among all, and within the category; level ones share a place and the next is skipped */
  place: number | null;
  placeInCategory: number | null;
};

/**
 * 综合评价: scores, totals and places. The order of counties and indicators makes no difference to any
 * figure; results come back in the order of the counties.
 */
export function evaluated(input: EvaluationInput): CountyResult[] {
  return totalled(input, termsOf(input));
}

/** The same without one indicator, whose weight passes to the others; their scores stay as they are. */
export const evaluatedWithout = (
  input: EvaluationInput,
  results: readonly CountyResult[],
  indicatorId: string,
): CountyResult[] =>
  totalled(
    input,
    new Map(
      results.map(({ countyId, terms }) => [
        countyId,
        withParts(terms.filter((term) => term.indicatorId !== indicatorId)),
      ]),
    ),
  );

function totalled(input: EvaluationInput, terms: ReadonlyMap<string, Term[]>): CountyResult[] {
  const results = input.counties.map((county): CountyResult => {
    const own = terms.get(county.id) ?? [];
    const counting = own.filter(({ score }) => score !== null);
    const weightCounted = counting.reduce((whole, { weight }) => whole + weight, 0);
    const base = weightCounted === 0 ? null : working(sum(counting.map(({ part }) => part)));
    const { bonus, malus } = adjusted(input, county.id);
    return {
      countyId: county.id,
      categoryId: county.categoryId,
      terms: own,
      weightCounted,
      base,
      bonus,
      malus,
      total: base && working(minus(plus(base, bonus), malus)),
      place: null,
      placeInCategory: null,
    };
  });
  return withPlaces(results, input.rule);
}

/** Areas of one county: the parts of their indicators together, and what they could be at most. */
export function areasOf(
  result: CountyResult,
  indicators: readonly MeasuredIndicator[],
): Map<string, { part: Exact; weight: Hundredths }> {
  const areaOf = new Map(indicators.map(({ id, areaId }) => [id, areaId]));
  const areas = new Map<string, { part: Exact; weight: Hundredths }>();
  for (const { indicatorId, part, weight } of result.terms) {
    const areaId = areaOf.get(indicatorId) ?? '';
    const there = areas.get(areaId) ?? { part: exact(0), weight: 0 };
    areas.set(areaId, { part: plus(there.part, part), weight: there.weight + weight });
  }
  return areas;
}

function termsOf({ counties, indicators, values, rule }: EvaluationInput): Map<string, Term[]> {
  const byCounty = new Map<string, Omit<Term, 'part'>[]>(counties.map(({ id }) => [id, []]));
  for (const indicator of indicators)
    for (const group of groupsOf(counties, rule.compared)) {
      const reported = group.map(({ id }) => values.get(indicator.id)?.get(id) ?? null);
      const targets = group.map(({ id }) => indicator.targets.get(id) ?? null);
      const column = normalised(reported, indicator.direction, indicator.method, rule, targets);
      const average =
        rule.missing === 'mean' ? mean(column.scored.flatMap(({ score }) => score ?? [])) : null;
      for (const [at, county] of group.entries()) {
        const weight = indicator.weights.get(county.categoryId) ?? 0;
        if (weight === 0) continue;
        const { used = null, score = null } = column.scored[at] ?? {};
        const value = reported[at] ?? null;
        const { basis } = column;
        const stands = { indicatorId: indicator.id, value, used, basis, weight };
        const given: Pick<Term, 'score' | 'from'> =
          score === null
            ? { score, from: 'nothing' }
            : { score, from: column.isLevel ? 'level' : 'value' };
        const filled = value === null ? filling(rule.missing, average) : null;
        byCounty.get(county.id)?.push({ ...stands, ...(filled ?? given) });
      }
    }
  return new Map([...byCounty].map(([id, own]) => [id, withParts(own)]));
}

function filling(
  rule: ComputationRule['missing'],
  average: Exact | null,
): Pick<Term, 'score' | 'from'> | null {
  if (rule === 'zero') return { score: exact(0), from: 'zero' };
  if (rule === 'mean' && average) return { score: working(average), from: 'mean' };
  return null;
}

function withParts(terms: readonly Omit<Term, 'part'>[]): Term[] {
  const whole = terms.reduce((sum, { score, weight }) => sum + (score ? weight : 0), 0);
  return terms.map((term) => ({
    ...term,
    part: term.score ? times(term.score, exact(term.weight, whole)) : exact(0),
  }));
}

export function groupsOf<County extends MeasuredCounty>(
  counties: readonly County[],
  scope: 'all' | 'category',
): County[][] {
  if (scope === 'all') return [[...counties]];
  const groups = new Map<string, County[]>();
  for (const county of counties) {
    const group = groups.get(county.categoryId) ?? [];
    group.push(county);
    groups.set(county.categoryId, group);
  }
  return [...groups.values()];
}

function adjusted(
  { adjustments, rule }: EvaluationInput,
  countyId: string,
): { bonus: Exact; malus: Exact } {
  let [bonus, malus] = [0, 0];
  for (const { countyId: id, points } of adjustments)
    if (id === countyId) {
      bonus += Math.max(points, 0);
      malus += Math.max(-points, 0);
    }
  return {
    bonus: exact(Math.min(bonus, rule.mostBonus ?? bonus), 100),
    malus: exact(Math.min(malus, rule.mostMalus ?? malus), 100),
  };
}

function withPlaces(results: readonly CountyResult[], rule: ComputationRule): CountyResult[] {
  const ranked = ({ total }: CountyResult) =>
    total && (rule.levelAt === 'shown' ? rounded(total, rule.decimals) : total);
  const among = (group: readonly CountyResult[]) => {
    const places = placesOf(group.map(ranked));
    return new Map(group.map(({ countyId }, at) => [countyId, places[at] ?? null]));
  };
  const overall = among(results);
  const within = new Map(
    groupsOf(
      results.map((result) => ({ ...result, id: result.countyId })),
      'category',
    ).flatMap((group) => [...among(group)]),
  );
  return results.map((result) => ({
    ...result,
    place: overall.get(result.countyId) ?? null,
    placeInCategory: within.get(result.countyId) ?? null,
  }));
}
