import type { Phase } from '@shared/selections/phases';
import { z } from 'zod';

/** What there is to do in a selection, in the order of the year. */
export const partNames = [
  'call',
  'nominations',
  'packs',
  'copies',
  'judges',
  'sheets',
  'results',
  'notice',
  'casebook',
] as const;
export type PartName = (typeof partNames)[number];

/** What the address says: which selection, which part of it, and the open row of that part. */
export const selectionSearch = z.object({
  selection: z.string().optional().catch(undefined),
  part: z.enum(partNames).optional().catch(undefined),
  /** the open row of the part */
  open: z.string().optional().catch(undefined),
  /** narrowed to what; each part has its own words */
  only: z.string().optional().catch(undefined),
});
export type SelectionSearch = z.output<typeof selectionSearch>;

/** Where most is to be done while a selection stands there. */
export const partOfPhase: Record<Phase, PartName> = {
  call: 'call',
  blind: 'sheets',
  deliberation: 'results',
  notice: 'notice',
  published: 'casebook',
};
