/** Words of the page of a county. They are Chinese whatever language the screens have. */
export const listComma = '、';
export const none = '无';
export const sentences = (parts: readonly string[]): string => `${parts.join('；')}。`;

export const page = {
  title: (county: string) => `${county}情况页`,
  asOf: (date: string) => `截至${date}`,
  dateText: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  tags: '年度标识',
  tagsOf: (year: number, tags: string) => `${year}年：${tags}`,
  meetings: '历届参会和问题办理',
  heads: {
    meeting: '会议',
    came: '到会/应到',
    raised: '提出问题',
    solved: '已解决',
    overdue: '逾期',
    cases: '提供案例',
  },
  plan: (year: number) => `${year}年一县一策`,
  goal: (goal: string) => `目标：${goal}`,
  leader: (leader: string) => `包保领导：${leader}`,
  helpGroup: (members: string) => `帮扶组：${members}`,
  demands: (demands: string) => `点单事项：${demands}`,
  taskHeads: { title: '任务', owner: '责任单位', dueDate: '时限', standing: '进展' },
  done: (date: string) => `已完成（${date}）`,
  overdue: '逾期未完成',
  open: '推进中',
  visits: (count: number, latest: string, text: string) =>
    `走访 ${count} 次，最近一次${latest}：${text}`,
  ties: '结对、联动区和产业集群',
  helps: (year: number, other: string) => `${year}年结对帮扶${other}`,
  helpedBy: (year: number, other: string) => `${year}年由${other}结对帮扶`,
  groupOf: (kind: string, name: string) => `${kind}：${name}`,
  adoptions: '案例采纳',
  adoptionHeads: { title: '案例', from: '来自', by: '采纳单位', standing: '进展', result: '成效' },
};

export const group = {
  named: (year: number, kind: string) => `${year}年确定的${kind}`,
  members: (count: number, names: string) => `成员（${count} 个）：${names}`,
  issues: '问题',
  issueHeads: { number: '编号', county: '提出单位', wording: '问题', standing: '办理情况' },
  cases: '典型案例',
  caseHeads: { title: '案例', county: '所属单位', meeting: '会议' },
};
