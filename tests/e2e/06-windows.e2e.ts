import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, type Desk, expect, openDesk } from './support/desk';
import { canPlugDisplays, type Displays, PANEL, PROJECTOR, twoDisplays } from './support/displays';
import { aDrawnCase, aMeeting, aParticipant, aSpeech, go } from './support/year';

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

/** Seconds left as the speaker's window shows them, and as the stored facts make them. */
async function timerAt(desk: Desk, timer: Page): Promise<{ shown: number; due: number }> {
  const { item } = await desk.ask<{ item: { actualStart: number } }>('runOfShow.speakerTimer');
  const shown = await timer.locator('.timer-digits').evaluate((digits) => ({
    text: digits.textContent ?? '',
    now: Date.now(),
  }));
  const [minutes = 0, seconds = 0] = shown.text.split(':').map(Number);
  const due = 8 * 60 - (shown.now - item.actualStart) / 1000;
  return { shown: minutes * 60 + seconds, due };
}

test('the speaker’s timer comes back at the right second from a pulled cable and from a kill', async ({
  displays,
  open,
}) => {
  let desk = await open();
  const meetingId = await aMeeting(desk);
  const speakerId = await aParticipant(desk, meetingId);
  const { id } = await aSpeech(desk, meetingId, { speakerIds: [speakerId], plannedMinutes: 8 });
  await aSpeech(desk, meetingId, {
    title: '示例 下一个发言',
    hostWords: '示例：下面请下一位发言。',
  });
  await go(desk.page, 'console');

  const windowOf = (job: string): Promise<Page> => {
    const isIts = (one: Page) => one.url().includes(`job=${job}`);
    const there = desk.app.windows().find((one) => isIts(one) && !one.isClosed());
    return there ? Promise.resolve(there) : desk.app.waitForEvent('window', isIts);
  };
  const isRight = async () => {
    const timer = await windowOf('speakerTimer');
    await timer.locator('[data-state="normal"]').waitFor();
    const { shown, due } = await timerAt(desk, timer);
    return Math.abs(shown - due) <= 1;
  };

  await test.step('by keys alone the timer stands on the projector', async () => {
    await desk.page.keyboard.press('F6');
    await desk.page.getByRole('button', { name: '发言计时：放到显示器 2' }).focus();
    await desk.page.keyboard.press('Enter');
    const timer = await windowOf('speakerTimer');
    await expect(timer.getByText('等待发言')).toBeVisible();
    await expect
      .poll(() => standing(desk))
      .toContainEqual({
        page: '/live.html',
        bounds: PROJECTOR,
        isFocused: false,
        isOnTop: true,
      });
    await desk.ask('runOfShow.start', { id });
    await expect(timer.getByText('市委书记 示例书记')).toBeVisible();
    expect(await isRight()).toBe(true);
  });

  await test.step('the stage cannot be put over it, backstage and chair stand beside the operator', async () => {
    const panel = desk.page.getByRole('dialog');
    await panel.getByRole('button', { name: '观众大屏：放到显示器 2' }).click();
    await expect(desk.page.getByText('正在显示发言计时')).toBeVisible();
    await panel.getByRole('button', { name: '候场屏：放到显示器 1' }).click();
    await panel.getByRole('button', { name: '主持人视图：放到显示器 1' }).click();
    const [backstage, chair] = [await windowOf('backstage'), await windowOf('chair')];
    await expect(backstage.getByText('示例 下一个发言')).toBeVisible();
    await expect(backstage.getByText('请候场')).toBeVisible();
    await expect(chair.getByText('示例：下面请下一位发言。')).toBeVisible();
    for (const { page, bounds } of await standing(desk)) {
      const isOnPanel = bounds.x < PANEL.width;
      expect([page, isOnPanel ? bounds.width <= PANEL.width : bounds]).toEqual([
        page,
        isOnPanel ? true : PROJECTOR,
      ]);
    }
  });

  await test.step('another language reaches the windows that are open', async () => {
    await desk.ask('settings.change', { language: 'en' });
    await expect((await windowOf('speakerTimer')).getByText('Speaking')).toBeVisible();
    await expect((await windowOf('chair')).getByText("Host's view")).toBeVisible();
    await desk.ask('settings.change', { language: 'zh-CN' });
  });

  await test.step('unplugged and plugged in, it shows the right second', async () => {
    const timer = await windowOf('speakerTimer');
    displays.unplugProjector();
    await expect.poll(() => timer.isClosed()).toBe(true);
    displays.plugProjector();
    expect(await isRight()).toBe(true);
  });

  await test.step('killed in the middle of the speech, all windows are back at the right second', async () => {
    desk.app.process().kill('SIGKILL');
    desk = await open();
    expect(await isRight()).toBe(true);
    await expect((await windowOf('backstage')).getByText('请候场')).toBeVisible();
    await expect((await windowOf('chair')).getByText('示例：下面请下一位发言。')).toBeVisible();
    const stands = await standing(desk);
    expect(stands.filter(({ bounds }) => bounds.x >= PANEL.width)).toEqual([
      { page: '/live.html', bounds: PROJECTOR, isFocused: false, isOnTop: true },
    ]);
  });
});
