import { join } from 'node:path';
import type { Page } from 'playwright';
import { fillWithSample } from './filled';
import { type Bench, inTurns } from './measure';
import { inFolder } from './places';
import { keyToPicture, withWindow } from './window';

const ROUNDS = 15;
const FIRST_ROUNDS = 5;

/** An input of its own that F9 focuses and nothing else happens: what a key and a picture cost at least. */
async function addBareInput(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bare = document.createElement('input');
    bare.id = 'bare';
    bare.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 60px';
    document.body.append(bare);
    window.addEventListener('keydown', ({ key }) => {
      if (key === 'F9') bare.focus();
    });
  });
}

async function blankForm(page: Page): Promise<number> {
  const took = await keyToPicture(page, 'F2', 'textarea:focus');
  const written = await page.locator('textarea:focus').inputValue();
  if (written !== '') throw new Error('the form was not blank');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.activeElement?.matches('textarea'));
  return took;
}

async function bareInput(page: Page): Promise<number> {
  const took = await keyToPicture(page, 'F9', '#bare:focus');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return took;
}

async function consoleOf(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.keyboard.press('Alt+4');
  await page.waitForURL(/#\/console/);
  await addBareInput(page);
}

export const captureBench: Bench = {
  name: 'capture',
  run: () =>
    inFolder(async (folder) => {
      const data = join(folder, 'data');
      await fillWithSample(data);
      return await withWindow(data, async ({ page }) => {
        await consoleOf(page);
        const later = await inTurns(ROUNDS, {
          form: () => blankForm(page),
          bare: () => bareInput(page),
        });
        const first = await inTurns(FIRST_ROUNDS, {
          form: async () => {
            await page.reload();
            await consoleOf(page);
            return await blankForm(page);
          },
          bare: () => bareInput(page),
        });
        const bare = 'a key that focuses a bare input';
        return [
          {
            name: 'F2 to the blank form, focused',
            unit: 'ms',
            samples: later.form,
            baselines: [{ name: bare, samples: later.bare }],
          },
          {
            name: 'the same, for the first time since the window opened',
            unit: 'ms',
            samples: first.form,
            baselines: [{ name: bare, samples: first.bare }],
          },
        ];
      });
    }),
};
