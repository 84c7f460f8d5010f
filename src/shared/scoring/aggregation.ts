import { compare, type Exact, exact, mean, median, rounded, sum, times } from './exact';
import { duels, schulzeWins } from './schulze';
import {
  type Criterion,
  type Mark,
  type ScoreSheet,
  type Totals,
  type Turnout,
  totalsOf,
  turnoutOf,
} from './scoreSheet';

/** 汇总办法. All but `rankSum` count upwards. */
export const aggregations = [
  /** 平均分 */
  'mean',
  /** 中位数 */
  'median',
  /** 去最高最低平均分 */
  'trimmedMean',
  /** 名次和: the less, the better */
  'rankSum',
  /** 波达计分: others placed behind, a tie counting half */
  'borda',
  /** 舒尔茨法: others beaten in chains of duels */
  'schulze',
] as const;
export type Aggregation = (typeof aggregations)[number];

/** What parts those whom the result leaves level, one after the other. */
export type TieRule =
  /** higher mean of one criterion */
  | { by: 'criterion'; criterionId: string }
  /** higher mean with nobody's score left out */
  | { by: 'mean' | 'median' }
  /** more judges who placed it first */
  | { by: 'firstPlaces' }
  /** 抽签: lots as they were drawn, the best first */
  | { by: 'lots'; drawn: readonly string[] };

export type AggregationRule = {
  aggregation: Aggregation;
  /** 去掉几个最高、几个最低: so many at each end, for `trimmedMean` */
  trim: number;
  /** the fewest scores that are trimmed; a nomination with fewer has its plain mean, and that is told */
  trimFrom: number;
  /** the result is rounded to so many before anybody is compared, as the printed sheet shows it */
  decimals: number;
  ties: readonly TieRule[];
};

/** A nomination's result with all that it takes to compute it again by hand. */
export type Standing = {
  nomination: string;
  /** rounded; null when nobody scored it */
  value: Exact | null;
  /** before rounding */
  unrounded: Exact | null;
  turnout: Turnout;
  /** judges whose scores were left out at either end */
  trimmed: { lowest: readonly string[]; highest: readonly string[] };
  /** 1 is best; shared by those that nothing parts, the next one is skipped; null without a value */
  place: number | null;
  /** which tie rule (its index) set it apart from others with the same value; null where none had to */
  partedBy: number | null;
};

const NOBODY = { lowest: [], highest: [] } as const;

/**
 * The result of a panel. The order of sheets and nominations does not matter to values and places;
 * standings come back by place, level ones in the order given.
 */
export function aggregate(
  nominations: readonly string[],
  sheets: readonly ScoreSheet[],
  criteria: readonly Criterion[],
  rule: AggregationRule,
): Standing[] {
  const totals = totalsOf(nominations, sheets, criteria);
  const values = valuesOf(nominations, totals, sheets.length, rule);
  const standings = nominations.map((nomination): Standing => {
    const { value, trimmed } = values(nomination);
    return {
      nomination,
      unrounded: value,
      value: value && rounded(value, rule.decimals),
      turnout: turnoutOf(nomination, sheets),
      trimmed,
      place: null,
      partedBy: null,
    };
  });
  const keys = rule.ties.map((tie) => tieKey(tie, totals, sheets, criteria));
  return inPlaces(standings, keys, rule.aggregation === 'rankSum' ? -1 : 1);
}

type Valued = { value: Exact | null; trimmed: Standing['trimmed'] };

function valuesOf(
  nominations: readonly string[],
  totals: Totals,
  judges: number,
  { aggregation, trim, trimFrom }: AggregationRule,
): (nomination: string) => Valued {
  const scoresOf = (nomination: string) => totals.get(nomination) ?? new Map<string, Exact>();
  const plain = (combine: (scores: readonly Exact[]) => Exact | null) => (nomination: string) => ({
    value: combine([...scoresOf(nomination).values()]),
    trimmed: NOBODY,
  });
  switch (aggregation) {
    case 'mean':
      return plain(mean);
    case 'median':
      return plain(median);
    case 'trimmedMean':
      return (nomination) => trimmedMean(scoresOf(nomination), trim, trimFrom);
    case 'rankSum': {
      const ranks = ranksOf(nominations, totals, 'rank');
      return (nomination) => ({ value: forAll(ranks.get(nomination), judges), trimmed: NOBODY });
    }
    case 'borda': {
      const points = ranksOf(nominations, totals, 'borda');
      return (nomination) => ({ value: forAll(points.get(nomination), judges), trimmed: NOBODY });
    }
    case 'schulze': {
      const scored = nominations.filter((nomination) => scoresOf(nomination).size > 0);
      const beaten = schulzeWins(scored.length, duels(scored, totals));
      return (nomination) => {
        const wins = beaten[scored.indexOf(nomination)];
        return { value: wins === undefined ? null : exact(wins), trimmed: NOBODY };
      };
    }
  }
}

/** Equal scores are left out in the order of the judges' ids: it makes no difference to the mean. */
function trimmedMean(scores: ReadonlyMap<string, Exact>, trim: number, from: number): Valued {
  const sorted = [...scores].sort(
    ([idA, a], [idB, b]) => compare(a, b) || (idA < idB ? -1 : idA > idB ? 1 : 0),
  );
  const isTrimmed = sorted.length >= Math.max(from, 2 * trim + 1);
  const kept = isTrimmed ? sorted.slice(trim, sorted.length - trim) : sorted;
  const judges = (part: typeof sorted) => part.map(([judge]) => judge);
  return {
    value: mean(kept.map(([, score]) => score)),
    trimmed: isTrimmed
      ? {
          lowest: judges(sorted.slice(0, trim)),
          highest: judges(sorted.slice(sorted.length - trim)),
        }
      : NOBODY,
  };
}

