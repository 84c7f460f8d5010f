import { z } from 'zod';
import { id } from '../operation';
import { type Order, orders } from '../participants/order';

/** 主席台, 会场, U形, 合影 */
export const planKinds = ['rostrum', 'hall', 'uShape', 'groupPhoto'] as const;
export type PlanKind = (typeof planKinds)[number];

/**
 * Which way a hall is filled. `rows`: row by row; `snake`: every second row backwards (蛇形);
 * `columns` and `columnSnake`: the same by columns; `centreOut`: each row from its middle.
 */
export const paths = ['rows', 'snake', 'columns', 'columnSnake', 'centreOut'] as const;
export type Path = (typeof paths)[number];

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

const count = (most: number) => z.number().int().min(1).max(most);

/** Chairs of each row, the front row (nearest to whom they face) first. */
const chairsByRow = z.array(count(100)).min(1).max(20);

/** How the chairs stand. */
export const layout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rostrum'), rows: chairsByRow }),
  z.strictObject({
    kind: z.literal('hall'),
    rows: count(100),
    columns: count(100),
    /** an aisle behind these columns, counted from the left as one faces the stage */
    aisles: z.array(count(99)).max(20).default([]),
    path: z.enum(paths).default('rows'),
    /** the side at which filling begins, as one faces the stage */
    from: z.enum(sides).default('left'),
  }),
  z.strictObject({
    kind: z.literal('uShape'),
    /** chairs at the closed end, facing the open one */
    head: count(40),
    /** chairs along each of the two sides */
    side: z.number().int().min(0).max(60),
  }),
  /** the front row is seated, the others stand behind it */
  z.strictObject({ kind: z.literal('groupPhoto'), rows: chairsByRow }),
]);
export type Layout = z.output<typeof layout>;

/**
 * On which side of number 1, as that person sees it, number 2 sits. For an odd number of chairs left
 * is the rule; for an even number two published conventions contradict each other, so both are said.
 */
export const rules = z.strictObject({
  orderBy: z.enum(orders),
  secondOdd: z.enum(sides),
  secondEven: z.enum(sides),
});
export type Rules = z.output<typeof rules>;

/** Where a seat is; `3-12`, or in a U `head-2`, `left-4`, `right-4`. */
export const seatKey = z.string().regex(/^(\d{1,3}|head|left|right)-\d{1,3}$/);

/** Why nobody sits there: nobody may, or somebody left. `name`: who left. */
export const keptEmpty = z.record(
  z.string(),
  z.strictObject({ why: z.enum(['closed', 'left']), name: z.string() }),
);
export type KeptEmpty = z.output<typeof keptEmpty>;

export type SeatingPlan = {
  id: string;
  meetingId: string;
  position: number;
  name: string;
  layout: Layout;
  orderBy: Order;
  secondOdd: Side;
  secondEven: Side;
  keptEmpty: KeptEmpty;
};

/** By rule; by hand, which stays when the rule is applied anew; or to spare others a move. */
export const seatings = ['rule', 'hand', 'lateChange'] as const;
export type SeatedBy = (typeof seatings)[number];

/** Somebody who belongs to a plan. */
export type Place = {
  participantId: string;
  /** null: has none yet */
  seat: string | null;
  /** number in the plan's order when they were seated by rule */
  rank: number | null;
  seatedBy: SeatedBy | null;
};

/** How late changes may be met; see lateChange.ts. */
export const leaveWays = ['keepEmpty', 'lastFills', 'shift', 'rearrange', 'removeChair'] as const;
export const joinWays = ['freeSeat', 'shift', 'rearrange', 'addChair'] as const;
export type Way = (typeof leaveWays)[number] | (typeof joinWays)[number];

export const planName = z.string().trim().min(1).max(60);
export const planId = z.strictObject({ id });

/** More people than this do not fit on any drawing. */
export const MOST_SEATS = 5000;
