import type { Outline, OutlineIndicator } from './outline';

/** Shared parts of two names that make the one likely to be the other, renamed. */
const ALIKE = 0.5;

/**
 * Which part of `after` is which part of `before`, though ids belong to a year: by name; an indicator
 * also by another name, where unit and direction are the same and the name is alike or the definition
 * the same. A county moved or a weight changed does not make it another.
 * @returns ids of `before` by ids of `after`
 */
export function pairing(before: Outline, after: Outline): Map<string, string> {
  const pairs = new Map<string, string>();
  const match = <Part extends { id: string }>(
    was: readonly Part[],
    is: readonly Part[],
    keyOf: (part: Part, of: Outline) => string,
  ) => {
    const there = new Map(was.map((part) => [keyOf(part, before), part.id]));
    for (const part of is) {
      const key = keyOf(part, after);
      const found = there.get(key);
      if (found === undefined) continue;
      pairs.set(part.id, found);
      there.delete(key);
    }
  };
  const byName = ({ name }: { name: string }) => name;
  match(before.categories, after.categories, byName);
  match(before.areas, after.areas, areaKey);
  match(before.indicators, after.indicators, byName);
  match(before.honours, after.honours, byName);
  for (const [is, was] of renamed(before, after, pairs)) pairs.set(is, was);
  match(before.gates, after.gates, gateKey(pairs));
  return pairs;
}

const areaKey = ({ name, parentId }: Outline['areas'][number], { areas }: Outline): string =>
  `${areas.find(({ id }) => id === parentId)?.name ?? ''} ${name}`;

/** A gate is the same one by what it asks of whom, whatever the value. */
const gateKey =
  (pairs: ReadonlyMap<string, string>) =>
  ({ indicatorId, categoryId, must }: Outline['gates'][number]): string => {
    const own = (id: string | null) => (id === null ? '' : (pairs.get(id) ?? id));
    return `${own(indicatorId)} ${own(categoryId)} ${must}`;
  };

/** The likeliest pairs of indicators that only one of the two has under this name. */
function renamed(
  before: Outline,
  after: Outline,
  pairs: ReadonlyMap<string, string>,
): [string, string][] {
  const taken = new Set(pairs.values());
  const was = before.indicators.filter(({ id }) => !taken.has(id));
  const is = after.indicators.filter(({ id }) => !pairs.has(id));
  const likely = is.flatMap((now) =>
    was.flatMap((earlier) => {
      const alike = likeness(earlier, now);
      return alike < ALIKE ? [] : [{ pair: [now.id, earlier.id] as [string, string], alike }];
    }),
  );
  const found: [string, string][] = [];
  for (const { pair } of likely.sort((a, b) => b.alike - a.alike))
    if (!found.some(([one, other]) => one === pair[0] || other === pair[1])) found.push(pair);
  return found;
}

function likeness(then: OutlineIndicator, now: OutlineIndicator): number {
  if (then.unit !== now.unit || then.direction !== now.direction) return 0;
  if (then.definition !== '' && then.definition === now.definition) return 1;
  const [a, b] = [pairsOfSigns(then.name), pairsOfSigns(now.name)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

const pairsOfSigns = (name: string): Set<string> => {
  const signs = [...name.normalize('NFKC').replace(/\s/g, '')];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
};
