import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import type { LedgerSheet } from '../../src/shared/ledgers/ledger';
import type { Register } from '../issues/anIssue';
import { aFolder } from '../support/program';

export type Value = string | number | Date | null;
type Area = [startRow: number, startCol: number, endRow: number, endCol: number];

/** A workbook as another office keeps it: cells as typed, some of them merged (rows and columns from 0). */
export async function aWorkbook(
  rows: Value[][],
  merged: Area[] = [],
  name = '示例办公室台账.xlsx',
): Promise<string> {
  const path = join(aFolder(), name);
  const merges = merged.map(([startRow, startCol, endRow, endCol]) => ({
    ...{ startRow, startCol, endRow, endCol },
  }));
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Sheet1', rows, merges }] }));
  return path;
}

const HEADS: Value[][] = [
  ['示例市重点问题整改台账', null, null, null, null, null, null, null, null],
  ['截至２０２６年８月１０日', null, null, null, null, null, null, null, null],
  ['序号', '编号', '问题描述', '提出单位', '责任单位', null, '完成时限', '办理情况', null],
  [null, null, null, null, '牵头', '配合', null, '进展', '结果分类'],
];
const HEAD_AREAS: Area[] = [
  [0, 0, 0, 8],
  [1, 0, 1, 8],
  ...[0, 1, 2, 3, 6].map((column): Area => [2, column, 3, column]),
  [2, 4, 2, 5],
  [2, 7, 2, 8],
];

/** With title, 截至 row and a head of two merged levels above these rows: 序号, 编号, 问题描述, 提出单位, 牵头, 配合, 完成时限, 进展, 结果分类. */
export const aMergedLedger = (rows: Value[][], merged: Area[] = []) =>
  aWorkbook([...HEADS, ...rows], [...HEAD_AREAS, ...merged]);

export async function readSheet({ client, program }: Register, path: string) {
  const { sheets } = await client.ledgers.read({ file: program.handleFor(path) });
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** What the program is asked about a sheet as it was read. */
export const asked = (
  { meetingId }: Register,
  { mapping, rows, asOf }: LedgerSheet,
  decisions: Record<number, string> = {},
) => ({
  ...{ meetingId, mapping, rows, asOf },
  decisions: Object.entries(decisions).map(([row, is]) => ({ row: Number(row), is })),
});
