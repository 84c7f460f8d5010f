import {
  type Aggregation,
  type AggregationRule,
  aggregate,
  aggregations,
} from '../scoring/aggregation';
import { type Candidate, type ChoiceRule, choose } from '../scoring/choice';
import { written } from '../scoring/exact';
import type { Criterion, ScoreSheet } from '../scoring/scoreSheet';

/** What another way of aggregation would make of the same sheets: to look at, never imposed. */
export type OtherMethod = {
  aggregation: Aggregation;
  /** in the order of places */
  lines: { nominationId: string; value: string | null; place: number | null; isIn: boolean }[];
  /** in by this one and not as it is proposed; and the other way round */
  enters: string[];
  leaves: string[];
};

/**
 * One method after the other, so that whoever asks can let others have their turn between two.
 * @param candidates with their city and field; their places are not looked at
 * @param proposed ids of those who are in as it stands
 */
export function* otherMethods(
  candidates: readonly Candidate[],
  sheets: readonly ScoreSheet[],
  criteria: readonly Criterion[],
  rule: AggregationRule,
  choice: ChoiceRule,
  proposed: ReadonlySet<string>,
): Generator<OtherMethod> {
  const known = new Map(candidates.map((one) => [one.id, one]));
  for (const aggregation of aggregations) {
    const standings = aggregate([...known.keys()], sheets, criteria, { ...rule, aggregation });
    const placed = standings.flatMap(({ nomination, place }) => {
      const candidate = known.get(nomination);
      return candidate ? [{ ...candidate, place }] : [];
    });
    const isIn = new Set(choose(placed, choice).flatMap((one) => (one.in ? [one.id] : [])));
    yield {
      aggregation,
      lines: standings.map(({ nomination, value, place }) => ({
        nominationId: nomination,
        value: value && written(value, rule.decimals),
        place,
        isIn: isIn.has(nomination),
      })),
      enters: [...isIn].filter((id) => !proposed.has(id)),
      leaves: [...proposed].filter((id) => !isIn.has(id)),
    };
  }
}
