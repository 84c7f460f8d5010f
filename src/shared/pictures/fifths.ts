import { placesOf } from '../evaluation/ranking';
import { compare, type Exact, written } from '../scoring/exact';
import type { Fifth } from './picture';

/**
 * In which fifth of the values each is, by place: level ones are always in the same. 4 is the highest.
 */
export function fifthsOf(values: readonly (Exact | null)[]): Fifth[] {
  const places = placesOf(values);
  const count = values.filter((value) => value !== null).length;
  return places.map((place) => fifthOfPlace(place, count));
}

/** @param count how many have a place */
export function fifthOfPlace(place: number | null, count: number): Fifth {
  return place === null ? null : ((4 - Math.floor((5 * (place - 1)) / count)) as Fifth);
}

/** The figures at both ends of each fifth, as printed; null where nobody is in it. */
export function rangesOf(
  values: readonly (Exact | null)[],
  fifths: readonly Fifth[],
  decimals: number,
): ({ from: string; to: string } | null)[] {
  return [0, 1, 2, 3, 4].map((fifth) => {
    const own = values
      .filter((value, at) => value !== null && fifths[at] === fifth)
      .filter((value) => value !== null)
      .sort(compare);
    const [least, most] = [own[0], own.at(-1)];
    return least && most ? { from: written(least, decimals), to: written(most, decimals) } : null;
  });
}
