import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';
import { aCopyOf, carried, facts, type Laptop, laptops, merged } from './laptops';

const wording = '示例：园区产业用地指标紧张，项目落地慢。';

const capture = (laptop: Laptop, meetingId: string, originalWording = wording) =>
  laptop.client.issues.capture({ meetingId, kind: 'problem', originalWording });

const numbersOf = async (laptop: Laptop, meetingId: string) =>
  (await laptop.client.issues.list({ meetingId })).map(({ number, wording }) => [number, wording]);

describe('merging another laptop', () => {
  test('brings what it wrote, with its person, moment and operation', async () => {
    const { main, desk, meetingId } = await laptops();
    const { id: recorder } = await desk.client.operators.add({ name: '示例记录员' });
    await desk.client.operators.takeOver({ id: recorder });
    desk.time.now += 60_000;
    const { id } = await capture(desk, meetingId);

    const { file } = await carried(desk, main);
    const before = facts(main);
    const preview = await main.client.packages.previewMerge({ file });
    expect(facts(main)).toEqual(before);
    expect(preview).toMatchObject({ conflicts: [], numbers: [], leftOut: [], twins: 0 });
    expect(preview.rows).toContainEqual({ table: 'issue', added: 1, changed: 0, removed: 0 });
    expect(preview.people).toContainEqual(
      expect.objectContaining({ person: '示例记录员', changes: 1, from: desk.time.now }),
    );

    await main.client.packages.merge({ file });
    expect(facts(main)).toEqual(facts(desk));
    expect(await main.client.journal.history({ table: 'issue', rowId: id })).toEqual(
      await desk.client.journal.history({ table: 'issue', rowId: id }),
    );
    const [brought] = (await main.client.journal.recent({})).filter(({ merged }) => merged);
    expect(brought).toMatchObject({ operation: 'issues.capture', person: recorder });
  });

  test('twice is once, however often it is carried', async () => {
    const { main, desk, meetingId } = await laptops();
    await capture(desk, meetingId);
    const { file } = await carried(desk, main);
    await main.client.packages.merge({ file });
    const once = { facts: facts(main), recent: await main.client.journal.recent({}) };
    const again = await main.client.packages.merge({ file });
    expect(again).toMatchObject({ changes: 0, rows: [], conflicts: [] });
    await merged(desk, main);
    expect({ facts: facts(main), recent: await main.client.journal.recent({}) }).toEqual(once);
  });

  test('a backup is made first and the copies do not pile up', async () => {
    const { main, desk, meetingId } = await laptops();
    await capture(desk, meetingId);
    const { file } = await carried(desk, main);
    for (let times = 0; times < 7; times += 1) await main.client.packages.merge({ file });
    const backups = readdirSync(join(main.program.folder, 'backups'));
    expect(backups.filter((name) => name.startsWith('before-merge-'))).toHaveLength(5);
    expect(readdirSync(join(main.program.folder, 'scratch'))).toEqual([]);
  });

  test('is undone as one, can be redone, and can be merged again', async () => {
    const { main, desk, meetingId } = await laptops();
    await capture(main, meetingId, '示例：本机先记的。');
    const { id } = await capture(desk, meetingId);
    await desk.client.meetings.edit({ id: meetingId, theme: '产业' });
    const before = facts(main);
    const { file } = await carried(desk, main);
    await main.client.packages.merge({ file });
    const after = facts(main);
    expect((await main.client.journal.next({})).undo?.operation).toBe('packages.merge');
    await main.client.journal.undo({});
    expect(facts(main)).toEqual(before);
    expect(await main.client.journal.history({ table: 'issue', rowId: id })).toEqual([]);
    await main.client.journal.redo({});
    expect(facts(main)).toEqual(after);
    await main.client.journal.undo({});
    await main.client.packages.merge({ file });
    expect(facts(main)).toEqual(after);
    expect(await main.client.packages.previewMerge({ file })).toMatchObject({ changes: 0 });
  });

  test('Ctrl+Z does not reach what came from elsewhere', async () => {
    const { main, desk, meetingId } = await laptops();
    await capture(desk, meetingId);
    await merged(desk, main);
    await main.client.journal.undo({});
    expect((await main.client.journal.next({})).undo?.operation).toBe('meetings.create');
  });

  test('different columns of one row both count', async () => {
    const { main, desk, meetingId } = await laptops();
    await main.client.meetings.edit({ id: meetingId, theme: '产业' });
    await desk.client.meetings.edit({ id: meetingId, venue: '示例会议中心' });
    expect(await merged(desk, main)).toMatchObject({ conflicts: [] });
    expect(await main.client.meetings.get({ id: meetingId })).toMatchObject({
      theme: '产业',
      venue: '示例会议中心',
    });
  });

  test.each([
    ['ours', '产业'],
    ['theirs', '扶弱'],
  ] as const)('the same column twice is a conflict: %s', async (all, theme) => {
    const { main, desk, meetingId } = await laptops();
    await main.client.meetings.edit({ id: meetingId, theme: '产业' });
    await desk.client.meetings.edit({ id: meetingId, theme: '扶弱' });
    const { conflicts } = await merged(desk, main, { all });
    expect(conflicts).toEqual([
      {
        key: `meeting:${meetingId}:theme`,
        table: 'meeting',
        rowId: meetingId,
        label: aMeetingInput.name,
        kind: 'changed',
        columns: [{ name: 'theme', base: '', ours: '产业', theirs: '扶弱' }],
        chosen: all,
      },
    ]);
    expect((await main.client.meetings.get({ id: meetingId })).theme).toBe(theme);
    // The other laptop is not asked again: the decision comes along.
    expect(await merged(main, desk)).toMatchObject({ conflicts: [] });
    expect((await desk.client.meetings.get({ id: meetingId })).theme).toBe(theme);
    expect(facts(desk)).toEqual(facts(main));
  });

  test('one conflict may be chosen against the rest', async () => {
    const { main, desk, meetingId } = await laptops();
    await main.client.meetings.edit({ id: meetingId, theme: '产业', venue: '甲厅' });
    await desk.client.meetings.edit({ id: meetingId, theme: '扶弱', venue: '乙厅' });
    await merged(desk, main, { each: { [`meeting:${meetingId}:venue`]: 'theirs' } });
    expect(await main.client.meetings.get({ id: meetingId })).toMatchObject({
      theme: '产业',
      venue: '乙厅',
    });
  });

  test('a change made after seeing ours is no conflict', async () => {
    const { main, desk, meetingId } = await laptops();
    await main.client.meetings.edit({ id: meetingId, theme: '产业' });
    await merged(main, desk);
    await desk.client.meetings.edit({ id: meetingId, theme: '扶弱' });
    expect(await merged(desk, main)).toMatchObject({ conflicts: [] });
    expect((await main.client.meetings.get({ id: meetingId })).theme).toBe('扶弱');
  });

  test('numbers that people read never collide; the old number is told', async () => {
    const { main, others, meetingId } = await laptops(2);
    const [first, second] = others as [Laptop, Laptop];
    await capture(main, meetingId, '示例：本机。');
    await capture(first, meetingId, '示例：一组。');
    await capture(second, meetingId, '示例：二组。');
    const { numbers } = await merged(first, main);
    expect(numbers).toMatchObject([{ table: 'issue', from: 1, to: 2, label: '示例：一组。' }]);
    expect((await merged(second, main)).numbers).toMatchObject([{ from: 1, to: 3 }]);
    const all = [
      [1, '示例：本机。'],
      [2, '示例：一组。'],
      [3, '示例：二组。'],
    ];
    expect(await numbersOf(main, meetingId)).toEqual(all);
    for (const laptop of [first, second]) {
      await merged(main, laptop);
      expect(await numbersOf(laptop, meetingId)).toEqual(all);
    }
  });

  test('a number that was given and removed is not given to what comes', async () => {
    const { main, desk, meetingId } = await laptops();
    const { id } = await capture(main, meetingId, '示例：作废。');
    await main.client.issues.remove({ id });
    await capture(desk, meetingId);
    expect((await merged(desk, main)).numbers).toMatchObject([{ from: 1, to: 2 }]);
  });

  test('the order of two laptops does not matter for what they added', async () => {
    const { main, others, meetingId } = await laptops(2);
    const twin = await aCopyOf(main);
    const [first, second] = others as [Laptop, Laptop];
    await capture(first, meetingId, '示例：一组。');
    await capture(second, meetingId, '示例：二组。');
    for (const from of [first, second]) await merged(from, main);
    for (const from of [second, first]) await merged(from, twin);
    const without = (laptop: Laptop) =>
      facts(laptop).issue?.map(({ number: _, ...issue }) => issue);
    expect(without(twin)).toEqual(without(main));
  });

  test('what one laptop brings on from another comes once', async () => {
    const { main, others, meetingId } = await laptops(2);
    const [first, second] = others as [Laptop, Laptop];
    await capture(first, meetingId);
    await merged(first, second);
    await merged(second, main);
    await merged(first, main);
    expect(await numbersOf(main, meetingId)).toEqual([[1, wording]]);
    expect(facts(main)).toEqual(facts(first));
  });
});

