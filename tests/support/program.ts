import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Desk } from '../../src/main/desk';
import { openProgram } from '../../src/main/program';

/** 2026-08-15 10:00 in Shandong: every test happens on the second morning of a meeting. */
export const TEST_NOW = Date.UTC(2026, 7, 15, 2, 0, 0);

/** A folder with Chinese and a space in its name, as offices have them; gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '交流会 数据-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The whole program on a real database in a folder of its own, with a clock that the test moves. */
export async function aProgram(options: { folder?: string; desk?: Desk } = {}) {
  const time = { now: TEST_NOW };
  const program = await openProgram({
    folder: options.folder ?? aFolder(),
    desk: options.desk ?? null,
    clock: () => time.now,
  });
  onTestFinished(() => program.close());
  return { program, client: program.client, time };
}

export const aMeetingInput = {
  year: 2026,
  ordinal: 3,
  name: '示例 2026年度县（市、区）委书记交流会',
  startsOn: '2026-08-14',
  endsOn: '2026-08-15',
} as const;
