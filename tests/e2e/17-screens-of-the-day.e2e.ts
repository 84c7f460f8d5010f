import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { leastType } from '../../src/shared/stage/typeSize';
import { aMeetingOfToday } from './support/day';
import { type Desk, expect, test } from './support/desk';
import { go } from './support/year';

/** Rules that a page breaks, each with the element that breaks it first. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function windowOf(desk: Desk, job: string): Promise<Page> {
  const isIts = (one: Page) =>
    one.url().includes(job === 'stage' ? '/stage.html' : `job=${job}`) && !one.isClosed();
  const coming = desk.app.waitForEvent('window', isIts);
  await desk.ask('windows.open', { job });
  return coming;
}

/** The window's clock stands at an instant: it computes all it shows from facts and the time. */
const stopClock = (page: Page, at: number) =>
  page.evaluate((instant) => {
    Date.now = () => instant;
  }, at);

/** Texts set smaller than `least` pixels, with their size. */
const smaller = (page: Page, least: number) =>
  page.evaluate((limit) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = Number.parseFloat(getComputedStyle(node.parentElement as Element).fontSize);
      const text = node.textContent?.trim() ?? '';
      if (text && size < limit - 0.1) found.push(`${size} px: ${text}`);
    }
    return found;
  }, least);

/** Screens as they are hung up, in their own pixels; the last one is the first at 200 %. */
const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1080, height: 1920 },
  { width: 1080, height: 1080 },
  { width: 3840, height: 1080 },
  { width: 960, height: 540 },
];

const JOBS = ['speakerTimer', 'backstage', 'chair'] as const;

test('each window beside the operator’s, in each state of the timer', async ({ desk }) => {
  const { meetingId, items } = await aMeetingOfToday(desk);
  for (const job of JOBS) {
    const page = await windowOf(desk, job);
    await page.locator('.live').waitFor();
    expect.soft(await broken(page), `${job} idle`).toEqual([]);
    await desk.ask('runOfShow.start', { id: items[0] });
    const running = await desk.ask<{ actualStart: number }>('agenda.running', { meetingId });
    for (const [state, seconds] of [
      ['normal', 0],
      ['warning', 6 * 60 + 10],
      ['danger', 7 * 60 + 40],
      ['overrun', 8 * 60 + 30],
    ] as const) {
      await stopClock(page, running.actualStart + seconds * 1000);
      await page.locator(`[data-state=${state}]`).waitFor();
      expect.soft(await broken(page), `${job} ${state}`).toEqual([]);
      if (job !== 'speakerTimer') continue;
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        const name = `${job} ${state} ${screen.width}×${screen.height}`;
        expect.soft(await smaller(page, leastType(screen)), name).toEqual([]);
      }
    }
    await desk.ask('windows.close', { job });
    await desk.ask('runOfShow.reset', { dayId: await dayOf(desk, meetingId) });
  }
});

async function dayOf(desk: Desk, meetingId: string): Promise<string> {
  const { days } = await desk.ask<{ days: { id: string }[] }>('agenda.list', { meetingId });
  return days[0]?.id as string;
}

test('the hall reads everything from the last row, whatever the shape of its screen', async ({
  desk,
}) => {
  const { meetingId, dayId, items } = await aMeetingOfToday(desk);
  for (let at = 0; at < 12; at += 1) await desk.ask('agenda.duplicateItem', { id: items[3] });
  await desk.ask('runOfShow.start', { id: items[1] });
  const page = await windowOf(desk, 'stage');
  await desk.ask('stage.showHolding', { meetingId });
  await page.locator('[data-view=holding]').waitFor();
  expect.soft(await broken(page), 'holding').toEqual([]);
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    expect.soft(await smaller(page, leastType(screen)), JSON.stringify(screen)).toEqual([]);
  }
  await desk.ask('stage.showAgenda', { dayId });
  await page.locator('[data-view=agenda]').waitFor();
  expect.soft(await broken(page), 'agenda').toEqual([]);
  for (const screen of SCREENS) {
    const name = `agenda ${screen.width}×${screen.height}`;
    await page.setViewportSize(screen);
    // What runs is in sight, and so are the number of those that are not, and the whole of each line.
    await expect(page.locator('.stage-running')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.stage-more')).toBeInViewport({ ratio: 1 });
    await expect
      .poll(() => page.locator('ol').evaluate((list) => list.scrollHeight - list.clientHeight))
      .toBeLessThanOrEqual(0);
    expect.soft(await smaller(page, leastType(screen)), name).toEqual([]);
  }
});

test('the panels and drawers of the day', async ({ desk }) => {
  const { page } = desk;
  const { meetingId, items } = await aMeetingOfToday(desk);
  await desk.ask('runOfShow.start', { id: items[0] });
  await desk.ask('minutes.write', {
    meetingId,
    agendaItemId: items[0],
    speaker: '张三丰',
    text: '示例',
  });
  const fine = async (what: string) => expect.soft(await broken(page), what).toEqual([]);

  await go(page, 'run');
  for (const [key, name] of Object.entries({
    e: '限时散会',
    c: '不能发言',
    g: '催场',
    h: '主持词',
    v: '审定版本',
  })) {
    await page.keyboard.press(key);
    await expect(page.getByRole('complementary', { name })).toBeVisible();
    await fine(`run ${name}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary', { name })).toBeHidden();
  }
  for (const key of ['j', 't']) {
    await page.keyboard.press(key);
    await expect(page.locator('.run-form')).toBeVisible();
    await fine(`run ${key}`);
    await page.locator('.run-form').getByRole('button').last().press('Enter');
    await expect(page.locator('.run-form')).toBeHidden();
  }

  await go(page, 'console');
  await page.keyboard.press('F6');
  await expect(page.getByRole('dialog')).toBeVisible();
  await fine('windows');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('F2');
  await expect(page.getByRole('complementary', { name: '记录问题' })).toBeVisible();
  await fine('capture');
  await page.keyboard.press('Escape');

  await go(page, 'seating');
  await page.locator('.seating-seat').first().focus();
  await fine('seating, a seat');
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog')).toBeVisible();
  await fine('seating, rules');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await go(page, 'papers');
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('iframe.papers-preview')).toBeVisible();
  await fine('papers, one paper');
  await page.keyboard.press('Escape');
  await expect(page.locator('iframe.papers-preview')).toBeHidden();
  await expect(page.getByRole('grid')).toBeFocused();

  await go(page, 'checkIn');
  for (const key of ['F3', 'F4', 'F6', 'F7']) {
    await page.keyboard.type('zsf');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press(key);
    await expect(
      page.getByRole('complementary', { name: '张三丰' }).getByRole('form'),
    ).toBeVisible();
    await fine(`check-in ${key}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('F8');
  await expect(page.getByRole('complementary')).toBeVisible();
  await fine('check-in, somebody new');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog', { name: '未到人员' })).toBeVisible();
  await fine('check-in, not yet here');
  await page.keyboard.press('Escape');

  await go(page, 'minutes');
  await expect(page.getByRole('list', { name: '原始记录' })).toContainText('示例');
  await fine('transcript');
  await page.keyboard.press('F6');
  await expect(page.getByRole('textbox', { name: '议定事项内容' })).toBeFocused();
  await fine('minutes');
});
