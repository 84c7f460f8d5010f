import type { AgendaItemKind } from './agendaItem';

/** What Chinese offices write where the agenda asks for times, kinds and lists of names. */

/** Unit words of a duration, each with the letter that means the same; longer words first. */
export const DURATION_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(\d+)个?半(?:小时|钟头)/g, '$1h30m'],
  [/(\d+)个?(?:小时|钟头)半/g, '$1h30m'],
  [/半个?(?:小时|钟头)/g, '30m'],
  [/(\d+)个?(?:小时|钟头|时)/g, '$1h'],
  [/(\d+)个?刻钟?/g, '$1q'],
  [/(\d+)(?:分钟|分)/g, '$1m'],
];

/** 8点半, 8点30分, 8时30分 → 8:30, 8:30, 8:30; 8点 → 8:00 */
export const CLOCK_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(\d+)[点时]半/g, '$1:30'],
  [/(\d+)[点时](\d+)分?/g, '$1:$2'],
  [/(\d+)[点时]整?/g, '$1:00'],
];

/** Parts of the day that may stand before a time; those of the second half add twelve hours. */
export const MORNING = /^(?:凌晨|清晨|早上|早晨|上午|中午)/;
export const AFTERNOON = /^(?:下午|傍晚|晚上|晚)/;
export const NEXT_DAY = /^(?:次日|翌日|第二天)/;

/** Between the start and the end of a time span: 8:30—8:38, 8:30至8:38. */
export const SPAN = /[-~—–―－～至到]+/;

/** Added to a date in a table: 8月14日（星期五）上午. */
export const AFTER_DATE =
  /[\s,，]*(?:[(（][^)）]*[)）]|星期[一二三四五六日天]|周[一二三四五六日天]|上午|下午|晚上|全天)+$/;

/** Between the names of several speakers. */
export const BETWEEN_NAMES = /[、,，;；/／\n]+/;

/** Cells that mean "nothing here". */
export const NO_ENTRY = /^(?:略|无|空|[-—–/／]+)$/;

/** Cells that mean "as in the row above". */
export const AS_ABOVE = /^(?:同上|同前|〃|")$/;

/** Answers in the column that says whether a start is fixed. */
export const FIXED_YES = /^(?:是|√|✓|y|yes|1|固定|定时)$/i;

/** Other words under which offices list the kinds; the usual ones are in the translations. */
export const KIND_WORDS: Readonly<Record<string, AgendaItemKind>> = {
  主持: 'hosting',
  开幕: 'hosting',
  开场: 'hosting',
  主持人讲话: 'hosting',
  总结: 'hosting',
  主持总结: 'hosting',
  情况通报: 'circular',
  通报情况: 'circular',
  视频: 'film',
  宣传片: 'film',
  观看专题片: 'film',
  发言: 'speech',
  大会发言: 'speech',
  典型发言: 'speech',
  交流: 'speech',
  书面发言: 'writtenContribution',
  书面材料: 'writtenContribution',
  互动发言: 'freeSpeech',
  互动交流: 'freeSpeech',
  部门回应: 'response',
  回应发言: 'response',
  专家点评: 'commentary',
  领导点评: 'commentary',
  领导讲话: 'address',
  总结讲话: 'address',
  讨论: 'groupDiscussion',
  分组交流: 'groupDiscussion',
  汇报: 'groupReport',
  小组发言: 'groupReport',
  观摩: 'siteVisit',
  参观: 'siteVisit',
  现场考察: 'siteVisit',
  签约仪式: 'signing',
  集体合影: 'groupPhoto',
  早餐: 'meal',
  午餐: 'meal',
  晚餐: 'meal',
  就餐: 'meal',
  工作餐: 'meal',
  集体乘车: 'ride',
  上车: 'ride',
  转场: 'ride',
  茶歇: 'break',
  午休: 'break',
  会间休息: 'break',
  中场休息: 'break',
};

/** Column names that an agenda may use, by what the column holds; the first is the one we write. */
export const IMPORT_HEADS = {
  date: ['日期', '会期', '时间日期', '日程'],
  time: ['时间', '起止时间', '开始时间', '时段'],
  kind: ['环节', '类型', '环节/类型', '议程环节', '类别', '形式'],
  title: ['内容', '题目', '内容/题目', '议程', '事项', '议程内容', '发言题目', '议题', '标题'],
  minutes: ['时长', '用时', '时长（分钟）', '分钟', '限时', '时间（分钟）', '发言时间'],
  speakers: ['发言人', '主讲人', '汇报人', '发言人员', '主持人', '人员', '责任人', '姓名'],
  unit: ['单位', '发言单位', '县（市、区）', '县市区', '区县', '县区', '所在单位'],
  place: ['地点', '会场', '场地', '位置'],
  remark: ['备注', '说明'],
  fixed: ['固定', '定时', '固定开始'],
} as const;
