import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, expect, openDesk, test } from './support/desk';
import { aMeeting, aParticipant, aSpeech, go } from './support/year';

const today = () => {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

/** A meeting today with four speeches of eight minutes, and one person who may ask to speak. */
async function aShow(desk: Desk): Promise<string> {
  const meetingId = await aMeeting(desk, { startsOn: today(), endsOn: today() });
  await aParticipant(desk, meetingId, { name: '示例增补' });
  for (const title of ['示例 甲', '示例 乙', '示例 丙', '示例 丁']) {
    await aSpeech(desk, meetingId, { title, countyId: null });
  }
  return meetingId;
}

/** `示例 甲 已结束`: every row with its state, from top to bottom. */
const rows = async (page: Page) =>
  (await page.locator('.run-row').all()).length === 0
    ? []
    : page
        .locator('.run-row')
        .evaluateAll((all) =>
          all.map((row) =>
            [
              row.querySelector('.run-choose')?.textContent,
              row.querySelector('.run-state')?.textContent?.replace(/^\S+ /, ''),
            ].join(' '),
          ),
        );

const seconds = (text: string | null) => {
  const [minutes = 0, rest = 0] = (text ?? '').split(':').map(Number);
  return minutes * 60 + rest;
};

test('a speech meeting by the keyboard only; every act can be taken back', async ({ desk }) => {
  const { page } = desk;
  const { keyboard } = page;
  await aShow(desk);
  await go(page, 'run');
  const stand = (...expected: string[]) => expect.poll(() => rows(page)).toEqual(expected);
  const undo = () => keyboard.press('Control+z');
  const timer = page.getByRole('timer');
  const said = page.locator('.run-foot output');
  await stand('示例 甲 未开始', '示例 乙 未开始', '示例 丙 未开始', '示例 丁 未开始');

  await test.step('start what is selected', async () => {
    await keyboard.press('F9');
    await stand('示例 甲 进行中', '示例 乙 未开始', '示例 丙 未开始', '示例 丁 未开始');
    await expect(said).toContainText('已开始“示例 甲”（Ctrl+Z 撤销）');
    await undo();
    await stand('示例 甲 未开始', '示例 乙 未开始', '示例 丙 未开始', '示例 丁 未开始');
    await keyboard.press('F9');
    await expect(timer).toHaveText(/^7:5\d$/);
  });

  await test.step('pause and resume', async () => {
    await keyboard.press('F5');
    await expect(page.locator('.run-timer-state')).toContainText('计时暂停');
    const stopped = await timer.textContent();
    await expect
      .poll(async () => (await page.locator('.run-clock').textContent())?.slice(-1))
      .toBe('0');
    await expect(timer).toHaveText(stopped ?? '');
    await keyboard.press('F5');
    await expect(page.locator('.run-timer-state')).toContainText('正常');
    await undo();
    await expect(page.locator('.run-timer-state')).toContainText('计时暂停');
    await keyboard.press('F5');
  });

  await test.step('a minute more, a minute less', async () => {
    await keyboard.press('+');
    await expect(timer).toHaveText(/^8:[0-5]\d$/);
    await keyboard.press('-');
    await expect(timer).toHaveText(/^7:[0-5]\d$/);
    await undo();
    await undo();
    await expect(timer).toHaveText(/^7:[0-5]\d$/);
  });

  await test.step('next', async () => {
    await keyboard.press('F7');
    await stand('示例 甲 已结束', '示例 乙 进行中', '示例 丙 未开始', '示例 丁 未开始');
    await undo();
    await stand('示例 甲 进行中', '示例 乙 未开始', '示例 丙 未开始', '示例 丁 未开始');
    await keyboard.press('F7');
    await stand('示例 甲 已结束', '示例 乙 进行中', '示例 丙 未开始', '示例 丁 未开始');
  });

  await test.step('a speaker joins, found by the initials of the name', async () => {
    await keyboard.press('j');
    await expect(page.getByRole('combobox', { name: '发言人' })).toBeFocused();
    // Letters that are keys elsewhere are only letters here.
    await keyboard.type('slzb');
    await expect(page.locator('.run-person')).toHaveCount(1);
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: '题目' })).toHaveValue('示例增补自由发言');
    await keyboard.press('Enter');
    await stand(
      '示例 甲 已结束',
      '示例 乙 进行中',
      '示例增补自由发言 未开始',
      '示例 丙 未开始',
      '示例 丁 未开始',
    );
    await undo();
    await stand('示例 甲 已结束', '示例 乙 进行中', '示例 丙 未开始', '示例 丁 未开始');
  });

  await test.step('two change places', async () => {
    await keyboard.press('Home');
    for (const _ of ['乙', '丙']) await keyboard.press('ArrowDown');
    await keyboard.press('x');
    await keyboard.press('ArrowDown');
    await keyboard.press('x');
    await stand('示例 甲 已结束', '示例 乙 进行中', '示例 丁 未开始', '示例 丙 未开始');
    await undo();
    await stand('示例 甲 已结束', '示例 乙 进行中', '示例 丙 未开始', '示例 丁 未开始');
  });

  await test.step('skipped, in writing, delayed', async () => {
    await keyboard.press('s');
    await stand('示例 甲 已结束', '示例 乙 进行中', '示例 丙 未开始', '示例 丁 已跳过');
    await undo();
    await keyboard.press('w');
    await stand('示例 甲 已结束', '示例 乙 进行中', '示例 丙 未开始', '示例 丁 书面');
    await undo();
    await keyboard.press('t');
    await page.getByRole('spinbutton', { name: '顺延分钟数' }).fill('10');
    await keyboard.press('Enter');
    await expect(page.locator('.run-delays')).toContainText('已宣布顺延 1 项');
    await undo();
    await expect(page.locator('.run-delays')).toHaveCount(0);
  });

  await test.step('finish', async () => {
    await keyboard.press('F8');
    await stand('示例 甲 已结束', '示例 乙 已结束', '示例 丙 未开始', '示例 丁 未开始');
  });
});

