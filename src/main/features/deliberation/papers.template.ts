/**
 * Words of the papers of a decision. They are Chinese whatever language the screens have.
 */
export const listComma = '、';
export const issuer = '县域交流会组织单位';
export const dateText = (year: number, month: number, day: number) => `${year}年${month}月${day}日`;
export const toAll = '各市，各县（市、区），各功能区：';
export const addressed = (name: string) => `${name}：`;
export const byDivision = '以上按行政区划次序排列。';
export const noField = '—';

const by = { sheets: '专家盲评', ballots: '投票' } as const;
export type DecidedBy = keyof typeof by;

export const list = {
  number: '序号',
  title: '案例名称',
  county: '报送单位',
  field: '领域',
};

export const notice = {
  title: (selection: string) => `关于${selection}\n拟入选名单的公示`,
  opening: (selection: string, basis: DecidedBy, count: number) =>
    `按照${selection}遴选工作安排，经各市推荐、形式审查、${by[basis]}和定评，拟确定下列${count}个案例入选，现予公示。`,
  period: '公示时间：',
  periodText: (from: string, to: string, days: number) => `${from}至${to}，共${days}个工作日。`,
  objections: '异议受理：',
  objectionsText:
    '公示期间，对拟入选案例有异议的，请以书面形式实名反映，写明具体事实、依据和联系方式。匿名或者超过期限的，不予受理。',
  contact: '联系方式：',
  list: '拟入选名单',
};

export const publication = {
  title: (selection: string) => `关于公布${selection}的通知`,
  opening: (selection: string, basis: DecidedBy, nominated: number, count: number) =>
    `${selection}遴选共收到推荐${nominated}个，经各市推荐、形式审查、${by[basis]}、定评和公示，确定${count}个案例入选，现予公布。`,
  objected: (count: number) => `公示期间收到异议${count}条，均已核实答复。`,
  unobjected: '公示期间没有收到异议。',
  asked:
    '请各市、各县（市、区）结合实际学习借鉴，采纳推广的情况及时反馈；入选单位继续巩固提升，配合做好案例汇编和交流。',
  list: '入选名单',
};

export const city = {
  title: (selection: string, name: string) => `${selection}\n遴选结果告知单（${name}）`,
  opening: (count: number, selected: number) =>
    `你市推荐的${count}个案例，入选${selected}个，结果和理由如下。`,
  own: '推荐案例遴选结果',
  heads: { title: '案例名称', county: '报送单位', result: '结果', why: '理由' },
  selected: '入选',
  notSelected: '未入选',
  withdrawn: '已撤回',
  all: '全部入选名单',
  file: (name: string) => `${name}遴选结果告知单`,
  none: '无。',
};

/** Why a case is in or out, in words that name nobody else's case. */
export const why = {
  place: (seats: number) => `名次在入选名额（${seats}个）之内`,
  outOfPlace: (seats: number) => `名次不在入选名额（${seats}个）之内`,
  quota: '按名额下限要求入选',
  notScored: '没有有效评分',
  full: (scope: string, most: number | null) => `${scope}入选已达上限（${most ?? 0}个）`,
  displaced: '因其他名额下限要求未入选',
  levelIn: '末位并列，经定评会确定入选',
  levelOut: '末位并列，经定评会确定未入选',
  decided: (reason: string) => `定评会决定：${reason}`,
  ownCity: '本市',
  field: (name: string) => `“${name}”领域`,
};

export const count = {
  title: (selection: string, round: number) => `${selection}\n第${round}轮投票计票单`,
  turnout: '投票情况',
  turnoutHeads: ['票类', '权重', '发出', '收回', '有效', '无效'] as const,
  classOf: (id: string) => `${id}票`,
  rule: '计票办法',
  ruleText: (least: number, most: number) =>
    `每张票最少选${least}项、最多选${most}项；多选、少选、空白、重复选择或者所选编号不在票上的，整张无效。`,
  formula: (decimals: number) =>
    `得票率＝各类票权重×得票数÷该类有效票数之和，四舍五入保留${decimals}位小数；得票率高者名次在前，相同者名次并列。`,
  result: '计票结果',
  heads: { place: '名次', code: '编号', title: '案例名称', working: '计算', value: '得票率' },
  votes: (id: string) => `${id}票得票`,
  part: (weight: string, votes: number, counted: number) => `${weight}×${votes}÷${counted}`,
  spoilt: '无效票',
  spoiltHeads: { ballot: '票号', reason: '原因' },
  ballots: '选票明细',
  ballotsText: '每张票由两人分别录入，两次一致。可据此重新计票。',
  ballotHeads: { ballot: '票号', chosen: '所选编号' },
  blank: '（空白）',
  void_: (chosen: string) => `${chosen}（无效）`,
  people: '经办',
  typists: (first: string, second: string) => `录入：${first}；复录：${second}。`,
  witness: (name: string, date: string) => `监票：${name}。计票日期：${date}。`,
  aside: (reason: string) => `本轮投票已作废：${reason}`,
  signatures: '计票人签字：　　　　　　　　监票人签字：　　　　　　　　',
};

export const book = {
  all: '遴选结果',
  selected: '入选名单',
  title: (selection: string) => `${selection}遴选结果一览`,
  selectedTitle: (selection: string) => `${selection}入选名单`,
  subtitle: (phase: string, date: string) => `内部掌握　${phase}　截至${date}`,
  place: '名次',
  code: '编号',
  title1: '案例名称',
  county: '报送单位',
  city: '市',
  field: '领域',
  judges: '评委总分',
  value: '得分',
  ballots: '得票率',
  turnout: '评分情况',
  turnoutText: (scored: number, abstained: number, recused: number, missing: number) =>
    [
      `评${scored}`,
      abstained && `弃${abstained}`,
      recused && `避${recused}`,
      missing && `未分配${missing}`,
    ]
      .filter(Boolean)
      .join(' '),
  proposed: '按规则',
  decision: '决定',
  reason: '理由',
  yes: '入选',
  no: '不入选',
  footer: '经办人：　　　　　　　　审核人：　　　　　　　　',
};
