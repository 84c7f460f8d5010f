import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasOffice, type OpenPack, openPack, saveAsCsv, saveByOffice } from './office';

/** Twelve organizations with five issues each: number n is led by the organization n mod 12. */
export const ORGANIZATIONS = 12;
export const nameOf = (k: number) => `示例${String(k).padStart(2, '0')}厅`;
export const leads = (k: number) => [0, 1, 2, 3, 4].map((at) => k + ORGANIZATIONS * at);
/** It also supports the first issue of the organization before it. */
export const supports = (k: number) => (k === 1 ? ORGANIZATIONS : k - 1);

/** What an organization has to say, typed as the instructions ask for it. */
function fillIn(pack: OpenPack, k: number): void {
  const [first, second, third, fourth, fifth] = leads(k) as [
    number,
    number,
    number,
    number,
    number,
  ];
  pack.type(first, '签收人', `示例签收${k}`);
  pack.type(first, '签收日期', '2026-08-18');
  pack.type(first, '本期办理进展', `示例：第${first}号已会同有关处室研究`);
  pack.type(first, '进展日期', '2026-08-20');
  pack.type(first, '办理结果', `示例：第${first}号已解决`);
  pack.type(first, '结果分类', 'A 已解决');
  pack.type(first, '佐证材料文件名', `批复${k}.pdf`);
  pack.type(second, '办理结果', `示例：第${second}号正在办理`);
  pack.type(second, '结果分类', 'B 正在办理');
  pack.type(third, '签收人', `示例签收${k}`);
  pack.type(third, '本期办理进展', `示例：第${third}号正在推进`);
  pack.type(third, '责任人', '示例王五');
  pack.type(third, '联系电话', '13800000001');
  pack.type(fourth, '办理结果', `示例：第${fourth}号不符合现行规定`);
  pack.type(fourth, '结果分类', 'D 说明解释');
  pack.type(fourth, '情况说明', '示例：待上位法修订后办理');
  pack.type(fifth, '本期办理进展', `示例：第${fifth}号需多方会商`);
  pack.type(fifth, '申请延期至', '2026-10-31');
  pack.type(fifth, '延期理由', '示例：报批需要时间');
  pack.type(supports(k), '协办意见', '示例：同意');
}

/** How people fill a workbook in; each organization has ways of its own. */
const habits: Partial<Record<number, (pack: OpenPack, others: OpenPack[]) => void>> = {
  /** lines between the rows, and a row that nobody needed any more */
  1(pack) {
    pack.deleteRow(pack.rowOf(25));
    pack.insertRow(pack.rowOf(13), []);
    const at = pack.columnOf('问题内容');
    pack.insertRow(pack.rowOf(49) + 1, [...Array(at).fill(null), '合计 5 项']);
  },
  /** columns in another order, the sheet under another name */
  2({ sheet }) {
    const width = Math.max(...sheet.rows.map((row) => row.length));
    for (const row of sheet.rows) {
      while (row.length < width) row.push(null);
      // What lies over the whole width stays where it begins.
      if (row.slice(1).some((value) => value !== null)) row.reverse();
    }
    sheet.name = '9月报送';
  },
  /** one text for three rows, and one for two columns */
  3(pack) {
    const [from, to] = [pack.rowOf(15), pack.rowOf(39)];
    const at = pack.columnOf('责任人');
    pack.type(15, '责任人', '示例赵六');
    pack.type(27, '责任人', null);
    const across = pack.columnOf('申请延期至');
    const row = pack.rowOf(51);
    pack.type(51, '申请延期至', '2026-10-31 示例：报批需要时间');
    pack.type(51, '延期理由', null);
    pack.sheet.merges?.push(
      { startRow: from, endRow: to, startCol: at, endCol: at },
      { startRow: row, endRow: row, startCol: across, endCol: across + 1 },
    );
  },
  /** 同上 and 略 */
  4(pack) {
    pack.type(16, '办理结果', '同上');
    pack.type(16, '结果分类', '同 上');
    pack.type(28, '本期办理进展', '略');
  },
  /** typed by an input method left in full width; and a row copied from a colleague's form */
  5(pack, [other]) {
    pack.type(5, '签收人', '示例　签收 5');
    pack.type(5, '签收日期', '２０２６．８．１８');
    pack.type(5, '结果分类', 'Ａ');
    pack.type(29, '责任人', '示 例 王 五');
    pack.type(29, '联系电话', '１３８０００００００１');
    pack.type(53, '申请延期至', '２０２６年１０月３１日');
    const row = other?.sheet.rows[other.rowOf(6)] ?? [];
    pack.insertRow(pack.rowOf(53) + 1, [...row]);
  },
  /** dates as the spreadsheet counts them, and as people write them */
  6(pack) {
    pack.type(6, '签收日期', new Date(Date.UTC(2026, 7, 18)));
    pack.type(6, '进展日期', '8月20日');
    pack.type(30, '签收日期', '2026.8.19');
    pack.type(54, '申请延期至', '长期');
    pack.type(6, '佐证材料文件名', '批复6.pdf、没有的.pdf');
  },
  /** several lines in a cell, and space around them */
  7(pack) {
    pack.type(7, '本期办理进展', '  示例：一、已研究\r\n二、已会签\n\n');
  },
};

/** The form of an organization, filled in its way; `rowsFrom`: a form that lies open beside it. */
export async function filledIn(k: number, form: string, rowsFrom?: string): Promise<OpenPack> {
  const pack = await openPack(form);
  fillIn(pack, k);
  habits[k]?.(pack, rowsFrom ? [await openPack(rowsFrom)] : []);
  return pack;
}

/** What lies beside the workbooks of organizations, where and as they lay it. */
export function layEvidence(back: string, k: number): void {
  const folder = join(back, nameOf(k));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `批复${k}.pdf`), `示例批复 ${k}`);
  if (k !== 2) return;
  // Nobody names it in the form: it lies where the instructions say.
  mkdirSync(join(folder, '佐证', '14'), { recursive: true });
  writeFileSync(join(folder, '佐证', '14', '现场照片.jpg'), '示例照片');
}

/** By which program and as what each organization saves; the others as .xlsx. */
const formats: Partial<Record<number, 'xls' | 'et' | 'csv'>> = { 8: 'xls', 9: 'et', 10: 'csv' };

/**
 * Fills the forms in and saves them, each organization's in a folder of its own. With LibreOffice all
 * of them really come from another program; without it .xls and .et are workbooks under another name.
 * @param formOf path of the form that an organization fills in
 */
export async function fillAll(
  organizations: readonly number[],
  formOf: (k: number) => string,
  back: string,
  scratch: string,
): Promise<void> {
  const paths = new Map<number, string>();
  for (const k of organizations) {
    const pack = await filledIn(k, formOf(k), k === 5 ? formOf(6) : undefined);
    const path = join(back, nameOf(k), `反馈.${formats[k] ?? 'xlsx'}`);
    if (formats[k] === 'csv' && !hasOffice) saveAsCsv(pack, path);
    else await pack.save(path);
    layEvidence(back, k);
    paths.set(k, path);
  }
  if (!hasOffice) return;
  const savedAs = (...kinds: (string | undefined)[]) =>
    [...paths].filter(([k]) => kinds.includes(formats[k])).map(([, path]) => path);
  saveByOffice(savedAs(undefined), 'xlsx', scratch);
  saveByOffice(savedAs('xls', 'et'), 'xls', scratch);
  saveByOffice(savedAs('csv'), 'csv', scratch);
}
