import type { Chair } from './chairs';
import type { PlanKind } from './plan';

/** How people say a seat: 3排12号. Numbers count from the left as the hall sees it. */
export function seatLabel(kind: PlanKind, { row, number }: Pick<Chair, 'row' | 'number'>): string {
  if (row === 'head') return `上首${number}号`;
  if (row === 'left') return `左侧${number}号`;
  if (row === 'right') return `右侧${number}号`;
  if (kind === 'groupPhoto') return row === 1 ? `前排${number}号` : `第${row}排${number}号`;
  return `${row}排${number}号`;
}
