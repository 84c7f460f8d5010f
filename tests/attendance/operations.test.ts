import { describe, expect, test } from 'vitest';
import { aMeetingInput, aProgram, TEST_NOW } from '../support/program';

/** A meeting of two days with three people; it is ten o'clock of the second day. */
async function aDesk() {
  const { program, client, time } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const { days } = await client.agenda.list({ meetingId });
  const [first, second] = days.map(({ id }) => id) as [string, string];
  const add = async (name: string, fields: object = {}) =>
    (await client.participants.create({ meetingId, name, ...fields })).id;
  const zhang = await add('张三丰', { organizationId: '370102', groupName: '第一组' });
  const li = await add('李四', { organizationId: '370402', capacity: 'observer' });
  const staff = await add('会务员', { capacity: 'staff' });
  const lines = async (dayId?: string | null) =>
    new Map(
      (await client.attendance.list({ meetingId, dayId })).map((line) => [
        line.participantId,
        line,
      ]),
    );
  const standing = async (id: string, dayId?: string | null) =>
    (await lines(dayId)).get(id)?.standing;
  return {
    program,
    client,
    time,
    meetingId,
    first,
    second,
    zhang,
    li,
    staff,
    lines,
    standing,
    add,
  };
}

const byName = { method: 'name' } as const;

describe('checking in', () => {
  test('counts for its day; without a day one asks for the day that it is', async () => {
    const { client, zhang, second, first, lines, standing } = await aDesk();
    await client.attendance.checkIn({ participantId: zhang, dayId: second, method: 'pinyin' });
    expect((await lines()).get(zhang)).toMatchObject({
      standing: 'late',
      arrivedAt: TEST_NOW,
      method: 'pinyin',
      arrivals: 1,
      own: true,
      substitute: null,
    });
    expect(await standing(zhang, first)).toBe('expected');
    expect(await standing(zhang, null)).toBe('late');
  });

  test('the grace minutes are a setting', async () => {
    const { client, zhang, second, standing } = await aDesk();
    await client.attendance.checkIn({ participantId: zhang, dayId: second, ...byName });
    await client.settings.change({ checkInGraceMinutes: 240 });
    expect(await standing(zhang)).toBe('present');
  });

  test('a second time is refused with the time of the first, unless asked for', async () => {
    const { client, zhang, second, lines } = await aDesk();
    const once = { participantId: zhang, dayId: second, ...byName };
    await client.attendance.checkIn(once);
    await expect(client.attendance.checkIn(once)).rejects.toMatchObject({
      kind: 'conflict',
      key: 'attendance:error.alreadyIn',
      params: { name: '张三丰', time: expect.stringMatching(/^\d\d:\d\d$/) },
    });
    await client.attendance.checkIn({ ...once, again: true });
    expect((await lines()).get(zhang)).toMatchObject({ arrivals: 2, arrivedAt: TEST_NOW });
    const history = await client.attendance.history({ participantId: zhang });
    expect(history.map(({ doubled }) => doubled)).toEqual([false, true]);
  });

  test('Ctrl+Z takes back the last one, Ctrl+Y brings it again', async () => {
    const { client, zhang, li, second, standing } = await aDesk();
    await client.attendance.checkIn({ participantId: li, dayId: second, ...byName });
    await client.attendance.checkIn({ participantId: zhang, dayId: second, ...byName });
    expect(await client.journal.undo({})).toEqual({ operation: 'attendance.checkIn' });
    expect([await standing(zhang), await standing(li)]).toEqual(['expected', 'late']);
    await client.journal.redo({});
    expect(await standing(zhang)).toBe('late');
  });

  test('somebody who is not on the list is added and checked in as one act', async () => {
    const { client, meetingId, second, standing } = await aDesk();
    const { participantId } = await client.attendance.join({
      meetingId,
      dayId: second,
      name: '赵新',
      unitName: '示例县委',
    });
    expect(await standing(participantId)).toBe('late');
    await client.journal.undo({});
    expect(await client.participants.list({ meetingId })).toHaveLength(3);
  });

  test('a day of another meeting is none of theirs', async () => {
    const { client, zhang } = await aDesk();
    const { id } = await client.meetings.create({ ...aMeetingInput, ordinal: 4 });
    const { days } = await client.agenda.list({ meetingId: id });
    await expect(
      client.attendance.checkIn({ participantId: zhang, dayId: days[0]?.id ?? '', ...byName }),
    ).rejects.toMatchObject({ key: 'agenda:error.dayNotFound' });
    await expect(
      client.attendance.checkIn({ participantId: 'nobody', dayId: null, ...byName }),
    ).rejects.toMatchObject({ key: 'participants:error.notFound' });
  });
});

