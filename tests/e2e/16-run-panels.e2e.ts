import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { wordText } from '../papers/word';
import { aMeetingOfToday } from './support/day';
import { expect, test } from './support/desk';
import { go } from './support/year';

const panel = (page: Page, name: string) => page.getByRole('complementary', { name });
const table = (page: Page) => page.locator('.run-box');

test('whom to fetch: the next two with seat, telephone and deck; who has spoken how long', async ({
  desk,
}) => {
  const { page } = desk;
  const { items } = await aMeetingOfToday(desk);
  await desk.ask('runOfShow.start', { id: items[0] });
  await go(page, 'run');
  await page.keyboard.press('g');
  const calls = panel(page, '催场');
  const coming = calls.locator('.run-calls > li');
  await expect(coming).toHaveCount(2);
  await expect(coming.first()).toContainText('李四光');
  await expect(coming.first()).toContainText('电话：13800000001');
  await expect(coming.first()).not.toContainText('未排座');
  await expect(coming.first()).toContainText('没有演示文稿');
  await expect(coming.last()).toContainText('王五岳');
  await expect(calls.getByRole('table').first()).toContainText('张三丰');
  // The live keys work while the panel has the keyboard.
  await page.keyboard.press('F7');
  await expect(coming.first()).toContainText('王五岳');
  await expect(coming.last()).toContainText('赵六合');
  await expect(calls.getByRole('table').first()).toContainText('李四光');
  await page.keyboard.press('Escape');
  await expect(calls).toBeHidden();
  await expect(table(page)).toBeFocused();
});

test('to be over in time: ranked proposals with their effect, taken by one key, undone by one', async ({
  desk,
}) => {
  const { page } = desk;
  const { meetingId, items } = await aMeetingOfToday(desk);
  type Show = { days: { items: { id: string; plannedMinutes: number; kind: string }[] }[] };
  const planned = async () =>
    (await desk.ask<Show>('runOfShow.show', { meetingId })).days.flatMap((day) =>
      day.items.map(({ plannedMinutes, kind }) => `${kind} ${plannedMinutes}`),
    );
  const before = await planned();
  await desk.ask('runOfShow.start', { id: items[0] });
  await go(page, 'run');
  await page.keyboard.press('e');
  const wanted = page.getByRole('textbox', { name: '必须在此时间前结束' });
  await expect(wanted).toBeFocused();
  // Half of what four speeches of eight minutes take, on the clock of the page.
  const end = await page.evaluate(() => {
    const at = new Date(Date.now() + 20 * 60_000);
    return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  });
  await page.keyboard.type(end);
  await page.keyboard.press('Enter');
  const proposals = panel(page, '限时散会').getByRole('listitem');
  await expect(proposals.first()).toContainText('结束');
  await expect(panel(page, '限时散会')).toBeFocused();
  await page.keyboard.press('1');
  await expect.poll(planned).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(planned).toEqual(before);
});

test('who cannot speak: the proposals are about the row that is chosen', async ({ desk }) => {
  const { page } = desk;
  const { meetingId, items } = await aMeetingOfToday(desk);
  await desk.ask('runOfShow.start', { id: items[0] });
  await go(page, 'run');
  await page.keyboard.press('c');
  const cancels = panel(page, '不能发言');
  await expect(cancels).toContainText('示例 乙');
  await page.keyboard.press('ArrowDown');
  await expect(cancels).toContainText('示例 丙');
  const choices = cancels.getByRole('button');
  await expect(choices.first()).toBeVisible();
  const handIn = choices.filter({ hasText: '书面' }).first();
  const number = await handIn.locator('kbd').textContent();
  await page.keyboard.press(number ?? '');
  type Show = { days: { items: { id: string; kind: string }[] }[] };
  await expect
    .poll(async () =>
      (await desk.ask<Show>('runOfShow.show', { meetingId })).days
        .flatMap((day) => day.items)
        .filter(({ kind }) => kind === 'writtenContribution')
        .map(({ id }) => id),
    )
    .toEqual([items[2]]);
});

test('the host’s words follow the order; own words stand above them; all of it is a paper', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const { items } = await aMeetingOfToday(desk);
  await desk.ask('runOfShow.start', { id: items[0] });
  await go(page, 'run');
  await page.keyboard.press('h');
  const host = panel(page, '主持词');
  const wordsOf = (title: string) => host.getByRole('region', { name: title });
  await expect(wordsOf('示例 乙')).toContainText('李四光');
  await desk.ask('runOfShow.swap', { ids: [items[1], items[2]] });
  await expect(wordsOf('示例 丙')).toContainText('王五岳');
  await expect(wordsOf('示例 乙')).toBeHidden();

  const rewrite = wordsOf('示例 丙').getByRole('button', { name: '改写' });
  for (let presses = 0; presses < 9; presses += 1) {
    if (await rewrite.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /示例 丙/ })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('示例：请【发言人】发言。');
  await page.keyboard.press('Control+Enter');
  await expect(wordsOf('示例 丙')).toContainText('恢复程序建议');
  await expect(wordsOf('示例 丙')).toContainText('王五岳');
  await expect(wordsOf('示例 丙')).not.toContainText('【发言人】');

  const path = join(folder, '示例 主持词.docx');
  await desk.choose({ save: path });
  await host.getByRole('button', { name: '导出主持词' }).press('Enter');
  await expect.poll(() => existsSync(path)).toBe(true);
  expect(await wordText(path)).toContain('王五岳');
});
