import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronRuntime } from '../../scripts/setup/runtime.mjs';

const probe = path.join(import.meta.dirname, 'database-probe.cjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'county-exchange-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = {
  greeting: '莘县，您好',
  joined: '莘县曹县',
  total: 4,
  rows: [
    { code: '371522', name: '莘县' },
    { code: '371721', name: '曹县' },
  ],
  failure: 'RangeError: 刻意的错误',
  code: 'SQLITE_CONSTRAINT_PRIMARYKEY',
};

test('opens a database in Node and in Electron', () => {
  const file = path.join(folder, '县域.db');
  const runtime = electronRuntime();

  const node = execFileSync(process.execPath, [probe, file], { encoding: 'utf8' });
  expect(JSON.parse(node)).toEqual({ ...read, electron: null });

  // The second opens the file that the first one left.
  const electron = execFileSync(runtime.executablePath, [probe, file], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  expect(JSON.parse(electron)).toEqual({ ...read, electron: runtime.version });
}, 30_000);
