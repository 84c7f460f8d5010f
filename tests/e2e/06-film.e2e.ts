import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, expect, openDesk, test } from './support/desk';
import { aMeeting, aSpeech, go } from './support/year';

/** Four minutes, H.264, a numbered picture every four seconds; no sound. Made for this test. */
const FILM = join(import.meta.dirname, 'samples/film.mp4');

async function openHall(desk: Desk): Promise<Page> {
  const opened = desk.app.waitForEvent('window', (one) => one.url().includes('/stage.html'));
  await desk.ask('windows.open', { job: 'stage' });
  const hall = await opened;
  await hall.locator('.stage').waitFor();
  return hall;
}

const place = (hall: Page) =>
  hall.locator('video').evaluate((film) => (film as HTMLVideoElement).currentTime);

/** Seconds between where the film is and where the stored facts say it must be. */
async function away(desk: Desk, hall: Page): Promise<number> {
  const { clock } = await desk.ask<{ clock: { startedAt: number; stoppedMs: number } }>(
    'stage.picture',
  );
  return await hall.locator('video').evaluate((film, { startedAt, stoppedMs }) => {
    const { currentTime, paused } = film as HTMLVideoElement;
    const due = (Date.now() - startedAt - stoppedMs) / 1000;
    return paused ? Number.POSITIVE_INFINITY : Math.abs(currentTime - due);
  }, clock);
}

/** Until the console's clock has gone on by two seconds: time in which a film that runs would run. */
async function twoSecondsPass(page: Page): Promise<void> {
  const clock = page.locator('.console-times time');
  for (let second = 0; second < 2; second += 1) {
    const before = (await clock.textContent()) ?? '';
    await expect(clock).not.toHaveText(before);
  }
}

/** What the hall shows once its paused film has painted the picture it stopped at. */
async function stillPicture(hall: Page): Promise<Buffer> {
  let picture = await hall.screenshot();
  await expect
    .poll(async () => {
      const before = picture;
      picture = await hall.screenshot();
      return picture.equals(before);
    })
    .toBe(true);
  return picture;
}

test('a film plays in the hall, freeze holds it, and after a kill it is at the right second', async ({
  desk,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await aSpeech(desk, meetingId, { kind: 'film', title: '示例 专题片', countyId: null });
  await go(page, 'console');
  const hall = await openHall(desk);
  const film = hall.locator('video');
  await page.getByRole('button', { name: /示例 专题片/ }).click();

  await test.step('a file is added to the item, and seen at the console without sound', async () => {
    await desk.choose({ open: [FILM] });
    await page.getByRole('button', { name: '添加视频…' }).click();
    await expect(page.getByText('film.mp4（', { exact: false })).toBeVisible();
    await expect(page.locator('.console-deck figcaption')).toContainText('/ 4:00');
    await expect(page.locator('.console-deck video')).toHaveJSProperty('muted', true);
    await expect(film).toHaveCount(0);
  });

  await test.step('Enter plays it before the hall, with sound there only', async () => {
    await page.keyboard.press('Enter');
    await expect(film).toHaveJSProperty('muted', false);
    await expect.poll(() => away(desk, hall)).toBeLessThan(1);
    await expect.poll(() => place(hall)).toBeGreaterThan(2);
    await expect(page.locator('.console-live video')).toHaveJSProperty('muted', true);
  });

  await test.step('a button or Space pauses it and lets it go on', async () => {
    await page.getByRole('button', { name: /暂停/ }).click();
    await expect(film).toHaveJSProperty('paused', true);
    const stopped = await place(hall);
    await twoSecondsPass(page);
    expect(await place(hall)).toBe(stopped);
    await page.keyboard.press(' ');
    await expect(film).toHaveJSProperty('paused', false);
    await expect.poll(() => place(hall)).toBeGreaterThan(stopped);
  });

  await test.step('F holds its picture while the operator looks elsewhere', async () => {
    await page.keyboard.press('f');
    await expect(film).toHaveJSProperty('paused', true);
    const stopped = await place(hall);
    const picture = await stillPicture(hall);
    await page.keyboard.press('a');
    await expect.poll(() => desk.ask('stage.state')).toMatchObject({ view: 'agenda' });
    await twoSecondsPass(page);
    expect(await place(hall)).toBe(stopped);
    expect((await hall.screenshot()).equals(picture)).toBe(true);
    await page.keyboard.press('f');
    await expect(hall.locator('.stage')).toHaveAttribute('data-view', 'agenda');
    await expect(film).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => away(desk, hall)).toBeLessThan(1);
    expect(await place(hall)).toBeGreaterThan(stopped - 1);
  });

  await test.step('killed in the middle, it comes back at the right second', async () => {
    desk.app.process().kill('SIGKILL');
    const again = await openDesk(desk.data);
    const isHall = (one: Page) => one.url().includes('/stage.html');
    await expect.poll(() => again.app.windows().some(isHall)).toBe(true);
    const back = again.app.windows().find(isHall);
    if (!back) throw new Error('the hall has no window');
    await back.locator('video').waitFor();
    await expect.poll(() => away(again, back)).toBeLessThan(1);
    expect(await place(back)).toBeGreaterThan(2);
    await again.close();
  });
});
