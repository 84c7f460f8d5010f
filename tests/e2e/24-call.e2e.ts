import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { readDocx } from '../../src/main/documents/docx/readDocx';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

type Line = { title: string; status: string; cityOrder: number; characters: number | null };

/** Six of two cities: county as it is typed, its full name, the case. */
const CASES = [
  ['历下', '济南市历下区', '示例 老商埠'],
  ['历城', '济南市历城区', '示例 一颗果子'],
  ['商河', '济南市商河县', '示例 小蒜薹'],
  ['市南', '青岛市市南区', '示例 夜经济'],
  ['平度', '青岛市平度市', '示例 大泽山'],
  ['莱西', '青岛市莱西市', '示例 大樱桃'],
] as const;

const nominationsOf = async (desk: Desk, selectionId: string) =>
  desk.ask<Line[]>('selections.nominations', { selectionId });

/** A real .docx in the three parts, so many sentences in each. */
async function aText(folder: string, name: string, sentences: number): Promise<string> {
  const children = ['一、基本情况', '二、主要做法', '三、成效'].flatMap((part) => [
    new Paragraph({ text: part, heading: HeadingLevel.HEADING_1 }),
    ...Array.from({ length: sentences }, () => new Paragraph(`${name}：带动农户就近增收。`)),
  ]);
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return path;
}

async function wordsIn(path: string): Promise<string> {
  const { blocks } = await readDocx(path, path);
  return blocks
    .flatMap((block) => {
      if (block.kind === 'picture') return [];
      return block.kind === 'table' ? block.rows.map((row) => row.join('|')) : [block.text];
    })
    .join('\n');
}

const drawer = (page: Page) => page.getByRole('dialog');
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const grid = (page: Page) => page.getByRole('grid', { name: '推荐' });
const side = (page: Page) => page.locator('.nomination-side');
const part = (page: Page, name: string) =>
  page.locator('.selection-parts').getByText(name, { exact: true }).click();

async function save(page: Page): Promise<void> {
  await drawer(page).getByRole('button', { name: /保存/ }).press('Enter');
  await expect(drawer(page)).toBeHidden();
}