describe('removals', () => {
  async function aParticipant() {
    const made = await laptops();
    const { main, desk, meetingId } = made;
    const { id } = await main.client.participants.create({
      meetingId,
      name: '示例甲',
      capacity: 'attendee',
    });
    await merged(main, desk);
    return { ...made, id };
  }
  const names = async (laptop: Laptop, meetingId: string) =>
    (await laptop.client.participants.list({ meetingId })).map(({ name }) => name);

  test('what is removed there goes here, when nothing hangs on it', async () => {
    const { main, desk, meetingId, id } = await aParticipant();
    await desk.client.participants.remove({ id });
    expect(await merged(desk, main)).toMatchObject({ conflicts: [] });
    expect(await names(main, meetingId)).toEqual([]);
  });

  test.each(['ours', 'theirs'] as const)('removed there, changed here: %s', async (all) => {
    const { main, desk, meetingId, id } = await aParticipant();
    await main.client.participants.edit({ id, phone: '0531-0000000' });
    await desk.client.participants.remove({ id });
    const { conflicts } = await merged(desk, main, { all });
    expect(conflicts).toMatchObject([{ kind: 'removedThere', label: '示例甲', chosen: all }]);
    expect(await names(main, meetingId)).toEqual(all === 'ours' ? ['示例甲'] : []);
    expect(await merged(main, desk)).toMatchObject({ conflicts: [] });
    expect(facts(desk)).toEqual(facts(main));
  });

  test.each(['ours', 'theirs'] as const)('changed there, removed here: %s', async (all) => {
    const { main, desk, meetingId, id } = await aParticipant();
    await main.client.participants.remove({ id });
    await desk.client.participants.edit({ id, phone: '0531-0000000' });
    const { conflicts } = await merged(desk, main, { all });
    expect(conflicts).toMatchObject([{ kind: 'removedHere', label: '示例甲', chosen: all }]);
    expect(await names(main, meetingId)).toEqual(all === 'ours' ? [] : ['示例甲']);
    expect(await merged(main, desk)).toMatchObject({ conflicts: [] });
    expect(facts(desk)).toEqual(facts(main));
  });

  test('a reference to what is gone here is dropped and named; both end alike', async () => {
    const { main, desk, meetingId, id } = await aParticipant();
    await main.client.participants.remove({ id });
    await desk.client.issues.capture({
      meetingId,
      kind: 'request',
      originalWording: wording,
      raisedById: id,
    });
    expect((await merged(desk, main)).leftOut).toMatchObject([
      { table: 'issue', why: 'referenceGone', column: 'raised_by_id' },
    ]);
    await merged(main, desk);
    expect(facts(desk)).toEqual(facts(main));
  });

  async function anItem() {
    const made = await laptops();
    const { main, desk, meetingId } = made;
    const people: string[] = [];
    for (const name of ['示例甲', '示例乙']) {
      const { id } = await main.client.participants.create({
        meetingId,
        name,
        capacity: 'attendee',
      });
      people.push(id);
    }
    const [day] = (await main.client.agenda.list({ meetingId })).days;
    const { id } = await main.client.agenda.addItem({
      dayId: day?.id ?? '',
      kind: 'speech',
      title: '示例发言',
      plannedMinutes: 8,
    });
    await main.client.agenda.setSpeakers({ id, participantIds: people.slice(0, 1) });
    await merged(main, desk);
    return { ...made, id, people };
  }

  test('a row whose owner is gone here stays out and is named', async () => {
    const { main, desk, id, people } = await anItem();
    await desk.client.agenda.setSpeakers({ id, participantIds: people });
    await main.client.agenda.removeItems({ ids: [id] });
    expect((await merged(desk, main)).leftOut).toMatchObject([
      { table: 'agenda_speaker', why: 'parentGone', label: '示例乙' },
    ]);
    await merged(main, desk);
    expect(facts(desk)).toEqual(facts(main));
  });

  test('what is kept keeps what hung on it', async () => {
    const { main, desk, id, people } = await anItem();
    await main.client.agenda.setSpeakers({ id, participantIds: people });
    await desk.client.agenda.removeItems({ ids: [id] });
    expect((await merged(desk, main)).conflicts).toMatchObject([
      { kind: 'removedThere', label: '示例发言' },
    ]);
    expect(facts(main).agenda_speaker).toHaveLength(2);
    await merged(main, desk);
    expect(facts(desk)).toEqual(facts(main));
  });
});

