import { defaultSettings } from '@shared/settings/contract';
import { expect, test } from 'vitest';
import { aFolder, aProgram } from '../support/program';

test('begins with defaults and keeps what was changed, the rest untouched', async () => {
  const folder = aFolder();
  const first = await aProgram({ folder });
  expect(await first.client.settings.all({})).toEqual(defaultSettings);
  await first.client.settings.change({ language: 'en', scalePercent: 150 });
  first.program.close();
  const second = await aProgram({ folder });
  expect(await second.client.settings.all({})).toEqual({
    ...defaultSettings,
    language: 'en',
    scalePercent: 150,
  });
});

test.each([
  { language: 'fr' },
  { theme: 'dark' },
  { scalePercent: 90 },
  { scalePercent: 201 },
  { scalePercent: 125.5 },
  { assignmentDays: 0 },
  { dueSoonDays: -1 },
  { followUpReviewDays: 9999 },
  { unknown: 1 },
])('refuses %o and changes nothing', async (bad) => {
  const { client, program } = await aProgram();
  await expect(program.operate('settings.change', bad)).rejects.toMatchObject({
    kind: 'invalid',
    key: 'common:error.input',
  });
  expect(await client.settings.all({})).toEqual(defaultSettings);
});

test('a change of settings is undone by name, from the log of changes', async () => {
  const { client } = await aProgram();
  await client.settings.change({ theme: 'highContrast' });
  const [last] = await client.journal.recent({ limit: 1 });
  expect(await client.journal.undo({ changeId: last?.id ?? '' })).toEqual({
    operation: 'settings.change',
  });
  expect((await client.settings.all({})).theme).toBe('light');
});

test('says how the program stands: writable, where its data lie, what it is made of', async () => {
  const folder = aFolder();
  const { client, program } = await aProgram({ folder });
  const status = await client.settings.status({});
  expect(status.readOnly).toBeNull();
  expect(status.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(status.folder.shownAs).toBe(program.folder);
  expect(status.parts.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Node.js', 'SQLite', 'better-sqlite3', 'zod']),
  );
});
