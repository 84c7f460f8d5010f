import type { ToldCounty } from '../evaluation/computed';
import { decimal } from '../evaluation/working';
import { approximately, type Exact, mean, written } from '../scoring/exact';
import {
  type Group,
  groupsRanked,
  type KnownFacts,
  nameIn,
  type PictureFacts,
  pagesOf,
  scaleOf,
  topAreas,
} from './facts';
import { fifthsOf } from './fifths';
import type {
  HeatPicture,
  RadarPicture,
  RankedRow,
  RankingPicture,
  SlopeLine,
  SlopePicture,
} from './picture';

/** Rows that one page of A4 takes at a size that is still read. */
const MOST_ROWS = 40;
/** A list of counties longer than this is not named whole on one slope. */
const MOST_NAMED = 45;
/** Of a long one, so many that rose most and so many that fell most. */
const NAMED_EACH_WAY = 12;

const head = ({ sheet, basis }: PictureFacts) => ({ year: sheet.evaluation.year, basis });

const number = (text: string | null): number | null => {
  const value = text === null ? null : decimal(text);
  return value && approximately(value);
};

/** Within whom places count: as the evaluation ranks. */
const placeIn = ({ sheet }: PictureFacts, county: ToldCounty): number | null =>
  sheet.evaluation.ranked === 'all' ? county.place : county.placeInCategory;

/** The counties of a group by place; who has none stands at the end. */
function byPlace(facts: PictureFacts, group: Group): ToldCounty[] {
  const own = new Set(group.countyIds);
  const last = Number.POSITIVE_INFINITY;
  return facts.computed.counties
    .filter(({ countyId }) => own.has(countyId))
    .sort(
      (a, b) =>
        (placeIn(facts, a) ?? last) - (placeIn(facts, b) ?? last) ||
        (a.countyId < b.countyId ? -1 : 1),
    );
}

export function rankingPictures(facts: PictureFacts): RankingPicture[] {
  const { sheet, shaken } = facts;
  const name = nameIn(facts);
  const honourAt = new Map(sheet.honours.map(({ id }, at) => [id, at]));
  const intervalOf = new Map(shaken?.intervals.map((one) => [one.countyId, one]));
  return groupsRanked(facts).flatMap((group) => {
    const rows = byPlace(facts, group).map((county): RankedRow => {
      const interval = intervalOf.get(county.countyId);
      return {
        countyId: county.countyId,
        name: name(county.countyId),
        place: placeIn(facts, county),
        shown: county.shown,
        total: number(county.total),
        honours: county.honourIds.flatMap((id) => honourAt.get(id) ?? []),
        interval: interval
          ? { best: interval.best, from: interval.from, to: interval.to, worst: interval.worst }
          : null,
      };
    });
    const scale = scaleOf(rows.map(({ total }) => total));
    const pages = pagesOf(rows, MOST_ROWS);
    return pages.map((own, at) => ({
      ...head(facts),
      kind: 'ranking' as const,
      key: `ranking/${group.id}/${at + 1}`,
      group: group.name,
      page: { number: at + 1, of: pages.length },
      rows: own,
      places: rows.length,
      scale,
      honours: sheet.honours.map((one) => one.name),
      shaken: shaken && { draws: shaken.draws, width: shaken.width },
    }));
  });
}

/**
 * Places of both years, by group. Only who is in both has a line; within a category only who was in the
 * same one, as for the gain.
 */
export function slopePictures(facts: PictureFacts): SlopePicture[] {
  const { previous, categories, evaluation } = facts.sheet;
  if (previous === null) return [];
  const name = nameIn(facts);
  const before = new Map(previous.counties.map((one) => [one.countyId, one]));
  const categoryName = new Map(categories.map((one) => [one.id, one.name]));
  const isByCategory = evaluation.ranked === 'category';
  return groupsRanked(facts).flatMap((group) => {
    const lines = byPlace(facts, group).flatMap((county): SlopeLine[] => {
      const then = before.get(county.countyId);
      const now = placeIn(facts, county);
      const was = isByCategory ? then?.placeInCategory : then?.place;
      const isSame = !isByCategory || then?.category === categoryName.get(county.categoryId);
      if (now === null || was === undefined || was === null || !isSame) return [];
      const { countyId } = county;
      return [{ countyId, name: name(countyId), was, now, gain: was - now, isTold: true }];
    });
    if (lines.length === 0) return [];
    return {
      ...head(facts),
      kind: 'slope' as const,
      key: `slope/${group.id}`,
      group: group.name,
      before: previous.year,
      lines: lines.length > MOST_NAMED ? withFewTold(lines) : lines,
      places: Math.max(...lines.flatMap(({ was, now }) => [was, now])),
    };
  });
}

