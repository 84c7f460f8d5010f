import { shownPoints } from '@shared/scoreSheets/points';
import type { Hundredths } from '@shared/scoring/scoreSheet';

/** What packs for judges say. Judges fill them in, so their words do not follow the language. */

export const MARKS_SHEET = '评分表';
export const INSTRUCTIONS_SHEET = '填写说明';
export const KEY_SHEET = '校验';
export const KEY_MARK = 'county-exchange-score-sheet';

export const HEADS = {
  code: '编号',
  title: '标题',
  field: '领域',
  abstained: '弃权',
  total: '总分',
  remarks: '备注',
} as const;

export const ABSTAINED = '弃权';
/** Other ways of ticking the box, and of leaving it; compared after NFKC, in small letters. */
export const TICKED = /^(?:弃权|是|√|✓|✔|☑|对|y|yes|v|1)$/;
export const UNTICKED = /^(?:否|不弃权|无|不|n|no|×|x|0|[-—–/]+)$/;

type ScoredColumn = { name: string; maximum: Hundredths; weight: Hundredths };

export const criterionHead = ({ name, maximum, weight }: ScoredColumn): string =>
  `${name}（满分${shownPoints(maximum)}分，权重${shownPoints(weight)}%）`;

export const sheetTitle = (selection: string) => `${selection}评分表`;
export const readingTitle = (selection: string) => `${selection}盲评材料`;
export const CONTENTS_TITLE = '目　录';
export const codeHeader = (code: string) => `编号　${code}`;

type Stated = {
  judgeName: string;
  version: number;
  made: string;
  asked: number;
  recused: number;
  step: Hundredths;
  tiesAreVoid: boolean;
  contact: string;
};

export const recusalSentence = ({ asked, recused }: Pick<Stated, 'asked' | 'recused'>) =>
  recused === 0 ? `共${asked}项。` : `共${asked}项；另有${recused}项依规回避，不在表内。`;

export const subtitle = (stated: Stated) =>
  `评委：${stated.judgeName}　　第${stated.version}版（${stated.made}印制）　　${recusalSentence(stated)}`;

export const INSTRUCTION_HEADS = ['序号', '说明'] as const;

export const instructions = ({ step, tiesAreVoid, contact }: Stated): string[] => [
  `请先阅读《盲评材料》，再在“${MARKS_SHEET}”中逐项评分。材料已隐去地名、单位和人名，请勿打听、猜测或讨论所属地区。`,
  `每个评分项都要填写，从0分到该项满分，间隔${shownPoints(step)}分。`,
  ...(tiesAreVoid ? ['任何两项总分不得相同，否则评分表无效。'] : []),
  `不评分的，在“${HEADS.abstained}”一栏选择“${ABSTAINED}”，各评分项留空；弃权和评分不能同时填写。`,
  `“${HEADS.total}”由公式计算，不需填写，导入时程序会重新计算。“${HEADS.remarks}”可不填，请勿写出地名、单位和人名。`,
  '只填写没有锁定的单元格；编号、标题和表头请勿改动，请勿增删行列。填好后将本文件原样交回。',
  ...(contact ? [`联系人及电话：${contact}。`] : []),
];

export const FOOTER = '评委签名：　　　　　　　　　　　　日期：';

export const paperInstructions = ({ step, tiesAreVoid, contact }: Stated): string =>
  [
    `每个评分项从0分到满分评分，间隔${shownPoints(step)}分，请用钢笔或签字笔填写，更改处请签名。`,
    ...(tiesAreVoid ? ['任何两项总分不得相同。'] : []),
    `不评分的在“${HEADS.abstained}”栏画“√”，各评分项留空。请勿在表上写出地名、单位和人名。`,
    ...(contact ? [`联系人及电话：${contact}。`] : []),
  ].join('');

export const paperHead = ({ name, maximum }: Pick<ScoredColumn, 'name' | 'maximum'>): string =>
  `${name}\n（${shownPoints(maximum)}分）`;

export const workbookName = (judge: string, version: number) =>
  `${judge} 评分表（第${version}版）.xlsx`;
export const readingName = (judge: string, version: number) =>
  `${judge} 盲评材料（第${version}版）.docx`;
export const paperName = (judge: string, version: number, format: string) =>
  `${judge} 纸质评分表（第${version}版）.${format}`;

export const printedDate = ({ year, month, day }: { year: number; month: number; day: number }) =>
  `${year}年${month}月${day}日`;
