import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { SlipsBlock } from './documentSpec';
import type { HouseStyle } from './houseStyle';
import { imageSize } from './imageSize';
import { twipsOfMm } from './measures';
import { imageRun } from './paragraphs';
import { type RunStyle, textRuns } from './runs';

type Slip = SlipsBlock['slips'][number];

const CUT = { style: BorderStyle.DASHED, size: 4, color: '666666' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Twips. */
const CELL_MARGINS = { top: 60, bottom: 60, left: 120, right: 60 };
/** white around the picture */
const PICTURE_MARGIN_MM = 5;

/**
 * A grid of slips: each is a cell of words and a cell with the picture, without a line between them,
 * so that words and picture stay beside each other in Word, WPS and LibreOffice alike.
 */
export function slipsTable(
  { slips, heightMm }: SlipsBlock,
  house: HouseStyle,
  availableMm: number,
): Table {
  const pictureMm = Math.max(...slips.map(({ picture }) => picture.widthMm), 0) + PICTURE_MARGIN_MM;
  const widths = [availableMm / 2 - pictureMm, pictureMm].map(twipsOfMm) as [number, number];
  const line = (text: string, style: RunStyle) =>
    new Paragraph({ spacing: { before: 0, after: 40 }, children: textRuns(text, style, house) });
  const words = ({ head, lines }: Slip) => [
    line(head, { role: 'heading1', sizePt: house.body.sizePt }),
    ...lines.map((text) => line(text, { role: 'table', sizePt: house.table.sizePt })),
  ];
  const picture = ({ picture: { bytes, widthMm, description } }: Slip) =>
    new Paragraph({
      children: [imageRun({ bytes, description }, imageSize(bytes), widthMm, widthMm)],
    });
  const cell = (side: 0 | 1, children: Paragraph[]) =>
    new TableCell({
      width: { size: widths[side], type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: CELL_MARGINS,
      borders: {
        top: CUT,
        bottom: CUT,
        left: side === 0 ? CUT : NONE,
        right: side === 1 ? CUT : NONE,
      },
      children,
    });
  const rows = Array.from({ length: Math.ceil(slips.length / 2) }, (_, row) => {
    const pair = [slips[row * 2], slips[row * 2 + 1]];
    return new TableRow({
      cantSplit: true,
      height: { value: twipsOfMm(heightMm), rule: HeightRule.ATLEAST },
      children: pair.flatMap((slip) =>
        slip
          ? [cell(0, words(slip)), cell(1, [picture(slip)])]
          : [cell(0, [new Paragraph('')]), cell(1, [new Paragraph('')])],
      ),
    });
  });
  return new Table({
    rows,
    columnWidths: [...widths, ...widths],
    width: { size: (widths[0] + widths[1]) * 2, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
}
