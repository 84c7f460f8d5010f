import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aProgram } from '../support/program';

const COUNTIES = ['370102', '370103', '370104', '370105', '370112'] as const;

/** One category of five counties of Jinan, two indicators at 60 and 40, two honours. */
async function anEvaluation() {
  const { client, program } = await aProgram();
  const { id: evaluationId } = await client.evaluation.create({ year: 2025, name: '示例评价' });
  const shipped = await client.evaluation.sheet({ evaluationId });
  for (const { id } of shipped.indicators) await client.evaluation.removeIndicator({ id });
  for (const { id } of shipped.areas) await client.evaluation.removeArea({ id });
  const [category] = shipped.categories;
  const categoryId = category?.id ?? '';
  await client.evaluation.setCategories({
    evaluationId,
    categories: [{ id: categoryId, name: '示例类', countyIds: [...COUNTIES] }],
  });
  const { id: areaId } = await client.evaluation.addArea({ evaluationId, name: '示例领域' });
  const fields = {
    evaluationId,
    areaId,
    unit: '%',
    nearest: null,
    method: { by: 'minMax' as const },
    definition: '',
    source: '',
    sourceYear: null,
    note: '',
    merging: 'cannot' as const,
    sumOf: [],
  };
  const more = await client.evaluation.addIndicator({
    ...fields,
    name: '示例正向',
    direction: 'positive',
  });
  const less = await client.evaluation.addIndicator({
    ...fields,
    name: '示例逆向',
    direction: 'negative',
  });
  await client.evaluation.setWeights({
    evaluationId,
    areConfirmed: true,
    weights: [
      { indicatorId: more.id, categoryId, weight: 6000 },
      { indicatorId: less.id, categoryId, weight: 4000 },
    ],
  });
  for (const { id } of shipped.honours) await client.evaluation.removeHonour({ id });
  const advanced = await client.evaluation.addHonour({
    evaluationId,
    name: '示例先进',
    kind: 'advanced',
    by: 'place',
    seats: [{ categoryId, count: 2 }],
    excludes: [],
  });
  const report = async (values: readonly (readonly [string, string])[]) => {
    for (const [at, [one, other]] of values.entries()) {
      const countyId = COUNTIES[at] ?? '';
      await client.evaluation.setValue({
        indicatorId: more.id,
        countyId,
        value: one,
        source: '示例',
      });
      await client.evaluation.setValue({
        indicatorId: less.id,
        countyId,
        value: other,
        source: '示例',
      });
    }
  };
  const ids = { evaluationId, categoryId, areaId, more: more.id, less: less.id };
  return { client, program, report, honourId: advanced.id, ...ids };
}

/** 0.6 × more + 0.4 × less: 100, 70 (0.6·75 + 0.4·62.5), 50, 30, 0 */
const LADDER = [
  ['50', '10'],
  ['40', '25'],
  ['30', '30'],
  ['20', '35'],
  ['10', '50'],
] as const;

test('a new one has the groups, quotas and honours of 2023, and weights that nobody confirmed', async () => {
  const { client } = await aProgram();
  const { id: evaluationId } = await client.evaluation.create({ year: 2025, name: '示例评价' });
  const sheet = await client.evaluation.sheet({ evaluationId });
  expect(sheet.evaluation.weightsArePlaceholder).toBe(true);
  const sizes = sheet.categories.map(
    ({ id }) => sheet.members.filter(({ categoryId }) => categoryId === id).length,
  );
  expect(sizes).toEqual([58, 41, 37]);
  expect(
    sheet.honours.map(({ name, seats }) => [name, ...seats.map(({ count }) => count)]),
  ).toEqual([
    ['先进县', 8, 5, 7],
    ['进步县', 4, 4, 2],
  ]);
  expect(sheet.indicators).toHaveLength(14);
  await expect(client.evaluation.create({ year: 2025, name: '示例评价' })).rejects.toMatchObject({
    key: 'evaluation:error.nameTaken',
  });
  await expect(client.evaluation.release({ evaluationId })).rejects.toMatchObject({
    key: 'evaluation:error.placeholder',
  });
  await client.evaluation.remove({ id: evaluationId });
  expect(await client.evaluation.list({})).toEqual([]);
});

