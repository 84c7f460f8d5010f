import type { ToldCounty } from '@shared/evaluation/computed';
import {
  areaScore,
  areasWithIndicators,
  countyName,
  inCodeOrder,
  type ReportBasis,
} from '@shared/evaluationReports/basis';
import { missingValues } from '@shared/evaluationReports/figures';
import type { Edition } from '@shared/issues/contract';
import { exact, written } from '@shared/scoring/exact';
import type { Block } from '../../documents';
import { honourNames } from './chapters';
import { type CountyPages, countyBlocks, countyHeading } from './countyPage';
import type { Source } from './source';
import { type Column, captioned, table } from './tables';
import * as words from './words.template';

export type Annex = { title: string; anchor: string; blocks: Block[] };

/**
 * 附件: the system, the whole ranking, a page per county, and what the data are.
 * @param counties null: their pages are a paper of their own
 */
export function annexes(
  basis: ReportBasis,
  edition: Edition,
  source: Source,
  counties: CountyPages | null,
  rankingPictures: readonly Block[],
): Annex[] {
  const all: [keyof typeof words.ANNEXES, Block[]][] =
    edition === 'internal'
      ? [
          ['indicators', systemBlocks(basis)],
          ['ranking', [...rankingBlocks(basis), ...rankingPictures]],
          ['counties', counties ? allCounties(basis, counties) : separate()],
          ['notes', noteBlocks(basis, edition, source)],
        ]
      : [
          ['indicators', systemBlocks(basis)],
          ['notes', noteBlocks(basis, edition, source)],
        ];
  return all.map(([kind, blocks]) => ({
    title: words.ANNEXES[kind],
    anchor: `annex_${kind}`,
    blocks,
  }));
}

const percent = (weight: number): string => written(exact(weight, 100), 2);

function systemBlocks({ sheet }: ReportBasis): Block[] {
  const { HEADS } = words;
  const { categories, weights } = sheet;
  const weightOf = new Map(
    weights.map(({ indicatorId, categoryId, weight }) => [`${indicatorId}:${categoryId}`, weight]),
  );
  const rows = areasWithIndicators(sheet).flatMap((area) =>
    area.indicators.map((indicator, at) => [
      at === 0 ? area.name : '',
      indicator.name,
      indicator.unit || words.NONE,
      words.DIRECTIONS[indicator.direction],
      words.METHODS[indicator.method.by],
      ...categories.map(({ id }) => percent(weightOf.get(`${indicator.id}:${id}`) ?? 0)),
    ]),
  );
  const columns: Column[] = [
    [HEADS.area, 20],
    [HEADS.indicator, 40, 'left'],
    [HEADS.unit, 20],
    [HEADS.direction, 13],
    [HEADS.method, 22],
    ...categories.map(({ name }): Column => [HEADS.weightOf(name), 21, 'right']),
  ];
  const defined = areasWithIndicators(sheet)
    .flatMap((area) => area.indicators)
    .filter(({ definition, source }) => definition !== '' || source !== '')
    .map(({ name, definition, source, sourceYear }) => [
      name,
      definition || words.NONE,
      [source, sourceYear ?? ''].join(' ').trim() || words.NONE,
    ]);
  return [
    ...table(columns, rows),
    ...captioned(
      words.CAPTIONS.definitions,
      table(
        [
          [HEADS.indicator, 42, 'left'],
          [HEADS.definition, 74, 'left'],
          [HEADS.source, 40, 'left'],
        ],
        defined,
      ),
    ),
  ];
}

/** More areas than this would be too narrow to read. */
const MOST_AREAS = 6;

function rankingBlocks(basis: ReportBasis): Block[] {
  const { sheet, computed } = basis;
  if (sheet.evaluation.ranked === 'all')
    return rankingTable(basis, computed.counties, ({ place }) => place);
  return sheet.categories.flatMap(({ id, name }) =>
    captioned(
      words.ranked(name),
      rankingTable(
        basis,
        computed.counties.filter(({ categoryId }) => categoryId === id),
        ({ placeInCategory }) => placeInCategory,
      ),
    ),
  );
}

function rankingTable(
  basis: ReportBasis,
  counties: readonly ToldCounty[],
  placeOf: (one: ToldCounty) => number | null,
): Block[] {
  const { sheet, results } = basis;
  const { HEADS } = words;
  const areas = areasWithIndicators(sheet).slice(0, MOST_AREAS);
  const order = inCodeOrder(basis);
  const last = Number.MAX_SAFE_INTEGER;
  const rows = [...counties]
    .sort((a, b) => (placeOf(a) ?? last) - (placeOf(b) ?? last) || order(a.countyId, b.countyId))
    .map((one) => [
      String(placeOf(one) ?? words.NONE),
      countyName(basis, one.countyId),
      one.shown ?? words.NONE,
      ...areas.map(({ indicators }) => {
        const score = areaScore(results.get(one.countyId), indicators);
        return score ? written(score, 1) : words.NONE;
      }),
      one.gain === null ? words.NONE : String(one.gain),
      honourNames(basis, one),
    ]);
  const columns: Column[] = [
    [HEADS.place, 12],
    [HEADS.county, 32, 'left'],
    [HEADS.total, 18, 'right'],
    ...areas.map(({ name }): Column => [name, 15, 'right']),
    [HEADS.gain, 12, 'right'],
    [HEADS.honour, 18],
  ];
  return table(columns, rows);
}

