/**
 * One text for one content: keys sorted, no space, sets and maps in the order of their keys. What is
 * released is hashed over it, so that the same inputs give the same bytes on every machine.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Map)
    return sorted(Object.fromEntries([...value].map(([key, inner]) => [String(key), inner])));
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new RangeError('a number that is none cannot be released');
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
