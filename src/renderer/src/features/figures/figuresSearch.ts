import { type Behind, groupings } from '@shared/figures/figures';
import { levels } from '@shared/issues/issue';
import { calendarDate } from '@shared/time';
import { z } from 'zod';
import { type IssuesSearch, NOBODY } from '../issues/issuesSearch';

/** What the address says about the figures: of which day and level, grouped by what. */
export const figuresSearch = z.object({
  asOf: calendarDate.optional().catch(undefined),
  ofLevel: z.enum(levels).optional().catch(undefined),
  by: z.enum(groupings).optional().catch(undefined),
  /** from how many days without a return an organization is told; as the settings say without it */
  silentDays: z.number().int().min(1).max(365).optional().catch(undefined),
});
export type FiguresSearch = z.output<typeof figuresSearch>;

/** The address of the register that shows the rows behind a number. */
export function registerSearch(
  behind: Behind,
  { asOf, ofLevel }: Pick<FiguresSearch, 'asOf' | 'ofLevel'>,
): Partial<IssuesSearch> {
  const { cityId, leadOrganizationId, topic, light, status, rate, assignedFrom, assignedTo } =
    behind;
  return {
    asOf,
    ofLevel,
    topic,
    light,
    status,
    rate: rate && `${rate.name}.${rate.place}`,
    assignedFrom,
    assignedTo,
    place: cityId === null ? NOBODY : cityId,
    lead: leadOrganizationId === null ? NOBODY : leadOrganizationId,
  } as Partial<IssuesSearch>;
}
