import { z } from 'zod';
import { command, id, nothing, query } from '../operation';
import { type OrganizationInCity, organizationKinds, type PublishedCounty } from './organization';

export const organizations = {
  /** All of them in political order. */
  list: query(z.strictObject({ kind: z.enum(organizationKinds).optional() })).returns<
    OrganizationInCity[]
  >(),
  /** By name, full name, code, pinyin or initials ("zc" → 诸城, 邹城), best first. */
  suggest: query(
    z.strictObject({
      text: z.string().max(60),
      kinds: z.array(z.enum(organizationKinds)).optional(),
      limit: z.number().int().min(1).max(50).default(8),
    }),
  ).returns<OrganizationInCity[]>(),
  /** The 136 counties in code order with the published results that are known. */
  published: query(nothing).returns<PublishedCounty[]>(),
  addDepartment: command(
    z.strictObject({ name: z.string().trim().min(1).max(60), cityId: id.nullable().default(null) }),
  ).returns<{ id: string }>(),
};
