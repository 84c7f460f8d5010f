import type { CellStyle } from 'hucre';
import { BODY_FONT, HEAD_FONT, TITLE_FONT } from './words.template';
import type { WorkbookColumn } from './workbookSpec';

const LINE = { style: 'thin', color: { rgb: '808080' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const BODY_POINTS = 10;

export const titleStyle: CellStyle = {
  font: { name: TITLE_FONT, size: 18 },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

export const subtitleStyle: CellStyle = {
  font: { name: BODY_FONT, size: 10 },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};

export const headStyle: CellStyle = {
  font: { name: HEAD_FONT, size: BODY_POINTS },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EDF5' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

export const footerStyle: CellStyle = {
  font: { name: BODY_FONT, size: BODY_POINTS },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};

const FORMAT: Record<WorkbookColumn['kind'], string> = {
  // The text format keeps a code a code, and "=" text, even after the cell is edited by hand.
  text: '@',
  number: 'General',
  integer: '0',
  date: 'yyyy-mm-dd',
};

const ALIGN = { text: 'left', number: 'right', integer: 'center', date: 'center' } as const;

const fixed = (decimals: number) => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

export function bodyStyle(column: WorkbookColumn, protect: boolean): CellStyle {
  return {
    font: { name: BODY_FONT, size: BODY_POINTS },
    border: BORDER,
    numFmt: column.decimals === undefined ? FORMAT[column.kind] : fixed(column.decimals),
    alignment: {
      horizontal: ALIGN[column.kind],
      // Keeps the last digit off the text of the next column.
      ...(column.kind === 'number' ? { indent: 1 } : {}),
      vertical: 'center',
      wrapText: column.wrap ?? column.kind === 'text',
    },
    ...(protect ? { protection: { locked: column.locked ?? false } } : {}),
  };
}
