import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './support/desk';
import { aDrawnCase, aMeeting, aPdf, aSpeech, coloursOn, go } from './support/year';

async function openStage(desk: Desk): Promise<Page> {
  const opened = desk.app.waitForEvent('window', (one) => one.url().includes('/stage.html'));
  await desk.page.getByRole('button', { name: '打开大屏窗口' }).click();
  return opened;
}

/** As the keyboard does it: main hears the key before the window, which the test driver's own keys pass by. */
const pressInHall = (desk: Desk, keyCode: string) =>
  desk.app.evaluate(({ BrowserWindow }, key) => {
    const hall = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().includes('/stage.html'),
    );
    hall?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key });
  }, keyCode);

const shown = (stage: Page) => stage.locator('[data-page]');

test('the hall sees what the operator puts on by keys, and nothing else', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const { id: caseStudyId } = await aDrawnCase(desk, meetingId, folder);
  await aSpeech(desk, meetingId, { caseStudyId });
  await go(page, 'console');
  const stage = await openStage(desk);
  await page.getByRole('button', { name: /示例 一链一策壮大产业/ }).click();

  await test.step('Enter puts the prepared page on, arrows turn it, a number jumps', async () => {
    await page.keyboard.press('Enter');
    await expect(shown(stage)).toHaveAttribute('data-page', '1');
    await page.keyboard.press('ArrowRight');
    await expect(shown(stage)).toHaveAttribute('data-page', '2');
    await page.keyboard.press('ArrowLeft');
    await expect(shown(stage)).toHaveAttribute('data-page', '1');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await expect(shown(stage)).toHaveAttribute('data-page', '3');
    await expect(stage.locator('[data-page] > canvas')).toBeVisible();
    await expect.poll(() => coloursOn(page, stage)).toBeGreaterThan(8);
  });

  await test.step('no notes, no menus, no controls before the hall', async () => {
    await expect(stage.locator('button, input, a, nav')).toHaveCount(0);
    await expect(stage.locator('body')).toHaveText('');
  });

  await test.step('F keeps the picture while the operator goes on', async () => {
    await page.keyboard.press('f');
    await expect(page.getByRole('button', { name: /取消定格/ })).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => desk.ask<{ view: string }>('stage.state'))
      .toMatchObject({ frozen: true, view: 'slide' });
    await expect(shown(stage)).toHaveAttribute('data-page', '3');
    await page.keyboard.press('f');
    await expect(shown(stage)).toHaveAttribute('data-page', '2');
  });

  await test.step('B is black and comes back', async () => {
    await page.keyboard.press('b');
    await expect(stage.locator('.stage')).toHaveAttribute('data-view', 'black');
    await expect.poll(() => coloursOn(page, stage)).toBe(1);
    await page.keyboard.press('b');
    await expect(shown(stage)).toHaveAttribute('data-page', '2');
  });

  await test.step('A shows the agenda, Esc the holding page with the name of the meeting', async () => {
    await page.keyboard.press('a');
    await expect(stage.getByText('示例 一链一策壮大产业')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(
      stage.getByRole('heading', { name: '示例 2026年度县（市、区）委书记交流会' }),
    ).toBeVisible();
    await expect.poll(() => coloursOn(page, stage)).toBeGreaterThan(2);
  });

  await test.step('the same keys work in the stage window itself', async () => {
    await pressInHall(desk, 'Right');
    await expect(shown(stage)).toHaveCount(1);
    await pressInHall(desk, 'Escape');
    await expect(stage.getByRole('heading')).toBeVisible();
  });

  await page.getByRole('button', { name: '关闭大屏窗口' }).click();
  await expect.poll(() => stage.isClosed()).toBe(true);
});

test('the hall’s window may ask for its picture and for nothing else', async ({ desk }) => {
  const meetingId = await aMeeting(desk);
  await go(desk.page, 'console');
  const stage = await openStage(desk);
  const answers = await stage.evaluate(async (id) => {
    const asked: [string, unknown][] = [
      ['meetings.list', {}],
      ['issues.list', { meetingId: id }],
      ['stage.setBlack', { black: true }],
      ['meetings.remove', { id }],
      ['files.chooseToOpen', { title: 'x', filters: [] }],
    ];
    const heard: unknown[] = [];
    for (const [name, input] of asked) {
      heard.push(await window.exchange.operate('stage', name, input));
    }
    return heard;
  }, meetingId);
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { key: 'common:error.stranger' } });
  }
  expect(await desk.ask<unknown[]>('meetings.list')).toHaveLength(1);
});

test('a page that is not of a stage version does not reach the hall', async ({ desk, folder }) => {
  const meetingId = await aMeeting(desk);
  const first = await aDrawnCase(desk, meetingId, folder);
  const file = await desk.source(aPdf(folder, '示例 最终版2.pdf', 2));
  const { deckId } = await desk.ask<{ deckId: string }>('caseStudies.importDeck', {
    caseStudyId: first.id,
    file,
  });
  const other = await desk.ask<{ id: string; isStageVersion: boolean; decks: [] }>(
    'caseStudies.get',
    { id: first.id },
  );
  const decks = other.decks as { id: string; isStageVersion: boolean }[];
  expect(decks.filter(({ isStageVersion }) => isStageVersion)).toHaveLength(1);
  const hidden = decks.find(({ isStageVersion }) => !isStageVersion)?.id ?? deckId;
  const [page] = await desk.ask<{ id: string }[]>('caseStudies.slides', { deckId: hidden });
  await expect(desk.ask('stage.showSlide', { slideId: page?.id })).rejects.toThrow(
    'stage:error.notStageVersion',
  );
});
