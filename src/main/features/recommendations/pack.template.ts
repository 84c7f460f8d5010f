import type { FileField, RecommendationField } from '@shared/recommendations/recommendations';
import type { NominationStatus } from '@shared/selections/phases';

/** What a recommendation pack says. Cities fill it in and send it back, so its words do not follow the language. */

/** Columns that say which row it is and where it stands; nobody changes them. */
export const LOCKED_HEADS = {
  code: ['识别码', '识别码（勿改）', '标识'],
  position: ['序号'],
  status: ['当前状态', '状态'],
  reason: ['退回原因', '退回原因及补正要求'],
} as const;
export type LockedColumn = keyof typeof LOCKED_HEADS;

/** The first name is printed; the others are what it is called by those who retype the head. */
export const FIELD_HEADS: Record<RecommendationField, readonly string[]> = {
  cityOrder: ['推荐排序', '推荐顺序', '排序'],
  county: ['县（市、区）', '县市区', '县(市区)', '推荐县（市、区）'],
  title: ['案例标题', '案例名称', '标题', '案例题目'],
  field: ['领域', '所属领域', '类别'],
  summary: ['内容摘要', '摘要', '案例摘要'],
  leadUnit: ['报送单位', '牵头单位', '申报单位'],
  contact: ['联系人'],
  phone: ['联系电话', '电话', '联系方式'],
  textFile: ['文稿文件名', '文稿'],
  deckFile: ['演示文稿文件名', '演示文稿', 'PPT文件名'],
  formFile: ['盖章推荐表文件名', '盖章推荐表', '推荐表文件名'],
};

export const STATUS_WORDS: Record<NominationStatus, string> = {
  received: '已报送',
  sentBack: '退回补正',
  accepted: '形式审查通过',
  withdrawn: '已撤回',
  selected: '入选',
  notSelected: '未入选',
};
export const EMPTY_ROW = '待填报';
export const completeBy = (date: string) => `请于${date}前补正。`;

export const NOMINATIONS_SHEET = '推荐汇总';
export const INSTRUCTIONS_SHEET = '填报说明';
export const META_SHEET = '校验';
export const META_MARK = 'county-exchange-recommendation-pack';

/** Where files of each kind belong, beside the workbook. */
export const HOMES: Record<FileField, string> = {
  textFile: '文稿',
  deckFile: '演示文稿',
  formFile: '盖章推荐表',
};

/** 01 济南市: stands in the political order wherever it lies. */
export const folderName = (place: number, city: string): string =>
  `${String(place).padStart(2, '0')} ${city}`;
export const workbookName = (city: string, version: number): string =>
  `${city} 推荐汇总表（第${version}版）.xlsx`;
export const formName = (city: string, version: number): string =>
  `${city} 推荐表（第${version}版）.docx`;

export type PackParts = {
  city: string;
  selection: string;
  version: number;
  made: string;
  due: string;
  contact: string;
  /** null: any number */
  allowance: number | null;
  fewest: number | null;
  most: number | null;
  parts: readonly string[];
  fields: readonly string[];
  criteria: readonly { name: string; definition: string; weight: string }[];
  weightsArePlaceholder: boolean;
  needsDeck: boolean;
  needsStamp: boolean;
};

export const packTitle = (selection: string) => `${selection}推荐汇总表`;

export const packSubtitle = ({ city, version, made, due, allowance }: PackParts) =>
  [
    `推荐单位：${city}`,
    allowance === null ? '名额：不限' : `名额：${allowance} 个`,
    `第 ${version} 版（${made}制发）`,
    `请于${due}前报送`,
  ].join('　　');

export const INSTRUCTIONS_TITLE = '填报说明';
export const INSTRUCTION_HEADS = ['序号', '说明'] as const;

const lengths = ({ fewest, most }: PackParts): string => {
  if (fewest !== null && most !== null) return `${fewest}至${most}字`;
  if (most !== null) return `不超过${most}字`;
  return fewest === null ? '' : `不少于${fewest}字`;
};

export function instructions(parts: PackParts): string[] {
  const { due, allowance, city, fields, criteria, contact } = parts;
  const length = lengths(parts);
  const asked = [
    length ? `全文${length}（按 WPS、Word 字数统计，不含标题）` : '',
    parts.parts.length > 0 ? `须有${parts.parts.map((part) => `“${part}”`).join('、')}部分` : '',
  ].filter(Boolean);
  return [
    `请在“${NOMINATIONS_SHEET}”表中填报推荐的案例，连同文稿等文件，于${due}前将整个文件夹报送。`,
    allowance === null
      ? `${city}推荐名额不限。每个案例填一行，行数不够时请与联系人联系。`
      : `${city}推荐名额为 ${allowance} 个，每个案例填一行；超出名额的不予受理。`,
    '识别码、序号、当前状态、退回原因和表头已锁定，请勿改动。已报送的内容已经填好，没有变化的单元格保持原样即可；空白不会删除原有内容。',
    '“推荐排序”填 1、2、3……，1 为最优先推荐。“县（市、区）”从下拉列表中选择，只能推荐本市的县（市、区）。',
    ...(fields.length > 0 ? [`“领域”从下拉列表中选择：${fields.join('、')}。`] : []),
    `文稿用 .docx 格式${asked.length > 0 ? `，${asked.join('，')}` : ''}；正文不写作者和单位落款。`,
    `演示文稿${parts.needsDeck ? '须报送，' : '如有，'}用 .pptx 或 .pdf 格式。`,
    ...(parts.needsStamp
      ? ['推荐表须打印盖章后扫描报送（.pdf 或 .jpg），每个案例一份；未盖章的 Word 文件不能代替。']
      : []),
    `文件分别放入“${HOMES.textFile}”“${HOMES.deckFile}”“${HOMES.formFile}”文件夹，并在表中写明文件名。建议以“推荐排序 案例标题”命名，如“1 ○○○○.docx”。`,
    '标注“退回补正”的案例，请按“退回原因”修改后重新报送，文件名可以不变。',
    ...(criteria.length > 0
      ? [
          `评选标准：${criteria
            .map(({ name, definition, weight }) => `${name}（${weight}）${definition}`)
            .join('；')}。${parts.weightsArePlaceholder ? '权重为暂定，以正式通知为准。' : ''}`,
        ]
      : []),
    ...(contact ? [`联系人及电话：${contact}。`] : []),
  ];
}

export const printedDate = (date: { year: number; month: number; day: number }) =>
  `${date.year}年${date.month}月${date.day}日`;

/** 推荐表: printed, stamped by county and city, scanned. */
export const FORM = {
  title: '典型案例推荐表',
  item: '项目',
  content: '内容',
  /** which case of which city */
  head: (city: string, position: number) => `${city}推荐案例（${position}）`,
  county: '推荐县（市、区）',
  caseTitle: '案例标题',
  field: '领域',
  leadUnit: '报送单位',
  contact: '联系人及电话',
  summary: '内容摘要',
  countyOpinion: '县（市、区）党委意见',
  cityOpinion: '市委意见',
  stamp: '\n\n\n　　　　　　　　　　　（盖章）　　　　　年　　月　　日',
} as const;
