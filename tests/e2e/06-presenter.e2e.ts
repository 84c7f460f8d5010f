import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Desk, expect, openDesk, test } from './support/desk';
import { aDrawnCase, aMeeting, aParticipant, aSpeech, go } from './support/year';

async function openHall(desk: Desk): Promise<Page> {
  const opened = desk.app.waitForEvent('window', (one) => one.url().includes('/stage.html'));
  await desk.ask('windows.open', { job: 'stage' });
  const hall = await opened;
  await hall.locator('.stage').waitFor();
  return hall;
}

const pageOn = (hall: Page) => hall.locator('[data-page]');

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('the next deck in one key, overview, pointer, pen and freeze, over a kill', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const speakerId = await aParticipant(desk, meetingId);
  const { id: caseStudyId } = await aDrawnCase(desk, meetingId, folder);
  await aSpeech(desk, meetingId, { caseStudyId, speakerIds: [speakerId] });
  await aSpeech(desk, meetingId, { title: '示例 没有演示文稿', countyId: '370323' });
  await go(page, 'console');
  const hall = await openHall(desk);

  await test.step('N shows county, title and first page to the operator only; Enter puts it on', async () => {
    await page.keyboard.press('n');
    const next = page.getByRole('dialog');
    await expect(next).toContainText('潍坊市诸城市');
    await expect(next).toContainText('示例 一链一策壮大产业');
    await expect(next).toContainText('尚未核对完：已核对 0 / 3 页');
    await expect(next.locator('img')).toBeVisible();
    await expect(pageOn(hall)).toHaveCount(0);
    expect.soft(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(next).toBeHidden();
    await expect(pageOn(hall)).toHaveAttribute('data-page', '1');
  });

  await test.step('N again says plainly that the one after has no case, and Enter puts nothing on', async () => {
    await page.keyboard.press('n');
    const next = page.getByRole('dialog');
    await expect(next).toContainText('没有关联案例');
    await page.keyboard.press('Enter');
    await expect(next).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(next).toBeHidden();
    await expect(pageOn(hall)).toHaveAttribute('data-page', '1');
  });

  await test.step('O is an overview of all pages; arrows and Enter put one on', async () => {
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(pageOn(hall)).toHaveAttribute('data-page', '2');
  });

  await expect(page.locator('.console-page.console-on figcaption')).toContainText('2 / 3');
  const box = await page.locator('.console-ink').boundingBox();
  if (!box) throw new Error('the page that is on has no place to draw');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;

  await test.step('P lets a dot follow the mouse in the hall', async () => {
    await page.keyboard.press('p');
    await page.mouse.move(...at(0.25, 0.5));
    const dot = hall.locator('.ink-dot');
    await expect(dot).toHaveAttribute('visibility', 'visible');
    const { x, y } = (await dot.boundingBox()) ?? { x: 0, y: 0 };
    const size = await hall.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(x / size.width).toBeCloseTo(0.25, 1);
    expect(y / size.height).toBeCloseTo(0.5, 1);
    await page.keyboard.press('p');
    await expect(dot).toHaveAttribute('visibility', 'hidden');
  });

  await test.step('D draws on the page, and the stroke goes when the page is left', async () => {
    await page.keyboard.press('d');
    await page.mouse.move(...at(0.2, 0.2));
    await page.mouse.down();
    await page.mouse.move(...at(0.4, 0.3), { steps: 5 });
    await expect(hall.locator('.ink polyline[points]')).toHaveCount(1);
    await page.mouse.up();
    await expect
      .poll(async () => (await desk.ask<{ strokes: [] }>('stage.ink')).strokes.length)
      .toBe(1);
    expect.soft(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await expect(pageOn(hall)).toHaveAttribute('data-page', '3');
    await page.keyboard.press('ArrowLeft');
    await expect(pageOn(hall)).toHaveAttribute('data-page', '2');
    await expect(hall.locator('.ink polyline[points]')).toHaveCount(0);
  });

  await test.step('a pause lasts over slide changes', async () => {
    const timer = page.getByRole('timer');
    const paused = page.locator('.console-timer').getByText('计时暂停');
    await page.keyboard.press('F9');
    await expect(timer).toBeVisible();
    await page.keyboard.press('F5');
    await expect(paused).toBeVisible();
    const stopped = (await timer.textContent()) ?? '';
    await page.keyboard.press('ArrowRight');
    await expect(pageOn(hall)).toHaveAttribute('data-page', '3');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(pageOn(hall)).toHaveAttribute('data-page', '1');
    await page.keyboard.press('ArrowRight');
    await expect(pageOn(hall)).toHaveAttribute('data-page', '2');
    await expect(paused).toBeVisible();
    await expect(timer).toHaveText(stopped);
    await page.keyboard.press('F5');
    await expect(paused).toBeHidden();
    await expect(timer).not.toHaveText(stopped);
  });

  await test.step('what is frozen stays frozen when the program is killed', async () => {
    await page.keyboard.press('f');
    await expect(page.getByRole('button', { name: /取消定格/ })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => desk.ask<{ frozen: boolean; slideId: string }>('stage.state'))
      .toMatchObject({ frozen: true });
    desk.app.process().kill('SIGKILL');
    const again = await openDesk(desk.data);
    const state = await again.ask<{ frozen: boolean; view: string }>('stage.state');
    expect(state).toMatchObject({ frozen: true, view: 'slide' });
    expect(await again.ask('stage.picture')).toMatchObject({ view: 'slide', number: 2 });
    await again.close();
  });
});

test('a person signs a deck off page by page, and the console says so', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const { id, deckId } = await aDrawnCase(desk, meetingId, folder);
  await aSpeech(desk, meetingId, { caseStudyId: id });
  const person = await desk.ask<{ id: string }>('operators.add', { name: '示例操作员' });
  await desk.ask('operators.takeOver', { id: person.id });
  await go(page, 'cases');
  await page.getByText('示例 一链一策壮大产业').first().click();
  await expect(page.getByText('已核对 0 / 3 页')).toBeVisible();
  await expect(page.getByText('没有另一种生成方式可供对照')).toBeVisible();
  expect.soft(await violations(page)).toEqual([]);
  for (const number of [1, 2, 3]) {
    await page.keyboard.press('F4');
    await expect
      .poll(async () => {
        const slides = await desk.ask<{ signOff: unknown }[]>('caseStudies.slides', { deckId });
        return slides.filter(({ signOff }) => signOff).length;
      })
      .toBe(number);
  }
  await expect(page.getByText('全部核对完成')).toBeVisible();
  await go(page, 'console');
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toContainText('已逐页核对');
});
