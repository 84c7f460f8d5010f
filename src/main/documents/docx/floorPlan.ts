import {
  AlignmentType,
  BorderStyle,
  type IPropertiesOptions,
  LineRuleType,
  PageOrientation,
  Paragraph,
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
import { packed } from './packed';
import { textRuns, xmlText } from './runs';
import { paragraphXml, runsXml, Written } from './written';
import { around, cellOf, NO_BORDER, rowXml, tableXml } from './writtenTable';

const LINE = { style: 'single', size: 4, color: '000000' } as const;
const DASHES = { style: 'dashed', size: 4, color: '808080' } as const;

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
  const document: IPropertiesOptions = {
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
  };
  throwIfCancelled(options.signal);
  return packed(document);
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

const FRAME = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A framed line in the middle third: the stage, or the audience. */
function band(text: string, spec: FloorPlanSpec, house: HouseStyle): Paragraph {
  const third = twipsOfMm((PAPER_MM[spec.paper].width - 2 * EDGE_MM) / 3);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: third, right: third },
    border: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME },
    spacing: exactly(20),
    children: textRuns(text, { role: 'tableHead', sizePt: 14 }, house),
  });
}

function chairs(page: FloorPage, measures: FloorMeasures, house: HouseStyle): Written {
  const edges = boundaries(page.cells);
  const widths = edges
    .slice(1)
    .map((edge, index) => twipsOfMm((edge - (edges[index] as number)) * measures.widthMm));
  const named = page.rowNames.length > 0;
  // The same at both ends keeps the chairs in the middle of the page.
  const side = named ? [twipsOfMm(ROW_NAME_MM)] : [];
  const height = { value: twipsOfMm(measures.heightMm), rule: 'exact' } as const;
  const rows = Array.from({ length: Math.max(...page.cells.map(({ y }) => y)) + 1 }, (_, y) => {
    const name = page.rowNames.find((row) => row.y === y)?.text ?? '';
    const nameCell = named ? blank(side[0] ?? 0, 1, name, measures, house) : '';
    const cells = page.cells.filter((cell) => cell.y === y);
    const chairsOfRow = rowCells(cells, edges, widths, measures, house);
    return rowXml(nameCell + chairsOfRow.join('') + nameCell, { height });
  });
  return new Written(
    tableXml(rows, [...side, ...widths, ...side], { border: NO_BORDER, centred: true }),
  );
}

/** The chairs of one row from left to right, and what is empty between them. */
function rowCells(
  cells: readonly FloorCell[],
  edges: readonly number[],
  widths: readonly number[],
  measures: FloorMeasures,
  house: HouseStyle,
): string[] {
  const out: string[] = [];
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
  { kind, text, note, ...cell }: FloorCell,
  width: number,
  span: number,
  measures: FloorMeasures,
  house: HouseStyle,
): string {
  const sizePt = measures.sizeOf({ kind, text, ...cell });
  const small = Math.max(5, Math.floor(measures.sizePt * 1.2) / 2);
  const content = cellOf({
    width,
    span,
    vertical: 'center',
    margins: NO_MARGINS,
    borders: around(kind === 'seat' ? LINE : DASHES),
    ...(kind === 'closed' ? { fill: 'D9D9D9' } : {}),
  });
  const below = note === undefined ? '' : lineXml(note, small, small * 1.2, house);
  return content(lineXml(text, sizePt, sizePt * 1.25, house) + below);
}

function blank(
  width: number,
  span: number,
  text: string,
  measures: FloorMeasures,
  house: HouseStyle,
): string {
  const sizePt = Math.min(11, measures.sizePt);
  const cell = cellOf({
    width,
    span,
    vertical: 'center',
    margins: NO_MARGINS,
    borders: around(NO_BORDER),
  });
  return cell(lineXml(text, sizePt, sizePt * 1.25, house));
}

const lineXml = (text: string, sizePt: number, linePt: number, house: HouseStyle) =>
  paragraphXml(
    { line: twipsOfPt(linePt), align: 'center' },
    runsXml(text, { role: 'table', sizePt }, house),
  );
