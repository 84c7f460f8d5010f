/** A code that was out of sight for so long may be meant again. Milliseconds. */
const OUT_OF_SIGHT = 2_000;

/** Codes before a camera, each with when it was last seen. Milliseconds. */
export type InSight = ReadonlyMap<string, number>;

/**
 * A code held before the camera is read many times a second and means one check-in.
 * @returns whether this sight of it is a new one, and what is in sight from now on
 */
export function sight(
  before: InSight,
  code: string,
  now: number,
): { isNew: boolean; after: InSight } {
  const last = before.get(code);
  const isNew = last === undefined || now - last > OUT_OF_SIGHT;
  const still = [...before].filter(([, seen]) => now - seen <= OUT_OF_SIGHT);
  return { isNew, after: new Map([...still, [code, now]]) };
}
