import { expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';

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

test.each([
  ['journal.recent', { limit: 0 }],
  ['journal.recent', { limit: 501 }],
  ['journal.history', { table: 'meeting' }],
  ['journal.undo', { changeId: '' }],
])('refuses %s %o', async (name, input) => {
  const { program } = await aProgram();
  await expect(program.operate(name, input)).rejects.toMatchObject({ kind: 'invalid' });
});
