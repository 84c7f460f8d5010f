import type { CountyResult } from '../evaluation/computation';
import type { Computed } from '../evaluation/computed';
import type { Interval } from '../evaluation/robustness';
import type { EvaluationSheet } from '../evaluation/system';
import { type Exact, exact, plus, times } from '../scoring/exact';
import type { Basis, MapPicture } from './picture';

/** What the pictures of one evaluation are made from. */
export type PictureFacts = {
  sheet: EvaluationSheet;
  computed: Computed;
  /** of the same sheet, with every term */
  results: readonly CountyResult[];
  /** null: not shaken */
  shaken: { draws: number; width: number; intervals: readonly Interval[] } | null;
  /** in code order */
  counties: readonly { id: string; name: string; cityName: string }[];
  tiles: ReadonlyMap<string, { column: number; row: number }>;
  /** an imported map, and which counties it knows; null without one */
  map: { about: MapPicture['map']; countyIds: ReadonlySet<string> } | null;
  basis: Basis;
};

/** A county's score in one area, 0 to 100, from the indicators that counted; null where none did. */
function areaScores(
  { sheet: { areas, indicators } }: Pick<PictureFacts, 'sheet'>,
  result: CountyResult,
): Map<string, Exact> {
  const parentOf = new Map(areas.map(({ id, parentId }) => [id, parentId]));
  const topOf = (id: string) => parentOf.get(id) ?? id;
  const areaOf = new Map(indicators.map(({ id, areaId }) => [id, topOf(areaId)]));
  const sums = new Map<string, { sum: Exact; weight: number }>();
  for (const { indicatorId, score, weight } of result.terms) {
    const areaId = areaOf.get(indicatorId);
    if (score === null || weight === 0 || areaId === undefined) continue;
    const there = sums.get(areaId) ?? { sum: exact(0), weight: 0 };
    sums.set(areaId, {
      sum: plus(there.sum, times(score, exact(weight))),
      weight: there.weight + weight,
    });
  }
  return new Map(
    [...sums].map(([id, { sum, weight }]) => [id, times(sum, exact(1, weight))] as const),
  );
}

type AreaScores = ReadonlyMap<string, ReadonlyMap<string, Exact>>;

/** The same with every county's score in every area, which most pictures ask for: computed once. */
export type KnownFacts = PictureFacts & { areaScoresOf: AreaScores };

export const known = (facts: PictureFacts): KnownFacts => ({
  ...facts,
  areaScoresOf: new Map(
    facts.results.map((result) => [result.countyId, areaScores(facts, result)] as const),
  ),
});

/** 领域 of the first level that have indicators, in their order. */
export function topAreas({ sheet }: Pick<PictureFacts, 'sheet'>) {
  const { areas, indicators } = sheet;
  const filled = new Set(indicators.map(({ areaId }) => areaId));
  const over = new Set(
    areas.flatMap(({ id, parentId }) => (filled.has(id) ? [parentId ?? id] : [])),
  );
  return areas.filter(({ id, parentId }) => parentId === null && over.has(id));
}

/** Who is ranked together: a category each, or all. */
export type Group = { id: string; name: string | null; countyIds: string[] };

export function groupsRanked({ sheet }: Pick<PictureFacts, 'sheet'>): Group[] {
  const { evaluation, categories, members } = sheet;
  if (evaluation.ranked === 'all')
    return [{ id: 'all', name: null, countyIds: members.map(({ countyId }) => countyId) }];
  return categories
    .map(({ id, name }) => ({
      id,
      name,
      countyIds: members.flatMap((one) => (one.categoryId === id ? one.countyId : [])),
    }))
    .filter(({ countyIds }) => countyIds.length > 0);
}

export const nameIn = ({ counties }: Pick<PictureFacts, 'counties'>) => {
  const named = new Map(counties.map((one) => [one.id, one]));
  return (countyId: string): string => {
    const county = named.get(countyId);
    return county ? `${county.cityName}${county.name}` : countyId;
  };
};

/** Rows of a long list in pages of nearly equal length. */
export function pagesOf<Row>(rows: readonly Row[], most: number): Row[][] {
  const of = Math.max(1, Math.ceil(rows.length / most));
  const length = Math.ceil(rows.length / of);
  return Array.from({ length: of }, (_, at) => rows.slice(at * length, (at + 1) * length));
}

/** Above what every score lies, and below what: 0 to 100 unless somebody is outside. */
export function scaleOf(values: readonly (number | null)[]): { least: number; most: number } {
  const there = values.filter((value) => value !== null);
  return {
    least: Math.min(0, Math.floor(Math.min(0, ...there) / 10) * 10),
    most: Math.max(100, Math.ceil(Math.max(0, ...there) / 10) * 10),
  };
}
