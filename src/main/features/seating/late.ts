import { conflict, notFound } from '@shared/errors';
import { orderBy } from '@shared/participants/order';
import type { ShownProposal } from '@shared/seating/contract';
import { joinProposals, leaveProposals, type Proposal } from '@shared/seating/lateChange';
import type { Place, SeatingPlan, Way } from '@shared/seating/plan';
import type { Reader, Writer } from '../../db/database';
import type { Act } from '../../operation';
import { participantsOf } from '../participants';
import { arrangementOf, planRow } from './read';
import { addPeople, dropPeople, keepPlaces, keepPlan, placesOf } from './write';

type InPlan = { id: string; participantId: string };
type Change = { plan: SeatingPlan; before: Place[]; proposals: Proposal[]; name: string };

function leaving(db: Reader, { id, participantId }: InPlan): Change {
  const plan = planRow(db, id);
  const before = placesOf(db, plan);
  if (!before.some((place) => place.participantId === participantId)) {
    throw notFound('seating:error.notInPlan');
  }
  const proposals = leaveProposals(arrangementOf(plan, before), participantId);
  return { plan, before, proposals, name: nameOf(db, plan, participantId) };
}

/** Whoever joins takes their place in the plan's order before anything is proposed. */
function joining(db: Reader, { id, participantId }: InPlan): Change {
  const plan = planRow(db, id);
  const before = placesOf(db, plan);
  const known = new Map(before.map((place) => [place.participantId, place]));
  if (known.get(participantId)?.seat) throw conflict('seating:error.alreadySeated');
  const people = participantsOf(db, plan.meetingId).filter(
    (one) => known.has(one.id) || one.id === participantId,
  );
  if (!people.some((one) => one.id === participantId)) {
    throw notFound('seating:error.noParticipant');
  }
  const places = orderBy(people, plan.orderBy).map(
    (one): Place =>
      known.get(one.id) ?? { participantId: one.id, seat: null, rank: null, seatedBy: null },
  );
  const proposals = joinProposals(arrangementOf(plan, places), participantId);
  return { plan, before, proposals, name: nameOf(db, plan, participantId) };
}

const nameOf = (db: Reader, plan: SeatingPlan, participantId: string): string =>
  participantsOf(db, plan.meetingId).find(({ id }) => id === participantId)?.name ?? '';

function shown(db: Reader, { plan, proposals }: Change): ShownProposal[] {
  const names = new Map(participantsOf(db, plan.meetingId).map(({ id, name }) => [id, name]));
  return proposals.map(({ places: _, moves, ...proposal }) => ({
    ...proposal,
    moves: moves.map((move) => ({ ...move, name: names.get(move.participantId) ?? '' })),
  }));
}

/** @throws AppError conflict, when the plan has changed so that this way is no longer there */
function chosen({ proposals }: Change, way: Way): Proposal {
  const found = proposals.find((proposal) => proposal.way === way);
  if (!found) throw conflict('seating:error.wayGone');
  return found;
}

export const proposalsToLeave = (db: Reader, input: InPlan) => shown(db, leaving(db, input));
export const proposalsToJoin = (db: Reader, input: InPlan) => shown(db, joining(db, input));

export function leave(db: Writer, input: InPlan & { way: Way }): undefined {
  const change = leaving(db, input);
  const { places, layout } = chosen(change, input.way);
  const { plan, before, name } = change;
  const left = before.find(({ participantId }) => participantId === input.participantId)?.seat;
  const keptEmpty =
    input.way === 'keepEmpty' && left
      ? { ...plan.keptEmpty, [left]: { why: 'left' as const, name } }
      : plan.keptEmpty;
  dropPeople(db, plan.id, [input.participantId]);
  keepPlaces(db, plan.id, before, places);
  keepPlan(db, { ...plan, keptEmpty, layout: layout ?? plan.layout }, places);
}

export function join(db: Writer, input: InPlan & { way: Way }, act: Act): undefined {
  const change = joining(db, input);
  const { places, layout } = chosen(change, input.way);
  const { plan, before } = change;
  if (!before.some(({ participantId }) => participantId === input.participantId)) {
    addPeople(db, plan.id, [input.participantId], act);
  }
  keepPlaces(db, plan.id, before, places);
  keepPlan(db, { ...plan, layout: layout ?? plan.layout }, places);
}
