import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { electronRuntime } from '../../../scripts/setup/runtime.mjs';

const root = resolve(import.meta.dirname, '../../..');

/** The program as a person has it open: same switches, same sandbox, its own data folder. */
export type Desk = {
  app: ElectronApplication;
  page: Page;
  data: string;
  /** Answers the next system dialogs the way a person would; nothing else of the program is faked. */
  choose(answer: { open?: string[]; save?: string }): Promise<void>;
  /** Asks the program itself, past the screen, to check what was really stored. */
  ask<T>(operation: string, input?: unknown): Promise<T>;
  /** The program's token for a file to write, got the way a person gets it: by the save dialog. */
  target(path: string): Promise<string>;
  /** The program's token for a file to read. */
  source(path: string): Promise<string>;
  close(): Promise<void>;
};

export async function openDesk(
  data: string,
  switches: string[] = ['--no-sample'],
  env: Record<string, string> = {},
  /** a script that main loads before the program */
  first?: string,
): Promise<Desk> {
  const { executablePath, launchArgs } = electronRuntime();
  const app = await _electron.launch({
    executablePath,
    args: [...(first ? ['-r', first] : []), ...launchArgs, root, '--data', data, ...switches],
    env: { ...process.env, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', ...env } as Record<
      string,
      string
    >,
  });
  const page = await app.firstWindow();
  // Keys pressed before the screens stand would be lost.
  await page.locator('.rail').waitFor();
  const desk: Desk = {
    app,
    page,
    data,
    async choose({ open, save }) {
      await app.evaluate(
        ({ dialog }, answer) => {
          if (answer.open) {
            const filePaths = answer.open;
            dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
          }
          if (answer.save) {
            const filePath = answer.save;
            dialog.showSaveDialog = async () => ({ canceled: false, filePath });
          }
        },
        { open, save },
      );
    },
    async ask<T>(operation: string, input: unknown = {}) {
      const answer = await page.evaluate(
        ([name, content]) => window.exchange.operate(`e2e-${name}`, name as string, content),
        [operation, input] as const,
      );
      if (!answer.ok) throw new Error(`${operation}: ${JSON.stringify(answer.error)}`);
      return answer.value as T;
    },
    async target(path) {
      await desk.choose({ save: path });
      const asked = { title: 'e2e', suggestedName: basename(path) };
      return (await desk.ask<{ file: string }>('files.chooseToSave', asked)).file;
    },
    async source(path) {
      await desk.choose({ open: [path] });
      const asked = { title: 'e2e', filters: [] };
      const [chosen] = await desk.ask<{ file: string }[]>('files.chooseToOpen', asked);
      if (!chosen) throw new Error(`${path}: nothing was chosen`);
      return chosen.file;
    },
    close: () => app.close(),
  };
  return desk;
}

/** `desk`: the program on an empty data folder; `folder`: a place for files, gone afterwards. */
export const test = base.extend<{ folder: string; desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), '县域 交流会-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  desk: async ({ folder }, use) => {
    const desk = await openDesk(join(folder, 'data'));
    await use(desk);
    await desk.close();
  },
});

export { expect };
