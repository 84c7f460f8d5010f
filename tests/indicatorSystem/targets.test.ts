import { expect, test } from 'vitest';
import { aSystem } from './builders';

const [FIRST, SECOND] = ['每万人专利授权量', '规模以上工业企业数'];

/** Two indicators scored by targets, three counties with targets of their own, as they were typed. */
async function withTargets() {
  const made = await aSystem();
  const { client, sheet } = made;
  const idOf = async (name: string) =>
    (await sheet()).indicators.find((one) => one.name === name)?.id ?? '';
  const [first, second] = [await idOf(FIRST), await idOf(SECOND)];
  for (const id of [first, second])
    await client.evaluation.editIndicator({
      ...{ id, method: { by: 'target', target: '5', floor: 0, cap: 10_000 } },
    });
  const set = (indicatorId: string, countyId: string, value: string | null) =>
    client.evaluation.setTarget({ indicatorId, countyId, value });
  await set(first, '370102', '12.30');
  await set(first, '370103', '1.2e-7');
  await set(second, '370102', '0.10');
  await set(second, '370202', '100000000000000000000.000000000000001');
  return { ...made, first, second, set };
}

/** The row of a county, and the column of an indicator, on the sheet of targets. */
const at = (rows: (string | number | null)[][], code: string, name: string) => {
  const column = rows.find((row) => row.includes(name))?.indexOf(name) ?? -1;
  const row = rows.find(([cell]) => cell === code) ?? [];
  return {
    put: (value: string | number | null) => {
      row[column] = value;
    },
  };
};

test('own targets come back byte for byte, and unchanged they change nothing', async () => {
  const { client, evaluationId, sheet, exported, read, imported, edited } = await withTargets();
  const before = await sheet();
  await exported();
  expect(await read()).toMatchObject({ differences: [], problems: [] });
  expect(await imported()).toEqual({ changes: 0 });
  // Retyped as a number it says the same, and stays as it was written.
  await edited(({ 分县目标值: rows = [] }) => at(rows, '370102', FIRST).put(12.3));
  expect(await read()).toMatchObject({ differences: [], problems: [] });
  await imported();
  expect(await sheet()).toEqual(before);

  // Taken away and taken in again: the same digits.
  await exported();
  for (const { indicatorId, countyId } of before.targets)
    await client.evaluation.setTarget({ indicatorId, countyId, value: null });
  expect((await sheet()).targets).toEqual([]);
  expect(await imported()).toEqual({ changes: 4 });
  expect((await sheet()).targets).toEqual(before.targets);
  expect((await client.evaluation.sheet({ evaluationId })).evaluation).toEqual(before.evaluation);
});

test('what differs is told county by county, taken over as one act, and taken back', async () => {
  const { client, sheet, exported, edited, read, imported, first, second } = await withTargets();
  await exported();
  const before = await sheet();
  await edited(({ 分县目标值: rows = [] }) => {
    at(rows, '370102', FIRST).put('12.40');
    at(rows, '370103', FIRST).put(null);
    at(rows, '370104', SECOND).put(7.5);
  });
  const { differences, problems } = await read();
  expect(problems).toEqual([]);
  const about = { kind: 'target' };
  expect(differences).toEqual([
    {
      ...about,
      indicatorId: first,
      countyId: '370102',
      name: FIRST,
      before: '12.30',
      after: '12.40',
    },
    {
      ...about,
      indicatorId: first,
      countyId: '370103',
      name: FIRST,
      before: '1.2e-7',
      after: null,
    },
    { ...about, indicatorId: second, countyId: '370104', name: SECOND, before: null, after: '7.5' },
  ]);
  expect(await imported()).toEqual({ changes: 3 });
  const [change] = await client.journal.recent({ limit: 1 });
  expect(change).toMatchObject({ operation: 'indicatorSystem.importSystem', rows: 3 });
  const stands = new Map(
    (await sheet()).targets.map((one) => [`${one.indicatorId} ${one.countyId}`, one.value]),
  );
  expect(stands).toEqual(
    new Map([
      [`${first} 370102`, '12.40'],
      [`${second} 370102`, '0.10'],
      [`${second} 370104`, '7.5'],
      [`${second} 370202`, '100000000000000000000.000000000000001'],
    ]),
  );
  expect((await sheet()).evaluation).toEqual(before.evaluation);
  await client.journal.undo({});
  expect(await sheet()).toEqual(before);
});

