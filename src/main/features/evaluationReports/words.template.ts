import { printedDay } from '@shared/evaluationReports/draft.template';
import type { Chapter } from '@shared/evaluationReports/report';
import type { Picture } from '@shared/pictures/picture';

export { printedDay, together } from '@shared/evaluationReports/draft.template';

/** Words of the printed report, which is Chinese whatever the screens speak. */
export const CHAPTERS: Record<Chapter, string> = {
  overview: '总体情况',
  scope: '评价范围、分类与方法',
  results: '综合评价结果',
  areas: '分领域分析',
  progress: '进步情况',
  experience: '典型经验',
  commonIssues: '共性问题',
  suggestions: '政策建议',
};

export const CONTENTS = '目　　录';
export const DRAFT = '草稿';
export const releaseLine = (number: number, releasedAt: number) =>
  `依据第${number}版发布结果（${printedDay(dayOf(releasedAt))}发布）`;
export const DRAFT_LINE = '依据未发布的现有数据，仅供研究';
const CHINA_MS = 8 * 3_600_000;
const dayOf = (at: number) =>
  new Date(at + CHINA_MS).toISOString().slice(0, 10) as Parameters<typeof printedDay>[0];

export const annexTitle = (number: number, title: string) => `附件${number}\n${title}`;
export const annexLine = (number: number, title: string) => `附件${number}　${title}`;
export const ANNEXES = {
  indicators: '评价指标体系',
  ranking: '综合评价结果排序表',
  counties: '县（市、区）情况',
  notes: '数据说明',
};

export const ALL = '全部';
export const NONE = '—';

export const HEADS = {
  number: '序号',
  place: '名次',
  county: '县（市、区）',
  city: '市',
  category: '类别',
  count: '个数',
  honour: '荣誉',
  honoured: '县（市、区）名单',
  total: '综合得分',
  gain: '进位',
  before: '上年位次',
  now: '本年位次',
  area: '领域',
  indicator: '指标',
  indicatorUnit: '指标（单位）',
  unit: '单位',
  direction: '方向',
  method: '计分办法',
  weight: '权重%',
  weightOf: (category: string) => `${category}\n权重%`,
  value: '数值',
  score: '得分',
  mean: '同类平均',
  meanShort: '同类\n平均',
  difference: '差距',
  rate: '得分率%',
  part: '计入总分',
  placeIn: '同类位次',
  strong: '相对优势指标',
  weak: '相对薄弱指标',
  caseTitle: '典型案例',
  field: '领域',
  commonIssue: '共性问题',
  raised: '件数',
  cities: '涉及市',
  counties: '涉及县',
  lead: '牵头单位',
  missing: '缺报数',
  missingIn: '缺报的县（市、区）',
  definition: '口径',
  source: '来源',
  points: '分值',
  reason: '事由',
  seats: '名额',
  average: '平均得分',
  bar: '说明',
};

export const DIRECTIONS = { positive: '正向', negative: '逆向', nearest: '适度' };
export const METHODS = {
  minMax: '极差法',
  efficacy: '功效系数法',
  zScore: '标准分法',
  target: '目标完成法',
  rank: '位次法',
};

export const CAPTIONS = {
  honours: '评定结果',
  categories: '评价分类和名额',
  areas: '各领域得分率（%）',
  progress: '位次上升较多的县（市、区）',
  cases: '典型案例',
  commonIssues: '共性问题',
  definitions: '指标口径和来源',
};
export const ranked = (category: string) => `${category}综合评价结果`;

export const NOTES = {
  VERSION: '数据版本',
  RULES: '计算规则',
  MISSING: '缺报情况',
  ADJUSTMENTS: '加减分和否决',
  GATES: '准入条件',
  SUCCESSIONS: '区划调整',
  COMPARED: '进位比较',
  release: (number: number, version: number) =>
    `本报告依据第${number}版冻结的评价数据和结果编制，计算版本${version}。同一指纹的数据在任何一台计算机上重新计算，结果完全一致。数据指纹（SHA-256）为：`,
  DRAFT: '本报告为草稿，依据尚未发布的现有数据编制，数据变动后结果随之变动。',
  PLACEHOLDER: '权重为占位数值，尚未确认，评价结果不得引用。',
  CONFIRMED: '各类别指标权重合计均为100%，已经确认。',
  noMissing: '各项指标没有缺报。',
  gate: (indicator: string, must: 'atLeast' | 'atMost', value: string, unit: string, of: string) =>
    `${of}：${indicator}${must === 'atLeast' ? '不低于' : '不高于'}${value}${unit}。`,
  succession: (county: string, before: string) => `${county}由${before}调整而来。`,
  compared: (year: number) =>
    `与${year}年度发布结果比较位次，仅两年均参评的县（市、区）计算进位。上年结果的数据指纹（SHA-256）为：`,
  publicEdition:
    '本报告为公开版，只公布获评县（市、区）名单，不公布各县（市、区）得分和名次；可能推算出个别县（市、区）得分的平均数不予公布。',
  bonus: '加减分',
  veto: '一票否决',
  average: (name: string) => `${name}平均数`,
};

export const COUNTY = {
  title: (year: number) => `${year}年度县（市、区）综合评价情况`,
  titleOf: (name: string, year: number) => `${name}${year}年度综合评价情况`,
  left: (count: number) => `另有${count}项权重较小的指标未列。`,
  NOTE: '同类平均为同类参评县（市、区）的平均数。本页仅供工作参考，请勿外传。',
  fileName: (code: string, name: string, year: number, format: string) =>
    `${code} ${name} ${year}年度综合评价情况.${format}`,
  ofAll: (place: number, count: number) => `${place}/${count}`,
  SEPARATE: '县（市、区）情况另册。',
  EACH: '以下按行政区划顺序，每县（市、区）一页。同类平均为同一类别参评县（市、区）的平均数。',
};

export const withUnit = (name: string, unit: string): string =>
  unit === '' ? name : `${name}（${unit}）`;

export const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八'];
export const NUMERAL_COMMA = '、';

/** A long title stands on the cover in two lines, of which the first ends with a whole word. */
export const coverTitle = (title: string): string =>
  title.length > 14 ? title.replace(/^(.*年度县（市、区）)(.{4,})$/u, '$1\n$2') : title;

const pageOf = ({ number, of }: { number: number; of: number }) =>
  of > 1 ? `（${number}/${of}）` : '';
export const pictureTitle = (picture: Picture): string => {
  switch (picture.kind) {
    case 'ranking':
      return `${picture.group ?? ''}综合得分和位次${pageOf(picture.page)}`;
    case 'heat':
      return `${picture.group ?? ''}分领域得分${pageOf(picture.page)}`;
    case 'slope':
      return `${picture.group ?? ''}${picture.before}—${picture.year}年度位次变化`;
    case 'radar':
      return `${picture.name}分领域得分`;
    case 'tiles':
    case 'map':
      return '获评县（市、区）分布';
  }
};
export const pictureCaption = (number: number, title: string) => `图${number}　${title}`;
