import { compare, type Exact, exact, mean, plus, sum, times } from '../scoring/exact';
import type { Direction, LevelRule, Method, OutlierRule } from './method';
import { root, working } from './working';

/** What a column of values is measured by; everything that the printed note needs. */
export type Basis = {
  /** values that are there */
  count: number;
  min: Exact;
  max: Exact;
  mean: Exact;
  /** standard deviation of all (n), to twice the working decimals */
  deviation: Exact;
  /** what outliers were held to; null where they were not */
  held: { low: Exact; high: Exact } | null;
};

export type Scored = {
  /** the value after outliers were held and 适度 became a distance; null where there is none */
  used: Exact | null;
  /** 0 to 100 at working decimals; null where there is no value, or the indicator is left out */
  score: Exact | null;
};

export type Column = { basis: Basis | null; isLevel: boolean; scored: Scored[] };

export const minus = (a: Exact, b: Exact): Exact => plus(a, times(exact(-1), b));
const over = (a: Exact, b: Exact): Exact => times(a, exact(b.under, b.over));
const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
const most = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
const points = (hundredths: number): Exact => exact(hundredths, 100);

const HUNDRED = exact(100);
const NOTHING = exact(0);

/**
 * One indicator in one scope.
 * @param values by county; null where missing
 * @param targets by county, of those that have their own; else the method's
 */
export function normalised(
  values: readonly (Exact | null)[],
  direction: Direction,
  method: Method,
  { level, outliers }: { level: LevelRule; outliers: OutlierRule | null },
  targets: readonly (Exact | null)[] = [],
): Column {
  const straight = values.map((value) => value && straightened(value, direction));
  const held = outliers && method.by !== 'target' ? limits(straight, outliers) : null;
  const used = straight.map(
    (value) => value && (held ? least(most(value, held.low), held.high) : value),
  );
  const basis = basisOf(used, held);
  if (basis === null)
    return { basis, isLevel: false, scored: used.map(() => ({ used: null, score: null })) };
  const isLevel = method.by !== 'target' && compare(basis.min, basis.max) === 0;
  const isReversed = direction === 'negative';
  const score = isLevel
    ? () => levelScore(level)
    : scoring(method, basis, used, isReversed, targets);
  return {
    basis,
    isLevel,
    scored: used.map((value, at) => ({
      used: value,
      score: value && nullOr(score(value, at), working),
    })),
  };
}

const nullOr = (value: Exact | null, then: (value: Exact) => Exact) => value && then(value);

/** 适度 becomes the distance from the best value, below zero: the nearer, the more. */
function straightened(value: Exact, direction: Direction): Exact {
  if (typeof direction === 'string') return value;
  const distance = minus(value, direction.nearest);
  return distance.over > 0n ? times(exact(-1), distance) : distance;
}

const present = (values: readonly (Exact | null)[]): Exact[] =>
  values.filter((value) => value !== null);

function basisOf(values: readonly (Exact | null)[], held: Basis['held']): Basis | null {
  const there = present(values);
  const middle = mean(there);
  const [first] = there;
  if (middle === null || first === undefined) return null;
  return {
    count: there.length,
    min: there.reduce(least, first),
    max: there.reduce(most, first),
    mean: middle,
    deviation: root(variance(there)),
    held,
  };
}

/** (n Σx² − (Σx)²) ÷ n², which needs no differences from a mean. */
function variance(values: readonly Exact[]): Exact {
  const count = exact(values.length);
  const all = sum(values);
  const squares = sum(values.map((value) => times(value, value)));
  return over(minus(times(count, squares), times(all, all)), times(count, count));
}

function levelScore(level: LevelRule): Exact | null {
  switch (level) {
    case 'full':
      return HUNDRED;
    case 'half':
      return exact(50);
    case 'zero':
      return NOTHING;
    case 'leftOut':
      return null;
  }
}

type Score = (value: Exact, at: number) => Exact | null;

function scoring(
  method: Method,
  basis: Basis,
  used: readonly (Exact | null)[],
  isReversed: boolean,
  targets: readonly (Exact | null)[],
): Score {
  const share = (value: Exact): Exact =>
    over(
      isReversed ? minus(basis.max, value) : minus(value, basis.min),
      minus(basis.max, basis.min),
    );
  switch (method.by) {
    case 'minMax':
      return (value) => times(HUNDRED, share(value));
    case 'efficacy':
      return (value) => plus(points(method.base), times(points(method.span), share(value)));
    case 'zScore':
      return (value) => {
        const distance = over(minus(value, basis.mean), basis.deviation);
        const turned = isReversed ? times(exact(-1), distance) : distance;
        const score = plus(points(method.centre), times(points(method.scale), turned));
        return least(most(score, NOTHING), HUNDRED);
      };
    case 'target':
      return (value, at) => {
        const target = targets[at] ?? method.target;
        return target && completion(value, target, method, isReversed);
      };
    case 'rank':
      return rankScore(present(used), isReversed);
  }
}

/** Against a target above zero; a value that cannot be divided by is the best or the worst there is. */
function completion(
  value: Exact,
  target: Exact,
  { floor, cap }: { floor: number; cap: number },
  isReversed: boolean,
): Exact {
  if (isReversed && value.over <= 0n) return points(cap);
  const share = isReversed ? over(target, value) : over(value, target);
  return least(most(times(HUNDRED, share), points(floor)), points(cap));
}

function rankScore(there: readonly Exact[], isReversed: boolean): Score {
  return (value) => {
    let [better, level] = [0, 0];
    for (const other of there) {
      const side = isReversed ? -compare(other, value) : compare(other, value);
      if (side > 0) better += 1;
      if (side === 0) level += 1;
    }
    // ranks better+1 … better+level, shared
    const rank = exact(2 * better + level + 1, 2);
    return times(HUNDRED, times(minus(exact(there.length), rank), exact(1, there.length - 1)));
  };
}

/** The percentiles themselves, on the line between two neighbours (type 7 of Hyndman and Fan, 1996). */
function limits(
  values: readonly (Exact | null)[],
  { low, high }: OutlierRule,
): { low: Exact; high: Exact } | null {
  const sorted = present(values).sort(compare);
  if (sorted.length === 0) return null;
  const at = (share: number): Exact => {
    const place = (sorted.length - 1) * share;
    const below = Math.floor(place / 10_000);
    const [a, b] = [
      sorted[below] as Exact,
      sorted[Math.min(below + 1, sorted.length - 1)] as Exact,
    ];
    return plus(a, times(minus(b, a), exact(place - below * 10_000, 10_000)));
  };
  return { low: at(low), high: at(high) };
}
