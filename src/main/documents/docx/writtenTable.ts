/** Width in eighths of a point; colour RRGGBB. */
type Border = { style: 'single' | 'dashed' | 'none'; size: number; color: string };

export const NO_BORDER: Border = { style: 'none', size: 0, color: 'auto' };
export const THIN_BORDER: Border = { style: 'single', size: 4, color: 'auto' };

type Borders = { top?: Border; left?: Border; bottom?: Border; right?: Border };
type Margins = { top: number; left: number; bottom: number; right: number };

export const around = (border: Border): Required<Borders> => ({
  top: border,
  left: border,
  bottom: border,
  right: border,
});

const SIDES = ['top', 'left', 'bottom', 'right'] as const;

const borderXml = (side: string, { style, size, color }: Border) =>
  `<w:${side} w:val="${style}" w:color="${color}" w:sz="${size}"/>`;

const bordersXml = (borders: Borders) =>
  SIDES.map((side) => {
    const border = borders[side];
    return border ? borderXml(side, border) : '';
  }).join('');

/** Widths and margins in twips. */
type CellForm = {
  width: number;
  /** of how many columns of the grid; 1 without it */
  span?: number;
  borders?: Borders;
  /** RRGGBB */
  fill?: string;
  margins: Margins;
  vertical: 'top' | 'center';
};

/**
 * What stands before every paragraph of such a cell; write it once for many cells.
 * @returns a function from the XML of its paragraphs to that of the cell
 */
export function cellOf({ width, span, borders, fill, margins, vertical }: CellForm) {
  const spanned = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`;
  const bordered = borders ? `<w:tcBorders>${bordersXml(borders)}</w:tcBorders>` : '';
  const shading = fill ? `<w:shd w:fill="${fill}" w:val="clear"/>` : '';
  const sides = SIDES.map((side) => `<w:${side} w:type="dxa" w:w="${margins[side]}"/>`).join('');
  const open = `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${spanned}${bordered}${shading}<w:tcMar>${sides}</w:tcMar><w:vAlign w:val="${vertical}"/></w:tcPr>`;
  return (paragraphs: string) => `${open}${paragraphs}</w:tc>`;
}

/** A row that no page divides; its height in twips. `head`: printed again on every page. */
export function rowXml(
  cells: string,
  { height, head }: { height?: { value: number; rule: 'exact' | 'atLeast' }; head?: boolean } = {},
): string {
  const high = height ? `<w:trHeight w:val="${height.value}" w:hRule="${height.rule}"/>` : '';
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}${high}</w:trPr>${cells}</w:tr>`;
}

/** @param columnWidths twips; fixed, whatever the cells hold */
export function tableXml(
  rows: readonly string[],
  columnWidths: readonly number[],
  { border, centred }: { border: Border; centred: boolean },
): string {
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  const inside = `${borderXml('insideH', border)}${borderXml('insideV', border)}`;
  const grid = columnWidths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${total}"/>${centred ? '<w:jc w:val="center"/>' : ''}<w:tblBorders>${bordersXml(around(border))}${inside}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
