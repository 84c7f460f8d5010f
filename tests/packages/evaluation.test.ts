import { expect, test } from 'vitest';
import { facts, type Laptop, laptops, merged } from './laptops';

const COUNTIES = ['370102', '370103'] as const;

/** Two laptops with one evaluation of one indicator, two counties and one seat. */
async function twoDesks() {
  const both = await laptops();
  const { main, desk } = both;
  const { evaluation } = main.client;
  const { id: evaluationId } = await evaluation.create({ year: 2025, name: '示例评价' });
  const { indicators, categories, honours } = await evaluation.sheet({ evaluationId });
  const [indicator, ...others] = indicators;
  const indicatorId = indicator?.id ?? '';
  for (const { id } of others) await evaluation.removeIndicator({ id });
  const categoryId = categories[0]?.id ?? '';
  await evaluation.setCategories({
    evaluationId,
    categories: [{ id: categoryId, name: '示例类', countyIds: [...COUNTIES] }],
  });
  const weights = [{ indicatorId, categoryId, weight: 10_000 }];
  await evaluation.setWeights({ evaluationId, areConfirmed: true, weights });
  const honourId = honours[0]?.id ?? '';
  await evaluation.editHonour({ id: honourId, seats: [{ categoryId, count: 1 }] });
  await merged(main, desk);
  const set = ({ client }: Laptop, countyId: string, value: string) =>
    client.evaluation.setValue({ indicatorId, countyId, value, source: '示例' });
  return { ...both, evaluationId, indicatorId, categoryId, honourId, set };
}

test('figures entered on two laptops come together; where they differ a person is asked', async () => {
  const { main, desk, evaluationId, set } = await twoDesks();
  await set(main, COUNTIES[0], '1.5');
  await set(desk, COUNTIES[1], '2.5');
  expect(await merged(desk, main)).toMatchObject({ conflicts: [], leftOut: [], twins: 0 });
  await merged(main, desk);
  expect(facts(desk)).toEqual(facts(main));
  const { values } = await main.client.evaluation.sheet({ evaluationId });
  expect(values.map(({ countyId, value }) => [countyId, value])).toEqual([
    [COUNTIES[0], '1.5'],
    [COUNTIES[1], '2.5'],
  ]);
  await set(main, COUNTIES[0], '3');
  await set(desk, COUNTIES[0], '4');
  expect(await merged(desk, main)).toMatchObject({
    conflicts: [{ table: 'indicator_value', columns: [{ name: 'value' }] }],
  });
});

test('both made the same figure anew: one row, and a question', async () => {
  const { main, desk, evaluationId, set } = await twoDesks();
  await set(main, COUNTIES[0], '1');
  await set(desk, COUNTIES[0], '2');
  expect(await merged(desk, main)).toMatchObject({ conflicts: [{ columns: [{ name: 'value' }] }] });
  expect((await main.client.evaluation.sheet({ evaluationId })).values).toHaveLength(1);
});

test('releases made on both laptops stay two: theirs takes the next number and replays here', async () => {
  const { main, desk, evaluationId, set } = await twoDesks();
  await set(main, COUNTIES[0], '1');
  await set(main, COUNTIES[1], '2');
  await merged(main, desk);
  await main.client.evaluation.release({ evaluationId, note: '示例甲' });
  await set(desk, COUNTIES[0], '5');
  await desk.client.evaluation.release({ evaluationId, note: '示例乙' });
  expect(await merged(desk, main)).toMatchObject({
    numbers: [{ table: 'evaluation_release', from: 1, to: 2 }],
    leftOut: [],
    twins: 0,
  });
  await merged(main, desk);
  expect(facts(desk)).toEqual(facts(main));
  for (const { client } of [main, desk]) {
    const releases = await client.evaluation.releases({ evaluationId });
    expect(releases.map(({ number, note }) => [number, note])).toEqual([
      [2, '示例乙'],
      [1, '示例甲'],
    ]);
    for (const { id } of releases)
      expect(await client.evaluation.replay({ id })).toEqual({ same: true, differing: [] });
  }
});

test('a tie settled differently on two laptops is asked about, and never gives two seats', async () => {
  const { main, desk, evaluationId, categoryId, honourId, set } = await twoDesks();
  for (const countyId of COUNTIES) await set(main, countyId, '1');
  await merged(main, desk);
  const settle = ({ client }: Laptop, chosen: string) =>
    client.evaluation.settle({
      ...{ honourId, categoryId, reason: '示例 集体研究' },
      decisions: COUNTIES.map((countyId) => ({ countyId, isIn: countyId === chosen })),
    });
  await settle(main, COUNTIES[0]);
  await settle(desk, COUNTIES[1]);
  const { conflicts } = await merged(desk, main);
  expect(conflicts.flatMap(({ columns }) => columns.map(({ name }) => name))).toEqual([
    'is_in',
    'is_in',
  ]);
  expect(await main.client.evaluation.release({ evaluationId })).toMatchObject({ number: 1 });
});

test('a report begun on both laptops is one; a chapter written on both is asked about', async () => {
  const { main, desk, evaluationId, set } = await twoDesks();
  for (const [at, countyId] of COUNTIES.entries()) await set(main, countyId, String(at));
  const { id: releaseId } = await main.client.evaluation.release({ evaluationId });
  await merged(main, desk);
  const begun = [];
  for (const { client, time } of [main, desk]) {
    time.now += 60_000 * (begun.length + 1);
    begun.push((await client.evaluationReports.begin({ evaluationId, releaseId })).id);
  }
  expect(new Set(begun).size).toBe(1);
  const id = begun[0] ?? '';
  expect(await merged(desk, main)).toMatchObject({ conflicts: [], leftOut: [] });
  await merged(main, desk);
  expect(facts(desk)).toEqual(facts(main));

  const write = ({ client }: Laptop, chapter: 'overview' | 'suggestions', text: string) =>
    client.evaluationReports.setChapter({ id, edition: 'internal', chapter, text });
  await write(desk, 'overview', '示例 总体情况');
  await write(main, 'suggestions', '示例 建议甲');
  await write(desk, 'suggestions', '示例 建议乙');
  const { conflicts } = await merged(desk, main);
  expect(conflicts).toMatchObject([
    { table: 'evaluation_report_chapter', columns: [{ name: 'text', ours: '示例 建议甲' }] },
  ]);
  const { chapters } = await main.client.evaluationReports.sheet({ id, edition: 'internal' });
  expect(chapters.find(({ chapter }) => chapter === 'overview')?.text).toBe('示例 总体情况');
});
