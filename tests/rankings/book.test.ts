import { computed } from '@shared/evaluation/computed';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { asCalendarDate } from '@shared/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offThread } from '../../src/main/documents';
import { rankingBook } from '../../src/main/features/rankings/rankingBook';
import { computing } from '../scoreSheets/formulas';
import { aSheet, COUNTIES } from './aSheet';
import '../support/properties';

/** Every formula of the workbook, computed apart, where it differs from what the program stored. */
async function differing(sheet: EvaluationSheet) {
  const of = { sheet, computed: computed(sheet), release: null };
  const spec = rankingBook(of, (id) => `示例${id}`, asCalendarDate('2026-08-15'));
  const book = await computing(await offThread('writeWorkbook', spec, {}));
  let formulas = 0;
  const wrong: unknown[] = [];
  for (const { name, rows, columns, subtitle } of spec.sheets) {
    const first =
      (subtitle === undefined ? 1 : 2) + Math.max(...columns.map(({ head }) => head.length));
    for (const [r, row] of rows.entries())
      for (const [c, entry] of row.entries()) {
        if (typeof entry !== 'object' || entry === null || !('formula' in entry)) continue;
        formulas += 1;
        const found = book.cell(name, first + r, c);
        if (!isSame(entry.value, found)) wrong.push({ name, r, c, entry, found });
      }
  }
  return { formulas, wrong: wrong.slice(0, 5), spec };
}

const isSame = (stored: unknown, found: unknown) =>
  typeof stored === 'number' && typeof found === 'number'
    ? Math.abs(stored - found) < 1e-7
    : stored === found || (stored === '' && found === null);

describe('the ranking as a workbook', () => {
  test.each<Partial<EvaluationSheet['evaluation']>>([
    {},
    { compared: 'all', ranked: 'all' },
    { missing: 'mean', ranked: 'all' },
    { missing: 'zero', compared: 'all' },
    { outliers: { low: 1000, high: 9000 } },
    { outliers: { low: 500, high: 9500 }, missing: 'mean', compared: 'all', levelAt: 'working' },
    { level: 'leftOut', decimals: 0 },
  ])('computes scores, totals and places from its own cells: %j', async (changes) => {
    const { formulas, wrong, spec } = await differing(aSheet(changes));
    expect(formulas).toBeGreaterThan(12 * 14);
    expect(wrong).toEqual([]);
    expect(spec.sheets[0]?.rows.map(([, code]) => code).toSorted()).toEqual(COUNTIES.toSorted());
  });

  test('columns in which all are level, and counties without any value', async () => {
    for (const level of ['full', 'half', 'zero', 'leftOut'] as const)
      for (const missing of ['rescale', 'mean', 'zero'] as const) {
        const sheet = aSheet({ level, missing }, (county, indicator) =>
          county === 3 ? null : indicator < 4 ? '7.5' : String(county % 3),
        );
        expect((await differing(sheet)).wrong).toEqual([]);
      }
  });

  test('any values', async () => {
    const value = fc.option(fc.integer({ min: -9999, max: 99_999 }), { freq: 8 });
    const run = fc.asyncProperty(
      fc.array(value, { minLength: 96, maxLength: 96 }),
      fc.constantFrom('rescale', 'mean', 'zero'),
      fc.constantFrom('all', 'category'),
      fc.boolean(),
      async (values, missing, compared, held) => {
        const outliers = held ? { low: 500, high: 9500 } : null;
        const sheet = aSheet({ missing, compared, ranked: compared, outliers }, (county, at) => {
          const one = values[county * 8 + at] ?? null;
          return one === null ? null : String(one / 100);
        });
        expect((await differing(sheet)).wrong).toEqual([]);
      },
    );
    await fc.assert(run, { numRuns: 12 });
  });

  test('says what it is: a draft, and weights that nobody confirmed', async () => {
    const { spec } = await differing(aSheet({ weightsArePlaceholder: true }));
    expect(spec.sheets[0]?.subtitle).toBe(
      '权重为占位数值，尚未确认，结果不得使用。草稿，截至2026-08-15，未发布，仅供内部研究。',
    );
    const honours = spec.sheets.find(({ name }) => name === '荣誉');
    expect(honours?.rows).toHaveLength(3);
  });
});
