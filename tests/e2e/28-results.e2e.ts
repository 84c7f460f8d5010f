import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDeskAt, setClock } from './support/clock';
import { type Desk, expect, test } from './support/desk';
import { aMarkedSelection } from './support/selection';
import { aMeeting } from './support/year';

/** Rules that a page breaks, each with the element that breaks it first. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const at = (page: Page, part: 'results' | 'notice', only = '') =>
  page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/selection?part=${part}${only ? `&only=${only}` : ''}`,
  );
const drawer = (page: Page) => page.getByRole('dialog');
const row = (page: Page, title: string) =>
  page.getByRole('grid').getByRole('row').filter({ hasText: title });

type Nominations = { title: string; status: string }[];
const statuses = async (desk: Desk, selectionId: string) =>
  new Map(
    (await desk.ask<Nominations>('selections.nominations', { selectionId })).map((one) => [
      one.title,
      one.status,
    ]),
  );

test('from the opening to the publication', async ({ folder }) => {
  const desk = await openDeskAt(join(folder, 'data'), folder, '2026-08-14T09:00');
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const { selectionId, open } = await aMarkedSelection(desk, folder, meetingId);
  await page.reload();

  await test.step('before the opening there is one sentence', async () => {
    await at(page, 'results');
    await expect(page.getByText('揭盲前不显示结果')).toBeVisible();
    await expect(page.getByRole('grid')).toHaveCount(0);
  });

  await test.step('after it, places with each judge’s total', async () => {
    await open();
    await expect(row(page, '示例案例甲')).toContainText('90.00');
    await expect(row(page, '示例案例丙')).toContainText('✗');
    await expect(page.getByText('入选2/2')).toBeVisible();
  });

  await test.step('how firm it is, in plain words', async () => {
    await at(page, 'results', 'scrutiny');
    await page.getByRole('button', { name: '检验结果' }).press('Enter');
    await expect(page.getByRole('region', { name: '稳定性' })).toContainText('第1—2名稳定。');
    await expect(page.getByRole('region', { name: '换一种汇总办法' })).toContainText('名次和');
    await at(page, 'results');
  });

  const apply = page.getByRole('button', { name: /一并定评/ });
  await test.step('an override needs its reason, and nothing is decided meanwhile', async () => {
    await row(page, '示例案例乙').getByRole('checkbox').press('Space');
    const side = page.getByRole('complementary', { name: '定评：示例案例乙' });
    await expect(side).toContainText('须写明理由');
    await expect(apply).toBeDisabled();
    await side.getByLabel('理由').fill('示例：数据需核实');
    await side.getByLabel('理由').press('Control+Enter');
    await expect(row(page, '示例案例乙')).toContainText('拟定');
    await row(page, '示例案例丙').getByRole('checkbox').press('Space');
    const other = page.getByRole('complementary', { name: '定评：示例案例丙' });
    await other.getByLabel('理由').fill('示例：兼顾区域');
    await other.getByLabel('理由').press('Control+Enter');
    await expect(apply).toBeEnabled();
    expect((await statuses(desk, selectionId)).get('示例案例乙')).toBe('accepted');
  });

  await test.step('applied together, undone together, applied again', async () => {
    const decided = async () => Object.fromEntries(await statuses(desk, selectionId));
    const isDecided = { 示例案例甲: 'selected', 示例案例乙: 'notSelected', 示例案例丙: 'selected' };
    await apply.press('Enter');
    await expect.poll(decided).toEqual(isDecided);
    await expect(apply).toBeDisabled();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await decided()).示例案例乙).toBe('accepted');
    await expect(row(page, '示例案例乙')).toContainText('拟定');
    await expect(apply).toBeEnabled();
    await apply.press('Enter');
    await expect.poll(decided).toEqual(isDecided);
  });

  await test.step('the notice, with its dates and its paper', async () => {
    await at(page, 'notice');
    await page.getByLabel('联系方式').fill('示例厅 0531-00000000');
    await page.getByRole('button', { name: '开始公示' }).press('Enter');
    const notice = page.getByRole('region', { name: '第1次公示' });
    await expect(notice).toContainText('还剩5个工作日');
    await expect(notice.getByRole('button', { name: '审定发布' })).toBeDisabled();
    for (const [name, file] of [
      ['公示（Word）', '公示.docx'],
      ['公示（PDF）', '公示.pdf'],
    ] as const) {
      const path = join(folder, file);
      await desk.choose({ save: path });
      await notice.getByRole('button', { name }).press('Enter');
      await expect.poll(() => existsSync(path)).toBe(true);
    }
    expect(readFileSync(join(folder, '公示.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('an objection by name, and its answer', async () => {
    const notice = page.getByRole('region', { name: '第1次公示' });
    await notice.getByRole('button', { name: '登记异议' }).press('Enter');
    await drawer(page).getByLabel('提出人').fill('示例丙');
    await drawer(page).getByLabel('异议内容').fill('示例：成效数据与公报不一致');
    await drawer(page).getByLabel('异议内容').press('Control+Enter');
    await expect(drawer(page)).toBeHidden();
    await notice.getByRole('button', { name: '答复' }).press('Enter');
    await drawer(page).getByLabel('核实情况和答复').fill('示例：经核实口径不同');
    await drawer(page).getByLabel('核实情况和答复').press('Control+Enter');
    await expect(notice).toContainText('不成立');
  });

  await test.step('when it has run out, the selection is published', async () => {
    // 2026-08-14 is a Friday: the five working days are those of the next week.
    await setClock(desk, '2026-08-22T09:00');
    await at(page, 'notice');
    const notice = page.getByRole('region', { name: '第1次公示' });
    await expect(notice).toContainText('公示期已满');
    await notice.getByRole('button', { name: '审定发布' }).press('Enter');
    await expect(page.getByRole('region', { name: '发布后的文件' })).toBeVisible();
  });

  await test.step('papers for all, and one for each city', async () => {
    const path = join(folder, '通知.docx');
    await desk.choose({ save: path });
    await page.getByRole('button', { name: '公布通知（Word）' }).press('Enter');
    await expect.poll(() => existsSync(path)).toBe(true);
    const out = join(folder, '告知单');
    mkdirSync(out);
    await desk.choose({ open: [out] });
    await page.getByRole('button', { name: '各市结果告知单（Word）' }).press('Enter');
    await expect
      .poll(() => readdirSync(out).sort())
      .toEqual(['济南市遴选结果告知单.docx', '青岛市遴选结果告知单.docx']);
    await at(page, 'results');
    const book = join(folder, '结果.xlsx');
    await desk.choose({ save: book });
    await page.getByRole('button', { name: '导出 Excel' }).press('Enter');
    await expect.poll(() => existsSync(book)).toBe(true);
  });
  await desk.close();
});

test('a tie is settled by ballots that two people type in', async ({ desk, folder }) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const points = { 示例案例甲: 90, 示例案例乙: 80, 示例案例丙: 80 };
  const { selectionId, open } = await aMarkedSelection(desk, folder, meetingId, points);
  await open();
  await page.reload();
  await at(page, 'results', 'rounds');
  await page.getByRole('button', { name: '发起投票' }).press('Enter');
  await drawer(page).getByLabel('A票发出').fill('3');
  await drawer(page).getByLabel('B票发出').fill('2');
  await drawer(page).getByLabel('B票发出').press('Enter');
  const round = page.getByRole('region', { name: '第1轮投票' });
  await expect(round).toBeVisible();
  const { lines } = await desk.ask<{ lines: { title: string; code: string }[] }>(
    'deliberation.results',
    { selectionId },
  );
  const code = (title: string) => lines.find((one) => one.title === title)?.code ?? '';
  const [b, c] = [code('示例案例乙'), code('示例案例丙')];

  async function type(): Promise<void> {
    const codes = round.getByLabel('所选编号');
    const number = round.getByRole('spinbutton', { name: '票号' });
    for (const [classId, ballots] of [
      ['A', [c, c, `${b} ${c}`]],
      ['B', [b, c]],
    ] as const) {
      await round.getByText(`${classId}票`, { exact: true }).first().click();
      for (const [index, chosen] of ballots.entries()) {
        await expect(number).toHaveValue(String(index + 1));
        await codes.fill(chosen);
        if (chosen.includes(' ')) await expect(round).toContainText('无效：多选');
        await codes.press('Enter');
        await expect(codes).toHaveValue('');
        await expect(
          round.getByRole('button', { name: `删除${classId}${index + 1}` }),
        ).toBeVisible();
      }
    }
  }
  await type();
  await expect(round).toContainText('还有5张只录入一次');
  const { id: second } = await desk.ask<{ id: string }>('operators.add', { name: '示例丁' });
  await desk.ask('operators.takeOver', { id: second });
  await round.getByText('复录', { exact: true }).click();
  await type();
  await expect(round).not.toContainText('只录入一次');
  await round.getByRole('button', { name: '计票' }).press('Enter');
  await drawer(page).getByLabel('监督人').fill('示例甲');
  await drawer(page).getByLabel('监督人').press('Enter');
  // 丙: 2 of 2 A and 1 of 2 B = 60 + 20
  await expect(round.getByRole('row').filter({ hasText: '示例案例丙' })).toContainText('80.00');
  const path = join(folder, '计票单.docx');
  await desk.choose({ save: path });
  await round.getByRole('button', { name: '第1轮投票计票单（Word）' }).press('Enter');
  await expect.poll(() => existsSync(path)).toBe(true);
  await at(page, 'results');
  await expect(page.getByText('入选2/2')).toBeVisible();
  await expect(row(page, '示例案例丙').getByRole('checkbox')).toBeChecked();

  for (const language of ['zh-CN', 'en']) {
    await desk.ask('settings.change', { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const fine = async (what: string) => expect.soft(await broken(page), what).toEqual([]);
    await at(page, 'results');
    await row(page, '示例案例乙').click();
    await expect(page.getByRole('complementary')).toBeVisible();
    await fine(`${language} places`);
    await at(page, 'results', 'scrutiny');
    await page.locator('.results-scrutiny button').first().press('Enter');
    await expect(page.locator('.results-table').first()).toBeVisible();
    await fine(`${language} scrutiny`);
    await at(page, 'results', 'rounds');
    await expect(page.locator('.results-round')).toBeVisible();
    await fine(`${language} rounds`);
    await at(page, 'notice');
    await expect(page.locator('.results-round').first()).toBeVisible();
    await fine(`${language} notice`);
  }
});
