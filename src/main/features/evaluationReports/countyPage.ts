import type { ToldCounty } from '@shared/evaluation/computed';
import { publicMean } from '@shared/evaluation/edition';
import { minus } from '@shared/evaluation/normalise';
import {
  areaScore,
  areasWithIndicators,
  countyName,
  type ReportBasis,
  totalOf,
} from '@shared/evaluationReports/basis';
import { compare, type Exact, exact, written } from '@shared/scoring/exact';
import type { Block } from '../../documents';
import { categoryName, honourNames } from './chapters';
import { type Column, table } from './tables';
import * as words from './words.template';

/** Differences that are worth a word, this many on either side. */
const MOST_NAMED = 3;

type Measured = { countyId: string; value: Exact | null };
type Group = {
  counties: ToldCounty[];
  total: Exact | null;
  /** by area and by indicator id */
  areas: ReadonlyMap<string, Exact | null>;
  indicators: ReadonlyMap<string, Exact | null>;
};

/**
 * Means of each category as a county of it may see them: one of so few that the others' could be worked
 * out by who knows the county's own stays out.
 */
export function groupsFor({ sheet, computed, results }: ReportBasis): Map<string, Group> {
  const areas = areasWithIndicators(sheet);
  return new Map(
    sheet.categories.map(({ id }): [string, Group] => {
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
          counties,
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

/**
 * One county's page: its own figures beside means of its category, and of nobody else anything.
 * @param picture its areas beside those means, in the place of their table
 */
export function countyBlocks(
  basis: ReportBasis,
  county: ToldCounty,
  group: Group | undefined,
  picture?: Block,
): Block[] {
  const { sheet, results } = basis;
  const { decimals } = sheet.evaluation;
  const own = results.get(county.countyId);
  const shown = (value: Exact | null | undefined) =>
    value ? written(value, decimals) : words.NONE;
  const scored = (group?.counties ?? []).filter(({ total }) => total !== null).length;
  const { HEADS } = words;

  const facts = table(
    [
      [HEADS.category, 30],
      [HEADS.total, 22],
      [HEADS.mean, 22],
      [HEADS.placeIn, 22],
      [HEADS.gain, 16],
      [HEADS.honour, 40],
    ],
    [
      [
        categoryName(basis, county),
        county.shown ?? words.NONE,
        shown(group?.total),
        county.placeInCategory === null
          ? words.NONE
          : words.COUNTY.ofAll(county.placeInCategory, scored),
        county.gain === null ? words.NONE : signed(county.gain),
        honourNames(basis, county) || words.NONE,
      ],
    ],
    true,
  );

  const areaRows = areasWithIndicators(sheet).map(({ id, name, indicators }) => {
    const score = areaScore(own, indicators);
    const mean = group?.areas.get(id) ?? null;
    return [name, shown(score), shown(mean), difference(score, mean, decimals)];
  });

  const inAreas = areasWithIndicators(sheet).flatMap((area) => area.indicators);
  const indicators = inAreas.flatMap((indicator) => {
    const term = own?.terms.find(({ indicatorId }) => indicatorId === indicator.id);
    if (!term) return [];
    const mean = group?.indicators.get(indicator.id) ?? null;
    const reported = sheet.values.find(
      ({ indicatorId, countyId }) => indicatorId === indicator.id && countyId === county.countyId,
    );
    return [{ indicator, term, mean, reported: reported?.value ?? null }];
  });
  const indicatorColumns: Column[] = [
    [HEADS.indicator, 50, 'left'],
    [HEADS.unit, 22],
    [HEADS.value, 22, 'right'],
    [HEADS.weight, 16, 'right'],
    [HEADS.score, 16, 'right'],
    [HEADS.mean, 18, 'right'],
    [HEADS.part, 18, 'right'],
  ];
  const named = (isBetter: boolean) =>
    indicators
      .flatMap(({ indicator, term: { score }, mean }) =>
        score && mean && compare(score, mean) !== 0 && compare(score, mean) > 0 === isBetter
          ? [{ name: indicator.name, by: minus(score, mean) }]
          : [],
      )
      .sort((a, b) => (isBetter ? compare(b.by, a.by) : compare(a.by, b.by)))
      .slice(0, MOST_NAMED)
      .map(({ name }) => name);
  const told = (names: string[], say: (names: string) => string): Block[] =>
    names.length === 0 ? [] : [{ kind: 'paragraph', text: say(words.together(names)) }];

  return [
    ...facts,
    ...told(named(true), words.COUNTY.strong),
    ...told(named(false), words.COUNTY.weak),
    ...(picture
      ? [picture]
      : table(
          [
            [HEADS.area, 48, 'left'],
            [HEADS.rate, 36, 'right'],
            [HEADS.mean, 36, 'right'],
            [HEADS.difference, 36, 'right'],
          ],
          areaRows,
          true,
        )),
    ...table(
      indicatorColumns,
      indicators.map(({ indicator, term, mean, reported }) => [
        indicator.name,
        indicator.unit || words.NONE,
        reported ?? words.NONE,
        written(exact(term.weight, 100), 2),
        shown(term.score),
        shown(mean),
        shown(term.part),
      ]),
    ),
  ];
}

function difference(score: Exact | null, mean: Exact | null, decimals: number): string {
  if (!score || !mean) return words.NONE;
  const by = minus(score, mean);
  return `${compare(by, exact(0)) > 0 ? '+' : ''}${written(by, decimals)}`;
}

const signed = (gain: number): string => (gain > 0 ? `+${gain}` : String(gain));

export const countyHeading = (basis: ReportBasis, countyId: string): Block => ({
  kind: 'heading',
  level: 2,
  numbered: false,
  text: countyName(basis, countyId),
});
