import { expect, test } from 'vitest';
import { anEvaluation } from './anEvaluation';

test('what a person verified is not told as open until the figure is another one', async () => {
  const { client, time, evaluationId, report } = await anEvaluation();
  const { id: operator } = await client.operators.add({ name: '示例甲' });
  await client.operators.takeOver({ id: operator });
  await report(['370102', '100', '8'], ['370103', '200', '9'], ['370402', '300', '7']);
  const { id } = await client.evaluation.create({
    ...{ year: 2026, name: '示例评价', copyFrom: evaluationId },
  });
  const { indicators } = await client.evaluation.sheet({ evaluationId: id });
  const indicatorId = indicators.find(({ name }) => name === '示例产值')?.id ?? '';
  const set = (countyId: string, value: string) =>
    client.evaluation.setValue({ indicatorId, countyId, value, source: '示例' });
  await set('370102', '900.0');
  await set('370103', '10');
  const told = async () =>
    (await client.evaluation.findings({ evaluationId: id }))
      .filter(({ by }) => by === 'jump')
      .map(({ countyId, verified }) => [countyId, verified?.remark ?? null]);
  expect(await told()).toEqual([
    ['370102', null],
    ['370103', null],
  ]);
  const jump = { indicatorId, countyId: '370102', by: 'jump' as const };
  const verify = (remark: string) =>
    client.evaluation.verifyFindings({ evaluationId: id, findings: [jump], remark });
  await verify('示例 新厂投产');
  const [first] = await client.evaluation.findings({ evaluationId: id });
  expect(first).toMatchObject({
    verified: { remark: '示例 新厂投产', at: time.now, operatorName: '示例甲' },
  });
  // Only said otherwise, it is the same figure; another figure has to be looked at again.
  await set('370102', '900');
  expect(await told()).toContainEqual(['370102', '示例 新厂投产']);
  await set('370102', '901');
  expect(await told()).toContainEqual(['370102', null]);
  await verify('示例 年报核对');
  await client.evaluation.withdrawVerification({ findings: [jump] });
  expect(await told()).toContainEqual(['370102', null]);
  await client.journal.undo({});
  expect(await told()).toContainEqual(['370102', '示例 年报核对']);
  await client.journal.undo({});
  expect(await told()).toContainEqual(['370102', null]);
  // What is not there cannot be verified, and nothing is written of what is named beside it.
  const none = { indicatorId, countyId: '370402', by: 'jump' as const };
  await expect(
    client.evaluation.verifyFindings({
      ...{ evaluationId: id, findings: [jump, none], remark: '示例' },
    }),
  ).rejects.toMatchObject({ key: 'evaluation:error.findingGone' });
  expect(await told()).toContainEqual(['370102', null]);
  await expect(client.evaluation.withdrawVerification({ findings: [none] })).rejects.toMatchObject({
    key: 'evaluation:error.findingGone',
  });
});
