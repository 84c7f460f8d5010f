import { judgedWeights, MOST_INCONSISTENCY } from '../evaluation/ahp';
import type { EvaluationSheet } from '../evaluation/system';
import { wholeWeights } from '../evaluation/weights';
import type { Hundredths } from '../scoring/scoreSheet';
import { branches } from './outline';

/** How many a person can still compare in pairs; random indices are known up to here. */
export const MOST_COMPARED = 15;
/** The group that is of areas, and not of the indicators of one. */
export const AREAS = 'areas';

/**
 * One pair of 层次分析法. `times` on Saaty's scale: 1 equally important, 2 to 9 `one` so many times as
 * important, −2 to −9 `other` so many times.
 */
export type Comparison = { one: string; other: string; times: number };

/** What is compared with each other: the areas, or the indicators within one of them. */
export type JudgementGroup = {
  /** `AREAS`, or the id of the area */
  id: string;
  /** of the area; null for the areas themselves */
  name: string | null;
  members: { id: string; name: string }[];
};

/** The areas with indicators, and of each the indicators in it and in its parts. */
export function judgementGroups({
  areas,
  indicators,
}: Pick<EvaluationSheet, 'areas' | 'indicators'>): JudgementGroup[] {
  const groups: JudgementGroup[] = [];
  for (const { area, indicators: own } of branches(areas, indicators)) {
    if (area.parentId === null) groups.push({ id: area.id, name: area.name, members: [] });
    groups.at(-1)?.members.push(...own.map(({ id, name }) => ({ id, name })));
  }
  const used = groups.filter(({ members }) => members.length > 0);
  const all = used.map(({ id, name }) => ({ id, name: name ?? '' }));
  return [{ id: AREAS, name: null, members: all }, ...used];
}

/** Pairs of a group in the order in which they are asked. */
export const pairsOf = ({ members }: JudgementGroup): [one: string, other: string][] =>
  members.flatMap(({ id: one }, at) =>
    members.slice(at + 1).map(({ id: other }): [string, string] => [one, other]),
  );

/** How a pair was compared, whichever way round it was said; null where it was not. */
export function timesOf(
  comparisons: readonly Comparison[],
  one: string,
  other: string,
): number | null {
  for (const said of comparisons) {
    if (said.one === one && said.other === other) return said.times;
    if (said.one === other && said.other === one) return said.times === 1 ? 1 : -said.times;
  }
  return null;
}

export type Judgement = {
  groupId: string;
  /** pairs that nobody has compared yet */
  open: number;
  /** by member; null while pairs are open or there are too many */
  weights: Map<string, Hundredths> | null;
  consistencyRatio: number | null;
  state: 'open' | 'consistent' | 'inconsistent' | 'tooMany';
};

/** Weights of one group from its comparisons. */
export function judged(group: JudgementGroup, comparisons: readonly Comparison[]): Judgement {
  const { id: groupId, members } = group;
  const none = { groupId, weights: null, consistencyRatio: null };
  if (members.length > MOST_COMPARED) return { ...none, open: 0, state: 'tooMany' };
  const open = pairsOf(group).filter((pair) => timesOf(comparisons, ...pair) === null).length;
  if (open > 0 || members.length === 0) return { ...none, open, state: 'open' };
  const above = members.map((one) =>
    members.map((other) => {
      const times = timesOf(comparisons, one.id, other.id) ?? 1;
      return times > 0 ? times : 1 / -times;
    }),
  );
  const { weights, consistencyRatio } = judgedWeights(above, members.length);
  return {
    ...{ groupId, open, consistencyRatio },
    weights: new Map(members.map(({ id }, at) => [id, weights[at] ?? 0])),
    state: consistencyRatio > MOST_INCONSISTENCY ? 'inconsistent' : 'consistent',
  };
}

/**
 * Weights of all indicators: of the area times within the area. A proposal that a person takes over.
 * @param comparisons by group
 * @returns null until every group is compared without contradiction
 */
export function judgedProposal(
  groups: readonly JudgementGroup[],
  comparisons: ReadonlyMap<string, readonly Comparison[]>,
): Map<string, Hundredths> | null {
  const judgements = new Map(
    groups.map((group) => [group.id, judged(group, comparisons.get(group.id) ?? [])]),
  );
  if (![...judgements.values()].every(({ state }) => state === 'consistent')) return null;
  const ofArea = judgements.get(AREAS)?.weights;
  const shares = groups.flatMap(({ id, members }) =>
    id === AREAS
      ? []
      : members.map((member): [string, number] => [
          member.id,
          (ofArea?.get(id) ?? 0) * (judgements.get(id)?.weights?.get(member.id) ?? 0),
        ]),
  );
  const whole = wholeWeights(shares.map(([, share]) => share));
  return new Map(shares.map(([id], at) => [id, whole[at] ?? 0]));
}