describe('the same thing entered on both laptops', () => {
  test('a speaker of an item is one speaker', async () => {
    const { main, desk, meetingId } = await laptops();
    const { id: participantId } = await main.client.participants.create({
      meetingId,
      name: '示例甲',
      capacity: 'attendee',
    });
    const [day] = (await main.client.agenda.list({ meetingId })).days;
    const { id } = await main.client.agenda.addItem({
      dayId: day?.id ?? '',
      kind: 'speech',
      title: '示例发言',
      plannedMinutes: 8,
    });
    await merged(main, desk);
    for (const laptop of [main, desk])
      await laptop.client.agenda.setSpeakers({ id, participantIds: [participantId] });
    expect(await merged(desk, main)).toMatchObject({ twins: 1, conflicts: [] });
    expect(facts(main).agenda_speaker).toHaveLength(1);
    // What follows about their row is about ours.
    await desk.client.agenda.setSpeakers({ id, participantIds: [] });
    await merged(desk, main);
    expect(facts(main).agenda_speaker).toEqual([]);
  });

  test('two papers with one number are two papers: theirs stays out and is named', async () => {
    const { main, desk, meetingId } = await laptops();
    for (const [laptop, name] of [
      [main, '省示例一厅'],
      [desk, '省示例二厅'],
    ] as const) {
      const { id } = await laptop.client.organizations.addDepartment({ name });
      const issue = await capture(laptop, meetingId, `示例：${name}。`);
      await laptop.client.issues.assign({
        id: issue.id,
        leadOrganizationId: id,
        dueDate: '2026-08-30',
      });
      await laptop.client.issues.exportNotices({
        meetingId,
        target: laptop.program.handleFor(join(laptop.program.folder, '交办单')),
      });
    }
    const { leftOut } = await merged(desk, main);
    expect(leftOut).toContainEqual(
      expect.objectContaining({ table: 'assignment_notice', why: 'numberTaken' }),
    );
    expect(facts(main).assignment_notice).toHaveLength(1);
    expect(facts(main).issue).toHaveLength(2);
  });
});