test('a county, an indicator or the sheet that is not there keeps its targets', async () => {
  const { exported, edited, read } = await withTargets();
  await exported();
  await edited((sheets) => {
    const rows = sheets.分县目标值 ?? [];
    sheets.分县目标值 = rows.filter(([code]) => code !== '370102').map((row) => row.slice(0, 4));
  });
  expect(await read()).toMatchObject({ differences: [], problems: [] });
  await exported();
  await edited((sheets) => {
    delete sheets.分县目标值;
  });
  expect(await read()).toMatchObject({ differences: [], problems: [] });
});

test('targets go to indicators that the workbook renames or adds, and go with those it takes away', async () => {
  const { sheet, exported, edited, read, imported, first } = await withTargets();
  await exported();
  await edited((sheets) => {
    const rows = sheets.指标 ?? [];
    for (const row of rows) if (row[2] === FIRST) row[2] = '示例改名指标';
    const second = rows.findIndex((row) => row[2] === SECOND);
    const added = ['创新驱动', null, '示例新指标', '家', '正向', null, '目标完成', 0, 100, '9'];
    rows[second] = [...added, ...(rows[second] ?? []).slice(10, -1), null];
    for (const row of sheets.分县目标值 ?? [])
      for (const [c, cell] of row.entries()) if (cell === SECOND) row[c] = '示例新指标';
  });
  const { problems, differences } = await read();
  expect(problems).toEqual([]);
  expect(differences.filter(({ kind }) => kind === 'target')).toMatchObject([
    { countyId: '370102', name: '示例新指标', before: null, after: '0.10' },
    { countyId: '370202', name: '示例新指标', before: null },
  ]);
  await imported();
  const { targets, indicators } = await sheet();
  const added = indicators.find(({ name }) => name === '示例新指标')?.id;
  expect(targets.map(({ indicatorId, countyId }) => [indicatorId, countyId]).sort()).toEqual(
    [
      [first, '370102'],
      [first, '370103'],
      [added, '370102'],
      [added, '370202'],
    ].sort(),
  );
});

test('a county that left the evaluation keeps what was set, and is given nothing new', async () => {
  const { client, evaluationId, sheet, exported, edited, read } = await withTargets();
  const { categories, members } = await sheet();
  await client.evaluation.setCategories({
    evaluationId,
    categories: categories.map(({ id, name }) => ({
      ...{ id, name },
      countyIds: members
        .filter((one) => one.categoryId === id && one.countyId !== '370102')
        .map(({ countyId }) => countyId),
    })),
  });
  await exported();
  expect(await read()).toMatchObject({ differences: [], problems: [] });
  await edited(({ 分县目标值: rows = [] }) => at(rows, '370102', FIRST).put('13'));
  expect((await read()).problems).toMatchObject([
    { sheet: '分县目标值', key: 'indicatorSystem:problem.notEvaluated' },
  ]);
});

test('last year’s own targets are told as different, and a workbook brings them over', async () => {
  const { client, program, path, evaluationId, exported } = await withTargets();
  await exported();
  const { id: next } = await client.evaluation.create({
    ...{ year: 2026, name: '示例下一年', copyFrom: evaluationId },
  });
  const asked = { evaluationId: next, from: evaluationId };
  const told = await client.indicatorSystem.differences(asked);
  expect(told).toMatchObject([
    { kind: 'target', countyId: '370102', name: FIRST, before: '12.30', after: null },
    { kind: 'target', countyId: '370103', name: FIRST, before: '1.2e-7', after: null },
    { kind: 'target', countyId: '370102', name: SECOND, before: '0.10', after: null },
    { kind: 'target', countyId: '370202', name: SECOND, after: null },
  ]);
  const file = program.handleFor(path);
  const { hash } = await client.indicatorSystem.readSystem({ evaluationId: next, file });
  await client.indicatorSystem.importSystem({ evaluationId: next, file, hash });
  expect(await client.indicatorSystem.differences(asked)).toEqual([]);
});
