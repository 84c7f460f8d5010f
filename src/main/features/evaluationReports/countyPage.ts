import type { ToldCounty } from '@shared/evaluation/computed';
import { minus } from '@shared/evaluation/normalise';
import { areasWithIndicators, countyName, type ReportBasis } from '@shared/evaluationReports/basis';
import { compare, type Exact, exact, written } from '@shared/scoring/exact';
import type { Block, DrawingBlock } from '../../documents';
import { categoryName, honourNames } from './chapters';
import type { Group } from './countyFacts';
import { type CountyTables, fittedTables, type PageRoom } from './countyRoom';
import { table } from './tables';
import * as words from './words.template';

/** Differences that are worth a word, this many on either side. */
const MOST_NAMED = 3;

/** What the pages of counties are made with: means of categories, a picture each, the room of a page. */
export type CountyPages = {
  groups: ReadonlyMap<string, Group>;
  pictures: ReadonlyMap<string, DrawingBlock>;
  room: PageRoom;
};

/**
 * One county's page: its own figures beside means of its category, and of nobody else anything. It stays
 * one page, however many indicators there are.
 */
export function countyBlocks(
  basis: ReportBasis,
  county: ToldCounty,
  { groups, pictures, room }: CountyPages,
): Block[] {
  const picture = pictures.get(county.countyId);
  const all = countyTables(basis, county, groups.get(county.categoryId));
  const { facts, named, indicators, left } = fittedTables(all, room, picture);
  return [
    ...facts,
    ...named,
    ...(picture ? [picture] : []),
    ...indicators,
    ...(left > 0
      ? [{ kind: 'paragraph' as const, text: words.COUNTY.left(left), indent: false }]
      : []),
  ];
}

function countyTables(
  basis: ReportBasis,
  county: ToldCounty,
  group: Group | undefined,
): CountyTables {
  const { sheet, results } = basis;
  const { decimals } = sheet.evaluation;
  const own = results.get(county.countyId);
  const shown = (value: Exact | null | undefined) =>
    value ? written(value, decimals) : words.NONE;
  const values = new Map(
    sheet.values.flatMap(({ countyId, indicatorId, value }) =>
      countyId === county.countyId ? [[indicatorId, value] as const] : [],
    ),
  );
  const reportedOf = (indicatorId: string) => values.get(indicatorId) ?? words.NONE;
  const scored = (group?.counties ?? []).filter(({ total }) => total !== null).length;
  const { HEADS } = words;

  const inAreas = areasWithIndicators(sheet).flatMap((area) => area.indicators);
  const indicators = inAreas.flatMap((indicator) => {
    const term = own?.terms.find(({ indicatorId }) => indicatorId === indicator.id);
    if (!term) return [];
    const mean = group?.indicators.get(indicator.id) ?? null;
    return [{ indicator, term, mean, reported: reportedOf(indicator.id) }];
  });
  const named = (isBetter: boolean) =>
    words.together(
      indicators
        .flatMap(({ indicator, term: { score }, mean }) =>
          score && mean && compare(score, mean) !== 0 && compare(score, mean) > 0 === isBetter
            ? [{ name: indicator.name, by: minus(score, mean) }]
            : [],
        )
        .sort((a, b) => (isBetter ? compare(b.by, a.by) : compare(a.by, b.by)))
        .slice(0, MOST_NAMED)
        .map(({ name }) => name),
    ) || words.NONE;

  return {
    facts: table(
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
    ),
    named: table(
      [
        [HEADS.strong, 78, 'left'],
        [HEADS.weak, 78, 'left'],
      ],
      [[named(true), named(false)]],
      true,
    ),
    indicators: indicators.map(({ indicator: { name, unit }, term, mean, reported }) => {
      const own = [reported, shown(term.score), shown(mean)];
      return {
        weight: term.weight,
        whole: [
          name,
          unit || words.NONE,
          reported,
          written(exact(term.weight, 100), 2),
          shown(term.score),
          shown(mean),
          shown(term.part),
        ],
        short: [words.withUnit(name, unit), ...own],
        bare: [name, ...own],
      };
    }),
  };
}

const signed = (gain: number): string => (gain > 0 ? `+${gain}` : String(gain));

export const countyHeading = (basis: ReportBasis, countyId: string): Block => ({
  kind: 'heading',
  level: 2,
  numbered: false,
  text: countyName(basis, countyId),
});
