import { type Computed, inputOf, type ToldCounty } from '@shared/evaluation/computed';
import type { Release } from '@shared/evaluation/contract';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { standingsOf } from '@shared/rankings/standings';
import { asInstant, type CalendarDate, dateOfInstant, dateParts } from '@shared/time';
import { columnLetters, type WorkbookSheet, type WorkbookSpec } from '../../documents';
import { type Book, laidOut } from './bookColumns';
import { type Entry, integer, number, print, text } from './bookParts';
import { dataSheets, FIRST, INDICATORS_FROM, scoresSheet, weightRow } from './bookSheets';
import {
  bookTitle,
  draftLine,
  HEADS,
  honourList,
  noteSentences,
  PLACEHOLDER,
  releaseLine,
  SHEETS,
} from './rankingBook.template';

/** The evaluation as it stands, or a release. */
export type Of = { sheet: EvaluationSheet; computed: Computed; release: Release | null };

/** Rows of the ranking begin under its title, its note and two lines of heads. */
const RANKING_FIRST = 5;

/**
 * The ranking as a workbook that computes itself: scores from the values, totals from scores and
 * weights, places from totals. Beside each formula stands what the program computed, as stored value.
 */
export function rankingBook(
  of: Of,
  nameOf: (countyId: string) => string,
  today: CalendarDate,
): WorkbookSpec {
  const book = laidOut(of.sheet, inputOf(of.sheet));
  return {
    sheets: [
      rankingSheet(of, book, nameOf, today),
      ...dataSheets(book, nameOf),
      honoursSheet(of, nameOf),
      notesSheet(of),
    ],
  };
}

