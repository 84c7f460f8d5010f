import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readPdf } from '../../src/main/documents/slides/readPdf';
import { GROUPS } from '../evaluationReports/groups';
import { wordText } from '../papers/word';
import { type Desk, expect, test } from './support/desk';
import { aMeeting } from './support/year';

const COUNTIES = GROUPS.flatMap(({ ids }) => [...ids]);

type Sheet = {
  categories: { id: string }[];
  areas: { id: string }[];
  indicators: { id: string; areaId: string }[];
  honours: { id: string }[];
};

/** A released evaluation of the counties of three categories, with invented figures. */
async function aRelease(desk: Desk): Promise<{ evaluationId: string; releaseId: string }> {
  const { id: evaluationId } = await desk.ask<{ id: string }>('evaluation.create', {
    ...{ year: 2025, name: '示例评价' },
  });
  const sheet = () => desk.ask<Sheet>('evaluation.sheet', { evaluationId });
  const { indicators: shipped, honours: asked } = await sheet();
  const kept = shipped.slice(0, 3);
  for (const { id } of shipped.slice(3)) await desk.ask('evaluation.removeIndicator', { id });
  for (const { id } of asked) await desk.ask('evaluation.removeHonour', { id });
  await desk.ask('evaluation.setCategories', {
    evaluationId,
    categories: GROUPS.map(({ name, ids }) => ({ name, countyIds: [...ids] })),
  });
  const { categories } = await sheet();
  await desk.ask('evaluation.setWeights', {
    evaluationId,
    areConfirmed: true,
    weights: categories.flatMap(({ id: categoryId }) =>
      kept.map(({ id: indicatorId }, at) => ({
        ...{ indicatorId, categoryId, weight: at === 0 ? 4000 : 3000 },
      })),
    ),
  });
  await desk.ask('evaluation.addHonour', {
    ...{ evaluationId, name: '示例先进县', kind: 'advanced', by: 'place', excludes: [] },
    seats: categories.map(({ id: categoryId }) => ({ categoryId, count: 2 })),
  });
  for (const [at, { id: indicatorId }] of kept.entries())
    for (const [county, countyId] of COUNTIES.entries())
      await desk.ask('evaluation.setValue', {
        ...{ indicatorId, countyId, source: '示例' },
        value: (20 + ((county * 37 + at * 53) % 71) + county / 100).toFixed(2),
      });
  const { id: releaseId } = await desk.ask<{ id: string }>('evaluation.release', { evaluationId });
  return { evaluationId, releaseId };
}

const text = (page: Page) => page.getByRole('textbox', { name: '本章文字' });
const chapter = (page: Page, name: string) =>
  page.getByRole('listbox', { name: '章节' }).getByRole('option', { name });
const bare = (words: string) => words.normalize('NFKC').replace(/\s/g, '');

