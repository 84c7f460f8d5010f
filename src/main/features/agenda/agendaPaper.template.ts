import type { ImportColumn } from '@shared/agenda/importing';

/** Words of a printed agenda. */

export const BETWEEN = '、';
export const YES = '是';

export const SHEET_NAME = '会议议程';
export const paperTitle = (meeting: string) => `${meeting}\n会议议程`;
export const workbookTitle = (meeting: string) => `${meeting}议程`;
export const workbookSubtitle = (dates: string, venue: string, edition: string) =>
  [`会期：${dates}`, venue && `地点：${venue}`, edition].filter(Boolean).join('　　');
export const EDITIONS = { internal: '内部版', public: '公开版' } as const;

export const WORKBOOK_HEADS: Readonly<Record<ImportColumn, string>> = {
  date: '日期',
  time: '时间',
  kind: '环节',
  title: '内容',
  minutes: '时长（分钟）',
  speakers: '发言人',
  unit: '单位',
  place: '地点',
  remark: '备注',
  fixed: '固定',
};

export const PAPER_HEADS = {
  time: '时间',
  kind: '环节',
  title: '内容',
  who: '发言人',
  place: '地点',
};

const WEEKDAYS = '日一二三四五六';
/** 8月14日（星期五） */
export const dayTitle = (month: number, day: number, weekday: number) =>
  `${month}月${day}日（星期${WEEKDAYS[weekday]}）`;
/** 2026年8月14日至15日; 2026年8月31日至9月1日 */
export function dateSpan(
  from: { year: number; month: number; day: number },
  to: { year: number; month: number; day: number },
): string {
  const first = `${from.year}年${from.month}月${from.day}日`;
  if (from.year !== to.year) return `${first}至${to.year}年${to.month}月${to.day}日`;
  if (from.month !== to.month) return `${first}至${to.month}月${to.day}日`;
  return from.day === to.day ? first : `${first}至${to.day}日`;
}

/** 8:30—8:38 */
export const timeSpan = (from: string, to: string) => (from === to ? from : `${from}—${to}`);
/** Past midnight: 次日0:10 */
export const nextDay = (time: string) => `次日${time}`;

export const noItems = '（本日暂无议程）';
export const venueLine = '会议地点：';
export const datesLine = '会议时间：';
