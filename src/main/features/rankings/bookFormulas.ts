import type { Indicator, Rule } from '@shared/evaluation/system';
import { WORKING_DECIMALS } from '@shared/evaluation/working';
import { plain } from '@shared/rankings/digits';

/** Cells of the basis of an indicator in a group, absolute and with their sheet. */
export type BasisCells = Record<'count' | 'min' | 'max' | 'mean' | 'deviation', string> & {
  /** the column of used values of the group */
  range: string;
};

/** A number as every spreadsheet program reads it: no exponents. */
const literal = (text: string | null): string => plain(text ?? '0', 20);
const points = (hundredths: number): string => String(hundredths / 100);
const LEVEL: Record<Rule['level'], string> = { full: '100', half: '50', zero: '0', leftOut: '""' };

/** 适度: the distance from the best value, below zero. */
export const straightFormula = (cell: string, { direction, nearest }: Indicator): string =>
  `IF(ISNUMBER(${cell}),${direction === 'nearest' ? `0-ABS(${cell}-(${literal(nearest)}))` : cell},"")`;

/** The raw score of one county: empty where there is none, nought where the rule says so. */
export function scoreFormula(
  cell: string,
  basis: BasisCells,
  indicator: Indicator,
  rule: Pick<Rule, 'level' | 'missing'>,
  target: string | null,
): string {
  const { method } = indicator;
  const none = rule.missing === 'zero' ? '0' : '""';
  if (method.by === 'target')
    return `IF(ISNUMBER(${cell}),${completion(cell, indicator, target)},${none})`;
  const score = `ROUND(${formula(cell, basis, indicator)},${WORKING_DECIMALS})`;
  return `IF(ISNUMBER(${cell}),IF(${basis.min}=${basis.max},${LEVEL[rule.level]},${score}),${none})`;
}

function formula(cell: string, basis: BasisCells, { method, direction }: Indicator): string {
  const isReversed = direction === 'negative';
  const { min, max, mean, deviation, count, range } = basis;
  const above = isReversed ? `(${max}-${cell})` : `(${cell}-${min})`;
  const share = `${above}/(${max}-${min})`;
  switch (method.by) {
    case 'minMax':
      return `100*${share}`;
    case 'efficacy':
      return `${points(method.base)}+${points(method.span)}*${share}`;
    case 'zScore': {
      const distance = isReversed ? `(${mean}-${cell})` : `(${cell}-${mean})`;
      const score = `${points(method.centre)}+${points(method.scale)}*${distance}/${deviation}`;
      return `MAX(0,MIN(100,${score}))`;
    }
    case 'rank': {
      // Level ones share the mean of their ranks: from above, and from below turned round.
      const [down, up] = isReversed ? [1, 0] : [0, 1];
      const rank = `(RANK(${cell},${range},${down})+${count}+1-RANK(${cell},${range},${up}))/2`;
      return `100*(${count}-${rank})/(${count}-1)`;
    }
    case 'target':
      return '';
  }
}

function completion(cell: string, { method, direction }: Indicator, own: string | null): string {
  if (method.by !== 'target') return '""';
  const wanted = own ?? method.target;
  if (wanted === null) return '""';
  const target = literal(wanted);
  const [floor, cap] = [points(method.floor), points(method.cap)];
  const held = (share: string) =>
    `ROUND(MIN(${cap},MAX(${floor},100*${share})),${WORKING_DECIMALS})`;
  if (direction !== 'negative') return held(`${cell}/(${target})`);
  return `IF(${cell}<=0,${cap},${held(`(${target})/${cell}`)})`;
}
