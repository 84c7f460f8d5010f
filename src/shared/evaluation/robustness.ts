import { approximately } from '../scoring/exact';
import { drawn } from '../scoring/random';
import {
  type CountyResult,
  type EvaluationInput,
  evaluated,
  evaluatedWithout,
  groupsOf,
} from './computation';
import { levelRules, type Method, missingRules, type Scope, scopes } from './method';

/** Where a county ends up while the weights are shaken. */
export type Interval = {
  countyId: string;
  best: number;
  worst: number;
  /** the places between which 90 % of the draws lie */
  from: number;
  to: number;
};

export type Shake = {
  draws: number;
  /** each weight is drawn within this share around its own, 0.2 for ±20 %; then all add up again */
  width: number;
  seed: number;
  /** among whom places are counted */
  within: Scope;
};

/** So many draws are made in one go; a few milliseconds for 136 counties and 60 indicators. */
const DRAWS_AT_ONCE = 32;

/**
 * Monte Carlo over the weights, by machine numbers: a picture of how firm a ranking is, never the
 * ranking. An indicator is shaken by the same factor in every category. Tells now and then how many
 * draws are made, so that whoever asks can let others have their turn, or leave off.
 */
export function* shakenPlaces(
  results: readonly CountyResult[],
  { draws, width, seed, within }: Shake,
): Generator<number, Interval[]> {
  const indicators = [
    ...new Set(results.flatMap(({ terms }) => terms.map(({ indicatorId }) => indicatorId))),
  ];
  const ranked = results.filter(({ total }) => total !== null);
  const layouts = groupsOf(
    ranked.map((result) => ({ ...result, id: result.countyId })),
    within,
  ).map((group) => layoutOf(group, indicators));
  const draw = drawn(seed);
  const factors = new Float64Array(indicators.length);
  for (let turn = 0; turn < draws; turn++) {
    if (turn % DRAWS_AT_ONCE === 0) yield turn;
    for (let at = 0; at < factors.length; at++) factors[at] = 1 + width * (2 * draw() - 1);
    for (const layout of layouts) count(layout, factors);
  }
  return layouts.flatMap((layout) => intervalsOf(layout, draws));
}

type Layout = {
  countyIds: string[];
  indicators: number;
  /** by county and indicator; weight 0 where nothing counts */
  scores: Float64Array;
  weights: Float64Array;
  /** bonus less malus */
  added: Float64Array;
  keys: Float64Array;
  /** by county and place, how often */
  seen: Uint32Array;
};

function layoutOf(group: readonly CountyResult[], indicators: readonly string[]): Layout {
  const [rows, columns] = [group.length, indicators.length];
  const at = new Map(indicators.map((id, column) => [id, column]));
  const scores = new Float64Array(rows * columns);
  const weights = new Float64Array(rows * columns);
  for (const [row, { terms }] of group.entries())
    for (const { indicatorId, score, weight } of terms) {
      if (score === null) continue;
      const cell = row * columns + (at.get(indicatorId) ?? 0);
      scores[cell] = approximately(score);
      weights[cell] = weight;
    }
  return {
    countyIds: group.map(({ countyId }) => countyId),
    indicators: columns,
    scores,
    weights,
    added: Float64Array.from(
      group.map(({ bonus, malus }) => approximately(bonus) - approximately(malus)),
    ),
    keys: new Float64Array(rows),
    seen: new Uint32Array(rows * rows),
  };
}

/** Totals are told apart to so many parts of a point; anything finer is a machine's dust. */
const FINEST = 1e8;
/** More than any total with its bonus can be. */
const ABOVE_ALL = 100_000;

