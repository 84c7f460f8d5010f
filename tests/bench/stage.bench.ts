import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { samplePdfBytes } from '../../src/main/features/sample/decks/pdf';
import { fillWithSample } from './filled';
import { type Bench, inTurns } from './measure';
import { inFolder } from './places';
import { type Window, withWindow } from './window';

const ROUNDS = 30;
const PAGES = 40;
/** A key that the program does nothing with. */
const BARE_KEY = 'F4';

type Timed = { at: Promise<number> };

/** The sample meeting with a deck of many pages that has really been drawn. */
async function aDrawnDeck(
  { ask, source }: Window,
  folder: string,
): Promise<{ caseId: string; first: string | undefined }> {
  const path = join(folder, '示例 页面.pdf');
  const titles = Array.from({ length: PAGES }, (_, at) => ({
    title: `第${at + 1}页 产业链`,
    lines: ['示例：一链一策', '示例：存量用地盘活'],
  }));
  writeFileSync(path, samplePdfBytes(titles));
  const [meeting] = await ask<{ id: string }[]>('meetings.list');
  const { id } = await ask<{ id: string }>('caseStudies.create', {
    meetingId: meeting?.id,
    countyId: '370782',
    title: '示例 一链一策壮大产业',
  });
  const file = await source(path);
  const { deckId } = await ask<{ deckId: string }>('caseStudies.importDeck', {
    caseStudyId: id,
    file,
  });
  const slides = await ask<{ id: string }[]>('caseStudies.slides', { deckId });
  return { caseId: id, first: slides[0]?.id };
}

async function openHall({ app, ask }: Window): Promise<Page> {
  const opened = app.waitForEvent('window', (one) => one.url().includes('/stage.html'));
  await ask('windows.open', { job: 'stage' });
  const hall = await opened;
  await hall.locator('.stage').waitFor();
  return hall;
}

/** What a key and a message to another window cost at least: no data, no rule, one number drawn. */
async function addBareMessage({ app, page }: Window, hall: Page): Promise<void> {
  await app.evaluate(({ ipcMain, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('/stage.html'),
    );
    ipcMain.on('cancel', (_event, round) =>
      window?.webContents.send('progress', { callId: round }),
    );
  });
  await hall.evaluate(() => {
    const bare = document.createElement('output');
    bare.style.cssText = 'position: fixed; right: 0; bottom: 0; color: #888';
    document.body.append(bare);
    window.exchange.on('progress', (message) => {
      const { callId } = message as { callId: string };
      bare.textContent = callId;
      bare.dataset.round = callId;
    });
  });
  await page.evaluate((bareKey) => {
    let round = 0;
    window.addEventListener('keydown', ({ key }) => {
      if (key === bareKey) window.exchange.cancel(`bare-${++round}`);
    });
  }, BARE_KEY);
}

/**
 * Presses keys at the operator's window until the hall has drawn what the last one leads to.
 * @param ready CSS selector of what must then be in the hall
 * @returns milliseconds from the last key going down to the picture, by the clock both windows share
 */
async function keyToHall(page: Page, hall: Page, keys: string[], ready: string): Promise<number> {
  await hall.evaluate((selector) => {
    const drawn = new Promise<number>((seen) => {
      const look = () => {
        if (!document.querySelector(selector)) return;
        changes.disconnect();
        // Inside a frame comes before its painting; a message sent there arrives after it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port2.onmessage = () => seen(performance.timeOrigin + performance.now());
          port1.postMessage(null);
        });
      };
      const changes = new MutationObserver(look);
      changes.observe(document, { childList: true, subtree: true, attributes: true });
    });
    Object.assign(window, { at: drawn });
  }, ready);
  const last = keys.at(-1) as string;
  await page.evaluate((key) => {
    const pressed = new Promise<number>((seen) => {
      const heard = (event: KeyboardEvent) => {
        if (event.key !== key) return;
        window.removeEventListener('keydown', heard, { capture: true });
        seen(performance.timeOrigin + event.timeStamp);
      };
      window.addEventListener('keydown', heard, { capture: true });
    });
    Object.assign(window, { at: pressed });
  }, last);
  for (const key of keys) await page.keyboard.press(key);
  const read = (window: Page) => window.evaluate(() => (globalThis as unknown as Timed).at);
  return (await read(hall)) - (await read(page));
}

export const stageBench: Bench = {
  name: 'stage',
  run: () =>
    inFolder(async (folder) => {
      const data = join(folder, 'data');
      await fillWithSample(data);
      return await withWindow(data, async (window) => {
        const { page, ask } = window;
        const { caseId, first } = await aDrawnDeck(window, folder);
        const hall = await openHall(window);
        await addBareMessage(window, hall);
        await page.evaluate((id) => {
          globalThis.location.hash = `#/console?case=${id}`;
        }, caseId);
        await page.locator('.console-thumbnail').first().waitFor();
        await ask('stage.showSlide', { slideId: first });
        const pageOn = (number: number) => `[data-page="${number}"] > canvas`;
        await hall.locator(pageOn(1)).waitFor();

        let number = 1;
        let bare = 0;
        const bareMessage = () => {
          bare += 1;
          return keyToHall(page, hall, [BARE_KEY], `[data-round="bare-${bare}"]`);
        };
        const turned = await inTurns(ROUNDS, {
          page: () => {
            number += 1;
            return keyToHall(page, hall, ['ArrowRight'], pageOn(number));
          },
          bare: bareMessage,
        });
        const jumped = await inTurns(ROUNDS, {
          page: () => {
            number = ((number + 16) % PAGES) + 1;
            return keyToHall(page, hall, [...String(number), 'Enter'], pageOn(number));
          },
          bare: bareMessage,
        });
        const black = await inTurns(ROUNDS, {
          black: async () => {
            const took = await keyToHall(page, hall, ['b'], '.stage[data-view="black"]');
            await page.keyboard.press('b');
            await hall.locator('.stage[data-view="slide"]').waitFor();
            return took;
          },
          bare: bareMessage,
        });
        const baseline = 'a bare message to the window';
        return [
          {
            name: 'the next page on the stage, from its key',
            unit: 'ms',
            samples: turned.page,
            baselines: [{ name: baseline, samples: turned.bare }],
          },
          {
            name: 'a page by its number, from Enter',
            unit: 'ms',
            samples: jumped.page,
            baselines: [{ name: baseline, samples: jumped.bare }],
          },
          {
            name: 'black, from its key',
            unit: 'ms',
            samples: black.black,
            baselines: [{ name: baseline, samples: black.bare }],
          },
        ];
      });
    }),
};
