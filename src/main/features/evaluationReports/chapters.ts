import type { ToldCounty } from '@shared/evaluation/computed';
import {
  areasWithIndicators,
  countyName,
  inCodeOrder,
  type ReportBasis,
} from '@shared/evaluationReports/basis';
import { plainText } from '@shared/evaluationReports/boundText';
import { meansIn } from '@shared/evaluationReports/figures';
import { type Chapter, chapters } from '@shared/evaluationReports/report';
import type { Edition } from '@shared/issues/contract';
import { type Exact, written } from '@shared/scoring/exact';
import type { Block } from '../../documents';
import { type Column, captioned, table } from './tables';
import * as words from './words.template';

/** The eight chapters: text as it was written, then the tables that go with it. */
export function chapterBlocks(
  basis: ReportBasis,
  edition: Edition,
  texts: ReadonlyMap<Chapter, string>,
  pictures: Partial<Record<Chapter, Block[]>> = {},
): { chapter: Chapter; title: string; anchor: string; blocks: Block[] }[] {
  return chapters.map((chapter) => {
    const anchor = `chapter_${chapter}`;
    const title = words.CHAPTERS[chapter];
    return {
      chapter,
      title,
      anchor,
      blocks: [
        { kind: 'heading', level: 1, text: title, anchor },
        ...textBlocks(texts.get(chapter) ?? ''),
        ...tablesOf[chapter](basis, edition),
        ...(pictures[chapter] ?? []),
      ],
    };
  });
}

const HEADING = /^#\s+/;

const textBlocks = (text: string): Block[] =>
  plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      HEADING.test(line)
        ? { kind: 'heading', level: 2, text: line.replace(HEADING, '') }
        : { kind: 'paragraph', text: line },
    );

type Tables = (basis: ReportBasis, edition: Edition) => Block[];

const tablesOf: Record<Chapter, Tables> = {
  overview: () => [],
  scope: categoryTable,
  results: (basis) => honourTable(basis, 'all'),
  areas: areaTable,
  progress: (basis, edition) =>
    edition === 'internal' ? progressTable(basis) : honourTable(basis, 'improved'),
  experience: caseTable,
  commonIssues: commonTable,
  suggestions: () => [],
};

const shownScore = ({ sheet }: ReportBasis, value: Exact | null | undefined): string =>
  value ? written(value, sheet.evaluation.decimals) : words.NONE;

function categoryTable(basis: ReportBasis): Block[] {
  const { categories, members, honours } = basis.sheet;
  const { HEADS } = words;
  const columns: Column[] = [
    [HEADS.category, 50],
    [HEADS.count, 24],
    ...honours.map(({ name }): Column => [`${name}${HEADS.seats}`, 36]),
  ];
  const seats = (honourId: string, categoryId: string | null) =>
    honours.find(({ id }) => id === honourId)?.seats.find((seat) => seat.categoryId === categoryId)
      ?.count;
  const rows = categories.map(({ id, name }) => [
    name,
    String(members.filter(({ categoryId }) => categoryId === id).length),
    ...honours.map((honour) => String(seats(honour.id, id) ?? words.NONE)),
  ]);
  const isOverAll = honours.some(({ id }) => seats(id, null) !== undefined);
  const all = [
    words.ALL,
    String(members.length),
    ...honours.map(({ id }) => String(seats(id, null) ?? words.NONE)),
  ];
  return captioned(
    words.CAPTIONS.categories,
    table(columns, isOverAll ? [...rows, all] : rows, true),
  );
}

/** Who is honoured, by honour and category, in code order: a place is told to nobody by it. */
function honourTable(basis: ReportBasis, which: 'all' | 'improved'): Block[] {
  const { sheet, computed } = basis;
  const order = inCodeOrder(basis);
  const { HEADS } = words;
  const rows = sheet.honours
    .filter(({ by }) => which === 'all' || by === 'rankGain')
    .flatMap((honour) =>
      sheet.categories.flatMap((category) => {
        const names = computed.counties
          .filter(
            ({ honourIds, categoryId }) =>
              honourIds.includes(honour.id) && categoryId === category.id,
          )
          .map(({ countyId }) => countyId)
          .sort(order)
          .map((id) => countyName(basis, id));
        return names.length === 0
          ? []
          : [[honour.name, category.name, String(names.length), words.together(names)]];
      }),
    );
  const columns: Column[] = [
    [HEADS.honour, 26],
    [HEADS.category, 28],
    [HEADS.count, 14],
    [HEADS.honoured, 88, 'left'],
  ];
  return captioned(words.CAPTIONS.honours, table(columns, rows));
}

