import { readFile, stat } from 'node:fs/promises';
import { invalid } from '../../../shared/errors';
import { throwIfCancelled, type WorkOptions } from '../cancel';

/** One area of a map: its properties as text, its polygons as rings of [longitude, latitude]. */
export type Boundary = {
  properties: Record<string, string>;
  polygons: [number, number][][][];
};

/** A province with all its bays is about 10 MB. */
const MOST_BYTES = 40_000_000;
const MOST_AREAS = 5_000;
const MOST_POINTS = 1_000_000;
const MOST_PROPERTIES = 60;
const LONGEST_PROPERTY = 200;

/**
 * Reads the areas of a GeoJSON file. What is no area (points, lines) is passed over; whatever else a
 * stranger's file may hold is refused in one sentence.
 * @param file the name that sentences about it say
 * @throws AppError `documents:error.notGeoJson | mapTooLarge | mapNoAreas | mapNoDegrees | cancelled`
 */
export async function readBoundaries(
  path: string,
  file: string,
  { signal }: WorkOptions = {},
): Promise<Boundary[]> {
  if ((await stat(path)).size > MOST_BYTES) throw invalid('documents:error.mapTooLarge', { file });
  const text = await readFile(path, 'utf8');
  throwIfCancelled(signal);
  const wrong = () => invalid('documents:error.notGeoJson', { file });
  const found = featuresOf(parsed(text.replace(/^\uFEFF/, ''), wrong), wrong);
  if (found.length > MOST_AREAS) throw invalid('documents:error.mapTooLarge', { file });
  let points = 0;
  const position = (value: unknown): [number, number] => {
    if (!Array.isArray(value)) throw wrong();
    const [x, y] = value as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number') throw wrong();
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90))
      throw invalid('documents:error.mapNoDegrees', { file });
    points += 1;
    if (points > MOST_POINTS) throw invalid('documents:error.mapTooLarge', { file });
    return [x, y];
  };
  const each = <T>(value: unknown, read: (one: unknown) => T): T[] => {
    if (!Array.isArray(value)) throw wrong();
    return value.map(read);
  };
  const polygon = (value: unknown) =>
    each(value, (ring) => each(ring, position)).filter((ring) => ring.length >= 4);
  const polygonsOf = (geometry: unknown): [number, number][][][] => {
    if (!isObject(geometry)) return [];
    const { type, coordinates } = geometry;
    const polygons =
      type === 'Polygon'
        ? [polygon(coordinates)]
        : type === 'MultiPolygon'
          ? each(coordinates, polygon)
          : [];
    return polygons.filter((rings) => rings.length > 0);
  };
  const areas = found
    .map(
      (feature): Boundary => ({
        properties: propertiesOf(feature.properties),
        polygons: polygonsOf(feature.geometry),
      }),
    )
    .filter(({ polygons }) => polygons.length > 0);
  if (areas.length === 0) throw invalid('documents:error.mapNoAreas', { file });
  return areas;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string, wrong: () => Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong();
  }
}

function featuresOf(value: unknown, wrong: () => Error): Record<string, unknown>[] {
  if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    throw wrong();
  const features: unknown[] = value.features;
  if (!features.every((one): one is Record<string, unknown> => isObject(one))) throw wrong();
  return features;
}

function propertiesOf(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => typeof one === 'string' || typeof one === 'number')
      .slice(0, MOST_PROPERTIES)
      .map(([key, one]) => [
        key.slice(0, LONGEST_PROPERTY),
        String(one).slice(0, LONGEST_PROPERTY),
      ]),
  );
}
