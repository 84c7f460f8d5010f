import { join } from 'node:path';
import { expect, openDesk, test } from './support/desk';
import { aMeeting, go } from './support/year';

type Rows = { number: number; wording: string }[];

test('a recorder captures on a second laptop, and the first takes it over by stick', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const stick = join(folder, '示例 U盘.zip');
  const issuesOf = () => desk.ask<Rows>('issues.list', { meetingId });

  const { folderName } = await test.step('the second laptop starts from a copy', async () => {
    await desk.ask('packages.exportPackage', { target: await desk.target(stick) });
    return desk.ask<{ folderName: string }>('packages.importPackage', {
      file: await desk.source(stick),
    });
  });
  const second = await openDesk(join(desk.data, 'copies', folderName));

  await test.step('it says what it is for, and captures offline', async () => {
    await go(second.page, 'exchange');
    await second.page.getByLabel('记录人').fill('示例记录员');
    await second.page.getByLabel('讨论小组').fill('第二组');
    await second.page.getByLabel('讨论小组').press('Enter');
    await expect
      .poll(() => second.ask('settings.station'))
      .toEqual({ recorder: '示例记录员', group: '第二组' });
    for (const name of ['一', '二'])
      await second.ask('issues.capture', {
        meetingId,
        kind: 'request',
        originalWording: `示例：第二组诉求${name}。`,
      });
    await second.ask('meetings.edit', { id: meetingId, theme: '示例主题（第二组）' });
  });

  await desk.ask('issues.capture', {
    meetingId,
    kind: 'problem',
    originalWording: '示例：大会问题。',
  });
  await desk.ask('meetings.edit', { id: meetingId, theme: '示例主题（会务组）' });

  await test.step('its changes go onto the stick', async () => {
    await second.choose({ save: stick });
    await second.page.getByRole('button', { name: '导出本机变动…' }).click();
    await expect(second.page.getByText('示例 U盘.zip')).toBeVisible();
  });

  const report = page.getByRole('region', { name: '合并各台电脑' });
  await test.step('the first laptop sees what comes before it takes it', async () => {
    await go(page, 'exchange');
    await desk.choose({ open: [stick] });
    await page.getByRole('button', { name: '合并另一台电脑…' }).click();
    await expect(report).toContainText('新增 2');
    await expect(report).toContainText('第 1 号 → 第 2 号');
    await expect(report).toContainText('示例主题（第二组）');
    await page.screenshot({ path: test.info().outputPath('preview.png') });
    expect(await issuesOf()).toHaveLength(1);
  });

  await test.step('it takes theirs for the theme, and all issues', async () => {
    await report.getByText('对方', { exact: true }).last().click();
    await report.getByRole('button', { name: '合并', exact: true }).click();
    await expect(report).toContainText('已合并');
    expect((await issuesOf()).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await desk.ask('meetings.get', { id: meetingId })).toMatchObject({
      theme: '示例主题（第二组）',
    });
    const [, from] = await desk.ask<{ id: string }[]>('issues.list', { meetingId });
    expect(await desk.ask('issues.get', { id: from?.id })).toMatchObject({
      recorder: '示例记录员',
      groupName: '第二组',
    });
  });

  await test.step('once more changes nothing', async () => {
    await page.getByRole('button', { name: '合并另一台电脑…' }).click();
    await expect(report).toContainText('没有新的内容');
    await report.getByRole('button', { name: '收起' }).click();
  });

  await test.step('Ctrl+Z takes the merge back as one', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await issuesOf()).length).toBe(1);
    expect(await desk.ask('meetings.get', { id: meetingId })).toMatchObject({
      theme: '示例主题（会务组）',
    });
  });
  await second.close();
});
