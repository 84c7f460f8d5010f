import type { Chair } from './chairs';
import { fillOrder } from './fill';
import type { KeptEmpty, Layout, Place, Rules } from './plan';

export type Arrangement = {
  layout: Layout;
  rules: Pick<Rules, 'secondOdd' | 'secondEven'>;
  keptEmpty: KeptEmpty;
  /** in the plan's order */
  places: readonly Place[];
};

/** The chairs that may be given, in the order in which they are. */
export function openChairs({ layout, rules, keptEmpty }: Omit<Arrangement, 'places'>): Chair[] {
  return fillOrder(layout, rules).filter(({ key }) => keptEmpty[key]?.why !== 'closed');
}

/**
 * Seats everybody by rule, except those who were seated by hand: they stay as long as their chair is
 * there. When there are more people than chairs the last ones get none.
 */
export function arrange(arrangement: Arrangement): Place[] {
  const chairs = openChairs(arrangement);
  const free = new Set(chairs.map(({ key }) => key));
  const stays = new Set<string>();
  for (const { participantId, seat, seatedBy } of arrangement.places) {
    if (seatedBy === 'hand' && seat !== null && free.delete(seat)) stays.add(participantId);
  }
  const waiting = chairs.filter(({ key }) => free.has(key)).values();
  return arrangement.places.map((place, index) => {
    if (stays.has(place.participantId)) return { ...place, rank: index + 1 };
    const chair = waiting.next().value;
    return {
      participantId: place.participantId,
      seat: chair?.key ?? null,
      rank: index + 1,
      seatedBy: chair ? 'rule' : null,
    };
  });
}
