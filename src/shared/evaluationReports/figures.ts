import type { CountyResult } from '../evaluation/computation';
import type { ToldCounty } from '../evaluation/computed';
import type { Edition } from '../issues/contract';
import { countIssues, isCounted, percent, type RateName } from '../issues/rates';
import { compare, type Exact, median, written } from '../scoring/exact';
import {
  areaScore,
  areasWithIndicators,
  countyName,
  honouredOf,
  inCodeOrder,
  type Means,
  meansOf,
  type ReportBasis,
  type ReportIssue,
  totalOf,
} from './basis';
import { printedDay } from './draft.template';

/** What a figure was counted from, one by one. */
export type FigureRow = {
  kind: 'county' | 'category' | 'area' | 'indicator' | 'value' | 'issue' | 'case';
  id: string;
  title: string;
  /** a score, a gain, an indicator */
  detail: string;
};

/** A number that may stand in the text. */
export type ReportFigure = {
  /** stays the same from day to day, so that the text can name it */
  key: string;
  /** what it is, as a word of `evaluationReports:figure`, and of what */
  name: string;
  of: string;
  value: string;
  rows: FigureRow[];
};

type Read = ReportBasis & { edition: Edition };

/** Every figure that may stand in this edition, in the order in which the report tells them. */
export const reportFigures = (basis: ReportBasis, edition: Edition): ReportFigure[] => {
  const read = { ...basis, edition };
  return [
    ...scopeFigures(read),
    ...honourFigures(read),
    ...scoreFigures(read),
    ...(edition === 'internal' ? gainFigures(read) : []),
    ...caseFigures(read),
    ...issueFigures(read),
  ];
};

const counted = (key: string, name: string, rows: FigureRow[], of = ''): ReportFigure => ({
  key,
  name,
  of,
  value: String(rows.length),
  rows,
});

const scoreText = ({ sheet }: ReportBasis, value: Exact): string =>
  written(value, sheet.evaluation.decimals);

function countyRow(read: Read, county: ToldCounty, detail = county.shown ?? ''): FigureRow {
  // The public edition does not even hand out what it does not print.
  const shown = read.edition === 'internal' ? detail : '';
  return {
    kind: 'county',
    id: county.countyId,
    title: countyName(read, county.countyId),
    detail: shown,
  };
}

const inOrder = (read: Read, counties: readonly ToldCounty[]): ToldCounty[] => {
  const order = inCodeOrder(read);
  return [...counties].sort((a, b) => order(a.countyId, b.countyId));
};

const plainRows = (
  kind: FigureRow['kind'],
  some: readonly { id: string; name: string }[],
): FigureRow[] => some.map(({ id, name }) => ({ kind, id, title: name, detail: '' }));

function scopeFigures(read: Read): ReportFigure[] {
  const { sheet, computed } = read;
  const all = inOrder(read, computed.counties);
  const named = (some: readonly ToldCounty[]) => some.map((one) => countyRow(read, one));
  const missing = missingValues(read);
  return [
    counted('counties', 'counties', named(all)),
    counted('categories', 'categories', plainRows('category', sheet.categories)),
    ...sheet.categories.map(({ id, name }) =>
      counted(
        `categoryCounties:${id}`,
        'categoryCounties',
        named(all.filter(({ categoryId }) => categoryId === id)),
        name,
      ),
    ),
    counted('areas', 'areas', plainRows('area', areasWithIndicators(sheet))),
    counted('indicators', 'indicators', plainRows('indicator', sheet.indicators)),
    read.edition === 'internal'
      ? counted('missing', 'missing', missing)
      : { ...counted('missing', 'missing', missing), rows: [] },
  ];
}

/** Values that count and were not reported, by indicator. */
export function missingValues({ sheet, counties }: ReportBasis): FigureRow[] {
  const reported = new Set(
    sheet.values.map(({ indicatorId, countyId }) => `${indicatorId}:${countyId}`),
  );
  const weights = new Map(
    sheet.weights.map(({ indicatorId, categoryId, weight }) => [
      `${indicatorId}:${categoryId}`,
      weight,
    ]),
  );
  return sheet.indicators.flatMap(({ id, name }) =>
    sheet.members
      .filter(
        ({ countyId, categoryId }) =>
          (weights.get(`${id}:${categoryId}`) ?? 0) > 0 && !reported.has(`${id}:${countyId}`),
      )
      .map(({ countyId }) => ({
        kind: 'value' as const,
        id: `${id}:${countyId}`,
        title: countyName({ counties }, countyId),
        detail: name,
      })),
  );
}

