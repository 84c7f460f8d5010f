import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rule } from '@shared/evaluation/system';
import type { Outline } from '@shared/indicatorSystem/outline';
import { readTable, type WorkbookSpec, writeWorkbook } from '../../src/main/documents';
import { aFolder, aProgram } from '../support/program';

const rule: Rule = {
  compared: 'category',
  missing: 'rescale',
  level: 'full',
  outliers: null,
  decimals: 2,
  levelAt: 'shown',
  mostBonus: null,
  mostMalus: null,
  ranked: 'category',
  gainWithin: 'category',
};

export const anIndicator = (
  id: string,
  changes: Partial<Outline['indicators'][number]> = {},
): Outline['indicators'][number] => ({
  id,
  areaId: 'area',
  name: `示例${id}`,
  unit: '%',
  direction: 'positive',
  nearest: null,
  method: { by: 'minMax' },
  definition: '',
  source: '',
  sourceYear: null,
  note: '',
  merging: 'cannot',
  sumOf: [],
  ...changes,
});

/** One area, two indicators at 60 and 40, one category of two counties, one honour. */
export const anOutline = (changes: Partial<Outline> = {}): Outline => ({
  rule,
  categories: [{ id: 'category', name: '示例类', countyIds: ['370102', '370103'] }],
  areas: [{ id: 'area', parentId: null, name: '示例领域' }],
  indicators: [anIndicator('甲'), anIndicator('乙')],
  weights: [
    { indicatorId: '甲', categoryId: 'category', weight: 6000 },
    { indicatorId: '乙', categoryId: 'category', weight: 4000 },
  ],
  targets: [],
  gates: [],
  honours: [
    {
      id: 'honour',
      name: '示例先进',
      kind: 'advanced',
      by: 'place',
      seats: [{ categoryId: 'category', count: 1 }],
      excludes: [],
    },
  ],
  ...changes,
});

/** A new evaluation as it is shipped, and what a test does with its workbook. */
export async function aSystem() {
  const { client, program } = await aProgram();
  const folder = aFolder();
  const { id: evaluationId } = await client.evaluation.create({ year: 2025, name: '示例评价' });
  const path = join(folder, '指标体系.xlsx');
  return {
    ...{ client, program, evaluationId, path },
    sheet: () => client.evaluation.sheet({ evaluationId }),
    exported: () =>
      client.indicatorSystem.exportSystem({ evaluationId, target: program.handleFor(path) }),
    read: () => client.indicatorSystem.readSystem({ evaluationId, file: program.handleFor(path) }),
    imported: async (hash?: string) => {
      const file = program.handleFor(path);
      const seen = hash ?? (await client.indicatorSystem.readSystem({ evaluationId, file })).hash;
      return client.indicatorSystem.importSystem({ evaluationId, file, hash: seen });
    },
    /** Changes cells of the workbook as somebody would in a spreadsheet. */
    edited: (change: (sheets: Sheets) => void) => editWorkbook(path, change),
  };
}

/** By sheet, then by row and column from 0; null empties. Rows may be added and taken away. */
type Sheets = Record<string, (string | number | null)[][]>;

/** Written anew as plain cells: what a spreadsheet keeps of a file is not ours to rely on. */
async function editWorkbook(path: string, change: (sheets: Sheets) => void): Promise<void> {
  const table = await readTable(path);
  const sheets: Sheets = Object.fromEntries(
    table.sheets.map(({ name, rows }) => [
      name,
      rows.map((row) =>
        row.map(({ value }) => (typeof value === 'object' ? null : (value as string))),
      ),
    ]),
  );
  change(sheets);
  const spec: WorkbookSpec = {
    sheets: Object.entries(sheets).map(([name, [title, ...rows]]) => {
      const at = rows.findIndex((row) => new Set(row.filter((cell) => cell !== null)).size > 1);
      const [head = [], below = []] = [rows[at] ?? [], rows[at + 1] ?? []];
      const isDeep =
        head.some((cell, c) => c > 0 && cell !== null && cell === head[c - 1]) ||
        below.some((cell, c) => cell !== null && cell === head[c]);
      return {
        name,
        title: String(title?.[0] ?? name),
        columns: head.map((cell, c) => ({
          head: isDeep && below[c] !== cell ? [String(cell), String(below[c])] : [String(cell)],
          width: 12,
          kind: 'text' as const,
        })),
        rows: rows.slice(at + (isDeep ? 2 : 1)),
        print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
      };
    }),
  };
  await writeFile(path, await writeWorkbook(spec));
}
