import type { Edition, PaperKind } from '@shared/papers/paper';

/** The words of printed papers. They are official papers: Chinese, whatever the screens speak. */
export const PAPER_NAMES: Record<PaperKind, string> = {
  signInSheet: '签到表',
  placeCards: '席卡',
  badges: '证件',
  groupList: '分组名单',
  leaveList: '请假名单',
  handbook: '会议手册',
};

export const EDITIONS: Record<Edition, string> = { internal: '内部版', public: '公开版' };

export const titleOf = (meeting: string, paper: PaperKind) => `${meeting}\n${PAPER_NAMES[paper]}`;

export const HEADS = {
  number: '序号',
  name: '姓名',
  unitAndPost: '单位及职务',
  signature: '签到',
  remark: '备注',
  capacity: '出席类别',
  phone: '联系电话',
  reason: '请假事由',
  approvedBy: '批准人',
  substitute: '替会人员及职务',
  role: '分工',
  seat: '座位',
  lodging: '住宿',
  dining: '用餐',
  ride: '乘车',
  date: '日期',
  time: '时间',
  kind: '环节',
  title: '内容',
  who: '发言人',
  place: '地点',
} as const;

export const STANDINGS = {
  onLeave: '请假',
  absent: '缺席',
  substituted: '替会',
} as const;

/** 替会 李四 in two lines, in the narrow remark of who is substituted */
export const substitutedBy = (name: string) => `替会\n${name}`;

export const DEPARTMENTS = '省直部门（单位）';
export const OTHERS = '其他';
export const NO_GROUP = '未分组';
export const headWithCount = (name: string, people: number) => `${name}（${people}人）`;
export const CONVENER = '召集人';
export const RECORDER = '记录员';
export const groupPlace = (place: string) => `讨论地点：${place}`;
export const noLeave = '截至目前，无人请假。';
export const noGroups = '名单中还没有分组。';

/** 会议手册（内部版）.docx; the brackets only where there are two editions. */
export const fileName = (paper: PaperKind, edition: string, format: string) =>
  `${PAPER_NAMES[paper]}${edition ? `（${edition}）` : ''}.${format}`;

export const codeDescription = (name: string) => `${name}的签到码`;
