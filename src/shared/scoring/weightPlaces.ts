import type { AggregationRule } from './aggregation';
import { schulzeWins } from './schulze';
import type { Criterion, ScoreSheet } from './scoreSheet';

/**
 * Places by nomination for given weights that add up to 1; 0 for a nomination nobody scored. The array
 * is used again by the next call.
 */
export type Places = (weights: Float64Array) => Uint16Array;

/** Differences below this are a machine's rounding, not a judge's will. */
const SAME = 1e-9;

/**
 * The same methods as `aggregate`, laid out for ten thousand calls: points as one flat table of shares
 * of the maximum, out of 100. Held against `aggregate` by a property test.
 */
export function placesByWeights(
  nominations: readonly string[],
  sheets: readonly ScoreSheet[],
  criteria: readonly Criterion[],
  rule: AggregationRule,
): Places {
  const [rows, columns, parts] = [nominations.length, sheets.length, criteria.length];
  const shares = new Float64Array(rows * columns * parts);
  const isScored = new Uint8Array(rows * columns);
  for (const [column, { marks }] of sheets.entries())
    for (const [row, nomination] of nominations.entries()) {
      const mark = marks.get(nomination);
      if (typeof mark !== 'object') continue;
      const cell = row * columns + column;
      isScored[cell] = 1;
      for (const [at, { maximum }] of criteria.entries())
        shares[cell * parts + at] = (100 * (mark.points[at] ?? 0)) / maximum;
    }
  const fill = methodOf(rule, { rows, columns, parts, shares, isScored });
  const values = new Float64Array(rows);
  const keys = new Float64Array(rows);
  const places = new Uint16Array(rows);
  const direction = rule.aggregation === 'rankSum' ? 1 : -1;
  const scale = 10 ** rule.decimals;
  return (weights) => {
    fill(weights, values);
    for (let row = 0; row < rows; row++) {
      const value = values[row] as number;
      const shown = Math.floor(value * scale + 0.5 + SAME);
      keys[row] = packed(Number.isNaN(value) ? MIDDLE : direction * shown, row, rows);
    }
    keys.sort();
    let before = Number.NaN;
    let place = 0;
    for (let at = 0; at < rows; at++) {
      const key = keys[at] as number;
      const row = key % rows;
      const shown = (key - row) / rows;
      if (shown !== before) place = at + 1;
      before = shown;
      places[row] = Number.isNaN(values[row]) ? 0 : place;
    }
    return places;
  };
}

/** No result is as far from 0 as this, in the last decimal shown. */
const MIDDLE = 2 ** 32;

/**
 * A whole number and whose it is, as one number: a plain array of numbers is sorted many times faster
 * than one that asks back for every pair.
 */
const packed = (value: number, row: number, rows: number): number => (value + MIDDLE) * rows + row;

type Layout = {
  rows: number;
  columns: number;
  parts: number;
  /** by row, column and criterion: points as a share of the maximum, out of 100 */
  shares: Float64Array;
  isScored: Uint8Array;
};

type Method = (weights: Float64Array, values: Float64Array) => void;
/** From the totals by row and column. */
type TotalsMethod = (totals: Float64Array, values: Float64Array) => void;

function methodOf({ aggregation, trim, trimFrom }: AggregationRule, layout: Layout): Method {
  switch (aggregation) {
    case 'mean':
      return meanOfMeans(layout);
    case 'median':
      return byTotals(
        layout,
        eachRow(layout, (sorted, count) => meanOf(sorted, (count - 1) >> 1, (count >> 1) + 1)),
      );
    case 'trimmedMean':
      return byTotals(
        layout,
        eachRow(layout, (sorted, count) =>
          count >= Math.max(trimFrom, 2 * trim + 1)
            ? meanOf(sorted, trim, count - trim)
            : meanOf(sorted, 0, count),
        ),
      );
    case 'rankSum':
    case 'borda':
      return byTotals(layout, ranks(aggregation, layout));
    case 'schulze':
      return byTotals(layout, duelling(layout));
  }
}

function byTotals({ rows, columns, parts, shares }: Layout, method: TotalsMethod): Method {
  const totals = new Float64Array(rows * columns);
  return (weights, values) => {
    for (let cell = 0; cell < totals.length; cell++) {
      let total = 0;
      for (let at = 0; at < parts; at++)
        total += (shares[cell * parts + at] as number) * (weights[at] as number);
      totals[cell] = total;
    }
    method(totals, values);
  };
}

