import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { wordText } from '../papers/word';
import { aMeetingOfToday, COUNTIES } from './support/day';
import { expect, test } from './support/desk';
import { aDrawnCase, go } from './support/year';

/** Papers are made in threads of their own, on a machine that does other things as well. */
const LONG = { timeout: 60_000 };

/** Tab after Tab, as a person looks for a button; told which one it never comes to. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 30) {
  await wanted.waitFor();
  for (let presses = 0; presses < most; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused({ timeout: 1 });
}

/** By name, as the palette finds it. */
async function byName(page: Page, name: string) {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '查找功能' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
}

test('a whole meeting day without a mouse', async ({ desk, folder }) => {
  const { page } = desk;
  const { keyboard } = page;
  const { meetingId, people, items, arriving } = await aMeetingOfToday(desk);
  const { id: caseStudyId } = await aDrawnCase(desk, meetingId, folder);
  await desk.ask('agenda.editItem', { id: items[0], caseStudyId });
  await desk.ask('organizations.addDepartment', { name: '省示例厅' });
  const [zhang, li, wang] = people;
  type Line = { participantId: string; standing: string };
  const standingOf = async (id: string | undefined) =>
    (await desk.ask<Line[]>('attendance.list', { meetingId })).find(
      ({ participantId }) => participantId === id,
    )?.standing;
  type Show = { days: { items: Record<string, unknown>[] }[] };
  const itemOf = async (id: string | undefined) =>
    (await desk.ask<Show>('runOfShow.show', { meetingId })).days
      .flatMap((day) => day.items)
      .find((item) => item.id === id);

  await test.step('at the door: by initials, name and number; late, taken back, made up for', async () => {
    await go(page, 'checkIn');
    const said = page.locator('.desk-outcome');
    await expect(page.getByRole('combobox', { name: /扫码/ })).toBeFocused();
    await keyboard.type('zsf');
    await keyboard.press('Enter');
    await expect(said).toContainText('张三丰');
    await keyboard.type('李四光');
    await keyboard.press('Enter');
    await expect(said).toContainText('李四光');
    await keyboard.type('3');
    await keyboard.press('Enter');
    await expect(said).toContainText('王五岳');
    await keyboard.press('Control+z');
    await expect(said).toContainText('已撤销：王五岳');
    expect(await standingOf(zhang)).toBe(arriving);
    expect(await standingOf(li)).toBe(arriving);
    expect(await standingOf(wang)).toBe('expected');
    // 补签: he was there in time, and nobody had asked him.
    await keyboard.type('王五岳');
    await expect(page.getByRole('option')).toHaveCount(1);
    await keyboard.press('F7');
    const form = page.getByRole('form', { name: '补签' });
    await expect(form.getByRole('textbox').first()).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.insertText('示例：忘记签到');
    await keyboard.press('Tab');
    await keyboard.insertText('示例领导');
    await keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: /扫码/ })).toBeFocused();
    expect(await standingOf(wang)).toBe('present');
  });

  await test.step('a look at the seats: each says why', async () => {
    await go(page, 'seating');
    const first = page.locator('.seating-seat').first();
    await first.waitFor();
    await tabTo(page, page.locator('.seating-seat[tabindex="0"]'));
    await keyboard.press('ArrowRight');
    await expect(page.locator('.seating-why')).toContainText('礼宾次序');
  });

  await test.step('the first item starts, and its deck is on the stage', async () => {
    await go(page, 'console');
    await expect(page.getByRole('region', { name: '议程' })).toContainText('示例 甲');
    await keyboard.press('n');
    const upNext = page.getByRole('dialog', { name: '下一位（大屏尚未显示）' });
    await expect(upNext.getByRole('img', { name: '第一页' })).toBeVisible();
    await keyboard.press('Enter');
    await expect.poll(() => desk.ask('stage.picture')).toMatchObject({ view: 'slide', number: 1 });
    await keyboard.press('F9');
    await expect
      .poll(() => desk.ask('agenda.running', { meetingId }))
      .toMatchObject({ id: items[0] });
    await keyboard.press('ArrowRight');
    await expect.poll(() => desk.ask('stage.picture')).toMatchObject({ view: 'slide', number: 2 });
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowLeft');
    await expect.poll(() => desk.ask('stage.picture')).toMatchObject({ view: 'slide', number: 2 });
  });

  await test.step('a pause, a minute more', async () => {
    await keyboard.press('F5');
    await expect.poll(async () => (await itemOf(items[0]))?.pausedAt).not.toBeNull();
    await keyboard.press('F5');
    await expect.poll(async () => (await itemOf(items[0]))?.pausedAt).toBeNull();
    await keyboard.press('+');
    await expect.poll(async () => (await itemOf(items[0]))?.addedSeconds).toBe(60);
  });

  await test.step('an issue while the speech runs', async () => {
    await keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: '原话' })).toBeFocused();
    await keyboard.insertText('示例：乡镇工业用地指标不足');
    await keyboard.press('Control+Enter');
    await expect(page.getByText('已保存 第 1 号')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('complementary', { name: '记录问题' })).toBeHidden();
    const [issue] = await desk.ask<{ id: string }[]>('issues.list', { meetingId });
    expect(await desk.ask('issues.get', { id: issue?.id })).toMatchObject({
      agendaItemId: items[0],
      countyId: COUNTIES[0],
      raisedById: zhang,
    });
    // The keys belong to the stage again.
    await keyboard.press('ArrowRight');
    await expect.poll(() => desk.ask('stage.picture')).toMatchObject({ view: 'slide', number: 3 });
  });

  await test.step('the next item; one speaker falls out, another hands in', async () => {
    await keyboard.press('F7');
    await expect
      .poll(() => desk.ask('agenda.running', { meetingId }))
      .toMatchObject({ id: items[1] });
    await expect(page.locator('.console-open')).toContainText('示例 乙');
    await go(page, 'run');
    const row = (title: string) => page.locator('.run-row').filter({ hasText: title });
    await expect(row('示例 丙')).toHaveClass(/run-open/);
    await keyboard.press('c');
    const proposals = page.getByRole('complementary', { name: '不能发言' });
    await expect(proposals).toContainText('示例 丙');
    const before = JSON.stringify(await itemOf(items[2]));
    await keyboard.press('1');
    await expect.poll(async () => JSON.stringify(await itemOf(items[2]))).not.toBe(before);
    await keyboard.press('Control+z');
    await expect.poll(async () => JSON.stringify(await itemOf(items[2]))).toBe(before);
    await keyboard.press('Escape');
    await expect(proposals).toBeHidden();
    await expect(page.locator('.run-box')).toBeFocused();
    await keyboard.press('w');
    await expect.poll(async () => (await itemOf(items[2]))?.kind).toBe('writtenContribution');
    await keyboard.press('F7');
    await expect
      .poll(() => desk.ask('agenda.running', { meetingId }))
      .toMatchObject({ id: items[3] });
    await keyboard.press('F8');
    await expect.poll(() => desk.ask('agenda.running', { meetingId })).toBeNull();
  });

  await test.step('what was planned and what happened, as a paper', async () => {
    await keyboard.press('v');
    const name = page.getByRole('textbox', { name: '版本名称' });
    await tabTo(page, name);
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: '导出执行情况' }));
    const path = join(folder, '示例 执行情况.docx');
    await desk.choose({ save: path });
    await keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Word 文档' }).first()).toBeFocused();
    await keyboard.press('Enter');
    await expect.poll(() => existsSync(path), LONG).toBe(true);
    expect(await wordText(path)).toContain('示例 甲');
  });

  await test.step('the minutes: two lines, and a decision that becomes an issue', async () => {
    await go(page, 'minutes');
    await expect(page.getByRole('textbox', { name: '记录内容' })).toBeFocused();
    for (const text of ['示例：用地紧张。', '示例：融资渠道少。']) {
      await keyboard.insertText(text);
      await keyboard.press('Control+Enter');
      await expect(page.getByRole('list', { name: '原始记录' })).toContainText(text);
      await expect(page.getByRole('textbox', { name: '记录内容' })).toHaveValue('');
    }
    await keyboard.press('F6');
    const decision = page.getByRole('textbox', { name: '议定事项内容' });
    await expect(decision).toBeFocused();
    await keyboard.insertText('示例：建立用地保障专班。');
    const unit = page.getByRole('combobox', { name: '承办单位' });
    await tabTo(page, unit);
    await keyboard.type('省示例厅');
    await expect(page.getByTitle('省示例厅')).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.locator('.minutes-draft')).toContainText('省示例厅');
    await tabTo(page, decision, 'Shift+Tab');
    await keyboard.press('Control+Enter');
    const into = page.getByRole('button', { name: '转入台账' });
    await tabTo(page, into, 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '台账第 2 号' })).toBeFocused();
    expect(await desk.ask('issues.list', { meetingId })).toHaveLength(2);
    expect(await desk.ask('minutes.transcript', { meetingId })).toHaveLength(2);
  });

  await test.step('one name changed: the papers that have it are made again by one key', async () => {
    await go(page, 'papers');
    const row = (name: string) =>
      page.getByRole('row').filter({ has: page.getByRole('gridcell', { name, exact: true }) });
    const target = join(folder, '会务材料');
    await desk.choose({ save: target });
    await byName(page, '全部导出');
    await expect(row('会议手册')).toContainText('已是最新', LONG);

    await go(page, 'participants');
    await expect(page.getByRole('grid')).toBeFocused();
    await expect(page.getByRole('gridcell', { name: '张三丰' })).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: '* 姓名', exact: true })).toBeFocused();
    await keyboard.press('Control+a');
    await keyboard.insertText('张叁丰');
    await keyboard.press('Enter');
    await expect(page.getByRole('gridcell', { name: '张叁丰' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('grid')).toBeFocused();

    await go(page, 'papers');
    await expect(row('席卡')).toContainText('张叁丰');
    await keyboard.press('Control+Shift+E');
    await expect(row('席卡')).toContainText('已是最新', LONG);
    expect(await wordText(join(target, '席卡.docx'))).toContain('张叁丰');
  });
});
