import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { writeXlsx } from 'hucre';
import { expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

const LAND = '示例自然资源厅';
const WORDING = '示例：园区产业用地指标紧张，项目落地慢。';
const LIKE = '示例：产业园区用地指标很紧张，项目落地偏慢，请予支持。';

/** As another office keeps it: title, 截至, a head of two merged levels, a sum at the end. */
async function aLedger(path: string) {
  const rows = [
    ['示例市重点问题整改台账', null, null, null, null, null, null],
    ['截至2026年1月10日', null, null, null, null, null, null],
    ['序号', '问题描述', '提出单位', '责任单位', null, '完成时限', '办理情况'],
    [null, null, null, '牵头', '配合', null, '进展'],
    [1, LIKE, '济南市市中区', LAND, null, null, null],
    [2, '示例：高铁站停靠车次少。', '诸城市', LAND, null, '2099.9.30', '示例：已会商'],
    [3, '示例：断头路多。', '同上', '示例交通厅', null, '2099年9月30日', null],
    ['合计', '3', null, null, null, null, null],
  ];
  const areas = [
    [0, 0, 0, 6],
    [1, 0, 1, 6],
    [2, 3, 2, 4],
    ...[0, 1, 2, 5].map((column) => [2, column, 3, column]),
  ];
  const merges = areas.map(([startRow = 0, startCol = 0, endRow = 0, endCol = 0]) => ({
    ...{ startRow, startCol, endRow, endCol },
  }));
  writeFileSync(path, await writeXlsx({ sheets: [{ name: '台账', rows, merges }] }));
}

test("another office's ledger is looked at, decided row by row, imported as one change", async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await desk.ask('organizations.addDepartment', { name: LAND });
  await desk.ask('issues.capture', {
    ...{ meetingId, kind: 'problem', countyId: '370103', originalWording: WORDING },
  });
  const register = async () =>
    (
      await desk.ask<{ number: number; status: string; wording: string; leadName: string }[]>(
        'issues.list',
        { meetingId },
      )
    ).map(({ number, status, wording, leadName }) => [number, status, wording, leadName]);
  const before = await register();
  const path = join(folder, '示例台账.xlsx');
  await aLedger(path);
  const rows = page.getByRole('grid', { name: '台账各行' });

  await test.step('title, 截至 and merged heads are found; every row has its finding', async () => {
    await go(page, 'returns');
    await page.getByText('外来台账', { exact: true }).click();
    await desk.choose({ open: [path] });
    await page.getByRole('button', { name: '选择台账文件…' }).click();
    await expect(page.getByText('示例市重点问题整改台账')).toBeVisible();
    await expect(page.getByText('截至 2026-01-10')).toBeVisible();
    await expect(rows.getByRole('row')).toHaveCount(4);
    await expect(rows.getByText('？ 待判断')).toHaveCount(1);
    await expect(rows.getByText('＋ 新增')).toHaveCount(2);
    await expect(page.getByText('另有 1 行不是问题：合计行')).toBeVisible();
  });

  await test.step('an organization that is not known is added from here', async () => {
    await page.getByRole('button', { name: '登记“示例交通厅”（1 行）' }).click();
    await expect(page.getByRole('button', { name: /^登记“/ })).toHaveCount(0);
  });

  await test.step('likeness shows the words shared; a key says which issue it is', async () => {
    await rows.getByText(LIKE.slice(0, 12)).click();
    await expect(page.getByText(/都提到：.*用地指标/)).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await rows.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('1');
    await expect(rows.getByText('✎ 有变化')).toHaveCount(1);
    await expect(page.getByRole('grid', { name: '变化' })).toContainText(WORDING);
  });

  await test.step('one key imports; Ctrl+Z takes all of it back', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/新增 2 个问题，更新 1 个问题的/)).toBeVisible();
    await expect.poll(register).toEqual([
      [1, 'captured', LIKE, ''],
      [2, 'underway', '示例：高铁站停靠车次少。', LAND],
      [3, 'assigned', '示例：断头路多。', '示例交通厅'],
    ]);
    await page.getByRole('heading', { name: '反馈', exact: true }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(register).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(register).toHaveLength(3);
  });

  await test.step('the same file again: its columns are remembered, and nothing changes', async () => {
    await desk.choose({ open: [path] });
    await page.getByRole('button', { name: '选择台账文件…' }).click();
    await expect(page.getByText('✓ 沿用上次认定的对应关系')).toBeVisible();
    await expect(page.getByText('✓ 与现有台账一致，没有变化')).toBeVisible();
    await expect(rows.getByText('＝ 无变化')).toHaveCount(3);
    await expect(page.getByRole('button', { name: /^导入/ })).toBeDisabled();
  });

  await test.step('what a column means can be changed', async () => {
    await page.getByRole('button', { name: /^核对列/ }).click();
    const columns = page.getByRole('region', { name: '列的对应关系' });
    await expect(columns.getByRole('combobox')).toHaveCount(7);
    await expect(columns.getByText('责任单位/牵头')).toBeVisible();
  });
});
