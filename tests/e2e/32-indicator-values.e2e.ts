import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readTable } from '../../src/main/documents/tables/readTable';
import { writeWorkbook } from '../../src/main/documents/tables/writeWorkbook';
import { type Desk, expect, test } from './support/desk';

/** Of Jinan, and of Zaozhuang, which has a 市中区 too. */
const COUNTIES = ['370102', '370103', '370402'];

type Sheet = {
  indicators: { id: string; name: string }[];
  areas: { id: string }[];
  categories: { id: string }[];
  values: { indicatorId: string; countyId: string; value: string; source: string }[];
};
type Line = readonly (string | number)[];

/** Rules that a page breaks, each with the element that breaks it first. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const show = (page: Page, evaluation: string, only: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/evaluation?evaluation=${evaluation}&part=values&only=${only}`);

/** Three counties in one category; 示例产值 in 万元 and 示例比率 in %. */
async function anEvaluation(desk: Desk): Promise<string> {
  const created = await desk.ask<{ id: string }>('evaluation.create', {
    ...{ year: 2024, name: '示例评价' },
  });
  const evaluationId = created.id;
  const shipped = await desk.ask<Sheet>('evaluation.sheet', { evaluationId });
  for (const { id } of shipped.indicators) await desk.ask('evaluation.removeIndicator', { id });
  for (const { id } of shipped.areas) await desk.ask('evaluation.removeArea', { id });
  const categories = [{ id: shipped.categories[0]?.id, name: '示例类', countyIds: COUNTIES }];
  await desk.ask('evaluation.setCategories', { evaluationId, categories });
  const area = await desk.ask<{ id: string }>('evaluation.addArea', {
    ...{ evaluationId, name: '示例领域' },
  });
  for (const [name, unit] of [
    ['示例产值', '万元'],
    ['示例比率', '%'],
  ])
    await desk.ask('evaluation.addIndicator', {
      ...{ evaluationId, areaId: area.id, name, unit, direction: 'positive', nearest: null },
      ...{ method: { by: 'minMax' }, definition: '示例口径', source: '', sourceYear: null },
      ...{ note: '', merging: 'add', sumOf: [] },
    });
  return evaluationId;
}

async function aTable(path: string, head: Line, rows: Line[]): Promise<string> {
  const columns = head.map((text) => ({
    ...{ head: [String(text)], width: 14, kind: 'number' as const },
  }));
  const print = { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true };
  const sheet = { name: '表一', title: '示例 统计', columns, rows: rows as never, print };
  writeFileSync(path, await writeWorkbook({ sheets: [sheet as never] }));
  return path;
}

