import { type Away, freeChairs, lacksPrecedence, sitterOf } from '@shared/seating/freeChairs';
import { describe, expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';

const away = (standing: Away['standing'], substitute: string | null = null): Away => ({
  standing,
  reason: '',
  substitute: substitute === null ? null : { name: substitute, post: '' },
  substituteIsHere: false,
});

const person = (participantId: string, changes: object = {}) => ({
  participantId,
  name: participantId,
  seat: `1-${participantId}`,
  precedence: null as number | null,
  away: null as Away | null,
  substituteSits: false,
  ...changes,
});

describe('which chairs are free', () => {
  test.each([
    ['who comes, or of whom nothing is known', person('1'), 'division', null],
    ['who is on leave', person('1', { away: away('onLeave') }), 'division', [null]],
    ['who is absent', person('1', { away: away('absent') }), 'precedence', [null]],
    ['without a chair', person('1', { away: away('absent'), seat: null }), 'division', null],
    [
      'a unit’s, with a substitute',
      person('1', { away: away('substituted', '代') }),
      'division',
      ['usual'],
    ],
    [
      'one by precedence, with a substitute',
      person('1', { away: away('substituted', '代'), precedence: 3 }),
      'precedence',
      ['unusual'],
    ],
    [
      'of somebody without precedence in a plan by precedence',
      person('1', { away: away('substituted', '代') }),
      'precedence',
      ['usual'],
    ],
    [
      'given to the substitute',
      person('1', { away: away('substituted', '代'), substituteSits: true }),
      'division',
      null,
    ],
    [
      'given to a substitute who was withdrawn since',
      person('1', { away: away('absent'), substituteSits: true }),
      'division',
      [null],
    ],
  ] as const)('%s', (_, one, orderBy, offers) => {
    expect(freeChairs([one], orderBy).map(({ substitute }) => substitute)).toEqual(offers ?? []);
  });

  test('the name on a chair is the substitute’s only while they are who comes', () => {
    const given = person('张', { away: away('substituted', '代'), substituteSits: true });
    expect(sitterOf(given)).toBe('代');
    expect(sitterOf({ ...given, away: null })).toBe('张');
    expect(sitterOf({ ...given, substituteSits: false })).toBe('张');
  });

  test('a plan by precedence in which nobody has one says so', () => {
    expect(lacksPrecedence([person('1'), person('2')], 'precedence')).toBe(true);
    expect(lacksPrecedence([person('1'), person('2', { precedence: 1 })], 'precedence')).toBe(
      false,
    );
    expect(lacksPrecedence([person('1')], 'list')).toBe(false);
    expect(lacksPrecedence([], 'precedence')).toBe(false);
  });
});

/** Four people of a hall of four; the second morning of the meeting. */
async function aHall() {
  const { client } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const ids: string[] = [];
  for (const name of ['甲一', '乙二', '丙三', '丁四']) {
    ids.push((await client.participants.create({ meetingId, name })).id);
  }
  const { days } = await client.agenda.list({ meetingId });
  const [yesterday, today] = days.map(({ id }) => id) as [string, string];
  const { id } = await client.seating.make({
    meetingId,
    name: '会场',
    kind: 'hall',
    layout: { kind: 'hall', rows: 1, columns: 4 },
    orderBy: 'list',
  });
  const show = () => client.seating.show({ id });
  const free = async () => freeChairs((await show()).people, 'list').map(({ seat }) => seat);
  return { client, meetingId, ids, yesterday, today, id, show, free };
}

describe('a plan on the day', () => {
  test('tells who is on leave, absent or substituted that day, and no other day', async () => {
    const { client, ids, yesterday, today, free, show } = await aHall();
    const [one = '', two = '', three = '', four = ''] = ids;
    await client.attendance.leave({
      participantId: one,
      dayId: yesterday,
      reason: '出差',
      approvedBy: '领导',
    });
    expect(await free()).toEqual([]);
    await client.attendance.leave({
      participantId: two,
      dayId: today,
      reason: '出差',
      approvedBy: '领导',
    });
    await client.attendance.absent({ participantIds: [three], dayId: today });
    await client.attendance.substitute({
      participantId: four,
      dayId: today,
      name: '代一',
      here: false,
    });
    expect(await free()).toEqual(['1-2', '1-3', '1-4']);
    expect((await show()).people[1]?.away).toMatchObject({ standing: 'onLeave', reason: '出差' });
    await client.attendance.checkIn({ participantId: three, dayId: today, method: 'name' });
    expect(await free()).toEqual(['1-2', '1-4']);
  });

  test('a free chair is filled in one of the proposed ways, and undo gives it back', async () => {
    const { client, ids, today, id, free, show } = await aHall();
    await client.attendance.absent({ participantIds: [ids[1] as string], dayId: today });
    const asked = { id, participantId: ids[1] as string };
    const [best] = await client.seating.leaveProposals(asked);
    expect(best?.moves).toEqual([]);
    await client.seating.leave({ ...asked, way: best?.way as 'keepEmpty' });
    expect(await free()).toEqual([]);
    expect((await show()).people).toHaveLength(3);
    await client.journal.undo({});
    expect(await free()).toEqual(['1-2']);
  });

  test('a chair is given to the substitute, printed with their name, and taken back', async () => {
    const { client, ids, today, id, free, show } = await aHall();
    const participantId = ids[3] as string;
    const give = (sits: boolean) => client.seating.seatSubstitute({ id, participantId, sits });
    await expect(give(true)).rejects.toThrow('seating:error.noSubstitute');
    await client.attendance.substitute({ participantId, dayId: today, name: '代一', here: true });
    await give(true);
    expect(await free()).toEqual([]);
    const [, , , four] = (await show()).people;
    expect(four).toMatchObject({ substituteSits: true, away: { substituteIsHere: true } });
    expect(four && sitterOf(four)).toBe('代一');
    await client.seating.arrange({ id, fit: false });
    expect(await free()).toEqual([]);
    await give(false);
    expect(await free()).toEqual(['1-4']);
    await client.journal.undo({});
    expect(await free()).toEqual([]);
    await client.seating.clear({ id, participantIds: [participantId] });
    await expect(give(true)).rejects.toThrow('seating:error.noChair');
  });
});

test('seats are named in the language of the screens', async () => {
  const { client, meetingId } = await aHall();
  const labels = async () => (await client.seating.seats({ meetingId })).map(({ label }) => label);
  expect((await labels())[2]).toBe('1排3号');
  await client.settings.change({ language: 'en' });
  expect((await labels())[2]).toBe('Row 1, seat 3');
});
