import type { Standing } from '@shared/attendance/standing';
import type { Capacity } from '@shared/participants/participant';

/** The words of printed papers about attendance. Official papers: Chinese, whatever the screens speak. */

export const summaryTitle = (meeting: string) => `${meeting}出席情况`;
export const paperTitle = (meeting: string) => `${meeting}\n出席情况`;
export const WHOLE_MEETING = '全体会期';
export const dayName = (month: number, day: number) => `${month}月${day}日`;
export const asOf = (date: string, time: string) => `截至${date}${time}`;
export const chineseDate = ({ year, month, day }: { year: number; month: number; day: number }) =>
  `${year}年${month}月${day}日`;
export const STAFF_NOTE = '工作人员不计入应到人数';

export const SHEETS = {
  delegations: '按市汇总',
  capacities: '按出席类别汇总',
  people: '未到会人员',
} as const;

export const HEADS = {
  delegation: '市（单位）',
  capacity: '出席类别',
  due: '应到',
  here: '实到',
  hereAll: '小计',
  late: '其中：迟到',
  substitutes: '其中：替会',
  onLeave: '请假',
  absent: '缺席',
  awaited: '未签到',
} as const;

export const PEOPLE_HEADS = {
  number: '序号',
  name: '姓名',
  unitName: '单位',
  post: '职务',
  capacity: '出席类别',
  standing: '情况',
  substitute: '替会人员及职务',
  reason: '原因',
  approvedBy: '批准人',
} as const;

export const TOTAL = '合计';
export const DEPARTMENTS = '省直部门（单位）';
export const OTHERS = '其他';
export const SIGNATURES = '填报人：　　　　　　　　审核人：　　　　　　　　联系电话：';

export const CAPACITIES: Record<Capacity, string> = {
  attendee: '出席',
  observer: '列席',
  guest: '特邀',
  staff: '工作人员',
};

export const STANDINGS: Record<Standing, string> = {
  expected: '未签到',
  present: '已到',
  late: '迟到',
  onLeave: '请假',
  absent: '缺席',
  substituted: '替会',
};

export const LISTS = {
  onLeave: '请假人员',
  substituted: '替会人员',
  absent: '缺席人员',
  expected: '未签到人员',
} as const;

/** 应到120人，实到117人（其中替会2人、迟到1人），请假2人，缺席1人。 */
export const sentence = (counts: {
  due: number;
  here: number;
  substitutes: number;
  late: number;
  onLeave: number;
  absent: number;
  awaited: number;
}) => {
  const { due, here, substitutes, late, onLeave, absent, awaited } = counts;
  const among = [substitutes && `替会${substitutes}人`, late && `迟到${late}人`].filter(Boolean);
  const parts = [
    `应到${due}人`,
    `实到${here}人${among.length > 0 ? `（其中${among.join('、')}）` : ''}`,
    `请假${onLeave}人`,
    `缺席${absent}人`,
    awaited > 0 && `尚未签到${awaited}人`,
  ];
  return `${parts.filter(Boolean).join('，')}。${STAFF_NOTE}。`;
};

export const substituteSaid = ({ name, post }: { name: string; post: string }, here: boolean) =>
  `${`${name} ${post}`.trim()}${here ? '' : '（未签到）'}`;

export const codesTitle = (meeting: string) => `${meeting}\n签到码`;
export const slipLines = (slip: {
  unitAndPost: string;
  listNumber: number;
  capacity: string;
  groupName: string;
  meeting: string;
}) =>
  [
    slip.unitAndPost,
    [`第${slip.listNumber}号`, slip.capacity, slip.groupName].filter(Boolean).join('　'),
    `${slip.meeting}签到码`,
  ].filter((line) => line !== '');
export const codeDescription = (name: string) => `${name}的签到码`;
