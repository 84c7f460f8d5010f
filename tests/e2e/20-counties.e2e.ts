import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, aParticipant, go } from './support/year';

const WEAK = '370126';
const STRONG = '370102';

/** Rules that a page breaks, each with the element that breaks it first. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Two operators, a case of the strong county, somebody of the weak one, and an order list. */
async function aYear(desk: Desk) {
  const meetingId = await aMeeting(desk);
  const operators: string[] = [];
  for (const name of ['示例甲', '示例乙'])
    operators.push((await desk.ask<{ id: string }>('operators.add', { name })).id);
  await desk.ask('operators.takeOver', { id: operators[0] });
  await desk.ask('caseStudies.create', {
    ...{ meetingId, countyId: STRONG, title: '示例 一窗受理', field: '营商环境' },
  });
  await aParticipant(desk, meetingId, { organizationId: WEAK, unitName: '商河县委' });
  await desk.ask('issues.capture', {
    ...{ meetingId, kind: 'problem', countyId: WEAK, originalWording: '示例：用地' },
  });
  for (const title of ['示例 园区规划指导', '示例 招商对接'])
    await desk.ask('counties.addOffer', { year: 2026, title, provider: '示例厅' });
  return { meetingId, operators };
}

type County = {
  plans: { demands: object[]; tasks: object[]; visits: object[]; leader: string }[];
  pairs: object[];
  adopts: { id: string; status: string; evidence: object[]; moves: object[] }[];
};
const countyOf = (desk: Desk) => desk.ask<County>('counties.page', { countyId: WEAK });