/**
 * A sum over those who scored, as if every judge had: a nomination from which two of nine judges
 * recused themselves must not win a rank sum by it.
 */
function forAll(values: readonly Exact[] | undefined, judges: number): Exact | null {
  if (values === undefined || values.length === 0) return null;
  return times(sum(values), exact(judges, values.length));
}

/**
 * By nomination, what each judge's own order gives it: `rank` its place among those the judge scored
 * (level ones share the mean of their places), `borda` the number placed behind it. Where a judge
 * scored m of n nominations, a rank counts (n+1)/(m+1) and a Borda point (n−1)/(m−1) times, which
 * gives a nomination in the middle the same from every judge.
 */
function ranksOf(
  nominations: readonly string[],
  totals: Totals,
  kind: 'rank' | 'borda',
): Map<string, Exact[]> {
  const byJudge = new Map<string, { nomination: string; total: Exact }[]>();
  for (const nomination of nominations)
    for (const [judge, total] of totals.get(nomination) ?? []) {
      const list = byJudge.get(judge) ?? [];
      list.push({ nomination, total });
      byJudge.set(judge, list);
    }
  const all = nominations.length;
  const found = new Map<string, Exact[]>(nominations.map((nomination) => [nomination, []]));
  for (const list of byJudge.values()) {
    const own = list.length;
    const scale =
      kind === 'rank' ? exact(all + 1, own + 1) : own > 1 ? exact(all - 1, own - 1) : exact(1);
    list.sort((a, b) => compare(b.total, a.total));
    for (let first = 0; first < own; ) {
      let after = first + 1;
      while (after < own && compare(at(list, first).total, at(list, after).total) === 0) after += 1;
      // places first+1 … after, shared
      const rank = exact(first + 1 + after, 2);
      const value = kind === 'rank' ? rank : exact(2 * own - first - 1 - after, 2);
      for (let each = first; each < after; each++)
        found.get(at(list, each).nomination)?.push(times(value, scale));
      first = after;
    }
  }
  return found;
}

const at = <Row>(rows: readonly Row[], index: number): Row => rows[index] as Row;

/** The higher the better; null comes last. */
type TieKey = (nomination: string) => Exact | null;

function tieKey(
  tie: TieRule,
  totals: Totals,
  sheets: readonly ScoreSheet[],
  criteria: readonly Criterion[],
): TieKey {
  const scoresOf = (nomination: string) => [...(totals.get(nomination)?.values() ?? [])];
  switch (tie.by) {
    case 'mean':
      return (nomination) => mean(scoresOf(nomination));
    case 'median':
      return (nomination) => median(scoresOf(nomination));
    case 'lots':
      return (nomination) => {
        const drawn = tie.drawn.indexOf(nomination);
        return drawn < 0 ? null : exact(-drawn);
      };
    case 'criterion': {
      const index = criteria.findIndex(({ id }) => id === tie.criterionId);
      return (nomination) =>
        mean(
          sheets.flatMap(({ marks }) => {
            const mark: Mark | undefined = marks.get(nomination);
            return typeof mark === 'object' ? [exact(mark.points[index] ?? 0)] : [];
          }),
        );
    }
    case 'firstPlaces': {
      const best = new Map<string, Exact>();
      for (const scores of totals.values())
        for (const [judge, score] of scores) {
          const known = best.get(judge);
          if (known === undefined || compare(score, known) > 0) best.set(judge, score);
        }
      return (nomination) =>
        exact(
          [...(totals.get(nomination) ?? [])].filter(
            ([judge, score]) => compare(score, best.get(judge) ?? score) === 0,
          ).length,
        );
    }
  }
}

const byNullLast = (a: Exact | null, b: Exact | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compare(b, a);

function inPlaces(
  standings: readonly Standing[],
  keys: readonly TieKey[],
  direction: 1 | -1,
): Standing[] {
  const known = new Map(
    standings.map(({ nomination }) => [nomination, keys.map((key) => key(nomination))]),
  );
  const value = (standing: Standing) => standing.value && times(standing.value, exact(direction));
  /** which tie rule parts two that are level; its index, or null */
  const parted = (a: Standing, b: Standing): { order: number; rule: number | null } => {
    for (let rule = 0; rule < keys.length; rule++) {
      const order = byNullLast(
        known.get(a.nomination)?.[rule] ?? null,
        known.get(b.nomination)?.[rule] ?? null,
      );
      if (order !== 0) return { order, rule };
    }
    return { order: 0, rule: null };
  };
  const sorted = [...standings].sort(
    (a, b) => byNullLast(value(a), value(b)) || parted(a, b).order,
  );
  const placed: Standing[] = [];
  for (const [index, standing] of sorted.entries()) {
    if (standing.value === null) {
      placed.push(standing);
      continue;
    }
    const before = placed[index - 1];
    const isLevel = before?.value != null && compare(before.value, standing.value) === 0;
    const tie = isLevel ? parted(before, standing) : null;
    const place = tie !== null && tie.rule === null ? (before?.place ?? index + 1) : index + 1;
    placed.push({ ...standing, place, partedBy: tie?.rule ?? null });
    if (isLevel && before !== undefined && tie !== null && tie.rule !== null)
      placed[index - 1] = { ...before, partedBy: before.partedBy ?? tie.rule };
  }
  return placed;
}
