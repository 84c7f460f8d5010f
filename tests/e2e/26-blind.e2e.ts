import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

const LIXIA = '370102';
const SHINAN = '370202';
const SHARED = '示例推行拿地即开工，把审批事项由四十二项压减到十七项，平均用时缩短至二十个工作日。';

/** Rules that a page breaks, each with the element that breaks it first. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function aText(desk: Desk, folder: string, caseStudyId: string, body: string) {
  const path = join(folder, `${caseStudyId}.docx`);
  const children = ['基本情况', '主要做法', '成效'].flatMap((part) => [
    new Paragraph({ text: part, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(part === '主要做法' ? body : `示例：${caseStudyId.slice(-6)}${part}。`),
  ]);
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  await desk.ask('caseStudies.importText', { caseStudyId, file: await desk.source(path) });
}

/** Two accepted nominations that share a passage, and one judge of nowhere. */
async function aCall(desk: Desk, folder: string) {
  const meetingId = await aMeeting(desk);
  const { id: operator } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  await desk.ask('operators.takeOver', { id: operator });
  const { id: selectionId } = await desk.ask<{ id: string }>('selections.create', {
    ...{ meetingId, name: '示例 典型案例' },
  });
  const edited = {
    fewestCharacters: null,
    mostCharacters: null,
    needsStamp: false,
    needsDeck: false,
  };
  await desk.ask('selections.edit', { id: selectionId, ...edited });
  for (const [countyId, title, body] of [
    [LIXIA, '历下区拿地即开工', `历下区在龙奥示例街道试点，历下人称便。${SHARED}`],
    [SHINAN, '一窗受理', `市南区在全市率先推行。${SHARED}`],
  ] as const) {
    const made = await desk.ask<{ id: string; caseStudyId: string }>('selections.nominate', {
      ...{ selectionId, of: { countyId, title } },
    });
    await aText(desk, folder, made.caseStudyId, body);
    await desk.ask('selections.moveNomination', { id: made.id, move: 'accept' });
  }
  const judge = { selectionId, name: '示例评委二', unit: '示例大学', cityId: null };
  await desk.ask('judging.addJudge', judge);
  return selectionId;
}

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '环节' }).getByText(name, { exact: true });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('copies are masked, duplicates looked at, a judge recused; blind, no name stands by a code', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const selectionId = await aCall(desk, folder);
  await go(page, 'selection');

  await test.step('own names are masked at once, others taken one by one or by selecting', async () => {
    await part(page, '盲评稿').click();
    const panel = region(page, '盲评稿制作');
    const text = panel.getByRole('article', { name: '文稿' });
    await expect(text.locator('.copy-masked').first()).toHaveText('历下区');
    const masks = panel.getByRole('list', { name: '遮盖' });
    await expect(masks).toContainText('本案例的县（市、区），出现');
    await masks.getByRole('button', { name: '遮盖“龙奥示例街道”', exact: true }).click();
    await expect(text.locator('.copy-masked', { hasText: '龙奥示例街道' })).toBeVisible();
    await text.getByText('人称便').evaluate((element) => {
      const words = Array.from(element.childNodes).find((node) =>
        node.textContent?.includes('人称便'),
      );
      const at = words?.textContent?.indexOf('人称便') ?? 0;
      const range = document.createRange();
      range.setStart(words as Node, at);
      range.setEnd(words as Node, at + 3);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      element.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    });
    await panel.getByRole('button', { name: '遮盖所选' }).click();
    await expect(text.locator('.copy-masked', { hasText: '人称便' })).toBeVisible();
    expect(await broken(page)).toEqual([]);
    await panel.getByText('评委所见').click();
    await expect(text).toContainText('某区在某镇试点，某区某某。');
    await expect(text).not.toContainText('历下');
    await page.keyboard.press('Control+Enter');
  });

  await test.step('one key confirms and goes on', async () => {
    const panel = region(page, '盲评稿制作');
    await expect(panel.getByRole('article')).toContainText('率先推行');
    await expect(panel.getByRole('article').locator('.copy-masked')).toHaveText(['市南区']);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('已确认2/2')).toBeVisible();
  });

  await test.step('what both texts say is shown side by side and dismissed with a reason', async () => {
    await page.getByText('雷同线索', { exact: true }).click();
    await page.getByRole('button', { name: '查找雷同' }).click();
    const panel = region(page, '雷同对照');
    await expect(panel.getByRole('cell', { name: /拿地即开工/ })).toHaveCount(2);
    await expect(panel).toContainText('济南市历下区');
    await expect(panel).toContainText('青岛市市南区');
    expect(await broken(page)).toEqual([]);
    await part(page, '评委').click();
    await expect(region(page, '开始盲评前')).toContainText('1条雷同线索还没有人看过');
    await region(page, '开始盲评前')
      .getByRole('button', { name: /雷同线索/ })
      .click();
    await panel.getByLabel('处理意见的理由').fill('示例：同一项省级试点');
    await panel.getByRole('button', { name: '正常雷同' }).click();
    await expect(panel).toContainText('示例：同一项省级试点');
  });

  await test.step('a judge of the city is recused, with the reason', async () => {
    await part(page, '评委').click();
    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('姓名').fill('示例评委一');
    await drawer.getByRole('combobox').click();
    await page.keyboard.type('jinan');
    await expect(page.locator('.ant-select-item-option', { hasText: '济南市' })).toBeVisible();
    await page.keyboard.press('Enter');
    await drawer.getByRole('button', { name: /保存/ }).press('Enter');
    await expect(drawer).toBeHidden();
    await page.getByText('回避', { exact: true }).first().click();
    const row = page.getByRole('grid', { name: '回避' }).getByRole('row', { name: /历下区/ });
    await expect(row).toContainText('示例评委一 本市（济南市）');
    expect(await broken(page)).toEqual([]);
  });

  await test.step('blind begins knowing what was left; then no answer joins a name and a code', async () => {
    await page.getByText('评委', { exact: true }).last().click();
    await page.getByRole('button', { name: '开始盲评' }).click();
    await expect(page.getByRole('tooltip')).toContainText('评分权重是预置的占位值');
    await page.getByRole('tooltip').getByRole('button', { name: '开始盲评' }).click();
    await expect
      .poll(() => desk.ask('selections.get', { id: selectionId }))
      .toMatchObject({ phase: 'blind' });
    await part(page, '评委').click();
    await page.getByText('盲评记录', { exact: true }).first().click();
    await expect(page.getByRole('grid', { name: '盲评记录' })).toContainText('开始盲评');
    await expect(page.getByText('讨论顺序', { exact: true })).toHaveCount(0);
    await part(page, '盲评稿').click();
    const panel = region(page, '盲评稿制作');
    await expect(panel.getByRole('button', { name: /确认，下一篇/ })).toBeDisabled();
    const judges = await desk.ask<{ id: string }[]>('judging.judges', { selectionId });
    for (const { id: judgeId } of judges) {
      const sheet = JSON.stringify(await desk.ask('judging.sheet', { judgeId }));
      expect(sheet).not.toMatch(/历下|市南|济南|青岛/);
    }
  });
});
