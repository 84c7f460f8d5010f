import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './sources';

const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const rules: string[] = createRequire(import.meta.url)(CONFIG).forbidden.map(
  ({ name }: { name: string }) => name,
);

/** One file that breaks each rule, by the rule's name. */
const PLANTED: [rule: string, path: string, source: string][] = [
  ['no-cycles', 'src/shared/egg.ts', `import './hen'; export const egg = 1;`],
  ['shared-is-pure', 'src/shared/impure.ts', `import 'node:fs';`],
  ['shared-is-pure', 'src/shared/impureReact.ts', `import 'react';`],
  ['shared-is-pure', 'src/shared/impureMain.ts', `import '../main/db/open';`],
  ['renderer-is-a-stranger', 'src/renderer/src/reach.ts', `import '../../main/db/open';`],
  ['renderer-has-no-node', 'src/renderer/src/read.ts', `import 'node:fs';`],
  ['electron-only-in-app', 'src/main/features/a/window.ts', `import 'electron';`],
  ['electron-only-in-app', 'src/main/db/window.ts', `import 'electron';`],
  ['a-feature-by-its-front-door', 'src/main/features/a/burgle.ts', `import '../b/inside';`],
  ['documents-know-no-feature', 'src/main/documents/knows.ts', `import '../features/a';`],
  ['ui-knows-no-feature', 'src/renderer/src/ui/Knows.ts', `import '../features/a/Screen';`],
  ['sqlite-only-in-db', 'src/main/features/a/sql.ts', `import 'better-sqlite3';`],
];

/** What stands beside them and breaks nothing. */
const HONEST: [path: string, source: string][] = [
  ['src/shared/hen.ts', `import './egg'; export const hen = 1;`],
  ['src/shared/pure.ts', `import { z } from 'zod'; export const x = z.string();`],
  ['src/main/db/open.ts', `import 'better-sqlite3'; import 'node:fs';`],
  ['src/main/app/window.ts', `import 'electron';`],
  ['src/main/features/a/index.ts', `import '../b'; import '../b/b.table'; import './own';`],
  ['src/main/features/a/own.ts', 'export const own = 1;'],
  ['src/main/features/b/index.ts', `import './inside';`],
  ['src/main/features/b/inside.ts', 'export const inside = 1;'],
  ['src/main/features/b/b.table.ts', 'export const table = 1;'],
  ['src/renderer/src/features/a/Screen.ts', `import '../../ui/Page'; import 'react';`],
  ['src/renderer/src/ui/Page.ts', `import '../../../shared/pure';`],
];

type Violation = { from: string; rule: { name: string } };

let folder = '';
let violations: Violation[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'));
  cpSync(join(ROOT, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, source] of [...HONEST, ...PLANTED.map(([, ...file]) => file)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruiser, 'src', '--config', CONFIG, '--output-type', 'json'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  ).catch((failed: { stdout: string }) => failed);
  violations = JSON.parse(stdout).summary.violations;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('who may import whom', () => {
  test.each(PLANTED)('%s bites on %s', (rule, path) => {
    expect(
      violations.filter(({ from }) => from === path).map((violation) => violation.rule.name),
    ).toContain(rule);
  });

  test('every rule has its planted violation', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(rules));
  });

  test('honest files are let through', () => {
    const planted = new Set(PLANTED.map(([, path]) => path));
    // The hen is as guilty of the cycle as the egg.
    const wrongly = violations.filter(({ from }) => !planted.has(from) && !from.endsWith('hen.ts'));
    expect(wrongly).toEqual([]);
  });
});
