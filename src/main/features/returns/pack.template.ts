import type { PackRole, ReturnField } from '@shared/returns/returns';
import { NOT_YOURS } from '../../roundTrip/words.template';

/** What a return pack says. Units fill it in and send it back, so its words do not follow the language. */

/** Columns that say which issue a row is about; the program compares them, nobody changes them. */
export const LOCKED_HEADS = {
  code: ['识别码', '识别码（勿改）', '标识'],
  number: ['编号', '问题编号'],
  role: ['承办身份'],
  county: ['提出单位'],
  wording: ['问题内容', '问题描述'],
  demand: ['具体诉求'],
  dueDate: ['完成时限'],
  lastProgress: ['上期进展'],
} as const;
export type LockedColumn = keyof typeof LOCKED_HEADS;

/** The first name is printed; the others are what it is called by those who retype the head. */
export const FIELD_HEADS: Record<ReturnField, readonly string[]> = {
  receivedBy: ['签收人'],
  receivedOn: ['签收日期', '签收时间'],
  progress: ['本期办理进展', '办理进展', '本期进展'],
  progressOn: ['进展日期', '进展时间'],
  result: ['办理结果'],
  outcome: ['结果分类', '办理结果分类'],
  explanation: ['情况说明', '情况说明（C、D类必填）'],
  nextStep: ['下一步打算', '下一步工作打算', '下步打算'],
  responsiblePerson: ['责任人'],
  responsiblePhone: ['联系电话', '责任人电话', '电话'],
  extendTo: ['申请延期至', '延期至'],
  extendReason: ['延期理由', '申请延期理由'],
  supportAnswer: ['协办意见'],
  evidence: ['佐证材料文件名', '佐证材料'],
};

export const ROLE_WORDS: Record<PackRole, string> = { lead: '主办', support: '协办' };

export const OUTCOME_WORDS = {
  solved: 'A 已解决',
  underway: 'B 正在办理',
  planned: 'C 列入计划',
  explained: 'D 说明解释',
} as const;

export const LONG_TERM = /^长期(?:坚持|推进)?[。.]?$/;
export const NAME_SEPARATOR = '、';
export const NAME_SEPARATORS = /[、，,；;\n]+/;

export const ITEMS_SHEET = '反馈事项';
export const INSTRUCTIONS_SHEET = '填报说明';
export const META_SHEET = '校验';
export const META_MARK = 'county-exchange-return-pack';
export const EVIDENCE_FOLDER = '佐证';

export const packTitle = (meeting: string) => `${meeting}问题办理情况反馈表`;

export type PackParts = {
  organization: string;
  version: number;
  due: string;
  made: string;
  count: number;
  contact: string;
};

export const packSubtitle = ({ organization, version, due, made, count }: PackParts) =>
  `反馈单位：${organization}　　共 ${count} 项　　第 ${version} 版（${made}印发）　　请于${due}前反馈`;

export const packFileName = (organization: string, version: number) =>
  `${organization} 反馈表（第${version}版）.xlsx`;

/** Begins as the pack's name does, so that the two stand beside each other in a folder. */
export const noticeFileName = (organization: string, number: string) =>
  `${organization} 交办单${number}`;

export const INSTRUCTIONS_TITLE = '填报说明';
export const INSTRUCTION_HEADS = ['序号', '说明'] as const;

export const instructions = ({ due, contact, count }: PackParts): string[] => [
  `“${ITEMS_SHEET}”表列出贵单位主办、协办的 ${count} 项问题，请逐项填写，于${due}前将本文件原样发回。`,
  '只需填写没有锁定的单元格；识别码、编号、问题内容和表头已锁定，请勿改动、请勿增删列。没有变化的单元格保持原样即可。',
  '主办事项：收到后填写“签收人”“签收日期”；每期填写“本期办理进展”“进展日期”；办理完毕填写“办理结果”和“结果分类”。',
  '结果分类从下拉列表中选择：A 已解决，B 正在办理，C 列入计划，D 说明解释。选择 C 或 D 的，须填写“情况说明”。',
  '确需延期的，最迟在完成时限前提出，填写“申请延期至”和“延期理由”。提出申请不等于同意，以回复为准。',
  `协办事项：只填写“协办意见”；标有“${NOT_YOURS}”的单元格不需要填写。`,
  '日期写作 2026-08-15、2026.8.15 或 2026年8月15日。同一内容请逐行填写，尽量不写“同上”，不合并单元格。',
  `佐证材料与本文件放在同一文件夹，在“佐证材料文件名”中写明文件名，多个用顿号分开；也可放入“${EVIDENCE_FOLDER}”文件夹下以编号命名的子文件夹。`,
  ...(contact ? [`联系人及电话：${contact}。`] : []),
];

export const printedDate = (date: { year: number; month: number; day: number }) =>
  `${date.year}年${date.month}月${date.day}日`;

/** Receipt, as the life of an issue notes it: 签收人 张三 2026-08-16 */
export const receiptNote = (by: string, on: string) => ['签收人', by, on].filter(Boolean).join(' ');
