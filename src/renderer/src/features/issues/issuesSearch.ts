import type { IssueFilter } from '@shared/issues/contract';
import { lights } from '@shared/issues/deadlines';
import { issueKinds, issueStatuses, levels, outcomes, topics } from '@shared/issues/issue';
import { z } from 'zod';

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
  /** the open issue */
  open: z.string().optional().catch(undefined),
});
export type IssuesSearch = z.output<typeof issuesSearch>;

/** The filter behind an address. The code of a city ends in 00. */
export function filterOf(meetingId: string, search: IssuesSearch): IssueFilter {
  const { place, lead, open: _, ...same } = search;
  return {
    meetingId,
    ...same,
    ...(place ? (place.endsWith('00') ? { cityId: place } : { countyId: place }) : {}),
    ...(lead ? { leadOrganizationId: lead } : {}),
  };
}
