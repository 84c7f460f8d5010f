import { statSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { go } from './support/year';

type Sheet = {
  evaluation: { weightsArePlaceholder: boolean; missing: string };
  indicators: { id: string; name: string }[];
  weights: { indicatorId: string; weight: number }[];
  members: { countyId: string; categoryId: string }[];
  categories: { id: string; name: string }[];
  areas: { id: string; name: string; parentId: string | null }[];
  targets: { countyId: string; value: string }[];
};

const drawer = (page: Page) => page.getByRole('dialog');
const choose = (page: Page, box: string, name: string | RegExp) =>
  page.locator(box).getByText(name).first().click();

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

test('a system is changed, weighed, confirmed, exported, taken in again; counties change their category', async ({
  desk,
  folder,
}) => {
  test.slow();
  const { page } = desk;
  const { id: evaluationId } = await desk.ask<{ id: string }>('evaluation.create', {
    ...{ year: 2025, name: '示例评价' },
  });
  const sheet = () => desk.ask<Sheet>('evaluation.sheet', { evaluationId });
  const views = '.system-bar';
  await go(page, 'evaluation');
  await choose(page, '.evaluation-parts', '指标体系');

  await test.step('the tree: another name, a new indicator', async () => {
    await page.getByRole('button', { name: '修改“每万人专利授权量”' }).click();
    await drawer(page).getByLabel('名称').fill('每万人发明专利授权量');
    await save(page);
    await expect(page.getByRole('rowheader', { name: '每万人发明专利授权量' })).toBeVisible();
    await page.getByRole('button', { name: '在“创新驱动”添加指标' }).click();
    await drawer(page).getByLabel('名称').fill('示例新指标');
    await save(page);
    await expect(page.getByRole('rowheader', { name: '示例新指标' })).toBeVisible();
    expect(await broken(page)).toEqual([]);
  });

  await test.step('an area goes below another one by the keyboard, and back by undoing', async () => {
    const before = await sheet();
    await page.getByRole('button', { name: '修改“开放活力”' }).focus();
    await page.keyboard.press('Enter');
    await expect(drawer(page).getByLabel('名称')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTitle('创新驱动')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(drawer(page).getByTitle('创新驱动')).toBeVisible();
    await save(page);
    const parentOf = async (name: string) => {
      const { areas } = await sheet();
      const id = areas.find((area) => area.name === name)?.parentId;
      return areas.find((area) => area.id === id)?.name ?? null;
    };
    await expect.poll(() => parentOf('开放活力')).toBe('创新驱动');
    expect((await sheet()).weights).toEqual(before.weights);
    // An area with parts stays where it is, and says why.
    await page.getByRole('button', { name: '修改“创新驱动”' }).click();
    await expect(drawer(page).getByRole('combobox')).toBeDisabled();
    await expect(drawer(page).getByText(/下还有分项/)).toBeVisible();
    expect(await broken(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect.poll(() => parentOf('开放活力')).toBe(null);
  });

  await test.step('weights: the sum is seen, saved together and confirmed', async () => {
    await choose(page, views, /^权重/);
    const put = page.getByRole('button', { name: '保存权重' });
    const fields = page.getByLabel(/^示例新指标，.*权重$/);
    await expect(fields).toHaveCount(3);
    for (const field of await fields.all()) await field.fill('5');
    await page.getByLabel('权重已经正式确定，不再是占位数值').focus();
    await expect(put).toBeDisabled();
    for (const scale of await page.getByRole('button', { name: /按比例调到100%$/ }).all())
      await scale.click();
    await page.getByLabel('权重已经正式确定，不再是占位数值').check();
    expect(await broken(page)).toEqual([]);
    await put.click();
    await expect.poll(async () => (await sheet()).evaluation.weightsArePlaceholder).toBe(false);
    const { weights, indicators } = await sheet();
    const added = indicators.find(({ name }) => name === '示例新指标')?.id;
    expect(weights.find(({ indicatorId }) => indicatorId === added)?.weight).toBe(476);
  });

  await test.step('two indicators compared in pairs', async () => {
    await choose(page, views, '层次分析');
    await choose(page, '.system-scroll', '开放活力');
    await page.getByRole('combobox', { name: '每万人市场主体数与人均进出口额' }).click();
    await page.getByTitle('每万人市场主体数更重要（3）').click();
    await expect(page.getByText('75.00%')).toBeVisible();
    expect(await broken(page)).toEqual([]);
  });

  await test.step('exported, taken in again: nothing to change; then another year’s is told apart', async () => {
    const path = join(folder, '指标体系.xlsx');
    await desk.choose({ save: path, open: [path] });
    await page.getByRole('button', { name: '导出指标体系' }).click();
    await expect(page.getByText('指标体系.xlsx').first()).toBeVisible();
    const written = statSync(path).mtimeMs;
    await page.getByRole('button', { name: '导入指标体系' }).click();
    await drawer(page).getByRole('button', { name: '选择文件…' }).click();
    await expect(drawer(page).getByText(/与现有指标体系相同/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toBeHidden();
    const target = { indicatorId: (await sheet()).indicators[0]?.id, countyId: '370102' };
    await desk.ask('evaluation.setTarget', { ...target, value: '12.30' });
    await page.getByRole('button', { name: '导出指标体系' }).click();
    await expect.poll(() => statSync(path).mtimeMs).toBeGreaterThan(written);
    await desk.ask('evaluation.setTarget', { ...target, value: null });
    await page.getByRole('button', { name: '导入指标体系' }).click();
    await drawer(page).getByRole('button', { name: '选择文件…' }).click();
    await expect(
      drawer(page).getByRole('rowheader', { name: '370102 济南市历下区 · 每万人发明专利授权量' }),
    ).toBeVisible();
    expect(await broken(page)).toEqual([]);
    await drawer(page).getByRole('button', { name: '导入这1处修改' }).click();
    await expect(drawer(page)).toBeHidden();
    expect((await sheet()).targets).toMatchObject([{ countyId: '370102', value: '12.30' }]);
    await desk.ask('evaluation.create', { year: 2024, name: '示例往年' });
    await choose(page, views, '与往年比较');
    await expect(page.getByRole('rowheader', { name: '示例新指标', exact: true })).toBeVisible();
    expect(await broken(page)).toEqual([]);
  });

  await test.step('counties move together; as in 2023 again', async () => {
    await choose(page, '.evaluation-parts', '分类与规则');
    const wanted = async () => {
      const { categories, members } = await sheet();
      return categories.map(
        ({ id }) => members.filter(({ categoryId }) => categoryId === id).length,
      );
    };
    await page.getByLabel('济南市历下区').check();
    await page.getByLabel('济南市市中区').check();
    await page.getByRole('combobox', { name: '移到…' }).click();
    await page.getByTitle('不参评').last().click();
    await expect.poll(wanted).toEqual([56, 41, 37]);
    expect(await broken(page)).toEqual([]);
    await page.getByRole('button', { name: '按2023年分组' }).click();
    await expect.poll(wanted).toEqual([58, 41, 37]);
  });

  await test.step('the rule, an honour and a veto', async () => {
    await choose(page, views, '计分规则');
    await page.getByLabel('显示小数位').fill('3');
    await page.getByRole('button', { name: '保存规则' }).click();
    await expect(page.getByText(/已保存/).first()).toBeVisible();
    expect(await broken(page)).toEqual([]);
    await choose(page, views, '荣誉');
    await page.getByRole('button', { name: '下移“先进县”' }).click();
    await expect(page.getByRole('rowheader').first()).toHaveText('进步县');
    expect(await broken(page)).toEqual([]);
    await choose(page, views, '准入、加扣分与否决');
    await page.getByRole('button', { name: '添加否决事项' }).click();
    await drawer(page).getByLabel('县（市、区）').fill('历下');
    await page.keyboard.press('Enter');
    await drawer(page).getByLabel('理由').fill('示例：发生重大事故');
    await save(page);
    await expect(page.getByText('示例：发生重大事故')).toBeVisible();
    await page.getByRole('button', { name: '修改“370102 济南市历下区”' }).click();
    await expect(drawer(page).getByLabel('理由')).toHaveValue('示例：发生重大事故');
    await drawer(page).getByLabel('理由').fill('示例：经核实的重大事故');
    await save(page);
    await expect(page.getByText('示例：经核实的重大事故')).toBeVisible();
    expect(await broken(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('示例：发生重大事故')).toBeVisible();
  });
});
