import { AREAS, judgementGroups, pairsOf } from '@shared/indicatorSystem/judgements';
import { describe, expect, test } from 'vitest';
import { aSystem } from './builders';

describe('the workbook of a system', () => {
  test('taken in unchanged changes nothing, also where every field says something', async () => {
    const { client, evaluationId, sheet, exported, read, imported, program, path } =
      await aSystem();
    const [first, second, third] = (await sheet()).indicators;
    const { id: areaId } = await client.evaluation.addArea({
      ...{ evaluationId, parentId: first?.areaId ?? '', name: '示例分项' },
    });
    await client.evaluation.addArea({ evaluationId, name: '示例空领域' });
    await client.evaluation.editIndicator({
      ...{ id: first?.id ?? '', areaId, direction: 'nearest', nearest: '12.30' },
      method: { by: 'target', target: '0.50', floor: 1050, cap: 12_000 },
      ...{ definition: '=示例口径\n第二行', source: '-示例', sourceYear: 2024, note: '1.0' },
      ...{ merging: 'add', sumOf: [second?.id ?? '', third?.id ?? ''] },
    });
    await client.evaluation.editIndicator({
      id: second?.id ?? '',
      method: { by: 'zScore', centre: 5000, scale: 1050 },
    });
    const { categories, honours } = await sheet();
    await client.evaluation.addGate({
      ...{ evaluationId, indicatorId: first?.id ?? '', categoryId: categories[0]?.id ?? '' },
      ...{ must: 'atMost', value: '9.90' },
    });
    await client.evaluation.addHonour({
      ...{ evaluationId, name: '示例专项', kind: 'special', by: 'rankGain' },
      ...{ seats: [{ categoryId: null, count: 3 }], excludes: [honours[0]?.id ?? ''] },
    });
    await client.evaluation.edit({
      id: evaluationId,
      ...{ outliers: { low: 150, high: 9850 }, mostBonus: 500, level: 'leftOut' },
    });
    const before = await sheet();
    expect(await exported()).toEqual({ indicators: 14 });
    expect(await read()).toMatchObject({ differences: [], problems: [], valuesLost: 0 });
    expect(await imported()).toEqual({ changes: 0 });
    expect(await sheet()).toEqual(before);
    // Another evaluation has other ids: what it is told by are the names.
    const { id: other } = await client.evaluation.create({ year: 2024, name: '示例' });
    const file = program.handleFor(path);
    const there = await client.indicatorSystem.readSystem({ evaluationId: other, file });
    expect(there.problems).toEqual([]);
    await client.indicatorSystem.importSystem({ evaluationId: other, file, hash: there.hash });
    expect(
      await client.indicatorSystem.differences({ evaluationId: other, from: evaluationId }),
    ).toEqual([]);
  });

  test('what a person changed is one change, and can be taken back', async () => {
    const { client, sheet, exported, edited, read, imported } = await aSystem();
    await exported();
    const before = await sheet();
    await edited((sheets) => {
      const rows = sheets.指标 ?? [];
      const at = rows.findIndex((row) => row[2] === '每万人专利授权量');
      const row = rows[at] ?? [];
      // 创新驱动 becomes 科技创新 in all its rows; one indicator has another name and direction.
      for (const each of rows) if (each[0] === '创新驱动') each[0] = '科技创新';
      row[2] = '每万人发明专利授权量';
      row[4] = '逆向';
      for (let c = 16; c < 19; c++) row[c] = 14;
      const added = rows.findIndex((each) => each[2] === '规模以上工业企业数');
      rows.splice(added + 1, 0, [
        ...['科技创新', '示例分项', '示例新指标', '家', '正向', null, '功效系数', 60, 40, null],
        ...[null, null, null, null, null, null, 0.3, 0.3, 0.3],
      ]);
      const members = sheets.分类名单 ?? [];
      for (const each of members) if (each[0] === '370102') each[3] = '其余县（市）';
      for (const each of sheets.评价办法 ?? []) if (each[0] === '缺失值') each[1] = '取平均分';
      for (const each of sheets.荣誉 ?? []) if (each[0] === '先进县') each[0] = '成效显著县';
    });
    const preview = await read();
    expect(preview.problems).toEqual([]);
    expect(preview.differences).toMatchObject([
      { kind: 'rule', field: 'missing', after: 'mean' },
      { kind: 'changed', part: 'area', field: 'name', before: '创新驱动', after: '科技创新' },
      { kind: 'added', part: 'area', name: '示例分项' },
      { kind: 'changed', part: 'indicator', field: 'name' },
      { kind: 'changed', part: 'indicator', field: 'direction', after: 'negative' },
      { kind: 'added', part: 'indicator', name: '示例新指标' },
      { kind: 'changed', part: 'honour', field: 'name', after: '成效显著县' },
      ...Array.from({ length: 6 }, () => ({ kind: 'weight' })),
      { kind: 'member', countyId: '370102', before: '市辖区', after: '其余县（市）' },
    ]);
    expect(await imported()).toEqual({ changes: preview.differences.length });
    await exported();
    expect((await read()).differences).toEqual([]);
    const after = await sheet();
    const id = (of: typeof after, name: string) =>
      of.indicators.find((one) => one.name === name)?.id;
    expect(id(after, '每万人发明专利授权量')).toBe(id(before, '每万人专利授权量'));
    await client.journal.undo({});
    expect(await sheet()).toEqual(before);
  });

  test('what cannot be taken over is told with its row, and nothing is written', async () => {
    const { sheet, exported, edited, read, imported } = await aSystem();
    await exported();
    const before = await sheet();
    await edited((sheets) => {
      const rows = sheets.指标 ?? [];
      const row = rows.find((each) => each[2] === '财政自给率') ?? [];
      row[4] = '向上';
      row[16] = 99.999;
      const other = rows.find((each) => each[2] === '森林覆盖率') ?? [];
      other[2] = '财政自给率';
      for (const each of sheets.分类名单 ?? []) if (each[0] === '370103') each[0] = '999999';
    });
    const { problems } = await read();
    expect(problems.map(({ sheet: of, key }) => `${of} ${key.split('.').at(-1)}`).sort()).toEqual([
      '分类名单 noCounty',
      '指标 choice',
      '指标 hundredths',
      '指标 twice',
      '指标 weights',
    ]);
    await expect(imported()).rejects.toMatchObject({ key: 'indicatorSystem:error.problems' });
    await expect(imported('another')).rejects.toMatchObject({
      key: 'indicatorSystem:error.otherFile',
    });
    expect(await sheet()).toEqual(before);
  });

  test('an indicator that goes takes its values; that is said before', async () => {
    const { client, sheet, exported, edited, read, imported } = await aSystem();
    const { indicators } = await sheet();
    const first = indicators.find(({ name }) => name === '每万人专利授权量');
    await client.evaluation.setValue({
      ...{ indicatorId: first?.id ?? '', countyId: '370102', value: '1', source: '示例' },
    });
    await exported();
    await edited((sheets) => {
      const rows = sheets.指标 ?? [];
      const gone = rows.findIndex((each) => each[2] === '每万人专利授权量');
      rows.splice(gone, 1);
      const heir = rows.find((each) => each[2] === '规模以上工业企业数') ?? [];
      for (let c = 16; c < 19; c++) heir[c] = 22.5;
      heir[0] = '创新驱动';
    });
    expect(await read()).toMatchObject({ problems: [], valuesLost: 1 });
    await imported();
    const after = await sheet();
    expect(after.indicators).toHaveLength(13);
    expect(after.values).toEqual([]);
    expect(after.evaluation.weightsArePlaceholder).toBe(true);
  });

  test('an area moved on the screen and one moved in the workbook: the same system, the same weights', async () => {
    const { client, evaluationId, sheet, exported, edited, imported } = await aSystem();
    const { weights } = await sheet();
    const confirm = (of: string, all: typeof weights) =>
      client.evaluation.setWeights({ evaluationId: of, weights: all, areConfirmed: true });
    await confirm(evaluationId, weights);
    const { id: other } = await client.evaluation.create({
      ...{ year: 2026, name: '示例', copyFrom: evaluationId },
    });
    const there = await client.evaluation.sheet({ evaluationId: other });
    await confirm(other, there.weights);

    await exported();
    await edited(({ 指标: rows = [] }) => {
      for (const row of rows)
        if (row[0] === '开放活力') [row[0], row[1]] = ['创新驱动', '开放活力'];
    });
    await imported();
    const idOf = (name: string) => there.areas.find((area) => area.name === name)?.id ?? '';
    await client.evaluation.editArea({ id: idOf('开放活力'), parentId: idOf('创新驱动') });

    const asked = { evaluationId: other, from: evaluationId };
    expect(await client.indicatorSystem.differences(asked)).toEqual([]);
    for (const [of, was] of [
      [evaluationId, weights],
      [other, there.weights],
    ] as const) {
      const after = await client.evaluation.sheet({ evaluationId: of });
      expect(after.weights).toEqual(was);
      expect(after.evaluation.weightsArePlaceholder).toBe(false);
    }
  });

  test('a file that is something else', async () => {
    const { edited, exported, read } = await aSystem();
    await exported();
    await edited((sheets) => {
      for (const name of Object.keys(sheets)) delete sheets[name];
      sheets.别的表 = [['示例'], ['甲', '乙'], ['1', '2']];
    });
    const { problems, differences } = await read();
    expect(differences).toEqual([]);
    expect(problems).toMatchObject([{ key: 'indicatorSystem:problem.noSystem' }]);
  });
});

