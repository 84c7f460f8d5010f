import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk } from '../e2e/support/desk';

export const output = resolve(import.meta.dirname, '../../demo-output');
export const exports = join(output, 'exports');
export const pictures = join(output, 'screenshots');

/** What an office has: a small laptop, and a large screen beside it. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** The operator's window as it is, in both sizes. */
export async function shoot(desk: Desk, name: string): Promise<void> {
  for (const { width, height } of sizes) {
    await desk.page.setViewportSize({ width, height });
    await settled(desk.page);
    await desk.page.screenshot({ path: join(pictures, `${name}-${width}.png`), scale: 'css' });
  }
}

/** Fonts and pictures are there, and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(
      Array.from(document.images)
        .filter(({ loading }) => loading !== 'lazy')
        .map((image) => image.decode().catch(() => {})),
    );
    await Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished.catch(() => {})),
    );
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
  });
}