describe('the system', () => {
  test('is copied with ids of its own, without values', async () => {
    const { client, evaluationId, report } = await anEvaluation();
    await report(LADDER);
    const { id } = await client.evaluation.create({
      year: 2026,
      name: '示例评价',
      copyFrom: evaluationId,
    });
    const [before, after] = [
      await client.evaluation.sheet({ evaluationId }),
      await client.evaluation.sheet({ evaluationId: id }),
    ];
    expect(after.indicators.map(({ name }) => name)).toEqual(
      before.indicators.map(({ name }) => name),
    );
    expect(after.weights.map(({ weight }) => weight).sort()).toEqual([4000, 6000]);
    expect(after.members).toHaveLength(5);
    expect(after.values).toEqual([]);
    expect(after.evaluation.weightsArePlaceholder).toBe(true);
    const ids = new Set(before.indicators.map((one) => one.id));
    expect(after.indicators.some((one) => ids.has(one.id))).toBe(false);
  });

  test('refuses what does not fit, and changes nothing', async () => {
    const { client, evaluationId, categoryId, areaId, more, less } = await anEvaluation();
    const before = await client.evaluation.sheet({ evaluationId });
    const refusedWith = async (asked: Promise<unknown>, key: string) =>
      expect(asked).rejects.toMatchObject({ key: `evaluation:error.${key}` });
    await refusedWith(
      client.evaluation.setWeights({
        evaluationId,
        areConfirmed: true,
        weights: [{ indicatorId: more, categoryId, weight: 9000 }],
      }),
      'weights',
    );
    await refusedWith(
      client.evaluation.setCategories({
        evaluationId,
        categories: [{ id: categoryId, name: '示例类', countyIds: ['370102', '370102'] }],
      }),
      'countyTwice',
    );
    await refusedWith(
      client.evaluation.editIndicator({ id: more, name: '示例逆向' }),
      'indicatorTaken',
    );
    await refusedWith(
      client.evaluation.editIndicator({ id: more, direction: 'nearest' }),
      'nearestMissing',
    );
    await refusedWith(client.evaluation.removeArea({ id: areaId }), 'areaUsed');
    await refusedWith(
      client.evaluation.setValue({ indicatorId: less, countyId: '370202', value: '1' }),
      'countyNotFound',
    );
    expect(await client.evaluation.sheet({ evaluationId })).toEqual(before);
  });

  test('areas, order and names', async () => {
    const { client, evaluationId, areaId, more, less } = await anEvaluation();
    const { id: part } = await client.evaluation.addArea({
      evaluationId,
      parentId: areaId,
      name: '示例分项',
    });
    await expect(
      client.evaluation.addArea({ evaluationId, parentId: part, name: '示例' }),
    ).rejects.toMatchObject({ key: 'evaluation:error.areaDepth' });
    await client.evaluation.editArea({ id: part, name: '示例改名' });
    const names = async () => {
      const { areas, indicators } = await client.evaluation.sheet({ evaluationId });
      return [areas, indicators].map((some) => some.map(({ name }) => name));
    };
    await client.evaluation.order({ ids: [less, more] });
    expect(await names()).toEqual([
      ['示例领域', '示例改名'],
      ['示例逆向', '示例正向'],
    ]);
    // What stands in a part comes after what stands in the area itself, whatever its number.
    await client.evaluation.editIndicator({ id: less, areaId: part });
    expect((await names())[1]).toEqual(['示例正向', '示例逆向']);
  });

  test('an area goes below another one and up again, with its indicators and their weights', async () => {
    const { client, evaluationId, areaId, less } = await anEvaluation();
    const add = async (name: string, parentId: string | null = null) =>
      (await client.evaluation.addArea({ evaluationId, name, parentId })).id;
    const other = await add('示例另一领域');
    const third = await add('示例第三领域');
    await client.evaluation.editIndicator({ id: less, areaId: other });
    const before = await client.evaluation.sheet({ evaluationId });
    const move = (id: string, parentId: string | null) =>
      client.evaluation.editArea({ id, parentId });

    await move(other, areaId);
    const moved = await client.evaluation.sheet({ evaluationId });
    expect(moved.areas.find(({ id }) => id === other)).toMatchObject({ parentId: areaId });
    expect(moved).toMatchObject({
      indicators: before.indicators,
      weights: before.weights,
      evaluation: { weightsArePlaceholder: false },
    });
    await client.journal.undo({});
    expect(await client.evaluation.sheet({ evaluationId })).toEqual(before);

    await move(other, areaId);
    const stand = await client.evaluation.sheet({ evaluationId });
    const refusedWith = (asked: Promise<unknown>, key: string) =>
      expect(asked).rejects.toMatchObject({ key: `evaluation:error.${key}` });
    await refusedWith(move(areaId, areaId), 'areaInItself');
    await refusedWith(move(areaId, other), 'areaInItself');
    await refusedWith(move(areaId, third), 'areaHasParts');
    await refusedWith(move(third, other), 'areaDepth');
    await refusedWith(move(third, 'nowhere'), 'rowNotFound');
    const twin = await add('示例另一领域');
    await refusedWith(move(twin, areaId), 'areaTaken');
    await refusedWith(client.evaluation.editArea({ id: twin, name: '示例领域' }), 'areaTaken');
    await refusedWith(add('示例领域'), 'areaTaken');
    await client.evaluation.removeArea({ id: twin });
    const foreign = await client.evaluation.create({ year: 2026, name: '示例别的评价' });
    const [elsewhere] = (await client.evaluation.sheet({ evaluationId: foreign.id })).areas;
    await refusedWith(move(third, elsewhere?.id ?? ''), 'rowNotFound');
    expect(await client.evaluation.sheet({ evaluationId })).toEqual(stand);

    // Up again, as the last one, with another name.
    await client.evaluation.editArea({ id: other, parentId: null, name: '示例改名' });
    const { areas, indicators } = await client.evaluation.sheet({ evaluationId });
    expect(areas.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['示例领域', null],
      ['示例第三领域', null],
      ['示例改名', null],
    ]);
    expect(indicators.at(-1)?.id).toBe(less);
  });
});