test('a clash in the life of an issue is decided as a whole', async () => {
  const { main, desk, meetingId } = await laptops();
  const { id } = await capture(main, meetingId);
  await merged(main, desk);
  const lead = (await main.client.organizations.addDepartment({ name: '省示例厅' })).id;
  await main.client.issues.assign({ id, leadOrganizationId: lead, dueDate: '2026-08-30' });
  await desk.client.issues.notAccept({ id, reason: '示例：不属于受理范围。' });
  const { file } = await carried(desk, main);
  const { conflicts } = await main.client.packages.merge({ file });
  expect(conflicts).toMatchObject([{ kind: 'changed', chosen: 'ours' }]);
  expect((await main.client.issues.get({ id })).status).toBe('assigned');
  expect((await main.client.issues.get({ id })).moves).toHaveLength(2);
  await main.client.journal.undo({});
  await main.client.packages.merge({ file, choices: { all: 'theirs' } });
  expect((await main.client.issues.get({ id })).status).toBe('notAccepted');
});

test('a laptop that began by itself has nothing in common', async () => {
  const { main } = await laptops();
  const stranger = await aProgram();
  await stranger.client.meetings.create(aMeetingInput);
  const { file } = await carried(stranger, main);
  for (const verb of ['previewMerge', 'merge'] as const)
    await expect(main.client.packages[verb]({ file })).rejects.toMatchObject({
      key: 'packages:error.unrelated',
    });
});

