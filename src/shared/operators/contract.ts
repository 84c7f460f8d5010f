import { z } from 'zod';
import { command, id, nothing, query } from '../operation';

/** Someone who works with the program. Whoever closes an issue must not be who concluded it. */
export type Operator = { id: string; name: string; post: string; hasPin: boolean };

const pin = z.string().regex(/^\d{4,8}$/);

export const operators = {
  list: query(nothing).returns<Operator[]>(),
  /** Who sits at this laptop now; null before anyone has said so. */
  current: query(nothing).returns<Operator | null>(),
  add: command(
    z.strictObject({
      name: z.string().trim().min(1).max(40),
      post: z.string().trim().max(60).default(''),
      pin: pin.nullable().default(null),
    }),
  ).returns<{ id: string }>(),
  setPin: command(z.strictObject({ id, oldPin: pin.nullable(), newPin: pin.nullable() })).returns(),
  /** Their name stays in every history. */
  retire: command(z.strictObject({ id })).returns(),
  /** Asks for the PIN where the operator has one. */
  takeOver: command(z.strictObject({ id, pin: pin.nullable().default(null) })).returns(),
};
