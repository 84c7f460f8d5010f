import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readPdf } from '../../src/main/documents/slides/readPdf';
import { aDocx, aLongText } from '../casebooks/files';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

const CASES = [
  ['370102', '数字赋能开新局-历下区推进数字经济的做法', '数字经济'],
  ['370202', '市南区：时尚兴城聚活力', '文旅融合'],
  ['370303', '传统产业焕新生--张店区推进技术改造的实践与探索', '数字经济'],
  ['370782', '一链一策壮大产业——诸城市培育产业集群的经验', '产业集群'],
] as const;

/** A meeting with four cases, each with a text of some pages; and a selection, so that its place is there. */
async function aBookToBe(desk: Desk, folder: string) {
  const meetingId = await aMeeting(desk);
  const { id: operator } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  await desk.ask('operators.takeOver', { id: operator });
  await desk.ask('selections.create', { meetingId, name: '示例 特色产业典型案例' });
  const ids: string[] = [];
  for (const [at, [countyId, title, field]] of CASES.entries()) {
    const made = await desk.ask<{ id: string }>('caseStudies.create', {
      ...{ meetingId, countyId, title, field },
    });
    const lines = [...aLongText(title, 1500 + at * 900, at), ...(at === 0 ? ['示例,结尾.'] : [])];
    await handIn(desk, folder, made.id, `${countyId}.docx`, lines);
    ids.push(made.id);
  }
  return { meetingId, ids };
}

async function handIn(
  desk: Desk,
  folder: string,
  caseStudyId: string,
  name: string,
  lines: Parameters<typeof aDocx>[0],
): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, await aDocx(lines));
  await desk.ask('caseStudies.importText', { caseStudyId, file: await desk.source(path) });
}

/** A PDF may say a character by its radical, which looks the same. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** The words of each page. */
async function pagesOf(path: string): Promise<string[]> {
  const { pages } = await readPdf(path, 'pdf');
  return pages.map(({ title, text }) => bare(`${title}${text}`));
}

const list = (page: Page) => page.getByRole('listbox', { name: '汇编内容' });
const rows = (page: Page) => list(page).getByRole('option');
const side = (page: Page) => page.locator('.casebook-side');

test('four cases become a book: titles, order, pictures, slips; the contents name the right pages', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const { ids } = await aBookToBe(desk, folder);

  await test.step('the book of a meeting begins with its cases', async () => {
    await go(page, 'selection');
    await page.getByRole('navigation', { name: '环节' }).getByText('汇编', { exact: true }).click();
    await expect(page.getByText('入选案例还没有汇编')).toBeVisible();
    await page.getByText('会议案例汇编', { exact: true }).click();
    await page.getByRole('button', { name: '开始汇编' }).click();
    await expect(rows(page)).toHaveCount(5);
    await expect(rows(page).nth(1)).toContainText('数字赋能开新局-历下区推进数字经济的做法');
  });

  await test.step('titles are proposed, looked at and kept together', async () => {
    await page.keyboard.press('F4');
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('textbox').nth(2)).toHaveValue(
      '传统产业焕新生——张店区推进技术改造的经验',
    );
    await drawer.getByRole('textbox').nth(1).fill('时尚兴城聚活力——市南区发展文旅的经验');
    await drawer.getByRole('button', { name: /保存 4 个标题/ }).click();
    await expect(drawer).toBeHidden();
    await expect(rows(page).nth(2)).toContainText('——市南区发展文旅的经验');
  });

  await test.step('keys move a case, and the order is one’s own', async () => {
    await rows(page).nth(4).click();
    await expect(rows(page).nth(4)).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(rows(page).nth(3)).toContainText('一链一策壮大产业');
    await expect(page.locator('.casebook-order')).toContainText('自定顺序');
  });

  await test.step('a slip is printed as corrected once it is taken', async () => {
    await rows(page).nth(1).click();
    await side(page).getByRole('tab', { name: /错漏/ }).click();
    await expect(side(page).getByRole('listitem')).toContainText('示例，结尾。');
    await side(page).getByRole('button', { name: '采用' }).click();
    await expect(side(page).getByRole('button', { name: '恢复原文' })).toBeVisible();
  });

  await test.step('a caption is typed where the picture is', async () => {
    await side(page).getByRole('tab', { name: /图片/ }).click();
    const caption = side(page).getByRole('textbox', { name: '图1 图题' });
    await expect(caption).toHaveValue('示例现场');
    await caption.fill('示例园区全景');
    await caption.press('Enter');
    const frame = page.frameLocator('iframe[title="版面预览"]');
    await expect(frame.locator('figcaption').first()).toHaveText('图1　示例园区全景');
  });

  await test.step('a text that was replaced is told, with what changed', async () => {
    await handIn(desk, folder, ids[1] as string, '新.docx', ['# 一、基本情况', '示例：新的文稿。']);
    await rows(page).nth(2).click();
    await expect(side(page)).toContainText('文稿已更换');
    await expect(side(page)).toContainText('示例：新的文稿。');
    await page.getByRole('button', { name: /^检查/ }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText('收入后文稿已更换');
    await drawer.getByRole('button', { name: /时尚兴城/ }).click();
    await side(page).getByRole('button', { name: '换用新文稿' }).click();
    await expect(page.getByRole('button', { name: /^检查/ })).toBeHidden();
  });

  await test.step('the place can be read by anybody', async () => {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  const titles = [
    '数字赋能开新局——历下区推进数字经济的经验',
    '时尚兴城聚活力——市南区发展文旅的经验',
    '一链一策壮大产业——诸城市培育产业集群的经验',
    '传统产业焕新生——张店区推进技术改造的经验',
  ];

  await test.step('the PDF: each line of the contents names the page where the title stands', async () => {
    const path = join(folder, '汇编.pdf');
    await desk.choose({ save: path });
    await page.keyboard.press('Control+Shift+E');
    await expect(page.getByText('汇编.pdf')).toBeVisible({ timeout: 60_000 });
    const pages = await pagesOf(path);
    const contents = pages.findIndex((text) => text.includes('目录'));
    expect(contents).toBeGreaterThan(0);
    let last = 0;
    for (const title of titles) {
      const named = Number(new RegExp(`${title}(\\d+)`).exec(pages[contents] ?? '')?.[1]);
      expect(named).toBeGreaterThan(last);
      expect(pages[named - 1]?.replace(/^—\d+—/, '')).toContain(title);
      expect(pages.findIndex((text, at) => at > contents && text.includes(title))).toBe(named - 1);
      last = named;
    }
    expect(pages.join('')).toContain(bare('示例，结尾。'));
  });

  await test.step('the .docx has a contents field with the same pages filled in', async () => {
    const path = join(folder, '汇编.docx');
    await desk.choose({ save: path });
    await page.getByRole('button', { name: '导出 .docx' }).click();
    await expect(page.getByText('汇编.docx')).toBeVisible({ timeout: 60_000 });
    expect(readFileSync(path).length).toBeGreaterThan(10_000);
  });
});
