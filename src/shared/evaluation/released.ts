import type { OrganizationInCity } from '../organizations/organization';
import type { Computed } from './computed';
import type { EvaluationSheet } from './system';

/** 冻结名称: what a county and its city were called when a release was made. */
export type FrozenCounty = Pick<
  OrganizationInCity,
  'id' | 'name' | 'cityId' | 'cityName' | 'position'
>;

/** What a release froze. Hashed as `canonical` writes it. */
export type Released = {
  sheet: EvaluationSheet;
  computed: Computed;
  /** every county that the sheet names; not in releases that were made before names were frozen */
  counties?: FrozenCounty[];
};

/** Counties as they were called then, with those that have gone since, in the order of then. */
export function namedThen<County extends FrozenCounty>(
  now: readonly County[],
  then: readonly FrozenCounty[] | undefined,
): (County | FrozenCounty)[] {
  if (then === undefined) return [...now];
  const frozen = new Map(then.map((one) => [one.id, one]));
  const known = new Set(now.map(({ id }) => id));
  return [
    ...now.map((one) => ({ ...one, ...frozen.get(one.id) })),
    ...then.filter(({ id }) => !known.has(id)),
  ].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
