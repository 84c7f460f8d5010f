import type { Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { go } from './support/year';

type Meeting = {
  id: string;
  name: string;
  year: number;
  ordinal: number;
  theme: string;
  startsOn: string;
  endsOn: string;
};

/** Does an action by its name as a hurried hand does: it waits for nothing. */
async function byPalette(page: Page, action: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(action);
  await page.keyboard.press('Enter');
}

test('a meeting is created, edited, copied for next year, and every step can be taken back', async ({
  desk,
}) => {
  const { page } = desk;
  const meetings = () => desk.ask<Meeting[]>('meetings.list');
  await expect(page.getByRole('main').getByText('尚未建立会议')).toBeVisible();

  await test.step('by the palette, the form and Enter', async () => {
    await byPalette(page, '新建会议');
    const form = page.getByRole('dialog', { name: '新建会议' });
    await form.getByLabel('年度').fill('2026');
    await form.getByLabel('届次').fill('3');
    await form.getByLabel('会议名称').fill('示例 2026年交流会');
    const dates = form.getByLabel('会期');
    await dates.fill('2026-08-14');
    await dates.press('Enter');
    await page.keyboard.insertText('2026-08-15');
    await page.keyboard.press('Tab');
    await form.getByLabel('主题').fill('示例 特色产业');
    // Twice, as a hurried hand does: it is still one meeting.
    await form.getByLabel('主题').press('Enter');
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    await expect(page.getByRole('heading', { name: /示例 2026年交流会/ })).toBeVisible();
    expect(await meetings()).toMatchObject([
      {
        year: 2026,
        ordinal: 3,
        startsOn: '2026-08-14',
        endsOn: '2026-08-15',
        theme: '示例 特色产业',
      },
    ]);
  });

  await test.step('Enter while a word is being composed does not save', async () => {
    await byPalette(page, '编辑会议');
    const form = page.getByRole('dialog', { name: '编辑会议' });
    const theme = form.getByLabel('主题');
    await theme.fill('示例 拼音未选字');
    await theme.evaluate((field) => {
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      const enter = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true };
      field.dispatchEvent(new KeyboardEvent('keydown', { ...enter, cancelable: true }));
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    await expect(form).toBeVisible();
    expect((await meetings())[0]?.theme).toBe('示例 特色产业');
    await theme.fill('示例 一县一策');
    await theme.press('Enter');
    await expect(form).toBeHidden();
    expect((await meetings())[0]?.theme).toBe('示例 一县一策');
  });

  await test.step('Ctrl+Z takes the edit back, Ctrl+Y brings it again', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByText('已撤销：修改会议')).toBeVisible();
    expect((await meetings())[0]?.theme).toBe('示例 特色产业');
    await page.keyboard.press('Control+y');
    await expect(page.getByText('已重做：修改会议')).toBeVisible();
    expect((await meetings())[0]?.theme).toBe('示例 一县一策');
  });

  await test.step('next year begins as a copy: the agenda planned, nobody in it', async () => {
    const [first] = await meetings();
    const { days } = await desk.ask<{ days: { id: string }[] }>('agenda.list', {
      meetingId: first?.id,
    });
    await desk.ask('agenda.addItem', { dayId: days[0]?.id, kind: 'circular', title: '示例 通报' });
    await byPalette(page, '复制为下一届');
    const form = page.getByRole('dialog', { name: '复制为下一届' });
    await expect(form.getByLabel('年度')).toHaveValue('2027');
    await expect(form.getByLabel('届次')).toHaveValue('4');
    await form.getByLabel('届次').press('Enter');
    await expect(form).toBeHidden();
    const [next] = await meetings();
    expect(next).toMatchObject({ year: 2027, ordinal: 4, startsOn: '2027-08-14' });
    const copied = await desk.ask<{ days: { items: { title: string }[] }[] }>('agenda.list', {
      meetingId: next?.id,
    });
    expect(copied.days.map(({ items }) => items.map(({ title }) => title))).toEqual([
      ['示例 通报'],
      [],
    ]);
  });

  await test.step('the meeting in sight goes with the choice above', async () => {
    await page.locator('.top-bar button.meeting-name').click();
    await page
      .getByRole('menuitem', { name: /示例 2026年交流会/ })
      .first()
      .click();
    await expect(page.getByText('2026年度 第3届')).toBeVisible();
    await go(page, 'participants');
    await expect(page.locator('.top-bar')).toContainText('示例 2026年交流会');
  });
});

test('a meeting that ends before it starts is refused in one sentence', async ({ desk }) => {
  const fields = {
    year: 2026,
    ordinal: 1,
    name: '示例',
    startsOn: '2026-08-15',
    endsOn: '2026-08-14',
  };
  await expect(desk.ask('meetings.create', fields)).rejects.toThrow(
    'meetings:error.endsBeforeStart',
  );
  expect(await desk.ask('meetings.list')).toEqual([]);
});
