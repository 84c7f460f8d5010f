/** What a workbook for a city's figures says. Cities fill it in, so its words do not follow the language. */

/** Columns that say which county a row is; the program compares them, nobody changes them. */
export const LOCKED_HEADS = {
  code: ['识别码', '识别码（勿改）', '标识'],
  divisionCode: ['区划代码', '代码'],
  county: ['县（市、区）', '县(市、区)', '县市区'],
} as const;
export type LockedColumn = keyof typeof LOCKED_HEADS;

export const FIGURES_SHEET = '指标数据';
export const INDICATORS_SHEET = '指标口径';
export const INSTRUCTIONS_SHEET = '填报说明';
export const META_SHEET = '校验';
export const META_MARK = 'county-exchange-value-pack';

/** 人均GDP（元） */
export const figureHead = (name: string, unit: string): string =>
  unit === '' ? name : `${name}（${unit}）`;

export const packTitle = (year: number, city: string) =>
  `${year}年度县（市、区）评价指标数据填报表（${city}）`;

export type PackParts = {
  city: string;
  year: number;
  due: string;
  made: string;
  counties: number;
  indicators: number;
  contact: string;
};

export const packSubtitle = ({ city, due, made, counties, indicators }: PackParts) =>
  `填报单位：${city}　　${counties} 个县（市、区）　${indicators} 项指标　　${made}印发　　请于${due}前报回`;

export const packFileName = (year: number, city: string, made: string) =>
  `${city} ${year}年度评价指标数据（${made}）.xlsx`;

/** 来源 of what comes back */
export const packSource = (city: string, year: number, month: number, day: number) =>
  `${city}报送（${year}年${month}月${day}日收到）`;

export const INSTRUCTION_HEADS = ['序号', '说明'] as const;
export const INDICATOR_HEADS = ['序号', '指标', '计量单位', '口径', '数据来源', '备注'] as const;

export const instructions = ({ city, year, due, contact }: PackParts): string[] => [
  `请${city}按“${INDICATORS_SHEET}”表的口径核对、补齐所辖县（市、区）${year}年度数据，于${due}前将本文件原样发回。`,
  `只填写“${FIGURES_SHEET}”表中没有锁定的单元格；识别码、区划代码、县（市、区）名称和表头已锁定，请勿改动、请勿增删行列。`,
  '已有数据的请核对，有误的直接改正；没有变化的单元格保持原样即可。',
  '只填数字，不带单位；计量单位见表头括号内，百分点与百分比不同，请勿混用。',
  '确无数据的填“—”，不要填 0；留空表示未填。',
  ...(contact ? [`联系人及电话：${contact}。`] : []),
];

export const printedDate = (date: { year: number; month: number; day: number }) =>
  `${date.year}年${date.month}月${date.day}日`;
