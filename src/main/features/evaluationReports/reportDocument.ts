import type { ToldCounty } from '@shared/evaluation/computed';
import { countyName, inCodeOrder, type ReportBasis } from '@shared/evaluationReports/basis';
import type { Chapter, EvaluationReport } from '@shared/evaluationReports/report';
import { type HouseStyle, onOnePage } from '@shared/houseStyle';
import { sentence } from '@shared/i18n/sentence';
import type { Edition } from '@shared/issues/contract';
import type { Block, DocumentSpec, DrawingBlock } from '../../documents';
import { estimatedPages } from '../papers';
import { annexes } from './annexes';
import { chapterBlocks } from './chapters';
import type { Group } from './countyFacts';
import { countyBlocks } from './countyPage';
import { pageRoom } from './countyRoom';
import type { ReportPictures } from './reportPictures';
import type { Source } from './source';
import * as words from './words.template';

export type Format = 'docx' | 'pdf';

/** Everything a printed report is made from. */
export type ReportFacts = {
  report: EvaluationReport;
  basis: ReportBasis;
  edition: Edition;
  texts: ReadonlyMap<Chapter, string>;
  source: Source;
  house: HouseStyle;
};

const DRAFT_COLOR = 'C00000';

const frame = ({ report, edition, source, house }: ReportFacts) => ({
  houseStyle: house,
  edition: sentence('zh-CN', `issues:edition.${edition}`),
  ...(source === null ? { mark: { text: words.DRAFT, color: DRAFT_COLOR } } : {}),
  title: report.title,
});

/** Means of categories as their counties may see them, and each county's picture. */
export type CountyFacts = {
  groups: ReadonlyMap<string, Group>;
  pictures: ReadonlyMap<string, DrawingBlock>;
};

/**
 * The whole report; the pages in its contents are estimated until a print has told them.
 * @param counties null: without a page for each
 */
export function reportDocument(
  facts: ReportFacts,
  format: Format,
  { pictures, counties }: { pictures: ReportPictures; counties: CountyFacts | null },
): DocumentSpec {
  const { report, basis, edition, source } = facts;
  const house = withSmallTables(facts.house);
  const chapters = chapterBlocks(basis, edition, facts.texts, pictures);
  // Above a county's figures stands its name.
  const pages = counties && { ...counties, room: pageRoom(house, format, house.body.linePt) };
  const annex = annexes(basis, edition, source, pages, pictures.ranking ?? []).map((one, at) => ({
    ...one,
    line: words.annexLine(at + 1, one.title),
    head: {
      kind: 'chapter' as const,
      title: words.annexTitle(at + 1, one.title),
      level: 1 as const,
      anchor: one.anchor,
      running: words.annexLine(at + 1, one.title),
    },
  }));
  const label = headingLabels(house);
  const entries = [
    ...chapters.map(({ title, anchor }, at) => ({ text: `${label(at)}${title}`, anchor })),
    ...annex.map(({ line, anchor }) => ({ text: line, anchor })),
  ];
  const pageOf = estimated({ ...facts, house }, chapters, annex);
  return {
    ...frame({ ...facts, house }),
    title: words.coverTitle(report.title),
    cover: {
      lines: [
        report.issuer,
        report.issuedOn ? words.printedDay(report.issuedOn) : '',
        source ? words.releaseLine(source.number, source.releasedAt) : words.DRAFT_LINE,
      ].filter((line) => line !== ''),
    },
    blocks: [
      {
        kind: 'contents',
        title: words.CONTENTS,
        entries: entries.map((entry) => ({
          ...entry,
          page: String(pageOf.get(entry.anchor) ?? ''),
        })),
      },
      { kind: 'pageBreak' },
      ...chapters.flatMap(({ blocks }) => blocks),
      ...annex.flatMap(({ head, blocks }): Block[] => [head, ...blocks]),
    ],
  };
}

/** A ranking of 136 and a county's figures on one page: as an annex of registers has them. */
const withSmallTables = (house: HouseStyle): HouseStyle => ({
  ...house,
  table: { sizePt: Math.min(house.table.sizePt, 10.5), compact: true },
});

/** Cover and contents. */
const PAGES_BEFORE = 2;

function estimated(
  { house }: ReportFacts,
  chapters: { anchor: string; blocks: Block[] }[],
  annex: { anchor: string; head: Block; blocks: Block[] }[],
): Map<string, number> {
  // Chapters follow each other on one page: each is measured as what comes before it.
  const pages = new Map<string, number>();
  let before: Block[] = [];
  for (const { anchor, blocks } of chapters) {
    const sections = [
      { anchor: 'before', blocks: before },
      { anchor: 'next', blocks: [] },
    ];
    const next = estimatedPages(sections, house, PAGES_BEFORE).get('next') ?? PAGES_BEFORE + 2;
    pages.set(anchor, before.length === 0 ? PAGES_BEFORE + 1 : next - 1);
    before = [...before, ...blocks];
  }
  const sections = [
    { anchor: 'text', blocks: before },
    ...annex.map(({ anchor, head, blocks }) => ({ anchor, blocks: [head, ...blocks] })),
  ];
  for (const [anchor, page] of estimatedPages(sections, house, PAGES_BEFORE))
    pages.set(anchor, page);
  return pages;
}

const NUMERALS = words.NUMERALS;
const headingLabels =
  (house: HouseStyle) =>
  (at: number): string =>
    house.numbering === 'official'
      ? `${NUMERALS[at] ?? ''}${words.NUMERAL_COMMA}`
      : house.numbering === 'decimal'
        ? `${at + 1}. `
        : '';

/** Pages for the secretaries, one after the other in code order. */
export function countyDocument(
  facts: ReportFacts,
  format: Format,
  counties: readonly ToldCounty[],
  { groups, pictures }: CountyFacts,
): DocumentSpec {
  const { basis } = facts;
  const order = inCodeOrder(basis);
  const { year } = basis.sheet.evaluation;
  const sorted = [...counties].sort((a, b) => order(a.countyId, b.countyId));
  const [only] = sorted;
  const isOne = sorted.length === 1 && only !== undefined;
  const house = onOnePage(facts.house);
  // Of the first page: the edition, the title, the name and the note, each with its air.
  const lines = 5 + (facts.source === null ? 1 : 0);
  const room = pageRoom(house, format, house.title.linePt + lines * house.body.linePt);
  return {
    ...frame({ ...facts, edition: 'internal' }),
    houseStyle: house,
    title: isOne
      ? words.COUNTY.titleOf(countyName(basis, only.countyId), year)
      : words.COUNTY.title(year),
    blocks: sorted.flatMap((county, at): Block[] => [
      ...(at === 0 ? [] : [{ kind: 'pageBreak' as const }]),
      ...(isOne
        ? []
        : [
            {
              kind: 'heading' as const,
              level: 1 as const,
              numbered: false,
              text: countyName(basis, county.countyId),
            },
          ]),
      ...countyBlocks(basis, county, { groups, pictures, room }),
      { kind: 'paragraph', text: words.COUNTY.NOTE },
    ]),
  };
}
