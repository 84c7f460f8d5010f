import type { IssueFilter } from '@shared/issues/contract';
import { lights } from '@shared/issues/deadlines';
import { issueKinds, issueStatuses, levels, outcomes, topics } from '@shared/issues/issue';
import { type RateName, type RatePlace, rateNames, ratePlaces } from '@shared/issues/rates';
import { calendarDate } from '@shared/time';
import { z } from 'zod';

/** Stands in the address for a place or a lead that an issue does not have. */
export const NOBODY = 'none';

const rateAt = rateNames.flatMap((name) => ratePlaces.map((place) => `${name}.${place}` as const));

/** What the address says about the register: filters and the open issue. What cannot be read is left out. */
export const issuesSearch = z.object({
  text: z.string().optional().catch(undefined),
  status: z.array(z.enum(issueStatuses)).optional().catch(undefined),
  kind: z.enum(issueKinds).optional().catch(undefined),
  topic: z.enum(topics).optional().catch(undefined),
  level: z.enum(levels).optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  light: z.array(z.enum(lights)).optional().catch(undefined),
  /** id of a county or of a city with all its counties */
  place: z.string().optional().catch(undefined),
  lead: z.string().optional().catch(undefined),
  supervised: z.boolean().optional().catch(undefined),
  /** the rows behind a number: `solved.numerator` */
  rate: z.enum(rateAt).optional().catch(undefined),
  carried: z.boolean().optional().catch(undefined),
  asOf: calendarDate.optional().catch(undefined),
  ofLevel: z.enum(levels).optional().catch(undefined),
  assignedFrom: calendarDate.optional().catch(undefined),
  assignedTo: calendarDate.optional().catch(undefined),
  /** the proposals for common issues stand beside the register */
  themes: z.boolean().optional().catch(undefined),
  /** the open issue */
  open: z.string().optional().catch(undefined),
});
export type IssuesSearch = z.output<typeof issuesSearch>;

/** The filter behind an address. The code of a city ends in 00. */
export function filterOf(meetingId: string, search: IssuesSearch): IssueFilter {
  const { place, lead, rate, open: _, themes: __, ...same } = search;
  const [name, at] = (rate?.split('.') ?? []) as [RateName?, RatePlace?];
  return {
    meetingId,
    ...same,
    ...(name && at ? { rate: { name, place: at } } : {}),
    ...(place === NOBODY
      ? { cityId: null }
      : place
        ? place.endsWith('00')
          ? { cityId: place }
          : { countyId: place }
        : {}),
    ...(lead ? { leadOrganizationId: lead === NOBODY ? null : lead } : {}),
  };
}
