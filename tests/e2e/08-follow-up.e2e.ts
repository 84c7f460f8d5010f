import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

type Issue = Record<string, unknown> & { supporting: unknown[]; progress: unknown[] };

const panel = (page: Page) => page.getByRole('complementary', { name: '问题详情' });

async function anIssue(desk: Desk, meetingId: string, originalWording: string, countyId: string) {
  const input = { meetingId, kind: 'request', originalWording, countyId };
  return (await desk.ask<{ id: string }>('issues.capture', input)).id;
}

/** Opens the form of a move, lets it be filled in, and confirms with the keys that forms have. */
async function move(page: Page, name: string, fill?: () => Promise<void>): Promise<void> {
  await panel(page).getByRole('toolbar').getByRole('button', { name, exact: true }).click();
  await fill?.();
  await panel(page)
    .getByRole('button', { name: `确认${name}` })
    .click();
}

test('an issue goes its whole way: found, worded, assigned, reported, concluded, closed by another', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const first = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  const second = await desk.ask<{ id: string }>('operators.add', { name: '示例乙' });
  await desk.ask('operators.takeOver', { id: first.id });
  for (const name of ['省自然资源厅', '省发展改革委']) {
    await desk.ask('organizations.addDepartment', { name });
  }
  const id = await anIssue(desk, meetingId, '示例：产业园二期用地指标缺口较大', '370782');
  await anIssue(desk, meetingId, '示例：希望统筹安排能耗', '370883');
  await anIssue(desk, meetingId, '示例：企业用工难', '370323');
  const issue = () => desk.ask<Issue>('issues.get', { id });
  await go(page, 'issues');

  await test.step('found by two characters, and by one', async () => {
    for (const [word, count] of [
      ['产业', 1],
      ['用地', 1],
      ['用', 2],
    ] as const) {
      await page.keyboard.press('/');
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(word);
      await expect(page.getByText(`筛选出 ${count} 件（共 3 件）`)).toBeVisible();
      await page.getByRole('heading', { name: '问题台账' }).click();
    }
    await page.getByRole('button', { name: '清除筛选' }).click();
  });

  await page.getByText('示例：产业园二期用地指标缺口较大').first().click();

  await test.step('the wording is edited; the original stands', async () => {
    await panel(page).getByRole('tab', { name: '内容' }).click();
    const edited = panel(page).getByPlaceholder(/导出使用整理后的表述/);
    await edited.fill('示例：统筹解决产业园二期用地指标');
    await edited.press('Control+Enter');
    await expect.poll(issue).toMatchObject({
      editedWording: '示例：统筹解决产业园二期用地指标',
      originalWording: '示例：产业园二期用地指标缺口较大',
    });
    await panel(page).getByRole('tab', { name: '办理' }).click();
  });

  await test.step('assigned: one lead, one supporting, a due date', async () => {
    await move(page, '交办', async () => {
      const [lead, supporting] = [0, 1].map((at) => panel(page).getByRole('combobox').nth(at));
      await lead?.fill('自然资源');
      await page
        .getByTitle(/自然资源厅/)
        .first()
        .click();
      // A department that nobody has entered yet is added where it is needed.
      await supporting?.fill('示例协调办公室');
      await page.getByTitle('新增部门“示例协调办公室”').click();
    });
    await expect.poll(issue).toMatchObject({ status: 'assigned' });
    expect((await issue()).supporting).toHaveLength(1);
    const departments = await desk.ask<{ name: string }[]>('organizations.list', {
      kind: 'department',
    });
    expect(departments.map(({ name }) => name)).toContain('示例协调办公室');
  });

  await test.step('reported, answered, concluded', async () => {
    await move(page, '登记进展', () => page.keyboard.insertText('示例：已会同有关处室研究'));
    await expect(panel(page).getByText('示例：已会同有关处室研究')).toBeVisible();
    await expect.poll(issue).toMatchObject({ status: 'underway' });
    await move(page, '反馈结果', () => page.keyboard.insertText('示例：追加指标 300 亩'));
    await expect.poll(issue).toMatchObject({ status: 'submitted' });
    await move(page, '办结');
    await expect.poll(issue).toMatchObject({ status: 'concluded', outcome: 'solved' });
  });

  await test.step('evidence, then the request; the same person cannot close it', async () => {
    const paper = join(folder, '示例 批复.txt');
    writeFileSync(paper, '示例批复');
    await desk.choose({ open: [paper] });
    await panel(page)
      .getByRole('tab', { name: /佐证材料/ })
      .click();
    await panel(page).getByRole('button', { name: '添加材料' }).click();
    await expect(panel(page).getByText('示例 批复.txt')).toBeVisible();
    await panel(page).getByRole('tab', { name: '办理' }).click();
    await move(page, '申请销号');
    await expect.poll(issue).toMatchObject({ status: 'closureRequested' });
    await move(page, '销号');
    await expect(
      page.getByText('销号须由办结人以外的另一人审核，请在右上角更换经办人。'),
    ).toBeVisible();
    expect(await issue()).toMatchObject({ status: 'closureRequested' });
  });

  await test.step('a second person closes it; that is answered, not undone', async () => {
    await desk.ask('operators.takeOver', { id: second.id });
    await panel(page).getByRole('button', { name: '确认销号' }).click();
    await expect.poll(issue).toMatchObject({ status: 'closed', closedBy: second.id });
    await expect(desk.ask('journal.undo')).resolves.not.toMatchObject({
      operation: 'issues.close',
    });
    expect(await issue()).toMatchObject({ status: 'closed' });
  });

  await test.step('the history tells every field', async () => {
    await panel(page).getByRole('tab', { name: '修改记录' }).click();
    const history = panel(page).locator('.issue-history');
    await expect(history).toContainText('整理后的表述');
    await expect(history).toContainText('主办单位');
    await expect(history).toContainText('示例乙');
  });
});

test('an assignment is taken back by Ctrl+Z while no notice has gone out', async ({ desk }) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const id = await anIssue(desk, meetingId, '示例：用地', '370782');
  const name = '省自然资源厅';
  const lead = await desk.ask<{ id: string }>('organizations.addDepartment', { name });
  await desk.ask('issues.assign', { id, leadOrganizationId: lead.id, dueDate: '2099-01-01' });
  await go(page, 'issues');
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => desk.ask('issues.get', { id }))
    .toMatchObject({ status: 'captured', leadOrganizationId: null });
});
