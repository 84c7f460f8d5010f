import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import {
  boundaries,
  EDGE_MM,
  type FloorCell,
  type FloorMeasures,
  type FloorPage,
  type FloorPlanSpec,
  floorMeasures,
  PAPER_MM,
  ROW_NAME_MM,
} from './floorPlanSpec';
import { type HouseStyle, parseHouseStyle } from './houseStyle';
import { twipsOfMm, twipsOfPt } from './measures';
import { textRuns, xmlText } from './runs';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const DASHES = { style: BorderStyle.DASHED, size: 4, color: '808080' } as const;
const around = (border: typeof NONE | typeof LINE | typeof DASHES) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
});

/**
 * Chairs as a table on landscape pages, so that an office can go on changing it: each chair a cell as
 * wide as the others, rows with an odd and an even number of chairs in the middle of each other.
 * @throws AppError `documents:error.houseStyle`, `documents:error.cancelled`
 */
export async function floorPlan(spec: FloorPlanSpec, options: WorkOptions = {}): Promise<Buffer> {
  throwIfCancelled(options.signal);
  const house = parseHouseStyle(spec.houseStyle);
  const { width, height } = PAPER_MM[spec.paper];
  const edge = twipsOfMm(EDGE_MM);
  const document = new Document({
    title: xmlText(spec.title),
    creator: '',
    lastModifiedBy: '',
    description: '',
    compatibility: { version: 15 },
    sections: spec.pages.map((page) => ({
      properties: {
        page: {
          size: {
            // The library turns these two when the page is landscape.
            width: twipsOfMm(height),
            height: twipsOfMm(width),
            orientation: PageOrientation.LANDSCAPE,
          },
          margin: {
            top: edge,
            bottom: edge,
            left: edge,
            right: edge,
            header: 0,
            footer: 0,
            gutter: 0,
          },
        },
      },
      children: [
        line(page.title, { role: 'title', sizePt: 18 }, 26, house),
        line(page.note, { role: 'table', sizePt: 11 }, 22, house),
        ...(page.above ? [band(page.above, spec, house), air()] : []),
        chairs(page, floorMeasures(page, spec.paper), house),
        ...(page.below ? [air(), band(page.below, spec, house)] : [air()]),
      ],
    })),
  });
  throwIfCancelled(options.signal);
  return Packer.toBuffer(document);
}

type Style = { role: 'title' | 'table' | 'tableHead'; sizePt: number };

const exactly = (pt: number) => ({
  line: twipsOfPt(pt),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});

const line = (text: string, style: Style, linePt: number, house: HouseStyle) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exactly(linePt),
    children: textRuns(text, style, house),
  });

const air = () => new Paragraph({ spacing: exactly(10) });

/** A framed line in the middle third: the stage, or the audience. */
function band(text: string, spec: FloorPlanSpec, house: HouseStyle): Paragraph {
  const third = twipsOfMm((PAPER_MM[spec.paper].width - 2 * EDGE_MM) / 3);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: third, right: third },
    border: around(LINE),
    spacing: exactly(20),
    children: textRuns(text, { role: 'tableHead', sizePt: 14 }, house),
  });
}

function chairs(page: FloorPage, measures: FloorMeasures, house: HouseStyle): Table {
  const edges = boundaries(page.cells);
  const widths = edges
    .slice(1)
    .map((edge, index) => twipsOfMm((edge - (edges[index] as number)) * measures.widthMm));
  const named = page.rowNames.length > 0;
  // The same at both ends keeps the chairs in the middle of the page.
  const side = named ? [twipsOfMm(ROW_NAME_MM)] : [];
  const columnWidths = [...side, ...widths, ...side];
  const rows = Math.max(...page.cells.map(({ y }) => y)) + 1;
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { ...around(NONE), insideHorizontal: NONE, insideVertical: NONE },
    rows: Array.from({ length: rows }, (_, y) => {
      const name = page.rowNames.find((row) => row.y === y)?.text ?? '';
      const nameCell = () => blank(side[0] ?? 0, 1, name, measures, house);
      return new TableRow({
        cantSplit: true,
        height: { value: twipsOfMm(measures.heightMm), rule: HeightRule.EXACT },
        children: [
          ...(named ? [nameCell()] : []),
          ...rowCells(
            page.cells.filter((cell) => cell.y === y),
            edges,
            widths,
            measures,
            house,
          ),
          ...(named ? [nameCell()] : []),
        ],
      });
    }),
  });
}

/** The chairs of one row from left to right, and what is empty between them. */
function rowCells(
  cells: readonly FloorCell[],
  edges: readonly number[],
  widths: readonly number[],
  measures: FloorMeasures,
  house: HouseStyle,
): TableCell[] {
  const out: TableCell[] = [];
  const gap = (from: number, to: number) => {
    if (to > from) out.push(blank(sum(widths, from, to), to - from, '', measures, house));
  };
  let at = 0;
  for (const cell of cells.toSorted((a, b) => a.x - b.x)) {
    const from = edges.indexOf(cell.x);
    const to = edges.indexOf(cell.x + 1);
    gap(at, from);
    out.push(chair(cell, sum(widths, from, to), to - from, measures, house));
    at = to;
  }
  gap(at, widths.length);
  return out;
}

const sum = (widths: readonly number[], from: number, to: number) =>
  widths.slice(from, to).reduce((total, width) => total + width, 0);

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

function chair(
  cell: FloorCell,
  width: number,
  span: number,
  measures: FloorMeasures,
  house: HouseStyle,
): TableCell {
  const sizePt = measures.sizeOf(cell);
  const small = Math.max(5, Math.floor(measures.sizePt * 1.2) / 2);
  return new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: NO_MARGINS,
    borders: around(cell.kind === 'seat' ? LINE : DASHES),
    ...(cell.kind === 'closed' ? { shading: { type: ShadingType.CLEAR, fill: 'D9D9D9' } } : {}),
    children: [
      line(cell.text, { role: 'table', sizePt }, sizePt * 1.25, house),
      ...(cell.note === undefined
        ? []
        : [line(cell.note, { role: 'table', sizePt: small }, small * 1.2, house)]),
    ],
  });
}

function blank(
  width: number,
  span: number,
  text: string,
  measures: FloorMeasures,
  house: HouseStyle,
): TableCell {
  const sizePt = Math.min(11, measures.sizePt);
  return new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: NO_MARGINS,
    borders: around(NONE),
    children: [line(text, { role: 'table', sizePt }, sizePt * 1.25, house)],
  });
}
