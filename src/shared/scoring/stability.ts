import { type AggregationRule, aggregate } from './aggregation';
import { drawn } from './random';
import type { Criterion, ScoreSheet } from './scoreSheet';
import { type Places, placesByWeights } from './weightPlaces';

/** How firmly a nomination stands where it stands. */
export type Firmness = {
  nomination: string;
  place: number | null;
  /** best and worst place with any one judge left out; null without a place */
  withoutOne: { best: number; worst: number } | null;
  /** judges without whom it would change sides at the last seat */
  hangsOn: readonly string[];
};

/** Each judge left out in turn. `seats`: places up to this one are in. */
export function leaveOneOut(
  nominations: readonly string[],
  sheets: readonly ScoreSheet[],
  criteria: readonly Criterion[],
  rule: AggregationRule,
  seats: number,
): Firmness[] {
  const whole = aggregate(nominations, sheets, criteria, rule);
  const without = sheets.map(({ judgeId }) => {
    const rest = sheets.filter((sheet) => sheet.judgeId !== judgeId);
    const standings = aggregate(nominations, rest, criteria, rule);
    return { judgeId, places: new Map(standings.map((one) => [one.nomination, one.place])) };
  });
  const isIn = (place: number | null | undefined) => place != null && place <= seats;
  return whole.map(({ nomination, place }) => {
    const places = without.flatMap((each) => each.places.get(nomination) ?? []);
    return {
      nomination,
      place,
      withoutOne:
        place === null || places.length === 0
          ? null
          : { best: Math.min(...places), worst: Math.max(...places) },
      hangsOn: without
        .filter((each) => isIn(each.places.get(nomination)) !== isIn(place))
        .map(({ judgeId }) => judgeId),
    };
  });
}

export type WeightDraws = {
  draws: number;
  /** each weight is drawn within this share around its own, 0.2 for ±20 %; then all add up again */
  width: number;
  seed: number;
  seats: number;
};

/** Where a nomination ends up while the weights are shaken. */
export type Shaken = {
  nomination: string;
  /** the places between which 90 % of the draws lie */
  from: number;
  to: number;
  /** share of draws within the seats, 0…1 */
  inShare: number;
};

/** So many draws are made in one go; a few milliseconds for five hundred nominations. */
const DRAWS_AT_ONCE = 16;

/**
 * Monte Carlo over the weights. By machine numbers, with ties shared and no tie rules: a picture of how
 * firm the result is, never the result. Tells now and then how many draws are made, so that whoever
 * asks can let others have their turn, or leave off.
 */
export function* shakeWeights(
  nominations: readonly string[],
  sheets: readonly ScoreSheet[],
  criteria: readonly Criterion[],
  rule: AggregationRule,
  { draws, width, seed, seats }: WeightDraws,
): Generator<number, Shaken[]> {
  const places: Places = placesByWeights(nominations, sheets, criteria, rule);
  const draw = drawn(seed);
  const count = nominations.length;
  const histogram = new Uint32Array(count * (count + 1));
  const weights = new Float64Array(criteria.length);
  for (let turn = 0; turn < draws; turn++) {
    if (turn % DRAWS_AT_ONCE === 0) yield turn;
    let whole = 0;
    for (const [at, { weight }] of criteria.entries()) {
      const shaken = weight * (1 + width * (2 * draw() - 1));
      weights[at] = shaken;
      whole += shaken;
    }
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) / whole;
    const found = places(weights);
    for (let one = 0; one < count; one++) {
      const cell = one * (count + 1) + (found[one] as number);
      histogram[cell] = (histogram[cell] as number) + 1;
    }
  }
  return nominations.flatMap((nomination, one) => {
    const row = histogram.subarray(one * (count + 1), (one + 1) * (count + 1));
    if (row[0] === draws) return [];
    const inside = row.subarray(1, seats + 1).reduce((sum, times) => sum + times, 0);
    return {
      nomination,
      from: quantile(row, draws, 0.05),
      to: quantile(row, draws, 0.95),
      inShare: inside / draws,
    };
  });
}

/** The place at which so large a share of the draws is reached. */
function quantile(row: Uint32Array, draws: number, share: number): number {
  let so = 0;
  for (let place = 1; place < row.length; place++) {
    so += row[place] as number;
    if (so >= draws * share && so > 0) return place;
  }
  return row.length - 1;
}
