import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, expect, openDesk, test } from './support/desk';
import { aDrawnCase, aMeeting, aParticipant, aSpeech, go } from './support/year';

type Issue = {
  number: number;
  kind: string;
  countyId: string | null;
  raisedById: string | null;
  agendaItemId: string | null;
  slideId: string | null;
  originalWording: string;
};

async function issuesOf(desk: Desk, meetingId: string): Promise<Issue[]> {
  const rows = await desk.ask<{ id: string }[]>('issues.list', { meetingId });
  return Promise.all(rows.map(({ id }) => desk.ask<Issue>('issues.get', { id })));
}

const sheet = (page: Page) => page.getByRole('complementary', { name: '记录问题' });
const wording = (page: Page) => sheet(page).getByRole('textbox', { name: '原话' });

/** As an input method does it: the Enter that chooses a word reaches the page with the mark of composing. */
const composeWithEnter = (page: Page, modifiers: { ctrlKey?: boolean } = {}) =>
  wording(page).evaluate((field, held) => {
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const enter of [
      { key: 'Enter', keyCode: 13, isComposing: true },
      { key: 'Process', keyCode: 229, isComposing: false },
      { key: 'Enter', keyCode: 229, isComposing: false },
    ]) {
      const event = { ...enter, ...held, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent('keydown', event));
    }
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  }, modifiers);

test('while a speech runs, one key opens a form that knows the scene', async ({ desk, folder }) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const speaker = await aParticipant(desk, meetingId);
  const { id: caseStudyId, slides } = await aDrawnCase(desk, meetingId, folder);
  const { id: item } = await aSpeech(desk, meetingId, { caseStudyId, speakerIds: [speaker] });
  await go(page, 'console');

  await test.step('the item starts by its key, its slide is put on', async () => {
    await page.getByRole('button', { name: /示例 一链一策壮大产业/ }).click();
    await page.keyboard.press('F9');
    await expect
      .poll(() => desk.ask<{ id: string } | null>('agenda.running', { meetingId }))
      .toMatchObject({ id: item });
    await page.keyboard.press('Enter');
    await expect.poll(() => desk.ask('stage.state')).toMatchObject({ slideId: slides[0]?.id });
  });

  await test.step('F2: county, speaker, item and slide are there', async () => {
    await page.keyboard.press('F2');
    await expect(sheet(page).getByText('第 1 页')).toBeVisible();
    await expect(sheet(page)).toContainText('潍坊市诸城市');
    await expect(sheet(page).getByRole('combobox', { name: '提出人及职务' })).toHaveValue(
      /示例书记/,
    );
    await expect(wording(page)).toBeFocused();
  });

  await test.step('Enter while composing submits nothing', async () => {
    await page.keyboard.insertText('示例：乡镇工业用地指标不足');
    await composeWithEnter(page);
    await composeWithEnter(page, { ctrlKey: true });
    await expect(wording(page)).toHaveValue('示例：乡镇工业用地指标不足');
    expect(await issuesOf(desk, meetingId)).toEqual([]);
  });

  await test.step('Ctrl+Enter saves it; the next one is ready at once, several in a row', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(sheet(page).getByText('已保存 第 1 号')).toBeVisible();
    await expect(wording(page)).toHaveValue('');
    await page.keyboard.press('Alt+2');
    await page.keyboard.insertText('示例：希望安排能耗指标');
    await page.keyboard.press('Control+Enter');
    await expect(sheet(page).getByText('已保存 第 2 号')).toBeVisible();
    await page.keyboard.insertText('示例：建议统一审批口径');
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Control+Enter');
    await expect(sheet(page).getByText('已保存 第 3 号')).toBeVisible();
    expect(await issuesOf(desk, meetingId)).toMatchObject([
      {
        number: 1,
        kind: 'problem',
        countyId: '370782',
        raisedById: speaker,
        agendaItemId: item,
        slideId: slides[0]?.id,
        originalWording: '示例：乡镇工业用地指标不足',
      },
      { number: 2, kind: 'request', countyId: '370782' },
      { number: 3, kind: 'suggestion', countyId: '370782' },
    ]);
  });

  await test.step('letters typed into the form do not reach the stage behind it', async () => {
    await page.keyboard.type('bf');
    expect(await desk.ask('stage.state')).toMatchObject({ black: false, frozen: false });
  });

  await test.step('Esc puts it away; what was half-typed is still there', async () => {
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await page.keyboard.press('F2');
    await expect(wording(page)).toHaveValue('bf');
  });
});

test('a county is found by initials: zc', async ({ desk }) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await go(page, 'console');
  await page.keyboard.press('F2');
  await page.keyboard.insertText('示例：企业用工难');
  const county = sheet(page).getByRole('combobox', { name: '县（市、区）' });
  await county.fill('zc');
  await expect(page.getByTitle('潍坊市诸城市')).toBeVisible();
  await expect(page.getByTitle('济宁市邹城市')).toBeVisible();
  await page.getByTitle('济宁市邹城市').click();
  await wording(page).press('Control+Enter');
  await expect(sheet(page).getByText('已保存 第 1 号')).toBeVisible();
  expect(await issuesOf(desk, meetingId)).toMatchObject([{ countyId: '370883' }]);
});

test('the power goes right after “saved”: the issue is there when the program opens again', async ({
  folder,
}) => {
  const data = join(folder, 'data');
  const first = await openDesk(data);
  const meetingId = await aMeeting(first);
  await go(first.page, 'console');
  await first.page.keyboard.press('F2');
  await first.page.keyboard.insertText('示例：园区配套道路未通');
  await first.page.keyboard.press('Control+Enter');
  await expect(sheet(first.page).getByText('已保存 第 1 号')).toBeVisible();
  const gone = new Promise((resolve) => first.app.process().once('exit', resolve));
  first.app.process().kill('SIGKILL');
  await gone;

  const second = await openDesk(data);
  try {
    expect(await issuesOf(second, meetingId)).toMatchObject([
      { number: 1, originalWording: '示例：园区配套道路未通' },
    ]);
    await go(second.page, 'issues');
    await expect(second.page.getByText('示例：园区配套道路未通')).toBeVisible();
  } finally {
    await second.close();
  }
});