/** A mean of totals is the total of the criteria's means, which no weight changes. */
function meanOfMeans({ rows, columns, parts, shares, isScored }: Layout): Method {
  const means = new Float64Array(rows * parts);
  for (let row = 0; row < rows; row++)
    for (let at = 0; at < parts; at++) {
      let [sum, count] = [0, 0];
      for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
        sum += shares[cell * parts + at] as number;
        count += isScored[cell] as number;
      }
      means[row * parts + at] = sum / count;
    }
  return (weights, values) => {
    for (let row = 0; row < rows; row++) {
      let value = 0;
      for (let at = 0; at < parts; at++)
        value += (means[row * parts + at] as number) * (weights[at] as number);
      values[row] = value;
    }
  };
}

/** NaN of nothing. */
function meanOf(sorted: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += sorted[at] as number;
  return to > from ? sum / (to - from) : Number.NaN;
}

/** Calls `ofRow` with a row's scores in rising order, and how many there are. */
function eachRow(
  { rows, columns, isScored }: Layout,
  ofRow: (sorted: Float64Array, count: number) => number,
): TotalsMethod {
  const own = new Float64Array(columns);
  return (totals, values) => {
    for (let row = 0; row < rows; row++) {
      let count = 0;
      for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
        if (isScored[cell] === 0) continue;
        const score = totals[cell] as number;
        let at = count++;
        for (; at > 0 && (own[at - 1] as number) > score; at--) own[at] = own[at - 1] as number;
        own[at] = score;
      }
      values[row] = ofRow(own, count);
    }
  };
}

/** Scores that differ by less are the same to a judge, who gives whole hundredths. */
const FINEST = 1e6;

function ranks(kind: 'rankSum' | 'borda', { rows, columns, isScored }: Layout): TotalsMethod {
  const lists = Array.from({ length: columns }, (_, column) =>
    Uint32Array.from(
      Array.from({ length: rows }, (_, row) => row).filter(
        (row) => isScored[row * columns + column] === 1,
      ),
    ),
  );
  const scoredBy = Uint32Array.from({ length: rows }, (_, row) =>
    isScored.subarray(row * columns, (row + 1) * columns).reduce((sum, one) => sum + one, 0),
  );
  const keys = lists.map((list) => new Float64Array(list.length));
  return (totals, values) => {
    values.fill(0);
    for (const [column, list] of lists.entries()) {
      const sorted = keys[column] as Float64Array;
      for (const [at, row] of list.entries()) {
        const score = totals[row * columns + column] as number;
        sorted[at] = packed(-Math.round(score * FINEST), row, rows);
      }
      sorted.sort();
      const own = list.length;
      const scale =
        kind === 'rankSum' ? (rows + 1) / (own + 1) : own > 1 ? (rows - 1) / (own - 1) : 1;
      const scoreAt = (at: number) => Math.floor((sorted[at] as number) / rows);
      for (let first = 0; first < own; ) {
        let after = first + 1;
        while (after < own && scoreAt(after) === scoreAt(first)) after += 1;
        const rank = (first + 1 + after) / 2;
        const value = (kind === 'rankSum' ? rank : own - rank) * scale;
        for (let each = first; each < after; each++) {
          const row = (sorted[each] as number) % rows;
          values[row] = (values[row] as number) + value;
        }
        first = after;
      }
    }
    for (let row = 0; row < rows; row++) {
      const scored = scoredBy[row] as number;
      values[row] = scored === 0 ? Number.NaN : ((values[row] as number) * columns) / scored;
    }
  };
}

function duelling({ rows, columns, isScored }: Layout): TotalsMethod {
  const scored = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    isScored.subarray(row * columns, (row + 1) * columns).includes(1),
  );
  const wins = new Int32Array(scored.length ** 2);
  return (totals, values) => {
    values.fill(Number.NaN);
    wins.fill(0);
    for (const [a, rowA] of scored.entries())
      for (const [b, rowB] of scored.entries())
        for (let column = 0; column < columns; column++) {
          const [cellA, cellB] = [rowA * columns + column, rowB * columns + column];
          if (isScored[cellA] === 0 || isScored[cellB] === 0) continue;
          if ((totals[cellA] as number) - (totals[cellB] as number) > SAME)
            wins[a * scored.length + b] = (wins[a * scored.length + b] as number) + 1;
        }
    for (const [at, beaten] of schulzeWins(scored.length, wins).entries())
      values[scored[at] as number] = beaten;
  };
}
