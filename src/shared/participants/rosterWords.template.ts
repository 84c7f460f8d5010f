import type { RosterField } from './roster';

/**
 * What offices write at the head of a roster column, in the form that head names are compared in:
 * half-width, lower case, without spaces and colons. The first that fits wins, top to bottom.
 */
export const HEAD_NAMES: Record<RosterField, readonly string[]> = {
  name: [
    '姓名',
    '名字',
    '参会人员',
    '参会人',
    '人员姓名',
    '参会人员姓名',
    '参会人姓名',
    'name',
    'fullname',
  ],
  gender: ['性别', 'gender', 'sex'],
  ethnicity: ['民族', 'ethnicity', 'nationality'],
  unitName: [
    '单位',
    '工作单位',
    '单位名称',
    '所在单位',
    '参会单位',
    '部门',
    '单位及职务',
    '单位职务',
    '单位(部门)',
    'unit',
    'organization',
    'organisation',
    'employer',
  ],
  post: [
    '职务',
    '职务/职级',
    '职务职级',
    '职务(职级)',
    '职级',
    '现任职务',
    '职位',
    'post',
    'position',
    'title',
    'jobtitle',
  ],
  city: ['市', '地市', '设区市', '所在市', '所属市', '市别', '代表团', 'city'],
  division: [
    '区划',
    '行政区划',
    '区划代码',
    '行政区划代码',
    '区划编码',
    '区划名称',
    '县(市、区)',
    '县(市,区)',
    '县(市区)',
    '县市区',
    '县区',
    '区县',
    '县',
    '所在县',
    '所在县(市、区)',
    '所属县区',
    '所属区划',
    'county',
    'division',
    'divisioncode',
    'county/district',
  ],
  phone: [
    '手机',
    '手机号',
    '手机号码',
    '电话',
    '联系电话',
    '电话号码',
    '移动电话',
    '本人电话',
    '本人手机',
    '联系方式',
    'phone',
    'mobile',
    'telephone',
    'tel',
    'mobilephone',
  ],
  contact: [
    '联系人',
    '联络员',
    '联络人',
    '联系人及电话',
    '联系人电话',
    '联络员及电话',
    'contact',
    'contactperson',
  ],
  capacity: [
    '出席类别',
    '参会类别',
    '出席身份',
    '参会身份',
    '身份',
    '类别',
    '参会形式',
    'capacity',
    'category',
    'role',
  ],
  lodging: [
    '住宿',
    '是否住宿',
    '住宿安排',
    '住宿需求',
    '房间',
    '房号',
    '房间号',
    'lodging',
    'hotel',
    'room',
    'accommodation',
  ],
  dining: [
    '用餐',
    '就餐',
    '是否用餐',
    '用餐安排',
    '就餐安排',
    '饮食',
    '餐饮',
    '清真',
    'dining',
    'meals',
    'diet',
  ],
  ride: [
    '乘车',
    '乘车安排',
    '车辆',
    '车号',
    '车次',
    '车辆安排',
    '交通',
    'ride',
    'bus',
    'transport',
    'vehicle',
  ],
  groupName: ['分组', '组别', '小组', '讨论组', '分组讨论', '所在组', 'group'],
  precedence: ['礼宾次序', '礼宾序号', '礼宾顺序', '礼宾排序', '礼宾', 'precedence'],
  remark: ['备注', '说明', '备注说明', 'remark', 'remarks', 'note', 'notes', 'comment'],
};

/** The cell repeats the one above. */
export const SAME_AS_ABOVE: readonly string[] = [
  '同上',
  '同前',
  '〃',
  '″',
  '"',
  '""',
  "''",
  '〞',
  'ditto',
];

/** The cell is left out on purpose; it says nothing. */
export const LEFT_OUT: readonly string[] = [
  '略',
  '(略)',
  '（略）',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '无',
  'n/a',
  'none',
];

export const GENDER_WORDS: Record<string, 'male' | 'female'> = {
  男: 'male',
  男性: 'male',
  male: 'male',
  m: 'male',
  女: 'female',
  女性: 'female',
  female: 'female',
  f: 'female',
};

export const CAPACITY_WORDS: Record<string, 'attendee' | 'observer' | 'guest' | 'staff'> = {
  出席: 'attendee',
  出席人员: 'attendee',
  参会: 'attendee',
  参会人员: 'attendee',
  正式代表: 'attendee',
  代表: 'attendee',
  attendee: 'attendee',
  列席: 'observer',
  列席人员: 'observer',
  观摩: 'observer',
  observer: 'observer',
  特邀: 'guest',
  特邀人员: 'guest',
  特邀嘉宾: 'guest',
  嘉宾: 'guest',
  guest: 'guest',
  工作: 'staff',
  工作人员: 'staff',
  会务: 'staff',
  会务人员: 'staff',
  随行: 'staff',
  随行人员: 'staff',
  staff: 'staff',
};

/** What may stand around the number of a precedence: 第3位. */
export const AROUND_NUMBER = /^第|[位号名]$/g;

/** What may stand before the place in a unit's name: 中共山东省济南市历下区委员会. */
export const UNIT_PREFIX = /^(?:中国共产党|中共)?(?:山东省|山东)?/;

/** The province before a department's name; both spellings name the same department. */
export const PROVINCE_PREFIX = /^(?:山东省|山东|省)/;

/** The kind at the end of a county's or city's name, which short forms leave out. */
export const DIVISION_SUFFIX = /[省市县区]$/;

/** The only text of a row that is no person: totals, notes and signature lines. */
export const NOTE_TEXT =
  /^(?:合计|总计|小计|共计|共\s*\d+|填报|填表|制表|审核|签发|注[:：]|备注[:：]|说明[:：]|第?[一二三四五六七八九十]+[、.．组])|[:：]$/;
