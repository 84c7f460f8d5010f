import type { VariantOutcome } from '../evaluation/contract';

/** An honour of a county that hangs on choices: in so many of them it is another one. */
export type Hanging = { countyId: string; honourId: string; choices: number };

/** Whose honours hang on a choice, the loosest first. */
export function hangingOf(outcomes: readonly VariantOutcome[]): Hanging[] {
  const found = new Map<string, Hanging>();
  for (const { gained, lost } of outcomes)
    for (const { countyId, honourId } of [...gained, ...lost]) {
      const key = `${countyId} ${honourId}`;
      const choices = (found.get(key)?.choices ?? 0) + 1;
      found.set(key, { countyId, honourId, choices });
    }
  return [...found.values()].sort(
    (a, b) => b.choices - a.choices || (a.countyId < b.countyId ? -1 : 1),
  );
}
