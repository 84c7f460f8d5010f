/** zone: a development zone (功能区) that attends without being one of the 136 counties. */
export const organizationKinds = ['county', 'city', 'department', 'zone'] as const;
export const countyClasses = ['district', 'countyLevelCity', 'county'] as const;

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

/** Groups of the evaluation of 2023: districts, counties under direct provincial finance, the rest. */
type EvaluationGroup = 'district' | 'directlyFinanced' | 'other';
/** 先进 (since 2024: 成效显著) and 进步 */
type Honour = 'advanced' | 'mostImproved';
/** County list of 2024: 引领 跨越 特色 */
type Pilot = 'leading' | 'leaping' | 'distinctive';

/** What has been published of a county, as far as it is known; null: not named, or not known. */
export type PublishedCounty = {
  divisionCode: string;
  cityId: string;
  cityName: string;
  name: string;
  countyClass: (typeof countyClasses)[number];
  group2023: EvaluationGroup;
  /** by evaluated year; the list of 2024 is incomplete */
  honours: { year: number; honour: Honour }[];
  /** the list of 2024 is incomplete */
  pilot2024: Pilot | null;
  /** earlier code and name, as published */
  formerly: string;
  /** of its name, for searching: `pingdu pd` */
  spelling: string;
};
