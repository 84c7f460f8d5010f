import { conflict, invalid, notFound } from '@shared/errors';
import type { ListedParticipant } from '@shared/participants/participant';
import { chairsOf, fitted } from '@shared/seating/chairs';
import type { Place, PlanKind, SeatingPlan } from '@shared/seating/plan';
import { usualLayout, usualOrder } from '@shared/seating/usual';
import { and, eq, max } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { participantsOf } from '../participants';
import { readSettings } from '../settings';
import { exportIndex } from './exportIndex';
import { exportPlan } from './exportPlan';
import { join, leave, proposalsToJoin, proposalsToLeave } from './late';
import { meetingOf } from './meeting';
import { planLines, planRow, planRows, seatLines, showPlan } from './read';
import { seatingPlaceTable, seatingPlanTable } from './seating.table';
import {
  addPeople,
  arrangeAnew,
  dropPeople,
  keepPlaces,
  keepPlan,
  placesOf,
  requireDrawable,
  requireOfMeeting,
} from './write';

/** Who a new plan is for, unless somebody says: leaders, the hall without them, or all but staff. */
function usualPeople(db: Reader, meetingId: string, kind: PlanKind): ListedParticipant[] {
  const people = participantsOf(db, meetingId).filter(({ capacity }) => capacity !== 'staff');
  if (kind === 'rostrum') return people.filter(({ precedence }) => precedence !== null);
  if (kind !== 'hall') return people;
  const rostrums = planRows(db, meetingId).filter(({ layout }) => layout.kind === 'rostrum');
  const above = new Set(
    rostrums.flatMap((plan) => placesOf(db, plan).map(({ participantId }) => participantId)),
  );
  return people.filter(({ id }) => !above.has(id));
}

/** @throws AppError notFound, when the plan has no such chair; conflict, when nobody may sit there */
function requireChair(plan: SeatingPlan, seat: string): void {
  if (!chairsOf(plan.layout).some(({ key }) => key === seat)) {
    throw notFound('seating:error.noSeat');
  }
  if (plan.keptEmpty[seat]?.why === 'closed') throw conflict('seating:error.seatClosed');
}

/** @throws AppError notFound, when they are not of the plan */
function placeOf(places: readonly Place[], participantId: string): Place {
  const place = places.find((one) => one.participantId === participantId);
  if (!place) throw notFound('seating:error.notInPlan');
  return place;
}

const byHand = (place: Place, seat: string | null): Place =>
  seat === null
    ? { ...place, seat: null, rank: null, seatedBy: null }
    : { ...place, seat, rank: null, seatedBy: 'hand' };

