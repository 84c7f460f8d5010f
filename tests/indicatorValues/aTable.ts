import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/main/documents';
import { aFolder } from '../support/program';
import type { anEvaluation } from './anEvaluation';

export type Made = Awaited<ReturnType<typeof anEvaluation>>;

/** A workbook of another office: one sheet per name, the first row its head. */
export async function aTable(
  { program }: Made,
  sheets: Record<string, (string | number | null)[][]>,
  name = '示例 统计表.xlsx',
) {
  const path = join(aFolder(), name);
  const spec = Object.entries(sheets).map(([title, [head = [], ...rows]]) => ({
    ...{ name: title, title: '示例 县域指标', rows },
    columns: head.map((text) => ({ head: [String(text)], width: 14, kind: 'number' as const })),
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true } as const,
  }));
  writeFileSync(path, await writeWorkbook({ sheets: spec }));
  return program.handleFor(path);
}
