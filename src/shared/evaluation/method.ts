import type { Exact } from '../scoring/exact';
import type { Hundredths } from '../scoring/scoreSheet';

/** 指标方向: more is better, less is better, or 适度: the nearer to a best value the better. */
export type Direction = 'positive' | 'negative' | { nearest: Exact };

/**
 * 无量纲化: how values become scores of 0 to 100. Points in hundredths.
 * Source of the choices: domain notes, section 6.
 */
export type Method =
  /** 极差标准化: (x − min) ÷ (max − min) × 100 */
  | { by: 'minMax' }
  /** 功效系数: base + span × (x − min) ÷ (max − min), 60 and 40 as a rule */
  | { by: 'efficacy'; base: Hundredths; span: Hundredths }
  /** 标准差标准化: centre + scale × (x − mean) ÷ σ with σ of all (n), held within 0 and 100 */
  | { by: 'zScore'; centre: Hundredths; scale: Hundredths }
  /** 目标完成: x ÷ target × 100, held within floor and cap; target ÷ x where less is better */
  | { by: 'target'; target: Exact | null; floor: Hundredths; cap: Hundredths }
  /** 位次: (n − rank) ÷ (n − 1) × 100, level ones share the mean of their ranks */
  | { by: 'rank' };

/** Where a county is compared: with all, or within its category. */
export const scopes = ['all', 'category'] as const;
export type Scope = (typeof scopes)[number];

/** 缺失值: what stands for a value that is not there; printed in the notes. */
export const missingRules = [
  /** its weight goes to the county's other indicators in proportion */
  'rescale',
  /** the mean of the scores of the others it is compared with */
  'mean',
  /** no points */
  'zero',
] as const;
export type MissingRule = (typeof missingRules)[number];

/** 极差为零: what an indicator gives in which all are level. */
export const levelRules = [
  /** all get 100 */
  'full',
  /** all get 50 */
  'half',
  /** nobody gets anything */
  'zero',
  /** it does not count, as if missing with its weight passed on */
  'leftOut',
] as const;
export type LevelRule = (typeof levelRules)[number];

/**
 * 异常值: values below and above these percentiles count as the percentile (winsorised), in hundredths
 * of a per cent; between two values the percentile lies on the line between them.
 */
export type OutlierRule = { low: Hundredths; high: Hundredths };

export type ComputationRule = {
  compared: Scope;
  missing: MissingRule;
  level: LevelRule;
  outliers: OutlierRule | null;
  /** decimals shown */
  decimals: number;
  /** whether totals that look the same are level, or only those that are */
  levelAt: 'shown' | 'working';
  /** 加分、扣分: at most so much in all; null without a limit */
  mostBonus: Hundredths | null;
  mostMalus: Hundredths | null;
};