export const seatingOperations: HandlersOf<'seating'> = {
  plans: (db, { meetingId }) => planLines(db, meetingId),

  show: (db, { id }, moment) => showPlan(db, id, moment),

  seats: (db, { meetingId }) => seatLines(db, meetingId, readSettings(db).language),

  make(db, { meetingId, name, kind, layout, participantIds, ...rules }, act) {
    meetingOf(db, meetingId);
    const ids = participantIds
      ? [...new Set(participantIds)]
      : usualPeople(db, meetingId, kind).map(({ id }) => id);
    requireOfMeeting(db, meetingId, ids);
    if (layout && layout.kind !== kind) throw invalid('seating:error.otherKind');
    const chairs = layout ?? usualLayout(kind, ids.length);
    requireDrawable(chairs);
    const last = db
      .select({ position: max(seatingPlanTable.position) })
      .from(seatingPlanTable)
      .where(eq(seatingPlanTable.meetingId, meetingId))
      .get();
    const plan: SeatingPlan = {
      id: act.newId(),
      meetingId,
      position: (last?.position ?? 0) + 1,
      name,
      layout: chairs,
      orderBy: rules.orderBy ?? usualOrder[kind],
      secondOdd: rules.secondOdd ?? 'left',
      secondEven: rules.secondEven ?? 'left',
      keptEmpty: {},
    };
    db.insert(seatingPlanTable).values(plan).run();
    addPeople(db, plan.id, ids, act);
    arrangeAnew(db, plan);
    return { id: plan.id };
  },

  edit(db, { id, ...changes }) {
    const before = planRow(db, id);
    const plan = { ...before, ...changes };
    requireDrawable(plan.layout);
    if (changes.layout && changes.layout.kind !== before.layout.kind) {
      throw invalid('seating:error.otherKind');
    }
    const { name: _, ...applied } = changes;
    if (Object.keys(applied).length > 0) arrangeAnew(db, plan);
    else keepPlan(db, plan, placesOf(db, plan));
  },

  setPeople(db, { id, participantIds }, act) {
    const plan = planRow(db, id);
    const wanted = new Set(participantIds);
    requireOfMeeting(db, plan.meetingId, participantIds);
    const before = new Set(placesOf(db, plan).map(({ participantId }) => participantId));
    dropPeople(
      db,
      id,
      [...before].filter((one) => !wanted.has(one)),
    );
    addPeople(
      db,
      id,
      [...wanted].filter((one) => !before.has(one)),
      act,
    );
  },

  arrange(db, { id, fit }) {
    const plan = planRow(db, id);
    const people = placesOf(db, plan).length;
    arrangeAnew(db, fit ? { ...plan, layout: fitted(plan.layout, people) } : plan);
  },

  seat(db, { id, participantId, seat }) {
    const plan = planRow(db, id);
    requireChair(plan, seat);
    const before = placesOf(db, plan);
    const mover = placeOf(before, participantId);
    const after = before.map((place) => {
      if (place === mover) return byHand(place, seat);
      return place.seat === seat ? byHand(place, mover.seat) : place;
    });
    keepPlaces(db, id, before, after);
    keepPlan(db, plan, after);
  },

  swap(db, { id, participantIds }) {
    const plan = planRow(db, id);
    const before = placesOf(db, plan);
    const [one, other] = participantIds.map((each) => placeOf(before, each)) as [Place, Place];
    if (one === other) throw invalid('seating:error.sameTwice');
    const after = before.map((place) => {
      if (place === one) return byHand(place, other.seat);
      return place === other ? byHand(place, one.seat) : place;
    });
    keepPlaces(db, id, before, after);
  },

  clear(db, { id, participantIds }) {
    const plan = planRow(db, id);
    const before = placesOf(db, plan);
    for (const each of participantIds ?? []) placeOf(before, each);
    const chosen = new Set(participantIds);
    const after = before.map((place) =>
      participantIds === undefined || chosen.has(place.participantId) ? byHand(place, null) : place,
    );
    keepPlaces(db, id, before, after);
  },

  unpin(db, { id, participantIds }) {
    const before = placesOf(db, planRow(db, id));
    for (const each of participantIds) placeOf(before, each);
    const chosen = new Set(participantIds);
    const after = before.map(
      (place): Place =>
        chosen.has(place.participantId) && place.seatedBy === 'hand'
          ? { ...place, seatedBy: 'lateChange' }
          : place,
    );
    keepPlaces(db, id, before, after);
  },

  closeSeats(db, { id, seats, closed }) {
    const plan = planRow(db, id);
    const chairs = new Set(chairsOf(plan.layout).map(({ key }) => key));
    if (!seats.every((seat) => chairs.has(seat))) throw notFound('seating:error.noSeat');
    const chosen = new Set(seats);
    const kept = Object.entries(plan.keptEmpty).filter(([seat]) => !chosen.has(seat));
    const added = closed ? seats.map((seat) => [seat, { why: 'closed', name: '' }] as const) : [];
    const before = placesOf(db, plan);
    const after = before.map((place) =>
      closed && place.seat !== null && chosen.has(place.seat) ? byHand(place, null) : place,
    );
    keepPlaces(db, id, before, after);
    keepPlan(db, { ...plan, keptEmpty: Object.fromEntries([...kept, ...added]) }, after);
  },

  leaveProposals: proposalsToLeave,
  joinProposals: proposalsToJoin,
  leave,
  join,

  seatSubstitute(db, { id, participantId, sits }, act) {
    const person = showPlan(db, id, act).people.find((one) => one.participantId === participantId);
    if (!person) throw notFound('seating:error.notInPlan');
    if (sits && !person.away?.substitute) {
      throw conflict('seating:error.noSubstitute', { name: person.name });
    }
    if (sits && person.seat === null)
      throw conflict('seating:error.noChair', { name: person.name });
    db.update(seatingPlaceTable)
      .set({ substituteSits: sits })
      .where(
        and(eq(seatingPlaceTable.planId, id), eq(seatingPlaceTable.participantId, participantId)),
      )
      .run();
  },

  remove(db, { id }) {
    planRow(db, id);
    db.delete(seatingPlanTable).where(eq(seatingPlanTable.id, id)).run();
  },

  exportPlan,
  exportIndex,
};
