import type { ReportFate } from '@shared/runOfShow/report';

/** Words of the comparison of plan and reality. */

export const reportTitle = (meeting: string) => `${meeting}\n议程执行情况`;
export const reportSubtitle = (version: string, edition: string) =>
  `对照版本：${version}　　${edition}`;
export const EDITIONS = { internal: '内部版', public: '公开版' } as const;

export const LINES_SHEET = '逐项对照';
export const SUMS_SHEET = '分类合计';
export const SUMS_HEADING = '分类合计';
export const VERSION_LABEL = '对照版本：';
export const TOTAL = '合计';

export const HEADS = {
  order: '序号',
  date: '日期',
  kind: '环节',
  title: '内容',
  who: '发言人',
  planned: '计划',
  actual: '实际',
  start: '开始',
  end: '结束',
  minutes: '时长（分钟）',
  paused: '暂停（分钟）',
  startOff: '开始偏差（分钟）',
  lengthOff: '时长偏差（分钟）',
  off: '偏差（分钟）',
  note: '变动',
  items: '项数',
} as const;

export const FATES: Readonly<Record<ReportFate, string>> = {
  held: '',
  running: '进行中',
  skipped: '跳过',
  notHeld: '未进行',
  written: '书面',
  removed: '删除',
};
export const ADDED = '新增';
export const MOVED = '调整顺序';
export const BETWEEN = '、';
export const span = (from: string, to: string) => `${from}—${to}`;
export const dayTitle = (month: number, day: number) => `${month}月${day}日`;