function allCounties(basis: ReportBasis, pages: CountyPages): Block[] {
  const order = inCodeOrder(basis);
  const sorted = [...basis.computed.counties].sort((a, b) => order(a.countyId, b.countyId));
  const byCity = new Map<string, string[]>();
  for (const { countyId } of sorted) {
    const { cityName = '', name = countyId } = basis.counties.get(countyId) ?? {};
    byCity.set(cityName, [...(byCity.get(cityName) ?? []), name]);
  }
  const index = table(
    [
      [words.HEADS.city, 30],
      [words.HEADS.county, 126, 'left'],
    ],
    [...byCity].map(([city, names]) => [city, words.together(names)]),
  );
  return [
    { kind: 'paragraph', text: words.COUNTY.EACH },
    ...index,
    ...sorted.flatMap((county): Block[] => [
      { kind: 'pageBreak' },
      countyHeading(basis, county.countyId),
      ...countyBlocks(basis, county, pages),
    ]),
  ];
}

const separate = (): Block[] => [{ kind: 'paragraph', text: words.COUNTY.SEPARATE }];

function noteBlocks(basis: ReportBasis, edition: Edition, source: Source): Block[] {
  const { sheet, computed } = basis;
  const { NOTES } = words;
  const head = (text: string): Block => ({ kind: 'heading', level: 1, text });
  const say = (text: string): Block => ({ kind: 'paragraph', text });
  const hash = (text: string): Block => ({ kind: 'paragraph', text, align: 'left' });
  const section = (title: string, blocks: Block[]): Block[] =>
    blocks.length === 0 ? [] : [head(title), ...blocks];
  const { weightsArePlaceholder } = sheet.evaluation;
  return [
    ...section(NOTES.VERSION, [
      ...(source === null
        ? [say(NOTES.DRAFT)]
        : [say(NOTES.release(source.number, computed.version)), hash(source.hash)]),
      say(weightsArePlaceholder ? NOTES.PLACEHOLDER : NOTES.CONFIRMED),
      ...(edition === 'public' ? [say(NOTES.publicEdition)] : []),
    ]),
    ...section(NOTES.MISSING, missingBlocks(basis, edition)),
    ...(edition === 'internal' ? section(NOTES.ADJUSTMENTS, adjustmentBlocks(basis)) : []),
    ...section(NOTES.GATES, gateBlocks(basis)),
    ...section(
      NOTES.SUCCESSIONS,
      sheet.successions.map(({ countyId, predecessorIds }) =>
        say(
          NOTES.succession(
            countyName(basis, countyId),
            words.together(predecessorIds.map((id) => countyName(basis, id))),
          ),
        ),
      ),
    ),
    ...section(
      NOTES.COMPARED,
      sheet.previous ? [say(NOTES.compared(sheet.previous.year)), hash(sheet.previous.hash)] : [],
    ),
  ];
}

function missingBlocks(basis: ReportBasis, edition: Edition): Block[] {
  const { HEADS, NOTES } = words;
  const missing = missingValues(basis);
  if (missing.length === 0) return [{ kind: 'paragraph', text: NOTES.noMissing }];
  const isInternal = edition === 'internal';
  const indicators = areasWithIndicators(basis.sheet).flatMap((area) => area.indicators);
  const rows = indicators.flatMap(({ id, name }) => {
    const own = missing.filter((one) => one.id.startsWith(`${id}:`));
    if (own.length === 0) return [];
    const all = own.length === basis.sheet.members.length;
    const who = all ? words.ALL : words.together(own.map(({ title }) => title));
    return [[name, String(own.length), ...(isInternal ? [who] : [])]];
  });
  return table(
    [
      [HEADS.indicator, isInternal ? 46 : 100, 'left'],
      [HEADS.missing, isInternal ? 18 : 40],
      ...(isInternal ? [[HEADS.missingIn, 92, 'left'] as Column] : []),
    ],
    rows,
  );
}

function adjustmentBlocks(basis: ReportBasis): Block[] {
  const { HEADS, NOTES } = words;
  const { adjustments, vetoes } = basis.sheet;
  const rows = [
    ...adjustments.map(({ countyId, points, reason }) => [
      countyName(basis, countyId),
      NOTES.bonus,
      written(exact(points, 100), 2),
      reason,
    ]),
    ...vetoes.map(({ countyId, reason }) => [
      countyName(basis, countyId),
      NOTES.veto,
      words.NONE,
      reason,
    ]),
  ];
  return table(
    [
      [HEADS.county, 40],
      [HEADS.bar, 26],
      [HEADS.points, 20, 'right'],
      [HEADS.reason, 70, 'left'],
    ],
    rows,
  );
}

function gateBlocks({ sheet }: ReportBasis): Block[] {
  return sheet.gates.map(({ indicatorId, categoryId, must, value }) => {
    const indicator = sheet.indicators.find(({ id }) => id === indicatorId);
    const category = sheet.categories.find(({ id }) => id === categoryId);
    return {
      kind: 'paragraph',
      text: words.NOTES.gate(
        indicator?.name ?? '',
        must,
        value,
        indicator?.unit ?? '',
        category?.name ?? words.ALL,
      ),
    };
  });
}
