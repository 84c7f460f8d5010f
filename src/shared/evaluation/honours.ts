import { compare, type Exact } from '../scoring/exact';

/**
 * 荣誉: its name is data of a year. `place` goes to the best of each category, `rankGain` to those who
 * rose most; whoever has one of `excludes` does not get this one as well.
 */
export type Honour = {
  id: string;
  by: 'place' | 'rankGain';
  /** seats by category; `categoryId` null: among all */
  seats: readonly { categoryId: string | null; count: number }[];
  /** ids of honours given before */
  excludes: readonly string[];
};

/** Why a county cannot be honoured whatever its place. */
export type Bar =
  /** 一票否决 */
  | { by: 'veto'; reason: string }
  /** 准入条件: the indicator that is not met */
  | { by: 'gate'; gateId: string };

export type Contender = {
  countyId: string;
  categoryId: string;
  total: Exact | null;
  place: number | null;
  placeInCategory: number | null;
  gain: number | null;
  bars: readonly Bar[];
};

export type Verdict =
  | { countyId: string; honourId: string; categoryId: string | null; verdict: 'honoured' }
  /** its place would have been enough */
  | { countyId: string; honourId: string; categoryId: string | null; verdict: 'barred'; bar: Bar }
  | {
      countyId: string;
      honourId: string;
      categoryId: string | null;
      verdict: 'hasOther';
      other: string;
    }
  /** level with others at the last seat: people decide */
  | {
      countyId: string;
      honourId: string;
      categoryId: string | null;
      verdict: 'level';
      with: string[];
    };

/** An honour as it is given, on the seats of a category or of all. */
export type Award = { countyId: string; honourId: string; categoryId: string | null };

/** Who is honoured: by quota, or level at the last seat and settled by people. */
export const awarded = (verdicts: readonly Verdict[], settledIn: readonly Award[]): Award[] =>
  verdicts.filter(
    (one) =>
      one.verdict === 'honoured' ||
      (one.verdict === 'level' &&
        settledIn.some(
          (settled) =>
            settled.countyId === one.countyId &&
            settled.honourId === one.honourId &&
            settled.categoryId === one.categoryId,
        )),
  );

/** Seats that those who have the honour by quota leave to those who are level at the last one. */
export const seatsLeft = (
  { id, seats }: Pick<Honour, 'id' | 'seats'>,
  categoryId: string | null,
  verdicts: readonly Verdict[],
): number =>
  (seats.find((one) => one.categoryId === categoryId)?.count ?? 0) -
  verdicts.filter(
    (one) => one.verdict === 'honoured' && one.honourId === id && one.categoryId === categoryId,
  ).length;

/**
 * Honours in their order, by quota. Only verdicts that a person may ask about: who is honoured, who was
 * passed over though the place was enough, and who is level at the last seat, where nobody is taken by
 * chance.
 * @param settledIn who of those that were level was given the honour by people
 */
export function honoured(
  honours: readonly Honour[],
  contenders: readonly Contender[],
  settledIn: readonly Award[] = [],
): Verdict[] {
  const verdicts: Verdict[] = [];
  const has = (countyId: string, honourIds: readonly string[]) =>
    honourIds.find((honourId) =>
      awarded(verdicts, settledIn).some(
        (one) => one.countyId === countyId && one.honourId === honourId,
      ),
    );
  for (const honour of honours)
    for (const { categoryId, count } of honour.seats) {
      const at = { honourId: honour.id, categoryId };
      let left = count;
      for (const level of inOrder(honour, categoryId, contenders)) {
        if (left <= 0) break;
        const fit: string[] = [];
        for (const { countyId, bars } of level) {
          const other = has(countyId, honour.excludes);
          const [bar] = bars;
          if (bar) verdicts.push({ countyId, ...at, verdict: 'barred', bar });
          else if (other !== undefined)
            verdicts.push({ countyId, ...at, verdict: 'hasOther', other });
          else fit.push(countyId);
        }
        const isLevel = fit.length > left;
        for (const countyId of fit)
          verdicts.push(
            isLevel
              ? { countyId, ...at, verdict: 'level', with: fit.filter((one) => one !== countyId) }
              : { countyId, ...at, verdict: 'honoured' },
          );
        left -= fit.length;
      }
    }
  return verdicts;
}

/** What the order of an honour hangs on. */
type Placed = Pick<Contender, 'categoryId' | 'place' | 'placeInCategory' | 'gain'>;

/** Groups of those that are level, the best first. Who rose by nothing has not improved. */
export function inOrder<One extends Placed>(
  { by }: Pick<Honour, 'by'>,
  categoryId: string | null,
  contenders: readonly One[],
): One[][] {
  const placed = (one: One) => (categoryId === null ? one.place : one.placeInCategory);
  const among = contenders.filter(
    (one) =>
      (categoryId === null || one.categoryId === categoryId) &&
      placed(one) !== null &&
      (by === 'place' || (one.gain ?? 0) > 0),
  );
  // Of two who rose by as many places the one that stands higher now has the honour.
  const before = (a: One, b: One) =>
    (by === 'rankGain' ? (b.gain ?? 0) - (a.gain ?? 0) : 0) || (placed(a) ?? 0) - (placed(b) ?? 0);
  const groups: One[][] = [];
  for (const one of [...among].sort(before)) {
    const last = groups.at(-1);
    if (last?.[0] && before(last[0], one) === 0) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** 准入条件: a value that a county must reach, or must not exceed. */
export type Gate = {
  id: string;
  indicatorId: string;
  categoryId: string | null;
  must: 'atLeast' | 'atMost';
  value: Exact;
};

/** Gates that a county does not pass; a missing value does not pass. */
export const failedGates = (
  gates: readonly Gate[],
  county: { id: string; categoryId: string },
  values: ReadonlyMap<string, ReadonlyMap<string, Exact>>,
): Gate[] =>
  gates.filter(({ indicatorId, categoryId, must, value }) => {
    if (categoryId !== null && categoryId !== county.categoryId) return false;
    const reported = values.get(indicatorId)?.get(county.id);
    if (reported === undefined) return true;
    return must === 'atLeast' ? compare(reported, value) < 0 : compare(reported, value) > 0;
  });
