import { refused } from '@shared/errors';
import type { CountyResult } from '@shared/evaluation/computation';
import { type Interval, type Shake, shakenPlaces } from '@shared/evaluation/robustness';
import type { Work } from '../../operation';

/** The same seed for the same evaluation, so that a picture can be drawn again. */
export const SEED = 2026;

/** Lets others have their turn, and leaves off when nobody waits any longer. */
export async function breathe({ signal }: Pick<Work, 'signal'>): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw refused('common:error.cancelled');
}

/** Where counties end up while weights are shaken. */
export async function shaken(
  results: readonly CountyResult[],
  shake: Omit<Shake, 'seed'>,
  work: Pick<Work, 'progress' | 'signal'>,
): Promise<Interval[]> {
  const turns = shakenPlaces(results, { ...shake, seed: SEED });
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
    work.progress({ step: 'evaluation:step.drawing', done: value, total: shake.draws });
    await breathe(work);
  }
}