function honourFigures(read: Read): ReportFigure[] {
  const { sheet, computed } = read;
  const holders = (honourId: string) =>
    inOrder(
      read,
      computed.counties.filter(({ honourIds }) => honourIds.includes(honourId)),
    );
  const named = (some: readonly ToldCounty[]) => some.map((one) => countyRow(read, one));
  return sheet.honours.flatMap((honour) => [
    counted(`honoured:${honour.id}`, 'honoured', named(holders(honour.id)), honour.name),
    ...sheet.categories.map((category) =>
      counted(
        `honoured:${honour.id}:${category.id}`,
        'honoured',
        named(holders(honour.id).filter(({ categoryId }) => categoryId === category.id)),
        `${honour.name} · ${category.name}`,
      ),
    ),
  ]);
}

/** Means of the totals, or of an area. */
export function meansIn(basis: ReportBasis, edition: Edition, areaId: string | null): Means {
  const { sheet, computed, results } = basis;
  const area = areasWithIndicators(sheet).find(({ id }) => id === areaId);
  const adjusted = new Set(sheet.adjustments.map(({ countyId }) => countyId));
  const measured = computed.counties.map((county) => {
    const { countyId, categoryId } = county;
    const result = results.get(countyId);
    return {
      ...{ countyId, categoryId },
      value: area ? areaScore(result, area.indicators) : totalOf(county),
      // Who weighs by weights of his own, or has points beside the areas, stands out of the sums.
      isOdd: area ? lacksAny(result, area.indicators) : adjusted.has(countyId),
    };
  });
  const ids = sheet.categories.map(({ id }) => id);
  return meansOf(measured, ids, edition, honouredOf(basis));
}

function lacksAny(
  result: CountyResult | undefined,
  indicators: readonly { id: string }[],
): boolean {
  const wanted = new Set(indicators.map(({ id }) => id));
  return (result?.terms ?? []).some(
    ({ indicatorId, score, weight }) => wanted.has(indicatorId) && score === null && weight > 0,
  );
}

function meanFigures(read: Read, area: { id: string; name: string } | null): ReportFigure[] {
  const { sheet, computed, results, edition } = read;
  const means = meansIn(read, edition, area?.id ?? null);
  const own = area && areasWithIndicators(sheet).find(({ id }) => id === area.id);
  const rowsIn = (categoryId: string | null): FigureRow[] =>
    edition === 'public'
      ? []
      : inOrder(read, computed.counties)
          .filter((one) => categoryId === null || one.categoryId === categoryId)
          .flatMap((one) => {
            const value = own ? areaScore(results.get(one.countyId), own.indicators) : totalOf(one);
            return value ? [countyRow(read, one, scoreText(read, value))] : [];
          });
  const prefix = area ? `areaMean:${area.id}` : 'mean';
  const figure = (
    value: Exact | null | undefined,
    categoryId: string | null,
    of: string,
  ): ReportFigure[] =>
    value
      ? [
          {
            key: `${prefix}:${categoryId ?? 'all'}`,
            name: area ? 'areaMean' : 'mean',
            of,
            value: scoreText(read, value),
            rows: rowsIn(categoryId),
          },
        ]
      : [];
  const named = (category: string) => [area?.name ?? '', category].filter(Boolean).join(' · ');
  return [
    ...figure(means.all, null, named('')),
    ...sheet.categories.flatMap(({ id, name }) =>
      figure(means.byCategory.get(id), id, named(name)),
    ),
  ];
}

function scoreFigures(read: Read): ReportFigure[] {
  const areas = areasWithIndicators(read.sheet);
  return [
    ...meanFigures(read, null),
    ...(read.edition === 'internal' ? extremes(read) : []),
    ...areas.flatMap((area) => meanFigures(read, area)),
  ];
}

/** Single counties' totals, in other words: never public. */
function extremes(read: Read): ReportFigure[] {
  const scored = read.computed.counties.flatMap((county) => {
    const total = totalOf(county);
    return total ? [{ county, total }] : [];
  });
  const sorted = [...scored].sort((a, b) => compare(b.total, a.total));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const middle = median(scored.map(({ total }) => total));
  if (!highest || !lowest || !middle) return [];
  const single = (name: string, { county, total }: typeof highest): ReportFigure => ({
    key: name,
    name,
    of: '',
    value: scoreText(read, total),
    rows: [countyRow(read, county)],
  });
  return [
    single('highest', highest),
    single('lowest', lowest),
    {
      key: 'median',
      name: 'median',
      of: '',
      value: scoreText(read, middle),
      rows: sorted.map(({ county }) => countyRow(read, county)),
    },
  ];
}

