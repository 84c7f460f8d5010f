import { describe, expect, test } from 'vitest';
import { aRegisterWithPacks, BACK_BY, filledIn } from './aPack';

const LAND = '省自然资源厅';

/** Issue 2 asks for another month, issue 3 to go on for good. */
async function aRegisterWithRequests() {
  const made = await aRegisterWithPacks();
  const { client, meetingId, pathOf, register } = made;
  const file = await filledIn(register, pathOf(LAND), [
    [2, 'extendTo', '2026.9.30'],
    [2, 'extendReason', '报批需要时间'],
    [3, 'extendTo', '长期'],
    [3, 'extendReason', '需多年推进'],
  ]);
  await client.returns.accept({ meetingId, files: [file] });
  const [second, third] = await client.returns.extensionRequests({ meetingId });
  return { ...made, file, second: second?.id ?? '', third: third?.id ?? '' };
}

describe('who is asked', () => {
  test('what is open, the newest pack, and when it came back', async () => {
    const { client, meetingId, register, pathOf, make } = await aRegisterWithPacks();
    const back = await filledIn(register, pathOf(LAND), [[2, 'progress', '示例：正在推进。']]);
    await client.returns.accept({ meetingId, files: [back] });
    expect(await client.returns.organizations({ meetingId })).toMatchObject([
      {
        organizationName: LAND,
        items: 3,
        leads: 3,
        last: { version: 1, dueDate: BACK_BY, receivedOn: '2026-08-15', late: false },
      },
      { organizationName: '省能源局', items: 3, leads: 0, last: { version: 1, receivedOn: null } },
    ]);
    await make();
    expect((await client.returns.organizations({ meetingId }))[0]).toMatchObject({
      last: { version: 2, receivedOn: null },
    });
  });
});

describe('extensions asked for in returns', () => {
  test('granted: the issue is extended and the request settled, as one change', async () => {
    const { client, meetingId, issues, second, third } = await aRegisterWithRequests();
    const id = issues[1]?.id ?? '';
    // The office may grant less than was asked for.
    await client.returns.grantExtension({ id: second, dueDate: '2026-09-15', approver: '示例甲' });
    expect(await client.issues.get({ id })).toMatchObject({
      dueDate: '2026-09-15',
      originalDueDate: '2026-08-30',
    });
    const left = await client.returns.extensionRequests({ meetingId });
    expect(left.map((request) => request.id)).toEqual([third]);
    await expect(
      client.returns.grantExtension({ id: second, dueDate: '2026-10-15', approver: '示例甲' }),
    ).rejects.toMatchObject({ key: 'returns:error.requestSettled' });
    await client.journal.undo({});
    expect(await client.issues.get({ id })).toMatchObject({ dueDate: '2026-08-30' });
    expect(await client.returns.extensionRequests({ meetingId })).toHaveLength(2);
  });

  test('a date that the issue’s own rule refuses grants nothing', async () => {
    const { client, meetingId, second } = await aRegisterWithRequests();
    await expect(
      client.returns.grantExtension({ id: second, dueDate: '2026-08-20', approver: '示例甲' }),
    ).rejects.toMatchObject({ key: expect.stringContaining('issues:') });
    expect(await client.returns.extensionRequests({ meetingId })).toHaveLength(2);
  });

  test('refused: the date stays, the file that asked does not ask again, undone it is open', async () => {
    const { client, meetingId, issues, register, pathOf, third } = await aRegisterWithRequests();
    await client.returns.refuseExtension({ id: third, reason: '示例：应在年内办结' });
    expect(await client.returns.extensionRequests({ meetingId })).toHaveLength(1);
    expect(await client.issues.get({ id: issues[2]?.id ?? '' })).toMatchObject({
      dueDate: '2026-08-30',
    });
    const once = await filledIn(register, pathOf(LAND), [
      [3, 'extendTo', '长期'],
      [3, 'extendReason', '需多年推进'],
    ]);
    const { files } = await client.returns.preview({ meetingId, files: [once] });
    expect(files[0]?.rows).toEqual([]);
    await client.journal.undo({});
    expect(await client.returns.extensionRequests({ meetingId })).toHaveLength(2);
    await expect(
      client.returns.refuseExtension({ id: 'nobody', reason: '示例' }),
    ).rejects.toMatchObject({ key: 'returns:error.requestNotFound' });
  });
});
