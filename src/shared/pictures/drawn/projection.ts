/**
 * Longitude and latitude on paper: equirectangular, true to scale at the middle of what is shown. Good
 * enough for one province; no distance is measured on it.
 */
type Point = readonly [number, number];

export type Outline = {
  rings: [number, number][][];
  /** where a name finds most room: middle and width of the widest run inside the largest ring */
  place: { x: number; y: number; width: number } | null;
};

export function projected(
  counties: readonly (readonly (readonly (readonly Point[])[])[])[],
  width: number,
): { height: number; of: Outline[] } {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const polygons of counties)
    for (const polygon of polygons)
      for (const ring of polygon)
        for (const [x, y] of ring) {
          west = Math.min(west, x);
          east = Math.max(east, x);
          south = Math.min(south, y);
          north = Math.max(north, y);
        }
  if (west > east) return { height: 0, of: counties.map(() => ({ rings: [], place: null })) };
  const across = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = width / Math.max(1e-6, (east - west) * across);
  const of = counties.map((polygons): Outline => {
    const rings = polygons.map((polygon) =>
      polygon.map((ring) =>
        ring.map(([x, y]): [number, number] => [(x - west) * across * scale, (north - y) * scale]),
      ),
    );
    const [largest] = rings
      .flatMap(([outer]) => (outer ? [outer] : []))
      .sort((a, b) => area(b) - area(a));
    return { rings: rings.flat(), place: largest ? room(largest) : null };
  });
  return { height: (north - south) * scale, of };
}

/** Twice, without sign. */
function area(ring: readonly Point[]): number {
  let sum = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [0, 0];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum);
}

/** Tries lines across the ring; the one with the longest run inside, the middle ones first. */
function room(ring: readonly Point[]): Outline['place'] {
  const ys = ring.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best: Outline['place'] = null;
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const y = top + (bottom - top) * share;
    const cuts = crossings(ring, y);
    for (let at = 0; at + 1 < cuts.length; at += 2) {
      const [from = 0, to = 0] = [cuts[at], cuts[at + 1]];
      if (!best || to - from > best.width * 1.15)
        best = { x: (from + to) / 2, y, width: to - from };
    }
  }
  return best;
}

function crossings(ring: readonly Point[], y: number): number[] {
  const found: number[] = [];
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    if (y1 <= y !== y2 <= y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  return found.sort((a, b) => a - b);
}
