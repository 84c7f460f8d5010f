import type { ToldCounty } from '@shared/evaluation/computed';
import { publicMean } from '@shared/evaluation/edition';
import {
  areaScore,
  areasWithIndicators,
  countyName,
  type ReportBasis,
  totalOf,
} from '@shared/evaluationReports/basis';
import { axisOf } from '@shared/pictures/build';
import { scaleOf } from '@shared/pictures/facts';
import type { RadarPicture } from '@shared/pictures/picture';
import type { Exact } from '@shared/scoring/exact';
import type { Source } from './source';

type Measured = { countyId: string; value: Exact | null };

/** 类别: who is in it, and its means as a county of it may see them. */
export type Group = {
  name: string;
  counties: ToldCounty[];
  total: Exact | null;
  /** by area and by indicator id */
  areas: ReadonlyMap<string, Exact | null>;
  indicators: ReadonlyMap<string, Exact | null>;
};

/** A mean of so few that the others' could be worked out by who knows the county's own stays out. */
export function groupsFor({ sheet, computed, results }: ReportBasis): Map<string, Group> {
  const areas = areasWithIndicators(sheet);
  return new Map(
    sheet.categories.map(({ id, name }): [string, Group] => {
      const counties = computed.counties.filter(({ categoryId }) => categoryId === id);
      const meanOf = (measure: (one: ToldCounty) => Exact | null): Exact | null => {
        const measured = counties.map(
          (one): Measured => ({ countyId: one.countyId, value: measure(one) }),
        );
        const reader = measured.find(({ value }) => value !== null)?.countyId;
        return publicMean(measured, new Set(reader === undefined ? [] : [reader]))?.mean ?? null;
      };
      const termScore = (countyId: string, indicatorId: string) =>
        results.get(countyId)?.terms.find((term) => term.indicatorId === indicatorId)?.score ??
        null;
      return [
        id,
        {
          ...{ name, counties },
          total: meanOf(totalOf),
          areas: new Map(
            areas.map(({ id: areaId, indicators }) => [
              areaId,
              meanOf(({ countyId }) => areaScore(results.get(countyId), indicators)),
            ]),
          ),
          indicators: new Map(
            sheet.indicators.map((indicator) => [
              indicator.id,
              meanOf(({ countyId }) => termScore(countyId, indicator.id)),
            ]),
          ),
        },
      ];
    }),
  );
}

/** A county's areas beside the means that may stand on its page; null where it has no score in any. */
export function countyPicture(
  basis: ReportBasis,
  groups: ReadonlyMap<string, Group>,
  source: Source,
  countyId: string,
): RadarPicture | null {
  const { sheet, results } = basis;
  const own = results.get(countyId);
  const group = own && groups.get(own.categoryId);
  const { year, decimals, weightsArePlaceholder: isPlaceholder } = sheet.evaluation;
  const axes = areasWithIndicators(sheet).map(({ id, name, indicators }) =>
    axisOf(name, areaScore(own, indicators), group?.areas.get(id) ?? null, decimals),
  );
  if (axes.every((axis) => axis.own === null)) return null;
  return {
    ...{ kind: 'radar', key: `radar/${countyId}`, year, countyId, axes },
    basis: source === null ? { kind: 'draft', isPlaceholder } : { kind: 'release', ...source },
    name: countyName(basis, countyId),
    category: group?.name ?? '',
    scale: scaleOf(axes.flatMap((axis) => [axis.own, axis.mean])),
  };
}
