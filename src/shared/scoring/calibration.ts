import { approximately } from './exact';
import type { Totals } from './scoreSheet';

/** How a judge scores beside the others. Statistics to look at: nothing is corrected by them. */
export type Calibration = {
  judgeId: string;
  scored: number;
  /** points above (harsh: below 0) what the others give for the same nominations; null when unknowable */
  leniency: number | null;
  /** standard deviation of the judge's totals: how far the judge draws them apart; null below two */
  spread: number | null;
  /** correlation with the mean of the others on the same nominations, −1…1; null where it has no meaning */
  agreement: number | null;
};

export type Calibrated = {
  judges: Calibration[];
  /** a nomination's mean with every judge's leniency taken off; null where nobody scored it */
  levelled: Map<string, number | null>;
  /** false: some judges share no nomination with the others, even by way of third ones */
  isConnected: boolean;
};

const ROUNDS = 2000;
const STILL = 1e-12;

/**
 * Fits score = nomination + judge by least squares (both effects in turn until nothing moves), so that
 * a judge who read only strong nominations is not called lenient.
 */
export function calibrate(totals: Totals, judgeIds: readonly string[]): Calibrated {
  const cells = [...totals].flatMap(([nomination, scores]) =>
    [...scores].map(([judge, total]) => ({ nomination, judge, score: approximately(total) })),
  );
  const byNomination = grouped(cells, ({ nomination }) => nomination);
  const byJudge = grouped(cells, ({ judge }) => judge);
  const nominationEffect = new Map<string, number>();
  const judgeEffect = new Map<string, number>(judgeIds.map((id) => [id, 0]));
  for (let round = 0, moved = Number.POSITIVE_INFINITY; round < ROUNDS && moved > STILL; round++) {
    for (const [nomination, own] of byNomination)
      nominationEffect.set(
        nomination,
        average(own.map(({ judge, score }) => score - (judgeEffect.get(judge) ?? 0))),
      );
    moved = 0;
    for (const [judge, own] of byJudge) {
      const effect = average(
        own.map(({ nomination, score }) => score - (nominationEffect.get(nomination) ?? 0)),
      );
      moved = Math.max(moved, Math.abs(effect - (judgeEffect.get(judge) ?? 0)));
      judgeEffect.set(judge, effect);
    }
  }
  const isConnected = oneGroup(byJudge, byNomination);
  const middle = average([...byJudge.keys()].map((judge) => judgeEffect.get(judge) ?? 0));
  return {
    judges: judgeIds.map((judgeId) => {
      const own = byJudge.get(judgeId) ?? [];
      const others = own.flatMap(({ nomination, score }) => {
        const rest = (byNomination.get(nomination) ?? []).filter(({ judge }) => judge !== judgeId);
        return rest.length === 0 ? [] : [[score, average(rest.map((cell) => cell.score))] as const];
      });
      return {
        judgeId,
        scored: own.length,
        leniency:
          others.length === 0 || !isConnected ? null : (judgeEffect.get(judgeId) ?? 0) - middle,
        spread: deviation(own.map(({ score }) => score)),
        agreement: correlation(others),
      };
    }),
    levelled: new Map(
      [...totals.keys()].map((nomination) => {
        const effect = nominationEffect.get(nomination);
        return [nomination, effect === undefined ? null : effect + middle];
      }),
    ),
    isConnected,
  };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = average(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** Pearson's; null below three pairs or where one side never differs. */
function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [a, b] = [average(pairs.map(([x]) => x)), average(pairs.map(([, y]) => y))];
  let [both, first, second] = [0, 0, 0];
  for (const [x, y] of pairs) {
    both += (x - a) * (y - b);
    first += (x - a) ** 2;
    second += (y - b) ** 2;
  }
  const size = Math.sqrt(first * second);
  return size < STILL ? null : both / size;
}

type Cells = ReadonlyMap<string, readonly { judge: string; nomination: string }[]>;

function oneGroup(byJudge: Cells, byNomination: Cells): boolean {
  const [start] = byJudge.keys();
  if (start === undefined) return true;
  const seen = new Set([start]);
  const waiting = [start];
  for (let judge = waiting.pop(); judge !== undefined; judge = waiting.pop())
    for (const { nomination } of byJudge.get(judge) ?? [])
      for (const other of byNomination.get(nomination) ?? [])
        if (!seen.has(other.judge)) {
          seen.add(other.judge);
          waiting.push(other.judge);
        }
  return seen.size === byJudge.size;
}
