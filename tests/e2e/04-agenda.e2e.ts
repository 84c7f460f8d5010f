import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openZip, packageZipLimits, readTable } from '../../src/main/documents';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, aParticipant, go } from './support/year';

type Line = { id: string; title: string; plannedMinutes: number; startsAt: number };
type Day = { id: string; plannedMinutes: number; items: Line[] };

const daysOf = async (desk: Desk, meetingId: string) =>
  (await desk.ask<{ days: Day[] }>('agenda.list', { meetingId })).days;

const titlesOf = async (desk: Desk, meetingId: string) =>
  (await daysOf(desk, meetingId))[0]?.items.map(({ title }) => title);

const row = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: title }) });

/** Types over the duration of a row, as in a sheet: the first key opens the cell. */
async function typeDuration(page: Page, title: string, typed: string): Promise<void> {
  await row(page, title).locator('.agenda-duration').click();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

test('the agenda is typed like a sheet, moved, taken back, exported and read again', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await aParticipant(desk, meetingId);
  await go(page, 'agenda');

  await test.step('three items by the keyboard', async () => {
    for (const title of ['示例 通报', '示例 发言', '示例 点评']) {
      await page.keyboard.press('n');
      const field = page.getByRole('textbox', { name: '内容' });
      await field.fill(title);
      await field.press('Enter');
      await expect(page.getByRole('gridcell', { name: title })).toBeVisible();
    }
    expect((await daysOf(desk, meetingId)).flatMap(({ items }) => items)).toHaveLength(3);
  });

  const [first, second] = await daysOf(desk, meetingId);
  const day = first?.items.length === 3 ? first : (second as Day);
  const minutesOf = async (title: string) =>
    (await daysOf(desk, meetingId))
      .flatMap(({ items }) => items)
      .find((item) => item.title === title)?.plannedMinutes;

  await test.step('durations as people write them: 8, 1h30m, +10m; the start times flow', async () => {
    await typeDuration(page, '示例 通报', '8');
    await expect.poll(() => minutesOf('示例 通报')).toBe(8);
    await typeDuration(page, '示例 发言', '1h30m');
    await expect.poll(() => minutesOf('示例 发言')).toBe(90);
    await typeDuration(page, '示例 发言', '+10m');
    await expect.poll(() => minutesOf('示例 发言')).toBe(100);
    await typeDuration(page, '示例 点评', '12');
    await expect(page.getByText('合计 2 小时')).toBeVisible();
    const items = (await daysOf(desk, meetingId)).find(({ id }) => id === day.id)?.items ?? [];
    expect(items.map(({ startsAt }) => startsAt - (items[0]?.startsAt ?? 0))).toEqual([0, 8, 108]);
  });

  await test.step('nonsense is refused and nothing changes', async () => {
    await row(page, '示例 点评').locator('.agenda-duration').click();
    await page.getByRole('textbox', { name: '时长' }).fill('很久');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/看不懂时长/)).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await minutesOf('示例 点评')).toBe(12);
  });

  const order = async () =>
    (await daysOf(desk, meetingId))
      .find(({ id }) => id === day.id)
      ?.items.map(({ title }) => title);

  await test.step('moved by Alt and an arrow, and taken back', async () => {
    await row(page, '示例 点评').locator('.agenda-title').click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(order).toEqual(['示例 通报', '示例 点评', '示例 发言']);
    await page.keyboard.press('Control+z');
    await expect.poll(order).toEqual(['示例 通报', '示例 发言', '示例 点评']);
  });

  await test.step('moved by the hand', async () => {
    const handle = row(page, '示例 点评').locator('.agenda-handle');
    const from = await handle.boundingBox();
    const to = await row(page, '示例 通报').locator('.agenda-handle').boundingBox();
    if (!from || !to) throw new Error('no handles');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height + 2, { steps: 8 });
    await page.mouse.move(to.x + to.width / 2, to.y + 2, { steps: 8 });
    await page.mouse.up();
    await expect.poll(order).toEqual(['示例 点评', '示例 通报', '示例 发言']);
  });

  const exported = async (format: string, choice: string) => {
    const path = join(folder, `示例 议程.${format}`);
    await desk.choose({ save: path });
    await page.keyboard.press('Control+e');
    await page.getByRole('menuitem', { name: choice }).first().click();
    await expect.poll(() => existsSync(path)).toBe(true);
    await expect(page.getByText('文件已保存').first()).toBeVisible();
    return path;
  };

  await test.step('as a workbook that comes back unchanged', async () => {
    const path = await exported('xlsx', 'Excel 表格（可再导入）');
    const { sheets } = await readTable(path);
    expect(JSON.stringify(sheets)).toContain('示例 点评');
    await desk.choose({ open: [path] });
    await page.keyboard.press('Control+i');
    await expect(page.getByText(/新增 0 行，修改 0 行，不变 3 行，有错误 0 行/)).toBeVisible();
    await expect(page.getByRole('button', { name: '没有变化' })).toBeDisabled();
    await page.keyboard.press('Escape');
    expect(await titlesOf(desk, meetingId)).toBeDefined();
  });

  await test.step('as an official paper and as a PDF', async () => {
    const docx = await exported('docx', 'Word 文档（公文格式）');
    const zip = await openZip(docx, packageZipLimits);
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    zip.close();
    expect(xml).toContain('示例 点评');
    const pdf = await exported('pdf', 'PDF（打印稿）');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
