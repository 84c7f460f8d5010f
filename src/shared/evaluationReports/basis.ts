import type { CountyResult } from '../evaluation/computation';
import type { Computed, ToldCounty } from '../evaluation/computed';
import { mayStandTogether, publicMean } from '../evaluation/edition';
import type { EvaluationSheet, Indicator } from '../evaluation/system';
import { decimal } from '../evaluation/working';
import type { Edition } from '../issues/contract';
import type { Counted } from '../issues/rates';
import { type Exact, exact, mean, sum, times } from '../scoring/exact';
import type { CalendarDate } from '../time';

export type ReportIssue = Counted & {
  id: string;
  number: number;
  kind: string;
  topic: string;
  countyId: string | null;
  common: boolean;
  commonIssueId: string | null;
  wording: string;
  /** 具体诉求或建议 */
  demand: string;
  leadName: string;
};

export type ReportCase = {
  id: string;
  title: string;
  countyId: string;
  countyName: string;
  field: string;
  summary: string;
  /** by a selection that is decided; otherwise it stands in the casebook only */
  isSelected: boolean;
  /** may stand in a public edition */
  isPublished: boolean;
};

export type ReportCounty = {
  /** `济南市历下区` */
  fullName: string;
  name: string;
  /** what it is called today; the others are what it was called when the release was made */
  nameNow: string;
  cityId: string | null;
  cityName: string;
  /** 行政区划顺序 */
  position: number;
};

/** Everything that a report is made from. */
export type ReportBasis = {
  sheet: EvaluationSheet;
  computed: Computed;
  /** the same ranking with its terms, by county */
  results: ReadonlyMap<string, CountyResult>;
  counties: ReadonlyMap<string, ReportCounty>;
  asOf: CalendarDate;
  issues: readonly ReportIssue[];
  cases: readonly ReportCase[];
};

export const countyName = ({ counties }: Pick<ReportBasis, 'counties'>, id: string): string =>
  counties.get(id)?.fullName ?? id;

/** By division code, which is the political order. */
export const inCodeOrder =
  ({ counties }: Pick<ReportBasis, 'counties'>) =>
  (a: string, b: string): number =>
    (counties.get(a)?.position ?? Number.MAX_SAFE_INTEGER) -
      (counties.get(b)?.position ?? Number.MAX_SAFE_INTEGER) || (a < b ? -1 : a > b ? 1 : 0);

/** 得分; null without one */
export const totalOf = ({ total }: Pick<ToldCounty, 'total'>): Exact | null =>
  total === null ? null : decimal(total);

export const honouredOf = ({ computed }: Pick<ReportBasis, 'computed'>): Set<string> =>
  new Set(
    computed.counties
      .filter(({ honourIds }) => honourIds.length > 0)
      .map(({ countyId }) => countyId),
  );

/**
 * How much of an area a county has reached, 0 to 100: scores of its indicators by their weights, of
 * those that have a score. null where none has.
 */
export function areaScore(
  result: CountyResult | undefined,
  indicators: readonly Pick<Indicator, 'id'>[],
): Exact | null {
  const wanted = new Set(indicators.map(({ id }) => id));
  const scored = (result?.terms ?? []).flatMap(({ indicatorId, score, weight }) =>
    wanted.has(indicatorId) && score !== null ? [{ score, weight }] : [],
  );
  const whole = scored.reduce((all, { weight }) => all + weight, 0);
  if (whole === 0) return null;
  return sum(scored.map(({ score, weight }) => times(score, exact(weight, whole))));
}

/** 领域 of the first level with all indicators below it. */
export function areasWithIndicators({
  areas,
  indicators,
}: Pick<EvaluationSheet, 'areas' | 'indicators'>) {
  return areas
    .filter(({ parentId }) => parentId === null)
    .map((area) => {
      const own = new Set([
        area.id,
        ...areas.filter(({ parentId }) => parentId === area.id).map(({ id }) => id),
      ]);
      return { ...area, indicators: indicators.filter(({ areaId }) => own.has(areaId)) };
    })
    .filter((area) => area.indicators.length > 0);
}

type Measured = {
  countyId: string;
  categoryId: string;
  value: Exact | null;
  /** see `publicMean` */
  isOdd?: boolean;
};
export type Means = {
  /** null: nobody has a value, or it may not be told */
  all: Exact | null;
  byCategory: ReadonlyMap<string, Exact | null>;
};

/**
 * Means of all and of each category. In the public edition one that would give somebody away is left
 * out, and that of all also where it would tell one that is left out by what remains.
 */
export function meansOf(
  measured: readonly Measured[],
  categoryIds: readonly string[],
  edition: Edition,
  honoured: ReadonlySet<string>,
): Means {
  const there = measured.filter(({ value }) => value !== null);
  const meanOf = (group: readonly Measured[]): Exact | null =>
    edition === 'internal'
      ? mean(group.flatMap(({ value }) => value ?? []))
      : (publicMean(group, honoured)?.mean ?? null);
  const groups = categoryIds.map((id) => ({
    id,
    own: measured.filter(({ categoryId }) => categoryId === id),
  }));
  const byCategory = new Map(groups.map(({ id, own }) => [id, meanOf(own)]));
  const told = there.filter(({ categoryId }) => byCategory.get(categoryId) !== null);
  const ids = (some: readonly Measured[]) => some.map(({ countyId }) => countyId);
  // What stays out because of few odd ones must not be told by what the others leave of the whole.
  const hidden = groups.filter(({ id }) => byCategory.get(id) === null).flatMap(({ own }) => own);
  const mayStand =
    edition === 'internal' ||
    (mayStandTogether(ids(there), ids(told), honoured) && !hidden.some(({ isOdd }) => isOdd));
  return { all: mayStand ? meanOf(measured) : null, byCategory };
}
