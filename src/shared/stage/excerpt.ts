/**
 * Which lines of a long agenda the hall sees when only `capacity` of them can be set large enough to
 * be read from the back: the running one with one line before it, and as much as fits after. Where only
 * two fit, what comes next is worth more than what is over.
 */
export function excerpt<T extends { running: boolean }>(
  items: readonly T[],
  capacity: number,
): T[] {
  if (items.length <= capacity) return [...items];
  const running = items.findIndex((item) => item.running);
  const before = capacity > 2 ? 1 : 0;
  const first = Math.min(Math.max(running - before, 0), items.length - capacity);
  return items.slice(first, first + capacity);
}
