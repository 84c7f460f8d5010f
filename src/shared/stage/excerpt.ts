/**
 * Which lines of a long agenda the hall sees when only `capacity` of them can be set large enough to
 * be read from the back: the running one with one line before it, and as much as fits after.
 */
export function excerpt<T extends { running: boolean }>(
  items: readonly T[],
  capacity: number,
): T[] {
  if (items.length <= capacity) return [...items];
  const running = items.findIndex((item) => item.running);
  const first = Math.min(Math.max(running - 1, 0), items.length - capacity);
  return items.slice(first, first + capacity);
}
