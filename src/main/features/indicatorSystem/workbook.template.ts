import type { Rule, StoredMethod } from '@shared/evaluation/system';

/** What a workbook of an indicator system says. It goes from office to office, so its words do not follow the language. */

export const SHEETS = {
  indicators: '指标',
  categories: '类别',
  members: '分类名单',
  targets: '分县目标值',
  rule: '评价办法',
  gates: '准入条件',
  honours: '荣誉',
} as const;

/** The first name is printed; the others are what those call it who retype the head. */
export const ID_HEAD = ['标识（勿改）', '标识'] as const;
export const WEIGHTS_HEAD = '权重（%）';
export const TARGETS_HEAD = '目标值';
export const SEATS_HEAD = '名额';
export const SEATS_FOR_ALL = '不分类别';

export const INDICATOR_HEADS = {
  area: ['一级领域', '领域', '一级指标'],
  part: ['二级领域', '分项', '二级指标'],
  name: ['指标名称', '指标', '三级指标'],
  unit: ['计量单位', '单位'],
  direction: ['方向', '指标方向', '指标属性'],
  nearest: ['最佳值'],
  method: ['计分办法', '无量纲化'],
  low: ['基础分、中心分或下限'],
  high: ['幅度分、倍数或上限'],
  target: ['统一目标值', '目标值'],
  definition: ['口径', '指标口径', '指标解释'],
  source: ['数据来源', '来源'],
  sourceYear: ['数据年度', '年度'],
  note: ['备注', '说明'],
  merging: ['区划合并时'],
  sumOf: ['应等于下列指标之和'],
  id: ID_HEAD,
} as const;

export const CATEGORY_HEADS = { name: ['类别名称', '类别'], id: ID_HEAD } as const;
export const MEMBER_HEADS = {
  code: ['区划代码', '代码', '行政区划代码'],
  city: ['市', '设区市', '所属市'],
  county: ['县（市、区）', '县市区', '县(市区)'],
  category: ['类别', '所属类别', '分类'],
} as const;
export const TARGET_HEADS = {
  code: MEMBER_HEADS.code,
  city: MEMBER_HEADS.city,
  county: MEMBER_HEADS.county,
} as const;
export const targetsNote = '只用于按“目标完成”计分的指标；空着的按统一目标值计。单位与指标相同。';
export const RULE_HEADS = {
  item: ['项目'],
  value: ['取值'],
  choices: ['可以填写'],
} as const;
export const GATE_HEADS = {
  indicator: ['指标名称', '指标'],
  category: ['适用类别', '类别'],
  must: ['条件'],
  value: ['数值', '标准'],
  id: ID_HEAD,
} as const;
export const HONOUR_HEADS = {
  name: ['荣誉名称', '荣誉', '名称'],
  kind: ['类型'],
  by: ['依据'],
  excludes: ['已获下列荣誉的不再授予'],
  id: ID_HEAD,
} as const;

export const DIRECTIONS = { positive: '正向', negative: '逆向', nearest: '适度' } as const;
export const METHODS: Record<StoredMethod['by'], string> = {
  minMax: '极差标准化',
  efficacy: '功效系数',
  zScore: '标准差标准化',
  target: '目标完成',
  rank: '位次',
};
export const MERGINGS = { add: '可以相加', cannot: '不能相加' } as const;
export const MUST = { atLeast: '不低于', atMost: '不高于' } as const;
export const KINDS = { advanced: '先进', mostImproved: '进步', special: '专项' } as const;
export const BY = { place: '位次', rankGain: '进位' } as const;

const SCOPES = { all: '全部县（市、区）', category: '分类别' } as const;
/** What stands in a cell for “none” or “without a limit”. */
export const NONE = '不设';

/** Items of the rule whose values are words. */
export const RULE_WORDS = {
  compared: SCOPES,
  missing: { rescale: '权重按比例转移', mean: '取平均分', zero: '计零分' },
  level: { full: '都计满分', half: '都计半分', zero: '都计零分', leftOut: '不计入' },
  levelAt: { shown: '按显示的小数位', working: '按计算的小数位' },
  ranked: SCOPES,
  gainWithin: SCOPES,
} as const;

export const RULE_ITEMS: Record<Exclude<keyof Rule, 'outliers'>, string> & {
  low: string;
  high: string;
} = {
  compared: '标准化范围',
  missing: '缺失值',
  level: '各县数值相同时',
  low: '异常值下限百分位',
  high: '异常值上限百分位',
  decimals: '显示小数位',
  levelAt: '并列的判定',
  mostBonus: '加分上限',
  mostMalus: '扣分上限',
  ranked: '排序范围',
  gainWithin: '进位的范围',
};
export const PERCENTILES = `0至100，${NONE}则两项都填“${NONE}”`;
export const DECIMALS = '0至6';
export const POINTS = `分数，无上限填“${NONE}”`;

/** One name a line: names have commas of every kind within them (第二、三产业增加值占比). */
export const listed = (names: readonly string[]): string => names.join('\n');
export const splitList = (text: string): string[] =>
  text
    .split(/[;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
export const choices = (words: readonly string[]): string => words.join('、');

export const systemTitle = (year: number, name: string): string => `${name}（${year}年度）`;
export const placeholderNote = '权重为占位数值，尚未确认。';
