/** Who may not judge what: judge ids by nomination. */
export type Recusals = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which judges read which nominations: `each` judges per nomination (fewer only where recusals leave
 * fewer), loads as even as recusals allow. Every step gives work to whoever has least and can be
 * reached by handing work on, which is optimal (N. Harvey et al., "Semi-matchings", 2006).
 * The same input gives the same answer; shuffle the judges before to vary it.
 */
export function assignJudges(
  nominations: readonly string[],
  judges: readonly string[],
  each: number,
  recusals: Recusals,
): Map<string, string[]> {
  const assigned = new Map<string, Set<string>>(nominations.map((id) => [id, new Set()]));
  const readBy = new Map<string, Set<string>>(judges.map((id) => [id, new Set()]));
  const may = (judge: string, nomination: string) =>
    !(recusals.get(nomination)?.has(judge) ?? false);
  for (const nomination of nominations) {
    const allowed = judges.filter((judge) => may(judge, nomination)).length;
    for (let turn = Math.min(each, allowed); turn > 0; turn--) {
      const steps = lightestPath(nomination, judges, assigned, readBy, may);
      for (const { judge, nomination: given, takenFrom } of steps) {
        assigned.get(given)?.add(judge);
        readBy.get(judge)?.add(given);
        if (takenFrom !== null) {
          assigned.get(given)?.delete(takenFrom);
          readBy.get(takenFrom)?.delete(given);
        }
      }
    }
  }
  return new Map(
    nominations.map((id) => [id, judges.filter((judge) => assigned.get(id)?.has(judge))]),
  );
}

type Step = { judge: string; nomination: string; takenFrom: string | null };

/** Breadth first from a nomination to the judge with least to read, handing others' work on. */
function lightestPath(
  start: string,
  judges: readonly string[],
  assigned: ReadonlyMap<string, ReadonlySet<string>>,
  readBy: ReadonlyMap<string, ReadonlySet<string>>,
  may: (judge: string, nomination: string) => boolean,
): Step[] {
  const cameBy = new Map<string, Step>();
  const queue: { nomination: string; from: string | null }[] = [{ nomination: start, from: null }];
  const loadOf = (judge: string) => readBy.get(judge)?.size ?? 0;
  for (let next = queue.shift(); next !== undefined; next = queue.shift())
    for (const judge of judges) {
      if (cameBy.has(judge) || assigned.get(next.nomination)?.has(judge)) continue;
      if (!may(judge, next.nomination)) continue;
      cameBy.set(judge, { judge, nomination: next.nomination, takenFrom: next.from });
      for (const held of readBy.get(judge) ?? []) queue.push({ nomination: held, from: judge });
    }
  const reached = [...cameBy.keys()].sort((a, b) => loadOf(a) - loadOf(b));
  const path: Step[] = [];
  for (let judge: string | null = reached[0] ?? null; judge !== null; ) {
    const step = cameBy.get(judge);
    if (step === undefined) break;
    path.push(step);
    judge = step.takenFrom;
  }
  return path;
}

/** So many different sets of recused judges are ordered by looking at every order; more by exchanges. */
const EXACT_UP_TO = 12;

/**
 * The order in which a panel speaks about nominations so that judges leave the room as seldom as
 * possible: whoever is recused from several goes out once for all that stand together. Nominations
 * that nothing distinguishes keep the order given.
 */
export function discussionOrder(nominations: readonly string[], recusals: Recusals): string[] {
  const blocks = new Map<string, { out: string[]; nominations: string[] }>();
  for (const nomination of nominations) {
    const out = [...(recusals.get(nomination) ?? [])].sort();
    const key = JSON.stringify(out);
    const block = blocks.get(key) ?? { out, nominations: [] };
    block.nominations.push(nomination);
    blocks.set(key, block);
  }
  const list = [...blocks.values()];
  const leaves = list.map(({ out }) =>
    list.map((other) => other.out.filter((judge) => !out.includes(judge)).length),
  );
  const first = list.map(({ out }) => out.length);
  const order = list.length <= EXACT_UP_TO ? bestOrder(first, leaves) : goodOrder(first, leaves);
  return order.flatMap((index) => list[index]?.nominations ?? []);
}

/** How often somebody leaves the room in this order. */
export function leavings(order: readonly string[], recusals: Recusals): number {
  let outside: ReadonlySet<string> = new Set();
  let count = 0;
  for (const nomination of order) {
    const out = recusals.get(nomination) ?? new Set<string>();
    for (const judge of out) if (!outside.has(judge)) count += 1;
    outside = out;
  }
  return count;
}

type Costs = readonly (readonly number[])[];

const cost = (first: readonly number[], leaves: Costs, order: readonly number[]): number =>
  order.reduce(
    (sum, to, at) =>
      sum + (at === 0 ? (first[to] ?? 0) : (leaves[order[at - 1] as number]?.[to] ?? 0)),
    0,
  );

/** Held and Karp, 1962: the cheapest path over all, by the set of those visited and the last one. */
function bestOrder(first: readonly number[], leaves: Costs): number[] {
  const count = first.length;
  if (count === 0) return [];
  const sets = 1 << count;
  const cheapest = new Float64Array(sets * count).fill(Number.POSITIVE_INFINITY);
  const before = new Int8Array(sets * count).fill(-1);
  for (let one = 0; one < count; one++) cheapest[(1 << one) * count + one] = first[one] as number;
  for (let visited = 1; visited < sets; visited++)
    for (let last = 0; last < count; last++) {
      const so = cheapest[visited * count + last] as number;
      if (!Number.isFinite(so)) continue;
      for (let to = 0; to < count; to++) {
        if (visited & (1 << to)) continue;
        const at = (visited | (1 << to)) * count + to;
        const value = so + (leaves[last]?.[to] ?? 0);
        if (value < (cheapest[at] as number)) {
          cheapest[at] = value;
          before[at] = last;
        }
      }
    }
  let visited = sets - 1;
  let last = 0;
  for (let one = 1; one < count; one++)
    if ((cheapest[visited * count + one] as number) < (cheapest[visited * count + last] as number))
      last = one;
  const order: number[] = [];
  while (last >= 0) {
    order.unshift(last);
    const earlier = before[visited * count + last] as number;
    visited &= ~(1 << last);
    last = earlier;
  }
  return order;
}

/** Nearest first, then parts turned round for as long as that saves anything. */
function goodOrder(first: readonly number[], leaves: Costs): number[] {
  const left = new Set(first.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const last = order.at(-1);
    const price = (to: number) => (last === undefined ? first[to] : leaves[last]?.[to]) ?? 0;
    const nearest = [...left].reduce((best, to) => (price(to) < price(best) ? to : best));
    order.push(nearest);
    left.delete(nearest);
  }
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let from = 0; from < order.length; from++)
      for (let to = from + 1; to < order.length; to++) {
        const turned = [
          ...order.slice(0, from),
          ...order.slice(from, to + 1).reverse(),
          ...order.slice(to + 1),
        ];
        if (cost(first, leaves, turned) >= cost(first, leaves, order)) continue;
        order.splice(0, order.length, ...turned);
        isBetter = true;
      }
  }
  return order;
}
