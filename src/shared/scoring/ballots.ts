import { compare, type Exact, exact, rounded, sum } from './exact';
import type { Hundredths } from './scoreSheet';

/** A、B 票: who votes in which class is decided before, and each class has its part of the result. */
export type BallotClass = { id: string; weight: Hundredths };

export type Ballot = { voterId: string; classId: string; chosen: readonly string[] };

/** `most`: more crosses void a ballot (多选无效); `least`: so do fewer, 1 where any number up to `most` will do. */
export type BallotRule = {
  classes: readonly BallotClass[];
  least: number;
  most: number;
  decimals: number;
};

export const ballotFaults = [
  'tooMany',
  'tooFew',
  'unknownChoice',
  'chosenTwice',
  'unknownClass',
] as const;
export type BallotFault = (typeof ballotFaults)[number];

/** Why a ballot does not count; null when it does. */
export function faultOf(
  { chosen, classId }: Ballot,
  nominations: ReadonlySet<string>,
  { classes, least, most }: BallotRule,
): BallotFault | null {
  if (!classes.some(({ id }) => id === classId)) return 'unknownClass';
  if (new Set(chosen).size < chosen.length) return 'chosenTwice';
  if (chosen.some((nomination) => !nominations.has(nomination))) return 'unknownChoice';
  if (chosen.length > most) return 'tooMany';
  return chosen.length < least ? 'tooFew' : null;
}

export type BallotStanding = {
  nomination: string;
  /** votes by class, in the order of the classes */
  votes: readonly number[];
  /** out of 100, rounded; null while a class has no ballot that counts */
  value: Exact | null;
  /** shared by level ones; null without a value */
  place: number | null;
};

export type BallotResult = {
  standings: BallotStanding[];
  /** by class, in order: `counted` + `spoilt` were cast */
  turnout: { classId: string; counted: number; spoilt: number }[];
  spoilt: { voterId: string; fault: BallotFault }[];
};

/**
 * 得票率 by class, weighted: Σ weight × votes ÷ counted ballots of the class. With 60/40 that is the
 * published A ballot 60 %, B ballot 40 %.
 */
export function countBallots(
  nominations: readonly string[],
  ballots: readonly Ballot[],
  rule: BallotRule,
): BallotResult {
  const known = new Set(nominations);
  const judged = ballots.map((ballot) => ({ ballot, fault: faultOf(ballot, known, rule) }));
  const counted = (classId: string) =>
    judged.filter(({ ballot, fault }) => fault === null && ballot.classId === classId);
  const byClass = rule.classes.map(({ id, weight }) => ({ id, weight, valid: counted(id) }));
  const isDecided = byClass.every(({ valid }) => valid.length > 0);
  const standings = nominations.map((nomination): BallotStanding => {
    const votes = byClass.map(
      ({ valid }) => valid.filter(({ ballot }) => ballot.chosen.includes(nomination)).length,
    );
    const parts = () =>
      byClass.map(({ weight, valid }, at) => exact(weight * (votes[at] ?? 0), valid.length * 100));
    const value = isDecided ? rounded(sum(parts()), rule.decimals) : null;
    return { nomination, votes, value, place: null };
  });
  return {
    standings: withPlaces(standings),
    turnout: byClass.map(({ id, valid }) => ({
      classId: id,
      counted: valid.length,
      spoilt: judged.filter(({ ballot, fault }) => fault !== null && ballot.classId === id).length,
    })),
    spoilt: judged.flatMap(({ ballot, fault }) =>
      fault === null ? [] : [{ voterId: ballot.voterId, fault }],
    ),
  };
}

function withPlaces(standings: readonly BallotStanding[]): BallotStanding[] {
  const sorted = [...standings].sort((a, b) =>
    a.value === null || b.value === null ? 0 : compare(b.value, a.value),
  );
  let place = 0;
  return sorted.map((standing, index) => {
    const before = sorted[index - 1]?.value;
    if (standing.value === null) return standing;
    if (before == null || compare(before, standing.value) !== 0) place = index + 1;
    return { ...standing, place };
  });
}
