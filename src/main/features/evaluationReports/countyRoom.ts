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
    /** of one half as wide, with and without the unit */
    short: string[];
    bare: string[];
  }[];
};

/** What a page leaves a county, below its name. */
export type PageRoom = {
  heightPt: number;
  widthMm: number;
  /** letters of the house's tables */
  tablePt: number;
  /** lines of a table's cell stand so far apart, in sizes of its letters */
  line: number;
};

/** Of a print it is known; an office program takes it from the font, and of usual ones this is the most. */
const LINES = { pdf: 1.36, docx: 1.45 };

/** @param abovePt what names and notes on the same page take */
export function pageRoom(house: HouseStyle, format: 'docx' | 'pdf', abovePt: number): PageRoom {
  const { width, height } = typeAreaMm(house);
  return {
    heightPt: height / MM_PER_PT - abovePt,
    widthMm: width,
    tablePt: house.table.sizePt,
    line: LINES[format],
  };
}

const { HEADS } = words;
const WHOLE: readonly Column[] = [
  [HEADS.indicator, 50, 'left'],
  [HEADS.unit, 22],
  [HEADS.value, 22, 'right'],
  [HEADS.weight, 16, 'right'],
  [HEADS.score, 16, 'right'],
  [HEADS.mean, 18, 'right'],
  [HEADS.part, 18, 'right'],
];
const half = (name: string): readonly Column[] => [
  [name, 44, 'left'],
  [HEADS.value, 13, 'right'],
  [HEADS.score, 10.5, 'right'],
  [HEADS.meanShort, 10.5, 'right'],
];

type Indicators = CountyTables['indicators'];
type List = (rows: Indicators) => Block[];
type Fitted = Omit<CountyTables, 'indicators'> & {
  indicators: Block[];
  /** how many indicators had no room */
  left: number;
};

const inOneList: List = (rows) =>
  table(
    WHOLE,
    rows.map(({ whole }) => whole),
  );

const inTwo =
  (withUnit: boolean): List =>
  (rows) => {
    const columns = half(withUnit ? HEADS.indicatorUnit : HEADS.indicator);
    const cells = rows.map(({ short, bare }) => (withUnit ? short : bare));
    const first = Math.ceil(cells.length / 2);
    const none = columns.map(() => '');
    return table(
      [...columns, ...columns],
      cells.slice(0, first).map((row, at) => [...row, ...(cells[first + at] ?? none)]),
    );
  };

/** How a page is tried to be set, from the most that is told to the least; sizes down to what is just read. */
const forms: readonly { list: List; sizes: readonly number[]; isNamed: boolean }[] = [
  { list: inOneList, sizes: [12, 10.5, 10, 9.5, 9, 8.5], isNamed: true },
  { list: inTwo(true), sizes: [9.5, 9, 8.5, 8, 7.5], isNamed: true },
  { list: inTwo(false), sizes: [8.5, 8, 7.5, 7], isNamed: true },
  { list: inTwo(false), sizes: [7.5, 7], isNamed: false },
];
const LEAST_PT = 7;

/**
 * The tables in the largest letters that leave the page one page: a list; else two lists beside each
 * other; and where even the smallest are too many, those of most weight.
 */
export function fittedTables(
  all: CountyTables,
  room: PageRoom,
  picture: DrawingBlock | undefined,
): Fitted {
  const widths = new Map<string, number>();
  const widthOf = (text: string): number => {
    const known = widths.get(text) ?? widthInEm(text);
    widths.set(text, known);
    return known;
  };
  const made = (rows: Indicators, list: List, sizePt: number, isNamed: boolean): Fitted => ({
    facts: sized(all.facts, sizePt),
    named: isNamed ? sized(all.named, sizePt) : [],
    indicators: sized(list(rows), sizePt),
    left: all.indicators.length - rows.length,
  });
  const fits = ({ facts, named, indicators, left }: Fitted) =>
    [...facts, ...named, ...indicators].reduce(
      (sum, block) => sum + heightOf(block, room, widthOf),
      (picture ? pictureHeight(picture) : 0) + (left > 0 ? NOTE_PT : 0),
    ) <= room.heightPt;
  for (const { list, sizes, isNamed } of forms)
    for (const sizePt of sizes) {
      if (sizePt > room.tablePt) continue;
      const one = made(all.indicators, list, sizePt, isNamed);
      if (fits(one)) return one;
    }
  const least = (rows: Indicators) => made(rows, inTwo(false), LEAST_PT, false);
  let rows = all.indicators;
  while (rows.length > 0 && !fits(least(rows))) {
    const lightest = rows.reduce((a, b) => (b.weight <= a.weight ? b : a));
    rows = rows.filter((one) => one !== lightest);
  }
  return least(rows);
}

const sized = (blocks: Block[], sizePt: number): Block[] =>
  blocks.map((block) => (block.kind === 'table' ? { ...block, sizePt } : block));

const ROW_AIR_PT = 1.5;
const CELL_AIR_MM = 2.2;
/** Above and below a table; a picture stands on a line of the text. */
const AIR_PT = 12;
const PICTURE_AIR_PT = 24;
const NOTE_PT = 30;

function heightOf(block: Block, room: PageRoom, widthOf: (text: string) => number): number {
  if (block.kind !== 'table') return 0;
  const { columns, rows, sizePt = 0 } = block;
  const whole = columns.reduce((sum, column) => sum + column.widthMm, 0);
  const scale = Math.min(1, room.widthMm / whole);
  const rooms = columns.map(
    (column) => (column.widthMm * scale - CELL_AIR_MM) / MM_PER_PT / sizePt,
  );
  const lines = (row: readonly string[]) =>
    Math.max(...row.map((cell, at) => Math.max(1, Math.ceil(widthOf(cell) / (rooms[at] ?? 1)))));
  const heads = Math.max(
    lines(columns.map(({ head }) => head)),
    ...columns.map(({ head }) => head.split('\n').length),
  );
  const all = rows.reduce((sum, row) => sum + lines(row), heads);
  return all * sizePt * room.line + (rows.length + 1) * ROW_AIR_PT + AIR_PT;
}

const pictureHeight = ({ widthMm, width, height }: DrawingBlock): number =>
  (widthMm * height) / width / MM_PER_PT + PICTURE_AIR_PT;
