import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/desk';
import { aMeeting, aParticipant, aSpeech, go, places } from './support/year';

test('every place is reached by the keyboard, and none fails WCAG 2.1 AA', async ({ desk }) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await aParticipant(desk, meetingId);
  await aSpeech(desk, meetingId);
  await desk.ask('issues.capture', { meetingId, kind: 'problem', originalWording: '示例：用地' });
  for (const place of places) {
    await test.step(place, async () => {
      await go(page, place);
      await expect(page.getByRole('main')).toContainText(/\S/);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect.soft(found, place).toEqual([]);
    });
  }
  await test.step('and by Tab alone', async () => {
    // From a screen with few fields of its own, so that the way round is short.
    await go(page, 'meeting');
    await page.locator('body').press('Tab');
    const reached = new Set<string>();
    for (let presses = 0; presses < 120 && reached.size < places.length; presses += 1) {
      const href = await page.evaluate(
        () => document.activeElement?.closest('.rail-link')?.getAttribute('href') ?? '',
      );
      if (href) reached.add(href);
      await page.keyboard.press('Tab');
    }
    expect(reached.size).toBe(places.length);
  });
});

test('the row the cursor is on stays in sight, however the keys move it', async ({ desk }) => {
  const { page } = desk;
  await go(page, 'counties');
  const table = page.getByRole('grid').first();
  await expect(table.getByRole('row').nth(3)).toBeVisible();
  await table.focus();
  /** Row of the cursor, and whether it is whole between the head and the lower edge (to a px). */
  const cursor = () =>
    table.evaluate((box) => {
      const row = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
      const head = box.querySelector('[role="row"]');
      if (!row || !head) return null;
      const { top, bottom } = row.getBoundingClientRect();
      const above = head.getBoundingClientRect().bottom - top;
      const below = bottom - (box.getBoundingClientRect().top + box.clientHeight);
      return [Number(row.dataset.index), Math.max(above, below) <= 1];
    });
  await expect.poll(cursor).toEqual([0, true]);
  const moved = [
    ['ArrowDown', 40, 40],
    ['ArrowUp', 30, 10],
    ['PageDown', 2, 34],
    ['PageUp', 1, 22],
    ['End', 1, 135],
    ['Home', 1, 0],
  ] as const;
  for (const [key, times, index] of moved) {
    for (let press = 0; press < times; press += 1) await page.keyboard.press(key);
    await expect.poll(cursor, key).toEqual([index, true]);
  }
});

test('in English the shell says nothing in Chinese', async ({ desk }) => {
  const { page } = desk;
  await aMeeting(desk, { name: 'Sample exchange', theme: '', venue: '' });
  await go(page, 'settings');
  await page.getByText('English').click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  for (const place of places) {
    await go(page, place);
    for (const part of ['.top-bar', '.rail']) {
      const said = await page.locator(part).textContent();
      expect.soft(said, `${place} ${part}`).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

test('at 150 % on a small laptop no page scrolls sideways', async ({ desk }) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await aSpeech(desk, meetingId);
  await page.setViewportSize({ width: 1366, height: 768 });
  await desk.ask('settings.change', { scalePercent: 150 });
  for (const place of places) {
    await go(page, place);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  }
});

test('the rail shows every place and its key, or folds what is not at hand', async ({ desk }) => {
  const { page } = desk;
  await aMeeting(desk);
  const links = page.locator('.rail-link');
  const spills = () =>
    page.evaluate(() => {
      const parts = Array.from(
        document.querySelectorAll<HTMLElement>('.rail, .rail-name, .rail-key'),
      );
      return parts
        .filter(
          (one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1,
        )
        .map(({ className, textContent }) => `${className}: ${textContent}`);
    });
  for (const language of ['zh-CN', 'en']) {
    await desk.ask('settings.change', { language });
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect(
      page.getByRole('link', { name: language === 'en' ? 'Figures' : '统计' }),
    ).toBeVisible();
    await expect(links).toHaveCount(places.length);
    expect(await spills()).toEqual([]);
    const heights = await links.evaluateAll((all) =>
      all.map((one) => (one as HTMLElement).offsetHeight),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  }
  await test.step('a low window opens one part at a time; keys go everywhere all the same', async () => {
    await page.setViewportSize({ width: 1366, height: 420 });
    await go(page, 'issues');
    await expect(page.getByRole('link', { name: 'Returns' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Agenda' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Prepare' }).press('Enter');
    await expect(page.getByRole('link', { name: 'Agenda' })).toBeVisible();
    await go(page, 'run');
    await expect(page.getByRole('button', { name: 'At the meeting' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });
});
