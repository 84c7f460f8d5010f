import type { Standing } from '../attendance/standing';
import type { Order } from '../participants/order';

/** 请假 缺席 替会: why a chair is free though it is somebody's. */
export const awayStandings = ['onLeave', 'absent', 'substituted'] as const;
export type AwayStanding = (typeof awayStandings)[number];

/** Why somebody who has a chair does not come themselves, as far as the seating asks. */
export type Away = {
  standing: AwayStanding;
  reason: string;
  /** who comes in their place */
  substitute: { name: string; post: string } | null;
  /** whether that person has come */
  substituteIsHere: boolean;
};

type Known = {
  standing: Standing;
  reason: string;
  substitute: { name: string; post: string } | null;
  arrivedAt: number | null;
};

/** Null: comes themselves, or nothing is known to the contrary. */
export function awayOf({ standing, reason, substitute, arrivedAt }: Known): Away | null {
  const away = awayStandings.find((one) => one === standing);
  if (!away) return null;
  return {
    standing: away,
    reason,
    substitute: substitute && { name: substitute.name, post: substitute.post },
    substituteIsHere: away === 'substituted' && arrivedAt !== null,
  };
}

type InPlan = {
  participantId: string;
  seat: string | null;
  precedence: number | null;
  away: Away | null;
  substituteSits: boolean;
};

export type FreeChair = {
  seat: string;
  participantId: string;
  standing: AwayStanding;
  /**
   * Whether whoever comes instead may be given the chair: `usual` where a chair is the unit's;
   * `unusual` where it is the person's by precedence, which a substitute does not have.
   */
  substitute: 'usual' | 'unusual' | null;
};

/** Whether the chair was given to a substitute, and they are who comes. */
export const isSubstitutes = ({ away, substituteSits }: Pick<InPlan, 'away' | 'substituteSits'>) =>
  substituteSits && away !== null && away.substitute !== null;

/** Whose name stands on the chair. */
export const sitterOf = (
  person: Pick<InPlan, 'away' | 'substituteSits'> & { name: string },
): string => (isSubstitutes(person) ? person.away?.substitute?.name : undefined) ?? person.name;

/** The chairs of people who do not come and that were not given to a substitute; in the plan's order. */
export function freeChairs(people: readonly InPlan[], orderBy: Order): FreeChair[] {
  return people.flatMap((one): FreeChair[] => {
    const { seat, participantId, away, precedence } = one;
    if (seat === null || away === null || isSubstitutes(one)) return [];
    const byPrecedence = orderBy === 'precedence' && precedence !== null;
    return [
      {
        seat,
        participantId,
        standing: away.standing,
        substitute: away.substitute ? (byPrecedence ? 'unusual' : 'usual') : null,
      },
    ];
  });
}

/** Whether a plan asks for a precedence that nobody in it has, so that its order is only the list's. */
export const lacksPrecedence = (people: readonly InPlan[], orderBy: Order): boolean =>
  orderBy === 'precedence' &&
  people.length > 0 &&
  people.every(({ precedence }) => precedence === null);
