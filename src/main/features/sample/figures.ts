import type { OrganizationInCity } from '@shared/organizations/organization';
import { drawn } from '@shared/scoring/random';

/** How large an invented figure is, and how it spreads over the counties. */
export type Magnitude = {
  low: number;
  high: number;
  decimals: number;
  /** above 1: most counties lie low and a few far above them */
  skew: number;
  /** what a year adds, as a share of the whole span */
  growth: number;
  isNegative?: boolean;
  /** neighbours resemble each other */
  ofCity?: boolean;
  /** hardly moves from one year to the next */
  isSteady?: boolean;
};

type County = Pick<OrganizationInCity, 'id' | 'cityId' | 'countyClass'>;

const SEED = 20_250_917;
const HEAD_START = { district: 0.14, countyLevelCity: 0.08, county: 0 } as const;
const MOVES = 0.1;
const HARDLY_MOVES = 0.01;

const held = (share: number): number => Math.min(1, Math.max(0, share));

/**
 * Invented figures of two years, the same in every run: counties have a strength of their own that shows
 * in all they do, so that there is something to rank; the second year follows from the first.
 * @returns by name of the indicator and id of the county, as they are written
 */
export function sampleFigures(
  counties: readonly County[],
  magnitudes: Readonly<Record<string, Magnitude>>,
): { earlier: Map<string, Map<string, string>>; present: Map<string, Map<string, string>> } {
  const draw = drawn(SEED);
  const about = (middle: number, spread: number) => middle + (draw() - 0.5) * 2 * spread;
  const cities = [...new Set(counties.map(({ cityId }) => cityId))];
  const shiftOf = new Map(cities.map((city) => [city, about(0, 0.1)]));
  const strengths = counties.map(({ cityId, countyClass }) =>
    held(about(0.4 + HEAD_START[countyClass ?? 'county'] + (shiftOf.get(cityId) ?? 0), 0.26)),
  );
  const earlier = new Map<string, Map<string, string>>();
  const present = new Map<string, Map<string, string>>();
  for (const [name, magnitude] of Object.entries(magnitudes)) {
    const { growth, ofCity, isSteady } = magnitude;
    const ofCities = new Map(cities.map((city) => [city, draw()]));
    const then = new Map<string, string>();
    const now = new Map<string, string>();
    for (const [at, { id, cityId }] of counties.entries()) {
      const before = ofCity
        ? held(about(0.75 * (ofCities.get(cityId) ?? 0) + 0.125, 0.125))
        : held(about(0.65 * (strengths[at] ?? 0) + 0.18, 0.18));
      const after = held(about(before + growth, isSteady ? HARDLY_MOVES : MOVES));
      then.set(id, figure(before, magnitude));
      now.set(id, figure(after, magnitude));
    }
    earlier.set(name, then);
    present.set(name, now);
  }
  return { earlier, present };
}

function figure(share: number, { low, high, decimals, skew, isNegative }: Magnitude): string {
  const height = isNegative ? 1 - share : share;
  return (low + (high - low) * height ** skew).toFixed(decimals);
}
