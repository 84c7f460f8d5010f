import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre';
import { clockThere } from './support/day';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

/** A day some days from today, on the clock that the program runs by. */
function inDays(days: number): string {
  const at = new Date(`${clockThere().today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

async function anOperator(desk: Desk, name: string) {
  const { id } = await desk.ask<{ id: string }>('operators.add', { name });
  await desk.ask('operators.takeOver', { id });
}

const aDepartment = async (desk: Desk, name: string) =>
  (await desk.ask<{ id: string }>('organizations.addDepartment', { name })).id;

async function anIssue(desk: Desk, meetingId: string, originalWording: string) {
  const { id } = await desk.ask<{ id: string }>('issues.capture', {
    ...{ meetingId, kind: 'request', countyId: '370782', topic: 'land', originalWording },
  });
  return id;
}

const assign = (desk: Desk, id: string, leadOrganizationId: string, dueDate: string) =>
  desk.ask('issues.assign', { id, leadOrganizationId, supporting: [], dueDate });

async function conclude(desk: Desk, id: string) {
  await desk.ask('issues.acknowledge', { id });
  await desk.ask('issues.submit', { id, result: '示例：已印发方案' });
  await desk.ask('issues.conclude', { id, outcome: 'solved', result: '示例：已印发方案' });
}

/** Says a place by its name in the palette and goes there. */
async function byPalette(page: Page, name: string) {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
}

/** Breaches of WCAG 2.1 AA on the screen as it is, in both languages; Chinese again afterwards. */
async function accessible(desk: Desk, heading: { zh: string; en: string }) {
  const { page } = desk;
  for (const [language, name] of [
    ['en', heading.en],
    ['zh-CN', heading.zh],
  ] as const) {
    await desk.ask('settings.change', { language });
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect.soft(found, name).toEqual([]);
  }
}

const grid = (page: Page, name: string) => page.getByRole('grid', { name });

test('a rate opens the rows behind its numbers; a past day; one page for the leader', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await anOperator(desk, '示例甲');
  const lead = await aDepartment(desk, '示例自然资源厅');
  const [solved = '', underway = ''] = [
    await anIssue(desk, meetingId, '示例：用地指标不足'),
    await anIssue(desk, meetingId, '示例：园区道路不通'),
    await anIssue(desk, meetingId, '示例：企业用工难'),
  ];
  for (const id of [solved, underway]) await assign(desk, id, lead, inDays(30));
  await conclude(desk, solved);

  await test.step('from the number to its rows, and on by taking the chip off', async () => {
    await go(page, 'figures');
    await accessible(desk, { zh: '统计', en: 'Figures' });
    await page.getByRole('button', { name: /^总数：解决率（A） 分子 1 件/ }).press('Enter');
    await expect(grid(page, '问题台账').getByRole('row')).toHaveCount(2);
    await expect(grid(page, '问题台账')).toContainText('示例：用地指标不足');
    await page.getByRole('button', { name: /解决率（A）的分子/ }).press('Enter');
    await expect(grid(page, '问题台账').getByRole('row')).toHaveCount(4);
  });

  await test.step('a nought is no way to rows, and says why', async () => {
    await go(page, 'figures');
    const satisfied = page.getByTitle('没有应计入“满意率”的问题').first();
    await expect(satisfied).toHaveText('0');
    await expect(page.getByRole('button', { name: /^总数：满意率 / })).toHaveCount(0);
  });

  await test.step('as of the day before, nothing was in the register', async () => {
    const day = page.getByRole('textbox', { name: '截至' });
    await day.fill(inDays(-1));
    await day.press('Enter');
    await expect(page.getByText('台账中还没有问题')).toBeVisible();
    await expect(page.getByText(`截至 ${inDays(-1)}`)).toBeVisible();
  });

  await test.step('filters that are seldom used open by F and are told when shut', async () => {
    await go(page, 'issues');
    await grid(page, '问题台账').focus();
    await page.keyboard.press('f');
    const day = page.getByRole('textbox', { name: '截至某日' });
    await expect(page.getByRole('group', { name: '更多筛选' })).toBeVisible();
    await day.fill(inDays(-1));
    await day.press('Enter');
    await expect(grid(page, '问题台账').getByRole('row')).toHaveCount(2);
    await page.getByRole('button', { name: /更多筛选/ }).press('Enter');
    await page.getByRole('button', { name: `截至 ${inDays(-1)}` }).press('Enter');
    await expect(grid(page, '问题台账').getByRole('row')).toHaveCount(4);
  });

  await test.step('the tables of the public edition name no organization', async () => {
    await go(page, 'figures');
    const path = join(folder, '统计表.xlsx');
    await desk.choose({ save: path });
    await page.getByRole('button', { name: '导出统计表' }).press('Enter');
    await page.getByRole('menuitem', { name: '统计表 Excel（公开版）' }).click();
    await expect.poll(() => existsSync(path)).toBe(true);
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.map(({ name }) => name)).toEqual(['比率', '市', '领域']);
    const paper = join(folder, '统计表.docx');
    await desk.choose({ save: paper });
    await page.getByRole('button', { name: '导出统计表' }).press('Enter');
    await page.getByRole('menuitem', { name: '一页统计表 Word（内部版）' }).click();
    await expect.poll(() => existsSync(paper)).toBe(true);
  });
});

test('somebody is reminded and it is logged; slips have a colour and a number, a void one stays', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await anOperator(desk, '示例甲');
  const lead = await aDepartment(desk, '示例自然资源厅');
  const soon = await anIssue(desk, meetingId, '示例：用地指标不足');
  await assign(desk, soon, lead, inDays(1));
  const done = await anIssue(desk, meetingId, '示例：园区道路不通');
  await assign(desk, done, lead, inDays(30));
  await conclude(desk, done);
  const paper = join(folder, '示例佐证.txt');
  writeFileSync(paper, '示例：方案');
  await desk.ask('issues.addEvidence', { id: done, files: [await desk.source(paper)] });
  await desk.ask('issues.requestClosure', { id: done });
  await anOperator(desk, '示例乙');
  await desk.ask('issues.close', { id: done, followUpReviewOn: inDays(90) });

  await test.step('the list says whom to remind; the call is written down', async () => {
    await go(page, 'supervision');
    await accessible(desk, { zh: '督办', en: 'Supervision' });
    await expect(grid(page, '催办')).toContainText('临近时限');
    await grid(page, '催办').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const side = page.getByRole('complementary', { name: '登记催办' });
    await side.getByLabel('内容').fill('示例：请于明日前反馈');
    await side.getByRole('button', { name: /登\s?记/ }).press('Enter');
    await expect
      .poll(async () => (await desk.ask<unknown[]>('supervision.reminders', { meetingId })).length)
      .toBe(1);
    await byPalette(page, '督办：催办记录');
    await expect(grid(page, '催办记录')).toContainText('示例：请于明日前反馈');
  });

  const slips = join(folder, '督办单');
  mkdirSync(slips);
  const write = async (operation: string) =>
    desk.ask<{ files: { number: number }[] }>(operation, {
      meetingId,
      edition: 'internal',
      target: await desk.target(slips),
    });

  await test.step('a slip in the colour of its light; void, it keeps its number', async () => {
    expect((await write('supervision.exportNotices')).files.map(({ number }) => number)).toEqual([
      1,
    ]);
    expect(readdirSync(slips)).toHaveLength(1);
    await byPalette(page, '督办：发文登记');
    const papers = grid(page, '发文登记');
    await expect(papers).toContainText('督办单 · 临期');
    await papers.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const side = page.getByRole('complementary', { name: '作废' });
    await side.getByLabel('作废原因').fill('示例：写错单位');
    await side.getByRole('button', { name: '作废文号' }).press('Enter');
    await expect(papers).toContainText('作废：示例：写错单位');
    expect((await write('supervision.exportNotices')).files.map(({ number }) => number)).toEqual([
      2,
    ]);
    await expect(papers.getByRole('row')).toHaveCount(3);
  });

  await test.step('the closure slip counts for itself', async () => {
    expect((await write('supervision.exportClosures')).files.map(({ number }) => number)).toEqual([
      1,
    ]);
    await expect(grid(page, '发文登记')).toContainText('销号单');
    await expect(grid(page, '发文登记').getByRole('row')).toHaveCount(4);
  });
});

test('the calendar takes a table after a look and gives it back; how days are counted moves due dates', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await anOperator(desk, '示例甲');
  const id = await anIssue(desk, meetingId, '示例：用地指标不足');
  const year = clockThere().today.slice(0, 4);

  await test.step('a table is looked at, taken and given back', async () => {
    await byPalette(page, '工作日历');
    await accessible(desk, { zh: '工作日历', en: 'Working calendar' });
    const table = join(folder, '放假安排.csv');
    writeFileSync(table, `日期,类型,名称\n${year}-03-03,放假,示例假日\n某日,放假,\n`);
    await desk.choose({ open: [table] });
    await page.getByRole('button', { name: '导入日历' }).press('Enter');
    const preview = page.getByRole('region', { name: '导入前核对' });
    await expect(preview).toContainText(`${year}-03-03 放假 示例假日`);
    await expect(preview).toContainText('第 3 行未读入：日期看不懂');
    await preview.getByRole('button', { name: '确认导入' }).press('Enter');
    await page.getByRole('button', { name: '恢复本年（1 天）' }).press('Enter');
    await expect(page.getByRole('button', { name: '恢复本年（0 天）' })).toBeDisabled();
  });

  await test.step('calendar days end sooner than working days', async () => {
    const proposed = async (dayCounting: string) => {
      await desk.ask('settings.change', { dayCounting });
      await go(page, 'issues');
      await grid(page, '问题台账').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      const panel = page.locator('.issue-panel');
      await panel.getByRole('button', { name: '交办', exact: true }).press('Enter');
      const due = await panel.getByLabel('完成时限').inputValue();
      await page.keyboard.press('Escape');
      await go(page, 'figures');
      return due;
    };
    expect(await proposed('calendarDays')).toBe(inDays(15));
    expect((await proposed('workingDays')) > inDays(15)).toBe(true);
    expect(await desk.ask<{ status: string }>('issues.get', { id })).toMatchObject({
      status: 'captured',
    });
  });
});

test('next year opens with what is open: numbers kept, an agenda item proposed with its reason', async ({
  desk,
}) => {
  const { page } = desk;
  const last = await aMeeting(desk);
  await anOperator(desk, '示例甲');
  const lead = await aDepartment(desk, '示例自然资源厅');
  const first = await anIssue(desk, last, '示例：用地指标不足');
  await assign(desk, first, lead, inDays(30));
  const concluded = await anIssue(desk, last, '示例：园区道路不通');
  await assign(desk, concluded, lead, inDays(30));
  await conclude(desk, concluded);
  const meetingId = await aMeeting(desk, {
    year: 2027,
    ordinal: 4,
    name: '示例 2027年度县（市、区）委书记交流会',
    startsOn: '2027-08-14',
    endsOn: '2027-08-15',
  });

  await test.step('what is taken over, each with its reason', async () => {
    await go(page, 'figures');
    await page.getByRole('button', { name: '结转往届问题…' }).press('Enter');
    const drawer = page.getByRole('dialog', { name: '往届结转' });
    await expect(
      drawer.getByRole('checkbox', { name: /^未办结 .*示例：用地指标不足/ }),
    ).toBeChecked();
    await expect(drawer.getByRole('checkbox', { name: /^已办结未销号 / })).toBeChecked();
    await drawer.getByRole('checkbox', { name: '用地：3届1号' }).press('Space');
    await drawer.getByRole('button', { name: '结转 2 件' }).press('Enter');
    await expect(drawer.getByText('往届没有需要结转的问题。')).toBeVisible();
    await drawer.getByRole('button', { name: '查看已结转的问题' }).press('Enter');
  });

  await test.step('in the register under their own numbers, counted', async () => {
    await expect(grid(page, '问题台账')).toContainText('3·1');
    await expect(grid(page, '问题台账')).toContainText('3·2');
    await expect(page.locator('.issue-counts')).toContainText('共 2 件');
    await expect(page.getByRole('button', { name: '往届结转' })).toBeVisible();
  });

  await test.step('on the agenda with the reason; Ctrl+Z takes all of it back', async () => {
    const items = async () =>
      (
        await desk.ask<{ days: { items: { title: string; remark: string }[] }[] }>('agenda.list', {
          meetingId,
        })
      ).days.flatMap((day) => day.items);
    const [item] = await items();
    expect(item).toMatchObject({ title: '往届问题办理情况：用地' });
    expect(item?.remark).toContain('往届未办结 1 件：3届1号');
    await grid(page, '问题台账').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await items()).length).toBe(0);
    await expect(grid(page, '问题台账')).not.toContainText('3·1');
  });
});