/** As the address writes it: a county's id looks like a number, and is none. */
const asSearch = (search: Record<string, string>) =>
  Object.entries(search)
    .map(([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`)
    .join('&');

const drawer = (page: Page) => page.getByRole('dialog');
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Chooses by typing, in a list that is open or has the focus. */
async function pick(page: Page, typed: string, option: string): Promise<void> {
  await page.keyboard.type(typed);
  const found = page.locator('.ant-select-item-option', { hasText: option });
  await expect(found.first()).toBeVisible();
  // Until the suggestions answer what was typed, Enter takes none of them.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.keyboard.press('Enter');
}

async function save(page: Page, name = /保存/): Promise<void> {
  await drawer(page).getByRole('button', { name }).press('Enter');
  await expect(drawer(page)).toBeHidden();
}

test('a weak county gets its tag, plan, visit and pair; a case is adopted and confirmed', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const { operators } = await aYear(desk);

  await test.step('the list finds it by pinyin, with its figures', async () => {
    await go(page, 'counties');
    const grid = page.getByRole('grid', { name: '县（市、区）' });
    await expect(grid).toBeFocused();
    await page.keyboard.press('/');
    await page.keyboard.type('shanghe');
    await expect(grid.getByRole('row')).toHaveCount(2);
    await expect(grid.getByRole('row').nth(1)).toContainText('0/1');
    await page.keyboard.press('Enter');
    await expect(grid).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '济南市商河县' })).toBeVisible();
  });

  await test.step('a tag of the year', async () => {
    await page.keyboard.press('t');
    const weak = drawer(page).getByRole('checkbox', { name: '薄弱县' });
    await weak.press('Space');
    await weak.press('Enter');
    await expect(drawer(page)).toBeHidden();
    await expect(section(page, '年度标识')).toContainText('2026薄弱县');
  });

  await test.step('a plan with its leader, demands and tasks', async () => {
    await page.keyboard.press('n');
    await save(page);
    const plan = section(page, '2026年一县一策');
    await expect(plan).toBeVisible();
    await page.keyboard.press('e');
    await drawer(page).getByLabel('目标').fill('示例：增加 10 家');
    const leader = drawer(page).getByLabel('包保领导');
    await leader.fill('示例领导');
    await leader.press('Enter');
    await expect(plan).toContainText('示例领导');

    await page.keyboard.press('d');
    await expect(drawer(page).getByRole('combobox')).toBeFocused();
    await pick(page, '规划', '园区规划指导');
    const own = drawer(page).getByLabel('自提需求');
    await own.fill('示例：自提');
    await own.press('Enter');
    await expect(drawer(page)).toBeHidden();
    await expect(plan).toContainText('示例 园区规划指导 · 示例厅');
    await expect(plan).toContainText('示例：自提');

    await page.keyboard.press('k');
    await drawer(page).getByLabel('责任单位').fill('示例厅');
    const task = drawer(page).getByLabel('任务', { exact: true });
    await task.fill('示例：编制规划');
    await task.press('Enter');
    await expect(drawer(page)).toBeHidden();
    const tick = plan.getByRole('checkbox', { name: /示例：编制规划/ });
    await tick.press('Space');
    const result = drawer(page).getByLabel('成效');
    await result.fill('示例：已批复');
    await result.press('Enter');
    await expect(tick).toBeChecked();
    await expect(plan).toContainText('示例：已批复');
  });

  await test.step('a visit, taken away and brought back', async () => {
    await page.keyboard.press('v');
    await expect(drawer(page).getByLabel('走访人')).toHaveValue('示例领导');
    const said = drawer(page).getByLabel('走访情况');
    await said.fill('示例：走访园区');
    await said.press('Control+Enter');
    await expect(drawer(page)).toBeHidden();
    const visit = page.getByText('示例领导：示例：走访园区');
    await expect(visit).toBeVisible();
    await section(page, '2026年一县一策')
      .getByRole('listitem')
      .filter({ hasText: '示例：走访园区' })
      .getByRole('button', { name: /^删除/ })
      .press('Enter');
    await expect(visit).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(visit).toBeVisible();
  });

  await test.step('a pair', async () => {
    await page.keyboard.press('j');
    await expect(drawer(page).getByRole('combobox')).toBeFocused();
    await pick(page, '历下', '历下区');
    await save(page);
    await expect(section(page, '结对')).toContainText('受帮扶于');
    await expect(section(page, '结对')).toContainText('济南市历下区');
  });

  const panel = page.getByRole('complementary', { name: '采纳：示例 一窗受理' });
  const move = (name: string) => panel.getByRole('button', { name, exact: true }).press('Enter');
  const confirm = (name: string) => panel.getByRole('button', { name: `${name} Ctrl+Enter` });
  await test.step('a case is proposed, begun and reported on', async () => {
    await page.keyboard.press('c');
    await expect(drawer(page).getByRole('combobox')).toBeFocused();
    await pick(page, '一窗', '一窗受理');
    await save(page, /提出/);
    await expect(panel).toContainText('拟采纳');
    await move('启动');
    await confirm('启动').press('Enter');
    await expect(panel).toContainText('推进中');
    await move('登记进展');
    const said = panel.getByLabel('进展');
    await said.fill('示例：已印发方案');
    await said.press('Control+Enter');
    await expect(panel.getByRole('list').last()).toContainText('示例甲 登记进展：示例：已印发方案');
  });

  await test.step('evidence is attached and saved out again', async () => {
    const evidence = join(folder, '方案.txt');
    const copy = join(folder, '方案 副本.txt');
    writeFileSync(evidence, '示例');
    await desk.choose({ open: [evidence], save: copy });
    await panel.getByRole('button', { name: '添加佐证' }).press('Enter');
    await panel.getByRole('button', { name: '另存方案.txt' }).press('Enter');
    await expect.poll(() => existsSync(copy) && readFileSync(copy, 'utf8')).toBe('示例');
  });

  await test.step('only another person confirms; then it is looked back at', async () => {
    await move('确认采纳');
    await expect(panel).toContainText('请由另一名经办人办理');
    await desk.ask('operators.takeOver', { id: operators[1] });
    await expect(panel).not.toContainText('请由另一名经办人办理');
    const result = panel.getByLabel('成效');
    await result.fill('示例：压减到 5 天');
    await result.press('Control+Enter');
    await expect(panel).toContainText('已采纳');
    await expect(panel.getByRole('button', { name: '删除方案.txt' })).toBeDisabled();
    await move('回头看：巩固');
    const said = panel.getByLabel('原因或说明');
    await said.fill('示例：仍在运行');
    await said.press('Control+Enter');
    await expect(panel.getByRole('list').last()).toContainText('示例乙 回头看：巩固');
    expect(await countyOf(desk)).toMatchObject({
      plans: [{ leader: '示例领导', demands: [{}, {}], tasks: [{}], visits: [{}] }],
      pairs: [{}],
      adopts: [{ status: 'adopted', evidence: [{}], moves: [{}, {}, {}, {}] }],
    });
  });

  await test.step('its page goes out', async () => {
    const out = join(folder, '情况页');
    await desk.choose({ save: out });
    await page.getByRole('button', { name: '导出情况页' }).press('Enter');
    await page.getByRole('menuitem', { name: '内部版' }).press('Enter');
    await expect.poll(() => existsSync(out) && readdirSync(out)).toEqual(['济南市商河县.docx']);
  });

  await test.step('Esc closes the panel, then the page', async () => {
    await section(page, '年度标识').click();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid', { name: '县（市、区）' })).toBeVisible();
  });
});

test('a zone with its members, issues and cases goes out as Word and PDF', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  await aYear(desk);
  await go(page, 'counties');
  await page.getByText('联动区和集群', { exact: true }).click();
  await page.keyboard.press('n');
  await drawer(page).getByLabel('名称', { exact: true }).fill('示例联动区');
  await drawer(page).getByLabel('成员').focus();
  await pick(page, 'shanghe', '商河县');
  await save(page);
  const side = page.getByRole('complementary', { name: '示例联动区' });
  await expect(side.getByRole('button', { name: '济南市商河县' })).toBeVisible();
  await side.getByRole('button', { name: '关联问题和案例' }).press('Enter');
  await expect(drawer(page).getByLabel('问题')).toBeFocused();
  await pick(page, '用地', '示例：用地');
  await drawer(page).getByLabel('案例').focus();
  await pick(page, '一窗', '一窗受理');
  await save(page);
  await expect(side).toContainText('示例：用地');
  await expect(side).toContainText('示例 一窗受理');
  for (const [name, file] of [
    ['Word（内部版）', '联动区.docx'],
    ['PDF（公开版）', '联动区.pdf'],
  ] as const) {
    const path = join(folder, file);
    await desk.choose({ save: path });
    await side.getByRole('button', { name: '导出' }).press('Enter');
    await page.getByRole('menuitem', { name }).press('Enter');
    await expect.poll(() => existsSync(path)).toBe(true);
  }
  expect(readFileSync(join(folder, '联动区.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('every list and form of the counties in both languages', async ({ desk }) => {
  const { page } = desk;
  await aYear(desk);
  await desk.ask('counties.setTags', { countyId: WEAK, year: 2026, tags: ['weak'] });
  const { id: planId } = await desk.ask<{ id: string }>('counties.makePlan', {
    ...{ countyId: WEAK, year: 2026 },
  });
  await desk.ask('counties.addTask', { planId, title: 'Sample', dueDate: '2026-01-01' });
  await desk.ask('counties.addPair', { strongId: STRONG, weakId: WEAK, year: 2026 });
  const { id: group } = await desk.ask<{ id: string }>('counties.addGroup', {
    ...{ kind: 'linkedZone', name: 'Sample', year: 2026, countyIds: [WEAK] },
  });
  const [sample] = await desk.ask<{ id: string }[]>('caseStudies.list', {
    meetingId: (await desk.ask<{ id: string }[]>('meetings.list'))[0]?.id,
  });
  const { id: adoption } = await desk.ask<{ id: string }>('counties.proposeAdoption', {
    ...{ caseStudyId: sample?.id, countyId: WEAK },
  });
  await desk.ask('counties.moveAdoption', { id: adoption, move: 'begin' });
  const open = (search: Record<string, string>) =>
    page.evaluate((query) => {
      location.hash = `#/counties?${query}`;
    }, asSearch(search));
  for (const language of ['zh-CN', 'en']) {
    await desk.ask('settings.change', { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const fine = async (what: string) => expect.soft(await broken(page), what).toEqual([]);
    const shown = {
      counties: page.getByRole('grid'),
      groups: page.locator('.counties-side'),
      adoptions: page.locator('.counties-side'),
      offers: page.getByRole('grid'),
    };
    for (const [view, part] of Object.entries(shown)) {
      await open({ view, group, adoption });
      await expect(part).toBeVisible();
      await fine(`${language} ${view}`);
    }
    await page.locator('body').press('n');
    await expect(drawer(page)).toBeVisible();
    await fine(`${language} offer`);
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toBeHidden();
    await open({ county: WEAK, adoption });
    await expect(page.locator('.counties-side')).toBeVisible();
    await page.locator('.counties-moves button').nth(1).press('Enter');
    await expect(page.locator('.counties-move-form')).toBeVisible();
    await fine(`${language} county`);
    await open({ county: WEAK });
    await expect(page.locator('.counties-side')).toBeHidden();
    for (const key of ['t', 'e', 'd', 'k', 'v', 'j', 'c']) {
      await page.locator('body').press(key);
      await expect(drawer(page)).toBeVisible();
      await fine(`${language} form ${key}`);
      await page.keyboard.press('Escape');
      await expect(drawer(page)).toBeHidden();
    }
  }
});
