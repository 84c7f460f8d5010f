import { type Arrangement, arrange, openChairs } from './arrange';
import type { Layout, Place, Way } from './plan';

/** Somebody who has to move; `null`: had no seat, or loses it. */
export type Move = { participantId: string; from: string | null; to: string | null };

/** One way to meet a late change. */
export type Proposal = {
  way: Way;
  /** who else moves: whoever leaves or joins is not counted */
  moves: Move[];
  /** where whoever joins sits; null when somebody leaves, or when there is no chair */
  seat: string | null;
  /** how the chairs stand afterwards, when that changes */
  layout: Layout | null;
  /** everybody who belongs to the plan afterwards */
  places: Place[];
  /** nobody who was seated by rule sits before somebody who comes earlier in the order */
  keepsOrder: boolean;
};

/** Seats in filling order, each with who sits there by rule or late change; those by hand are no part. */
type Line = { seats: string[]; people: (Place | null)[] };

function lineOf(arrangement: Arrangement): Line {
  const byHand = new Set<string | null>();
  const sitting = new Map<string, Place>();
  for (const place of arrangement.places) {
    if (place.seat === null) continue;
    if (place.seatedBy === 'hand') byHand.add(place.seat);
    else sitting.set(place.seat, place);
  }
  const seats = openChairs(arrangement)
    .map(({ key }) => key)
    .filter((key) => !byHand.has(key));
  return { seats, people: seats.map((seat) => sitting.get(seat) ?? null) };
}

/** Seated anew at these places of the line; everybody else as they were. */
function moved(
  arrangement: Arrangement,
  line: Line,
  to: ReadonlyMap<string, number>,
): { places: Place[]; moves: Move[] } {
  const moves: Move[] = [];
  const places = arrangement.places.map((place): Place => {
    const index = to.get(place.participantId);
    if (index === undefined) return place;
    const seat = line.seats[index] as string;
    if (seat === place.seat) return place;
    moves.push({ participantId: place.participantId, from: place.seat, to: seat });
    return { ...place, seat, seatedBy: 'lateChange' };
  });
  return { places, moves };
}

function proposal(
  way: Way,
  arrangement: Arrangement,
  after: { places: Place[]; moves: Move[] },
  { joining = null, layout = null }: { joining?: string | null; layout?: Layout | null } = {},
): Proposal {
  return {
    way,
    moves: after.moves.filter(({ participantId }) => participantId !== joining),
    seat: after.places.find(({ participantId }) => participantId === joining)?.seat ?? null,
    layout,
    places: after.places,
    keepsOrder: inOrder({
      ...arrangement,
      layout: layout ?? arrangement.layout,
      places: after.places,
    }),
  };
}

/** Whether filling order and the plan's order agree, leaving out those seated by hand. */
export function inOrder(arrangement: Arrangement): boolean {
  const place = new Map(arrangement.places.map((one, index) => [one.participantId, index]));
  let last = -1;
  for (const one of lineOf(arrangement).people) {
    if (!one) continue;
    const index = place.get(one.participantId) as number;
    if (index < last) return false;
    last = index;
  }
  return true;
}

/** Everything by rule anew; `mapped` says where a chair stands afterwards. */
function rearranged(
  arrangement: Arrangement,
  mapped: (seat: string) => string | null = (seat) => seat,
): { places: Place[]; moves: Move[] } {
  // Those seated by hand go with their chair.
  const before = arrangement.places.map((place) =>
    place.seat === null ? place : { ...place, seat: mapped(place.seat) ?? 'gone-0' },
  );
  const seatBefore = new Map(before.map((place) => [place.participantId, place.seat]));
  const places = arrange({ ...arrangement, places: before });
  const moves = places.flatMap(({ participantId, seat }): Move[] => {
    const from = seatBefore.get(participantId) ?? null;
    return from === seat ? [] : [{ participantId, from, to: seat }];
  });
  return { places, moves };
}

/**
 * What can be done when somebody leaves, fewest moves first, each outcome once:
 * the chair stays empty; the last one comes forward; all behind move up to the next empty chair, which
 * keeps the order; the rule is applied anew; where chairs are put up for people, one is taken away.
 */
export function leaveProposals(arrangement: Arrangement, participantId: string): Proposal[] {
  const leaving = arrangement.places.find((place) => place.participantId === participantId);
  const rest: Arrangement = {
    ...arrangement,
    places: arrangement.places.filter((place) => place !== leaving),
  };
  const line = lineOf(rest);
  const proposals = [proposal('keepEmpty', rest, { places: [...rest.places], moves: [] })];
  const hole = line.seats.indexOf(leaving?.seat ?? '');
  if (hole >= 0) {
    const last = line.people.findLastIndex((one) => one !== null);
    const lastOne = line.people[last];
    if (lastOne && last > hole) {
      const to = new Map([[lastOne.participantId, hole]]);
      proposals.push(proposal('lastFills', rest, moved(rest, line, to)));
      proposals.push(proposal('shift', rest, moved(rest, line, closingUp(line, hole))));
    }
  }
  proposals.push(proposal('rearrange', rest, rearranged(rest)));
  proposals.push(...withChairs('removeChair', rest, -1, null));
  return distinct(proposals);
}

