import { z } from 'zod';
import { id } from '../operation';
import { minutes } from '../time';

/** One step of a proposal: what is done to the rest of the day. Each is what an operator can do too. */
export const runMove = z.discriminatedUnion('kind', [
  /** another length in the plan */
  z.strictObject({ kind: z.literal('setMinutes'), itemId: id, plannedMinutes: minutes }),
  z.strictObject({ kind: z.literal('skip'), itemId: id }),
  z.strictObject({ kind: z.literal('toWritten'), itemId: id }),
  z.strictObject({ kind: z.literal('swap'), itemIds: z.tuple([id, id]) }),
]);
export type RunMove = z.output<typeof runMove>;