test('figures typed, pasted, imported, checked, asked of the cities and taken back in', async ({
  desk,
  folder,
}) => {
  test.slow();
  const { page } = desk;
  const before = await anEvaluation(desk);
  const stands = async (evaluationId: string) => {
    const { indicators, values } = await desk.ask<Sheet>('evaluation.sheet', { evaluationId });
    return COUNTIES.map((countyId) =>
      indicators
        .map(
          ({ id }) =>
            values.find((one) => one.indicatorId === id && one.countyId === countyId)?.value ?? '—',
        )
        .join(' '),
    );
  };
  const grid = page.getByRole('grid', { name: '指标数据' });

  await test.step('typed in cell by cell with the keyboard', async () => {
    await show(page, before, 'grid');
    await grid.focus();
    const cursor = grid.getByRole('gridcell', { selected: true });
    for (const key of ['Control+End', 'ArrowUp', 'ArrowDown', 'Control+Home']) {
      await page.keyboard.press(key);
      await expect(cursor, key).toBeInViewport({ ratio: 1 });
    }
    await page.keyboard.type('1.2亿元');
    await page.keyboard.press('Tab');
    await page.keyboard.type('81.5');
    await page.keyboard.press('Enter');
    await expect.poll(() => stands(before)).toEqual(['12000 81.5', '— —', '— —']);
    await expect(grid).toContainText('12000');
    await page.keyboard.type('abc');
    await expect.poll(() => stands(before)).toEqual(['12000 81.5', '— —', '— —']);
  });

  await test.step('a block from a spreadsheet is pasted as one act', async () => {
    await desk.app.evaluate(({ clipboard }) => clipboard.writeText('13000\t70\r\n14000\t60\r\n'));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+v');
    await expect.poll(() => stands(before)).toEqual(['12000 81.5', '13000 70', '14000 60']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => stands(before)).toEqual(['12000 81.5', '— —', '— —']);
    await page.keyboard.press('Control+y');
    await expect.poll(() => stands(before)).toEqual(['12000 81.5', '13000 70', '14000 60']);
  });

  await test.step('a figure tells where it comes from', async () => {
    await page.keyboard.press('Space');
    const side = page.getByRole('complementary', { name: '济南市市中区 · 示例产值' });
    await expect(side).toContainText('示例口径');
    await side.getByLabel('这一数据的来源').fill('示例年鉴');
    await side.getByLabel('这一数据的来源').press('Enter');
    await expect(side.getByRole('list')).toContainText('修改来源 · 示例年鉴');
    const { indicators } = await desk.ask<Sheet>('evaluation.sheet', { evaluationId: before });
    const [output] = indicators;
    const byTarget = { by: 'target', target: '15000', floor: 0, cap: 10_000 };
    await desk.ask('evaluation.editIndicator', { id: output?.id, method: byTarget });
    const target = side.getByLabel('本县目标值');
    await expect(target).toHaveAttribute('placeholder', '统一目标 15000');
    await target.fill('约2万');
    await expect(side).toContainText('请填数字');
    await target.fill('20000');
    await target.press('Enter');
    const targets = async () =>
      (await desk.ask<{ targets: unknown[] }>('evaluation.sheet', { evaluationId: before }))
        .targets;
    await expect
      .poll(targets)
      .toEqual([{ indicatorId: output?.id, countyId: COUNTIES[1], value: '20000' }]);
    expect(await broken(page)).toEqual([]);
  });

  const { id: next } = await desk.ask<{ id: string }>('evaluation.create', {
    ...{ year: 2025, name: '示例评价', copyFrom: before },
  });
  const take = page.getByRole('button', { name: /^导入 \d+ 项/ });
  await test.step('a table of another office: a name that is two is told apart, then imported', async () => {
    const table = await aTable(
      join(folder, '示例 统计表.xlsx'),
      ['县（市、区）', '示例产值（亿元）', '示例比率（%）'],
      [
        ['历下区', 1.3, 80],
        ['市中区', 14500, 75],
        ['合计', 14501.3, ''],
      ],
    );
    await show(page, next, 'import');
    await desk.choose({ open: [table] });
    await page.getByRole('button', { name: '选择数据表…' }).press('Enter');
    await expect(page.getByText('有 1 处需要指定')).toBeVisible();
    const which = page.getByRole('combobox', { name: /市中区/ });
    await which.click();
    await which.fill('枣庄');
    await which.press('Enter');
    await expect(take).toHaveText(/导入 4 项/);
    expect(await broken(page)).toEqual([]);
    await take.press('Enter');
    await expect.poll(() => stands(next)).toEqual(['13000 80', '— —', '145000000 75']);
    await expect(take).toHaveText(/导入 0 项/);
    await expect(take).toBeDisabled();
  });

  await test.step('a unit that slipped is put right by its button, beside last year', async () => {
    await show(page, next, 'checks');
    const row = page.getByRole('row').filter({ hasText: '145000000' });
    await expect(row).toContainText('14000');
    await row.getByRole('button', { name: '÷10000' }).press('Enter');
    await expect.poll(() => stands(next)).toEqual(['13000 80', '— —', '14500 75']);
    await expect(
      page.getByText('没有发现单位问题').or(page.getByText('缺数').first()),
    ).toBeVisible();
  });

  await test.step('what was verified is not told as open, until somebody takes it back', async () => {
    const missing = page.getByRole('row').filter({ hasText: '济南市市中区' }).first();
    await page.getByText(/^缺数 \d/).click();
    await missing.getByRole('button', { name: '核实无误…' }).click();
    await page.getByLabel('核实情况').fill('示例 当年未统计');
    expect(await broken(page)).toEqual([]);
    await page.getByRole('button', { name: '记为已核实' }).click();
    await page.getByRole('checkbox', { name: '显示已核实的 1 项' }).check();
    await expect(page.getByText('已核实：示例 当年未统计')).toBeVisible();
    const withdraw = page.getByRole('button', { name: '撤回核实', exact: true });
    await withdraw.click();
    await expect(withdraw).toHaveCount(0);
  });

  await test.step('a workbook per city goes out and comes back', async () => {
    const out = join(folder, '填报表');
    await show(page, next, 'packs');
    await desk.choose({ save: out });
    await page.getByRole('button', { name: '制作全部 2 市' }).press('Enter');
    await expect.poll(() => (existsSync(out) ? readdirSync(out).length : 0)).toBe(2);
    await expect(page.getByRole('row').filter({ hasText: '济南市' })).toContainText('待报回');
    const name = readdirSync(out).find((one) => one.startsWith('济南市')) ?? '';
    const { sheets } = await readTable(join(out, name));
    const texts = sheets[0]?.rows.map((cells) => cells.map(({ text }) => text)) ?? [];
    const at = texts.findIndex(([first]) => first === '识别码');
    const [head = [], ...rows] = texts.slice(at).filter((cells) => cells.length > 2);
    const filled = rows
      .filter((cells) => /^\d{6}$/.test(cells[1] ?? ''))
      .map(([code = '', county = '', label = '']) =>
        county === '370103' ? [code, county, label, 13500, 72] : [code, county, label, 13000, 80],
      );
    const back = join(folder, '报回');
    mkdirSync(back);
    await aTable(join(back, '济南.xlsx'), head, filled);
    await show(page, next, 'received');
    await desk.choose({ open: [back] });
    await page.getByRole('button', { name: '选择文件夹…' }).press('Enter');
    const accept = page.getByRole('button', { name: /^接收 2 项/ });
    await expect(accept).toBeEnabled();
    await expect(page.getByLabel('收到日期')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
    expect(await broken(page)).toEqual([]);
    await accept.press('Enter');
    await expect.poll(() => stands(next)).toEqual(['13000 80', '13500 72', '14500 75']);
  });

  await test.step('a county made of two is compared with both', async () => {
    await show(page, next, 'succession');
    await page.getByRole('button', { name: '登记区划调整' }).press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('今年的县（市、区）').fill('历下');
    await drawer.getByLabel('今年的县（市、区）').press('Enter');
    const of = drawer.getByLabel('上年度由哪些组成');
    for (const name of ['370102', '370103']) {
      await of.fill(name);
      await of.press('Enter');
    }
    await of.press('Escape');
    await drawer.getByRole('button', { name: /保存/ }).press('Enter');
    await expect(
      page.getByRole('row').filter({ hasText: '济南市历下区、济南市市中区' }),
    ).toContainText('2 项指标');
    await show(page, next, 'grid');
    await page.getByLabel('显示上年度').check();
    await expect(grid).toContainText('25000');
  });
});