/** Those behind the hole, one seat forward each, up to the next empty seat. */
function closingUp({ people }: Line, hole: number): Map<string, number> {
  const to = new Map<string, number>();
  for (let index = hole + 1; index < people.length; index++) {
    const one = people[index];
    if (!one) break;
    to.set(one.participantId, index - 1);
  }
  return to;
}

/**
 * What can be done when somebody joins, fewest moves first, each outcome once: the free chair nearest
 * to where the order wants them; the shortest row of people moves by one chair, which keeps the order;
 * the rule anew; one more chair where chairs are put up for people.
 * @param arrangement whoever joins is already among the places, at their place of the order, unseated
 */
export function joinProposals(arrangement: Arrangement, participantId: string): Proposal[] {
  const line = lineOf(arrangement);
  const at = placeInLine(arrangement, line, participantId);
  const joining = { joining: participantId };
  const proposals: Proposal[] = [];
  const free = nearestFree(line, at);
  if (free !== null) {
    const seated = moved(arrangement, line, new Map([[participantId, free]]));
    proposals.push(proposal('freeSeat', arrangement, seated, joining));
  }
  const shift = makingRoom(line, at, participantId);
  if (shift)
    proposals.push(proposal('shift', arrangement, moved(arrangement, line, shift), joining));
  const all = proposal('rearrange', arrangement, rearranged(arrangement), joining);
  // Nobody loses a seat to somebody who comes late.
  if (all.seat !== null && all.moves.every(({ to }) => to !== null)) proposals.push(all);
  proposals.push(...withChairs('addChair', arrangement, 1, participantId));
  return distinct(proposals);
}

/** Where in the line the order wants somebody: before the first who comes later. */
function placeInLine({ places }: Arrangement, { people }: Line, participantId: string): number {
  const order = new Map(places.map((one, index) => [one.participantId, index]));
  const own = order.get(participantId) as number;
  const later = people.findIndex((one) => one && (order.get(one.participantId) as number) > own);
  // Behind the last one, not behind the last chair.
  return later >= 0 ? later : people.findLastIndex((one) => one !== null) + 1;
}

function nearestFree({ people }: Line, at: number): number | null {
  let best: number | null = null;
  for (const [index, one] of people.entries()) {
    if (one === null && (best === null || Math.abs(index - at) < Math.abs(best - at))) best = index;
  }
  return best;
}

/** The fewest people that can move by one seat to free one at this place of the line. */
function makingRoom({ people }: Line, at: number, participantId: string) {
  const behind = people.findIndex((one, index) => index >= at && one === null);
  const before = people.findLastIndex((one, index) => index < at && one === null);
  if (behind < 0 && before < 0) return null;
  const backwards = before < 0 || (behind >= 0 && behind - at <= at - 1 - before);
  const to = new Map<string, number>([[participantId, backwards ? at : at - 1]]);
  const [from, until, step] = backwards ? [at, behind, 1] : [before + 1, at, -1];
  for (let index = from; index < until; index++) {
    const one = people[index];
    if (one) to.set(one.participantId, index + step);
  }
  return to;
}

/**
 * One chair more or fewer in the last row, and the rule anew. Chairs can be added or taken away at
 * either end of the row; the end that lets most people keep their chair is taken.
 */
function withChairs(
  way: 'addChair' | 'removeChair',
  arrangement: Arrangement,
  by: 1 | -1,
  joining: string | null,
): Proposal[] {
  const { layout } = arrangement;
  if (layout.kind !== 'rostrum' && layout.kind !== 'groupPhoto') return [];
  const chairs = layout.rows.reduce((sum, row) => sum + row, 0);
  const last = layout.rows.length;
  const inLast = (layout.rows.at(-1) as number) + by;
  // Only where every chair is for somebody; in a half empty row no chair has to go.
  if (by < 0 ? chairs - 1 !== arrangement.places.length : chairs >= arrangement.places.length) {
    return [];
  }
  const rows = inLast > 0 ? layout.rows.with(-1, inLast) : layout.rows.slice(0, -1);
  if (rows.length === 0 || inLast > 100) return [];
  const changed: Layout = { ...layout, rows };
  const fromTheLeft = (shift: number) => (seat: string) => {
    const [row, number] = seat.split('-').map(Number) as [number, number];
    if (row !== last) return seat;
    const after = number + shift;
    return after >= 1 && after <= inLast ? `${row}-${after}` : null;
  };
  // At the right end numbers stay; at the left end they all go up or down by one.
  const [fewest] = [fromTheLeft(0), fromTheLeft(by)]
    .map((mapped) => rearranged({ ...arrangement, layout: changed, keptEmpty: {} }, mapped))
    .toSorted((a, b) => a.moves.length - b.moves.length);
  return fewest ? [proposal(way, arrangement, fewest, { joining, layout: changed })] : [];
}

/** Fewest moves first; of ways with the same outcome the one with the plainer name. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals
    .filter(({ places, layout }) => {
      const seats = places.map(({ participantId, seat }) => [participantId, seat]);
      const outcome = JSON.stringify([layout, seats]);
      if (seen.has(outcome)) return false;
      seen.add(outcome);
      return true;
    })
    .toSorted((a, b) => a.moves.length - b.moves.length);
}
