import { expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

test('what was said is written down line by line; what was decided goes into the register', async ({
  desk,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const { id: organizationId } = await desk.ask<{ id: string }>('organizations.addDepartment', {
    name: '省示例厅',
  });
  await go(page, 'minutes');

  await page.getByLabel('发言人').fill('示例发言人');
  await page.getByLabel('记录内容').fill('示例：园区用地紧张，请求支持。');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('记录内容').fill('示例：融资渠道少。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: '原始记录' }).getByRole('listitem')).toHaveCount(2);
  await page.screenshot({ path: test.info().outputPath('transcript.png') });

  await desk.ask('minutes.decide', {
    meetingId,
    verb: 'decided',
    text: '示例：建立用地保障专班。',
    organizationId,
    dueDate: '2030-08-30',
  });
  await page.getByRole('tab', { name: '纪要' }).click();
  await page.screenshot({ path: test.info().outputPath('minutes.png') });
  await page.getByRole('button', { name: '转入台账' }).click();
  await expect(page.getByRole('button', { name: '台账第 1 号' })).toBeVisible();
  const [issue] = await desk.ask<{ id: string; status: string }[]>('issues.list', { meetingId });
  expect(issue).toMatchObject({ status: 'assigned' });
  await page.getByRole('button', { name: '台账第 1 号' }).click();
  await expect(page.getByRole('complementary', { name: '问题详情' })).toBeVisible();
});
