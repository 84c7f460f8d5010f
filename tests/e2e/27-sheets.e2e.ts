import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './support/desk';
import { aBlindPhase } from './support/judging';
import { fillInSheet } from './support/scoreSheets';
import { go } from './support/year';

const COUNTIES = ['370102', '370103', '370202', '370304'];
const JUDGES = [
  { name: '示例评委一', unit: '示例研究院', cityId: '370100' },
  { name: '示例评委二', unit: '示例大学', cityId: null },
  { name: '示例评委三', unit: '示例学会', cityId: null },
];

/** Rules that a page breaks, each with the element that breaks it first. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

type Sheet = { lines: { code: string; mark: unknown }[]; isHandedIn: boolean };
const sheetOf = (desk: Desk, judgeId: string | undefined) =>
  desk.ask<Sheet>('judging.sheet', { judgeId });

const drawer = (page: Page) => page.getByRole('dialog');
const row = (page: Page, judge: string) =>
  page.getByRole('table', { name: '评委评分进度' }).getByRole('row').filter({ hasText: judge });

/** Types a form in by digits and Enter alone, from the first cell. */
async function typeForm(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await expect(
    page.getByRole('table', { name: '录入纸质表' }).locator('input').first(),
  ).toBeFocused();
  for (const cells of rows)
    for (const cell of cells) {
      if (cell === '-') {
        await page.keyboard.press('-');
        break;
      }
      await page.keyboard.type(cell);
      await page.keyboard.press('Enter');
    }
  await expect(page.getByRole('button', { name: /^录\s*完/ })).toBeFocused();
  await page.keyboard.press('Enter');
}

