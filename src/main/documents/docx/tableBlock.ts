import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TableBlock } from './documentSpec';
import type { HouseStyle } from './houseStyle';
import { fittedWidths, twipsOfMm } from './measures';
import { textRuns } from './runs';

/** Twips. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

/**
 * A table whose widths stand in its grid and in its cells (WPS trusts the one, Word the other). Lines
 * inside cells are never exact: exact lines crop tall characters and wrapped text.
 */
export function tableOf(block: TableBlock, house: HouseStyle, availableMm: number): Table {
  const widths = fittedWidths(
    block.columns.map((column) => column.widthMm),
    availableMm,
  ).map(twipsOfMm);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const cell = (text: string, c: number, head: boolean) =>
    new TableCell({
      width: { size: widths[c] as number, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: CELL_MARGINS,
      children: [
        new Paragraph({
          alignment: head ? AlignmentType.CENTER : block.columns[c]?.align,
          spacing: { before: 0, after: 0 },
          children: textRuns(
            text,
            { role: head ? 'tableHead' : 'table', sizePt: house.table.sizePt },
            house,
          ),
        }),
      ],
    });
  const rows = [
    new TableRow({
      tableHeader: block.repeatHead,
      cantSplit: true,
      children: block.columns.map((column, c) => cell(column.head, c, true)),
    }),
    ...block.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          ...(block.rowHeightMm
            ? { height: { value: twipsOfMm(block.rowHeightMm), rule: HeightRule.ATLEAST } }
            : {}),
          children: block.columns.map((_, c) => cell(row[c] ?? '', c, false)),
        }),
    ),
  ];
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
  });
}
