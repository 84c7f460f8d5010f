import { describe, expect, test } from 'vitest';
import { aMeetingInput } from '../support/program';
import { anIssue, aRegister } from './anIssue';

const land = '示例：园区二期用地指标缺口较大，项目不能开工';
const water = '示例：污水处理厂已满负荷，新项目接不进去';

describe('while typing', () => {
  test('what was raised already comes up, here and at an earlier meeting, with the words shared', async () => {
    const register = await aRegister();
    const { client, meetingId } = register;
    const earlier = await client.meetings.create({
      ...aMeetingInput,
      year: 2025,
      ordinal: 2,
      name: '示例 2025年度交流会',
      startsOn: '2025-08-14',
      endsOn: '2025-08-15',
    });
    const old = await anIssue(register, 'captured', {
      meetingId: earlier.id,
      originalWording: '示例：产业用地指标紧张',
    });
    const here = await anIssue(register, 'captured', { originalWording: land });
    await anIssue(register, 'captured', { originalWording: water });

    const found = await client.issues.similar({ meetingId, text: '历下区产业用地指标不足' });
    expect(found.map(({ id, isEarlier }) => [id, isEarlier])).toEqual([
      [old.id, true],
      [here.id, false],
    ]);
    expect(found[0]).toMatchObject({
      meetingName: '示例 2025年度交流会',
      countyName: '济南市市中区',
    });
    expect(found[0]?.words).toContain('产业用地指标');
    // The earlier meeting knows nothing of what came later.
    const then = await client.issues.similar({ meetingId: earlier.id, text: land });
    expect(then.map(({ id }) => id)).toEqual([old.id]);
  });

  test('an issue is not its own duplicate, nor of what it is linked with', async () => {
    const register = await aRegister();
    const { client } = register;
    const first = await anIssue(register, 'captured', { originalWording: land });
    expect(await client.issues.similar({ id: first.id })).toEqual([]);
    const second = await anIssue(register, 'captured', { originalWording: land });
    expect(await client.issues.similar({ id: second.id })).toMatchObject([
      { id: first.id, number: 1 },
    ]);
    await client.issues.edit({ id: second.id, repeatOfId: first.id });
    expect(await client.issues.similar({ id: second.id })).toEqual([]);
  });
});

test('the register proposes common issues of what may still be merged, and they hold when made', async () => {
  const register = await aRegister();
  const { client, meetingId } = register;
  const ids: string[] = [];
  for (const countyId of ['370102', '370103', '370402'])
    ids.push((await anIssue(register, 'captured', { countyId, originalWording: land })).id);
  await anIssue(register, 'captured', { originalWording: water });
  await anIssue(register, 'assigned', { originalWording: land });

  const [theme, ...others] = await client.issues.themes({ meetingId });
  expect(others).toEqual([]);
  expect(theme).toMatchObject({ counties: 3, cities: 2 });
  expect(theme?.issues.map(({ id }) => id)).toEqual(ids);
  expect(theme?.words.join()).toContain('用地指标');

  await client.issues.makeCommon({ ids, editedWording: '示例：用地指标紧张' });
  expect(await client.issues.themes({ meetingId })).toEqual([]);
});
