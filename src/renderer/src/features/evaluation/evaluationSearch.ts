import { countyClasses } from '@shared/organizations/organization';
import { z } from 'zod';

/** What there is to do in an evaluation, in the order of the work. */
export const partNames = [
  'system',
  'rule',
  'values',
  'results',
  'robustness',
  'releases',
  'pictures',
  'report',
  'published',
] as const;
export type PartName = (typeof partNames)[number];

/** What the address says: which evaluation, which part of it, and the open row of that part. */
export const evaluationSearch = z.object({
  evaluation: z.string().optional().catch(undefined),
  part: z.enum(partNames).optional().catch(undefined),
  /** the open row of the part */
  open: z.string().optional().catch(undefined),
  /** narrowed to what; each part has its own words */
  only: z.string().optional().catch(undefined),
  /** the filter of what was published */
  city: z.string().optional().catch(undefined),
  kind: z.enum(countyClasses).optional().catch(undefined),
  text: z.string().min(1).optional().catch(undefined),
});
export type EvaluationSearch = z.output<typeof evaluationSearch>;
