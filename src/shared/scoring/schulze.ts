import { compare, type Exact } from './exact';
import type { Totals } from './scoreSheet';

/** Judges who put `a` before `b`, and the other way; only those who scored both are asked. */
export function duels(nominations: readonly string[], totals: Totals): Int32Array {
  const count = nominations.length;
  const wins = new Int32Array(count * count);
  const rows = nominations.map((nomination) => totals.get(nomination) ?? new Map<string, Exact>());
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      for (const [judge, total] of rows[a] as ReadonlyMap<string, Exact>) {
        const other = rows[b]?.get(judge);
        if (other === undefined) continue;
        const order = compare(total, other);
        if (order > 0) wins[a * count + b] = (wins[a * count + b] as number) + 1;
        if (order < 0) wins[b * count + a] = (wins[b * count + a] as number) + 1;
      }
  return wins;
}

/**
 * How many others each nomination beats by Schulze's method (winning votes): along chains of won duels,
 * a chain being as strong as its weakest duel. "Beats" is transitive, so these counts put every pair
 * in the right order; equal counts are a tie of the method itself.
 * Source: M. Schulze, "A new monotonic, clone-independent … single-winner election method", 2011.
 */
export function schulzeWins(count: number, wins: Int32Array): number[] {
  const strength = new Int32Array(count * count);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++) {
      const won = wins[a * count + b] as number;
      if (a !== b && won > (wins[b * count + a] as number)) strength[a * count + b] = won;
    }
  for (let through = 0; through < count; through++)
    for (let from = 0; from < count; from++) {
      const first = strength[from * count + through] as number;
      if (from === through || first === 0) continue;
      for (let to = 0; to < count; to++) {
        const chain = Math.min(first, strength[through * count + to] as number);
        if (to !== from && chain > (strength[from * count + to] as number))
          strength[from * count + to] = chain;
      }
    }
  return Array.from({ length: count }, (_, a) => {
    let beaten = 0;
    for (let b = 0; b < count; b++)
      if ((strength[a * count + b] as number) > (strength[b * count + a] as number)) beaten += 1;
    return beaten;
  });
}
