import { widthInEm } from '../../../shared/textWidth';
import type { HouseStyle } from './houseStyle';

/** A chair. `x` and `y` are in chairs from the top left; `x` may end in a half. */
export type FloorCell = {
  x: number;
  y: number;
  /** a name; shrinks until it fits */
  text: string;
  /** small, below the name */
  note?: string;
  kind: 'seat' | 'empty' | 'closed';
};

/** One drawing on one landscape page. */
export type FloorPage = {
  title: string;
  /** a line under the title: from where one looks, how many people */
  note: string;
  /** what stands before or behind the chairs: the stage, the audience */
  above: string | null;
  below: string | null;
  cells: FloorCell[];
  rowNames: { y: number; text: string }[];
};

export type FloorPlanSpec = {
  houseStyle: HouseStyle;
  /** of the file */
  title: string;
  paper: keyof typeof PAPER_MM;
  pages: FloorPage[];
};

/** Landscape. */
export const PAPER_MM = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
} as const;

export const EDGE_MM = 12;
export const TITLE_MM = 12;
export const NOTE_MM = 9;
export const BAND_MM = 14;
export const ROW_NAME_MM = 12;

const WIDEST_MM = 34;
const TALLEST_MM = 20;
const MM_PER_PT = 25.4 / 72;
const LARGEST_PT = 20;
const SMALLEST_PT = 5;

export type FloorMeasures = {
  /** of one chair */
  widthMm: number;
  heightMm: number;
  /** from the edge of the text to the first chair */
  leftMm: number;
  /** of a name; longer ones are smaller */
  sizePt: number;
  sizeOf(cell: FloorCell): number;
};

/** How large everything is so that the drawing fills its page and no more. */
export function floorMeasures(page: FloorPage, paper: FloorPlanSpec['paper']): FloorMeasures {
  const { width, height } = PAPER_MM[paper];
  const textWidth = width - 2 * EDGE_MM;
  const besides = page.rowNames.length > 0 ? 2 * ROW_NAME_MM : 0;
  const bands = [page.above, page.below].filter((band) => band !== null).length * BAND_MM;
  const columns = Math.max(...page.cells.map(({ x }) => x)) + 1;
  const rows = Math.max(...page.cells.map(({ y }) => y)) + 1;
  const widthMm = Math.min(WIDEST_MM, (textWidth - besides) / columns);
  const heightMm = Math.min(
    TALLEST_MM,
    // What a table needs of the page besides its rows.
    (height - 2 * EDGE_MM - TITLE_MM - NOTE_MM - bands - 6) / rows,
  );
  const noted = page.cells.some(({ note }) => note !== undefined);
  const byHeight = (heightMm * (noted ? 0.5 : 0.66)) / MM_PER_PT;
  const fits = (em: number) => (widthMm - 1.6) / MM_PER_PT / em;
  // Names of three characters decide; few are longer.
  const sizePt = clamp(Math.min(byHeight, fits(3.05)));
  return {
    widthMm,
    heightMm,
    leftMm: (textWidth - columns * widthMm) / 2,
    sizePt,
    sizeOf: ({ text }) => clamp(Math.min(sizePt, fits(Math.max(1, widthInEm(text))))),
  };
}

/** To half points, as Word counts. */
const clamp = (pt: number) => Math.min(LARGEST_PT, Math.max(SMALLEST_PT, Math.floor(pt * 2) / 2));

/** Where columns of a table must begin or end so that every chair is whole columns wide. */
export function boundaries(cells: readonly FloorCell[]): number[] {
  const edges = new Set(cells.flatMap(({ x }) => [x, x + 1]));
  return [...edges].toSorted((a, b) => a - b);
}

/** A Word table takes no more columns; WPS neither. */
export const MOST_TABLE_COLUMNS = 63;

export const fitsTable = ({ cells, rowNames }: FloorPage): boolean =>
  boundaries(cells).length - 1 + (rowNames.length > 0 ? 1 : 0) <= MOST_TABLE_COLUMNS;
