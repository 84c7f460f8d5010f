import type { EvaluationInput, MeasuredIndicator } from '@shared/evaluation/computation';
import type { ComputationRule } from '@shared/evaluation/method';
import { decimal } from '@shared/evaluation/working';
import { type Exact, exact, written } from '@shared/scoring/exact';

export const rule: ComputationRule = {
  compared: 'all',
  missing: 'rescale',
  level: 'full',
  outliers: null,
  decimals: 2,
  levelAt: 'shown',
  mostBonus: null,
  mostMalus: null,
};

export const anIndicator = (
  id: string,
  weight: number,
  changes: Partial<MeasuredIndicator> = {},
): MeasuredIndicator => ({
  id,
  areaId: 'area',
  direction: 'positive',
  method: { by: 'minMax' },
  weights: new Map([['all', weight]]),
  targets: new Map(),
  ...changes,
});

/** By indicator, the values of the counties a, b, c, …; null is missing. */
export const reported = (
  table: Record<string, readonly (string | number | null)[]>,
): Map<string, Map<string, Exact>> =>
  new Map(
    Object.entries(table).map(([indicatorId, values]) => [
      indicatorId,
      new Map(
        values.flatMap((value, at) =>
          value === null ? [] : [[countyAt(at), decimal(String(value)) ?? exact(0)] as const],
        ),
      ),
    ]),
  );

export const countyAt = (at: number): string => String.fromCharCode('a'.charCodeAt(0) + at);

export const anEvaluation = (
  table: Parameters<typeof reported>[0],
  indicators: readonly MeasuredIndicator[],
  changes: Partial<EvaluationInput> = {},
): EvaluationInput => ({
  counties: Array.from({ length: Math.max(...Object.values(table).map((row) => row.length)) }).map(
    (_, at) => ({ id: countyAt(at), categoryId: 'all' }),
  ),
  indicators,
  values: reported(table),
  adjustments: [],
  rule,
  ...changes,
});

export const shown = (value: Exact | null, decimals = 2): string | null =>
  value && written(value, decimals);

/** The published table of 14 indicators: weight in per cent, and whether less is better. */
export const fourteen = [
  ['专利授权/万人', 14.3],
  ['规上企业数', 8.2],
  ['产业结构', 8.9],
  ['人均GDP', 6.9],
  ['城乡差距', 1.2, 'negative'],
  ['财政自给率', 5.9],
  ['PM2.5', 1.2, 'negative'],
  ['化肥强度', 1.1, 'negative'],
  ['森林覆盖率', 8.7],
  ['市场活跃度', 3.5],
  ['人均进出口', 17.6],
  ['义务教育学生', 4.5],
  ['医院床位', 7.5],
  ['福利床位', 10.5],
] as const satisfies readonly (readonly [string, number, 'negative'?])[];
