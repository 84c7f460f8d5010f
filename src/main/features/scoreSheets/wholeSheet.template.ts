import { shownPoints } from '@shared/scoreSheets/points';
import type { Aggregation, TieRule } from '@shared/scoring/aggregation';
import type { SelectionSheet } from '@shared/selections/contract';

/** 评分汇总表: an official paper, so its words do not follow the language. */

export const wholeTitle = (selection: string) => `${selection}评分汇总表`;

export const SHEETS = {
  whole: '评分汇总表',
  ranks: '名次换算',
  detail: '评分明细',
  rules: '计算说明',
  remarks: '评委备注',
} as const;

export const HEADS = {
  place: '名次',
  code: '编号',
  county: '县（市、区）',
  title: '案例',
  field: '领域',
  scored: '评分人数',
  abstained: '弃权',
  recused: '回避',
  missing: '未评',
  unrounded: '舍入前',
  value: '汇总结果',
  byValue: '按结果排位',
  trimmed: '去掉的分数',
  judge: '评委',
  total: '总分',
  state: '情况',
  remarks: '备注',
  rule: '说明',
  number: '序号',
} as const;

export const STATES = { scored: '', abstained: '弃权', recused: '回避', missing: '未评' } as const;

export const criterionHead = (name: string, maximum: number, weight: number) =>
  `${name}（满分${shownPoints(maximum)}，${shownPoints(weight)}%）`;

export const TURNOUT = '评分/弃权/回避';
export const trimmedLine = (code: string, sentence: string) =>
  `编号${code}去掉的分数　${sentence}。`;

export const trimmedSentence = (lowest: readonly string[], highest: readonly string[]) =>
  lowest.length + highest.length === 0
    ? '—'
    : `最高：${highest.join('、')}；最低：${lowest.join('、')}`;

const methods: Record<Aggregation, (sheet: SelectionSheet) => string> = {
  mean: () => '汇总办法：平均分。取各评委总分的平均数，分数高者名次在前。',
  median: () =>
    '汇总办法：中位数。取各评委总分的中位数，人数为偶数的取中间两个的平均数，分数高者名次在前。',
  trimmedMean: ({ trim, trimFrom }) =>
    `汇总办法：去最高最低平均分。去掉${trim}个最高分、${trim}个最低分后取平均数；评分人数不足${Math.max(trimFrom, 2 * trim + 1)}人的不去分，取全部平均数。分数高者名次在前。`,
  rankSum: () =>
    '汇总办法：名次和。每位评委按总分给所评各项排名，同分的取名次的平均数；只评了其中m项的，名次乘以(n＋1)÷(m＋1)，n为全部项数；各评委名次之和按评委总人数折算（名次之和×评委人数÷评分人数），数值小者名次在前。',
  borda: () =>
    '汇总办法：波达计分。每位评委给每项的得分为排在其后的项数，同分的各计一半；只评了其中m项的，得分乘以(n－1)÷(m－1)，n为全部项数；各评委得分之和按评委总人数折算（得分之和×评委人数÷评分人数），数值大者名次在前。',
  schulze: () =>
    '汇总办法：舒尔茨法。两两比较，认为甲优于乙的评委更多则甲胜乙，经由他项连接的取最强路径；结果为胜过的项数，数值大者名次在前。本表列出结果，不设公式。',
};

const tieWord = (tie: TieRule, { criteria }: SelectionSheet): string => {
  switch (tie.by) {
    case 'criterion':
      return `“${criteria.find(({ id }) => id === tie.criterionId)?.name ?? ''}”平均分高者在前`;
    case 'mean':
      return '全部总分的平均数高者在前';
    case 'median':
      return '全部总分的中位数高者在前';
    case 'firstPlaces':
      return '被评为第一的次数多者在前';
    case 'lots':
      return '抽签';
  }
};

/** The rule in words, so that anybody can compute the sheet again. */
export function ruleSentences(sheet: SelectionSheet, judges: number): string[] {
  const shares = sheet.criteria
    .map(
      ({ name, maximum, weight }) =>
        `${name}（满分${shownPoints(maximum)}分）${shownPoints(weight)}%`,
    )
    .join('，');
  const ties = sheet.ties.map((tie) => tieWord(tie, sheet));
  return [
    `评分项和权重：${shares}。每位评委的总分＝各评分项得分÷该项满分×权重之和，满分100分。`,
    ...(sheet.weightsArePlaceholder ? ['上述权重为预置示例，尚未确认。'] : []),
    methods[sheet.aggregation](sheet),
    `舍入：各评委总分不舍入；汇总结果四舍五入保留${sheet.decimals}位小数，先舍入、后比较名次。`,
    ties.length > 0
      ? `同分：依次按${ties.join('；')}。仍相同的名次并列，其后名次空出。`
      : '同分：名次并列，其后名次空出。',
    `共${judges}位评委。弃权、回避和未安排阅读的不计分，人数逐项列明。`,
  ];
}

export const SIGNATURES =
  '评委签名：\n\n\n工作人员签名：　　　　　　　　　监督人签名：　　　　　　　　　日期：';
export const printedOn = (date: string) => `截至${date}`;
