import { WORKING_DECIMALS } from '@shared/evaluation/working';
import { approximately, type Exact, mean, written } from '@shared/scoring/exact';
import { columnLetters, type WorkbookColumn, type WorkbookSheet } from '../../documents';
import type { Book } from './bookColumns';
import { type BasisCells, scoreFormula, straightFormula } from './bookFormulas';
import { type Entry, integer, number, print, text } from './bookParts';
import { ALL, HEADS, indicatorHead, methodText, SHEETS } from './rankingBook.template';

/** Row of the first county in the sheets of values and scores: under the title and one line of heads. */
export const FIRST = 3;
/** Code, county and category stand before the indicators. */
export const INDICATORS_FROM = 3;

const columnOf = (indicator: number) => columnLetters(INDICATORS_FROM + indicator);
const stored = (value: Exact | null): number | '' =>
  value === null ? '' : Number(written(value, WORKING_DECIMALS));

/** From where totals take their scores. */
export const scoresSheet = ({ sheet }: Book): string =>
  sheet.evaluation.missing === 'mean' ? SHEETS.filled : SHEETS.scores;

/** The weights of a category for so many indicators from one on. */
export function weightRow({ sheet }: Book, categoryId: string) {
  const row = FIRST + sheet.categories.findIndex(({ id }) => id === categoryId);
  return (first: number, count: number): string =>
    `'${SHEETS.weights}'!$${columnLetters(1 + first)}$${row}:$${columnLetters(first + count)}$${row}`;
}

/** Values, what is made of them, by what they are measured, scores and weights. */
export function dataSheets(book: Book, nameOf: (countyId: string) => string): WorkbookSheet[] {
  const { sheet, indicators } = book;
  const hasNearest = indicators.some(({ direction }) => direction === 'nearest');
  const straight = hasNearest ? SHEETS.straight : SHEETS.values;
  const used = sheet.evaluation.outliers ? SHEETS.held : straight;
  const countySheet = (
    name: string,
    cell: (row: number, indicator: number) => Entry,
    decimals?: number,
  ) => perCounty(book, nameOf, name, cell, decimals);
  return [
    countySheet(SHEETS.values, (row, at) => valueAt(book, row, at)),
    ...(hasNearest
      ? [
          countySheet(SHEETS.straight, (row, at) => {
            const indicator = indicators[at];
            const value = valueAt(book, row, at);
            if (!indicator || value === null) return null;
            const best = Number(indicator.nearest ?? 0);
            const far = indicator.direction === 'nearest' ? -Math.abs(value - best) : value;
            return { formula: straightFormula(cellOf(SHEETS.values, at), indicator), value: far };
          }),
        ]
      : []),
    ...(sheet.evaluation.outliers
      ? [countySheet(SHEETS.held, (row, at) => heldAt(book, straight, row, at))]
      : []),
    basisSheet(book, straight, used),
    countySheet(SHEETS.scores, (row, at) => scoreAt(book, used, row, at), 4),
    ...(sheet.evaluation.missing === 'mean'
      ? [countySheet(SHEETS.filled, (row, at) => filledAt(book, row, at), 4)]
      : []),
    weightsSheet(book),
  ];
}

const cellOf = (sheet: string, indicator: number) => `'${sheet}'!${columnOf(indicator)}{row}`;

function groupOf({ groups }: Book, row: number) {
  const at = groups.findIndex(({ from, count }) => row >= from && row < from + count);
  return { at, group: groups[at] };
}

const basisCell = (book: Book, group: number, indicator: number, column: string) =>
  `'${SHEETS.basis}'!$${column}$${FIRST + group * book.indicators.length + indicator}`;

function valueAt({ input, rows, indicators }: Book, row: number, at: number): number | null {
  const value = input.values.get(indicators[at]?.id ?? '')?.get(rows[row]?.countyId ?? '');
  return value === undefined ? null : approximately(value);
}

function scoredAt(book: Book, row: number, at: number) {
  const { group } = groupOf(book, row);
  return group?.columns[at]?.scored[row - group.from] ?? { used: null, score: null };
}

function heldAt(book: Book, straight: string, row: number, at: number): Entry {
  const { used } = scoredAt(book, row, at);
  if (used === null) return null;
  const source = cellOf(straight, at);
  const { at: group } = groupOf(book, row);
  const [low, high] = ['E', 'F'].map((column) => basisCell(book, group, at, column));
  const held =
    book.indicators[at]?.method.by === 'target' ? source : `MIN(${high},MAX(${low},${source}))`;
  return { formula: `IF(ISNUMBER(${source}),${held},"")`, value: approximately(used) };
}

function scoreAt(book: Book, used: string, row: number, at: number): Entry {
  const { at: groupAt, group } = groupOf(book, row);
  const indicator = book.indicators[at];
  const countyId = book.rows[row]?.countyId ?? '';
  if (!indicator || !group) return null;
  const cell = (column: string) => basisCell(book, groupAt, at, column);
  const basis: BasisCells = {
    ...{ count: cell('D'), min: cell('G'), max: cell('H') },
    ...{ mean: cell('I'), deviation: cell('J') },
    range: rangeOf(used, at, group),
  };
  const own = book.sheet.targets.find(
    (one) => one.indicatorId === indicator.id && one.countyId === countyId,
  );
  const { rule } = book.input;
  const { score } = scoredAt(book, row, at);
  const isMissing = valueAt(book, row, at) === null;
  return {
    formula: scoreFormula(cellOf(used, at), basis, indicator, rule, own?.value ?? null),
    value: isMissing && rule.missing === 'zero' ? 0 : stored(score),
  };
}

