/** Where a nomination stands; null while nothing gives it a place. */
export type Ordered = { id: string; place: number | null };

const byPlace = (a: Ordered, b: Ordered): number =>
  (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) || 0;

/**
 * Why a round of ballots cannot be held over these; null when it can. Whoever is voted on stands next to
 * each other, so that a round never lifts anybody over somebody who was not voted on; in a selection that
 * ballots alone decide, the first round is over all.
 */
export function roundProblem(
  order: readonly Ordered[],
  votedOn: ReadonlySet<string>,
): 'unknown' | 'apart' | 'notAll' | null {
  const known = new Set(order.map(({ id }) => id));
  if ([...votedOn].some((id) => !known.has(id))) return 'unknown';
  const inside = order.filter(({ id }) => votedOn.has(id));
  if (inside.some(({ place }) => place === null))
    return inside.length === order.length ? null : 'notAll';
  const best = Math.min(...inside.map(({ place }) => place ?? 0));
  const isBetween = ({ id, place }: Ordered) =>
    !votedOn.has(id) && place !== null && place >= best && place < best + inside.length;
  return order.some(isBetween) ? 'apart' : null;
}

/**
 * The order after a round: those voted on share out among themselves the places that they held together,
 * by their places in the round. Nobody else moves. Whoever withdrew since is in neither.
 */
export function afterRound(order: readonly Ordered[], round: readonly Ordered[]): Ordered[] {
  const sorted = [...order].sort(byPlace);
  const there = new Set(order.map(({ id }) => id));
  const voted = round.filter(({ id, place }) => there.has(id) && place !== null).sort(byPlace);
  const inRound = new Set(voted.map(({ id }) => id));
  const held = sorted.flatMap(({ id }, at) => (inRound.has(id) ? [at + 1] : []));
  const places = new Map<string, number>();
  let shared = 0;
  for (const [at, { id, place }] of voted.entries()) {
    if (at === 0 || place !== voted[at - 1]?.place) shared = held[at] as number;
    places.set(id, shared);
  }
  return order.map(({ id, place }) => ({ id, place: places.get(id) ?? place })).sort(byPlace);
}

/** Level ones, each group of two or more with its place. */
export function levelGroups(order: readonly Ordered[]): { place: number; ids: string[] }[] {
  const groups = new Map<number, string[]>();
  for (const { id, place } of order)
    if (place !== null) groups.set(place, [...(groups.get(place) ?? []), id]);
  return [...groups]
    .filter(([, ids]) => ids.length > 1)
    .map(([place, ids]) => ({ place, ids }))
    .sort((a, b) => a.place - b.place);
}

/** The order with level ones parted by the lots drawn among them; a draw counts for a whole group. */
export function partedByLots(
  order: readonly Ordered[],
  draws: readonly (readonly string[])[],
): Ordered[] {
  const places = new Map<string, number>();
  for (const { place, ids } of levelGroups(order)) {
    const drawn = draws.findLast((draw) => ids.every((id) => draw.includes(id)));
    if (!drawn) continue;
    const lots = [...ids].sort((a, b) => drawn.indexOf(a) - drawn.indexOf(b));
    for (const [at, id] of lots.entries()) places.set(id, place + at);
  }
  return order.map(({ id, place }) => ({ id, place: places.get(id) ?? place })).sort(byPlace);
}
