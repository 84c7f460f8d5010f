import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './support/desk';
import { aCaseText, aScan, aSmallDeck, recommend } from './support/recommendations';
import { aMeeting } from './support/year';

const EACH = 3;

type City = { cityId: string; cityName: string; standing: string; nominations: number };
type Line = { title: string; cityName: string; cityOrder: number; shortcomings: unknown[] };
type County = { name: string; cityId: string | null; kind: string };

/** A call that asks every city for three cases, with text and stamped form. */
async function aCall(desk: Desk): Promise<string> {
  const meetingId = await aMeeting(desk);
  const { id: operator } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  await desk.ask('operators.takeOver', { id: operator });
  const { id } = await desk.ask<{ id: string }>('selections.create', {
    ...{ meetingId, name: '示例 县域特色产业典型案例' },
  });
  await desk.ask('selections.edit', {
    ...{ id, fields: ['产业发展', '改革创新'], fewestCharacters: 50, mostCharacters: 4500 },
  });
  const cities = await desk.ask<City[]>('recommendations.cities', { selectionId: id });
  await desk.ask('selections.setAllowances', {
    id,
    allowances: cities.map(({ cityId }) => ({ cityId, most: EACH })),
  });
  return id;
}

const part = (page: Page, selection: string, only = '') =>
  page.evaluate(
    (hash) => {
      window.location.hash = hash;
    },
    `/selection?selection=${selection}&part=packs${only ? `&only=${only}` : ''}`,
  );

test('packs of sixteen cities go out, come back with forty-eight cases, are taken in as one change', async ({
  desk,
  folder,
}) => {
  test.slow();
  const { page } = desk;
  const selectionId = await aCall(desk);
  const out = join(folder, '报送包');
  const cities = () => desk.ask<City[]>('recommendations.cities', { selectionId });
  const nominations = () => desk.ask<Line[]>('selections.nominations', { selectionId });

  await test.step('a folder for every city', async () => {
    await part(page, selectionId);
    await expect(page.getByRole('grid', { name: '各市报送情况' })).toContainText('未制发');
    await desk.choose({ open: [out] });
    await page.getByLabel('联系人及电话（写入填报说明）').fill('示例科 0531-00000000');
    await page.getByRole('button', { name: '制发全部（16 个市）' }).click();
    await expect(page.getByText('已生成 16 个市的报送包')).toBeVisible({ timeout: 60_000 });
    expect(readdirSync(out)).toHaveLength(16);
    expect((await cities()).map(({ standing }) => standing)).toEqual(Array(16).fill('waiting'));
    await expect(page.getByRole('grid', { name: '各市报送情况' })).toContainText('第1版');
  });

  await test.step('every city fills in its own workbook and puts its files beside', async () => {
    const counties = await desk.ask<County[]>('organizations.list', { kind: 'county' });
    for (const [at, { cityId, cityName }] of (await cities()).entries()) {
      const own = counties.filter((county) => county.cityId === cityId).slice(0, EACH);
      const recommended = await Promise.all(
        Array.from({ length: EACH }, async (_, n) => {
          const county = own[n % own.length]?.name ?? '';
          const title = `示例案例${n + 1}——${cityName}${county}经验`;
          return {
            ...{ county, title, field: '产业发展', order: n + 1 },
            ...{ summary: '示例摘要', leadUnit: `示例${county}委办公室` },
            ...{ contact: '示例乙', phone: '0531-00000001' },
            text: await aCaseText(title, 200),
            deck: await aSmallDeck(title),
            form: aScan(title),
          };
        }),
      );
      const name = `${String(at + 1).padStart(2, '0')} ${cityName}`;
      await recommend(join(out, name), recommended);
    }
  });

  const lookAt = async () => {
    await desk.choose({ open: [out] });
    await page.getByRole('button', { name: '选择文件夹…' }).click();
    await expect(page.getByRole('grid', { name: '收到的报送' })).toContainText('菏泽市', {
      timeout: 60_000,
    });
  };
  const summary = page.locator('.returns-summary');

  await test.step('looked at: nothing is written yet', async () => {
    await part(page, selectionId, 'in');
    await lookAt();
    await expect(summary).toContainText('16 个市可接收 · 新推荐 48 项');
    await expect(summary).toContainText('冲突 0 处 · 未接收 0 处');
    await expect(page.getByRole('grid', { name: '变更与未接收的内容' })).toContainText('✓ 新推荐');
    expect(await nominations()).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  const acceptAll = async () => {
    await page.getByRole('button', { name: /^全部接收/ }).click();
    await expect(
      page.getByText('新推荐 48 项，补正再报 0 项，文稿 48 份，演示文稿 48 份').first(),
    ).toBeVisible({
      timeout: 90_000,
    });
  };

  await test.step('taken in as one change, undone, and taken in again', async () => {
    await acceptAll();
    const lines = await nominations();
    expect(lines).toHaveLength(48);
    expect(lines.flatMap(({ shortcomings }) => shortcomings)).toEqual([]);
    expect(lines.slice(0, 3).map(({ cityOrder }) => cityOrder)).toEqual([1, 2, 3]);
    await desk.ask('journal.undo');
    expect(await nominations()).toEqual([]);
    await lookAt();
    await acceptAll();
    expect(await nominations()).toHaveLength(48);
  });

  await test.step('the same folder again has nothing new', async () => {
    await lookAt();
    await expect(summary).toContainText('将采用 0 处 · 冲突 0 处 · 未接收 0 处');
    await expect(page.getByRole('grid', { name: '收到的报送' })).toContainText('✓ 没有变更');
    await page.getByRole('button', { name: /^全部接收/ }).click();
    await expect(page.getByText('所选文件没有可以接收的新内容')).toBeVisible({ timeout: 60_000 });
    expect((await cities()).map(({ standing }) => standing)).toEqual(Array(16).fill('returned'));
  });
});
