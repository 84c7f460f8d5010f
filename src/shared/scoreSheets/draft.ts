import type { Exact } from '../scoring/exact';
import { type Criterion, type Hundredths, totalOf } from '../scoring/scoreSheet';
import { readPoints } from './points';

/** What is wrong with what somebody is typing into a cell; null when it is fine. */
export type CellProblem = 'missing' | 'notANumber' | 'outOfRange' | 'betweenSteps' | null;

/** One cell for points as it is typed. `points` null where it is blank or no number. */
export function readCell(
  text: string,
  { maximum }: Pick<Criterion, 'maximum'>,
  step: Hundredths,
): { points: Hundredths | null; problem: CellProblem } {
  const read = readPoints(text);
  switch (read.kind) {
    case 'blank':
      return { points: null, problem: 'missing' };
    case 'notANumber':
      return { points: null, problem: 'notANumber' };
    case 'tooFine':
      return { points: null, problem: 'betweenSteps' };
    case 'points': {
      const { points } = read;
      if (points < 0 || points > maximum) return { points, problem: 'outOfRange' };
      return { points, problem: points % step === 0 ? null : 'betweenSteps' };
    }
  }
}

/** A row as somebody types it on a screen. */
export type Draft = { texts: string[]; abstained: boolean };

export type ReadDraft = {
  /** what would be saved; null while something is wrong */
  given: 'abstained' | { points: Hundredths[] } | null;
  problems: CellProblem[];
  total: Exact | null;
};

/** @returns all problems null for an abstention: what was typed beside it does not count */
export function readDraft(
  { texts, abstained }: Draft,
  criteria: readonly Criterion[],
  step: Hundredths,
): ReadDraft {
  if (abstained) return { given: 'abstained', problems: criteria.map(() => null), total: null };
  const cells = criteria.map((criterion, at) => readCell(texts[at] ?? '', criterion, step));
  const problems = cells.map(({ problem }) => problem);
  if (problems.some((problem) => problem !== null)) return { given: null, problems, total: null };
  const points = cells.map((cell) => cell.points as Hundredths);
  return { given: { points }, problems, total: totalOf(points, criteria) };
}