test('totals, places and honours; each term can be computed again', async () => {
  const { client, evaluationId, report, honourId } = await anEvaluation();
  await report(LADDER);
  const { counties } = await client.evaluation.results({ evaluationId });
  expect(counties.map(({ shown, placeInCategory }) => [shown, placeInCategory])).toEqual([
    ['100.00', 1],
    ['70.00', 2],
    ['50.00', 3],
    ['30.00', 4],
    ['0.00', 5],
  ]);
  expect(counties.map(({ honourIds }) => honourIds)).toEqual([[honourId], [honourId], [], [], []]);
  const terms = await client.evaluation.trace({ evaluationId, countyId: '370103' });
  expect(terms).toMatchObject([
    { value: '40.0000000000', score: '75.0000000000', weight: 6000, part: '45.0000000000' },
    { value: '25.0000000000', score: '62.5000000000', weight: 4000, part: '25.0000000000' },
  ]);
  expect(terms[0]?.basis).toMatchObject({ count: 5, min: '10.0000000000', max: '50.0000000000' });
});

test('vetoes, gates, bonus, targets and findings', async () => {
  const { client, evaluationId, report, more, less } = await anEvaluation();
  await report(LADDER);
  const veto = await client.evaluation.addVeto({
    evaluationId,
    countyId: '370102',
    reason: '示例 一票否决',
  });
  const gate = await client.evaluation.addGate({
    evaluationId,
    indicatorId: less,
    categoryId: null,
    must: 'atMost',
    value: '28',
  });
  const bonus = await client.evaluation.addAdjustment({
    evaluationId,
    countyId: '370105',
    points: 2500,
    reason: '示例 试点',
  });
  const honoured = async () =>
    (await client.evaluation.results({ evaluationId })).counties
      .filter(({ honourIds }) => honourIds.length > 0)
      .map(({ countyId }) => countyId);
  expect(await honoured()).toEqual(['370103']);
  await client.evaluation.removeGate({ id: gate.id });
  // 30 + 25 is now third
  expect(await honoured()).toEqual(['370103', '370105']);
  await client.evaluation.removeAdjustment({ id: bonus.id });
  await client.evaluation.removeVeto({ id: veto.id });
  expect(await honoured()).toEqual(['370102', '370103']);

  await client.evaluation.editIndicator({
    id: more,
    method: { by: 'target', target: null, floor: 0, cap: 10_000 },
  });
  await client.evaluation.setTarget({ indicatorId: more, countyId: '370112', value: '10' });
  const trace = await client.evaluation.trace({ evaluationId, countyId: '370112' });
  expect(trace[0]).toMatchObject({ score: '100.0000000000' });
  await client.evaluation.setTarget({ indicatorId: more, countyId: '370112', value: null });
  await client.evaluation.setValue({ indicatorId: more, countyId: '370112', value: null });
  expect(await client.evaluation.findings({ evaluationId })).toEqual([
    { by: 'missing', indicatorId: more, countyId: '370112', verified: null },
  ]);
});

