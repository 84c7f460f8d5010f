import type { Meeting } from '@shared/meetings/meeting';
import { inTwo } from '@shared/papers/fit';
import { widthInEm } from '@shared/textWidth';
import { dateParts } from '@shared/time';
import { HEADS as PAPER_HEADS, titleOf as paperTitle } from './papers.template';

/** Words of the handbook. */
export const HEADS = PAPER_HEADS;
export const PUBLIC_ROSTER_HEADS = { duty: '单位及分工' };

export const CONTENTS = '目　　录';

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const section = (name: string) => (place: number) => `${NUMBERS[place - 1] ?? place}、${name}`;

export const SECTIONS = {
  notice: section('会议须知'),
  schedule: section('会议日程'),
  agenda: section('会议议程'),
  roster: section('参会人员名单'),
  groups: section('分组名单'),
  seats: section('座次安排'),
  services: section('食宿和乘车安排'),
  siteVisits: section('现场观摩安排'),
  contributions: section('交流发言和书面交流目录'),
  staff: section('会务人员及联系电话'),
  confidentiality: section('保密要求'),
  notes: section('会议记录'),
} as const;

/** Bookmarks of a Word file begin with a letter. */
export const ANCHOR = Object.fromEntries(
  Object.keys(SECTIONS).map((name) => [name, `section_${name}`]),
) as Record<keyof typeof SECTIONS, string>;

/** Characters that a line of a cover's title holds. */
const COVER_LINE = 16;

/** A long name in two even lines, so that a cover does not break it inside brackets. */
export const titleOf = (meeting: string) =>
  paperTitle(widthInEm(meeting) > COVER_LINE ? inTwo(meeting).join('\n') : meeting, 'handbook');

const chinese = (date: Meeting['startsOn']) => {
  const { year, month, day } = dateParts(date);
  return { year, month, day };
};

/** 2026年8月14日至15日 */
export function coverDates({ startsOn, endsOn }: Meeting): string {
  const [from, to] = [chinese(startsOn), chinese(endsOn)];
  const first = `${from.year}年${from.month}月${from.day}日`;
  if (startsOn === endsOn) return first;
  if (from.year !== to.year) return `${first}至${to.year}年${to.month}月${to.day}日`;
  return from.month === to.month ? `${first}至${to.day}日` : `${first}至${to.month}月${to.day}日`;
}

export const coverVenue = (venue: string) => venue;

const WEEKDAYS = '日一二三四五六';
/** 8月14日（星期五） */
export function dayName(date: Meeting['startsOn']): string {
  const { year, month, day } = dateParts(date);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${month}月${day}日（星期${WEEKDAYS[weekday]}）`;
}

export const PARTS_OF_DAY = { morning: '上午', afternoon: '下午', evening: '晚上' } as const;
export const span = (from: string, to: string) => (from === to ? from : `${from}—${to}`);
export const nextDay = (time: string) => `次日${time}`;
export const between = '、';
export const SPEECHES = '交流发言';
export const WRITTEN = '书面交流';
/** 发言人 单位 in a list of contributions */
export const PART_HEADS = {
  part: '时段',
  county: '县（市、区）',
  topic: '题目',
  stop: '观摩点位',
  minutes: '时长（分钟）',
} as const;