function withFewTold(lines: readonly SlopeLine[]): SlopeLine[] {
  const sorted = [...lines].sort((a, b) => b.gain - a.gain || a.now - b.now);
  const told = new Set([
    ...sorted.slice(0, NAMED_EACH_WAY).filter(({ gain }) => gain > 0),
    ...sorted.slice(-NAMED_EACH_WAY).filter(({ gain }) => gain < 0),
  ]);
  return lines.map((line) => ({ ...line, isTold: told.has(line) }));
}

/** One per county that is evaluated, in code order. */
export function radarPictures(facts: KnownFacts): RadarPicture[] {
  const areas = topAreas(facts);
  if (areas.length === 0) return [];
  const { evaluation, categories } = facts.sheet;
  const name = nameIn(facts);
  const categoryName = new Map(categories.map((one) => [one.id, one.name]));
  const scored = facts.results.map(({ countyId, categoryId }) => ({
    ...{ countyId, categoryId },
    scores: facts.areaScoresOf.get(countyId) ?? new Map<string, Exact>(),
  }));
  const means = new Map(
    categories.map(({ id }) => {
      const own = scored.filter(({ categoryId }) => categoryId === id);
      const of = (areaId: string) => mean(own.flatMap(({ scores }) => scores.get(areaId) ?? []));
      return [id, new Map(areas.map((area) => [area.id, of(area.id)]))];
    }),
  );
  const scale = scaleOf(
    scored.flatMap(({ scores }) => [...scores.values()].map((score) => approximately(score))),
  );
  return scored.map(({ countyId, categoryId, scores }) => ({
    ...head(facts),
    kind: 'radar',
    key: `radar/${countyId}`,
    countyId,
    name: name(countyId),
    category: categoryName.get(categoryId) ?? '',
    axes: areas.map((area) =>
      axisOf(
        area.name,
        scores.get(area.id) ?? null,
        means.get(categoryId)?.get(area.id) ?? null,
        evaluation.decimals,
      ),
    ),
    scale,
  }));
}

/** An area of a county beside the mean; null where there is none, or where it may not be told. */
export const axisOf = (
  name: string,
  own: Exact | null,
  average: Exact | null,
  decimals: number,
): RadarPicture['axes'][number] => ({
  name,
  own: own && approximately(own),
  mean: average && approximately(average),
  ownText: own && written(own, decimals),
  meanText: average && written(average, decimals),
});

export function heatPictures(facts: KnownFacts): HeatPicture[] {
  const areas = topAreas(facts);
  if (areas.length === 0) return [];
  const name = nameIn(facts);
  return groupsRanked(facts).flatMap((group) => {
    const counties = byPlace(facts, group);
    const columns = areas.map(({ id }) => {
      const values = counties.map(
        ({ countyId }) => facts.areaScoresOf.get(countyId)?.get(id) ?? null,
      );
      const fifths = fifthsOf(values);
      return values.map((value, at) => ({
        text: value && written(value, 1),
        fifth: fifths[at] ?? null,
      }));
    });
    const rows = counties.map((county, at) => ({
      countyId: county.countyId,
      name: name(county.countyId),
      place: placeIn(facts, county),
      cells: columns.map((column) => column[at] ?? { text: null, fifth: null }),
    }));
    const pages = pagesOf(rows, MOST_ROWS);
    return pages.map((own, at) => ({
      ...head(facts),
      kind: 'heat' as const,
      key: `heat/${group.id}/${at + 1}`,
      group: group.name,
      page: { number: at + 1, of: pages.length },
      areas: areas.map((area) => area.name),
      rows: own,
    }));
  });
}
