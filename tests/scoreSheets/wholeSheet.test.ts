import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offThread } from '../../src/main/documents';
import { unzipBuffer } from '../../src/main/documents/zip/read';
import { wholeOf } from '../../src/main/features/scoreSheets/whole';
import { wholeWorkbook } from '../../src/main/features/scoreSheets/wholeWorkbook';
import type { Aggregation } from '../../src/shared/scoring/aggregation';
import { type APanel, aPanel } from '../judging/aPanel';
import { aFolder } from '../support/program';
import { computing } from './formulas';
import '../support/properties';

type Given = 'abstained' | number[];

/** A panel whose sheets are in and opened; scores by judge and code. */
async function opened(
  aggregation: Aggregation,
  give: (judge: number, code: number) => Given,
  change: object = {},
) {
  const panel = await aPanel();
  const { client, selectionId } = panel;
  await client.selections.edit({
    ...{ id: selectionId, aggregation, trim: 1, trimFrom: 3, decimals: 2, ties: [] },
    ...change,
  });
  // Whoever is recused from nothing: enough of them for the ends to be left off.
  for (const name of ['示例评委四', '示例评委五', '示例评委六'])
    await client.judging.addJudge({ selectionId, name, unit: '示例所', cityId: null });
  await client.judging.beginBlind({ selectionId });
  await score(panel, give);
  return panel;
}

async function score(
  { client, selectionId }: APanel,
  give: (judge: number, code: number) => Given,
) {
  const judges = await client.judging.judges({ selectionId });
  for (const [judge, { id: judgeId }] of judges.entries()) {
    const { lines } = await client.judging.sheet({ judgeId });
    for (const { code } of lines) {
      const given = give(judge, Number(code));
      const mark = given === 'abstained' ? given : { points: given };
      await client.judging.mark({ judgeId, code, given: mark });
    }
    await client.judging.handIn({ judgeId });
  }
  await client.judging.open({ selectionId, witness: '示例乙' });
}

const tenths = (judge: number, code: number): Given =>
  judge === 1 && code === 2
    ? 'abstained'
    : [8010 + judge * 37 + code * 113, 7000 + code * 251, 6005 + judge * 99];

/** Every formula of the sheet, computed apart, beside what the program stored there. */
async function compared(panel: APanel) {
  const { program, selectionId } = panel;
  const moment = { now: 0, today: '2026-08-15', operatorId: null } as never;
  const whole = wholeOf(program.store.reader, selectionId, moment);
  const spec = wholeWorkbook(whole);
  const book = await computing(await offThread('writeWorkbook', spec, {}));
  const cells = spec.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, r) =>
      row.flatMap((entry, c) =>
        typeof entry === 'object' && entry !== null && 'formula' in entry
          ? [
              {
                at: `${name} ${r + 3},${c + 1}`,
                stored: entry.value,
                computed: book.cell(name, r + 2, c),
              },
            ]
          : [],
      ),
    ),
  );
  return { whole, book, cells };
}

const same = (stored: unknown, computed: unknown) =>
  typeof stored === 'number' && typeof computed === 'number'
    ? Math.abs(stored - computed) < 1e-7
    : stored === computed || (stored === '' && computed === null);

describe('the whole sheet', () => {
  test.each<Aggregation>(['mean', 'median', 'trimmedMean', 'rankSum', 'borda'])(
    'computes %s from its own cells to what the program says',
    async (aggregation) => {
      const { whole, cells, book } = await compared(await opened(aggregation, tenths));
      expect(cells.length).toBeGreaterThan(whole.lines.length * 8);
      const isTrimmed = whole.lines.some(({ trimmed }) => trimmed.lowest.length > 0);
      expect(isTrimmed).toBe(aggregation === 'trimmedMean');
      const left = whole.lines.flatMap(({ trimmed }) => [...trimmed.lowest, ...trimmed.highest]);
      const names = new Set(whole.judges.map(({ name }) => name));
      expect(left.every((name) => names.has(name))).toBe(true);
      expect(cells.filter(({ stored, computed }) => !same(stored, computed))).toEqual([]);
      // Column of the result: five heads, the judges, four counts, the unrounded.
      const results = whole.lines.map((_, r) => book.cell('评分汇总表', r + 2, 5 + 6 + 5));
      expect(results).toEqual(
        whole.lines.map(({ value }) => (value === null ? '' : Number(value))),
      );
    },
  );

  test('computes any marks to the same figures', async () => {
    const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 54, maxLength: 54 });
    const run = fc.asyncProperty(
      points,
      fc.constantFrom<Aggregation>('mean', 'median', 'trimmedMean', 'rankSum'),
      async (given, aggregation) => {
        const panel = await opened(aggregation, (judge, code) => {
          const at = (judge * 3 + code - 1) * 3;
          const own = given.slice(at, at + 3);
          return own[0] === 7 ? 'abstained' : own.map((one) => one * 100);
        });
        const { cells } = await compared(panel);
        expect(cells.filter(({ stored, computed }) => !same(stored, computed))).toEqual([]);
      },
    );
    await fc.assert(run, { numRuns: 6 });
  });

  test('is refused before the opening, and comes as a workbook or a paper after it', async () => {
    const panel = await aPanel();
    const { client, program, selectionId } = panel;
    const path = join(aFolder(), '汇总');
    const save = (format: 'xlsx' | 'docx' | 'pdf') =>
      client.scoreSheets.exportSheet({
        ...{ selectionId, format, target: program.handleFor(`${path}.${format}`) },
      });
    await client.judging.beginBlind({ selectionId });
    await expect(save('xlsx')).rejects.toMatchObject({ key: 'selections:error.phase.blind' });
    await score(panel, tenths);
    expect(await save('xlsx')).toEqual({ nominations: 3, judges: 3 });
    await save('docx');
    await expect(save('pdf')).rejects.toMatchObject({ key: 'papers:error.pdfNeedsWindow' });
    const parts = await unzipBuffer(readFileSync(`${path}.docx`));
    const text = (parts.get('word/document.xml')?.toString('utf8') ?? '').replace(/<[^>]+>/g, '');
    for (const said of ['去最高最低平均分', '四舍五入', '弃权', '回避', '示例评委二', '评委签名'])
      expect(text).toContain(said);
  });
});
