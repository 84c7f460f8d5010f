import { expect, test } from 'vitest';
import { aCopyOf, facts, type Laptop, merged } from '../packages/laptops';
import { aMeetingInput, aProgram } from '../support/program';

/** Two registration desks with the same list, and no network between them. */
async function twoDesks() {
  const main = await aProgram();
  const { id: meetingId } = await main.client.meetings.create(aMeetingInput);
  const { id: participantId } = await main.client.participants.create({
    meetingId,
    name: '张三丰',
  });
  const { days } = await main.client.agenda.list({ meetingId });
  const dayId = days[1]?.id ?? '';
  const second = await aCopyOf(main);
  second.time.now = main.time.now;
  const checkIn = (laptop: Laptop) =>
    laptop.client.attendance.checkIn({ participantId, dayId, method: 'name' });
  const line = async ({ client }: Laptop) =>
    (await client.attendance.list({ meetingId, dayId }))[0];
  const bothWays = async () => {
    await merged(second, main);
    await merged(main, second);
    expect(facts(second).attendance_event).toEqual(facts(main).attendance_event);
  };
  return { main, second, meetingId, participantId, dayId, checkIn, line, bothWays };
}

test('a double check-in settles when laptops merge: the earliest wins, both stay in the history', async () => {
  const { main, second, participantId, checkIn, line, bothWays } = await twoDesks();
  const earlier = main.time.now;
  await checkIn(second);
  main.time.now += 5 * 60_000;
  await checkIn(main);
  await bothWays();
  expect(await line(main)).toMatchObject({ arrivedAt: earlier, arrivals: 2, own: false });
  expect(await line(second)).toMatchObject({ arrivedAt: earlier, arrivals: 2, own: true });
  const history = await main.client.attendance.history({ participantId });
  expect(history.map(({ own, doubled }) => [own, doubled])).toEqual([
    [false, false],
    [true, true],
  ]);
  await bothWays();
  expect(await line(main)).toMatchObject({ arrivals: 2 });
});

test('leave on one laptop and a check-in on the other: who is here is here', async () => {
  const { main, second, participantId, dayId, checkIn, line, bothWays } = await twoDesks();
  await checkIn(main);
  second.time.now += 60_000;
  const leave = { participantId, dayId, reason: '示例出差', approvedBy: '示例领导' };
  await second.client.attendance.leave(leave);
  await bothWays();
  expect((await line(main))?.standing).toBe('late');
  expect(await line(second)).toEqual({ ...(await line(main)), own: false });
});

test('a check-in that came from another laptop is retracted here, and so there', async () => {
  const { main, second, checkIn, line, bothWays } = await twoDesks();
  const { id } = await checkIn(second);
  await bothWays();
  await main.client.attendance.retract({ id, reason: '认错人' });
  await bothWays();
  expect([(await line(main))?.standing, (await line(second))?.standing]).toEqual([
    'expected',
    'expected',
  ]);
});

test('a check-in that was taken back before or after a merge is taken back on both', async () => {
  const { main, second, checkIn, line, bothWays } = await twoDesks();
  await checkIn(second);
  await merged(second, main);
  expect((await line(main))?.standing).toBe('late');
  await second.client.journal.undo({});
  await bothWays();
  expect([(await line(main))?.standing, (await line(second))?.standing]).toEqual([
    'expected',
    'expected',
  ]);
});
