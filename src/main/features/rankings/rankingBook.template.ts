import type { EvaluationSheet, Indicator, Rule, StoredMethod } from '@shared/evaluation/system';
import { plain } from '@shared/rankings/digits';

/** 综合评价排序表: an official paper, so its words do not follow the language. */

export const SHEETS = {
  ranking: '排序',
  values: '指标数据',
  straight: '适度指标同向化',
  held: '异常值处理',
  basis: '计算依据',
  scores: '指标得分',
  filled: '取用得分',
  weights: '权重',
  honours: '荣誉',
  notes: '计算说明',
} as const;

export const HEADS = {
  place: '名次',
  placeInCategory: '分类名次',
  placeOfAll: '全部名次',
  code: '代码',
  county: '县（市、区）',
  category: '分类',
  areas: '分领域得分',
  counted: '计入权重（%）',
  base: '基础分',
  bonus: '加分',
  malus: '扣分',
  total: '综合得分（计算值）',
  shown: '综合得分',
  gain: '进位',
  honours: '荣誉',
  scope: '范围',
  indicator: '指标',
  method: '计分办法',
  count: '有效数',
  low: '下限',
  high: '上限',
  min: '最小值',
  max: '最大值',
  mean: '平均值',
  deviation: '标准差',
  meanScore: '平均得分',
  sum: '合计（%）',
  honour: '荣誉',
  reason: '说明',
  number: '序号',
  note: '说明',
} as const;

export const ALL = '全部';
export const bookTitle = (year: number, name: string) => `${year}年度${name}排序表`;
export const indicatorHead = (name: string, unit: string) => (unit ? `${name}（${unit}）` : name);
export const honourList = (names: readonly string[]) => names.join('、');
export const draftLine = (day: string) => `草稿，截至${day}，未发布，仅供内部研究。`;
export const releaseLine = (number: number, day: string, hash: string) =>
  `第${number}版，${day}冻结发布，校验码${hash.slice(0, 16)}。内部资料。`;
export const PLACEHOLDER = '权重为占位数值，尚未确认，结果不得使用。';

const methods: Record<StoredMethod['by'], string> = {
  minMax: '极差标准化',
  efficacy: '功效系数',
  zScore: '标准差标准化',
  target: '目标完成',
  rank: '位次',
};
const directions: Record<Indicator['direction'], string> = {
  positive: '正向',
  negative: '逆向',
  nearest: '适度',
};
export const methodText = ({ method, direction }: Indicator) =>
  `${methods[method.by]}，${directions[direction]}`;

const compared: Record<Rule['compared'], string> = {
  all: '全部县（市、区）一起比较',
  category: '在本分类内比较',
};
const missing: Record<Rule['missing'], string> = {
  rescale: '缺失值不计，其权重按比例分给该县其他指标',
  mean: '缺失值取同一比较范围内其他县的平均得分',
  zero: '缺失值计零分',
};
const level: Record<Rule['level'], string> = {
  full: '各县数值相同的指标，都得100分',
  half: '各县数值相同的指标，都得50分',
  zero: '各县数值相同的指标，都不得分',
  leftOut: '各县数值相同的指标，不计入',
};

export function noteSentences(
  { evaluation, gates, vetoes }: EvaluationSheet,
  version: number,
): string[] {
  const { outliers, mostBonus, mostMalus, decimals } = evaluation;
  const points = (hundredths: number) => plain(String(hundredths / 100), 2);
  return [
    `比较范围：${compared[evaluation.compared]}。`,
    `缺失值：${missing[evaluation.missing]}。`,
    `数值相同：${level[evaluation.level]}。`,
    outliers
      ? `异常值：低于第${points(outliers.low)}百分位、高于第${points(outliers.high)}百分位的，按该百分位的数值计（目标完成的指标除外）。`
      : '异常值：不作处理。',
    `加分、扣分：加分合计${mostBonus === null ? '不设上限' : `最多${points(mostBonus)}分`}，扣分合计${mostMalus === null ? '不设上限' : `最多${points(mostMalus)}分`}。`,
    `指标得分和综合得分保留10位小数，四舍五入；公布的综合得分保留${decimals}位小数。`,
    evaluation.levelAt === 'shown'
      ? '公布的综合得分相同的，名次并列，其后名次顺延。'
      : '综合得分（计算值）相同的，名次并列，其后名次顺延。',
    `准入条件${gates.length}项、一票否决${vetoes.length}项只影响荣誉，不影响得分和名次。`,
    '“排序”表各名次、得分由本工作簿中的公式从“指标数据”和“权重”算出，改动数据即重新计算；加分、扣分、进位和荣誉为程序给出的结果，不随之变化。',
    `计算规则第${version}版。电子表格按15位有效数字计算，个别计算值的末位可能与程序的精确计算差1。`,
  ];
}
