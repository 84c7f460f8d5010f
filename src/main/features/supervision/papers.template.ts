import type { NoticeColor } from '@shared/supervision/supervision';

/**
 * Words of the papers that this feature sends out. They are Chinese whatever language the screens have.
 */

/** One city's meaning of the colours; there is no standard, so that an office can say otherwise. */
export const shippedColors: readonly NoticeColor[] = [
  { light: 'dueSoon', name: '蓝色', color: '1F4E9E' },
  { light: 'behind', name: '黄色', color: '8A6100' },
  { light: 'overdue', name: '红色', color: 'C00000' },
];

export const issuer = '县域交流会组织单位';
export const listComma = '、';
export const numberOf = (paper: { year: number; number: number }) =>
  `〔${paper.year}〕${paper.number}号`;
export const dateText = (year: number, month: number, day: number) => `${year}年${month}月${day}日`;
export const share = (percent: string, numerator: number, denominator: number) =>
  `${percent}（${numerator}/${denominator}）`;
/** The same in a narrow cell. */
export const shareInCell = (percent: string, numerator: number, denominator: number) =>
  `${percent}\n（${numerator}/${denominator}）`;
export const addressed = (organization: string) => `${organization}：`;
export const noCounty = '会议';
export const none = '无';

export const notice = {
  title: (meeting: string) => `${meeting}\n督办单`,
  mark: (color: string, light: string) => `${color}督办单（${light}）`,
  /** By the gravest of its matters: what is only near its date is no reproach. */
  opening: {
    dueSoon: (meeting: string, count: number, asOf: string) =>
      `${meeting}上由你单位牵头的下列 ${count} 件事项，截至${asOf}临近完成时限或已列入重点督办，现予提醒。请提前安排，确保按期办结反馈。`,
    behind: (meeting: string, count: number, asOf: string) =>
      `${meeting}上由你单位牵头的下列 ${count} 件事项，截至${asOf}办理进度滞后，现予督办。请查明原因，明确责任人和完成时间，加快办理并反馈进展。`,
    overdue: (meeting: string, count: number, asOf: string) =>
      `${meeting}上由你单位牵头的下列 ${count} 件事项，截至${asOf}仍有事项超过时限未办结反馈，现予督办。请立即办理，书面说明逾期原因，明确责任人和完成时间。`,
  },
  matter: '督办事项',
  matterText: (number: number, county: string, kind: string) =>
    `第${number}号　${county}提出的${kind}`,
  number: '文号',
  content: '督办内容',
  instructedBy: '批示领导',
  leader: '牵头领导',
  supportingLeaders: '配合领导',
  dueDate: '交办时限',
  cycle: '反馈周期',
  assignedOn: '部署时间',
  lead: '牵头单位',
  supporting: '配合单位',
  person: '联系人',
  phone: '电话',
  light: '督办等次',
  extendedFrom: (date: string, original: string) => `${date}（原定${original}）`,
  latest: '最近进展',
  latestText: (date: string, text: string) => `${date}　${text}`,
  closing: {
    dueSoon: '请于时限届满前书面反馈办理结果；确需延期的，应在时限届满前按程序申请。',
    behind: '请于收到本单后及时书面反馈办理进展；确需延期的，应在时限届满前按程序申请。',
    overdue: '请于收到本单后及时书面反馈办理进展和逾期原因；逾期期间不再受理延期申请。',
  },
};

export const closure = {
  matter: '销号事项',
  content: '事项内容',
  title: (meeting: string) => `${meeting}\n销号单`,
  opening: (count: number) =>
    `由你单位牵头办理的下列 ${count} 件事项，经审核办理结果和佐证材料，同意销号。`,
  outcome: '结果分类',
  result: '办理结果',
  evidence: '佐证材料',
  evidenceItem: (at: number, name: string, remark: string) =>
    `${at}. ${name}${remark ? `（${remark}）` : ''}`,
  rating: '提出方评价',
  concluded: '办结审核',
  closed: '销号审核',
  by: (name: string, date: string) => `${name}　${date}`,
  followUp: '回头看日期',
  closing: '销号后仍请巩固办理成果；回头看发现反弹的，另行立项办理。',
  voidReason: '所列事项重新办理，改发新号',
};

