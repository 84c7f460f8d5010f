import { type HouseStyle, typeAreaMm } from '@shared/houseStyle';
import { MM_PER_PT } from '@shared/papers/fit';
import { widthInEm } from '@shared/textWidth';
import type { Block, DrawingBlock } from '../../documents';
import { type Column, table } from './tables';
import * as words from './words.template';

/** What a county's page is made of besides its picture. */
export type CountyTables = {
  facts: Block[];
  named: Block[];
  indicators: {
    /** hundredths of a per cent */
    weight: number;
    /** of a table as wide as the page */
    whole: string[];
    /** of one half as wide */
    short: string[];
  }[];
};

/** What a page leaves a county, below its name; points, and the letters of its tables. */
export type PageRoom = { heightPt: number; widthMm: number; tablePt: number };

/** @param abovePt what names and notes on the same page take */
export function pageRoom(house: HouseStyle, abovePt: number): PageRoom {
  const { width, height } = typeAreaMm(house);
  return {
    heightPt: height / MM_PER_PT - abovePt,
    widthMm: width,
    tablePt: house.table.sizePt,
  };
}

const WHOLE: readonly Column[] = [
  [words.HEADS.indicator, 50, 'left'],
  [words.HEADS.unit, 22],
  [words.HEADS.value, 22, 'right'],
  [words.HEADS.weight, 16, 'right'],
  [words.HEADS.score, 16, 'right'],
  [words.HEADS.mean, 18, 'right'],
  [words.HEADS.part, 18, 'right'],
];
const HALF: readonly Column[] = [
  [words.HEADS.indicatorUnit, 42, 'left'],
  [words.HEADS.value, 13, 'right'],
  [words.HEADS.score, 11, 'right'],
  [words.HEADS.mean, 12, 'right'],
];

/** Sizes of letters that are tried, from the house's own down to what is just read. */
const WHOLE_SIZES = [12, 10.5, 10, 9.5, 9, 8.5];
const HALF_SIZES = [9.5, 9, 8.5, 8, 7.5, 7];
const LEAST_PT = 7;

type Indicators = CountyTables['indicators'];
type Fitted = Omit<CountyTables, 'indicators'> & {
  indicators: Block[];
  /** how many indicators had no room */
  left: number;
};

/**
 * The tables in the largest letters that leave the page one page: a list; else two lists beside each
 * other; and where even the smallest are too many, those of most weight.
 */
export function fittedTables(
  all: CountyTables,
  room: PageRoom,
  picture: DrawingBlock | undefined,
): Fitted {
  const forms = [
    ...WHOLE_SIZES.map((sizePt) => ({ sizePt, list: wholeList })),
    ...HALF_SIZES.map((sizePt) => ({ sizePt, list: halfLists })),
  ].filter(({ sizePt }) => sizePt <= room.tablePt);
  const made = (rows: Indicators, list: (rows: Indicators) => Block[], sizePt: number): Fitted => ({
    facts: sized(all.facts, sizePt),
    named: sized(all.named, sizePt),
    indicators: sized(list(rows), sizePt),
    left: all.indicators.length - rows.length,
  });
  const fits = ({ facts, named, indicators, left }: Fitted) =>
    [...facts, ...named, ...indicators].reduce((sum, block) => sum + heightOf(block, room), 0) +
      (picture ? pictureHeight(picture) : 0) +
      (left > 0 ? NOTE_PT : 0) <=
    room.heightPt;
  for (const { list, sizePt } of forms) {
    const one = made(all.indicators, list, sizePt);
    if (fits(one)) return one;
  }
  let rows = all.indicators;
  let least = made(rows, halfLists, LEAST_PT);
  while (rows.length > 0 && !fits(least)) {
    const lightest = rows.reduce((a, b) => (b.weight <= a.weight ? b : a));
    rows = rows.filter((one) => one !== lightest);
    least = made(rows, halfLists, LEAST_PT);
  }
  return least;
}

const wholeList = (rows: Indicators): Block[] =>
  table(
    WHOLE,
    rows.map(({ whole }) => whole),
  );

function halfLists(rows: Indicators): Block[] {
  const half = Math.ceil(rows.length / 2);
  const none = HALF.map(() => '');
  return table(
    [...HALF, ...HALF],
    rows.slice(0, half).map(({ short }, at) => [...short, ...(rows[half + at]?.short ?? none)]),
  );
}

const sized = (blocks: Block[], sizePt: number): Block[] =>
  blocks.map((block) => (block.kind === 'table' ? { ...block, sizePt } : block));

/** Lines of a table's cell stand this far apart in sizes of its letters: of all fonts that are usual, the most. */
const LINE = 1.45;
const ROW_AIR_PT = 1.5;
const CELL_AIR_MM = 2.2;
/** Above and below a table or a picture. */
const AIR_PT = 12;
const NOTE_PT = 30;

function heightOf(block: Block, { widthMm }: PageRoom): number {
  if (block.kind !== 'table') return 0;
  const { columns, rows, sizePt = 0 } = block;
  const whole = columns.reduce((sum, column) => sum + column.widthMm, 0);
  const rooms = columns.map(
    (column) => (column.widthMm * Math.min(1, widthMm / whole) - CELL_AIR_MM) / MM_PER_PT / sizePt,
  );
  const lines = (row: readonly string[]) =>
    Math.max(
      1,
      ...row.map((cell, at) =>
        cell
          .split('\n')
          .reduce(
            (sum, line) => sum + Math.max(1, Math.ceil(widthInEm(line) / (rooms[at] ?? 1))),
            0,
          ),
      ),
    );
  const heads = lines(columns.map(({ head }) => head));
  const all = rows.reduce((sum, row) => sum + lines(row), heads);
  return all * sizePt * LINE + (rows.length + 1) * ROW_AIR_PT + AIR_PT;
}

const pictureHeight = ({ widthMm, width, height }: DrawingBlock): number =>
  (widthMm * height) / width / MM_PER_PT + AIR_PT;
