import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronRuntime } from '../../scripts/setup/runtime.mjs';
import { root } from './places';

/** The program with its window, driven from outside. */
export type Window = {
  app: ElectronApplication;
  page: Page;
  /** Asks the program as its own screens do. */
  ask<T>(operation: string, input?: unknown): Promise<T>;
  /** The program's token for a file to read, got by its own dialog. */
  source(path: string): Promise<string>;
};

export const environment = () =>
  ({ ...process.env, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }) as Record<string, string>;

export async function withWindow<T>(data: string, use: (window: Window) => Promise<T>): Promise<T> {
  const { executablePath, launchArgs } = electronRuntime();
  const app = await _electron.launch({
    executablePath,
    args: [...launchArgs, root, '--data', data, '--no-sample'],
    env: environment(),
  });
  try {
    const page = await app.firstWindow();
    await page.locator('main').waitFor();
    return await use(windowOf(app, page));
  } finally {
    await app.close();
  }
}

function windowOf(app: ElectronApplication, page: Page): Window {
  async function ask<T>(operation: string, input: unknown = {}): Promise<T> {
    const answer = await page.evaluate(
      ([name, content]) => window.exchange.operate(`bench-${name}`, name as string, content),
      [operation, input] as const,
    );
    if (!answer.ok) throw new Error(`${operation}: ${JSON.stringify(answer.error)}`);
    return answer.value as T;
  }
  return {
    app,
    page,
    ask,
    async source(path) {
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      }, path);
      const [file] = await ask<{ file: string }[]>('files.chooseToOpen', {
        title: 'bench',
        filters: [],
      });
      if (!file) throw new Error(`${path}: nothing was chosen`);
      return file.file;
    },
  };
}

/**
 * Presses a key and waits until the page has drawn what it leads to; measured by the page itself.
 * @param ready CSS selector of what must be there; `:focus` in it asks for the focus
 * @returns milliseconds from the key going down to the picture
 */
export async function keyToPicture(page: Page, key: string, ready: string): Promise<number> {
  await page.evaluate((selector) => {
    const begun = new Promise<number>((pressed) =>
      window.addEventListener('keydown', ({ timeStamp }) => pressed(timeStamp), {
        once: true,
        capture: true,
      }),
    );
    const drawn = () =>
      new Promise<void>((seen) => {
        const look = () => {
          if (!document.querySelector(selector)) return false;
          changes.disconnect();
          document.removeEventListener('focusin', look);
          // Inside a frame comes before its painting; a message sent there arrives after it.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = () => seen();
            port1.postMessage(null);
          });
          return true;
        };
        const changes = new MutationObserver(look);
        if (look()) return;
        changes.observe(document, { childList: true, subtree: true, attributes: true });
        document.addEventListener('focusin', look);
      });
    Object.assign(window, {
      keyToPicture: begun.then(async (at) => {
        await drawn();
        return performance.now() - at;
      }),
    });
  }, ready);
  await page.keyboard.press(key);
  return await page.evaluate(
    () => (window as unknown as { keyToPicture: Promise<number> }).keyToPicture,
  );
}
