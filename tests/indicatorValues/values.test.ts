import { expect, test } from 'vitest';
import { anEvaluation } from './anEvaluation';

test('many figures are one act; what says the same is left alone', async () => {
  const { client, report, stands, evaluationId, output } = await anEvaluation();
  expect(await report(['370102', '12.30', '8'])).toEqual({ written: 2, same: 0 });
  const figures = [
    { indicatorId: output, countyId: '370102', value: '12.3' },
    { indicatorId: output, countyId: '370103', value: '5' },
  ];
  const again = { evaluationId, figures, source: '示例二' };
  expect(await client.indicatorValues.setMany(again)).toEqual({ written: 1, same: 1 });
  expect(await stands()).toEqual([
    ...['370102 output 12.30 示例', '370102 rate 8 示例', '370103 output 5 示例二'],
  ]);
  await client.journal.undo({});
  await client.journal.undo({});
  expect(await stands()).toEqual([]);
  await expect(
    client.indicatorValues.setMany({
      evaluationId,
      figures: [...figures, { indicatorId: output, countyId: '371722', value: '1' }],
    }),
  ).rejects.toMatchObject({ key: 'evaluation:error.countyNotFound' });
  expect(await stands()).toEqual([]);
});

test('a cell tells who wrote what from where, undone things not', async () => {
  const { client, report, time, evaluationId, output } = await anEvaluation();
  const { id } = await client.operators.add({ name: '示例甲' });
  await client.operators.takeOver({ id });
  await report(['370102', '12', null]);
  const cell = { indicatorId: output, countyId: '370102' };
  time.now += 60_000;
  const set = (value: string | null, source: string) =>
    client.evaluation.setValue({ ...cell, value, source });
  await set('120', '示例年鉴');
  await set('120', '示例公报');
  await set('99', '示例公报');
  await client.journal.undo({});
  await client.indicatorValues.correctUnits({
    evaluationId,
    cells: [{ ...cell, factor: 100, way: 'over' }],
  });
  await set(null, '');
  const steps = await client.indicatorValues.history(cell);
  const told = steps
    .filter(({ operation }) => operation !== 'journal.undo')
    .map(({ operation, personName, from, to, source }) =>
      [operation, personName, from, to, source].join(' | '),
    );
  expect(told.slice(0, 2)).toEqual([
    'evaluation.setValue | 示例甲 | 1.2 |  | ',
    'indicatorValues.correctUnits | 示例甲 | 120 | 1.2 | 示例公报',
  ]);
  expect(told.slice(-3)).toEqual([
    'evaluation.setValue | 示例甲 | 120 | 120 | 示例公报',
    'evaluation.setValue | 示例甲 | 12 | 120 | 示例年鉴',
    'indicatorValues.setMany | 示例甲 |  | 12 | 示例',
  ]);
  expect(steps[0]?.at).toBe(time.now);
});

test('units that slipped are found against last year and put right in one act', async () => {
  const { client, evaluationId, output, report } = await anEvaluation();
  await report(['370102', '100', '8'], ['370103', '200', '9'], ['370402', '300', '7']);
  const { id } = await client.evaluation.create({
    ...{ year: 2026, name: '示例评价', copyFrom: evaluationId },
  });
  const next = await client.evaluation.sheet({ evaluationId: id });
  const ofNext = (name: string) => next.indicators.find((one) => one.name === name)?.id ?? '';
  const figures = (['1050000', '2100000', '310'] as const).map((value, at) => ({
    ...{ indicatorId: ofNext('示例产值'), value },
    countyId: ['370102', '370103', '370402'][at] ?? '',
  }));
  await client.indicatorValues.setMany({ evaluationId: id, figures, source: '示例' });
  const found = await client.evaluation.findings({ evaluationId: id });
  const slips = found.filter((one) => one.by === 'unitSlip');
  expect(slips).toMatchObject([
    { countyId: '370102', factor: 10_000, way: 'over', against: 'lastYear' },
    { countyId: '370103', factor: 10_000, way: 'over', against: 'lastYear' },
  ]);
  const cells = slips.map(({ indicatorId, countyId, factor, way }) => ({
    ...{ indicatorId, countyId, factor, way },
  }));
  expect(await client.indicatorValues.correctUnits({ evaluationId: id, cells })).toEqual({
    corrected: 2,
  });
  const after = (await client.evaluation.sheet({ evaluationId: id })).values;
  expect(after.map(({ value }) => value).toSorted()).toEqual(['105', '210', '310']);
  const gone = [{ indicatorId: output, countyId: '370102', factor: 100, way: 'over' as const }];
  await expect(
    client.indicatorValues.correctUnits({ evaluationId: id, cells: gone }),
  ).rejects.toMatchObject({ key: 'indicatorValues:error.figureGone' });

  const merged = { evaluationId: id, countyId: '370103', predecessorIds: ['370103', '370402'] };
  await client.evaluation.setSuccession(merged);
  const last = await client.indicatorValues.lastYear({ evaluationId: id });
  expect(last).toMatchObject({ year: 2025, name: '示例评价' });
  expect(last?.figures.filter(({ countyId }) => countyId === '370103')).toMatchObject([
    { indicatorId: ofNext('示例产值'), value: '500', isApart: false },
    { indicatorId: ofNext('示例比率'), value: null, isApart: true },
  ]);
  expect(await client.indicatorValues.lastYear({ evaluationId })).toBeNull();
});
