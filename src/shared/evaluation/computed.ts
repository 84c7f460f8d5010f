import { type Exact, written } from '../scoring/exact';
import {
  areasOf,
  type CountyResult,
  type EvaluationInput,
  evaluated,
  type Term,
} from './computation';
import {
  type Award,
  awarded,
  type Bar,
  type Contender,
  failedGates,
  type Gate,
  honoured,
  type Verdict,
} from './honours';
import type { Direction, Method } from './method';
import type { Basis } from './normalise';
import { rankGain, type YearPlaces } from './ranking';
import type { EvaluationSheet, Indicator, StoredMethod } from './system';
import { decimal, WORKING_DECIMALS } from './working';

/** Raised whenever the same sheet would give other digits; a release says by which it was computed. */
export const COMPUTATION_VERSION = 1;

/** A term as it is told: numbers as text, exact at working decimals. */
export type ToldTerm = Omit<Term, 'value' | 'used' | 'basis' | 'score' | 'part'> & {
  value: string | null;
  used: string | null;
  score: string | null;
  part: string;
  basis: ToldBasis | null;
};
type ToldBasis = Record<'min' | 'max' | 'mean' | 'deviation', string> & {
  count: number;
  held: { low: string; high: string } | null;
};

export type ToldCounty = {
  countyId: string;
  categoryId: string;
  base: string | null;
  bonus: string;
  malus: string;
  /** at working decimals */
  total: string | null;
  /** as it is printed */
  shown: string | null;
  place: number | null;
  placeInCategory: number | null;
  /** null unless it is in both years */
  gain: number | null;
  bars: Bar[];
  honourIds: string[];
  weightCounted: number;
  /** by area id */
  areas: { areaId: string; part: string; weight: number }[];
};

export type Computed = {
  version: typeof COMPUTATION_VERSION;
  counties: ToldCounty[];
  /** what the honours ask of a person, or tell */
  verdicts: Verdict[];
};

const exactly = (text: string): Exact => {
  const value = decimal(text);
  if (value === null) throw new RangeError(`not a number: ${text}`);
  return value;
};

const told = (value: Exact): string => written(value, WORKING_DECIMALS);
const toldOr = (value: Exact | null): string | null => value && told(value);

/** Plain data as the computation takes it. */
export function inputOf(sheet: EvaluationSheet): EvaluationInput {
  const { evaluation, members, indicators, weights, targets, values, adjustments } = sheet;
  const grouped = <Row extends { indicatorId: string }, Value>(
    rows: readonly Row[],
    entry: (row: Row) => readonly [string, Value],
  ) => {
    const groups = new Map<string, Map<string, Value>>();
    for (const row of rows) {
      const group = groups.get(row.indicatorId) ?? new Map<string, Value>();
      group.set(...entry(row));
      groups.set(row.indicatorId, group);
    }
    return groups;
  };
  const weightsOf = grouped(weights, ({ categoryId, weight }) => [categoryId, weight]);
  const targetsOf = grouped(targets, ({ countyId, value }) => [countyId, exactly(value)]);
  return {
    counties: members.map(({ countyId, categoryId }) => ({ id: countyId, categoryId })),
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      areaId: indicator.areaId,
      direction: directionOf(indicator),
      method: methodOf(indicator.method),
      weights: weightsOf.get(indicator.id) ?? new Map(),
      targets: targetsOf.get(indicator.id) ?? new Map(),
    })),
    values: grouped(values, ({ countyId, value }) => [countyId, exactly(value)]),
    adjustments,
    rule: evaluation,
  };
}

const directionOf = ({ direction, nearest }: Indicator): Direction =>
  direction === 'nearest' ? { nearest: exactly(nearest ?? '0') } : direction;

const methodOf = (stored: StoredMethod): Method =>
  stored.by === 'target'
    ? { ...stored, target: stored.target === null ? null : exactly(stored.target) }
    : stored;

/** The ranking with its honours. The same sheet gives the same bytes wherever it is computed. */
export function computed(sheet: EvaluationSheet): Computed {
  const input = inputOf(sheet);
  return toldResults(sheet, input, evaluated(input));
}