test('three judges score: by file, on paper, in a window of their own; then names are opened', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const { operators, judges, selectionId } = await aBlindPhase(desk, folder, COUNTIES, JUDGES);
  const [byFile, onPaper, onScreen] = judges;
  const packs = join(folder, '评分材料');

  await test.step('packs for every judge', async () => {
    await go(page, 'selection');
    await expect(page.getByRole('table', { name: '评委评分进度' })).toBeVisible();
    await expect(row(page, '示例评委一')).toContainText('22');
    await expect(page.getByRole('button', { name: '揭盲' })).toBeDisabled();
    expect(await broken(page)).toEqual([]);
    await desk.choose({ open: [packs] });
    await page.keyboard.press('m');
    await drawer(page).getByRole('button', { name: '选择文件夹并印制' }).press('Enter');
    await expect(page.getByText('已为3位评委印制')).toBeVisible();
    await expect(row(page, '示例评委三')).toContainText('第1版');
    expect(readdirSync(packs).toSorted()).toEqual(['示例评委一', '示例评委三', '示例评委二']);
  });

  await test.step('the first by file: looked at, taken in, and once more', async () => {
    const inside = join(packs, '示例评委一');
    const name = readdirSync(inside).find((each) => each.endsWith('.xlsx')) ?? '';
    const faulty = join(folder, '收到', '有误.xlsx');
    const filled = join(folder, '收到', '评分表.xlsx');
    await fillInSheet(join(inside, name), faulty, () => [120, 80, 70]);
    await fillInSheet(join(inside, name), filled, (code) => [80 + Number(code), 80, 70]);
    await desk.choose({ open: [faulty] });
    await page.keyboard.press('r');
    const preview = page.getByRole('region', { name: '待导入的评分表' });
    await expect(preview).toContainText('超出分值范围');
    await expect(preview.getByRole('button', { name: /导入0份/ })).toBeDisabled();
    await preview.getByRole('button', { name: /关\s*闭/ }).press('Enter');
    await desk.choose({ open: [filled] });
    await page.keyboard.press('r');
    await preview.getByRole('button', { name: /导入1份/ }).press('Enter');
    await expect(row(page, '示例评委一')).toContainText('电子评分表');
    expect((await sheetOf(desk, byFile)).isHandedIn).toBe(true);
    await expect(preview).toBeHidden();
    await page.keyboard.press('r');
    await expect(preview).toContainText('已经导入');
    await preview.getByRole('button', { name: /关\s*闭/ }).press('Enter');
  });

  const first = [['90', '80', '70'], ['85', '75', '65'], ['-'], ['60', '50', '40']];
  await test.step('the second on paper, typed in by two people', async () => {
    const open = () =>
      row(page, '示例评委二')
        .getByRole('button', { name: /录入.*纸质/ })
        .press('Enter');
    await open();
    await typeForm(page, first);
    await expect(page.getByText('请换一位操作人')).toBeVisible();
    await desk.ask('operators.takeOver', { id: operators[1] });
    await typeForm(page, [['90', '30', '70'], ...first.slice(1)]);
    await expect(page.getByText('有1处两人录入不一致')).toBeVisible();
    await expect(page.getByRole('button', { name: '登记并交表' })).toBeDisabled();
    expect(await broken(page)).toEqual([]);
    await page.getByLabel('一同核对的人').fill('示例甲');
    const cell = page.getByRole('table', { name: '录入不一致' }).getByRole('textbox');
    await cell.fill('80');
    await cell.press('Enter');
    await expect(page.getByText('（示例乙、示例甲）')).toBeVisible();
    await page.getByRole('button', { name: '登记并交表' }).press('Enter');
    await expect(row(page, '示例评委二')).toContainText('纸质评分表');
    const { lines } = await sheetOf(desk, onPaper);
    expect(lines.map(({ mark }) => mark)).toEqual([
      { points: [9000, 8000, 7000] },
      { points: [8500, 7500, 6500] },
      'abstained',
      { points: [6000, 5000, 4000] },
    ]);
  });

  await test.step('the third in a window that may ask for nothing else', async () => {
    const opened = desk.app.waitForEvent('window', (one) => one.url().includes('/judge.html'));
    await row(page, '示例评委三')
      .getByRole('button', { name: /评分窗口/ })
      .press('Enter');
    const own = await opened;
    await expect(own.getByRole('heading', { name: '示例 特色产业典型案例' })).toBeVisible();
    expect(await broken(own)).toEqual([]);
    const refused = await own.evaluate(
      ([other, selection]) =>
        Promise.all([
          window.exchange.operate('a', 'judging.sheet', { judgeId: other }),
          window.exchange.operate('b', 'selections.nominations', { selectionId: selection }),
          window.exchange.operate('c', 'scoreSheets.states', { selectionId: selection }),
        ]),
      [byFile, selectionId] as const,
    );
    expect(refused.map((answer) => answer.ok)).toEqual([false, false, false]);
    const first = own.getByRole('textbox').first();
    const progress = (marked: number) => expect(own.getByText(`已评 ${marked} / 4`)).toBeVisible();
    await progress(0);
    for (const marked of [1, 2, 3, 4]) {
      await expect(first).toBeFocused();
      await expect(first).toHaveValue('');
      for (const points of [60 + marked * 5, 70, 80]) {
        await own.keyboard.type(String(points));
        await own.keyboard.press('Enter');
      }
      await progress(marked);
    }
    await own.keyboard.press('Control+f');
    await own.keyboard.type('第2类');
    await expect(own.getByRole('search').getByRole('listitem')).toHaveCount(1);
    await own.keyboard.press('Escape');
    await own.getByRole('button', { name: '交表' }).press('Enter');
    await own.getByRole('button', { name: '确认交表' }).press('Enter');
    await expect(own.getByText('已交表')).toBeVisible();
    await own.close();
    expect((await sheetOf(desk, onScreen)).isHandedIn).toBe(true);
  });

  await test.step('one sheet is given back and taken in again', async () => {
    await row(page, '示例评委一')
      .getByRole('button', { name: /退\s*回/ })
      .press('Enter');
    const reason = drawer(page).getByLabel('原因');
    await reason.fill('示例：笔误');
    await reason.press('Enter');
    await expect(row(page, '示例评委一')).toContainText('未交');
    await expect(page.getByRole('button', { name: '揭盲' })).toBeDisabled();
    await page.keyboard.press('r');
    const preview = page.getByRole('region', { name: '待导入的评分表' });
    await preview.getByRole('button', { name: /导入1份/ }).press('Enter');
    await expect(row(page, '示例评委一')).toContainText('电子评分表');
  });

  await test.step('names and scores come together, and the whole sheet is printed', async () => {
    await page.getByRole('button', { name: '揭盲' }).press('Enter');
    const witness = drawer(page).getByLabel('见证人');
    await witness.fill('示例甲');
    await witness.press('Enter');
    await expect(page.getByText('示例乙揭盲，示例甲见证')).toBeVisible();
    for (const [format, button] of [
      ['xlsx', /Excel/],
      ['docx', 'Word'],
      ['pdf', 'PDF'],
    ] as const) {
      const path = join(folder, `汇总.${format}`);
      await desk.choose({ save: path });
      await page.getByRole('button', { name: button }).press('Enter');
      await expect.poll(() => existsSync(path)).toBe(true);
    }
    expect(await broken(page)).toEqual([]);
  });
});
