import type { ShownPlan } from '@shared/seating/contract';
import { describe, expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';

/** A meeting with so many leaders (with a precedence) and so many others. */
async function aMeeting(leaders: number, others: number) {
  const { client } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const make = (name: string, precedence: number | null) =>
    client.participants.create({ meetingId, name, precedence }).then(({ id }) => id);
  const ids: string[] = [];
  for (let index = 0; index < leaders; index++) ids.push(await make(`领导${index + 1}`, index + 1));
  for (let index = 0; index < others; index++) ids.push(await make(`代表${index + 1}`, null));
  return { client, meetingId, ids };
}

/** Names by row as the hall sees them. */
function drawn(plan: ShownPlan): string {
  const names = new Map(plan.people.map(({ participantId, name }) => [participantId, name]));
  const rows = [...new Set(plan.seats.map(({ row }) => row))];
  return rows
    .map((of) =>
      plan.seats
        .filter(({ row }) => row === of)
        .map(({ participantId }) => (participantId ? names.get(participantId)?.slice(-1) : '-'))
        .join(''),
    )
    .join('/');
}

describe('a plan', () => {
  test('of a rostrum seats those with a precedence, and says why', async () => {
    const { client, meetingId, ids } = await aMeeting(7, 2);
    const { id } = await client.seating.make({ meetingId, name: '主席台', kind: 'rostrum' });
    const plan = await client.seating.show({ id });
    expect(drawn(plan)).toBe('7531246');
    expect(plan.seats[4]).toMatchObject({
      label: '1排5号',
      participantId: ids[1],
      seatedBy: 'rule',
      reason: { kind: 'side', rank: 2, side: 'left', distance: 1, ofFirst: true },
    });
    expect(await client.seating.plans({ meetingId })).toMatchObject([
      { id, name: '主席台', people: 7, seated: 7, chairs: 7 },
    ]);
    await client.journal.undo({});
    expect(await client.seating.plans({ meetingId })).toEqual([]);
  });

  test('of eight follows the setting for even numbers', async () => {
    const { client, meetingId } = await aMeeting(8, 0);
    const { id } = await client.seating.make({ meetingId, name: '主席台', kind: 'rostrum' });
    expect(drawn(await client.seating.show({ id }))).toBe('75312468');
    await client.seating.edit({ id, secondEven: 'right' });
    expect(drawn(await client.seating.show({ id }))).toBe('86421357');
    await client.journal.undo({});
    expect(drawn(await client.seating.show({ id }))).toBe('75312468');
    await client.seating.edit({ id, name: '开幕式主席台' });
    expect((await client.seating.show({ id })).name).toBe('开幕式主席台');
  });

  test('of the hall is for those who are not on a rostrum', async () => {
    const { client, meetingId } = await aMeeting(2, 6);
    await client.seating.make({ meetingId, name: '主席台', kind: 'rostrum' });
    const { id } = await client.seating.make({
      meetingId,
      name: '会场',
      kind: 'hall',
      layout: { kind: 'hall', rows: 3, columns: 3, path: 'snake' },
    });
    const plan = await client.seating.show({ id });
    expect([plan.orderBy, plan.secondOdd]).toEqual(['division', 'left']);
    expect(drawn(plan)).toBe('123/654/---');
    const seats = await client.seating.seats({ meetingId });
    expect(seats).toHaveLength(8);
    expect(seats.map(({ label, kind }) => `${kind} ${label}`)).toContain('hall 2排3号');
  });

  test('loses who is taken off the list, and undo brings both back', async () => {
    const { client, meetingId, ids } = await aMeeting(3, 0);
    const { id } = await client.seating.make({ meetingId, name: '主席台', kind: 'rostrum' });
    await client.participants.remove({ id: ids[0] as string });
    expect(drawn(await client.seating.show({ id }))).toBe('3-2');
    await client.journal.undo({});
    expect(drawn(await client.seating.show({ id }))).toBe('312');
  });

  test('a stroke order that changes moves people only when arranged anew', async () => {
    const { client, meetingId } = await aMeeting(0, 0);
    const named = async (name: string) =>
      (await client.participants.create({ meetingId, name })).id;
    for (const name of ['陈一', '𠮷一', '王一']) await named(name);
    const { id } = await client.seating.make({
      meetingId,
      name: '会场',
      kind: 'hall',
      orderBy: 'strokes',
      layout: { kind: 'hall', rows: 1, columns: 4 },
    });
    const names = async () => {
      const { people } = await client.seating.show({ id });
      return people
        .toSorted((a, b) => ((a.seat ?? '') < (b.seat ?? '') ? -1 : 1))
        .map(({ name }) => name);
    };
    expect(await names()).toEqual(['王一', '𠮷一', '陈一']);
    const ding = await named('丁一');
    const all = (await client.participants.list({ meetingId })).map((one) => one.id);
    await client.seating.setPeople({ id, participantIds: all });
    expect((await client.seating.show({ id })).people.find(({ seat }) => !seat)?.name).toBe('丁一');
    await client.seating.arrange({ id });
    expect(await names()).toEqual(['丁一', '王一', '𠮷一', '陈一']);
    await client.seating.setPeople({ id, participantIds: [ding] });
    expect((await client.seating.show({ id })).people).toHaveLength(1);
    await client.seating.arrange({ id, fit: true });
    expect((await client.seating.show({ id })).seats).toHaveLength(4);
  });
});

describe('by hand', () => {
  const three = async () => {
    const made = await aMeeting(3, 1);
    const { client, meetingId, ids } = made;
    const { id } = await client.seating.make({
      meetingId,
      name: '主席台',
      kind: 'rostrum',
      layout: { kind: 'rostrum', rows: [4] },
    });
    const [one, two, third, other] = ids as [string, string, string, string];
    const shows = async () => drawn(await client.seating.show({ id }));
    return { client, id, one, two, third, other, shows };
  };

  test('a seat is taken, stays when arranged anew, and undo gives it back', async () => {
    const { client, id, third, shows } = await three();
    expect(await shows()).toBe('312-');
    await client.seating.seat({ id, participantId: third, seat: '1-4' });
    expect(await shows()).toBe('-123');
    await client.seating.arrange({ id });
    expect(await shows()).toBe('-123');
    await client.journal.undo({});
    await client.journal.undo({});
    expect(await shows()).toBe('312-');
  });

  test('whoever sat there takes the seat that is left', async () => {
    const { client, id, one, third, shows } = await three();
    await client.seating.seat({ id, participantId: third, seat: '1-2' });
    expect(await shows()).toBe('132-');
    await client.seating.swap({ id, participantIds: [one, third] });
    expect(await shows()).toBe('312-');
    const { seats } = await client.seating.show({ id });
    expect(seats.map(({ reason }) => reason.kind)).toEqual(['hand', 'hand', 'side', 'empty']);
    await client.seating.unpin({ id, participantIds: [one, third] });
    await client.seating.arrange({ id });
    const after = await client.seating.show({ id });
    expect(after.seats.map(({ seatedBy }) => seatedBy)).toEqual(['rule', 'rule', 'rule', null]);
  });

  test('seats are cleared and closed', async () => {
    const { client, id, two, shows } = await three();
    await client.seating.clear({ id, participantIds: [two] });
    expect(await shows()).toBe('31--');
    await client.seating.closeSeats({ id, seats: ['1-3'], closed: true });
    await client.seating.arrange({ id });
    expect(await shows()).toBe('21-3');
    expect((await client.seating.show({ id })).seats[2]?.reason).toEqual({ kind: 'closed' });
    await expect(
      client.seating.seat({ id, participantId: two, seat: '1-3' }),
    ).rejects.toMatchObject({ kind: 'conflict', key: 'seating:error.seatClosed' });
    await client.seating.closeSeats({ id, seats: ['1-3'], closed: false });
    await client.seating.arrange({ id });
    expect(await shows()).toBe('312-');
    await client.seating.clear({ id });
    expect(await shows()).toBe('----');
  });

  test('what cannot be is refused in one sentence, and nothing is written', async () => {
    const { client, id, one, other, shows } = await three();
    const before = await shows();
    const refusals = [
      client.seating.seat({ id, participantId: one, seat: '9-9' }),
      client.seating.seat({ id, participantId: other, seat: '1-1' }),
      client.seating.swap({ id, participantIds: [one, one] }),
      client.seating.clear({ id, participantIds: [other] }),
      client.seating.edit({ id, layout: { kind: 'uShape', head: 2, side: 2 } }),
      client.seating.setPeople({ id, participantIds: ['nobody'] }),
      client.seating.closeSeats({ id, seats: ['2-1'], closed: true }),
      client.seating.show({ id: 'nothing' }),
      client.seating.remove({ id: 'nothing' }),
    ];
    const keys = (await Promise.allSettled(refusals)).map((result) =>
      result.status === 'rejected' ? result.reason.key : 'done',
    );
    expect(keys).toEqual([
      'seating:error.noSeat',
      'seating:error.notInPlan',
      'seating:error.sameTwice',
      'seating:error.notInPlan',
      'seating:error.otherKind',
      'seating:error.noParticipant',
      'seating:error.noSeat',
      'seating:error.notFound',
      'seating:error.notFound',
    ]);
    expect(await shows()).toBe(before);
    await client.seating.remove({ id });
    await expect(client.seating.show({ id })).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('late changes', () => {
  test('somebody leaves: the proposals name who moves, and the chosen one is done', async () => {
    const { client, meetingId, ids } = await aMeeting(0, 5);
    const { id } = await client.seating.make({
      meetingId,
      name: '会场',
      kind: 'hall',
      layout: { kind: 'hall', rows: 1, columns: 6 },
    });
    const participantId = ids[1] as string;
    const proposals = await client.seating.leaveProposals({ id, participantId });
    expect(proposals.map(({ way, moves }) => [way, moves.map(({ name }) => name)])).toEqual([
      ['keepEmpty', []],
      ['lastFills', ['代表5']],
      ['shift', ['代表3', '代表4', '代表5']],
    ]);
    const shows = async () => drawn(await client.seating.show({ id }));
    await client.seating.leave({ id, participantId, way: 'keepEmpty' });
    expect(await shows()).toBe('1-345-');
    expect((await client.seating.show({ id })).seats[1]?.reason).toEqual({
      kind: 'left',
      name: '代表2',
    });
    await client.journal.undo({});
    await client.seating.leave({ id, participantId, way: 'lastFills' });
    expect(await shows()).toBe('1534--');
    await client.journal.undo({});
    expect(await shows()).toBe('12345-');

    await client.seating.leave({ id, participantId, way: 'shift' });
    const back = await client.seating.joinProposals({ id, participantId });
    expect(back.map(({ way, moves, keepsOrder }) => [way, moves.length, keepsOrder])).toEqual([
      ['freeSeat', 0, false],
      ['shift', 3, true],
    ]);
    await client.seating.join({ id, participantId, way: 'shift' });
    expect(await shows()).toBe('12345-');
    await expect(client.seating.joinProposals({ id, participantId })).rejects.toMatchObject({
      key: 'seating:error.alreadySeated',
    });
    await expect(
      client.seating.leave({ id, participantId, way: 'removeChair' }),
    ).rejects.toMatchObject({ key: 'seating:error.wayGone' });
  });

  test('a full rostrum gets a chair, and loses it again', async () => {
    const { client, meetingId } = await aMeeting(7, 0);
    const { id } = await client.seating.make({ meetingId, name: '主席台', kind: 'rostrum' });
    const { id: late } = await client.participants.create({
      meetingId,
      name: '领导8',
      precedence: 8,
    });
    const [proposal] = await client.seating.joinProposals({ id, participantId: late });
    expect(proposal).toMatchObject({ way: 'addChair', moves: [], seat: '1-8' });
    await client.seating.join({ id, participantId: late, way: 'addChair' });
    expect(drawn(await client.seating.show({ id }))).toBe('75312468');
    await client.seating.leave({ id, participantId: late, way: 'removeChair' });
    expect(drawn(await client.seating.show({ id }))).toBe('7531246');
  });
});
