/** Words of the papers of a judging. They are Chinese whatever language the screens have. */
export const recusals = {
  title: (selection: string) => `${selection}评委回避情况表`,
  judges: '评委名单',
  judgeHeads: {
    name: '姓名',
    unit: '单位',
    city: '所在市',
    declared: '申报的关系',
    recused: '回避项数',
  },
  list: '回避事项',
  heads: {
    number: '序号',
    judge: '评委',
    unit: '单位',
    county: '回避县（市、区）',
    title: '案例',
    reason: '回避原因',
  },
  none: '没有需要回避的事项。',
  signature: '评委签名',
};

export const acts = {
  title: (selection: string) => `${selection}盲评记录`,
  heads: {
    number: '序号',
    act: '事项',
    at: '时间',
    by: '操作人',
    witness: '见证人',
    about: '评委',
    reason: '事由',
  },
  none: '还没有记录。',
};

export const count = (number: number): string => `${number}项`;
export const asOf = (date: string): string => `截至${date}`;
export const dateText = (year: number, month: number, day: number): string =>
  `${year}年${month}月${day}日`;
export const momentText = (date: string, time: string): string => `${date}${time}`;
export const declared = (place: string, reason: string): string => `${place}（${reason}）`;
export const sheetTitle = (title: string, part: string): string => `${title}（${part}）`;
export const semicolon = '；';
export const footer = '制表人：            审核人：            监督人：';