const said = (date: CalendarDate) => {
  const { year, month, day } = dateParts(date);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

function stateOf({ sheet, release }: Of, today: CalendarDate): string {
  const state = release
    ? releaseLine(release.number, said(dateOfInstant(asInstant(release.releasedAt))), release.hash)
    : draftLine(said(today));
  return sheet.evaluation.weightsArePlaceholder ? `${PLACEHOLDER}${state}` : state;
}

const amount = (told: string | null): number | '' => (told === null ? '' : Number(told));

function rankingSheet(
  of: Of,
  book: Book,
  nameOf: (countyId: string) => string,
  today: CalendarDate,
): WorkbookSheet {
  const { sheet, computed } = of;
  const { evaluation } = sheet;
  const isOfAll = evaluation.ranked === 'all';
  const placeOf = (one: ToldCounty) => (isOfAll ? one.place : one.placeInCategory);
  const categoryAt = new Map(sheet.categories.map(({ id }, at) => [id, at]));
  const at = ({ categoryId }: ToldCounty) => categoryAt.get(categoryId) ?? 0;
  const counties = computed.counties.toSorted(
    (a, b) =>
      (isOfAll ? 0 : at(a) - at(b)) ||
      (placeOf(a) ?? 1000) - (placeOf(b) ?? 1000) ||
      (a.countyId < b.countyId ? -1 : 1),
  );
  const areas = sheet.areas.filter(({ id }) => book.indicators.some((one) => one.areaId === id));
  const letter = (name: keyof typeof after) => columnLetters(4 + areas.length + after[name]);
  const last = RANKING_FIRST + counties.length - 1;
  const column = (of_: string) => `$${of_}$${RANKING_FIRST}:$${of_}$${last}`;
  const key = letter(evaluation.levelAt === 'shown' ? 'shown' : 'total');
  const own = `${key}{row}`;
  const ofAll = `IF(${own}="","",COUNTIF(${column(key)},">"&${own})+1)`;
  const within = `IF(${own}="","",COUNTIFS(${column('D')},D{row},${column(key)},">"&${own})+1)`;
  const dataRow = new Map(book.rows.map(({ countyId }, row) => [countyId, FIRST + row]));
  const categoryName = new Map(sheet.categories.map(({ id, name }) => [id, name]));
  const honourName = new Map(sheet.honours.map(({ id, name }) => [id, name]));
  const from = scoresSheet(book);

  const row = (county: ToldCounty): Entry[] => {
    const data = dataRow.get(county.countyId) ?? FIRST;
    const weights = weightRow(book, county.categoryId);
    const cells = (first: number, count: number) =>
      `'${from}'!$${columnLetters(INDICATORS_FROM + first)}$${data}:$${columnLetters(INDICATORS_FROM + first + count - 1)}$${data}`;
    const all = cells(0, book.indicators.length);
    const counted = `${letter('counted')}{row}`;
    const product = (first: number, count: number) =>
      `SUMPRODUCT(${cells(first, count)},${weights(first, count)})/${counted}`;
    const ofArea = (areaId: string): Entry => {
      const first = book.indicators.findIndex((one) => one.areaId === areaId);
      const count = book.indicators.filter((one) => one.areaId === areaId).length;
      const told = county.areas.find((one) => one.areaId === areaId);
      return {
        formula: `IF(${counted}=0,"",${product(first, count)})`,
        value: county.base === null ? '' : Number(told?.part ?? 0),
      };
    };
    const [base, total] = [`${letter('base')}{row}`, `${letter('total')}{row}`];
    const net = `${base}+${letter('bonus')}{row}-${letter('malus')}{row}`;
    return [
      { formula: isOfAll ? ofAll : within, value: placeOf(county) ?? '' },
      county.countyId,
      nameOf(county.countyId),
      categoryName.get(county.categoryId) ?? '',
      ...areas.map(({ id }) => ofArea(id)),
      {
        formula: `SUMIF(${all},">=0",${weights(0, book.indicators.length)})`,
        value: county.weightCounted / 100,
      },
      {
        formula: `IF(${counted}=0,"",ROUND(${product(0, book.indicators.length)},10))`,
        value: amount(county.base),
      },
      Number(county.bonus),
      Number(county.malus),
      { formula: `IF(${base}="","",ROUND(${net},10))`, value: amount(county.total) },
      {
        formula: `IF(${total}="","",ROUND(${total},${evaluation.decimals}))`,
        value: amount(county.shown),
      },
      {
        formula: isOfAll ? within : ofAll,
        value: (isOfAll ? county.placeInCategory : county.place) ?? '',
      },
      county.gain,
      honourList(county.honourIds.map((id) => honourName.get(id) ?? '')),
    ];
  };
  const one = (head: string, width: number, decimals?: number) => number([head], width, decimals);
  return {
    name: SHEETS.ranking,
    title: bookTitle(evaluation.year, evaluation.name),
    subtitle: stateOf(of, today),
    columns: [
      integer(HEADS.place, 6),
      text(HEADS.code, 9),
      text(HEADS.county, 18),
      text(HEADS.category, 14),
      ...areas.map(({ name }) => number([HEADS.areas, name], 10, 2)),
      one(HEADS.counted, 9, 2),
      one(HEADS.base, 9, 2),
      one(HEADS.bonus, 7, 2),
      one(HEADS.malus, 7, 2),
      one(HEADS.total, 16, 10),
      one(HEADS.shown, 9, evaluation.decimals),
      one(isOfAll ? HEADS.placeInCategory : HEADS.placeOfAll, 7),
      one(HEADS.gain, 6),
      text(HEADS.honours, 14),
    ],
    rows: counties.map(row),
    print,
    frozenColumns: 3,
  };
}

/** Columns after the areas. */
const after = { counted: 0, base: 1, bonus: 2, malus: 3, total: 4, shown: 5 } as const;

function honoursSheet({ sheet, computed }: Of, nameOf: (id: string) => string): WorkbookSheet {
  const honourName = new Map(sheet.honours.map(({ id, name }) => [id, name]));
  const categoryName = new Map(sheet.categories.map(({ id, name }) => [id, name]));
  const rows = standingsOf(sheet, computed).flatMap(({ honourId, categoryId, lines }) =>
    lines.flatMap((line): Entry[][] =>
      line.state === 'honoured' || line.state === 'settledIn'
        ? [
            [
              honourName.get(honourId) ?? '',
              categoryName.get(categoryId ?? line.county.categoryId) ?? '',
              line.countyId,
              nameOf(line.countyId),
              amount(line.county.shown) || null,
              categoryId === null ? line.county.place : line.county.placeInCategory,
              line.county.gain,
              line.state === 'settledIn' ? line.reason : '',
            ],
          ]
        : [],
    ),
  );
  return {
    name: SHEETS.honours,
    title: SHEETS.honours,
    columns: [
      text(HEADS.honour, 16),
      text(HEADS.category, 16),
      text(HEADS.code, 9),
      text(HEADS.county, 20),
      number([HEADS.shown], 10, sheet.evaluation.decimals),
      integer(HEADS.place, 7),
      integer(HEADS.gain, 7),
      text(HEADS.reason, 40),
    ],
    rows,
    print,
  };
}

const notesSheet = ({ sheet, computed }: Of): WorkbookSheet => ({
  name: SHEETS.notes,
  title: SHEETS.notes,
  columns: [integer(HEADS.number, 6), text(HEADS.note, 110)],
  rows: noteSentences(sheet, computed.version).map((sentence, at) => [at + 1, sentence]),
  print,
});
