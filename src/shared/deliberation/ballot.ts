import { z } from 'zod';
import {
  type BallotFault,
  type BallotRule,
  type BallotStanding,
  countBallots,
  faultOf,
} from '../scoring/ballots';
import { WHOLE_WEIGHT } from '../scoring/scoreSheet';
import type { Instant } from '../time';

/** 依据: what gives the nominations of a selection their places; rounds of ballots come on top. */
export const bases = ['sheets', 'ballots'] as const;
export type Basis = (typeof bases)[number];

/** A、B 票: `issued` 发出票数, as many as were handed out on paper. */
export const ballotClass = z.strictObject({
  id: z.string().regex(/^[A-Z]$/),
  weight: z.number().int().min(1).max(WHOLE_WEIGHT),
  issued: z.number().int().min(1).max(999),
});
export type IssuedClass = z.infer<typeof ballotClass>;

export const roundFields = z.strictObject({
  classes: z.array(ballotClass).min(1).max(6),
  /** fewer crosses void a ballot */
  least: z.number().int().min(0).max(200),
  /** 多选无效: so do more */
  most: z.number().int().min(1).max(200),
  decimals: z.number().int().min(0).max(4),
});
export type RoundFields = z.infer<typeof roundFields>;

/** What a round cannot be held with; null when it can. */
export function roundFieldsProblem(
  { classes, least, most }: RoundFields,
  candidates: number,
): 'weights' | 'classTwice' | 'bounds' | 'tooFewCandidates' | null {
  if (new Set(classes.map(({ id }) => id)).size < classes.length) return 'classTwice';
  if (classes.reduce((sum, { weight }) => sum + weight, 0) !== WHOLE_WEIGHT) return 'weights';
  if (least > most) return 'bounds';
  return candidates < 2 || most > candidates ? 'tooFewCandidates' : null;
}

/**
 * 一张票, as one person typed it in. The number is the paper's own, within its class; whose it was is
 * known to nobody. `chosen`: codes, as written where no code is that.
 */
export type Entry = { classId: string; number: number; entry: 1 | 2; chosen: readonly string[] };

/** Codes as they are typed, `3 7，12`: filled up to the digits that codes have. */
export function codesOf(typed: string, known: readonly string[]): string[] {
  const digits = Math.max(...known.map((code) => code.length), 1);
  return typed
    .normalize('NFKC')
    .split(/[^0-9A-Za-z]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part)).padStart(digits, '0') : part));
}

/** Why a ballot will not count, as soon as it is typed. */
export const entryFault = (
  { classId, chosen }: Pick<Entry, 'classId' | 'chosen'>,
  codes: readonly string[],
  rule: BallotRule,
): BallotFault | null => faultOf({ voterId: '', classId, chosen }, new Set(codes), rule);

/** Where the two entries of a ballot are not the same; by whom is told beside it. */
export type Mismatch = {
  classId: string;
  number: number;
  /** null: this person has not entered it */
  first: readonly string[] | null;
  second: readonly string[] | null;
};

const same = (a: readonly string[], b: readonly string[]) =>
  [...a].sort().join(' ') === [...b].sort().join(' ');

/** Every ballot entered by one person only, or differently by the two. In order of class and number. */
export function mismatchesOf(entries: readonly Entry[]): Mismatch[] {
  const ballots = new Map<string, Mismatch>();
  for (const { classId, number, entry, chosen } of entries) {
    const key = `${classId} ${number}`;
    const ballot = ballots.get(key) ?? { classId, number, first: null, second: null };
    ballots.set(key, { ...ballot, [entry === 1 ? 'first' : 'second']: chosen });
  }
  return [...ballots.values()]
    .filter(({ first, second }) => !first || !second || !same(first, second))
    .sort((a, b) => (a.classId < b.classId ? -1 : a.classId > b.classId ? 1 : a.number - b.number));
}

/** How many ballots of a class there are at each step; `counted` + `spoilt` = `returned`. */
export type ClassTurnout = {
  classId: string;
  weight: number;
  issued: number;
  returned: number;
  counted: number;
  spoilt: number;
};

export type Count = {
  /** `nomination` is the code */
  standings: BallotStanding[];
  turnout: ClassTurnout[];
  spoilt: { classId: string; number: number; fault: BallotFault }[];
};

/** 计票, from the first entries: the second ones are there to agree with them. */
export function countRound(
  entries: readonly Entry[],
  codes: readonly string[],
  rule: RoundFields,
): Count {
  const first = entries.filter(({ entry }) => entry === 1);
  const ballots = first.map(({ classId, number, chosen }) => ({
    ...{ classId, chosen, voterId: `${classId} ${number}` },
  }));
  const { standings, turnout, spoilt } = countBallots(codes, ballots, rule);
  return {
    standings,
    turnout: rule.classes.map(({ id, weight, issued }) => {
      const { counted = 0, spoilt: void_ = 0 } = turnout.find((one) => one.classId === id) ?? {};
      return { classId: id, weight, issued, returned: counted + void_, counted, spoilt: void_ };
    }),
    spoilt: spoilt.map(({ voterId, fault }) => {
      const [classId = '', number] = voterId.split(' ');
      return { classId, number: Number(number), fault };
    }),
  };
}

/** Why a round cannot be counted for good; null when it can. */
export function closingProblem(
  entries: readonly Entry[],
  { turnout }: Count,
): { key: 'mismatches' | 'moreThanIssued' | 'noneCounts'; count: number } | null {
  const mismatches = mismatchesOf(entries).length;
  if (mismatches > 0) return { key: 'mismatches', count: mismatches };
  const over = turnout.filter(({ returned, issued }) => returned > issued).length;
  if (over > 0) return { key: 'moreThanIssued', count: over };
  const empty = turnout.filter(({ counted }) => counted === 0).length;
  return empty > 0 ? { key: 'noneCounts', count: empty } : null;
}

/** 一轮投票. `closedAt` null while ballots are entered; `setAside`: why it does not count after all. */
export type Round = RoundFields & {
  id: string;
  selectionId: string;
  /** 第几轮 */
  number: number;
  closedAt: Instant | null;
  witness: string;
  setAside: string;
};
