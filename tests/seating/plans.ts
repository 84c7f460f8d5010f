import type { Arrangement } from '@shared/seating/arrange';
import type { Layout, Place } from '@shared/seating/plan';

export const rostrum = (...rows: number[]): Layout => ({ kind: 'rostrum', rows });

export const hall = (
  rows: number,
  columns: number,
  more: Partial<Extract<Layout, { kind: 'hall' }>> = {},
): Layout => ({ kind: 'hall', rows, columns, aisles: [], path: 'rows', from: 'left', ...more });

/** People called 1, 2, 3 … in the plan's order, without seats. */
export const people = (count: number): Place[] =>
  Array.from({ length: count }, (_, index) => ({
    participantId: String(index + 1),
    seat: null,
    rank: null,
    seatedBy: null,
  }));

export const anArrangement = (
  layout: Layout,
  places: readonly Place[],
  more: Partial<Arrangement> = {},
): Arrangement => ({
  layout,
  rules: { secondOdd: 'left', secondEven: 'left' },
  keptEmpty: {},
  places,
  ...more,
});