test('vetoes, gates and bonus are edited as they are added, and taken back', async () => {
  const { client, evaluationId, report, more, less, categoryId } = await anEvaluation();
  await report(LADDER);
  const about = { reason: '示例 原因', source: '示例 来源' };
  const { id: bonus } = await client.evaluation.addAdjustment({
    ...{ evaluationId, countyId: '370105', points: 2500, ...about },
  });
  const { id: veto } = await client.evaluation.addVeto({
    ...{ evaluationId, countyId: '370102', ...about },
  });
  const gate = { indicatorId: less, categoryId: null, must: 'atMost' as const, value: '28' };
  const { id: gateId } = await client.evaluation.addGate({ evaluationId, ...gate });
  const sheet = () => client.evaluation.sheet({ evaluationId });
  const before = await sheet();

  const changed = { reason: '示例 改过', source: '' };
  await client.evaluation.editAdjustment({
    ...{ id: bonus, countyId: '370112', points: -150, ...changed },
  });
  await client.evaluation.editVeto({ id: veto, countyId: '370103', ...changed });
  await client.evaluation.editGate({
    ...{ id: gateId, indicatorId: more, categoryId, must: 'atLeast', value: '12.30' },
  });
  expect(await sheet()).toMatchObject({
    adjustments: [{ id: bonus, countyId: '370112', points: -150, ...changed }],
    vetoes: [{ id: veto, countyId: '370103', ...changed }],
    gates: [{ id: gateId, indicatorId: more, categoryId, must: 'atLeast', value: '12.30' }],
  });
  for (const _ of [1, 2, 3]) await client.journal.undo({});
  expect(await sheet()).toEqual(before);

  const { id: foreign } = await client.evaluation.create({ year: 2026, name: '示例别的评价' });
  const there = await client.evaluation.sheet({ evaluationId: foreign });
  const [indicatorId, otherCategory] = [there.indicators[0]?.id ?? '', there.categories[0]?.id];
  const stand = await sheet();
  const refusedWith = (asked: Promise<unknown>, key: string) =>
    expect(asked).rejects.toMatchObject({ key });
  const { editAdjustment, editVeto, editGate, addGate } = client.evaluation;
  const outside = { countyId: '370202', ...about };
  await refusedWith(
    editAdjustment({ id: bonus, points: 1, ...outside }),
    'evaluation:error.countyNotFound',
  );
  await refusedWith(editVeto({ id: veto, ...outside }), 'evaluation:error.countyNotFound');
  const gone = 'evaluation:error.rowNotFound';
  await refusedWith(editGate({ id: gateId, ...gate, indicatorId }), gone);
  await refusedWith(editGate({ id: gateId, ...gate, categoryId: otherCategory ?? '' }), gone);
  await refusedWith(addGate({ evaluationId, ...gate, categoryId: otherCategory ?? '' }), gone);
  await refusedWith(editVeto({ id: 'none', countyId: '370102', ...about }), gone);
  await refusedWith(editGate({ id: 'none', ...gate }), gone);
  await refusedWith(editAdjustment({ id: 'none', countyId: '370102', points: 1, ...about }), gone);
  for (const asked of [
    editAdjustment({ id: bonus, countyId: '370105', points: 0, ...about }),
    editVeto({ id: veto, countyId: '370102', reason: '  ' }),
    editGate({ id: gateId, ...gate, value: '二十八' }),
  ])
    await expect(asked).rejects.toMatchObject({ kind: 'invalid' });
  expect(await sheet()).toEqual(stand);
});

