import { join } from 'node:path';
import { wordText } from '../papers/word';
import { expect, test } from './support/desk';
import { aMeeting, aParticipant, go } from './support/year';

/** Six papers, each in a thread of its own, on a machine that does other things as well. */
const LONG = { timeout: 60_000 };

test('one name changed: the papers that have it say so, and one key makes them again', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const id = await aParticipant(desk, meetingId, { name: '张三', groupName: '第一组' });
  await aParticipant(desk, meetingId, { name: '李𠮷' });
  await go(page, 'papers');
  const target = join(folder, '会务材料');
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('gridcell', { name, exact: true }) });

  await desk.choose({ save: target });
  await page.getByRole('button', { name: '全部导出' }).click();
  await page.getByRole('menuitem', { name: '导出到文件夹' }).click();
  await expect(row('会议手册')).toContainText('已是最新', LONG);

  await desk.ask('participants.edit', { id, name: '张叁' });
  await expect(row('席卡')).toContainText('张叁');
  await expect(row('请假名单')).toContainText('已是最新');
  await page.keyboard.press('Control+Shift+E');
  for (const name of ['签到表', '席卡', '会议手册']) {
    await expect(row(name)).toContainText('已是最新', LONG);
  }
  for (const file of ['签到表', '席卡', '证件', '会议手册（内部版）']) {
    const text = await wordText(join(target, `${file}.docx`));
    expect(text).toContain('张　叁');
    expect(text).not.toContain('张　三');
  }

  await page.getByRole('gridcell', { name: '席卡', exact: true }).click();
  // The frame runs no script, not even a test's: what it is given tells.
  await expect(page.locator('iframe.papers-preview')).toHaveAttribute('srcdoc', /张　叁/);
});