function areaTable(basis: ReportBasis, edition: Edition): Block[] {
  const { categories } = basis.sheet;
  const areas = areasWithIndicators(basis.sheet).map(({ id, name }) => {
    const { all, byCategory } = meansIn(basis, edition, id);
    return { name, means: [all, ...categories.map((category) => byCategory.get(category.id))] };
  });
  if (!areas.some(({ means }) => means.some(Boolean))) return [];
  const columns: Column[] = [
    [words.HEADS.area, 36],
    [words.ALL, 24],
    ...categories.map(({ name }): Column => [name, 32]),
  ];
  const rows = areas.map(({ name, means }) => [
    name,
    ...means.map((mean) => shownScore(basis, mean)),
  ]);
  return captioned(words.CAPTIONS.areas, table(columns, rows, true));
}

const MOST_RISERS = 20;

function progressTable(basis: ReportBasis): Block[] {
  const { sheet, computed } = basis;
  const placeOf = ({ place, placeInCategory }: ToldCounty) =>
    (sheet.evaluation.gainWithin === 'all' ? place : placeInCategory) ?? 0;
  const order = inCodeOrder(basis);
  const risers = computed.counties
    .filter(({ gain }) => (gain ?? 0) > 0)
    .sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0) || order(a.countyId, b.countyId))
    .slice(0, MOST_RISERS);
  const { HEADS } = words;
  const columns: Column[] = [
    [HEADS.county, 44],
    [HEADS.category, 32],
    [HEADS.before, 20],
    [HEADS.now, 20],
    [HEADS.gain, 16],
    [HEADS.honour, 30],
  ];
  const rows = risers.map((one) => [
    countyName(basis, one.countyId),
    categoryName(basis, one),
    String(placeOf(one) + (one.gain ?? 0)),
    String(placeOf(one)),
    String(one.gain ?? ''),
    honourNames(basis, one),
  ]);
  return captioned(words.CAPTIONS.progress, table(columns, rows));
}

export const categoryName = ({ sheet }: ReportBasis, { categoryId }: ToldCounty): string =>
  sheet.categories.find(({ id }) => id === categoryId)?.name ?? '';

export const honourNames = ({ sheet }: ReportBasis, { honourIds }: ToldCounty): string =>
  words.together(sheet.honours.filter(({ id }) => honourIds.includes(id)).map(({ name }) => name));

function caseTable({ cases }: ReportBasis, edition: Edition): Block[] {
  const { HEADS } = words;
  const columns: Column[] = [
    [HEADS.number, 14],
    [HEADS.county, 40],
    [HEADS.caseTitle, 76, 'left'],
    [HEADS.field, 26],
  ];
  const rows = cases
    .filter(({ isPublished }) => edition === 'internal' || isPublished)
    .map(({ countyName: county, title, field }, at) => [String(at + 1), county, title, field]);
  return captioned(words.CAPTIONS.cases, table(columns, rows));
}

function commonTable({ issues, counties }: ReportBasis, edition: Edition): Block[] {
  const { HEADS } = words;
  const isInternal = edition === 'internal';
  const columns: Column[] = [
    [HEADS.number, 13],
    [HEADS.commonIssue, isInternal ? 64 : 95, 'left'],
    [HEADS.raised, 15],
    [HEADS.cities, 16],
    [HEADS.counties, 16],
    ...(isInternal ? [[HEADS.lead, 32] as Column] : []),
  ];
  const rows = issues
    .filter(({ common }) => common)
    .map(({ id, wording, leadName }, at) => {
      const own = issues.filter(({ commonIssueId }) => commonIssueId === id);
      const raisers = new Set(own.flatMap(({ countyId }) => countyId ?? []));
      const known = [...raisers].flatMap((countyId) => counties.get(countyId) ?? []);
      const cities = new Set(known.flatMap(({ cityId }) => cityId ?? []));
      return [
        String(at + 1),
        wording,
        String(own.length),
        String(cities.size),
        String(known.length),
        ...(isInternal ? [leadName || words.NONE] : []),
      ];
    });
  return captioned(words.CAPTIONS.commonIssues, table(columns, rows));
}
