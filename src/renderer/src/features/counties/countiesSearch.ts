import { countyHavings, countyTags } from '@shared/counties/county';
import { z } from 'zod';

export const countyViews = ['counties', 'groups', 'adoptions', 'offers'] as const;

/** What the address says about the counties: which list, narrowed to what, and what is open. */
export const countiesSearch = z.object({
  view: z.enum(countyViews).optional().catch(undefined),
  year: z.number().int().optional().catch(undefined),
  city: z.string().optional().catch(undefined),
  tag: z.enum(countyTags).optional().catch(undefined),
  having: z.enum(countyHavings).optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  /** the county whose page is open */
  county: z.string().optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  adoption: z.string().optional().catch(undefined),
  offer: z.string().optional().catch(undefined),
});
export type CountiesSearch = z.output<typeof countiesSearch>;

/** What every list of the screen is given: where one is, and the way elsewhere. */
export type Where = {
  search: CountiesSearch;
  /** changes what is named and leaves the rest */
  onGo: (change: Partial<CountiesSearch>) => void;
};
