import { type CountyResult, evaluated } from '../evaluation/computation';
import { inputOf } from '../evaluation/computed';
import type { Scope } from '../evaluation/method';
import type { EvaluationSheet, IndicatorWeight } from '../evaluation/system';
import { entropyWeights } from '../evaluation/weights';
import { written } from '../scoring/exact';

export type EntropyProposal = {
  weights: IndicatorWeight[];
  /** categories in which no indicator tells anybody apart: nothing is proposed for them */
  withoutProposal: string[];
  /** ids of indicators that nobody has a value of; they would weigh nothing */
  withoutValues: string[];
};

/** Digits of a score that the logarithm sees; far more than a weight of two decimals shows. */
const DECIMALS = 10;

/**
 * 熵权 from the scores of the values as they stand, by the methods as they stand.
 * @param within each category by its own counties, or all categories alike by all counties
 */
export function entropyProposal(sheet: EvaluationSheet, within: Scope): EntropyProposal {
  const { indicators, categories } = sheet;
  const input = inputOf(sheet);
  // What weighs nothing now has no term, and could never come to weigh anything.
  const equal = new Map(categories.map(({ id }) => [id, 1]));
  const results = evaluated({
    ...input,
    indicators: input.indicators.map((indicator) => ({ ...indicator, weights: equal })),
  });
  const proposals = categories.map(({ id }) => ({
    categoryId: id,
    weights: entropyWeights(
      scoresOf(
        within === 'all' ? results : results.filter(({ categoryId }) => categoryId === id),
        indicators.map((indicator) => indicator.id),
      ),
    ),
  }));
  const reported = new Set(sheet.values.map(({ indicatorId }) => indicatorId));
  return {
    weights: proposals.flatMap(({ categoryId, weights }) =>
      (weights ?? []).map((weight, at) => ({
        ...{ indicatorId: indicators[at]?.id ?? '', categoryId, weight },
      })),
    ),
    withoutProposal: proposals
      .filter(({ weights }) => weights === null)
      .map(({ categoryId }) => categoryId),
    withoutValues: indicators.filter(({ id }) => !reported.has(id)).map(({ id }) => id),
  };
}

/** By indicator: scores that come from a value, not from a rule for missing ones. */
const scoresOf = (results: readonly CountyResult[], indicatorIds: readonly string[]): number[][] =>
  indicatorIds.map((indicatorId) =>
    results.flatMap(({ terms }) =>
      terms.flatMap(({ indicatorId: own, from, score }) =>
        own === indicatorId && score !== null && (from === 'value' || from === 'level')
          ? [Number(written(score, DECIMALS))]
          : [],
      ),
    ),
  );