test('killed in the middle of a speech it comes back at the right second', async ({ folder }) => {
  const data = join(folder, 'data');
  const first = await openDesk(data);
  await aShow(first);
  await go(first.page, 'run');
  await first.page.keyboard.press('F9');
  await expect(first.page.getByRole('timer')).toHaveText(/^7:5\d$/);
  const started = Date.now();
  const left = seconds(await first.page.getByRole('timer').textContent());
  first.app.process().kill('SIGKILL');

  const again = await openDesk(data);
  await go(again.page, 'run');
  const shown = seconds(await again.page.getByRole('timer').textContent());
  const right = left - (Date.now() - started) / 1000;
  expect(Math.abs(shown - right)).toBeLessThanOrEqual(1);
  await again.close();
});

test('approved, changed, and compared afterwards', async ({ desk, folder }) => {
  const { page } = desk;
  await aShow(desk);
  await go(page, 'run');
  await page.keyboard.press('v');
  await page.getByRole('textbox', { name: '版本名称' }).fill('示例审定稿');
  await page.keyboard.press('Enter');
  await expect(page.getByText('与该版本一致。')).toBeVisible();
  await page.locator('.run-box').focus();
  const first = async () => (await rows(page))[0];
  await page.keyboard.press('F9');
  await expect.poll(first).toBe('示例 甲 进行中');
  await page.keyboard.press('F8');
  await expect.poll(first).toBe('示例 甲 已结束');
  await page.keyboard.press('w');
  await expect(page.locator('.run-changes')).toContainText('环节 交流发言 → 书面交流');
  const path = join(folder, '示例 执行情况.docx');
  await desk.choose({ save: path });
  await page.getByRole('button', { name: '导出执行情况' }).click();
  await page.getByRole('menuitem', { name: 'Word 文档' }).first().click();
  await expect.poll(() => existsSync(path)).toBe(true);
});
