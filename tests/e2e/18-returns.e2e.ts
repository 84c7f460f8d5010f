import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readXlsx, writeXlsx } from 'hucre';
import { clockThere } from './support/day';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

const LAND = '示例自然资源厅';
const ENERGY = '示例能源局';

/** A day some days from today, on the clock that the program runs by. */
function inDays(days: number): string {
  const at = new Date(`${clockThere().today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Two departments; the first leads two issues that the second supports. */
async function assignedIssues(desk: Desk) {
  const meetingId = await aMeeting(desk);
  const { id: operator } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  await desk.ask('operators.takeOver', { id: operator });
  const [leadOrganizationId, energy] = await Promise.all(
    [LAND, ENERGY].map(
      async (name) => (await desk.ask<{ id: string }>('organizations.addDepartment', { name })).id,
    ),
  );
  const issues: string[] = [];
  for (const originalWording of ['示例：用地指标不足', '示例：能耗指标不足']) {
    const { id } = await desk.ask<{ id: string }>('issues.capture', {
      ...{ meetingId, kind: 'request', countyId: '370782', originalWording },
    });
    const supporting = [{ organizationId: energy }];
    await desk.ask('issues.assign', {
      ...{ id, leadOrganizationId, supporting, dueDate: inDays(30) },
    });
    issues.push(id);
  }
  return { meetingId, issues };
}

/** Fills cells of a pack in by row and head, as another office program would save it. */
async function fillIn(
  from: string,
  to: string,
  cells: [row: number, head: string, said: string][],
) {
  const { sheets } = await readXlsx(readFileSync(from));
  const items = sheets.find(({ name }) => name === '反馈事项');
  if (!items) throw new Error('no sheet of items');
  const head = items.rows.findIndex((row) => row.includes('识别码'));
  const titles = items.rows.slice(head, head + 2);
  for (const [row, title, said] of cells) {
    const column = Math.max(...titles.map((each) => (each ?? []).indexOf(title)));
    const first = items.rows.findIndex((each) => /^\d+-[A-Z]+$/.test(String(each[0])));
    const line = items.rows[first + row - 1];
    if (!line || column < 0) throw new Error(`no cell ${row} ${title}`);
    line[column] = said;
  }
  const plain = sheets.map(({ name, rows }) => ({ name, rows }));
  writeFileSync(to, await writeXlsx({ sheets: plain }));
}

const grid = (page: Page, name: string) => page.getByRole('grid', { name });

test('packs go out, come back, are looked at, taken in as one change and undone', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const { meetingId, issues } = await assignedIssues(desk);
  const [first = '', second = ''] = issues;
  const issue = (id: string) =>
    desk.ask<{ status: string; responsiblePerson: string; progress: unknown[] }>('issues.get', {
      id,
    });
  const out = join(folder, '发出');
  const back = join(folder, '收回');
  for (const each of [out, back]) mkdirSync(each);

  await test.step('one for each organization, into a folder', async () => {
    await go(page, 'returns');
    await expect(grid(page, '制发反馈表').getByRole('row')).toHaveCount(3);
    await desk.choose({ open: [out] });
    await page.getByRole('button', { name: '制发全部（2 个单位）' }).click();
    await expect(grid(page, '制发反馈表').getByText('… 未反馈')).toHaveCount(2);
    await expect
      .poll(() =>
        readdirSync(out)
          .map((name) => name.replace(/〔\d+〕/, '〔年〕'))
          .toSorted(),
      )
      .toEqual(
        [
          `${ENERGY} 反馈表（第1版）.xlsx`,
          `${LAND} 反馈表（第1版）.xlsx`,
          `${LAND} 交办单〔年〕1号.docx`,
        ].toSorted(),
      );
  });

  await test.step('and again for one that is chosen by the keyboard', async () => {
    await grid(page, '制发反馈表').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '制发所选（1 个单位）' }).click();
    await expect(grid(page, '制发反馈表').getByText('第2版')).toHaveCount(1);
    const packs = await desk.ask<{ organizationName: string; version: number }[]>('returns.packs', {
      meetingId,
    });
    expect(packs.map(({ version }) => version).toSorted()).toEqual([1, 1, 2]);
  });

  const newest = (name: string) =>
    join(
      out,
      readdirSync(out)
        .filter((each) => each.startsWith(`${name} 反馈表`))
        .toSorted()
        .at(-1) ?? '',
    );
  await desk.ask('issues.edit', { id: second, responsiblePerson: '示例王五' });
  await fillIn(newest(LAND), join(back, '自然资源.xlsx'), [
    [1, '本期办理进展', '示例：已调剂指标'],
    [1, '佐证材料文件名', '没有的文件.pdf'],
    [2, '责任人', '示例赵六'],
    [2, '申请延期至', inDays(60)],
    [2, '延期理由', '示例：报批需要时间'],
  ]);
  await fillIn(newest(ENERGY), join(back, '能源.xlsx'), [[1, '协办意见', '示例：同意']]);
  await writeFileSync(join(back, '通讯录.csv'), '姓名,电话\n示例,1\n');

  await test.step('what came back is shown with verdicts, conflicts and reasons', async () => {
    await page.getByText('接收反馈', { exact: true }).click();
    await desk.choose({ open: [back] });
    await page.getByRole('button', { name: '选择文件夹…' }).click();
    const files = grid(page, '收到的文件');
    await expect(files.getByRole('row')).toHaveCount(4);
    await expect(files.getByText('✕ 不能接收：不是反馈表')).toBeVisible();
    await expect(files.getByText(/^✓ 可以接收/)).toHaveCount(2);
    await expect(page.getByText(/2 份可接收 .* 冲突 1 项/)).toBeVisible();
    expect(await issue(first)).toMatchObject({ status: 'assigned', progress: [] });
  });

  const changes = grid(page, '变更与未导入的内容');
  await test.step('the keyboard opens a file and decides the conflict', async () => {
    await grid(page, '收到的文件').getByText(LAND).click();
    await expect(changes).toBeFocused();
    await expect(changes.getByText('✕ 未导入：没有找到这个佐证材料文件')).toBeVisible();
    const conflict = changes.getByRole('row').filter({ hasText: '责任人' });
    await expect(conflict).toContainText('示例王五');
    await expect(conflict).toContainText('⚠ 冲突：保留现在的');
    const rows = await changes.getByRole('row').allTextContents();
    const at = rows.findIndex((text) => text.includes('责任人')) - 1;
    await page.keyboard.press('Home');
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(conflict).toContainText('⚠ 冲突：✓ 用文件中的');
  });

  await test.step('it passes WCAG 2.1 AA', async () => {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  await test.step('one key takes all in; Ctrl+Z takes it back', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/已接收 2 份反馈表.*Ctrl\+Z/)).toBeVisible();
    await expect.poll(() => issue(first)).toMatchObject({ status: 'underway' });
    expect(await issue(second)).toMatchObject({ responsiblePerson: '示例赵六' });
    await page.getByRole('heading', { name: '反馈', exact: true }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => issue(first)).toMatchObject({ status: 'assigned', progress: [] });
    expect(await issue(second)).toMatchObject({ responsiblePerson: '示例王五' });
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => issue(first)).toMatchObject({ status: 'underway' });
  });

  await test.step('the extension that was asked for is granted', async () => {
    await page.getByText('延期申请 1', { exact: true }).click();
    await grid(page, '延期申请').getByText('示例：报批需要时间').click();
    await page.getByLabel('批准人').fill('示例领导');
    await page.getByRole('button', { name: '同意延期' }).click();
    await expect.poll(() => issue(second)).toMatchObject({ dueDate: inDays(60) });
    await expect(page.getByText('没有待答复的延期申请')).toBeVisible();
  });
});