function filledAt(book: Book, row: number, at: number): Entry {
  const { at: groupAt, group } = groupOf(book, row);
  const [value, score] = [cellOf(SHEETS.values, at), cellOf(SHEETS.scores, at)];
  const average = basisCell(book, groupAt, at, 'K');
  const isMissing = valueAt(book, row, at) === null;
  return {
    formula: `IF(ISNUMBER(${value}),${score},${average})`,
    value: isMissing
      ? stored(meanScore(group?.columns[at]))
      : stored(scoredAt(book, row, at).score),
  };
}

const meanScore = (column: Book['groups'][number]['columns'][number] | undefined) =>
  mean((column?.scored ?? []).flatMap(({ score }) => score ?? []));

const rangeOf = (
  sheet: string,
  indicator: number,
  { from, count }: { from: number; count: number },
) =>
  `'${sheet}'!$${columnOf(indicator)}$${FIRST + from}:$${columnOf(indicator)}$${FIRST + from + count - 1}`;

function perCounty(
  { sheet, rows, indicators }: Book,
  nameOf: (countyId: string) => string,
  name: string,
  cell: (row: number, indicator: number) => Entry,
  decimals?: number,
): WorkbookSheet {
  const categoryName = new Map(sheet.categories.map((one) => [one.id, one.name]));
  const columns: WorkbookColumn[] = [
    text(HEADS.code, 9),
    text(HEADS.county, 18),
    text(HEADS.category, 14),
    ...indicators.map((one) => number([indicatorHead(one.name, one.unit)], 12, decimals)),
  ];
  return {
    name,
    title: name,
    columns,
    rows: rows.map(({ countyId, categoryId }, row) => [
      countyId,
      nameOf(countyId),
      categoryName.get(categoryId) ?? '',
      ...indicators.map((_, at) => cell(row, at)),
    ]),
    print,
    frozenColumns: 2,
  };
}

/** A line for each indicator in each group; columns D to K are what scores refer to. */
function basisSheet(book: Book, straight: string, used: string): WorkbookSheet {
  const { outliers } = book.sheet.evaluation;
  const rows = book.groups.flatMap((group) =>
    book.indicators.map((indicator, at): Entry[] => {
      const column = group.columns[at];
      const basis = column?.basis ?? null;
      const range = rangeOf(used, at, group);
      const there = (formula: string, value: Exact | null): Entry => ({
        formula: `IF(D{row}=0,"",${formula})`,
        value: value === null ? '' : approximately(value),
      });
      const limit = (share: number, value: Exact | null): Entry =>
        outliers && indicator.method.by !== 'target'
          ? there(`PERCENTILE(${rangeOf(straight, at, group)},${share / 10_000})`, value)
          : null;
      const scores = rangeOf(SHEETS.scores, at, group);
      return [
        group.name ?? ALL,
        indicatorHead(indicator.name, indicator.unit),
        methodText(indicator),
        { formula: `COUNT(${rangeOf(straight, at, group)})`, value: basis?.count ?? 0 },
        limit(outliers?.low ?? 0, basis?.held?.low ?? null),
        limit(outliers?.high ?? 0, basis?.held?.high ?? null),
        there(`MIN(${range})`, basis?.min ?? null),
        there(`MAX(${range})`, basis?.max ?? null),
        there(`AVERAGE(${range})`, basis?.mean ?? null),
        there(`STDEVP(${range})`, basis?.deviation ?? null),
        {
          formula: `IF(COUNT(${scores})=0,"",ROUND(AVERAGE(${scores}),${WORKING_DECIMALS}))`,
          value: storedMean(book, column),
        },
      ];
    }),
  );
  return {
    name: SHEETS.basis,
    title: SHEETS.basis,
    columns: [
      text(HEADS.scope, 14),
      text(HEADS.indicator, 26),
      text(HEADS.method, 18),
      integer(HEADS.count, 7),
      ...[HEADS.low, HEADS.high, HEADS.min, HEADS.max, HEADS.mean, HEADS.deviation].map((head) =>
        number([head], 13, 4),
      ),
      number([HEADS.meanScore], 10, 4),
    ],
    rows,
    print,
    frozenColumns: 2,
  };
}

/** Of the scores as they stand there: with noughts for missing ones where the rule gives them. */
function storedMean(book: Book, column: Book['groups'][number]['columns'][number] | undefined) {
  if (book.input.rule.missing !== 'zero') return stored(meanScore(column));
  const scored = column?.scored ?? [];
  const there = scored.filter(({ score, used }) => score !== null || used === null);
  const total = scored.reduce((sum, { score }) => sum + (score ? approximately(score) : 0), 0);
  return there.length === 0 ? '' : Number((total / there.length).toFixed(WORKING_DECIMALS));
}

function weightsSheet({ sheet, indicators }: Book): WorkbookSheet {
  const last = columnLetters(indicators.length);
  const weightOf = (indicatorId: string, categoryId: string) =>
    sheet.weights.find((one) => one.indicatorId === indicatorId && one.categoryId === categoryId)
      ?.weight ?? 0;
  return {
    name: SHEETS.weights,
    title: SHEETS.weights,
    columns: [
      text(HEADS.category, 16),
      ...indicators.map(({ name }) => number([name], 12, 2)),
      number([HEADS.sum], 10, 2),
    ],
    rows: sheet.categories.map(({ id, name }): Entry[] => [
      name,
      ...indicators.map((one) => weightOf(one.id, id) / 100),
      {
        formula: `SUM(B{row}:${last}{row})`,
        value: indicators.reduce((sum, one) => sum + weightOf(one.id, id), 0) / 100,
      },
    ]),
    print,
    frozenColumns: 1,
  };
}
