import type { MergeRange } from 'hucre';
import { linesOf } from './textWidth';

type HeadCell = { row: number; column: number; text: string };

export type MergedHead = {
  levels: number;
  /** Every cell of the head, covered ones too (they carry the border), with empty text. */
  cells: HeadCell[];
  merges: MergeRange[];
  /** Lines of text that each level needs, given the column widths. */
  lines(widths: number[]): number[];
};

/**
 * Lays out column heads of one to three levels. A head with fewer levels reaches down to the last
 * row; equal neighbours on a level merge as long as everything above them is merged too.
 */
export function mergedHead(heads: readonly (readonly string[])[]): MergedHead {
  const levels = Math.max(1, ...heads.map((head) => head.length));
  const merges: MergeRange[] = [];
  const cells: HeadCell[] = [];
  const covered = new Set<string>();
  for (let row = 0; row < levels; row++) {
    for (let column = 0; column < heads.length; column++) {
      const head = heads[column] as readonly string[];
      const isCovered = covered.has(`${row},${column}`);
      cells.push({ row, column, text: isCovered ? '' : (head[row] ?? '') });
      if (isCovered || row >= head.length) continue;
      const endCol = groupEnd(heads, row, column);
      const endRow = row === head.length - 1 ? levels - 1 : row;
      if (endCol > column || endRow > row) {
        merges.push({ startRow: row, endRow, startCol: column, endCol });
        for (let r = row; r <= endRow; r++) {
          for (let c = column; c <= endCol; c++) covered.add(`${r},${c}`);
        }
      }
    }
  }
  const lines = (widths: number[]) =>
    Array.from({ length: levels }, (_, level) => linesOfLevel(level, cells, merges, widths));
  return { levels, cells, merges, lines };
}

/** Last column of the group that begins here: equal text, equal depth below, equal heads above. */
function groupEnd(heads: readonly (readonly string[])[], row: number, column: number): number {
  const head = heads[column] as readonly string[];
  const isLeaf = row === head.length - 1;
  let end = column;
  for (let c = column + 1; c < heads.length; c++) {
    const other = heads[c] as readonly string[];
    const sameAbove = head.slice(0, row + 1).every((text, level) => other[level] === text);
    if (!sameAbove || (row === other.length - 1) !== isLeaf) break;
    end = c;
  }
  return end;
}

function linesOfLevel(
  level: number,
  cells: readonly HeadCell[],
  merges: readonly MergeRange[],
  widths: readonly number[],
): number {
  let most = 1;
  for (const cell of cells) {
    if (cell.row !== level || cell.text === '') continue;
    const merge = merges.find((area) => area.startRow === level && area.startCol === cell.column);
    const rows = merge ? merge.endRow - merge.startRow + 1 : 1;
    const width = widths
      .slice(cell.column, (merge?.endCol ?? cell.column) + 1)
      .reduce((sum, part) => sum + part, 0);
    most = Math.max(most, Math.ceil(linesOf(cell.text, width) / rows));
  }
  return most;
}
