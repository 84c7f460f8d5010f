import { type AppError, conflict, invalid, refused } from '../errors';
import type { CalendarDate } from '../time';

/** 拟采纳 proposed · 推进中 underway · 已采纳 adopted · 未采纳 notAdopted. */
export const adoptionStatuses = ['proposed', 'underway', 'adopted', 'notAdopted'] as const;
export type AdoptionStatus = (typeof adoptionStatuses)[number];

/** Everything that can happen to a case on its way into another county. */
export const adoptionMoves = [
  'begin',
  'report',
  'adopt',
  'giveUp',
  'confirmHeld',
  'reportLapse',
  'proposeAgain',
] as const;
export type AdoptionMove = (typeof adoptionMoves)[number];

/** What a move needs to know; nothing else is asked for. */
type AdoptionAsked = 'reason' | 'progress' | 'result' | 'evidence' | 'secondPerson' | 'lookBackOn';

type LegalAdoptionMove = {
  from: AdoptionStatus;
  move: AdoptionMove;
  to: AdoptionStatus;
  asks: readonly AdoptionAsked[];
};

const row = (
  from: AdoptionStatus,
  move: AdoptionMove,
  to: AdoptionStatus,
  asks: readonly AdoptionAsked[] = [],
): LegalAdoptionMove => ({ from, move, to, asks });

/**
 * The table of legal moves, in the spirit of the issues' (src/shared/issues/lifecycle.ts): what stands
 * here may happen, all else may not.
 */
export const adoptionLifecycle: readonly LegalAdoptionMove[] = [
  row('proposed', 'begin', 'underway'),
  row('proposed', 'giveUp', 'notAdopted', ['reason']),
  row('underway', 'report', 'underway', ['progress']),
  row('underway', 'adopt', 'adopted', ['result', 'evidence', 'secondPerson', 'lookBackOn']),
  row('underway', 'giveUp', 'notAdopted', ['reason']),
  // the look-back finds it still in use, or no longer
  row('adopted', 'report', 'adopted', ['progress']),
  row('adopted', 'confirmHeld', 'adopted', ['reason']),
  row('adopted', 'reportLapse', 'underway', ['reason']),
  row('notAdopted', 'proposeAgain', 'proposed', ['reason']),
];

/** The line of the table, or undefined where the move is not legal. */
export const legalAdoptionMove = (
  status: AdoptionStatus,
  move: AdoptionMove,
): LegalAdoptionMove | undefined =>
  adoptionLifecycle.find((legal) => legal.from === status && legal.move === move);

export const movesFrom = (status: AdoptionStatus): LegalAdoptionMove[] =>
  adoptionLifecycle.filter(({ from }) => from === status);

type AdoptionMade = {
  move: AdoptionMove;
  /** the reason, the progress or the result, whichever the move asks for */
  text: string;
  lookBackOn: CalendarDate | null;
};

/** Who is at the laptop, and who follows the adoption. */
type AdoptionPersons = {
  operatorId: string | null;
  followedBy: readonly string[];
};

/**
 * Whoever made a move since the adoption last came under way: begun, reported, or found lapsed.
 * @param moves oldest first
 */
export function followersOf(
  moves: readonly { move: AdoptionMove; toStatus: AdoptionStatus; operatorId: string | null }[],
): string[] {
  const since = moves.findLastIndex(
    ({ move, toStatus }) => toStatus === 'underway' && move !== 'report',
  );
  const theirs = since < 0 ? [] : moves.slice(since);
  return [...new Set(theirs.flatMap(({ operatorId }) => operatorId ?? []))];
}

/** As an issue is closed: by somebody who is named, and none of those who follow it. */
export function secondPersonProblem({ operatorId, followedBy }: AdoptionPersons): AppError | null {
  if (!operatorId) return refused('counties:error.whoAreYou');
  return followedBy.includes(operatorId) ? refused('counties:error.secondPerson') : null;
}

/** Why a move cannot be made now, or null; main throws it, a screen shows it beforehand. */
export function adoptionProblem(
  status: AdoptionStatus,
  { move, text, lookBackOn }: AdoptionMade,
  { evidenceCount, persons }: { evidenceCount: number; persons: AdoptionPersons },
  today: CalendarDate,
): AppError | null {
  const legal = legalAdoptionMove(status, move);
  if (!legal) return conflict('counties:error.moveNotLegal');
  const { asks } = legal;
  const wantsText = asks.some((each) => ['reason', 'progress', 'result'].includes(each));
  if (wantsText && !text) return invalid('counties:error.textMissing');
  if (asks.includes('evidence') && evidenceCount < 1)
    return refused('counties:error.evidenceMissing');
  const problem = asks.includes('secondPerson') ? secondPersonProblem(persons) : null;
  if (problem) return problem;
  if (asks.includes('lookBackOn') && (!lookBackOn || lookBackOn <= today))
    return invalid('counties:error.lookBackNotLater');
  return null;
}
