import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileHandle } from '@shared/operation';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/main/desk';
import { aFolder, aProgram } from '../support/program';

/** A desk where the person chooses `paths`, and the system opens nothing. */
function aDesk(paths: string[]) {
  const asked: string[] = [];
  const desk = {
    chooseToOpen: async () => paths,
    chooseFolder: async () => paths[0] ?? null,
    chooseToSave: async () => paths[0] ?? null,
    openPath: async (path: string) => {
      asked.push(`open ${path}`);
      return path.endsWith('.broken') ? 'no program for it' : '';
    },
    showInFolder: (path: string) => void asked.push(`show ${path}`),
  } satisfies Partial<Desk> as unknown as Desk;
  return { desk, asked };
}

const filters = [{ name: 'xlsx', extensions: ['xlsx'] }];

describe('files that a person chooses', () => {
  test('come as name, size and token, never as a path', async () => {
    const folder = aFolder();
    const path = join(folder, '示例 名单.xlsx');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, 'abc');
    const { desk, asked } = aDesk([path]);
    const { client } = await aProgram({ desk });
    const [chosen] = await client.files.chooseToOpen({ title: '名单', filters });
    expect(chosen).toMatchObject({ name: '示例 名单.xlsx', size: 3 });
    expect(JSON.stringify(chosen)).not.toContain(folder);
    const file = chosen?.file as FileHandle;
    await client.files.open({ file });
    await client.files.showInFolder({ file });
    expect(asked).toEqual([`open ${path}`, `show ${path}`]);
  });

  test('a cancelled dialog is no file', async () => {
    const { client } = await aProgram({ desk: aDesk([]).desk });
    expect(await client.files.chooseToOpen({ title: '名单', filters })).toEqual([]);
    expect(await client.files.chooseToSave({ title: '名单', suggestedName: 'a.xlsx' })).toBeNull();
    expect(await client.files.chooseFolder({ title: '反馈表' })).toBeNull();
  });

  test('a file that the system cannot open says so in one sentence', async () => {
    const { desk } = aDesk([join(aFolder(), 'a.broken')]);
    const { client } = await aProgram({ desk });
    const saved = await client.files.chooseToSave({ title: '台账', suggestedName: 'a.broken' });
    await expect(client.files.open({ file: saved?.file as FileHandle })).rejects.toMatchObject({
      kind: 'refused',
      key: 'common:error.cannotOpen',
    });
  });

  test('a token that was never given out opens nothing', async () => {
    const { desk, asked } = aDesk([]);
    const { program } = await aProgram({ desk });
    for (const name of ['files.open', 'files.showInFolder']) {
      await expect(program.operate(name, { file: '/etc/hostname' })).rejects.toMatchObject({
        kind: 'notFound',
        key: 'common:error.unknownFile',
      });
    }
    expect(asked).toEqual([]);
  });

  test('without a window one sentence says that it needs one', async () => {
    const { client } = await aProgram();
    await expect(client.files.chooseToOpen({ title: '名单', filters })).rejects.toMatchObject({
      key: 'common:error.needsWindow',
    });
  });

  test.each([
    ['files.chooseToOpen', { title: 'x'.repeat(101), filters: [] }],
    ['files.chooseToSave', { title: '台账', suggestedName: '' }],
    ['files.open', {}],
  ])('refuses %s %o', async (name, input) => {
    const { program } = await aProgram({ desk: aDesk([]).desk });
    await expect(program.operate(name, input)).rejects.toMatchObject({ kind: 'invalid' });
  });
});
