import type { ToldTerm } from '../evaluation/computed';
import type { Indicator, Rule } from '../evaluation/system';
import { difference, plain } from './digits';

/** One step of a score as a sentence of `rankings:step`: its key and the numbers in it. */
export type Step = { key: string; params: Record<string, string | number> };

/** Decimals that are shown of what has no end; the computation keeps ten. */
const SHOWN = 4;

/** A number within a formula: what is below zero stands in brackets. */
const inFormula = (text: string, decimals?: number): string => {
  const short = plain(text, decimals);
  return short.startsWith('-') ? `(−${short.slice(1)})` : short;
};
const points = (hundredths: number): string => plain(String(hundredths / 100), 2);

type Given = {
  indicator: Indicator;
  rule: Pick<Rule, 'compared' | 'missing' | 'level'>;
  /** the county's own target, where it has one */
  ownTarget: string | null;
  /** weights of the county's terms that count, hundredths of a per cent */
  weightCounted: number;
};

/**
 * How a term comes about, step by step: what was reported, what was made of it, the score by its
 * formula, and its part of the total. Whoever follows it by hand gets the score.
 */
export function termSteps(term: ToldTerm, given: Given): Step[] {
  return [...valueSteps(term, given), ...scoreSteps(term, given), partStep(term, given)];
}

function valueSteps(term: ToldTerm, { indicator, rule }: Given): Step[] {
  if (term.value === null) return [{ key: `missing.${rule.missing}`, params: {} }];
  const value = plain(term.value);
  const steps: Step[] = [{ key: 'value', params: { value, unit: indicator.unit } }];
  let straight = term.value;
  if (indicator.direction === 'nearest' && indicator.nearest !== null) {
    const distance = difference(term.value, indicator.nearest);
    straight = distance.startsWith('-') ? distance : `-${distance}`;
    const [nearest, used] = [inFormula(indicator.nearest), plain(straight).replace('-', '−')];
    steps.push({ key: 'nearest', params: { value: inFormula(term.value), nearest, used } });
  }
  const held = term.basis?.held;
  if (held && term.used !== null && difference(term.used, straight) !== difference('0', '0')) {
    const [low, high] = [plain(held.low, SHOWN), plain(held.high, SHOWN)];
    steps.push({ key: 'held', params: { low, high, used: plain(term.used, SHOWN) } });
  }
  return steps;
}

function scoreSteps(term: ToldTerm, given: Given): Step[] {
  const { basis, score, from } = term;
  const compared: Step[] = basis
    ? [{ key: `among.${given.rule.compared}`, params: { count: basis.count } }]
    : [];
  if (from === 'mean')
    return [...compared, { key: 'mean', params: { score: plain(score, SHOWN) } }];
  if (term.value === null) return [];
  if (from === 'level') return [...compared, { key: `level.${given.rule.level}`, params: {} }];
  if (score === null || term.used === null || basis === null)
    return [
      { key: given.indicator.method.by === 'target' ? 'noTarget' : 'level.leftOut', params: {} },
    ];
  return [
    ...(given.indicator.method.by === 'target' ? [] : compared),
    formulaStep(term, basis, given),
  ];
}

function formulaStep(
  { used, score }: ToldTerm,
  basis: NonNullable<ToldTerm['basis']>,
  { indicator: { method, direction }, ownTarget }: Given,
): Step {
  const way = direction === 'negative' ? 'Less' : '';
  const params = {
    used: inFormula(used ?? '0', SHOWN),
    min: inFormula(basis.min, SHOWN),
    max: inFormula(basis.max, SHOWN),
    score: plain(score, SHOWN),
  };
  switch (method.by) {
    case 'minMax':
      return { key: `minMax${way}`, params };
    case 'efficacy': {
      const [base, span] = [points(method.base), points(method.span)];
      return { key: `efficacy${way}`, params: { ...params, base, span } };
    }
    case 'zScore': {
      const [centre, scale] = [points(method.centre), points(method.scale)];
      const [mean, deviation] = [inFormula(basis.mean, SHOWN), plain(basis.deviation, SHOWN)];
      return { key: `zScore${way}`, params: { ...params, centre, scale, mean, deviation } };
    }
    case 'target': {
      const target = inFormula(ownTarget ?? method.target ?? '0');
      const [floor, cap] = [points(method.floor), points(method.cap)];
      return { key: `target${way}`, params: { ...params, target, floor, cap } };
    }
    case 'rank': {
      // The rank is in the score: (n − rank) ÷ (n − 1) × 100
      const rank = basis.count - (Number(score) / 100) * (basis.count - 1);
      const shown = plain(rank.toFixed(1));
      return { key: 'rank', params: { ...params, rank: shown, count: basis.count } };
    }
  }
}

function partStep({ score, weight, part }: ToldTerm, { weightCounted }: Given): Step {
  if (score === null) return { key: 'noPart', params: { weight: points(weight) } };
  const whole = weightCounted === 10_000 ? 'part' : 'partOf';
  return {
    key: whole,
    params: {
      score: plain(score, SHOWN),
      weight: points(weight),
      counted: points(weightCounted),
      part: plain(part, SHOWN),
    },
  };
}
