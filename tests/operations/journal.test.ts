import { expect, test } from 'vitest';
import { meetingTable } from '../../src/main/features/meetings/meetings.table';
import { aMeetingInput, aProgram, TEST_NOW } from '../support/program';

test('tells what undo and redo would do now, by the name of the operation', async () => {
  const { client } = await aProgram();
  expect(await client.journal.next({})).toEqual({ undo: null, redo: null });
  await client.meetings.create(aMeetingInput);
  expect(await client.journal.next({})).toMatchObject({
    undo: { operation: 'meetings.create' },
    redo: null,
  });
  await client.journal.undo({});
  const next = await client.journal.next({});
  expect(next.undo).toBeNull();
  expect(next.redo).not.toBeNull();
});

test('a field that one change wrote twice is told once, from the first value to the last', async () => {
  const { program, client } = await aProgram();
  const { id } = await client.meetings.create({ ...aMeetingInput, theme: '一', venue: '甲' });
  const head = { id: 'c', device: 'test', person: null, operation: 'test.twice', at: TEST_NOW };
  program.store.change({ ...head, official: false, undoes: null }, (db) => {
    db.update(meetingTable).set({ theme: '二', venue: '乙' }).run();
    db.update(meetingTable).set({ theme: '三', venue: '甲' }).run();
  });
  const history = await client.journal.history({ table: 'meeting', rowId: id });
  expect(history.filter(({ changeId }) => changeId === 'c')).toMatchObject([
    { field: 'theme', before: '一', after: '三' },
  ]);
});

test.each([
  ['journal.recent', { limit: 0 }],
  ['journal.recent', { limit: 501 }],
  ['journal.history', { table: 'meeting' }],
  ['journal.undo', { changeId: '' }],
])('refuses %s %o', async (name, input) => {
  const { program } = await aProgram();
  await expect(program.operate(name, input)).rejects.toMatchObject({ kind: 'invalid' });
});
