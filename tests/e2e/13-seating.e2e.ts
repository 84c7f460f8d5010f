import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openZip, packageZipLimits } from '../../src/main/documents';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

type Plan = { id: string; name: string };
type Shown = { seats: { key: string; participantId: string | null; seatedBy: string | null }[] };

/** Names in the order in which they stand on the screen, from left to right, row by row. */
const drawn = async (page: Page) =>
  page.locator('.seating-seat').evaluateAll((seats) =>
    seats
      .map((seat) => ({
        box: seat.getBoundingClientRect(),
        text: seat.querySelector('.seating-name')?.textContent ?? '',
      }))
      .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
      .map(({ text }) => text.replace('\u3000', '')),
  );

const seat = (page: Page, key: string) => page.locator(`[data-seat="${key}"]`);

async function aRoster(desk: Desk): Promise<string> {
  const meetingId = await aMeeting(desk);
  for (let number = 1; number <= 8; number++) {
    await desk.ask('participants.create', {
      meetingId,
      name: `领导${number}`,
      unitName: '示例市委',
      post: '示例职务',
      precedence: number,
    });
  }
  for (const name of ['陈一', '𠮷一', '王一', '王䶮', '丁一', '李一']) {
    await desk.ask('participants.create', { meetingId, name, unitName: '示例县委' });
  }
  return meetingId;
}

