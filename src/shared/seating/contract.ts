import { z } from 'zod';
import { command, fileHandle, id, query, task } from '../operation';
import type { Chair } from './chairs';
import type { Away } from './freeChairs';
import type { Move, Proposal } from './lateChange';
import {
  joinWays,
  layout,
  leaveWays,
  type Place,
  planId,
  planKinds,
  planName,
  rules,
  type SeatedBy,
  type SeatingPlan,
  seatKey,
} from './plan';
import type { Reason } from './reason';

/** A plan as the list of plans shows it. */
export type PlanLine = SeatingPlan & { people: number; seated: number; chairs: number };

/** A chair of a plan, who sits there, and why. */
export type ShownSeat = Chair & {
  /** as people say it: 3排12号 */
  label: string;
  participantId: string | null;
  seatedBy: SeatedBy | null;
  reason: Reason;
};

/** Somebody of a plan, in the plan's order as it is now. */
export type ShownPerson = Place & {
  name: string;
  unitName: string;
  post: string;
  organizationName: string | null;
  precedence: number | null;
  /** in the order as it is now, which may have changed since they were seated */
  number: number;
  /** on the day that it is; null: comes themselves, as far as is known */
  away: Away | null;
  /** whether their chair was given to whoever comes in their place */
  substituteSits: boolean;
};

export type ShownPlan = SeatingPlan & { seats: ShownSeat[]; people: ShownPerson[] };

/** Where somebody sits, for whoever calls or looks for them. */
export type SeatLine = {
  planId: string;
  planName: string;
  kind: SeatingPlan['layout']['kind'];
  participantId: string;
  label: string;
};

/** A proposal as a person chooses it: who moves, by name, from which seat to which. */
export type ShownProposal = Omit<Proposal, 'places' | 'moves'> & {
  moves: (Move & { name: string })[];
};

const inPlan = z.strictObject({ id, participantId: id });

export const seating = {
  plans: query(z.strictObject({ meetingId: id })).returns<PlanLine[]>(),
  show: query(planId).returns<ShownPlan>(),
  /** Where everybody of a meeting sits, in the order of plans, in the language of the screens. */
  seats: query(z.strictObject({ meetingId: id })).returns<SeatLine[]>(),
  /**
   * A plan with its people seated. Without a layout one that has room for all; without people: on a
   * rostrum those with precedence, in a hall all others, else everybody but staff.
   */
  make: command(
    z.strictObject({
      meetingId: id,
      name: planName,
      kind: z.enum(planKinds),
      layout: layout.optional(),
      participantIds: z.array(id).max(5000).optional(),
      ...rules.partial().shape,
    }),
  ).returns<{ id: string }>(),
  /** Chairs or rules that change are applied at once; who sits by hand stays. */
  edit: command(
    z.strictObject({
      id,
      name: planName.optional(),
      layout: layout.optional(),
      ...rules.partial().shape,
    }),
  ).returns(),
  /** Who belongs to the plan: others leave it, new ones wait for a seat. */
  setPeople: command(z.strictObject({ id, participantIds: z.array(id).max(5000) })).returns(),
  /** By rule anew; who sits by hand stays. `fit`: as many chairs as people, on a rostrum or photo. */
  arrange: command(z.strictObject({ id, fit: z.boolean().default(false) })).returns(),
  /** By hand. Whoever sat there takes the seat that is left, if there is one. */
  seat: command(z.strictObject({ id, participantId: id, seat: seatKey })).returns(),
  /** Two people change seats, by hand. */
  swap: command(z.strictObject({ id, participantIds: z.tuple([id, id]) })).returns(),
  /** Takes seats away: of these people, of all when none are named. */
  clear: command(
    z.strictObject({ id, participantIds: z.array(id).max(5000).optional() }),
  ).returns(),
  /** Where they sit stays, but the rule may move them again. */
  unpin: command(z.strictObject({ id, participantIds: z.array(id).max(5000) })).returns(),
  /** Nobody is to sit there; whoever did waits for a seat. */
  closeSeats: command(
    z.strictObject({ id, seats: z.array(seatKey).min(1).max(5000), closed: z.boolean() }),
  ).returns(),
  leaveProposals: query(inPlan).returns<ShownProposal[]>(),
  joinProposals: query(inPlan).returns<ShownProposal[]>(),
  /** Takes somebody off the plan in one of the proposed ways. */
  leave: command(inPlan.extend({ way: z.enum(leaveWays) })).returns(),
  /** Gives somebody's chair to whoever comes in their place, or takes it back. */
  seatSubstitute: command(inPlan.extend({ sits: z.boolean() })).returns(),
  /** Adds somebody to the plan in one of the proposed ways. */
  join: command(inPlan.extend({ way: z.enum(joinWays) })).returns(),
  remove: command(planId).returns(),
  /** The drawing from both viewpoints. PDF only with a window. */
  exportPlan: task(
    z.strictObject({
      id,
      target: fileHandle,
      format: z.enum(['docx', 'pdf']),
      paper: z.enum(['A4', 'A3']).default('A4'),
    }),
  ).returns(),
  /** Everybody's seat by name: name, unit and post, seat. */
  exportIndex: task(
    z.strictObject({ meetingId: id, target: fileHandle, format: z.enum(['xlsx', 'docx']) }),
  ).returns(),
};
