import type { FontRole, HouseStyle } from './houseStyle';

/** Lengths carry their unit in their name: Mm millimetres, Pt points. */
export type CardLine = {
  text: string;
  font: FontRole;
  sizePt: number;
  /** air above it */
  gapMm?: number;
  /** RRGGBB of a band behind it; the text is then white */
  band?: string;
};

export type Card = {
  lines: CardLine[];
  /** a QR code below the lines; `code` is what it says */
  picture?: { code: string; sideMm: number; description: string };
  /** stands on its head: the far face of a card that is folded over its top edge */
  turned?: boolean;
};

/** Pages of equal cards, row by row, in the middle of the page. */
export type CardSheetSpec = {
  houseStyle: HouseStyle;
  /** of the file, not printed */
  title: string;
  pageMm: { width: number; height: number };
  cardMm: { width: number; height: number };
  columns: number;
  rows: number;
  /** hairlines around the cards, to cut or fold along */
  outlines: boolean;
  /** texts begin at the top of a card, all in one line across the sheet; else in its middle */
  fromTop?: boolean;
  cards: Card[];
};

/** Printers need some of the paper's edge for themselves. */
const EDGE_MM = 5;

/** Where the grid of cards begins, and what a card has of it once the printer has its edge. */
export function cardGrid({ pageMm, cardMm, columns, rows }: CardSheetSpec): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  const left = Math.max(EDGE_MM, (pageMm.width - columns * cardMm.width) / 2);
  const top = Math.max(EDGE_MM, (pageMm.height - rows * cardMm.height) / 2);
  return {
    left,
    top,
    width: (pageMm.width - 2 * left) / columns,
    height: (pageMm.height - 2 * top) / rows,
  };
}

/** The cards page by page. */
export function cardPages({ cards, columns, rows }: CardSheetSpec): Card[][] {
  const perPage = columns * rows;
  const pages: Card[][] = [];
  for (let at = 0; at < cards.length; at += perPage) pages.push(cards.slice(at, at + perPage));
  return pages;
}
