import type { Chair } from './chairs';
import { centreOut } from './fill';
import type { KeptEmpty, Path, Place, PlanKind, Rules, SeatedBy, Side } from './plan';

/**
 * Why somebody sits where they sit, or why nobody does. `rank`: number in the plan's order.
 *
 * - `middle`   the highest chair of a row
 * - `side`     so many chairs to a side of the highest, as its person sees it; `ofFirst` when number
 *              1 of the order sits there
 * - `along`    the next chair of a side of a U
 * - `path`     the next chair of a hall's way of filling
 */
export type Reason =
  | { kind: 'hand' | 'lateChange' | 'empty' }
  | { kind: 'closed' }
  | { kind: 'left'; name: string }
  | { kind: 'middle'; rank: number; row: number }
  | { kind: 'side'; rank: number; row: number; side: Side; distance: number; ofFirst: boolean }
  | { kind: 'along'; rank: number; side: Side; distance: number }
  | { kind: 'path'; rank: number; path: Path; row: number; column: number };

type Seated = Pick<Place, 'rank'> & { seatedBy: SeatedBy };

/** What reasons are read from: made once per plan, asked once per chair. */
export type Grounds = {
  kind: PlanKind;
  path: Path;
  /** the highest chair of each row */
  highest: ReadonlyMap<Chair['row'], Chair>;
  /** the chair where number 1 of the order sits by rule */
  first: string | null;
  keptEmpty: KeptEmpty;
};

export function groundsOf(
  layout: { kind: PlanKind; path?: Path },
  chairs: readonly Chair[],
  rules: Pick<Rules, 'secondOdd' | 'secondEven'>,
  places: readonly Place[],
  keptEmpty: KeptEmpty,
): Grounds {
  const rows = new Map<Chair['row'], Chair[]>();
  for (const chair of chairs) {
    const row = rows.get(chair.row);
    if (row) row.push(chair);
    else rows.set(chair.row, [chair]);
  }
  const highest = new Map<Chair['row'], Chair>();
  for (const [row, members] of rows) {
    const [best] = centreOut(members, rules);
    if (best) highest.set(row, best);
  }
  const first = places.find(({ rank, seat }) => rank === 1 && seat !== null);
  return {
    kind: layout.kind,
    path: layout.path ?? 'centreOut',
    highest,
    first: first?.seat ?? null,
    keptEmpty,
  };
}

export function reasonOf(chair: Chair, place: Seated | null, grounds: Grounds): Reason {
  if (!place) {
    const kept = grounds.keptEmpty[chair.key];
    if (!kept) return { kind: 'empty' };
    return kept.why === 'closed' ? { kind: 'closed' } : { kind: 'left', name: kept.name };
  }
  if (place.seatedBy !== 'rule') return { kind: place.seatedBy };
  const rank = place.rank ?? 0;
  if (chair.row === 'left' || chair.row === 'right') {
    // As whoever sits at the head sees it, opposite to the drawing.
    const side = chair.row === 'left' ? 'right' : 'left';
    return { kind: 'along', rank, side, distance: chair.number };
  }
  const row = chair.row === 'head' ? 1 : chair.row;
  if (grounds.kind === 'hall' && grounds.path !== 'centreOut') {
    return { kind: 'path', rank, path: grounds.path, row, column: chair.number };
  }
  const highest = grounds.highest.get(chair.row);
  if (!highest || highest.key === chair.key) return { kind: 'middle', rank, row };
  const offset = chair.number - highest.number;
  const towardsUs = chair.faces === 'hall';
  return {
    kind: 'side',
    rank,
    row,
    side: offset > 0 === towardsUs ? 'left' : 'right',
    distance: Math.abs(offset),
    ofFirst: grounds.first === highest.key,
  };
}
