import { runDay } from '@shared/runOfShow/runDay';
import { asInstant, asTimeOfDay, MINUTE } from '@shared/time';
import { describe, expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';

/** A meeting whose second day (today) has four speeches of ten minutes from 09:30; it is 10:00. */
async function aShow() {
  const { program, client, time } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const days = (await client.agenda.list({ meetingId })).days;
  const [first = '', today = ''] = days.map(({ id }) => id);
  await client.agenda.setDayStart({ dayId: today, startsAt: asTimeOfDay(9 * 60 + 30) });
  const add = async (title: string, dayId = today) =>
    (await client.agenda.addItem({ dayId, kind: 'speech', title, plannedMinutes: 10 })).id;
  const ids = [await add('甲'), await add('乙'), await add('丙'), await add('丁')];
  const [a = '', b = '', c = '', d = ''] = ids;
  const day = async () => {
    const show = await client.runOfShow.show({ meetingId });
    const found = show.days.find(({ id }) => id === today);
    if (!found) throw new Error('no day');
    return found;
  };
  const run = async () => runDay(await day(), asInstant(time.now));
  /** `甲 done, 乙 running`, in order */
  const drawn = async () =>
    (await run()).lines.map(({ title, state }) => `${title} ${state}`).join(', ');
  const wait = (minutes: number) => {
    time.now += minutes * MINUTE;
  };
  return { program, client, time, meetingId, first, today, a, b, c, d, add, day, run, drawn, wait };
}

describe('the live show', () => {
  test('starts, goes on and ends; each step is one that can be undone', async () => {
    const { client, meetingId, time, a, b, run, drawn, wait } = await aShow();
    await client.runOfShow.start({ id: a });
    const began = time.now;
    wait(12);
    expect(await client.runOfShow.next({ meetingId })).toEqual({ id: b });
    expect(await drawn()).toBe('甲 done, 乙 running, 丙 waiting, 丁 waiting');
    expect((await run()).lines[0]).toMatchObject({ actualStart: began, actualEnd: time.now });
    await client.journal.undo({});
    expect(await drawn()).toBe('甲 running, 乙 waiting, 丙 waiting, 丁 waiting');
    await client.journal.redo({});
    wait(10);
    await client.runOfShow.finish({ meetingId });
    expect(await drawn()).toBe('甲 done, 乙 done, 丙 waiting, 丁 waiting');
    await expect(client.runOfShow.finish({ meetingId })).rejects.toMatchObject({
      kind: 'conflict',
      key: 'runOfShow:error.nothingRuns',
    });
    await client.runOfShow.next({ meetingId });
    await client.runOfShow.next({ meetingId });
    await expect(client.runOfShow.next({ meetingId })).rejects.toMatchObject({
      key: 'runOfShow:error.nothingNext',
    });
    expect(await drawn()).toBe('甲 done, 乙 done, 丙 done, 丁 running');
  });

  test('jumps, comes back, and starts anew what was held', async () => {
    const { client, a, b, c, drawn, wait, run } = await aShow();
    await client.runOfShow.start({ id: a });
    wait(5);
    await client.runOfShow.start({ id: c });
    expect(await drawn()).toBe('甲 done, 乙 passed, 丙 running, 丁 waiting');
    await client.runOfShow.start({ id: b });
    expect(await drawn()).toBe('甲 done, 乙 running, 丙 done, 丁 waiting');
    await client.runOfShow.start({ id: a });
    expect((await run()).current).toMatchObject({ id: a, addedSeconds: 0 });
    await expect(client.runOfShow.start({ id: a })).rejects.toMatchObject({
      key: 'runOfShow:error.alreadyRunning',
      params: { title: '甲' },
    });
  });

  test('pauses keep their length; finishing ends a pause', async () => {
    const { client, meetingId, a, run, wait, time } = await aShow();
    await client.runOfShow.start({ id: a });
    wait(2);
    await client.runOfShow.pause({ meetingId });
    await expect(client.runOfShow.pause({ meetingId })).rejects.toMatchObject({
      key: 'runOfShow:error.alreadyPaused',
    });
    wait(3);
    expect((await run()).current?.state).toBe('paused');
    await client.runOfShow.resume({ meetingId });
    await expect(client.runOfShow.resume({ meetingId })).rejects.toMatchObject({
      key: 'runOfShow:error.notPaused',
    });
    expect((await run()).current).toMatchObject({ pausedMs: 3 * MINUTE, pausedAt: null });
    expect((await run()).current?.expectedEnd).toBe(time.now + 8 * MINUTE);
    await client.runOfShow.pause({ meetingId });
    wait(1);
    await client.runOfShow.finish({ meetingId });
    expect((await run()).lines[0]).toMatchObject({ pausedMs: 4 * MINUTE, pausedAt: null });
  });

  test('gives and takes minutes, but never less than no time', async () => {
    const { client, meetingId, a, run } = await aShow();
    await client.runOfShow.start({ id: a });
    await client.runOfShow.addTime({ meetingId, seconds: 60 });
    await client.runOfShow.addTime({ meetingId, seconds: 60 });
    expect((await run()).current?.addedSeconds).toBe(120);
    await client.runOfShow.addTime({ meetingId, seconds: -3600 });
    expect((await run()).current?.addedSeconds).toBe(-600);
    await client.journal.undo({});
    expect((await run()).current?.addedSeconds).toBe(120);
  });

  test('the facts outlive the program: a killed show comes back at the same second', async () => {
    const { program, client, meetingId, a, time, run, wait } = await aShow();
    await client.runOfShow.start({ id: a });
    wait(3);
    const before = await run();
    program.close();
    const again = await aProgram({ folder: program.folder });
    again.time.now = time.now;
    const { days } = await again.client.runOfShow.show({ meetingId });
    const after = runDay(days[1] ?? { midnight: asInstant(0), items: [] }, asInstant(time.now));
    expect(after.current).toEqual(before.current);
  });
});

describe('rearranging the rest of the day', () => {
  test('skips, and takes it back', async () => {
    const { client, a, b, drawn } = await aShow();
    await client.runOfShow.start({ id: a });
    await client.runOfShow.skip({ id: b, skipped: true });
    expect(await drawn()).toBe('甲 running, 乙 skipped, 丙 waiting, 丁 waiting');
    await client.runOfShow.skip({ id: b, skipped: false });
    expect(await drawn()).toBe('甲 running, 乙 waiting, 丙 waiting, 丁 waiting');
    await expect(client.runOfShow.skip({ id: a, skipped: true })).rejects.toMatchObject({
      kind: 'refused',
      key: 'runOfShow:error.notWaiting',
    });
  });

  test('a speaker joins behind what runs, or behind another item', async () => {
    const { client, meetingId, a, c, drawn, run } = await aShow();
    await client.runOfShow.start({ id: a });
    await client.runOfShow.insert({ meetingId, title: '戊' });
    await client.runOfShow.insert({ meetingId, title: '己', afterId: c, kind: 'speech' });
    expect(await drawn()).toBe(
      '甲 running, 戊 waiting, 乙 waiting, 丙 waiting, 己 waiting, 丁 waiting',
    );
    expect((await run()).lines[1]).toMatchObject({ kind: 'freeSpeech', plannedMinutes: 5 });
    await client.journal.undo({});
    expect(await drawn()).toBe('甲 running, 戊 waiting, 乙 waiting, 丙 waiting, 丁 waiting');
  });

  test('two items change places; a fixed start stays with the place', async () => {
    const { client, a, b, d, drawn, day } = await aShow();
    const ten = asTimeOfDay(10 * 60);
    await client.agenda.editItem({ id: b, plannedStart: ten, startIsHard: true });
    await client.agenda.editItem({ id: d, plannedMinutes: 3 });
    await client.runOfShow.swap({ ids: [b, d] });
    expect(await drawn()).toBe('甲 waiting, 丁 waiting, 丙 waiting, 乙 waiting');
    const { items } = await day();
    expect(items[1]).toMatchObject({ id: d, plannedStart: ten, startIsHard: true });
    expect(items[1]?.plannedMinutes).toBe(3);
    expect(items[3]).toMatchObject({ id: b, plannedStart: null, startIsHard: false });
    await expect(client.runOfShow.swap({ ids: [a, a] })).rejects.toMatchObject({
      key: 'runOfShow:error.swapItself',
    });
    await client.runOfShow.start({ id: a });
    await expect(client.runOfShow.swap({ ids: [a, b] })).rejects.toMatchObject({
      key: 'runOfShow:error.notWaiting',
    });
  });

  test('a speech becomes a written contribution and takes no time', async () => {
    const { client, meetingId, a, b, c, run, drawn } = await aShow();
    await client.runOfShow.start({ id: a });
    await client.runOfShow.toWritten({ id: b });
    expect(await drawn()).toBe('甲 running, 乙 written, 丙 waiting, 丁 waiting');
    expect((await run()).lines[1]).toMatchObject({
      plannedMinutes: 0,
      kind: 'writtenContribution',
    });
    expect(await client.runOfShow.next({ meetingId })).toEqual({ id: c });
  });

  test('delays are announced, dropped, or made part of the plan', async () => {
    const { client, today, a, c, d, day, run } = await aShow();
    await client.agenda.editItem({ id: d, plannedStart: asTimeOfDay(10 * 60 + 5) });
    await client.runOfShow.setDelay({ id: c, minutes: 20 });
    const at = (minute: number) => asTimeOfDay(9 * 60 + 30 + minute);
    expect((await day()).items.map(({ startsAt }) => startsAt)).toEqual([
      at(0),
      at(10),
      at(20),
      at(35),
    ]);
    const { midnight } = await day();
    const delayed = async () =>
      (await run()).lines.map(({ delayedStart }) => (delayedStart - midnight) / MINUTE);
    expect(await delayed()).toEqual([at(0), at(10), at(40), at(50)]);
    await client.runOfShow.dropDelays({ dayId: today });
    expect(await delayed()).toEqual([at(0), at(10), at(20), at(35)]);
    await client.journal.undo({});
    await client.runOfShow.applyDelays({ dayId: today });
    expect((await day()).items.map(({ startsAt }) => startsAt)).toEqual([
      at(0),
      at(10),
      at(40),
      at(50),
    ]);
    expect((await day()).items.every(({ delayMinutes }) => delayMinutes === 0)).toBe(true);
    await client.agenda.editItem({ id: a, plannedStart: at(0), startIsHard: true });
    await expect(client.runOfShow.setDelay({ id: a, minutes: 5 })).rejects.toMatchObject({
      key: 'runOfShow:error.hardStart',
    });
  });

  test('several moves are taken as one and undone as one', async () => {
    const { client, a, b, c, d, drawn, run } = await aShow();
    await client.runOfShow.start({ id: a });
    await client.runOfShow.take({
      moves: [
        { kind: 'setMinutes', itemId: b, plannedMinutes: 6 },
        { kind: 'swap', itemIds: [b, c] },
        { kind: 'skip', itemId: d },
      ],
    });
    expect(await drawn()).toBe('甲 running, 丙 waiting, 乙 waiting, 丁 skipped');
    expect((await run()).lines[2]?.plannedMinutes).toBe(6);
    await client.journal.undo({});
    expect(await drawn()).toBe('甲 running, 乙 waiting, 丙 waiting, 丁 waiting');
    await expect(
      client.runOfShow.take({
        moves: [
          { kind: 'toWritten', itemId: b },
          { kind: 'skip', itemId: a },
        ],
      }),
    ).rejects.toMatchObject({ key: 'runOfShow:error.notWaiting' });
    expect(await drawn()).toBe('甲 running, 乙 waiting, 丙 waiting, 丁 waiting');
  });

  test('after a rehearsal nothing has happened', async () => {
    const { client, meetingId, today, a, b, drawn } = await aShow();
    await client.runOfShow.start({ id: a });
    await client.runOfShow.next({ meetingId });
    await client.runOfShow.skip({ id: b, skipped: false });
    await client.runOfShow.reset({ dayId: today });
    expect(await drawn()).toBe('甲 waiting, 乙 waiting, 丙 waiting, 丁 waiting');
  });
});

describe('the approved agenda', () => {
  test('stays as it was while the day is rearranged', async () => {
    const { client, meetingId, b, c, time } = await aShow();
    const { id } = await client.runOfShow.approve({ meetingId, name: '第一稿' });
    await client.runOfShow.swap({ ids: [b, c] });
    const version = await client.runOfShow.version({ id });
    expect(version).toMatchObject({ name: '第一稿', approvedAt: time.now, approvedByName: null });
    expect(version.content.days[1]?.items.map(({ title }) => title).join('')).toBe('甲乙丙丁');
    expect(version.content.days[1]?.items[1]).toMatchObject({ id: b, startsAt: 580, endsAt: 590 });
    time.now += MINUTE;
    await client.runOfShow.approve({ meetingId, name: '第二稿' });
    const heads = await client.runOfShow.versions({ meetingId });
    expect(heads.map(({ name }) => name)).toEqual(['第二稿', '第一稿']);
    expect((await client.runOfShow.show({ meetingId })).approved?.name).toBe('第二稿');
  });

  test('a show that begins without one keeps the agenda of that moment, once', async () => {
    const { client, meetingId, a, b } = await aShow();
    await client.runOfShow.start({ id: a });
    await client.runOfShow.start({ id: b });
    expect(await client.runOfShow.versions({ meetingId })).toHaveLength(1);
  });
});

test('what is not there is said so', async () => {
  const { client, meetingId } = await aShow();
  const key = (error: string) => ({ kind: 'notFound', key: error });
  await expect(client.runOfShow.start({ id: 'none' })).rejects.toMatchObject(
    key('agenda:error.itemNotFound'),
  );
  await expect(client.runOfShow.reset({ dayId: 'none' })).rejects.toMatchObject(
    key('agenda:error.dayNotFound'),
  );
  await expect(client.runOfShow.version({ id: 'none' })).rejects.toMatchObject(
    key('runOfShow:error.versionNotFound'),
  );
  await expect(client.runOfShow.show({ meetingId: 'none' })).rejects.toMatchObject(
    key('meetings:error.notFound'),
  );
  expect(await client.runOfShow.versions({ meetingId })).toEqual([]);
});
