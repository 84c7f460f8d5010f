import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, aParticipant, go } from './support/year';

type Line = { participantId: string; standing: string; arrivals: number; method: string | null };

/** Four people and one of the staff, and the registration desk open: everything else goes by keys. */
async function aDesk(desk: Desk) {
  const meetingId = await aMeeting(desk);
  const person = (name: string, changes: object = {}) =>
    aParticipant(desk, meetingId, { name, unitName: '示例县委', ...changes });
  const zhang = await person('张三丰', { organizationId: '370102' });
  const li = await person('李四', { organizationId: '370102', capacity: 'observer' });
  const wang = await person('王五', { organizationId: '370402', phone: '13800005678' });
  const zhao = await person('赵四方', { organizationId: '370402', contact: '示例联系人' });
  await person('会务员', { organizationId: null, capacity: 'staff' });
  await go(desk.page, 'checkIn');
  await expect(field(desk.page)).toBeFocused();
  const lineOf = async (id: string) =>
    (await desk.ask<Line[]>('attendance.list', { meetingId })).find(
      ({ participantId }) => participantId === id,
    );
  return { meetingId, zhang, li, wang, zhao, lineOf };
}

const field = (page: Page) => page.getByRole('combobox', { name: /扫码/ });
const said = (page: Page) => page.locator('.desk-outcome');
const total = (page: Page, figure: 'due' | 'here' | 'awaited') =>
  page.locator(`.desk-total-${figure} dd`);

test('a morning at the registration desk, by keys alone', async ({ desk }) => {
  const { page } = desk;
  const { meetingId, zhang, li, wang, zhao, lineOf } = await aDesk(desk);
  await expect(total(page, 'due')).toHaveText('4');

  await test.step('by initials', async () => {
    await page.keyboard.type('zsf');
    await expect(page.getByRole('option')).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('张三丰');
    await expect(said(page)).toContainText('Ctrl+Z');
    await expect(total(page, 'here')).toHaveText('1');
    await expect(field(page)).toBeFocused();
    expect(await lineOf(zhang)).toMatchObject({ method: 'pinyin', arrivals: 1 });
  });

  await test.step('a second time is said, not doubled', async () => {
    await page.keyboard.type('张三丰');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('未重复登记');
    await expect(said(page)).toContainText('本机');
    expect(await lineOf(zhang)).toMatchObject({ arrivals: 1 });
  });

  await test.step('by list number, and Ctrl+Z takes it back', async () => {
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('李四');
    await expect(total(page, 'here')).toHaveText('2');
    await page.keyboard.press('Control+z');
    await expect(said(page)).toContainText('已撤销：李四');
    await expect(total(page, 'here')).toHaveText('1');
    await page.keyboard.press('Control+y');
    await expect(said(page)).toContainText('已恢复：李四');
    expect(await lineOf(li)).toMatchObject({ method: 'listNumber' });
  });

  await test.step('by a scanner: full-width digits, without an Enter; a damaged code is told', async () => {
    const { code } = await desk.ask<{ code: string }>('attendance.code', { participantId: wang });
    await page.keyboard.type(code.slice(0, 30));
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('再扫一次');
    const wide = code.replace(/\d/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
    await page.keyboard.insertText(wide);
    await expect(said(page)).toContainText('王五');
    expect(await lineOf(wang)).toMatchObject({ method: 'code' });
    // What a scanner sends after the digits does nothing more.
    await page.keyboard.press('Enter');
    await expect(total(page, 'here')).toHaveText('3');
  });

  await test.step('leave with reason and approval; a substitute who is here', async () => {
    await page.keyboard.type('赵四方');
    await page.keyboard.press('F3');
    await page.keyboard.type('示例出差');
    await page.keyboard.press('Enter');
    await expect(page.getByText('请填写批准人；未经批准的，登记为缺席')).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.type('示例领导');
    await page.keyboard.press('Enter');
    await expect(field(page)).toBeFocused();
    await expect(total(page, 'awaited')).toHaveText('0');
    expect(await lineOf(zhao)).toMatchObject({ standing: 'onLeave' });

    await page.keyboard.type('zsf');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F4');
    await page.keyboard.type('钱七');
    await page.keyboard.press('Enter');
    await expect(field(page)).toBeFocused();
    await expect(total(page, 'here')).toHaveText('4');
    expect(await lineOf(zhao)).toMatchObject({ standing: 'substituted' });
  });

  await test.step('who is not on the list is added, checked in, and taken back as one act', async () => {
    await page.keyboard.type('孙新');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('名册里没有这个人');
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('孙新');
    await expect(total(page, 'due')).toHaveText('5');
    await page.keyboard.press('Control+z');
    await expect(said(page)).toContainText('已撤销：孙新');
    await expect(total(page, 'due')).toHaveText('4');
  });

  await test.step('the counts are those of the program', async () => {
    const counts = await desk.ask<{ total: object }>('attendance.counts', { meetingId });
    expect(counts.total).toMatchObject({ due: 4, here: 4, awaited: 0, substituted: 1 });
  });
});

test('who is not here yet: by city, with telephone numbers, over the whole window', async ({
  desk,
}) => {
  const { page } = desk;
  const { zhang, lineOf } = await aDesk(desk);
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('张三丰');
  await page.keyboard.press('F9');
  const view = page.getByRole('dialog', { name: '未到人员' });
  await expect(view).toContainText('联系人：示例联系人');
  await expect(view.getByRole('heading', { level: 2 })).toHaveText(['济南市 1', '枣庄市 2']);
  await expect(view).not.toContainText('张三丰');
  await expect(view).not.toContainText('会务员');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();

  // A wrong check-in of earlier on: retracted in the person's history, which keeps it.
  await page.keyboard.type('张三丰');
  await page.keyboard.press('F7');
  await page.keyboard.press('Escape');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const person = page.getByRole('complementary', { name: '张三丰' });
  await person.getByRole('button', { name: '作废' }).press('Enter');
  await expect(person).toContainText('已作废');
  expect(await lineOf(zhang)).toMatchObject({ standing: 'expected' });
});