test('a package of changes is no copy to start from', async () => {
  const { main, desk } = await laptops();
  const { file } = await carried(desk, main);
  await expect(main.client.packages.importPackage({ file })).rejects.toMatchObject({
    key: 'packages:error.onlyChanges',
  });
});

test('a removal that was taken back there does not bring back what was removed here', async () => {
  const { main, desk, meetingId } = await laptops();
  const { days } = await main.client.agenda.list({ meetingId });
  const item = { kind: 'speech', title: '示例发言', plannedMinutes: 8 } as const;
  const { id } = await main.client.agenda.addItem({ dayId: days[0]?.id as string, ...item });
  const said = { kind: 'problem', originalWording: '示例问题', agendaItemId: id } as const;
  await main.client.issues.capture({ meetingId, ...said });
  await merged(main, desk);

  await desk.client.agenda.removeItems({ ids: [id] });
  await main.client.agenda.removeItems({ ids: [id] });
  await main.client.journal.undo({});
  await merged(desk, main);
  expect((await merged(main, desk)).conflicts).toEqual([]);
  expect(facts(desk)).toEqual(facts(main));
  const left = await main.client.agenda.list({ meetingId });
  expect(left.days.flatMap(({ items }) => items)).toEqual([]);
});

test('a removal taken back there and changed since is asked about where it was removed too', async () => {
  const { main, desk, meetingId } = await laptops();
  const { days } = await main.client.agenda.list({ meetingId });
  const item = { kind: 'speech', title: '示例发言', plannedMinutes: 8 } as const;
  const { id } = await main.client.agenda.addItem({ dayId: days[0]?.id as string, ...item });
  await merged(main, desk);

  await desk.client.agenda.removeItems({ ids: [id] });
  await main.client.agenda.editItem({ id, title: '示例改过的发言' });
  await main.client.agenda.removeItems({ ids: [id] });
  await main.client.journal.undo({});
  expect((await merged(main, desk, { all: 'theirs' })).conflicts).toMatchObject([
    { kind: 'removedHere', table: 'agenda_item', rowId: id, chosen: 'theirs' },
  ]);
  expect((await merged(desk, main)).conflicts).toEqual([]);
  expect(facts(desk)).toEqual(facts(main));
});
