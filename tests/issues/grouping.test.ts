import { describe, expect, test } from 'vitest';
import { anIssue, aRegister, DUE } from './anIssue';

describe('one matter per row', () => {
  test('a speech of three matters becomes three issues of the same scene', async () => {
    const register = await aRegister();
    const { client, meetingId } = register;
    const { id } = await anIssue(register, 'captured', { topic: 'land', raisedByText: '示例书记' });
    const parts = ['用地指标', '用能指标', '用工'].map((editedWording) => ({ editedWording }));
    const made = await client.issues.split({ id, parts });
    expect(made.map(({ number }) => number)).toEqual([1, 2, 3]);
    const second = await client.issues.get({ id: made[1]?.id as string });
    const first = await client.issues.get({ id });
    expect(second).toMatchObject({
      status: 'captured',
      editedWording: '用能指标',
      originalWording: first.originalWording,
      raisedByText: '示例书记',
      raisedAt: first.raisedAt,
      topic: 'land',
      splitFromNumber: 1,
    });
    expect(first).toMatchObject({ editedWording: '用地指标', splitFromNumber: null });

    const [last] = await client.journal.recent({ limit: 1 });
    await client.journal.undo({ changeId: last?.id as string });
    expect(await client.issues.list({ meetingId })).toHaveLength(1);
    expect((await client.issues.get({ id })).editedWording).toBe('');
  });

  test('what has been assigned is split no more', async () => {
    const register = await aRegister();
    const { id } = await anIssue(register, 'assigned');
    const parts = [{ editedWording: '甲' }, { editedWording: '乙' }];
    await expect(register.client.issues.split({ id, parts })).rejects.toMatchObject({
      key: 'issues:error.illegalMove.split',
    });
  });
});

describe('a common issue', () => {
  async function aCommonIssue() {
    const register = await aRegister();
    const { client } = register;
    const ids: string[] = [];
    for (const countyId of ['370102', '370103', '370402']) {
      ids.push((await anIssue(register, 'captured', { countyId })).id);
    }
    const common = await client.issues.makeCommon({ ids, editedWording: '共性：用地指标紧张' });
    return { ...register, ids, common };
  }

  test('has its own lead, and counts its counties and cities', async () => {
    const { client, meetingId, ids, common, land } = await aCommonIssue();
    await client.issues.assign({ id: common.id, leadOrganizationId: land, dueDate: DUE });
    const rows = await client.issues.list({ meetingId, common: true });
    expect(rows).toMatchObject([
      { number: 4, status: 'assigned', merged: { issues: 3, counties: 3, cities: 2 } },
    ]);
    const members = await client.issues.list({ meetingId, commonIssueId: common.id });
    expect(members.map(({ id, status }) => [id, status])).toEqual(ids.map((id) => [id, 'merged']));
    const { rates } = await client.issues.counts({ meetingId });
    expect(rates.dispatched).toEqual({ numerator: 1, denominator: 1 });
  });

  test('lets each county keep its own answer, and is taken apart again', async () => {
    const { client, ids, common } = await aCommonIssue();
    const [first = '', second = ''] = ids;
    await client.issues.edit({ id: first, reply: '示例：历下区单独答复。' });
    const { members } = await client.issues.get({ id: common.id });
    expect(members.map(({ reply }) => reply)).toEqual(['示例：历下区单独答复。', '', '']);
    await client.issues.separate({ id: second });
    expect(await client.issues.get({ id: second })).toMatchObject({
      status: 'proposed',
      commonIssueId: null,
    });
    expect((await client.issues.get({ id: common.id })).members).toHaveLength(2);
  });

  test('is not split, nor put under another', async () => {
    const { client, ids, common } = await aCommonIssue();
    const parts = [{ editedWording: '甲' }, { editedWording: '乙' }];
    await expect(client.issues.split({ id: common.id, parts })).rejects.toMatchObject({
      key: 'issues:error.splitCommon',
    });
    await expect(
      client.issues.makeCommon({ ids: [common.id, ids[0] as string], editedWording: '又一个' }),
    ).rejects.toMatchObject({ key: 'issues:error.mergeIntoMerged' });
  });
});

describe('asking who raised it', () => {
  test('satisfied goes on to closure; not satisfied is worked on again', async () => {
    const register = await aRegister();
    const { client, meetingId } = register;
    const { id } = await anIssue(register, 'concluded');
    await client.issues.askRaiser({ id });
    expect((await client.issues.get({ id })).status).toBe('rating');
    await client.issues.rateUnsatisfied({ id, reason: '示例：指标仍未到位' });
    expect(await client.issues.get({ id })).toMatchObject({
      status: 'underway',
      rating: 'unsatisfied',
      outcome: null,
    });
    await client.issues.submit({ id, result: '示例：指标已下达。' });
    await client.issues.conclude({ id, outcome: 'solved', result: '', settledLevel: 'city' });
    await client.issues.askRaiser({ id });
    await client.issues.rate({ id, rating: 'basicallySatisfied', note: '示例：可以' });
    expect(await client.issues.get({ id })).toMatchObject({
      status: 'concluded',
      rating: 'basicallySatisfied',
      settledLevel: 'city',
    });
    const { rates } = await client.issues.counts({ meetingId });
    expect(rates.satisfied).toEqual({ numerator: 0, denominator: 1 });
    expect(rates.satisfiedOrBasically).toEqual({ numerator: 1, denominator: 1 });
    // What the city settled is none of the province's any more.
    const province = await client.issues.counts({ meetingId, ofLevel: 'province' });
    expect(province.rates.concluded).toEqual({ numerator: 0, denominator: 0 });
    const behind = { name: 'satisfiedOrBasically', place: 'numerator' } as const;
    expect(await client.issues.list({ meetingId, rate: behind })).toMatchObject([{ id }]);
  });
});

describe('who answers for it', () => {
  test('at each level at most one; supporters answer the lead and owe nothing more', async () => {
    const register = await aRegister();
    const { client, land, energy } = register;
    const { id } = await anIssue(register, 'underway');
    await client.issues.setResponsible({ id, level: 'city', organizationId: '370100' });
    await client.issues.setResponsible({ id, level: 'province', organizationId: land });
    await client.issues.setResponsible({ id, level: 'city', organizationId: '370400' });
    const named = (await client.issues.get({ id })).responsible;
    expect(named.map(({ level, organizationName }) => [level, organizationName])).toEqual([
      ['province', '省自然资源厅'],
      ['city', '枣庄市'],
    ]);
    await client.issues.setResponsible({ id, level: 'city', organizationId: null });
    expect((await client.issues.get({ id })).responsible).toHaveLength(1);

    await client.issues.answerSupport({ id, organizationId: energy, answer: '示例：同意。' });
    expect((await client.issues.get({ id })).supporting).toMatchObject([
      { answer: '示例：同意。', answeredOn: '2026-08-15' },
    ]);
    await expect(
      client.issues.answerSupport({ id, organizationId: land, answer: '示例' }),
    ).rejects.toMatchObject({ key: 'issues:error.notSupporting' });
  });
});

test('what is handed over leaves the count, with its recipient', async () => {
  const register = await aRegister();
  const { client, meetingId } = register;
  const { id } = await anIssue(register);
  await client.issues.transfer({ id, recipient: '示例信访部门', reason: '属信访事项' });
  expect(await client.issues.get({ id })).toMatchObject({
    status: 'transferred',
    transferredTo: '示例信访部门',
  });
  const { rates } = await client.issues.counts({ meetingId });
  expect(rates.dispatched).toEqual({ numerator: 0, denominator: 0 });
});
