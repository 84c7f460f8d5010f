import type { Criterion, Mark, ScoreSheet } from '@shared/scoring/scoreSheet';

/** One criterion that is the whole: a judge's total is what stands in the table. */
export const whole: Criterion[] = [{ id: 'whole', weight: 10_000, maximum: 10_000 }];

/** The placeholder of the shipped call: 40/30/30, each out of 100. */
export const three: Criterion[] = [
  { id: 'originality', weight: 4000, maximum: 10_000 },
  { id: 'representativeness', weight: 3000, maximum: 10_000 },
  { id: 'replicability', weight: 3000, maximum: 10_000 },
];

type Written = number | readonly number[] | 'abstained' | 'recused' | null;

/**
 * A table as on paper: a row per nomination, a column per judge (J1, J2, …), points as people write
 * them; null is a mark that was not handed in.
 */
export function sheetsOf(table: Record<string, readonly Written[]>): ScoreSheet[] {
  const judges = Math.max(...Object.values(table).map((row) => row.length));
  return Array.from({ length: judges }, (_, at) => ({
    judgeId: `J${at + 1}`,
    marks: new Map(
      Object.entries(table).flatMap(([nomination, row]): [string, Mark][] => {
        const cell = row[at] ?? null;
        if (cell === null) return [];
        if (typeof cell === 'string') return [[nomination, cell]];
        const points = typeof cell === 'number' ? [cell] : cell;
        return [[nomination, { points: points.map((point) => Math.round(point * 100)) }]];
      }),
    ),
  }));
}
