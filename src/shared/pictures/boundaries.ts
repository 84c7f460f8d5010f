import type { Shapes } from './picture';

/** One area of a map as it was read: its properties as text, and its polygons. */
export type MapArea = {
  properties: Record<string, string>;
  polygons: [number, number][][][];
};

type County = { id: string; name: string; cityName: string };

export type Matched = {
  shapes: Shapes;
  /** names of areas that are no county of ours */
  unknown: string[];
  /** counties without a shape, in code order */
  missing: string[];
};

/** A division code, also with the country's before it (156370102) or those of towns behind it. */
const CODE = /^(?:156)?(37\d{4})(?:0{3}|0{6})?$/;

/**
 * Which area is which county: by any property that is a division code, else by any that is its full
 * name or a name that only one county has. Areas of the same county are put together.
 */
export function matched(areas: readonly MapArea[], counties: readonly County[]): Matched {
  const byId = new Map(counties.map((county) => [county.id, county]));
  const byName = namesOf(counties);
  const shapes: Shapes = {};
  const unknown: string[] = [];
  for (const { properties, polygons } of areas) {
    if (polygons.length === 0) continue;
    const texts = Object.values(properties).map((text) => text.trim());
    const code = texts.map((text) => CODE.exec(text)?.[1]).find((one) => one && byId.has(one));
    const id = code ?? texts.map((text) => byName.get(text)).find((one) => one !== undefined);
    if (id === undefined) unknown.push(nameIn(properties));
    else shapes[id] = [...(shapes[id] ?? []), ...polygons];
  }
  const missing = counties
    .filter(({ id }) => !shapes[id])
    .map(({ cityName, name }) => `${cityName}${name}`);
  return { shapes, unknown: [...new Set(unknown)], missing };
}

function namesOf(counties: readonly County[]): Map<string, string> {
  const names = new Map<string, string>();
  const several = new Set<string>();
  for (const { id, name } of counties) {
    if (names.has(name)) several.add(name);
    names.set(name, id);
  }
  for (const name of several) names.delete(name);
  for (const { id, name, cityName } of counties) names.set(`${cityName}${name}`, id);
  return names;
}

/** What a person knows an area by. */
const nameIn = (properties: Record<string, string>): string => {
  const texts = Object.values(properties).map((text) => text.trim());
  return (
    properties.name ??
    texts.find((text) => /\p{Script=Han}/u.test(text)) ??
    texts.find((text) => text !== '') ??
    '?'
  ).slice(0, 40);
};

/** In degrees; the finest is about fifty metres, a hair on paper. */
const GRIDS = [0.0005, 0.001, 0.002, 0.005, 0.01];
/** Drawn without anybody waiting. */
const MOST_POINTS = 40_000;

/**
 * Outlines no finer than a picture shows. All points are moved to one grid, so that neighbours go on
 * sharing their border.
 */
export function coarser(shapes: Shapes): Shapes {
  let made = shapes;
  for (const grid of GRIDS) {
    made = onGrid(shapes, grid);
    if (pointsOf(made) <= MOST_POINTS) break;
  }
  return made;
}

const pointsOf = (shapes: Shapes): number =>
  Object.values(shapes).reduce(
    (sum, polygons) =>
      sum + polygons.reduce((of, rings) => of + rings.reduce((at, ring) => at + ring.length, 0), 0),
    0,
  );

function onGrid(shapes: Shapes, grid: number): Shapes {
  const to = (value: number) => Number((Math.round(value / grid) * grid).toFixed(4));
  const coarse = (ring: readonly [number, number][]) => {
    const kept: [number, number][] = [];
    for (const [x, y] of ring) {
      const point: [number, number] = [to(x), to(y)];
      const last = kept.at(-1);
      if (!last || last[0] !== point[0] || last[1] !== point[1]) kept.push(point);
    }
    return kept;
  };
  return Object.fromEntries(
    Object.entries(shapes).map(([id, polygons]) => [
      id,
      polygons
        // Three points and the first again; less is no area any more.
        .map((rings) => rings.map(coarse).filter((ring) => ring.length >= 4))
        .filter((rings) => rings.length > 0),
    ]),
  );
}
