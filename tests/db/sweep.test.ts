import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, aProgram, TEST_NOW } from '../support/program';

test('what a killed run left is gone a day later; everything else stays', async () => {
  const folder = aFolder();
  const aged = (name: string, hours: number) => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '示例');
    const at = (TEST_NOW - hours * 3_600_000) / 1000;
    utimesSync(path, at, at);
    return path;
  };
  const stale = ['scratch/deck.pdf', 'files/.partial-1', 'backups/.part-2.db'].map((name) =>
    aged(name, 30),
  );
  const kept = [
    aged('scratch/now.pdf', 1),
    aged('backups/before-migration-after-0006.db', 900),
    aged('logs/main.log', 900),
  ];
  await aProgram({ folder });
  expect(stale.filter((path) => existsSync(path))).toEqual([]);
  expect(kept.filter((path) => !existsSync(path))).toEqual([]);
});
