import { z } from 'zod';
import { id } from '../operation';

/**
 * Pointer and pen. Places are shares of the page, 0 to 1 from its left and top edge, so that a stroke
 * lies on the same word on the operator's laptop, on an LED wall and in a thumbnail.
 */

export const inks = ['red', 'yellow', 'blue'] as const;
export type Ink = (typeof inks)[number];

const share = z.number().min(0).max(1);

/** Places in one stroke; a longer one goes on as another. */
export const MOST_POINTS = 500;

export const stroke = z.strictObject({
  id: z.uuid(),
  color: z.enum(inks),
  /** x, y, x, y … */
  points: z
    .array(share)
    .min(2)
    .max(2 * MOST_POINTS)
    .refine((points) => points.length % 2 === 0),
});
export type Stroke = z.infer<typeof stroke>;

/** What moves on the page that the hall sees, as it moves. Kept nowhere. */
export const motion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pointer'),
    slideId: id,
    /** null: the pointer has left the page */
    at: z.strictObject({ x: share, y: share }).nullable(),
  }),
  /** a stroke as far as it has been drawn */
  z.strictObject({ kind: z.literal('pen'), slideId: id, stroke }),
]);
export type Motion = z.infer<typeof motion>;

/** Four decimals: a fifth of a pixel on a screen of 1920. */
const PRECISION = 10_000;

/** The share of a page that a place lies at; places beside the page belong to its edge. */
export function shareOf(at: number, from: number, size: number): number {
  if (size <= 0) return 0;
  const exact = (at - from) / size;
  return Math.round(Math.min(Math.max(exact, 0), 1) * PRECISION) / PRECISION;
}

/** A hand that rests still sends places: nearer than this share of the page they say nothing new. */
const NEAR = 0.0015;

/** The stroke's places with one more, unless it lies where the last one did. */
export function extended(points: readonly number[], x: number, y: number): readonly number[] {
  const [lastX = -1, lastY = -1] = points.slice(-2);
  return Math.hypot(x - lastX, y - lastY) < NEAR ? points : [...points, x, y];
}

/** Places of a stroke on a page of this size, as SVG writes them. One place is drawn as a dot. */
export function drawnPoints(points: readonly number[], width: number, height: number): string {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    pairs.push(`${(points[at] as number) * width},${(points[at + 1] as number) * height}`);
  }
  return (pairs.length === 1 ? [...pairs, ...pairs] : pairs).join(' ');
}