test('seats are made by rule, moved by hand, taken back and printed', async ({ desk, folder }) => {
  const { page } = desk;
  const meetingId = await aRoster(desk);
  const plans = () => desk.ask<Plan[]>('seating.plans', { meetingId });
  await go(page, 'seating');

  await test.step('a rostrum of eight, and of seven when one has no precedence', async () => {
    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog', { name: '新建座次图' });
    await expect(drawer.getByText('有礼宾次序的人员（8人）')).toBeVisible();
    await drawer.getByLabel('名称').fill('开幕主席台');
    await drawer.getByLabel('名称').press('Enter');
    await expect(page.locator('.seating-seat')).toHaveCount(8);
    expect(await drawn(page)).toEqual([7, 5, 3, 1, 2, 4, 6, 8].map((number) => `领导${number}`));
    await page.getByText('从台上看').click();
    await expect
      .poll(() => drawn(page))
      .toEqual([8, 6, 4, 2, 1, 3, 5, 7].map((number) => `领导${number}`));

    const [last] = (
      await desk.ask<{ id: string; name: string }[]>('participants.list', { meetingId })
    ).filter(({ name }) => name === '领导8');
    await desk.ask('participants.edit', { id: last?.id, precedence: null });
    await desk.ask('seating.make', { meetingId, name: '闭幕主席台', kind: 'rostrum' });
    await page.getByRole('button', { name: /闭幕主席台/ }).click();
    await expect
      .poll(() => drawn(page))
      .toEqual([6, 4, 2, 1, 3, 5, 7].map((number) => `领导${number}`));
  });

  await test.step('each seat says why', async () => {
    await seat(page, '1-5').focus();
    await expect(page.locator('.seating-why')).toContainText('按礼宾次序排第2位：1号左侧第1座');
  });

  await test.step('the hall in an S by surname strokes, rare characters in their place', async () => {
    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog', { name: '新建座次图' });
    await drawer.getByText('会场', { exact: true }).click();
    await drawer.getByLabel('依据').click();
    await page.locator('.ant-select-item-option').getByText('姓氏笔画').click();
    await drawer.locator('.ant-drawer-footer button').click();
    const hall = async () => (await plans()).find(({ name }) => name === '会场') as Plan;
    await expect.poll(async () => (await hall())?.name).toBe('会场');
    await desk.ask('seating.edit', {
      id: (await hall()).id,
      layout: { kind: 'hall', rows: 2, columns: 3, path: 'snake' },
    });
    await page.getByText('从会场看').click();
    await expect.poll(() => drawn(page)).toEqual(['丁一', '王一', '王䶮', '陈一', '李一', '𠮷一']);
  });

  await test.step('one is dragged, and one moved by the keyboard; both change seats', async () => {
    await seat(page, '1-1').dragTo(seat(page, '2-3'));
    await expect.poll(() => drawn(page)).toEqual(['𠮷一', '王一', '王䶮', '陈一', '李一', '丁一']);
    await seat(page, '1-2').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => drawn(page)).toEqual(['𠮷一', '李一', '王䶮', '陈一', '王一', '丁一']);
    await expect(page.locator('.seating-why')).toContainText('手动安排');
    await page.getByRole('button', { name: '重新排座', exact: true }).click();
    await expect(seat(page, '2-3')).toHaveClass(/seating-by-hand/);
  });

  await test.step('undo gives the seats back, one change at a time', async () => {
    // Arranging anew changed nothing, as all were by hand or in order: it is not in the way.
    const before = async () => {
      const { id } = (await plans()).find(({ name }) => name === '会场') as Plan;
      const { seats } = await desk.ask<Shown>('seating.show', { id });
      return seats.filter(({ seatedBy }) => seatedBy === 'hand').length;
    };
    for (let times = 0; times < 4 && (await before()) > 0; times++) {
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => document.querySelectorAll('.seating-seat').length > 0);
    }
    await expect.poll(() => drawn(page)).toEqual(['丁一', '王一', '王䶮', '陈一', '李一', '𠮷一']);
  });

  await test.step('somebody leaves: who moves is said before it is done', async () => {
    await seat(page, '1-2').focus();
    await page.getByRole('button', { name: /^离席/ }).click();
    const late = page.locator('.seating-late-change');
    await expect(late).toContainText('座位留空');
    await expect(late).toContainText('其他人不动');
    await late.locator('li').filter({ hasText: '末位补缺' }).getByRole('button').click();
    await expect.poll(() => drawn(page)).toEqual(['丁一', '陈一', '王䶮', '1', '李一', '𠮷一']);
  });

  await test.step('the plan as PDF and Word, the index as a workbook', async () => {
    for (const [item, name] of [
      ['座次图 PDF（A4）', '座次图.pdf'],
      ['座次图 Word（A3）', '座次图.docx'],
      ['座位索引 Excel', '座位索引.xlsx'],
    ] as const) {
      const path = join(folder, name);
      await desk.choose({ save: path });
      await page.keyboard.press('Control+e');
      await page.getByRole('menuitem', { name: item }).click();
      await expect.poll(() => existsSync(path)).toBe(true);
    }
    expect(readFileSync(join(folder, '座次图.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const zip = await openZip(join(folder, '座次图.docx'), packageZipLimits);
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    zip.close();
    expect(xml).toContain('王　䶮');
  });
});

test('who does not come today is marked on the plan; their chair is one key away', async ({
  desk,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const ids: string[] = [];
  for (const name of ['甲一', '乙二', '丙三', '丁四']) {
    const person = { meetingId, name, unitName: '示例县委' };
    ids.push((await desk.ask<{ id: string }>('participants.create', person)).id);
  }
  await desk.ask('seating.make', {
    meetingId,
    name: '会场',
    kind: 'hall',
    orderBy: 'precedence',
    layout: { kind: 'hall', rows: 1, columns: 4 },
  });
  await go(page, 'seating');
  const free = page.locator('.seating-free li');
  await expect(page.locator('.seating-seat')).toHaveCount(4);
  await expect(free).toHaveCount(0);
  await expect(page.locator('.seating-missing')).toContainText('还没有人填写礼宾次序');

  await desk.ask('attendance.leave', {
    participantId: ids[1],
    dayId: null,
    reason: '示例出差',
    approvedBy: '示例领导',
  });
  const substitute = { participantId: ids[3], dayId: null, name: '代四', here: true };
  await desk.ask('attendance.substitute', substitute);
  await expect(free).toHaveCount(2);
  await expect(seat(page, '1-2')).toContainText('请假');
  await expect(seat(page, '1-2')).toHaveAccessibleName(/座位现在空着/);

  await test.step('the substitute is given the chair, and their name stands on it', async () => {
    await free.filter({ hasText: '丁四' }).getByRole('button', { name: '替会人就座' }).click();
    await expect(seat(page, '1-4')).toContainText('代　四');
    await expect(free).toHaveCount(1);
  });

  await test.step('K and Enter take the proposal with the fewest moves; Ctrl+Z takes it back', async () => {
    await page.keyboard.press('k');
    const best = page.locator('.seating-late-change li').first().getByRole('button');
    await expect(best).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(free).toHaveCount(0);
    await expect(seat(page, '1-2')).not.toContainText('乙　二');
    await page.keyboard.press('Control+z');
    await expect(free).toHaveCount(1);
    await expect(seat(page, '1-2')).toContainText('乙　二');
  });

  await test.step('the hint leads to where precedence is typed', async () => {
    await page.getByRole('link', { name: '去填写礼宾次序' }).click();
    await page.getByRole('grid', { name: '参会人员' }).focus();
    await page.keyboard.press('F2');
    await expect(page.getByLabel('甲一的礼宾次序')).toBeFocused();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('乙二的礼宾次序')).toBeFocused();
    await page.keyboard.type('首位');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“首位”不是 1 至 9999 的整数')).toBeVisible();
    await expect(page.getByLabel('丙三的礼宾次序')).toBeFocused();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    const people = () =>
      desk.ask<{ precedence: number | null }[]>('participants.list', { meetingId });
    await expect
      .poll(async () => (await people()).map(({ precedence }) => precedence))
      .toEqual([2, null, 1, null]);
    await go(page, 'seating');
    await expect(page.locator('.seating-missing')).toHaveCount(0);
  });
});