/** Who rose and who fell says much of single counties: never public. */
function gainFigures(read: Read): ReportFigure[] {
  const compared = inOrder(read, read.computed.counties).filter(({ gain }) => gain !== null);
  if (compared.length === 0) return [];
  const rows = (some: readonly ToldCounty[]) =>
    some.map((one) => countyRow(read, one, String(one.gain ?? '')));
  const most = Math.max(...compared.map(({ gain }) => gain ?? 0));
  const best = compared.filter(({ gain }) => gain === most);
  return [
    counted('gain.compared', 'compared', rows(compared)),
    counted('gain.up', 'up', rows(compared.filter(({ gain }) => (gain ?? 0) > 0))),
    counted('gain.same', 'same', rows(compared.filter(({ gain }) => gain === 0))),
    counted('gain.down', 'down', rows(compared.filter(({ gain }) => (gain ?? 0) < 0))),
    { key: 'gain.most', name: 'mostGained', of: '', value: String(most), rows: rows(best) },
  ];
}

function caseFigures({ cases, edition }: Read): ReportFigure[] {
  const told = cases.filter(({ isPublished }) => edition === 'internal' || isPublished);
  const counties = [...new Map(told.map((one) => [one.countyId, one])).values()];
  return [
    counted(
      'cases',
      'cases',
      told.map(({ id, title, countyName: detail }) => ({ kind: 'case', id, title, detail })),
    ),
    counted(
      'caseCounties',
      'caseCounties',
      counties.map(({ countyId, countyName: title }) => ({
        kind: 'county',
        id: countyId,
        title,
        detail: '',
      })),
    ),
  ];
}

/** Those that stand for themselves: not merged into a common one. */
const shownRates: readonly RateName[] = ['dispatched', 'replied', 'concluded', 'solved', 'closed'];

function issueFigures(read: Read): ReportFigure[] {
  const { issues, asOf, counties } = read;
  const rowOf = ({ id, number, wording, countyId }: ReportIssue): FigureRow => ({
    kind: 'issue',
    id,
    title: `${number}. ${wording}`,
    detail: countyId === null ? '' : countyName(read, countyId),
  });
  // A common issue is made here; what was raised is what it was made of.
  const raised = issues.filter(({ common }) => !common);
  const common = issues.filter((one) => one.common);
  const countiesIn = (some: readonly ReportIssue[]) => [
    ...new Set(
      some.flatMap(({ countyId }) => (counties.has(countyId ?? '') ? (countyId ?? []) : [])),
    ),
  ];
  const countyRows = (ids: readonly string[]): FigureRow[] =>
    [...ids].sort(inCodeOrder(read)).map((id) => ({
      kind: 'county',
      id,
      title: countyName(read, id),
      detail: '',
    }));
  const cityRows = (ids: readonly string[]): FigureRow[] => [
    ...new Map(
      ids.flatMap((id): [string, FigureRow][] => {
        const { cityId = null, cityName = '' } = counties.get(id) ?? {};
        return cityId === null
          ? []
          : [[cityId, { kind: 'county', id: cityId, title: cityName, detail: '' }]];
      }),
    ).values(),
  ];
  const { rates } = countIssues(issues, asOf);
  return [
    { key: 'asOf', name: 'asOf', of: '', value: printedDay(asOf), rows: [] },
    counted('issues', 'issues', raised.map(rowOf)),
    counted('issueCounties', 'issueCounties', countyRows(countiesIn(raised))),
    counted(
      'suggestions',
      'suggestions',
      raised.filter(({ kind }) => kind === 'suggestion').map(rowOf),
    ),
    counted('commonIssues', 'commonIssues', common.map(rowOf)),
    ...common.flatMap((one) => {
      const own = issues.filter(({ commonIssueId }) => commonIssueId === one.id);
      const ids = countiesIn(own);
      const of = `${one.number}`;
      return [
        counted(`commonRaised:${one.id}`, 'commonRaised', own.map(rowOf), of),
        counted(`commonCounties:${one.id}`, 'commonCounties', countyRows(ids), of),
        counted(`commonCities:${one.id}`, 'commonCities', cityRows(ids), of),
      ];
    }),
    ...shownRates.flatMap((name): ReportFigure[] => {
      const behind = (place: 'numerator' | 'denominator') =>
        issues.filter((issue) => isCounted(issue, name, place, asOf)).map(rowOf);
      return [
        counted(`rate:${name}:denominator`, `rate.${name}.denominator`, behind('denominator')),
        counted(`rate:${name}:numerator`, `rate.${name}.numerator`, behind('numerator')),
        {
          key: `rate:${name}`,
          name: `rate.${name}.percent`,
          of: '',
          value: percent(rates[name]),
          rows: behind('denominator'),
        },
      ];
    }),
  ];
}

export const figureValues = (figures: readonly ReportFigure[]): Map<string, string> =>
  new Map(figures.map(({ key, value }) => [key, value]));