test('level at the last seat: people settle it with a reason before it is released', async () => {
  const { client, evaluationId, report, honourId, categoryId } = await anEvaluation();
  await report([...LADDER.slice(0, 2), LADDER[1], ...LADDER.slice(3)]);
  await expect(client.evaluation.release({ evaluationId })).rejects.toMatchObject({
    key: 'evaluation:error.levelOpen',
    params: { count: 2 },
  });
  await client.evaluation.settle({
    honourId,
    categoryId,
    decisions: [
      { countyId: '370103', isIn: false },
      { countyId: '370104', isIn: true },
    ],
    reason: '示例 集体研究',
  });
  const { counties } = await client.evaluation.results({ evaluationId });
  expect(counties.filter(({ honourIds }) => honourIds.length > 0)).toMatchObject([
    { countyId: '370102' },
    { countyId: '370104' },
  ]);
  await client.evaluation.editHonour({ id: honourId, name: '示例成效显著' });
  // Whoever was settled in has the honour like any other: the next one excludes it.
  const { id: special } = await client.evaluation.addHonour({
    evaluationId,
    name: '示例单项',
    kind: 'special',
    by: 'place',
    seats: [{ categoryId, count: 2 }],
    excludes: [honourId],
  });
  const holders = (await client.evaluation.results({ evaluationId })).counties.filter(
    ({ honourIds }) => honourIds.includes(special),
  );
  expect(holders).toMatchObject([{ countyId: '370103' }, { countyId: '370105' }]);
  await client.evaluation.removeHonour({ id: special });
  const both = ['370103', '370104'].map((countyId) => ({ countyId, isIn: true }));
  const settle = { honourId, categoryId, reason: '示例 集体研究' };
  const stand = await client.evaluation.sheet({ evaluationId });
  await expect(client.evaluation.settle({ ...settle, decisions: both })).rejects.toMatchObject({
    key: 'evaluation:error.settledTooMany',
    params: { name: '示例成效显著', left: 1, given: 2 },
  });
  // A category in which the honour has no seats, and all of them together.
  await expect(
    client.evaluation.settle({ ...settle, categoryId: null, decisions: both.slice(0, 1) }),
  ).rejects.toMatchObject({ key: 'evaluation:error.settledTooMany', params: { left: 0 } });
  expect(await client.evaluation.sheet({ evaluationId })).toEqual(stand);
  const decisions = both.map((one, at) => ({ ...one, isIn: at === 1 }));
  await client.evaluation.settle({ ...settle, decisions });
  expect(await client.evaluation.release({ evaluationId })).toMatchObject({ number: 1 });
});

test('settled in as many as there were seats, and then there are fewer: it is not released', async () => {
  const { client, evaluationId, report, honourId, categoryId } = await anEvaluation();
  await report([...LADDER.slice(0, 2), LADDER[1], LADDER[1], ...LADDER.slice(4)]);
  await client.evaluation.editHonour({ id: honourId, seats: [{ categoryId, count: 3 }] });
  await client.evaluation.settle({
    ...{ honourId, categoryId, reason: '示例 集体研究' },
    decisions: ['370103', '370104', '370105'].map((countyId, at) => ({ countyId, isIn: at < 2 })),
  });
  await client.evaluation.editHonour({ id: honourId, seats: [{ categoryId, count: 2 }] });
  await expect(client.evaluation.release({ evaluationId })).rejects.toMatchObject({
    key: 'evaluation:error.seatsExceeded',
    params: { count: 2, given: 3 },
  });
});

