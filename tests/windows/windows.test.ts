import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RememberedWindows, WindowsState } from '@shared/windows/windows';
import { expect, test } from 'vitest';
import type { Desk } from '../../src/main/desk';
import { changeDevice, readDevice } from '../../src/main/files/device';
import { aFolder, aProgram } from '../support/program';

const where: WindowsState = { displays: [], jobs: [] };

test('asks the desk for its windows', async () => {
  const calls: unknown[] = [];
  const windows = {
    open: (...asked: unknown[]) => calls.push(['open', ...asked]),
    close: (job: string) => calls.push(['close', job]),
    identify: () => calls.push(['identify']),
    state: () => where,
  };
  const turnCamera = (on: boolean) => calls.push(['camera', on]);
  const { client } = await aProgram({ desk: { windows, turnCamera } as unknown as Desk });
  await client.windows.open({ job: 'stage' });
  await client.windows.open({ job: 'chair', displayId: 2 });
  await client.windows.close({ job: 'stage' });
  await client.windows.identify({});
  await client.windows.turnCamera({ on: true });
  expect(calls).toEqual([
    ['open', 'stage', null],
    ['open', 'chair', 2],
    ['close', 'stage'],
    ['identify'],
    ['camera', true],
  ]);
  expect(await client.windows.state({})).toBe(where);
});

test.each([
  ['open', { job: 'stage' }, 'common:error.needsWindow'],
  ['close', { job: 'stage' }, 'common:error.needsWindow'],
  ['identify', {}, 'common:error.needsWindow'],
  ['turnCamera', { on: true }, 'common:error.needsWindow'],
  ['state', {}, 'common:error.needsWindow'],
  ['open', { job: 'operator' }, 'common:error.input'],
])('refuses %s of %j without a desk or a job', async (verb, input, key) => {
  const { program } = await aProgram();
  await expect(program.operate(`windows.${verb}`, input)).rejects.toMatchObject({ key });
});

const display = { id: 2, label: 'HDMI-1', width: 1920, height: 1080 };
const remembered: RememberedWindows = {
  operator: { display, maximized: true },
  jobs: { stage: { display, open: true } },
};

test('a laptop remembers its windows beside who sits at it', async () => {
  const folder = aFolder();
  const { id } = readDevice(folder);
  changeDevice(folder, { windows: remembered });
  changeDevice(folder, { operatorId: 'somebody' });
  expect(readDevice(folder)).toMatchObject({ id, operatorId: 'somebody', windows: remembered });
});

test('a device file of an earlier version, or with broken windows, stays the same laptop', () => {
  const folder = aFolder();
  const file = join(folder, 'device.json');
  const nothing = { operator: null, jobs: {} };
  for (const windows of [undefined, { jobs: { moon: 1 } }, 'x']) {
    writeFileSync(file, JSON.stringify({ id: 'this-one', operatorId: 'a', windows }));
    const device = readDevice(folder);
    expect(device).toMatchObject({ id: 'this-one', operatorId: 'a', windows: nothing });
  }
  expect(readFileSync(file, 'utf8')).toContain('this-one');
});