export const circular = {
  title: (meeting: string) => `${meeting}\n问题办理情况通报`,
  to: '各市、各县（市、区），省直有关单位：',
  overall: '总体情况',
  overallText: (asOf: string, total: number, kinds: string) =>
    `截至${asOf}，会议共收集事项 ${total} 件，其中${kinds}。`,
  rateText: (parts: string) => `${parts}。各项比率分别计算，括号内为分子和分母。`,
  ratePart: (name: string, share: string) => `${name} ${share}`,
  kindPart: (kind: string, count: number) => `${kind} ${count} 件`,
  byCity: '各市提出事项办理情况',
  byLead: '各单位牵头事项办理情况',
  order: '按行政区划和单位次序排列，不作排名。',
  open: '逾期和滞后事项',
  openText: (overdue: number, behind: number) =>
    `目前逾期 ${overdue} 件，滞后 ${behind} 件，请有关单位抓紧办理。`,
  noneOpen: '目前没有逾期和滞后事项。',
  next: '下一步要求',
  nextText:
    '请各牵头单位对照时限逐件推进，配合单位主动协同；已办结事项及时整理佐证材料申请销号，已销号事项适时开展回头看。',
  organization: '单位',
  total: '件数',
  comma: '，',
};

export const page = {
  county: (name: string) => `${name}\n提出事项办理情况`,
  organization: (name: string) => `${name}\n办理事项情况`,
  asOf: (meeting: string, date: string) => `${meeting}\n截至${date}`,
  raised: (count: number) => `提出事项 ${count} 件`,
  leads: (count: number) => `牵头事项 ${count} 件`,
  supports: (count: number) => `配合事项 ${count} 件`,
  number: '编号',
  matter: '事项',
  lead: '牵头单位',
  county1: '提出地',
  dueDate: '时限',
  standing: '状态',
  latest: '办理情况',
};

export const lastYear = {
  title: (meeting: string) => `${meeting}\n问题办理情况的报告`,
  overall: '总体情况',
  outcomes: '办理结果',
  outcomesText: (parts: string) => `按办理结果分：${parts}。`,
  solved: '已解决事项',
  open: '仍在办理事项',
  openText: (count: number) => `下列 ${count} 件尚未办结，建议在本届会议上继续跟踪。`,
  continuous: '长期坚持事项',
  reviews: '回头看',
  reviewsText: (due: number, held: number, relapsed: number) =>
    `已销号事项中，已开展或到期应开展回头看的 ${due} 件，其中成果巩固 ${held} 件，发现反弹 ${relapsed} 件。`,
  reviewOn: '回头看日期',
  found: '回头看结果',
  waiting: '尚未开展',
  result: {
    confirmHeld: (_number: number | null) => '成果巩固',
    reportRelapse: (number: number | null) =>
      number === null ? '发现反弹' : `发现反弹，另立第${number}号`,
  },
};

export const reminders = {
  sheet: '今日催办',
  title: (meeting: string) => `${meeting}催办清单`,
  subtitle: (edition: string, asOf: string, count: number) =>
    `${edition}　　截至${asOf}　　共 ${count} 件`,
  organization: '牵头单位',
  person: '联系人',
  phone: '电话',
  number: '编号',
  matter: '事项',
  dueDate: '完成时限',
  daysLeft: '剩余天数',
  light: '督办等次',
  reasons: '催办缘由',
  lastWord: '最近反馈',
  times: '已催次数',
  said: '本次催办情况',
  footer: '催办人：　　　　　　　　日期：　　　　　　　　',
};