test('entropy: what tells counties apart weighs, what is level or missing does not', async () => {
  const { client, evaluationId, sheet } = await aSystem();
  const { indicators, categories, members } = await sheet();
  const [one, other, level] = indicators.map(({ id }) => id);
  const [category] = categories;
  const counties = members.filter(({ categoryId }) => categoryId === category?.id).slice(0, 2);
  const report = (indicatorId: string | undefined, values: readonly string[]) =>
    Promise.all(
      values.map((value, at) =>
        client.evaluation.setValue({
          ...{ indicatorId: indicatorId ?? '', countyId: counties[at]?.countyId ?? '' },
          ...{ value, source: '示例' },
        }),
      ),
    );
  await report(one, ['1', '2']);
  await report(other, ['7', '9']);
  await report(level, ['5', '5']);
  const { weights, withoutProposal, withoutValues } = await client.indicatorSystem.entropy({
    ...{ evaluationId, within: 'category' },
  });
  // Two that score 0 and 100 tell apart all there is to tell: half each.
  expect(weights.filter(({ weight }) => weight > 0)).toEqual([
    { indicatorId: one, categoryId: category?.id, weight: 5000 },
    { indicatorId: other, categoryId: category?.id, weight: 5000 },
  ]);
  expect(withoutProposal).toEqual(categories.slice(1).map(({ id }) => id));
  expect(withoutValues).toHaveLength(11);
  const all = await client.indicatorSystem.entropy({ evaluationId, within: 'all' });
  expect(all.withoutProposal).toEqual([]);
  expect(all.weights.filter(({ weight }) => weight > 0)).toHaveLength(6);
});

