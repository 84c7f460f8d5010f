import type { TableBlock } from './documentSpec';
import type { HouseStyle } from './houseStyle';
import { fittedWidths, twipsOfMm } from './measures';
import { paragraphXml, runsXml, Written } from './written';
import { cellOf, rowXml, THIN_BORDER, tableXml } from './writtenTable';

/** Twips. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };
const COMPACT_MARGINS = { top: 10, bottom: 10, left: 50, right: 50 };

/**
 * A table whose widths stand in its grid and in its cells (WPS trusts the one, Word the other). Lines
 * inside cells are never exact: exact lines crop tall characters and wrapped text.
 */
export function tableOf(block: TableBlock, house: HouseStyle, availableMm: number): Written {
  const widths = fittedWidths(
    block.columns.map((column) => column.widthMm),
    availableMm,
  ).map(twipsOfMm);
  const margins = house.table.compact ? COMPACT_MARGINS : CELL_MARGINS;
  const columns = block.columns.map(({ head, align }, c) => ({
    head,
    align,
    cell: cellOf({ width: widths[c] as number, margins, vertical: 'center' }),
  }));
  const sizePt = block.sizePt ?? house.table.sizePt;
  const together = block.together ?? false;
  const last = block.rows.length - 1;
  const heads = columns.map(({ head, cell }) =>
    cell(
      paragraphXml(
        { align: 'center', keepNext: together },
        runsXml(head, { role: 'tableHead', sizePt }, house),
      ),
    ),
  );
  const height = block.rowHeightMm
    ? { height: { value: twipsOfMm(block.rowHeightMm), rule: 'atLeast' as const } }
    : {};
  const rows = block.rows.map((row, at) =>
    rowXml(
      columns
        .map(({ align, cell }, c) =>
          cell(
            paragraphXml(
              { align, keepNext: together && at < last, ...(row[c] ? {} : { markPt: sizePt }) },
              runsXml(row[c] ?? '', { role: 'table', sizePt }, house),
            ),
          ),
        )
        .join(''),
      height,
    ),
  );
  return new Written(
    tableXml([rowXml(heads.join(''), { head: block.repeatHead }), ...rows], widths, {
      border: THIN_BORDER,
      centred: true,
    }),
  );
}