test('a report is begun, its numbers go stale and are looked at, and both editions go out', async ({
  desk,
  folder,
}) => {
  test.slow();
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const { id: operator } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  await desk.ask('operators.takeOver', { id: operator });
  const { evaluationId, releaseId } = await aRelease(desk);
  const capture = (countyId: string, originalWording: string) =>
    desk.ask('issues.capture', { meetingId, countyId, originalWording, kind: 'problem' });
  await capture('370102', '示例：用地指标不足');

  await test.step('it is begun from the release, with every chapter drafted', async () => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, '/evaluation?part=report');
    await page.getByRole('button', { name: '开始编写' }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByTitle('第1版')).toBeVisible();
    await drawer.getByRole('button', { name: '开始编写' }).click();
    await expect(text(page)).toContainText('综合评价范围为25个县（市、区），分3类开展');
    await expect(page.getByText('数字均为现值')).toBeVisible();
  });

  await test.step('a number shows what it was counted from', async () => {
    await page.locator('.report-number', { hasText: /^3$/ }).first().click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByText('示例二类')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });

  await test.step('what changes meanwhile is flagged and refused, until somebody looked', async () => {
    await capture('370202', '示例：审批环节多');
    await expect(chapter(page, '共性问题')).toContainText('个数字已过期');
    await chapter(page, '共性问题').click();
    const faults = page.getByRole('region', { name: '过期数字' });
    await expect(faults.getByRole('listitem').first()).toBeVisible();
    await desk.choose({ save: join(folder, '过期.docx') });
    await page.keyboard.press('Control+Shift+E');
    await page.getByRole('dialog').getByRole('button', { name: '导出报告' }).click();
    await expect(page.getByText('个数字已经过期，没有导出')).toBeVisible();
    await page.getByRole('button', { name: '全部更新为现值' }).click();
    await expect(page.getByText('数字均为现值')).toBeVisible();
    await expect(text(page)).toContainText('共提出问题、诉求和建议2件');
  });

  const kept = async () => {
    const { chapters } = await desk.ask<{ chapters: { chapter: string; text: string }[] }>(
      'evaluationReports.sheet',
      { id: releaseId, edition: 'internal' },
    );
    return chapters.find((one) => one.chapter === 'suggestions')?.text;
  };

  await test.step('a chapter is written in, a number put into it, and both are kept', async () => {
    await chapter(page, '政策建议').click();
    await text(page).fill('示例建议：参评县为');
    await page.getByRole('button', { name: '插入 参评县（市、区）数', exact: true }).click();
    await expect(text(page).locator('.report-number')).toHaveText('25');
    await expect.poll(kept).toContain('[[counties|25]]');
    expect(await kept()).toContain('示例建议：参评县为');
  });

  await test.step('a number stays bound when it is copied or typed, and leaves as it is printed', async () => {
    const marks = text(page).locator('.report-number');
    await text(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('，');
    await page.keyboard.press('Control+v');
    await expect(marks).toHaveText(['25', '25']);
    expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      '示例建议：参评县为25',
    );
    await page.keyboard.press('Control+End');
    await page.keyboard.type('，分[[categories|3]]类');
    await chapter(page, '共性问题').focus();
    await expect(marks).toHaveText(['25', '25', '3']);
    await expect
      .poll(kept)
      .toBe(
        '示例建议：参评县为[[counties|25]]，示例建议：参评县为[[counties|25]]，分[[categories|3]]类',
      );
  });

  await test.step('axe finds nothing', async () => {
    const { violations } = await new AxeBuilder({ page: page as never })
      .setLegacyMode()
      .include('.report-split')
      .include('.report-bar')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  type Told = { counties: { countyId: string; shown: string; honourIds: string[] }[] };
  const { counties } = await desk.ask<Told>('evaluation.results', { evaluationId });
  const others = counties.filter(({ honourIds }) => honourIds.length === 0);

  await test.step('the internal edition has the whole ranking', async () => {
    const path = join(folder, '内部版.docx');
    await desk.choose({ save: path });
    await page.keyboard.press('Control+Shift+E');
    await page.getByRole('dialog').getByRole('button', { name: '导出报告' }).click();
    await expect(page.getByText('内部版.docx')).toBeVisible();
    const words = await wordText(path);
    for (const { shown } of others) expect(words).toContain(shown);
  });

  await test.step('the public one is printed and tells nobody’s score', async () => {
    await page.getByRole('radiogroup', { name: '版本' }).getByText('公开版').click();
    await page.getByRole('button', { name: '全部更新为现值' }).click();
    await expect(page.getByText('数字均为现值')).toBeVisible();
    await chapter(page, '典型经验').click();
    await text(page).fill('历下区排名第3。');
    await page.getByRole('button', { name: /^保存本章/ }).click();
    await expect(page.getByRole('region', { name: '公开版不得出现' })).toContainText('历下区');
    await page.getByRole('button', { name: '重新起草本章' }).click();
    await expect(page.getByRole('region', { name: '公开版不得出现' })).toBeHidden();
    const path = join(folder, '公开版.pdf');
    await desk.choose({ save: path });
    await page.keyboard.press('Control+Shift+E');
    const drawer = page.getByRole('dialog');
    await drawer.getByText('PDF 文件').click();
    await drawer.getByRole('button', { name: '导出报告' }).click();
    await expect(page.getByText('公开版.pdf')).toBeVisible();
    const { pages } = await readPdf(path, 'pdf');
    const words = bare(pages.map((one) => `${one.title}${one.text}`).join(''));
    expect(words).toContain('公开版');
    const { counties: named } = await desk.ask<{ counties: { id: string; name: string }[] }>(
      'evaluationReports.sheet',
      { id: releaseId, edition: 'public' },
    );
    const hidden = new Set(others.map(({ countyId }) => countyId));
    for (const { id, name } of named) if (hidden.has(id)) expect(words).not.toContain(bare(name));
  });
});
