import { invalid, notFound } from '@shared/errors';
import { arrange } from '@shared/seating/arrange';
import { chairsOf } from '@shared/seating/chairs';
import {
  type KeptEmpty,
  type Layout,
  MOST_SEATS,
  type Place,
  type SeatingPlan,
} from '@shared/seating/plan';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act } from '../../operation';
import { participantTable } from '../participants/participants.table';
import { arrangementOf, peopleOf } from './read';
import { seatingPlaceTable, seatingPlanTable } from './seating.table';

/** @throws AppError invalid, when nobody could draw it */
export function requireDrawable(layout: Layout): void {
  const chairs = chairsOf(layout).length;
  if (chairs > MOST_SEATS) throw invalid('seating:error.tooManySeats', { most: MOST_SEATS });
}

/** @throws AppError notFound, when one of them is not of this meeting */
export function requireOfMeeting(db: Reader, meetingId: string, ids: readonly string[]): void {
  const known = new Set(
    db
      .select({ id: participantTable.id })
      .from(participantTable)
      .where(eq(participantTable.meetingId, meetingId))
      .all()
      .map(({ id }) => id),
  );
  if (!ids.every((id) => known.has(id))) throw notFound('seating:error.noParticipant');
}

export const placesOf = (db: Reader, plan: SeatingPlan): Place[] =>
  peopleOf(db, plan).map(({ person: _, substituteSits: __, ...place }) => place);

/**
 * Writes what changed, and no more: an undo brings back exactly that. The statement is worded once,
 * because wording five hundred takes longer than writing them.
 */
export function keepPlaces(
  db: Writer,
  planId: string,
  before: readonly Place[],
  after: readonly Place[],
): void {
  const known = new Map(before.map((place) => [place.participantId, place]));
  const given = (name: keyof Place) => sql`${sql.placeholder(name)}`;
  const write = db
    .update(seatingPlaceTable)
    .set({ seat: given('seat'), rank: given('rank'), seatedBy: given('seatedBy') })
    .where(
      and(
        eq(seatingPlaceTable.planId, planId),
        eq(seatingPlaceTable.participantId, given('participantId')),
      ),
    )
    .prepare();
  for (const { participantId, seat, rank, seatedBy } of after) {
    const was = known.get(participantId);
    if (was && was.seat === seat && was.rank === rank && was.seatedBy === seatedBy) continue;
    write.run({ participantId, seat, rank, seatedBy });
  }
}

/** Closed seats that are still there, and left ones that nobody has taken since. */
function stillEmpty(plan: SeatingPlan, places: readonly Place[]): KeptEmpty {
  const taken = new Set(places.map(({ seat }) => seat));
  const there = new Set(chairsOf(plan.layout).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(plan.keptEmpty).filter(([seat]) => there.has(seat) && !taken.has(seat)),
  );
}

/** Writes a plan's chairs, rules and the seats that are kept empty, as they are after a change. */
export function keepPlan(db: Writer, plan: SeatingPlan, places: readonly Place[]): void {
  const { id, name, layout, orderBy, secondOdd, secondEven } = plan;
  const keptEmpty = stillEmpty(plan, places);
  db.update(seatingPlanTable)
    .set({ name, layout, orderBy, secondOdd, secondEven, keptEmpty })
    .where(eq(seatingPlanTable.id, id))
    .run();
}

/** Seats everybody of a plan anew; what somebody left is forgotten. */
export function arrangeAnew(db: Writer, plan: SeatingPlan): void {
  const closed = Object.entries(plan.keptEmpty).filter(([, { why }]) => why === 'closed');
  const anew = { ...plan, keptEmpty: Object.fromEntries(closed) };
  const before = placesOf(db, anew);
  const after = arrange(arrangementOf(anew, before));
  keepPlaces(db, plan.id, before, after);
  keepPlan(db, anew, after);
}

export function addPeople(
  db: Writer,
  planId: string,
  participantIds: readonly string[],
  act: Act,
): void {
  if (participantIds.length === 0) return;
  const waiting = { planId, seat: null, rank: null, seatedBy: null, substituteSits: false };
  db.insert(seatingPlaceTable)
    .values(participantIds.map((participantId) => ({ ...waiting, id: act.newId(), participantId })))
    .run();
}

export function dropPeople(db: Writer, planId: string, participantIds: readonly string[]): void {
  if (participantIds.length === 0) return;
  db.delete(seatingPlaceTable)
    .where(
      and(
        eq(seatingPlaceTable.planId, planId),
        inArray(seatingPlaceTable.participantId, [...participantIds]),
      ),
    )
    .run();
}