/** Rules that a page breaks, each with the element that breaks it first. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('a call, six nominations of two cities, one sent back with its paper and received again', async ({
  desk,
  folder,
}) => {
  test.slow();
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  let selectionId = '';

  await test.step('a selection, and what it asks for', async () => {
    await go(page, 'selection');
    await page.getByRole('button', { name: '新建遴选' }).last().click();
    const name = drawer(page).getByLabel('名称');
    await name.fill('示例 特色产业典型案例');
    await name.press('Enter');
    await expect(section(page, '征集要求')).toContainText('示例 特色产业典型案例');
    const [made] = await desk.ask<{ id: string }[]>('selections.list', { meetingId });
    selectionId = made?.id ?? '';

    await page.getByRole('button', { name: '修改征集要求' }).click();
    await drawer(page).getByLabel('从今天起第几个工作日').fill('5');
    const fields = drawer(page).getByLabel('征集领域');
    for (const field of ['产业', '民生']) {
      await fields.fill(field);
      await fields.press('Enter');
    }
    await drawer(page).getByLabel('最少字数').fill('100');
    await save(page);
    await expect(section(page, '征集要求')).toContainText('还有 5 个工作日');
    await expect(section(page, '征集要求')).toContainText('产业、民生');
    await expect(section(page, '征集要求')).toContainText('100—4500 字');
  });

  await test.step('weights are a placeholder until somebody confirms them; the sum is seen', async () => {
    const criteria = section(page, '评分项和权重');
    await expect(criteria).toContainText('占位权重，待确认');
    await page.getByRole('button', { name: '修改评分项和权重' }).click();
    const weights = drawer(page).getByRole('spinbutton', { name: '权重' });
    await weights.nth(0).fill('50');
    await expect(drawer(page)).toContainText('权重合计 110%，与 100% 相差 10%');
    await weights.nth(1).fill('20');
    await expect(drawer(page)).toContainText('✓ 权重合计 100%');
    await drawer(page).getByRole('checkbox', { name: '这些权重已经确认' }).check();
    await save(page);
    await expect(criteria).toContainText('权重已确认');
    await expect(criteria).not.toContainText('占位');
  });

  await test.step('each choice of the rule says what it means', async () => {
    await page.getByRole('button', { name: '修改评分规则' }).click();
    await drawer(page).getByLabel('小数位数').fill('3');
    await expect(drawer(page)).toContainText('保留 3 位小数');
    const ties = drawer(page).getByLabel('同分排序');
    for (const rule of ['首创性', '抽签']) {
      await ties.fill(rule);
      await ties.press('Enter');
    }
    await expect(drawer(page)).toContainText('依次比较：1. “首创性”平均分高者在前；2. 抽签');
    await ties.press('Escape');
    await save(page);
    await expect(section(page, '评分规则')).toContainText('去掉 1 个最高分和 1 个最低分');
  });

  await test.step('one number for all sixteen cities', async () => {
    await page.getByRole('button', { name: '修改推荐名额' }).click();
    const all = drawer(page).getByLabel('各市统一名额');
    await all.fill('3');
    await all.press('Enter');
    await expect(drawer(page).getByLabel('菏泽市')).toHaveValue('3');
    await save(page);
    await expect(section(page, '推荐名额')).toContainText('共 48 项，已报 0 项');
  });

  await test.step('six nominations with their texts and forms', async () => {
    await part(page, '推荐');
    const form = join(folder, '盖章推荐表.pdf');
    for (const [typed, county, title] of CASES) {
      await page.keyboard.press('Control+n');
      const field = drawer(page).getByRole('combobox').first();
      await field.fill(typed);
      await page.getByTitle(county, { exact: true }).click();
      await drawer(page).getByLabel('领域').press('ArrowDown');
      await page.locator('.ant-select-item-option', { hasText: '产业' }).last().click();
      const name = drawer(page).getByLabel('案例名称');
      await name.fill(title);
      await name.press('Enter');
      await expect(drawer(page)).toBeHidden();
      await expect(side(page).getByRole('heading', { name: title })).toBeVisible();

      await desk.choose({ open: [await aText(folder, title, title === '示例 小蒜薹' ? 1 : 3)] });
      await page.keyboard.press('Control+Shift+i');
      await expect(side(page).getByRole('article')).toContainText('二、主要做法');
      writeFileSync(form, `示例 ${title}`);
      await desk.choose({ open: [form] });
      await side(page).getByRole('button', { name: '添加盖章推荐表' }).click();
      await expect(side(page)).toContainText('盖章推荐表.pdf');
    }
    await expect(side(page)).toContainText('文稿、材料都符合征集要求。');
    const lines = await nominationsOf(desk, selectionId);
    expect(lines.map(({ title }) => title)).toEqual([
      ...['示例 老商埠', '示例 一颗果子', '示例 小蒜薹'],
      ...['示例 夜经济', '示例 大泽山', '示例 大樱桃'],
    ]);
    await page.keyboard.press('Escape');
    await expect(side(page)).toBeHidden();
  });

  await test.step('what is too short goes back with a reason and a day; the list goes on', async () => {
    await grid(page).getByText('示例 小蒜薹').click();
    await expect(side(page)).toContainText(/\d+字，少于100字/);
    await expect(side(page).getByRole('button', { name: /通过形式审查/ })).toBeDisabled();
    await grid(page).press('d');
    const reason = side(page).getByLabel('退回原因（写给市里看）');
    await expect(reason).toHaveValue(/少于100字/);
    await reason.fill('请补充成效数据');
    await expect(side(page)).toContainText('还有 5 个工作日');
    await reason.press('Control+Enter');
    await expect(side(page).getByRole('heading', { name: '示例 夜经济' })).toBeVisible();
    await expect(grid(page)).toBeFocused();
    await expect(grid(page).getByRole('row', { name: /示例 小蒜薹/ })).toContainText('退回补正');
  });

  await test.step('its city gets a paper, as .docx and as PDF', async () => {
    const target = join(folder, '通知');
    await desk.choose({ save: target });
    for (const [format, name] of [
      ['Word 文档', '济南市退回补正通知.docx'],
      ['PDF', '济南市退回补正通知.pdf'],
    ] as const) {
      await page.getByRole('button', { name: '退回补正通知（1）' }).click();
      await page.getByRole('menuitem', { name: format }).click();
      await expect.poll(() => existsSync(join(target, name))).toBe(true);
    }
    const words = await wordsIn(join(target, '济南市退回补正通知.docx'));
    expect(words).toContain('下列 1 项案例');
    expect(words).toMatch(/3\|商河县\|示例 小蒜薹\|请补充成效数据/);
    expect(readFileSync(join(target, '济南市退回补正通知.pdf')).subarray(0, 4).toString()).toBe(
      '%PDF',
    );
    await desk.choose({ save: join(folder, '汇总.xlsx') });
    await page.getByRole('button', { name: '推荐汇总表' }).click();
    await expect.poll(() => existsSync(join(folder, '汇总.xlsx'))).toBe(true);
  });

  await test.step('completed, received again, accepted; the others in one go', async () => {
    await grid(page).getByText('示例 小蒜薹').click();
    await desk.choose({ open: [await aText(folder, '示例 小蒜薹 二稿', 4)] });
    await page.keyboard.press('Control+Shift+i');
    await expect(side(page).locator('.case-texts-list li')).toHaveCount(2);
    await expect(side(page)).toContainText('文稿、材料都符合征集要求。');
    await grid(page).press('s');
    await expect(side(page).getByRole('heading', { name: '示例 夜经济' })).toBeVisible();
    await grid(page).getByText('示例 小蒜薹').click();
    await grid(page).press('a');
    await expect(side(page).getByRole('heading', { name: '示例 夜经济' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(side(page)).toBeHidden();

    const status = async (title: string) =>
      (await nominationsOf(desk, selectionId)).find((line) => line.title === title)?.status;
    await grid(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '通过所选 1 项' }).click();
    await expect.poll(() => status('示例 老商埠')).toBe('accepted');
    expect(await status('示例 一颗果子')).toBe('received');
    await page.getByRole('button', { name: '通过全部符合要求的 4 项' }).click();
    await expect
      .poll(async () =>
        (await nominationsOf(desk, selectionId)).every((line) => line.status === 'accepted'),
      )
      .toBe(true);
  });

  await test.step('a city changes its order by key', async () => {
    await grid(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(async () => (await nominationsOf(desk, selectionId)).map(({ title }) => title).slice(3))
      .toEqual(['示例 夜经济', '示例 大樱桃', '示例 大泽山']);
  });

  await test.step('the cases place lists them apart, and finds their words', async () => {
    await go(page, 'cases');
    const list = page.locator('.cases-list');
    await expect(list).toContainText('推荐的案例还没有安排上会。');
    await page.getByText('推荐 6', { exact: true }).click();
    await expect(list.getByRole('row')).toHaveCount(7);
    await page.getByRole('textbox', { name: '查找案例、文稿、页面、备注' }).fill('就近增收');
    await expect(list.getByRole('row')).toHaveCount(7);
    await page.getByText('历年', { exact: true }).click();
    await list.getByRole('row', { name: /商河县/ }).click();
    await expect(page.locator('.case-panel').getByRole('article')).toContainText('三、成效');
    await expect(page.locator('.case-panel')).toContainText('示例 小蒜薹 二稿.docx');
  });
});

test('call and nominations are read by everybody, in both languages', async ({ desk }) => {
  test.slow();
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const { id: selectionId } = await desk.ask<{ id: string }>('selections.create', {
    ...{ meetingId, name: '示例 特色产业典型案例' },
  });
  const { id } = await desk.ask<{ id: string }>('selections.nominate', {
    ...{ selectionId, of: { countyId: '370102', title: '示例 老商埠' } },
  });
  await go(page, 'selection');
  const open = (search: Record<string, string>) =>
    page.evaluate(
      (query) => {
        location.hash = `#/selection?${query}`;
      },
      Object.entries(search)
        .map(([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`)
        .join('&'),
    );
  for (const language of ['zh-CN', 'en']) {
    await desk.ask('settings.change', { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const fine = async (what: string) => expect.soft(await broken(page), what).toEqual([]);
    await open({ part: 'call' });
    await expect(page.locator('.call-section')).toHaveCount(5);
    await fine(`${language} call`);
    for (const [at, edit] of (
      await page.locator('.call-section > header button').all()
    ).entries()) {
      await edit.click();
      await expect(drawer(page)).toBeVisible();
      await fine(`${language} form ${at}`);
      await page.keyboard.press('Escape');
      await expect(drawer(page)).toBeHidden();
    }
    await open({ part: 'nominations', open: id });
    await expect(side(page)).toBeVisible();
    await fine(`${language} nominations`);
    await page.getByRole('grid').press('d');
    await expect(page.locator('.nomination-form')).toBeVisible();
    await fine(`${language} reason`);
    await page.keyboard.press('Escape');
    await expect(page.locator('.nomination-form')).toBeHidden();
  }
});