export function toldResults(
  sheet: EvaluationSheet,
  input: EvaluationInput,
  results: readonly CountyResult[],
): Computed {
  const gains = gainsOf(sheet, results);
  const contenders = results.map(
    (result): Contender => ({
      countyId: result.countyId,
      categoryId: result.categoryId,
      total: result.total,
      place: result.place,
      placeInCategory: result.placeInCategory,
      gain: gains.get(result.countyId) ?? null,
      bars: barsOf(sheet, input, result),
    }),
  );
  const settledIn = sheet.settlements.filter(({ isIn }) => isIn);
  const verdicts = honoured(sheet.honours, contenders, settledIn);
  const honourIds = honoursByCounty(awarded(verdicts, settledIn));
  const counties = results.map((result, at): ToldCounty => {
    const { total, base, bonus, malus } = result;
    return {
      countyId: result.countyId,
      categoryId: result.categoryId,
      base: toldOr(base),
      bonus: told(bonus),
      malus: told(malus),
      total: toldOr(total),
      shown: total && written(total, sheet.evaluation.decimals),
      place: result.place,
      placeInCategory: result.placeInCategory,
      gain: contenders[at]?.gain ?? null,
      bars: [...(contenders[at]?.bars ?? [])],
      honourIds: honourIds.get(result.countyId) ?? [],
      weightCounted: result.weightCounted,
      areas: [...areasOf(result, input.indicators)].map(([areaId, { part, weight }]) => ({
        areaId,
        part: told(part),
        weight,
      })),
    };
  });
  return { version: COMPUTATION_VERSION, counties, verdicts };
}

export const toldTerm = ({ value, used, score, part, basis, ...term }: Term): ToldTerm => ({
  ...term,
  value: toldOr(value),
  used: toldOr(used),
  score: toldOr(score),
  part: told(part),
  basis: basis && toldBasis(basis),
});

const toldBasis = ({ count, held, min, max, mean, deviation }: Basis): ToldBasis => ({
  count,
  min: told(min),
  max: told(max),
  mean: told(mean),
  deviation: told(deviation),
  held: held && { low: told(held.low), high: told(held.high) },
});

function gainsOf(
  { evaluation, categories, previous }: EvaluationSheet,
  results: readonly CountyResult[],
): Map<string, number | null> {
  if (previous === null) return new Map();
  const nameOf = new Map(categories.map(({ id, name }) => [id, name]));
  const now = placesBy(
    results.map((one) => ({ ...one, category: nameOf.get(one.categoryId) ?? '' })),
  );
  const before = placesBy(previous.counties);
  return new Map(
    results.map(({ countyId }) => [
      countyId,
      rankGain(countyId, now, before, evaluation.gainWithin),
    ]),
  );
}

function placesBy(
  counties: readonly {
    countyId: string;
    category: string;
    place: number | null;
    placeInCategory: number | null;
  }[],
): YearPlaces {
  const by = <Value>(pick: (one: (typeof counties)[number]) => Value | null) =>
    new Map(
      counties.flatMap((one) => {
        const value = pick(one);
        return value === null ? [] : [[one.countyId, value] as const];
      }),
    );
  return {
    categoryOf: by(({ category }) => category),
    place: by(({ place }) => place),
    placeInCategory: by(({ placeInCategory }) => placeInCategory),
  };
}

function barsOf(
  { vetoes, gates }: EvaluationSheet,
  { values }: EvaluationInput,
  { countyId, categoryId }: CountyResult,
): Bar[] {
  const own = vetoes
    .filter((veto) => veto.countyId === countyId)
    .map(({ reason }): Bar => ({ by: 'veto', reason }));
  const exactGates = gates.map((gate): Gate => ({ ...gate, value: exactly(gate.value) }));
  const failed = failedGates(exactGates, { id: countyId, categoryId }, values);
  return [...own, ...failed.map(({ id }): Bar => ({ by: 'gate', gateId: id }))];
}

function honoursByCounty(awards: readonly Award[]): Map<string, string[]> {
  const honours = new Map<string, string[]>();
  for (const { countyId, honourId } of awards)
    honours.set(countyId, [...(honours.get(countyId) ?? []), honourId]);
  return honours;
}