/** Totals and whose they are packed into one number each: plain numbers are sorted fastest. */
function count(layout: Layout, factors: Float64Array): void {
  const { indicators, scores, weights, added, keys, seen } = layout;
  const rows = keys.length;
  for (let row = 0; row < rows; row++) {
    let [sum, whole] = [0, 0];
    for (let at = 0, cell = row * indicators; at < indicators; at++, cell++) {
      const weight = (weights[cell] as number) * (factors[at] as number);
      sum += weight * (scores[cell] as number);
      whole += weight;
    }
    const total = sum / whole + (added[row] as number);
    keys[row] = (ABOVE_ALL * FINEST - Math.round(total * FINEST)) * rows + row;
  }
  keys.sort();
  let [before, place] = [Number.NaN, 0];
  for (let at = 0; at < rows; at++) {
    const key = keys[at] as number;
    const row = key % rows;
    const total = (key - row) / rows;
    if (total !== before) place = at;
    before = total;
    const cell = row * rows + place;
    seen[cell] = (seen[cell] as number) + 1;
  }
}

function intervalsOf({ countyIds, seen }: Layout, draws: number): Interval[] {
  const rows = countyIds.length;
  return countyIds.map((countyId, row) => {
    const own = seen.subarray(row * rows, (row + 1) * rows);
    return {
      countyId,
      best: reached(own, 1),
      from: reached(own, draws * 0.05),
      to: reached(own, draws * 0.95),
      worst: reached(own, draws),
    };
  });
}

/** The place by which so many draws are reached. */
function reached(own: Uint32Array, times: number): number {
  let so = 0;
  for (let at = 0; at < own.length; at++) {
    so += own[at] as number;
    if (so >= times) return at + 1;
  }
  return own.length;
}

/** One choice taken otherwise. */
export type Variant =
  | { by: 'withoutIndicator'; indicatorId: string }
  | { by: 'method'; method: Method['by'] }
  | { by: 'compared'; compared: Scope }
  | { by: 'missing'; missing: EvaluationInput['rule']['missing'] }
  | { by: 'level'; level: EvaluationInput['rule']['level'] }
  | { by: 'outliers'; held: boolean };

const OTHER_METHODS: readonly Method[] = [
  { by: 'minMax' },
  { by: 'efficacy', base: 6000, span: 4000 },
  { by: 'zScore', centre: 5000, scale: 1000 },
  { by: 'rank' },
];
/** Percentiles 5 and 95: what is held where the rule itself holds nothing. */
const USUAL_LIMITS = { low: 500, high: 9500 };

/**
 * The evaluation computed with one choice taken otherwise, one after the other. Weights of an indicator
 * left out pass to the others in proportion. Completion of targets keeps its method.
 */
export function* variants(
  input: EvaluationInput,
  results: readonly CountyResult[],
): Generator<{ variant: Variant; results: CountyResult[] }> {
  const { indicators, rule } = input;
  if (indicators.length > 1)
    for (const { id } of indicators)
      yield {
        variant: { by: 'withoutIndicator', indicatorId: id },
        results: evaluatedWithout(input, results, id),
      };
  for (const method of OTHER_METHODS) {
    const changed = indicators.map((one) =>
      one.method.by === 'target' || one.method.by === method.by ? one : { ...one, method },
    );
    if (changed.every((one, at) => one === indicators[at])) continue;
    yield {
      variant: { by: 'method', method: method.by },
      results: evaluated({ ...input, indicators: changed }),
    };
  }
  const withRule = (change: Partial<typeof rule>) =>
    evaluated({ ...input, rule: { ...rule, ...change } });
  for (const compared of scopes)
    if (compared !== rule.compared)
      yield { variant: { by: 'compared', compared }, results: withRule({ compared }) };
  for (const missing of missingRules)
    if (missing !== rule.missing)
      yield { variant: { by: 'missing', missing }, results: withRule({ missing }) };
  for (const level of levelRules)
    if (level !== rule.level)
      yield { variant: { by: 'level', level }, results: withRule({ level }) };
  yield {
    variant: { by: 'outliers', held: rule.outliers === null },
    results: withRule({ outliers: rule.outliers ? null : USUAL_LIMITS }),
  };
}
