import { z } from 'zod';

/** zone: a development zone (功能区) that attends without being one of the 136 counties. */
export const organizationKinds = ['county', 'city', 'department', 'zone'] as const;
export const countyClasses = ['district', 'countyLevelCity', 'county'] as const;

/** GB/T 2260 code of a county or city, e.g. `370103`. */
export const divisionCode = z.string().regex(/^\d{6}$/);

/** A county, city, department or zone. The id of a county or city is its division code. */
export type Organization = {
  id: string;
  kind: (typeof organizationKinds)[number];
  name: string;
  divisionCode: string | null;
  cityId: string | null;
  countyClass: (typeof countyClasses)[number] | null;
  /** political order: 行政区划顺序 for counties and cities, entered order for departments */
  position: number;
};

/** An organization with its city's name, because a county's name alone says nothing (市中区). */
export type OrganizationInCity = Organization & { cityName: string | null };

/** `济南市历下区`, `烟台市`, `省自然资源厅`. */
export const fullName = (organization: { name: string; cityName: string | null }): string =>
  `${organization.cityName ?? ''}${organization.name}`;
