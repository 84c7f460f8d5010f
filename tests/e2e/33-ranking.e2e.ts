import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openXlsx } from 'hucre/xlsx';
import { type Desk, expect, test } from './support/desk';
import { hasOffice, saveByOffice } from './support/office';

/** Five of Jinan, the second and third of them level. */
const COUNTIES = {
  '370102': '济南市历下区',
  '370103': '济南市市中区',
  '370104': '济南市槐荫区',
  '370105': '济南市天桥区',
  '370112': '济南市历城区',
} as const;
const VALUES = [90, 80, 80, 60, 50];

type Sheet = {
  categories: { id: string }[];
  indicators: { id: string; direction: string; name: string }[];
  weights: object[];
  honours: { id: string; by: string }[];
};
type Results = { counties: { countyId: string; total: string; placeInCategory: number }[] };

/** Rules that a page breaks, each with the element that breaks it first. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const at = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const row = (page: Page, text: string) =>
  page.getByRole('grid').getByRole('row').filter({ hasText: text });

async function report(desk: Desk, sheet: Sheet, countyId: string, value: number): Promise<void> {
  for (const { id: indicatorId, direction } of sheet.indicators)
    await desk.ask('evaluation.setValue', {
      ...{ indicatorId, countyId, source: '示例' },
      value: String(direction === 'negative' ? 100 - value : value),
    });
}

test('from the ranking to a release that can be computed again', async ({ desk, folder }) => {
  const { page } = desk;
  const { id: evaluationId } = await desk.ask<{ id: string }>('evaluation.create', {
    ...{ year: 2025, name: '示例评价' },
  });
  const sheetNow = () => desk.ask<Sheet>('evaluation.sheet', { evaluationId });
  const shipped = await sheetNow();
  const categoryId = shipped.categories[0]?.id ?? '';
  await desk.ask('evaluation.setCategories', {
    evaluationId,
    categories: [{ id: categoryId, name: '示例类', countyIds: Object.keys(COUNTIES) }],
  });
  for (const { id, by } of shipped.honours)
    if (by === 'place')
      await desk.ask('evaluation.editHonour', { id, seats: [{ categoryId, count: 2 }] });
  const sheet = await sheetNow();
  for (const [n, countyId] of Object.keys(COUNTIES).entries())
    await report(desk, sheet, countyId, VALUES[n] ?? 0);
  const part = (name: string, more = '') => at(page, `#/evaluation?part=${name}${more}`);

  await test.step('weights that nobody confirmed are said so', async () => {
    await part('results');
    await expect(page.getByText('权重为占位数值，尚未确认')).toBeVisible();
    await expect(row(page, COUNTIES['370102'])).toContainText('100.00');
    expect(await broken(page)).toEqual([]);
    await part('releases');
    await expect(page.getByText('还不能发布')).toBeVisible();
    await expect(page.getByRole('button', { name: '冻结发布' })).toBeDisabled();
    await desk.ask('evaluation.setWeights', {
      ...{ evaluationId, weights: sheet.weights, areConfirmed: true },
    });
    await expect(page.getByText('末位并列，请先研究确定')).toBeVisible();
  });

  await test.step('a click on a county shows each term, and its formula', async () => {
    await part('results');
    await row(page, COUNTIES['370105']).click();
    const side = page.getByRole('complementary', { name: `${COUNTIES['370105']}得分明细` });
    await expect(side).toContainText('综合得分');
    await side.getByRole('button', { name: sheet.indicators[0]?.name ?? '' }).click();
    await expect(side).toContainText('得分 = (60 − 50) ÷ (90 − 50) × 100 = 25');
    expect(await broken(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(side).toHaveCount(0);
  });

  await test.step('who is level at the last seat is decided with a reason', async () => {
    await page.getByText('荣誉', { exact: true }).first().click();
    const card = page.getByRole('region', { name: /示例类/ }).first();
    await expect(card).toContainText('还有 1 个名额待研究确定');
    await card.getByRole('button', { name: '研究确定' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('理由').fill('示例 集体研究');
    await form.getByRole('button', { name: /确定/ }).click();
    await expect(form).toContainText('应选 1 个');
    await form.getByLabel(COUNTIES['370104']).check();
    await form.getByRole('button', { name: /确定/ }).click();
    await expect(card).toContainText('研究确定入选');
    await expect(card).toContainText('理由：示例 集体研究');
    expect(await broken(page)).toEqual([]);
  });

  await test.step('how firm it is', async () => {
    await part('robustness');
    const shake = page.getByRole('region', { name: '权重扰动' });
    await shake.getByRole('button', { name: '开始检验' }).click();
    await expect(shake.getByRole('grid')).toContainText(COUNTIES['370112']);
    await expect(shake).toContainText('个县名次不变');
    const choices = page.getByRole('region', { name: '办法变换' });
    await choices.getByRole('button', { name: '开始检验' }).click();
    await expect(choices).toContainText(`去掉“${sheet.indicators[0]?.name}”`);
    expect(await broken(page)).toEqual([]);
    // Whoever comes back finds what was computed, and is told when something changed since.
    await part('results');
    await expect(page.getByRole('grid')).toContainText(COUNTIES['370112']);
    await part('robustness');
    await expect(shake.getByRole('grid')).toContainText(COUNTIES['370112']);
    await expect(choices).toContainText(`去掉“${sheet.indicators[0]?.name}”`);
    await expect(page.getByText('请重新检验')).toHaveCount(0);
    await report(desk, sheet, '370112', 51);
    await expect(page.getByText('请重新检验')).toHaveCount(2);
    await report(desk, sheet, '370112', 50);
    await expect(page.getByText('请重新检验')).toHaveCount(0);
  });

  await test.step('released, changed, released again: both stay, and compute to the same', async () => {
    await part('releases');
    await page.getByRole('button', { name: '冻结发布' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '冻结发布' }).click();
    await expect(row(page, '第1版')).toBeVisible();
    await report(desk, sheet, '370112', 95);
    await desk.ask('evaluation.release', { evaluationId, note: '示例 更正' });
    await row(page, '示例 更正').click();
    const side = page.getByRole('complementary', { name: '第2版' });
    await side.getByRole('button', { name: '复算核对' }).click();
    await expect(side).toContainText('逐位相同');
    expect(await broken(page)).toEqual([]);
    await side.getByRole('combobox').click();
    await page.getByTitle('第1版', { exact: true }).click();
    await expect(row(page, COUNTIES['370112'])).toContainText('5 → 1');
    await expect(row(page, COUNTIES['370112'])).toContainText('升4');
    expect(await broken(page)).toEqual([]);
    await page.getByRole('button', { name: '返回版本列表' }).click();
    await row(page, '第1版').click();
    await page.getByRole('button', { name: '查看这一版' }).click();
    await expect(row(page, COUNTIES['370112'])).toContainText('0.00');
    await row(page, COUNTIES['370105']).click();
    await expect(page.getByRole('complementary')).toContainText('基础分 + 加分 − 扣分');
    await page.keyboard.press('Escape');
  });

  await test.step('beside a release of another year', async () => {
    const { id: earlier } = await desk.ask<{ id: string }>('evaluation.create', {
      ...{ year: 2024, name: '示例评价', copyFrom: evaluationId },
    });
    const { indicators, weights } = await desk.ask<Sheet>('evaluation.sheet', {
      evaluationId: earlier,
    });
    await desk.ask('evaluation.setWeights', {
      ...{ evaluationId: earlier, weights, areConfirmed: true },
    });
    for (const { id } of (await desk.ask<Sheet>('evaluation.sheet', { evaluationId: earlier }))
      .honours)
      await desk.ask('evaluation.removeHonour', { id });
    for (const [position, countyId] of Object.keys(COUNTIES).entries())
      await report(desk, { ...sheet, indicators }, countyId, 90 - position * 10);
    await desk.ask('evaluation.editIndicator', { id: indicators[0]?.id, name: '示例旧指标' });
    await desk.ask('evaluation.release', { evaluationId: earlier });
    await part('releases', '&only=&open=');
    await row(page, '第2版').click();
    const side = page.getByRole('complementary', { name: '第2版' });
    await side.getByRole('combobox').click();
    await page.getByTitle('2024年度 示例评价 第1版', { exact: true }).click();
    await expect(row(page, COUNTIES['370112'])).toContainText('升4');
    await expect(page.getByRole('note')).toContainText('取消指标1个：示例旧指标');
    expect(await broken(page)).toEqual([]);
  });

  await test.step('the workbook computes the same places and totals', async () => {
    const path = join(folder, '示例 排序表.xlsx');
    await desk.choose({ save: path });
    await part('results', '&only=');
    await page.getByRole('button', { name: '导出排序表（Excel）' }).click();
    await expect(page.getByText('排序表.xlsx')).toBeVisible();
    if (hasOffice) saveByOffice([path], 'xlsx', join(folder, 'office'));
    const { sheets } = await openXlsx(readFileSync(path));
    const rows = (sheets.find(({ name }) => name === '排序')?.rows ?? []).slice(4);
    const { counties } = await desk.ask<Results>('evaluation.results', { evaluationId });
    const head = sheets.find(({ name }) => name === '排序')?.rows[2] ?? [];
    const total = head.indexOf('综合得分（计算值）');
    for (const one of counties) {
      const found = rows.find((cells) => cells[1] === one.countyId) ?? [];
      expect(found[0]).toBe(one.placeInCategory);
      expect(Number(found[total])).toBeCloseTo(Number(one.total), 8);
    }
  });

  await test.step('the county’s page tells its place of the newest release', async () => {
    await at(page, '#/counties?county=%22370112%22');
    const years = page.getByRole('region', { name: '历年评价' });
    await expect(years).toContainText('示例类 1 / 5');
    await expect(years).toContainText('先进县');
    expect(await broken(page)).toEqual([]);
  });
});
