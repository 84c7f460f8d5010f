import type { Capacity } from '@shared/participants/participant';

/** The words of printed rosters. A roster is an official paper: Chinese, whatever the screens speak. */
export const ROSTER_HEADS = {
  place: '序号',
  name: '姓名',
  gender: '性别',
  ethnicity: '民族',
  unitName: '单位',
  post: '职务',
  division: '区划',
  phone: '手机',
  contact: '联系人',
  capacity: '出席类别',
  lodging: '住宿',
  dining: '用餐',
  ride: '乘车',
  groupName: '分组',
  precedence: '礼宾次序',
  remark: '备注',
} as const;

export const GENDERS = { male: '男', female: '女' } as const;

export const CAPACITIES: Record<Capacity, string> = {
  attendee: '出席',
  observer: '列席',
  guest: '特邀',
  staff: '工作人员',
};

export const EDITIONS = { internal: '内部版', public: '公开版' } as const;

export const SHEET_NAME = '参会人员名单';
export const rosterTitle = (meeting: string) => `${meeting}参会人员名单`;
export const rosterSubtitle = (date: string, people: number, edition: string) =>
  `截至${date}　共${people}人　${edition}`;
export const SIGNATURES = '填报人：　　　　　　　　审核人：　　　　　　　　联系电话：';

export const chineseDate = ({ year, month, day }: { year: number; month: number; day: number }) =>
  `${year}年${month}月${day}日`;

export const UNIT_AND_POST = '单位及职务';
export const delegationHead = (name: string, people: number) => `${name}（${people}人）`;

/** Those who come from no city, county or department that the program knows. */
export const OTHERS = '其他';
export const DEPARTMENTS = '省直部门（单位）';
