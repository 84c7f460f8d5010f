import { notFound } from '@shared/errors';
import type { Language } from '@shared/i18n/catalog';
import { orderBy } from '@shared/participants/order';
import type { ListedParticipant } from '@shared/participants/participant';
import type { Arrangement } from '@shared/seating/arrange';
import { chairsOf } from '@shared/seating/chairs';
import type { PlanLine, SeatLine, ShownPerson, ShownPlan } from '@shared/seating/contract';
import { awayOf } from '@shared/seating/freeChairs';
import { seatLabel } from '@shared/seating/labels';
import type { Place, SeatingPlan } from '@shared/seating/plan';
import { groundsOf, reasonOf } from '@shared/seating/reason';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { standingLines } from '../attendance';
import { participantsOf } from '../participants';
import { seatingPlaceTable, seatingPlanTable } from './seating.table';

/** @throws AppError notFound */
export function planRow(db: Reader, id: string): SeatingPlan {
  const row = db.select().from(seatingPlanTable).where(eq(seatingPlanTable.id, id)).get();
  if (!row) throw notFound('seating:error.notFound');
  return row;
}

export const planRows = (db: Reader, meetingId: string): SeatingPlan[] =>
  db
    .select()
    .from(seatingPlanTable)
    .where(eq(seatingPlanTable.meetingId, meetingId))
    .orderBy(asc(seatingPlanTable.position), asc(seatingPlanTable.id))
    .all();

const placeRows = (db: Reader, planId: string) =>
  db.select().from(seatingPlaceTable).where(eq(seatingPlaceTable.planId, planId)).all();

/** The people of a plan in its order as it is now, each with their place. */
export function peopleOf(
  db: Reader,
  plan: SeatingPlan,
): (Place & { person: ListedParticipant; substituteSits: boolean })[] {
  const rows = new Map(placeRows(db, plan.id).map((row) => [row.participantId, row]));
  const people = participantsOf(db, plan.meetingId).filter(({ id }) => rows.has(id));
  return orderBy(people, plan.orderBy).map((person) => {
    const row = rows.get(person.id);
    return {
      participantId: person.id,
      seat: row?.seat ?? null,
      rank: row?.rank ?? null,
      seatedBy: row?.seatedBy ?? null,
      substituteSits: row?.substituteSits ?? false,
      person,
    };
  });
}

export const arrangementOf = (plan: SeatingPlan, places: readonly Place[]): Arrangement => ({
  layout: plan.layout,
  rules: plan,
  keptEmpty: plan.keptEmpty,
  places,
});

export function showPlan(db: Reader, id: string, moment: Moment): ShownPlan {
  const plan = planRow(db, id);
  const lines = standingLines(db, { meetingId: plan.meetingId }, moment);
  const away = new Map(lines.map((line) => [line.participantId, awayOf(line)]));
  const people = peopleOf(db, plan);
  const chairs = chairsOf(plan.layout);
  const grounds = groundsOf(plan.layout, chairs, plan, people, plan.keptEmpty);
  const sitting = new Map(people.map((one) => [one.seat, one]));
  return {
    ...plan,
    seats: chairs.map((chair) => {
      const place = sitting.get(chair.key);
      const seatedBy = place?.seatedBy ?? null;
      return {
        ...chair,
        label: seatLabel(plan.layout.kind, chair),
        participantId: place?.participantId ?? null,
        seatedBy,
        reason: reasonOf(chair, place && seatedBy ? { rank: place.rank, seatedBy } : null, grounds),
      };
    }),
    people: people.map(({ person, ...place }, index): ShownPerson => {
      const { name, unitName, post, organizationName, precedence } = person;
      return {
        ...place,
        name,
        unitName,
        post,
        organizationName,
        precedence,
        number: index + 1,
        away: away.get(person.id) ?? null,
      };
    }),
  };
}

export function planLines(db: Reader, meetingId: string): PlanLine[] {
  return planRows(db, meetingId).map((plan) => {
    const places = placeRows(db, plan.id);
    return {
      ...plan,
      people: places.length,
      seated: places.filter(({ seat }) => seat !== null).length,
      chairs: chairsOf(plan.layout).length,
    };
  });
}

/** Everybody's seats in all plans of a meeting; papers are Chinese, screens speak their own language. */
export function seatLines(db: Reader, meetingId: string, language: Language = 'zh-CN'): SeatLine[] {
  return planRows(db, meetingId).flatMap(({ id, name, layout }) => {
    const chairs = new Map(chairsOf(layout).map((chair) => [chair.key, chair]));
    return placeRows(db, id).flatMap(({ participantId, seat }): SeatLine[] => {
      const chair = seat === null ? undefined : chairs.get(seat);
      if (!chair) return [];
      const label = seatLabel(layout.kind, chair, language);
      return [{ planId: id, planName: name, kind: layout.kind, participantId, label }];
    });
  });
}
