import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/main/db/database';
import type { ChangeHead } from '../../src/main/db/journal';
import { settingTable } from '../../src/main/features/settings/settings.table';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

const head = (id: string): ChangeHead => ({
  id,
  device: 'test',
  person: null,
  operation: 'test.write',
  at: 1,
  official: false,
  undoes: null,
});

describe('the journal', () => {
  test('refuses a write outside a command, at the database itself', async () => {
    const store = await openStore(aFolder());
    let writer: Parameters<Parameters<typeof store.change>[1]>[0] | undefined;
    store.change(head('1'), (db) => {
      writer = db;
    });
    expect(() =>
      writer?.insert(settingTable).values({ id: 'theme', value: 'light' }).run(),
    ).toThrow(/write outside a command/);
    store.close();
  });

  test('the reading connection cannot write, whatever is asked of it', async () => {
    const store = await openStore(aFolder());
    const reader = store.reader as unknown as Parameters<Parameters<typeof store.change>[1]>[0];
    expect(() => reader.insert(settingTable).values({ id: 'theme', value: 'light' }).run()).toThrow(
      /readonly/,
    );
    store.close();
  });

  test('a thrown error rolls everything back, change and all', async () => {
    const store = await openStore(aFolder());
    const write = () =>
      store.change(head('1'), (db) => {
        db.insert(settingTable).values({ id: 'theme', value: 'light' }).run();
        throw new Error('stop');
      });
    expect(write).toThrow('stop');
    expect(store.reader.select().from(settingTable).all()).toEqual([]);
    store.close();
  });

  test('a change that touches nothing leaves no trace', async () => {
    const { client } = await aProgram();
    const before = await client.journal.recent({});
    await client.settings.change({});
    expect(await client.journal.recent({})).toEqual(before);
  });

  test('undo takes back a whole change with its cascades; redo brings it all again', async () => {
    const { client } = await aProgram();
    const { id } = await client.meetings.create(aMeetingInput);
    await client.meetings.remove({ id });
    expect(await client.meetings.list({})).toEqual([]);
    expect(await client.journal.undo({})).toEqual({ operation: 'meetings.remove' });
    expect((await client.meetings.overview({ id })).days).toBe(2);
    expect(await client.journal.redo({})).toEqual({ operation: 'meetings.remove' });
    expect(await client.meetings.list({})).toEqual([]);
    await client.journal.undo({});
    await client.journal.undo({});
    expect(await client.meetings.list({})).toEqual([]);
    await client.journal.redo({});
    expect((await client.meetings.overview({ id })).days).toBe(2);
  });

  test('walking back and forth ends where it began', async () => {
    const { client } = await aProgram();
    const { id } = await client.meetings.create(aMeetingInput);
    for (const theme of ['一', '二', '三']) await client.meetings.edit({ id, theme });
    const themes = async () => (await client.meetings.get({ id })).theme;
    await client.journal.undo({});
    expect(await themes()).toBe('二');
    await client.journal.undo({});
    expect(await themes()).toBe('一');
    await client.journal.redo({});
    expect(await themes()).toBe('二');
    await client.journal.redo({});
    expect(await themes()).toBe('三');
    await expect(client.journal.redo({})).rejects.toMatchObject({
      key: 'journal:error.nothingToRedo',
    });
    await client.journal.undo({});
    await client.meetings.edit({ id, venue: '示例会议中心' });
    await expect(client.journal.redo({})).rejects.toMatchObject({
      key: 'journal:error.nothingToRedo',
    });
  });

  test('refuses to undo what has been changed since, or what later rows hang on', async () => {
    const { client } = await aProgram();
    const { id } = await client.meetings.create(aMeetingInput);
    const [creation] = await client.journal.recent({ limit: 1 });
    await client.meetings.edit({ id, theme: '产业' });
    await expect(client.journal.undo({ changeId: creation?.id ?? '' })).rejects.toMatchObject({
      kind: 'conflict',
      key: 'journal:error.changedSince',
    });
    expect((await client.meetings.get({ id })).theme).toBe('产业');
  });

  test('tells the history of each field, newest first', async () => {
    const { client } = await aProgram();
    const { id } = await client.meetings.create(aMeetingInput);
    await client.meetings.edit({ id, theme: '产业' });
    const [first] = await client.journal.history({ table: 'meeting', rowId: id });
    expect(first).toMatchObject({ field: 'theme', before: '', after: '产业' });
  });

  test('Ctrl+Z passes over what only sets up this laptop', async () => {
    const { client } = await aProgram();
    const { id } = await client.meetings.create(aMeetingInput);
    await client.meetings.edit({ id, theme: '产业' });
    await client.settings.change({ language: 'en', currentMeetingId: id });
    expect(await client.journal.undo({})).toEqual({ operation: 'meetings.edit' });
    expect((await client.settings.all({})).language).toBe('en');
    expect(await client.journal.redo({})).toEqual({ operation: 'meetings.edit' });
  });

  test('nobody takes back what was shipped', async () => {
    const { client } = await aProgram();
    await expect(client.journal.undo({})).rejects.toMatchObject({
      key: 'journal:error.nothingToUndo',
    });
    expect(await client.organizations.list({ kind: 'county' })).toHaveLength(136);
  });
});
