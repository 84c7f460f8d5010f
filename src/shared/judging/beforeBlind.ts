import type { NominationStatus } from '../selections/phases';
import type { CopyState } from './judge';

/**
 * What stands in the way of the blind phase, or should be known before it. `resemblancesNotSought`:
 * never, or papers have changed since; `fewReaders`: recusals leave fewer judges than are asked for.
 */
export const beforeBlindProblems = [
  'unchecked',
  'nothingAccepted',
  'unmasked',
  'outdatedCopies',
  'noJudges',
  'allRecused',
  'placeholderWeights',
  'fewReaders',
  'resemblancesNotSought',
  'resemblancesUnlooked',
] as const;
export type BeforeBlindProblem = (typeof beforeBlindProblems)[number];

/** `forbids`: it cannot begin; else it can, knowing this. `count`: of what it is about. */
export type InTheWay = { problem: BeforeBlindProblem; count: number; forbids: boolean };

/** How the readings would fall, were it begun now; who gets which is drawn then. */
export type BeforeBlind = {
  problems: InTheWay[];
  /** nominations by judge, in the order of the judges */
  loads: { judgeId: string; asked: number }[];
};

/** In the order in which they are mended. */
export function problemsBefore(state: {
  nominations: readonly { status: NominationStatus }[];
  copies: readonly { state: CopyState }[];
  judges: number;
  /** how many judges may read each accepted nomination */
  readers: readonly number[];
  /** how many judges each is to have; null is all */
  judgesEach: number | null;
  weightsArePlaceholder: boolean;
  /** findings nobody has looked at; null where nobody has sought them in these papers */
  unlooked: number | null;
}): InTheWay[] {
  const { nominations, copies, judges, readers, judgesEach, unlooked } = state;
  const copiesIn = (wanted: CopyState) => copies.filter((copy) => copy.state === wanted).length;
  const accepted = nominations.filter(({ status }) => status === 'accepted').length;
  const unchecked = nominations.filter(
    ({ status }) => status === 'received' || status === 'sentBack',
  ).length;
  const found: (InTheWay | false)[] = [
    unchecked > 0 && { problem: 'unchecked', count: unchecked, forbids: true },
    accepted === 0 && { problem: 'nothingAccepted', count: 0, forbids: true },
    copiesIn('none') > 0 && { problem: 'unmasked', count: copiesIn('none'), forbids: true },
    copiesIn('outdated') > 0 && {
      problem: 'outdatedCopies',
      count: copiesIn('outdated'),
      forbids: true,
    },
    judges === 0 && { problem: 'noJudges', count: 0, forbids: true },
    judges > 0 &&
      readers.includes(0) && {
        problem: 'allRecused',
        count: readers.filter((count) => count === 0).length,
        forbids: true,
      },
    state.weightsArePlaceholder && { problem: 'placeholderWeights', count: 0, forbids: false },
    ...few(readers, judges, judgesEach),
    unlooked === null && { problem: 'resemblancesNotSought', count: 0, forbids: false },
    unlooked !== null &&
      unlooked > 0 && { problem: 'resemblancesUnlooked', count: unlooked, forbids: false },
  ];
  return found.filter((one) => one !== false);
}

function few(readers: readonly number[], judges: number, each: number | null): InTheWay[] {
  const asked = each ?? 0;
  const count = readers.filter((may) => may > 0 && may < asked).length;
  return judges > 0 && count > 0 ? [{ problem: 'fewReaders', count, forbids: false }] : [];
}
