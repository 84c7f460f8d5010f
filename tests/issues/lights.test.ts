import { expect, test } from 'vitest';
import { wordsOf } from '../../src/main/features/issues/words';
import { defaultSettings } from '../../src/shared/settings/contract';
import { aProgram } from '../support/program';

test('papers call a light what the office calls it, and what the program does where it says nothing', async () => {
  const { client, program } = await aProgram();
  const { lights } = defaultSettings;
  expect(wordsOf(program.store.reader)('light.overdue')).toBe('逾期');
  await client.settings.change({
    lights: { ...lights, overdue: { name: '红灯', colour: 'red' } },
  });
  const words = wordsOf(program.store.reader);
  expect([words('light.overdue'), words('light.behind')]).toEqual(['红灯', '滞后']);
});

test.each([
  { overdue: { name: '一二三四五六七八九', colour: 'red' } },
  { overdue: { name: '红灯', colour: 'pink' } },
])('a light is not dressed as %o', async (bad) => {
  const { client, program } = await aProgram();
  const lights = { ...defaultSettings.lights, ...bad };
  await expect(program.operate('settings.change', { lights })).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect(await client.settings.all({})).toEqual(defaultSettings);
});
