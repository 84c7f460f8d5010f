import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { computing } from '../scoreSheets/formulas';
import { aFolder, aProgram } from '../support/program';

const COUNTIES = ['370102', '370103', '370104', '370105', '370112'];

/** The shipped system over five counties of one category, with values that fall from one to the next. */
async function anEvaluation() {
  const { client, program } = await aProgram();
  const { id: evaluationId } = await client.evaluation.create({ year: 2025, name: '示例评价' });
  const shipped = await client.evaluation.sheet({ evaluationId });
  const categoryId = shipped.categories[0]?.id ?? '';
  await client.evaluation.setCategories({
    evaluationId,
    categories: [{ id: categoryId, name: '示例类', countyIds: COUNTIES }],
  });
  const { indicators, weights } = await client.evaluation.sheet({ evaluationId });
  await client.evaluation.setWeights({ evaluationId, weights, areConfirmed: true });
  const report = async (countyId: string, value: number) => {
    for (const { id, direction } of indicators)
      await client.evaluation.setValue({
        ...{ indicatorId: id, countyId, source: '示例' },
        value: String(direction === 'negative' ? 100 - value : value),
      });
  };
  for (const [at, countyId] of COUNTIES.entries()) await report(countyId, 90 - at * 10);
  return { client, program, evaluationId, report, indicators };
}

describe('places that were released', () => {
  test('stand on the county, by the newest release of each evaluation', async () => {
    const { client, evaluationId, report } = await anEvaluation();
    expect(await client.rankings.ofCounty({ countyId: '370112' })).toEqual([]);
    await client.evaluation.release({ evaluationId });
    const [first] = await client.rankings.ofCounty({ countyId: '370112' });
    expect(first).toMatchObject({
      ...{ year: 2025, name: '示例评价', number: 1, category: '示例类', within: 'category' },
      ...{ place: 5, placeInCategory: 5, ranked: 5, rankedInCategory: 5, total: '0.00' },
    });
    expect(first?.honours).toContain('先进县');
    await report('370112', 99);
    await client.evaluation.release({ evaluationId });
    // How it was printed stays, whatever the rule says afterwards.
    await client.evaluation.edit({ id: evaluationId, decimals: 0, ranked: 'all' });
    const [second, ...more] = await client.rankings.ofCounty({ countyId: '370112' });
    expect(more).toEqual([]);
    expect(second).toMatchObject({
      ...{ number: 2, placeInCategory: 1, total: '100.00', within: 'category' },
    });
  });

  test('have their terms, whatever the figures are by now', async () => {
    const { client, evaluationId, report } = await anEvaluation();
    const { id: releaseId } = await client.evaluation.release({ evaluationId });
    await report('370104', 1);
    const terms = await client.rankings.releasedTrace({ releaseId, countyId: '370104' });
    expect(terms[0]).toMatchObject({ value: '70.0000000000', score: '50.0000000000' });
    await expect(
      client.rankings.releasedTrace({ releaseId, countyId: '370202' }),
    ).rejects.toMatchObject({ key: 'evaluation:error.rowNotFound' });
  });
});

test('the ranking is exported as it stands, or as it was released', async () => {
  const { client, program, evaluationId, report } = await anEvaluation();
  const { id: releaseId, hash } = await client.evaluation.release({ evaluationId });
  await report('370112', 99);
  const path = join(aFolder(), '排序表.xlsx');
  const placesIn = async (release: string | null) => {
    const made = await client.rankings.exportRanking({
      ...{ evaluationId, releaseId: release, target: program.handleFor(path) },
    });
    expect(made).toEqual({ counties: 5, indicators: 14 });
    const book = await computing(readFileSync(path));
    const rows = [4, 5, 6, 7, 8].map((row) => [
      book.cell('排序', row, 0),
      book.cell('排序', row, 1),
    ]);
    return { note: book.cell('排序', 1, 0), rows };
  };
  const now = await placesIn(null);
  expect(now.rows[0]).toEqual([1, '370112']);
  expect(now.note).toContain('草稿');
  const then = await placesIn(releaseId);
  expect(then.rows).toEqual(COUNTIES.map((countyId, at) => [at + 1, countyId]));
  expect(then.note).toContain(hash.slice(0, 16));
  await expect(placesIn('nobody')).rejects.toMatchObject({ key: 'evaluation:error.rowNotFound' });
});
