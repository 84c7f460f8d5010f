import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDecks } from '../../src/main/features/sample/decks';
import { aCompound, aZip } from '../documents/craft';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, aPdf, coloursOn, go } from './support/year';

type Deck = { id: string; fileName: string; isStageVersion: boolean; pageCount: number };
type Case = { id: string; countyName: string; decks: Deck[] };

const casesOf = (desk: Desk, meetingId: string) =>
  desk.ask<Case[]>('caseStudies.list', { meetingId });

async function importDeck(desk: Desk, path: string): Promise<void> {
  await desk.choose({ open: [path] });
  await desk.page.keyboard.press('Control+i');
}

test('a case takes a .pptx and a .pdf; pages are drawn, one version is for the stage', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await desk.ask('settings.change', { deckRenderer: 'builtIn' });
  await go(page, 'cases');

  await test.step('the case, its county found by initials', async () => {
    await page.keyboard.press('Control+n');
    const county = page.locator('.case-form').getByRole('combobox').first();
    await county.fill('yyx');
    await page.getByTitle('淄博市沂源县').click();
    const title = page.getByRole('textbox', { name: '标题' });
    await title.fill('示例 一颗果子链起富民产业');
    await title.press('Enter');
    await expect
      .poll(() => casesOf(desk, meetingId))
      .toMatchObject([{ countyName: '淄博市沂源县' }]);
  });

  await test.step('a .pptx: pages, titles, notes, pictures that are not blank', async () => {
    const [deck] = await sampleDecks();
    const path = join(folder, deck?.fileName as string);
    writeFileSync(path, deck?.bytes as Buffer);
    await importDeck(desk, path);
    await expect(page.getByText('已导入 7 页，并设为上会版。')).toBeVisible({ timeout: 60_000 });
    const large = page.getByRole('article', { name: '第 1 页' });
    await expect(large).toContainText('开场：感谢会议安排');
    const picture = large.getByRole('img');
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1920);
    await expect.poll(() => coloursOn(page, picture)).toBeGreaterThan(8);
  });

  await test.step('the same file again is not taken twice', async () => {
    const [deck] = await sampleDecks();
    await importDeck(desk, join(folder, deck?.fileName as string));
    await expect(page.getByText('这个文件已经导入过，没有重复导入。')).toBeVisible();
  });

  await test.step('a later .pdf is a version; it goes on the stage only when chosen', async () => {
    await importDeck(desk, aPdf(folder, '示例 最终版2.pdf'));
    await expect(page.getByText(/已导入新版本（3 页），上会版没有变/)).toBeVisible();
    const stageVersion = async () =>
      (await casesOf(desk, meetingId))[0]?.decks.find((deck) => deck.isStageVersion)?.fileName;
    expect(await stageVersion()).toContain('.pptx');
    await page.getByRole('button', { name: '设为上会版' }).click();
    await expect.poll(stageVersion).toBe('示例 最终版2.pdf');
    await page.keyboard.press('Control+z');
    await expect.poll(stageVersion).toContain('.pptx');
  });

  await test.step('one character finds the pages that say it', async () => {
    await page.locator('.page-bar, .page-head, header').getByRole('textbox').last().fill('果');
    await expect(page.locator('.cases-list')).toContainText('果');
  });
});

test('broken, locked and bombed decks: one sentence each, and nothing has changed', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const case_ = { meetingId, countyId: '370782', title: '示例 案例', field: '' };
  await desk.ask('caseStudies.create', case_);
  await go(page, 'cases');
  await page.getByText('示例 案例').first().click();
  const bomb = await aZip({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': Buffer.alloc(64 * 1024 * 1024),
  });
  const files: [string, Buffer, RegExp][] = [
    ['截断.pptx', Buffer.from('PK\u0003\u0004 half a file'), /不完整或已损坏/],
    ['加密.pptx', aCompound(['EncryptionInfo', 'EncryptedPackage']), /设有密码/],
    ['炸弹.pptx', bomb, /压缩比例异常/],
    ['空.pdf', Buffer.alloc(0), /是空的/],
    ['文字.pdf', Buffer.from('hello'), /不是演示文稿|不完整或已损坏/],
  ];
  for (const [name, bytes, sentence] of files) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await importDeck(desk, path);
    await expect(page.getByText(sentence).filter({ hasText: name }).last()).toBeVisible();
  }
  expect((await casesOf(desk, meetingId))[0]?.decks).toEqual([]);
  expect(readdirSync(desk.data)).not.toContain('scratch');
});

test('a long import can be cancelled, and leaves nothing behind', async ({ desk, folder }) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await desk.ask('caseStudies.create', {
    meetingId,
    countyId: '370782',
    title: '示例 案例',
    field: '',
  });
  await go(page, 'cases');
  await page.getByText('示例 案例').first().click();
  await importDeck(desk, aPdf(folder, '示例 很长.pdf', 120));
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText(/已取消/)).toBeVisible();
  expect((await casesOf(desk, meetingId))[0]?.decks).toEqual([]);
});
