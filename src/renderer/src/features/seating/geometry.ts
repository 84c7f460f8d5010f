import { type Chair, seenFrom, type Viewpoint } from '@shared/seating/chairs';
import type { PlanKind } from '@shared/seating/plan';

/** Pixels of one chair on the drawing. */
export type Scale = { width: number; height: number };

/** How small and how large a chair is drawn: a name of three characters must be readable. */
const NARROWEST = 50;
const WIDEST = 108;

/** In a hall names only; where few sit, the number in the order stands below the name. */
export const chairHeight = (kind: PlanKind): number => (kind === 'hall' ? 36 : 56);

/** As wide as fits the window, within what can be read; `zoom` is what a person asked for. */
export function scaleFor(
  kind: PlanKind,
  chairs: readonly Chair[],
  available: number,
  zoom: number,
): Scale {
  const { width } = extent(chairs);
  const fits = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(available / Math.max(1, width))));
  return { width: Math.round(fits * zoom), height: Math.round(chairHeight(kind) * zoom) };
}

export function extent(chairs: readonly Chair[]) {
  const xs = chairs.map(({ x }) => x);
  const left = Math.min(...xs);
  const rows = Math.max(...chairs.map(({ y }) => y)) + 1;
  return { left, width: Math.max(...xs) - left + 1, rows };
}

export type Drawn<C extends Chair> = { chair: C; left: number; top: number };

/** Where each chair is drawn, in pixels. */
export function drawn<C extends Chair>(
  chairs: readonly C[],
  viewpoint: Viewpoint,
  scale: Scale,
): Drawn<C>[] {
  const seen = seenFrom(chairs, viewpoint);
  const { left } = extent(seen);
  return seen.map((chair) => ({
    chair,
    left: (chair.x - left) * scale.width,
    top: chair.y * scale.height,
  }));
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The chair that an arrow key leads to: the nearest in that direction, straight ahead before aslant. */
export function nextChair<C extends Chair>(
  chairs: readonly Drawn<C>[],
  from: Drawn<C>,
  arrow: Arrow,
): Drawn<C> | null {
  let best: Drawn<C> | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const to of chairs) {
    const right = to.left - from.left;
    const down = to.top - from.top;
    const [ahead, aside] = {
      ArrowLeft: [-right, down],
      ArrowRight: [right, down],
      ArrowUp: [-down, right],
      ArrowDown: [down, right],
    }[arrow] as [number, number];
    const distance = ahead + Math.abs(aside) * 3;
    if (ahead > 0 && distance < least) {
      best = to;
      least = distance;
    }
  }
  return best;
}