describe('a release', () => {
  test('is frozen: later edits make another one, and both replay to the same digits', async () => {
    const { client, evaluationId, report, more } = await anEvaluation();
    await report(LADDER);
    const first = await client.evaluation.release({ evaluationId, note: '示例 送审' });
    expect(await client.evaluation.release({ evaluationId })).toMatchObject({
      id: first.id,
      unchanged: true,
    });
    await client.evaluation.setValue({ indicatorId: more, countyId: '370112', value: '60' });
    const second = await client.evaluation.release({ evaluationId });
    expect(second).toMatchObject({ number: 2, unchanged: false });
    expect(second.hash).not.toBe(first.hash);
    for (const { id } of [first, second])
      expect(await client.evaluation.replay({ id })).toEqual({ same: true, differing: [] });
    const { computed } = await client.evaluation.released({ id: first.id });
    expect(computed.counties.at(-1)).toMatchObject({ countyId: '370112', shown: '0.00' });
    const releases = await client.evaluation.releases({ evaluationId });
    expect(releases.map(({ number, note }) => [number, note])).toEqual([
      [2, ''],
      [1, '示例 送审'],
    ]);
    await expect(client.evaluation.remove({ id: evaluationId })).rejects.toMatchObject({
      key: 'evaluation:error.released',
    });
  });

  test('weights must be whole when it is made, not only when they were entered', async () => {
    const { client, evaluationId, report, less } = await anEvaluation();
    await report(LADDER);
    await client.evaluation.removeIndicator({ id: less });
    await expect(client.evaluation.release({ evaluationId })).rejects.toMatchObject({
      key: 'evaluation:error.weights',
      params: { sum: 60 },
    });
  });

  test('whose content is not what was frozen is not read', async () => {
    const { client, program, evaluationId, report } = await anEvaluation();
    await report(LADDER);
    const { id, hash } = await client.evaluation.release({ evaluationId });
    const path = program.files.pathOf(hash);
    chmodSync(path, 0o600);
    writeFileSync(path, readFileSync(path, 'utf8').replace('示例正向', '示例反向'));
    const damaged = { key: 'evaluation:error.releaseBroken', params: { number: 1 } };
    await expect(client.evaluation.replay({ id })).rejects.toMatchObject(damaged);
    rmSync(path);
    await expect(client.evaluation.released({ id })).rejects.toMatchObject(damaged);
  });

  test('every change of rank between two is explained', async () => {
    const { client, evaluationId, report, more } = await anEvaluation();
    await report(LADDER);
    const before = await client.evaluation.release({ evaluationId });
    await client.evaluation.setValue({ indicatorId: more, countyId: '370112', value: '50' });
    const after = await client.evaluation.release({ evaluationId });
    const { changes } = await client.evaluation.compare({ before: before.id, after: after.id });
    const risen = changes.find(({ countyId }) => countyId === '370112');
    expect(risen).toMatchObject({
      before: { place: 5 },
      after: { place: 3 },
      places: { counties: 0, values: 2, indicators: 0, weights: 0, method: 0, adjustments: 0 },
      passed: ['370104', '370105'],
    });
  });

  test('next year’s rank gains are counted from it', async () => {
    const { client, evaluationId, report } = await anEvaluation();
    await report(LADDER);
    const { id: comparedWith } = await client.evaluation.release({ evaluationId });
    const { id } = await client.evaluation.create({
      year: 2026,
      name: '示例评价',
      copyFrom: evaluationId,
    });
    const next = await client.evaluation.sheet({ evaluationId: id });
    expect(next.previous).toMatchObject({ releaseId: comparedWith, year: 2025 });
    for (const [at, countyId] of [...COUNTIES].reverse().entries())
      for (const indicator of next.indicators)
        await client.evaluation.setValue({
          indicatorId: indicator.id,
          countyId,
          value: String(indicator.direction === 'positive' ? 50 - at : 10 + at),
        });
    const { counties } = await client.evaluation.results({ evaluationId: id });
    expect(counties.map(({ gain }) => gain)).toEqual([-4, -2, 0, 2, 4]);
    // A county that was made of several has no place of the year before.
    await client.evaluation.setSuccession({
      evaluationId: id,
      countyId: '370112',
      predecessorIds: ['370112', '371202'],
    });
    const again = await client.evaluation.results({ evaluationId: id });
    expect(again.counties.map(({ gain }) => gain)).toEqual([-4, -2, 0, 2, null]);
    await expect(client.evaluation.edit({ id: evaluationId, comparedWith })).rejects.toMatchObject({
      key: 'evaluation:error.comparedWithLater',
    });
    await client.evaluation.edit({ id, gainWithin: 'all', comparedWith: null });
    expect((await client.evaluation.sheet({ evaluationId: id })).previous).toBeNull();
  });
});

test('how firm it is stands beside it, and can be left off', async () => {
  const { client, evaluationId, report } = await anEvaluation();
  await report(LADDER);
  const intervals = await client.evaluation.shake({ evaluationId, draws: 100 });
  expect(intervals.map(({ from, to }) => [from, to])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
  ]);
  const outcomes = await client.evaluation.scrutinize({ evaluationId });
  expect(outcomes.map(({ variant }) => variant.by)).toContain('withoutIndicator');
  expect(outcomes.every(({ gained, lost }) => gained.length === 0 && lost.length === 0)).toBe(true);
});
