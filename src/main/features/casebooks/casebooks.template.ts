import { type CalendarDate, dateParts } from '@shared/time';

/** Words of the casebook and its lists, which are Chinese whatever the screens speak. */
export const bookTitle = (name: string) =>
  name.endsWith('案例') ? `${name}汇编` : `${name}典型案例汇编`;

export const PREFACE = '编写说明';
export const CONTENTS = '目　　录';
export const prefaceOf = (name: string, count: number) =>
  `为总结推广好经验好做法，现将${name}的${count}个典型案例汇编成册，供各地学习借鉴。\n各案例由有关县（市、区）提供，文字和图片以报送材料为准，标题作了统一规范。`;

export const OTHER_FIELD = '其他';

export const FACTS = {
  county: '县（市、区）',
  field: '领域',
  contactUnit: '联系单位',
  contactPhone: '联系电话',
} as const;

export const ANNEXES = {
  selected: '入选案例名单',
  speeches: '交流发言目录',
  adoptions: '案例借鉴推广情况',
} as const;

export const SELECTED_HEADS = {
  number: '序号',
  title: '案例',
  county: '推荐县（市、区）',
  page: '页码',
};
export const SPEECH_HEADS = {
  number: '序号',
  day: '日期',
  county: '县（市、区）',
  speaker: '发言人',
  title: '题目',
};
export const ADOPTION_HEADS = {
  title: '案例',
  county: '借鉴县（市、区）',
  state: '进展',
  since: '时间',
};
export const WRITTEN = '（书面交流）';

export const ADOPTIONS_LABEL = '借鉴推广：';
export const adoptionIn = (county: string, state: string) => `${county}（${state}）`;
export const LIST_COMMA = '、';
export const STOP = '。';

export const issuedOn = (date: CalendarDate) => {
  const { year, month } = dateParts(date);
  return `${year}年${month}月`;
};
export const dayOf = (date: CalendarDate) => {
  const { month, day } = dateParts(date);
  return `${month}月${day}日`;
};
