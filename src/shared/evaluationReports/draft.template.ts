import { type CalendarDate, dateParts } from '../time';

/** Words of the report's text as it is drafted. It is Chinese whatever the screens speak. */
export const printedDay = (date: CalendarDate): string => {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
};

export const reportTitle = (year: number) => `${year}年度县（市、区）综合评价报告`;

const COMMA = '、';
export const together = (parts: readonly string[]) => parts.join(COMMA);
export const clauses = (parts: readonly string[]) => parts.join('；');

/** `{}` are bound numbers. */
export const OVERVIEW = {
  scope: (year: number, n: Record<'counties' | 'categories' | 'areas' | 'indicators', string>) =>
    `${year}年度综合评价范围为${n.counties}个县（市、区），分${n.categories}类开展，采用${n.areas}个领域${n.indicators}项指标。`,
  mean: (mean: string) => `全部参评县（市、区）综合得分平均为${mean}分`,
  spread: (highest: string, median: string, lowest: string) =>
    `，最高${highest}分，中位数${median}分，最低${lowest}分`,
  honours: (parts: readonly string[]) => `经综合评价，共评定${together(parts)}。`,
  honour: (name: string, count: string) => `${name}${count}个`,
  cases: { selected: '遴选典型案例', inCasebook: '汇编典型案例' },
  rest: (cases: string, issues: string, common: string, day: string) =>
    `本年度${cases}个。截至${day}，交流会共提出问题、诉求和建议${issues}件，归并形成共性问题${common}个。`,
  STOP: '。',
};

export const SCOPE = {
  SCOPE_HEAD: '评价范围和分类',
  METHOD_HEAD: '评价办法',
  categories: (parts: readonly string[]) => `按照功能定位和管理体制，分${together(parts)}。`,
  category: (name: string, count: string) => `${name}${count}个`,
  indicators: (areas: string, indicators: string) =>
    `评价指标体系由${areas}个领域、${indicators}项指标构成，各指标的单位、方向、权重、口径和来源见附件1。`,
  PLACEHOLDER: '本报告所用权重为占位数值，尚未确认。',
  compared: {
    all: '各项指标在全部参评县（市、区）范围内作无量纲化处理。',
    category: '各项指标在同一类别内作无量纲化处理。',
  },
  missing: {
    rescale: '缺报的指标不计分，其权重按比例分摊到该县（市、区）其他指标；',
    mean: '缺报的指标按平均得分计；',
    zero: '缺报的指标按0分计；',
  },
  missingCount: (count: string) => `本年度缺报${count}项（次），见附件“数据说明”。`,
  HELD: '为避免个别异常值影响，对超出规定分位的数值按分位值计算。',
  decimals: (count: number) =>
    `综合得分由各指标得分加权汇总，并按规定加减分，全过程按精确值计算，结果保留${count}位小数；得分相同的名次并列，下一名次空缺。`,
};

export const RESULTS = {
  category: (name: string, count: string, mean: string | null) =>
    `${name}${count}个参评${mean === null ? '' : `，平均${mean}分`}`,
  FULL: '各类别综合评价结果见附件2，各县（市、区）情况见附件3。',
  HONOURED: '评定结果如下表，按行政区划顺序排列。',
};

export const AREAS = {
  mean: (name: string, mean: string) => `${name}领域平均得分率${mean}%`,
  category: (name: string, mean: string) => `${name}${mean}%`,
  each: (name: string, parts: readonly string[]) => `${name}领域平均得分率${together(parts)}`,
  among: (parts: readonly string[]) => `，其中${together(parts)}`,
  STOP: '。',
  NONE: '各领域得分情况不单独公布。',
};

export const PROGRESS = {
  compared: (before: number, n: Record<'compared' | 'up' | 'same' | 'down' | 'most', string>) =>
    `与${before}年度相比，两年均参评的${n.compared}个县（市、区）中，位次上升的${n.up}个、持平的${n.same}个、下降的${n.down}个，上升最多的上升${n.most}位。`,
  NONE: '没有可以比较的上年度发布结果，本报告不作进步情况分析。',
  honoured: (name: string, count: string) =>
    `按照进步幅度评定${name}${count}个，按行政区划顺序排列如下。`,
  honouredInternally: (name: string, count: string) =>
    `按照进步幅度评定${name}${count}个。位次上升较多的县（市、区）见下表。`,
};

export const EXPERIENCE = {
  /** What has been done with them is said, and nothing that has not. */
  from: {
    published: '经推荐、评审和公示，遴选典型案例',
    selected: '经推荐和评审，遴选典型案例',
    inCasebook: '汇编交流会典型案例',
  },
  cases: (from: string, cases: string, counties: string) =>
    `${from}${cases}个，涉及${counties}个县（市、区）。`,
  caseOf: (county: string, title: string, summary: string) =>
    `${county}：${title}${summary === '' ? '' : `。${summary}`}`,
  NONE: '本年度没有遴选典型案例。',
};

export const COMMON = {
  issues: (n: Record<'day' | 'issues' | 'counties' | 'common', string>) =>
    `截至${n.day}，${n.counties}个县（市、区）共提出问题、诉求和建议${n.issues}件，归并形成共性问题${n.common}个。`,
  rates: (
    n: Record<'dispatched' | 'concluded' | 'concludedRate' | 'solved' | 'solvedRate', string>,
  ) =>
    `已交办${n.dispatched}件，其中办结${n.concluded}件，办结率${n.concludedRate}；实际解决${n.solved}件，解决率${n.solvedRate}。`,
  about: (wording: string, n: Record<'raised' | 'counties' | 'cities', string>) =>
    `${wording}由${n.raised}件归并形成，涉及${n.cities}个市${n.counties}个县（市、区）。`,
  NONE: '没有归并形成的共性问题。',
};

export const SUGGESTIONS = {
  lead: (common: string, suggestions: string | null) =>
    `针对${common}个共性问题${suggestions === null ? '' : `和各地提出的${suggestions}条建议`}，提出以下意见。`,
  topic: (topic: string) => `${topic}方面`,
  about: (wording: string, demand: string, lead: string) =>
    `针对“${wording}”的问题，${lead === '' ? '' : `由${lead}牵头，`}${demand === '' ? '研究提出解决措施' : demand}。`,
  NONE: '本年度没有归并形成的共性问题，政策建议另行研究提出。',
};

/** A sentence that ends itself is not ended twice. */
export const withoutStop = (text: string): string => text.trim().replace(/[。．.;；]+$/u, '');
export const withStop = (text: string): string => `${withoutStop(text)}。`;
