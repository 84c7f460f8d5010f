import { compare, type Exact } from '../scoring/exact';

/** Places by value, the highest first; level ones share a place and the next is skipped; null has none. */
export function placesOf(values: readonly (Exact | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => compare(b, a));
  const places: { value: Exact; place: number }[] = [];
  for (const [at, value] of sorted.entries()) {
    const last = places.at(-1);
    if (!last || compare(last.value, value) !== 0) places.push({ value, place: at + 1 });
  }
  return values.map((value) => value && placeIn(places, value));
}

/** By halves; every value is there. */
function placeIn(places: readonly { value: Exact; place: number }[], value: Exact): number | null {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare((places[middle] as { value: Exact }).value, value) > 0) low = middle + 1;
    else high = middle;
  }
  return places[low]?.place ?? null;
}

/** What a county's place of another year is looked up by. */
export type YearPlaces = {
  categoryOf: ReadonlyMap<string, string>;
  place: ReadonlyMap<string, number>;
  placeInCategory: ReadonlyMap<string, number>;
};

/**
 * 进位: by how many places a county rose, positive is better; null unless it is in both years. Within a
 * category only for who was in the same one: places of different groups say nothing about each other.
 * @param before the counties of the year before, by today's ids (boundary changes are mapped by then)
 */
export function rankGain(
  countyId: string,
  now: YearPlaces,
  before: YearPlaces,
  within: 'all' | 'category',
): number | null {
  const key = within === 'all' ? 'place' : 'placeInCategory';
  if (within === 'category' && now.categoryOf.get(countyId) !== before.categoryOf.get(countyId))
    return null;
  const [then, today] = [before[key].get(countyId), now[key].get(countyId)];
  return then === undefined || today === undefined ? null : then - today;
}
