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
  const totals = new Float64Array(rows * columns);
  const values = new Float64Array(rows);
  const valuesOf = methodOf(rule, rows, columns, totals, isScored);
  const order = new Uint32Array(rows);
  const places = new Uint16Array(rows);
  const direction = rule.aggregation === 'rankSum' ? 1 : -1;
  const scale = 10 ** rule.decimals;
  return (weights) => {
    for (let cell = 0; cell < totals.length; cell++) {
      let total = 0;
      for (let at = 0; at < parts; at++)
        total += (shares[cell * parts + at] as number) * (weights[at] as number);
      totals[cell] = total;
    }
    valuesOf(values);
    for (let row = 0; row < rows; row++) {
      order[row] = row;
      const value = values[row] as number;
      values[row] = Math.floor(value * scale + 0.5 + SAME) / scale;
    }
    order.sort((a, b) => {
      const [one, other] = [values[a] as number, values[b] as number];
      if (Number.isNaN(one) || Number.isNaN(other))
        return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
      return direction * (one - other);
    });
    for (let at = 0; at < rows; at++) {
      const row = order[at] as number;
      const before = at > 0 ? (order[at - 1] as number) : row;
      const isLevel = at > 0 && values[row] === values[before];
      places[row] = Number.isNaN(values[row]) ? 0 : isLevel ? (places[before] as number) : at + 1;
    }
    return places;
  };
}

type Method = (values: Float64Array) => void;

function methodOf(
  { aggregation, trim, trimFrom }: AggregationRule,
  rows: number,
  columns: number,
  totals: Float64Array,
  isScored: Uint8Array,
): Method {
  const own = new Float64Array(columns);
  /** fills `own` with a row's scores in rising order; returns how many */
  const sortedRow = (row: number): number => {
    let count = 0;
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
      if (isScored[cell] === 0) continue;
      const score = totals[cell] as number;
      let at = count++;
      for (; at > 0 && (own[at - 1] as number) > score; at--) own[at] = own[at - 1] as number;
      own[at] = score;
    }
    return count;
  };
  const meanOf = (from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to; at++) sum += own[at] as number;
    return to > from ? sum / (to - from) : Number.NaN;
  };
  const eachRow = (ofRow: (count: number) => number) => (values: Float64Array) => {
    for (let row = 0; row < rows; row++) values[row] = ofRow(sortedRow(row));
  };
  switch (aggregation) {
    case 'mean':
      return eachRow((count) => meanOf(0, count));
    case 'median':
      return eachRow((count) => meanOf((count - 1) >> 1, (count >> 1) + 1));
    case 'trimmedMean':
      return eachRow((count) =>
        count >= Math.max(trimFrom, 2 * trim + 1) ? meanOf(trim, count - trim) : meanOf(0, count),
      );
    case 'rankSum':
    case 'borda':
      return ranks(aggregation, rows, columns, totals, isScored);
    case 'schulze':
      return duelling(rows, columns, totals, isScored);
  }
}

function ranks(
  kind: 'rankSum' | 'borda',
  rows: number,
  columns: number,
  totals: Float64Array,
  isScored: Uint8Array,
): Method {
  const lists = Array.from({ length: columns }, (_, column) =>
    Uint32Array.from(
      Array.from({ length: rows }, (_, row) => row).filter(
        (row) => isScored[row * columns + column] === 1,
      ),
    ),
  );
  const scoredBy = Uint32Array.from({ length: rows }, (_, row) => {
    let count = 0;
    for (let column = 0; column < columns; column++) count += isScored[row * columns + column] ?? 0;
    return count;
  });
  return (values) => {
    values.fill(0);
    for (const [column, list] of lists.entries()) {
      const score = (row: number) => totals[row * columns + column] as number;
      list.sort((a, b) => score(b) - score(a));
      const own = list.length;
      const scale =
        kind === 'rankSum' ? (rows + 1) / (own + 1) : own > 1 ? (rows - 1) / (own - 1) : 1;
      for (let first = 0; first < own; ) {
        const top = score(list[first] as number);
        let after = first + 1;
        while (after < own && top - score(list[after] as number) < SAME) after += 1;
        const rank = (first + 1 + after) / 2;
        for (let each = first; each < after; each++) {
          const row = list[each] as number;
          values[row] = (values[row] as number) + (kind === 'rankSum' ? rank : own - rank) * scale;
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

function duelling(
  rows: number,
  columns: number,
  totals: Float64Array,
  isScored: Uint8Array,
): Method {
  const scored = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    isScored.subarray(row * columns, (row + 1) * columns).includes(1),
  );
  const wins = new Int32Array(scored.length ** 2);
  return (values) => {
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