describe('who is not here', () => {
  test('leave has a reason and somebody who allowed it', async () => {
    const { client, zhang, lines } = await aDesk();
    const leave = { participantId: zhang, dayId: null, reason: '示例出差', approvedBy: '示例领导' };
    await expect(client.attendance.leave({ ...leave, approvedBy: ' ' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await client.attendance.leave(leave);
    expect((await lines()).get(zhang)).toMatchObject({
      standing: 'onLeave',
      reason: '示例出差',
      approvedBy: '示例领导',
    });
  });

  test('nobody who is here is put on leave or absent, and the refusal writes nothing', async () => {
    const { client, zhang, li, second, standing } = await aDesk();
    await client.attendance.checkIn({ participantId: zhang, dayId: second, ...byName });
    await expect(
      client.attendance.absent({ participantIds: [li, zhang], dayId: second }),
    ).rejects.toMatchObject({ kind: 'refused', key: 'attendance:error.isHere' });
    expect(await standing(li)).toBe('expected');
    await client.attendance.absent({ participantIds: [li], dayId: second, reason: '未说明' });
    expect(await standing(li)).toBe('absent');
  });

  test('a substitute is announced, found by their own name, and comes', async () => {
    const { client, zhang, second, lines, standing } = await aDesk();
    const by = { participantId: zhang, dayId: second, ...byName };
    await expect(client.attendance.checkIn({ ...by, bySubstitute: true })).rejects.toMatchObject({
      key: 'attendance:error.noSubstitute',
    });
    await client.attendance.substitute({
      participantId: zhang,
      dayId: second,
      name: '王五',
      post: '副区长',
      here: false,
    });
    expect((await lines()).get(zhang)).toMatchObject({
      standing: 'substituted',
      arrivedAt: null,
      substitute: { name: '王五', post: '副区长', initials: 'ww' },
    });
    await client.attendance.checkIn({ ...by, bySubstitute: true });
    expect((await lines()).get(zhang)).toMatchObject({ arrivedAt: TEST_NOW });
    await expect(client.attendance.checkIn({ ...by, bySubstitute: true })).rejects.toMatchObject({
      params: { name: '王五' },
    });
    await client.attendance.checkIn(by);
    expect(await standing(zhang)).toBe('late');
  });

  test('a substitute at the door is announced and here in one act', async () => {
    const { client, zhang, second, lines } = await aDesk();
    const substitute = { participantId: zhang, dayId: second, name: '王五', here: true };
    await client.attendance.substitute(substitute);
    expect((await lines()).get(zhang)).toMatchObject({
      standing: 'substituted',
      arrivedAt: TEST_NOW,
    });
    await client.journal.undo({});
    expect((await lines()).get(zhang)?.standing).toBe('expected');
  });
});

describe('afterwards', () => {
  test('a made-up check-in says when, why and who allowed it', async () => {
    const { client, zhang, second, lines, time } = await aDesk();
    const makeUp = { participantId: zhang, dayId: second, reason: '漏签', approvedBy: '示例领导' };
    await expect(
      client.attendance.makeUp({ ...makeUp, at: TEST_NOW + 60_000 }),
    ).rejects.toMatchObject({ key: 'attendance:error.notYet' });
    await client.attendance.checkIn({ participantId: zhang, dayId: second, ...byName });
    time.now += 3_600_000;
    await client.attendance.makeUp({ ...makeUp, at: TEST_NOW - 3 * 3_600_000 });
    expect((await lines()).get(zhang)).toMatchObject({
      standing: 'present',
      method: 'makeUp',
      approvedBy: '示例领导',
    });
  });

  test('a fact is retracted once, with a reason; the history keeps both', async () => {
    const { client, zhang, second, standing } = await aDesk();
    await client.operators.add({ name: '签到员' });
    const [operator] = await client.operators.list({});
    await client.operators.takeOver({ id: operator?.id ?? '' });
    const { id } = await client.attendance.checkIn({
      participantId: zhang,
      dayId: second,
      ...byName,
    });
    const retraction = await client.attendance.retract({ id, reason: '认错人' });
    expect(await standing(zhang)).toBe('expected');
    expect(await client.attendance.history({ participantId: zhang })).toMatchObject([
      {
        id,
        operatorName: '签到员',
        own: true,
        voided: { reason: '认错人', operatorName: '签到员' },
      },
    ]);
    await expect(client.attendance.retract({ id })).rejects.toMatchObject({
      key: 'attendance:error.alreadyRetracted',
    });
    await expect(client.attendance.retract({ id: retraction.id })).rejects.toMatchObject({
      key: 'attendance:error.noSuchFact',
    });
    await client.journal.undo({});
    expect(await standing(zhang)).toBe('late');
  });

  test('counts by city and capacity; staff are nobody that is due', async () => {
    const { client, meetingId, second, zhang, staff } = await aDesk();
    await client.attendance.checkIn({ participantId: zhang, dayId: second, ...byName });
    await client.attendance.checkIn({ participantId: staff, dayId: second, ...byName });
    expect(await client.attendance.counts({ meetingId })).toMatchObject({
      dayId: second,
      total: { due: 2, here: 1, late: 1, awaited: 1 },
      byDelegation: [
        { kind: 'city', cityId: '370100', name: '济南市', counts: { due: 1, here: 1 } },
        { kind: 'city', cityId: '370400', name: '枣庄市', counts: { due: 1, here: 0 } },
      ],
      byCapacity: {
        attendee: { due: 1, here: 1 },
        observer: { due: 1, awaited: 1 },
        guest: { due: 0 },
        staff: { due: 1, here: 1 },
      },
    });
  });

  test('the code of a participant is digits and an SVG', async () => {
    const { client, zhang } = await aDesk();
    const { code, svg } = await client.attendance.code({ participantId: zhang });
    expect(code).toMatch(/^1\d{41}$/);
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
  });
});
