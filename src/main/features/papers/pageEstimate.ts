import type { HouseStyle } from '@shared/houseStyle';
import { MM_PER_PT } from '@shared/papers/fit';
import { widthInEm } from '@shared/textWidth';
import { type Block, imageSize } from '../../documents';

type Section = { anchor: string; blocks: readonly Block[] };

const A4_MM = { width: 210, height: 297 };
/** The cover and the page of contents. */
const PAGES_BEFORE = 2;
/** Lines of a table stand this much apart, in sizes of the font; and a row has this much air. */
const TABLE_LINE = 1.35;
const ROW_AIR_PT = 5;
const CELL_AIR_MM = 3;
/** Above and below a picture; and a line of its caption, in sizes of the font. */
const FIGURE_AIR_PT = 14;
const CAPTION_LINE = 1.3;

const size = (house: HouseStyle) => house.table.sizePt;

/**
 * On which page each section of a handbook or book begins, as far as widths of characters tell. Office
 * programs count their references anew; until then, and where they do not, this is what stands there.
 */
export function estimatedPages(
  sections: readonly Section[],
  house: HouseStyle,
  pagesBefore = PAGES_BEFORE,
): Map<string, number> {
  const heightPt = (A4_MM.height - house.marginsMm.top - house.marginsMm.bottom) / MM_PER_PT;
  const widthMm = A4_MM.width - house.marginsMm.left - house.marginsMm.right;
  const pages = new Map<string, number>();
  let page = pagesBefore + 1;
  for (const { anchor, blocks } of sections) {
    pages.set(anchor, page);
    let used = house.body.linePt;
    for (const block of blocks) {
      if (block.kind === 'pageBreak') {
        page += 1;
        used = 0;
        continue;
      }
      for (const height of heightsOf(block, house, widthMm)) {
        if (used + height > heightPt + 1) {
          page += 1;
          used = 0;
        }
        used += height;
      }
    }
    page += 1;
  }
  return pages;
}

/** Heights in points of what cannot be divided: lines of text, rows of a table. */
function heightsOf(block: Block, house: HouseStyle, widthMm: number): number[] {
  const { linePt, sizePt, spacingPt, indentCharacters } = house.body;
  const perLine = Math.floor(widthMm / MM_PER_PT / (sizePt + spacingPt));
  const lines = (text: string, indent: number) =>
    text
      .split('\n')
      .reduce((sum, one) => sum + Math.max(1, Math.ceil((widthInEm(one) + indent) / perLine)), 0);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return Array.from({ length: lines(block.text, indentCharacters) }, () => linePt);
    case 'chapter': {
      const { sizePt: letter, linePt: line } = house.title;
      const room = Math.floor(widthMm / MM_PER_PT / letter);
      const rows = block.title
        .split('\n')
        .reduce((sum, one) => sum + Math.max(1, Math.ceil(widthInEm(one) / room)), 0);
      // The empty line below the title is counted where every section begins.
      return Array.from({ length: rows + (block.part ? 1 : 0) }, () => line);
    }
    case 'image':
    case 'drawing': {
      const { width, height } = block.kind === 'image' ? imageSize(block.bytes) : block;
      const caption = block.caption === undefined ? 0 : size(house) * CAPTION_LINE;
      return [(block.widthMm * height) / width / MM_PER_PT + FIGURE_AIR_PT + caption];
    }
    case 'ruledLines':
      return Array.from({ length: block.count }, () => linePt);
    case 'table': {
      const size = block.sizePt ?? house.table.sizePt;
      const rows = [block.columns.map(({ head }) => head), ...block.rows];
      return rows.map((row) => {
        const tallest = row.map((cell, c) => {
          const room = ((block.columns[c]?.widthMm ?? 0) - CELL_AIR_MM) / MM_PER_PT / size;
          return cell
            .split('\n')
            .reduce((sum, one) => sum + Math.max(1, Math.ceil(widthInEm(one) / room)), 0);
        });
        return Math.max(1, ...tallest) * size * TABLE_LINE + ROW_AIR_PT;
      });
    }
    default:
      return [];
  }
}
