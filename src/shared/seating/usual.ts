import type { Order } from '../participants/order';
import type { Layout, PlanKind } from './plan';

/** In how wide rows leaders sit, and people stand for a photo, until someone says otherwise. */
const WIDEST_ROSTRUM = 15;
const WIDEST_PHOTO = 21;
const HALL_COLUMNS = 16;

/** The order a plan of a kind is usually seated in. */
export const usualOrder: Readonly<Record<PlanKind, Order>> = {
  rostrum: 'precedence',
  hall: 'division',
  uShape: 'precedence',
  groupPhoto: 'precedence',
};

/** Chairs for so many people, as they usually stand. */
export function usualLayout(kind: PlanKind, people: number): Layout {
  const all = Math.max(1, people);
  switch (kind) {
    case 'rostrum':
      return { kind, rows: evenRows(all, WIDEST_ROSTRUM) };
    case 'groupPhoto':
      return { kind, rows: evenRows(all, WIDEST_PHOTO) };
    case 'uShape': {
      const head = Math.min(all, Math.max(3, Math.round(all / 5)));
      return { kind, head, side: Math.min(60, Math.ceil((all - head) / 2)) };
    }
    case 'hall': {
      const columns = Math.min(HALL_COLUMNS, Math.max(4, Math.ceil(Math.sqrt(all * 1.5))));
      const rows = Math.min(100, Math.ceil(all / columns));
      const aisles = columns >= 8 ? [Math.floor(columns / 2)] : [];
      return { kind, rows, columns, aisles, path: 'rows', from: 'left' };
    }
  }
}

/** As few rows as the widest allows, as even as they go, the front row never longer. */
function evenRows(people: number, widest: number): number[] {
  const rows = Math.min(20, Math.ceil(people / widest));
  const each = Math.floor(people / rows);
  const longer = people - each * rows;
  return Array.from({ length: rows }, (_, index) => each + (index >= rows - longer ? 1 : 0));
}
