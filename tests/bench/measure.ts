/** One thing that was measured, beside what it is held against in the same rounds. */
export type Figure = {
  name: string;
  unit: 'ms' | 'ms/page';
  samples: number[];
  baselines: { name: string; samples: number[] }[];
};

/** A named group of figures; `say` tells what is being done, and what could not be measured. */
export type Bench = {
  name: string;
  run(say: (text: string) => void): Promise<Figure[]>;
};

/** What one round of one thing took, in milliseconds; `round` is -1 while warming up. */
type Run = (round: number) => number | Promise<number>;

/** Measures how long `work` takes. */
export function timed(work: (round: number) => unknown): Run {
  return async (round) => {
    const begun = performance.now();
    await work(round);
    return performance.now() - begun;
  };
}

/**
 * Runs all of them in every round, each round beginning with another one, so that whatever else the
 * machine does falls on all of them alike. One round before counting warms up.
 */
export async function inTurns<K extends string>(
  rounds: number,
  runs: Record<K, Run>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(runs) as K[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    K,
    number[]
  >;
  for (let round = -1; round < rounds; round++) {
    const first = (round + names.length) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const took = await runs[name](round);
      if (round >= 0) samples[name].push(took);
    }
  }
  return samples;
}

export const perPage = (samples: number[], pages: number) => samples.map((each) => each / pages);

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
