import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { imageSize } from '../../src/main/documents/docx/imageSize';
import { type Desk, expect, test } from './support/desk';

type Sheet = {
  indicators: { id: string }[];
  members: { countyId: string }[];
};

/** The shipped system with an invented figure for each county and indicator. */
async function anEvaluation(desk: Desk): Promise<string> {
  const { id: evaluationId } = await desk.ask<{ id: string }>('evaluation.create', {
    ...{ year: 2025, name: '示例评价' },
  });
  const { indicators, members } = await desk.ask<Sheet>('evaluation.sheet', { evaluationId });
  const figures = members.flatMap(({ countyId }, row) =>
    indicators.map(({ id: indicatorId }, at) => ({
      ...{ indicatorId, countyId, value: String(((row + 3) * (2 * at + 7)) % 101) },
    })),
  );
  await desk.ask('indicatorValues.setMany', { evaluationId, figures, source: '示例' });
  return evaluationId;
}

/** 示例: two squares where counties are not. */
const map = JSON.stringify({
  type: 'FeatureCollection',
  features: ['370102', '370103', '000000'].map((adcode, at) => ({
    type: 'Feature',
    properties: { adcode, name: `示例${adcode}` },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [117 + at, 36],
          [118 + at, 36],
          [118 + at, 37],
          [117 + at, 37],
          [117 + at, 36],
        ],
      ],
    },
  })),
});

const list = (page: Page) => page.getByRole('navigation', { name: '图的目录' });
const sheet = (page: Page) => page.getByRole('region', { name: '图', exact: true });

test('pictures of an evaluation: looked at, a county by a click, exported, on an imported map', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const evaluation = await anEvaluation(desk);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/evaluation?evaluation=${evaluation}&part=pictures`);

  await test.step('the ranking of each category comes first, and says that it is a draft', async () => {
    await expect(sheet(page).locator('svg')).toHaveCount(1);
    await expect(sheet(page)).toContainText('2025年度综合得分与位次：市辖区');
    await expect(sheet(page)).toContainText('权重为占位数值');
  });

  await test.step('a tile is clicked, and the county shows its areas', async () => {
    const tiles = list(page).getByRole('region', { name: '方格分布图' });
    await tiles.getByRole('button', { name: '综合得分', exact: true }).click();
    await expect(sheet(page).locator('[data-county]')).toHaveCount(136);
    await sheet(page).locator('[data-county="370782"]').click();
    await expect(sheet(page)).toContainText('2025年度分领域得分：潍坊市诸城市');
    await expect(list(page).getByRole('combobox')).toBeVisible();
  });

  await test.step('nothing stands in the way of who does not see it', async () => {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  await test.step('it goes out as PNG, three pixels for one, and as SVG', async () => {
    const png = join(folder, '示例 图.png');
    await desk.choose({ save: png });
    await page.getByRole('button', { name: '导出这张图' }).click();
    await expect.poll(() => existsSync(png)).toBe(true);
    const size = imageSize(readFileSync(png));
    expect(size).toMatchObject({ width: 590 * 3 });
    const svg = join(folder, '示例 图.svg');
    await desk.choose({ save: svg });
    await page.getByText('SVG', { exact: true }).click();
    await page.getByRole('button', { name: '导出这张图' }).click();
    await expect.poll(() => existsSync(svg)).toBe(true);
    expect(readFileSync(svg, 'utf8')).toContain('潍坊市诸城市');
  });

  await test.step('an official map is looked at, named and taken in; pictures stand on it', async () => {
    const path = join(folder, '示例底图.geojson');
    writeFileSync(path, map);
    await desk.choose({ open: [path] });
    await page.getByRole('button', { name: '底图', exact: true }).click();
    await page.getByRole('button', { name: '导入底图' }).click();
    const drawer = page.getByRole('dialog', { name: '导入“示例底图.geojson”' });
    await expect(drawer).toContainText('对上2个县（市、区）');
    await expect(drawer).toContainText('示例000000');
    await drawer.getByLabel('来源').fill('示例来源');
    await drawer.getByLabel('审图号').fill('示例审图号');
    await page.keyboard.press('Enter');
    const maps = list(page).getByRole('region', { name: '地图', exact: true });
    await maps.getByRole('button', { name: '综合得分', exact: true }).click();
    await expect(sheet(page)).toContainText('底图来源：示例来源。审图号：示例审图号。');
    await expect(sheet(page).locator('path[fill-rule="evenodd"]')).toHaveCount(2);
  });
});