test('comparisons are kept by group, and only of what is in it', async () => {
  const { client, evaluationId, sheet } = await aSystem();
  const group = judgementGroups(await sheet()).find(({ members }) => members.length === 3);
  const [pair] = group ? pairsOf(group) : [];
  const [one = '', other = ''] = pair ?? [];
  const groupId = group?.id ?? '';
  const comparisons = [{ one, other, times: -3 }];
  await client.indicatorSystem.compare({ evaluationId, groupId, comparisons });
  expect(await client.indicatorSystem.comparisons({ evaluationId })).toEqual([
    { groupId, comparisons },
  ]);
  await expect(
    client.indicatorSystem.compare({ evaluationId, groupId: AREAS, comparisons }),
  ).rejects.toMatchObject({ key: 'indicatorSystem:error.groupGone' });
  await client.indicatorSystem.compare({ evaluationId, groupId, comparisons: [] });
  expect(await client.indicatorSystem.comparisons({ evaluationId })).toEqual([]);
});

test('categories: only who moves is written, seats go with theirs, all of it can be taken back', async () => {
  const { client, evaluationId, sheet } = await aSystem();
  const before = await sheet();
  const [first, second, third] = before.categories.map(({ id, name }) => ({
    ...{ id, name },
    countyIds: before.members.filter((one) => one.categoryId === id).map((one) => one.countyId),
  }));
  if (!first || !second || !third) throw new Error('three categories are shipped');
  const merged = { ...second, countyIds: [...first.countyIds, ...second.countyIds] };
  await client.evaluation.setCategories({ evaluationId, categories: [merged, third] });
  const after = await sheet();
  expect(after.honours.map(({ seats }) => seats.length)).toEqual([2, 2]);
  expect(after.members.filter(({ categoryId }) => categoryId === second.id)).toHaveLength(99);
  await client.journal.undo({});
  expect(await sheet()).toEqual(before);
  const [moved, ...others] = third.countyIds;
  await client.evaluation.setCategories({
    evaluationId,
    categories: [
      { ...first, name: second.name },
      { ...second, name: first.name, countyIds: [...second.countyIds, moved ?? ''] },
      { ...third, countyIds: others },
    ],
  });
  expect((await sheet()).categories.map(({ name }) => name)).toEqual([
    ...[second.name, first.name, third.name],
  ]);
  // Two names by way of another, one county taken out and put in.
  const [change] = await client.journal.recent({ limit: 1 });
  expect(change?.rows).toBeLessThan(10);
});
