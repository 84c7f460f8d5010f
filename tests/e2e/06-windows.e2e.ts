import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, type Desk, expect, openDesk } from './support/desk';
import { canPlugDisplays, type Displays, PANEL, PROJECTOR, twoDisplays } from './support/displays';
import { aDrawnCase, aMeeting, aSpeech, go } from './support/year';

/** A laptop with a projector whose cable the test pulls. */
const test = base.extend<{ displays: Displays; open: () => Promise<Desk> }>({
  displays: async ({ folder }, use) => {
    const displays = await twoDisplays(folder);
    await use(displays);
    displays.stop();
  },
  open: async ({ folder, displays }, use) => {
    const running = new Set<Desk>();
    await use(async () => {
      const desk = await openDesk(join(folder, 'data'), undefined, displays.env);
      running.add(desk);
      desk.app.on('close', () => running.delete(desk));
      return desk;
    });
    for (const desk of running) await desk.close();
  },
});

test.skip(!canPlugDisplays, 'needs Xorg with the dummy driver, whose cables a program can pull');

/** Windows by page, with where they stand, as the system itself sees them. */
const standing = (desk: Desk) =>
  desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => ({
        page: new URL(window.webContents.getURL()).pathname,
        bounds: window.getBounds(),
        isFocused: window.isFocused(),
        isOnTop: window.isAlwaysOnTop(),
      })),
  );

const stageOf = (desk: Desk): Promise<Page> => {
  const isStage = (one: Page) => one.url().includes('/stage.html');
  const there = desk.app.windows().find((one) => isStage(one) && !one.isClosed());
  return there ? Promise.resolve(there) : desk.app.waitForEvent('window', isStage);
};

test('the hall loses nothing when its cable is pulled or the program is killed', async ({
  displays,
  folder,
  open,
}) => {
  let desk = await open();
  const meetingId = await aMeeting(desk);
  const { id: caseStudyId } = await aDrawnCase(desk, meetingId, folder);
  await aSpeech(desk, meetingId, { caseStudyId });
  await go(desk.page, 'console');
  await desk.page.getByRole('button', { name: /示例 一链一策壮大产业/ }).click();

  await test.step('the stage fills the projector and leaves the operator the keys', async () => {
    const opened = stageOf(desk);
    await desk.page.getByRole('button', { name: '打开大屏窗口' }).click();
    await opened;
    await expect
      .poll(() => standing(desk))
      .toContainEqual({ page: '/stage.html', bounds: PROJECTOR, isFocused: false, isOnTop: true });
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('ArrowRight');
    await expect((await stageOf(desk)).locator('[data-page]')).toHaveAttribute('data-page', '2');
  });

  await test.step('unplugged, it goes, and nothing else appears anywhere', async () => {
    const stage = await stageOf(desk);
    displays.unplugProjector();
    await expect.poll(() => stage.isClosed()).toBe(true);
    expect((await standing(desk)).map(({ page }) => page)).toEqual(['/index.html']);
    await expect(desk.page.getByRole('status').filter({ hasText: '已断开' })).toBeVisible();
    await desk.page.keyboard.press('ArrowRight');
    await expect.poll(() => desk.ask('stage.picture')).toMatchObject({ view: 'slide', number: 3 });
  });

  await test.step('plugged in again, it is back by itself with what the hall is to see', async () => {
    displays.plugProjector();
    const stage = await stageOf(desk);
    await expect(stage.locator('[data-page]')).toHaveAttribute('data-page', '3');
    await expect
      .poll(() => standing(desk))
      .toContainEqual({ page: '/stage.html', bounds: PROJECTOR, isFocused: false, isOnTop: true });
  });

  await test.step('killed and started again, everything is as it was', async () => {
    desk.app.process().kill('SIGKILL');
    desk = await open();
    const stage = await stageOf(desk);
    await expect(stage.locator('[data-page]')).toHaveAttribute('data-page', '3');
    await expect
      .poll(() => standing(desk))
      .toContainEqual({ page: '/stage.html', bounds: PROJECTOR, isFocused: false, isOnTop: true });
  });

  await test.step('started without the projector, the stage waits for it', async () => {
    desk.app.process().kill('SIGKILL');
    displays.unplugProjector();
    desk = await open();
    await go(desk.page, 'console');
    await expect(desk.page.getByRole('status').filter({ hasText: '已断开' })).toBeVisible();
    expect((await standing(desk)).map(({ page, bounds }) => [page, bounds.x])).toEqual([
      ['/index.html', PANEL.x],
    ]);
    displays.plugProjector();
    await expect((await stageOf(desk)).locator('[data-page]')).toHaveAttribute('data-page', '3');
  });

  await test.step('closed by a person, it stays closed', async () => {
    await desk.page.getByRole('button', { name: '关闭大屏窗口' }).click();
    displays.unplugProjector();
    displays.plugProjector();
    await desk.close();
    desk = await open();
    await go(desk.page, 'console');
    await expect(desk.page.getByRole('button', { name: '打开大屏窗口' })).toBeVisible();
    expect((await standing(desk)).map(({ page }) => page)).toEqual(['/index.html']);
  });
});
