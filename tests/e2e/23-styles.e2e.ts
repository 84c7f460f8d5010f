import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { openZip, packageZipLimits } from '../../src/main/documents';
import { clockThere } from './support/day';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

type Preset = {
  shipped: boolean;
  isDefault: boolean;
  style: { name: string; redHead: { shown: boolean; text: string }; issuer: { name: string } };
};
type Paper = { organizationName: string; number: number; voidedOn: string | null };

/** The day after today, on the clock that the program runs by. */
function tomorrow(): string {
  const at = new Date(`${clockThere().today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

/** Breaches of WCAG 2.1 AA of what is shown, in both languages; Chinese again afterwards. */
async function accessible(desk: Desk, shown: { en: Locator; zh: Locator }) {
  for (const [language, sign] of [
    ['en', shown.en],
    ['zh-CN', shown.zh],
  ] as const) {
    await desk.ask('settings.change', { language });
    await expect(sign).toBeVisible();
    const { violations } = await new AxeBuilder({ page: desk.page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect.soft(found, language).toEqual([]);
  }
}

/** The words of a .docx, in order. */
async function textOf(path: string): Promise<string> {
  const zip = await openZip(path, packageZipLimits);
  try {
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    return xml.replaceAll(/<[^>]+>/g, '');
  } finally {
    zip.close();
  }
}

/** Writes over what a field says, by keys. */
async function write(field: Locator, text: string) {
  await field.press('Control+a');
  await field.page().keyboard.insertText(text);
  await expect(field).toHaveValue(text);
}

test('a shipped style is copied, given a red head and an issuer, and made the default; papers of two chosen organizations have both', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });

  await test.step('to the styles by the settings, and all of it can be read', async () => {
    await go(page, 'settings');
    await page.getByRole('link', { name: '公文格式' }).press('Enter');
    await accessible(desk, { en: heading('Document styles'), zh: heading('公文格式') });
    await expect(page.getByLabel('红头文字')).toBeDisabled();
  });

  await test.step('a copy by Ctrl+D takes a red head and who signs', async () => {
    await page.keyboard.press('Control+d');
    const text = page.getByLabel('红头文字');
    await expect(text).toBeEnabled();
    await page.getByRole('checkbox', { name: '有文号的文件用红头' }).press('Space');
    await write(text, '');
    await expect(page.getByRole('alert')).toHaveText('请填写“红头文字”。');
    await expect(page.getByRole('button', { name: /^保\s?存/ })).toBeDisabled();
    await write(text, '示例县域办公室文件');
    await write(page.getByLabel('署名单位（空着按文种）'), '示例县域工作办公室');
    await expect(page.getByRole('img', { name: '样张' })).toContainText('示例县域办公室文件');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('button', { name: /^保\s?存/ })).toBeDisabled();
    await accessible(desk, { en: heading('Document styles'), zh: heading('公文格式') });
  });

  await test.step('and is what a new meeting gets', async () => {
    await page.getByRole('button', { name: '设为默认' }).press('Enter');
    await expect(page.getByRole('button', { name: '设为默认' })).toBeDisabled();
    const presets = await desk.ask<Preset[]>('houseStyles.list');
    expect(presets.filter(({ isDefault }) => isDefault)).toMatchObject([
      {
        shipped: false,
        style: {
          redHead: { shown: true, text: '示例县域办公室文件' },
          issuer: { name: '示例县域工作办公室' },
        },
      },
    ]);
  });

  const meetingId = await aMeeting(desk);
  const { id } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  await desk.ask('operators.takeOver', { id });
  for (const name of ['示例自然资源厅', '示例住建厅', '示例财政厅']) {
    const lead = await desk.ask<{ id: string }>('organizations.addDepartment', { name });
    const issue = await desk.ask<{ id: string }>('issues.capture', {
      ...{ meetingId, kind: 'request', countyId: '370782' },
      originalWording: `示例：请${name}支持`,
    });
    await desk.ask('issues.assign', {
      ...{ id: issue.id, leadOrganizationId: lead.id, supporting: [], dueDate: tomorrow() },
    });
  }
  const papers = () => desk.ask<Paper[]>('supervision.papers', { meetingId });
  const slips = join(folder, '督办单');

  await test.step('two of three are chosen, and two files come with their numbers', async () => {
    await go(page, 'supervision');
    await page.getByRole('button', { name: /制\s?发/ }).press('Enter');
    await expect(page.getByRole('menuitem', { name: '督办单' })).toBeFocused();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('checkbox')).toHaveCount(3);
    await accessible(desk, {
      en: drawer.getByText('Supervision notices', { exact: true }),
      zh: drawer.getByText('督办单', { exact: true }),
    });
    await drawer.getByRole('button', { name: '全不选' }).press('Enter');
    await expect(drawer.getByRole('button', { name: '制发（0 个单位）' })).toBeDisabled();
    await drawer.getByRole('checkbox', { name: '示例自然资源厅' }).press('Space');
    await drawer.getByRole('checkbox', { name: '示例财政厅' }).press('Space');
    await desk.choose({ save: slips });
    await drawer.getByRole('button', { name: '制发（2 个单位）' }).press('Enter');
    await expect(page.getByText('已生成 2 份文件')).toBeVisible();
    expect((await papers()).map(({ organizationName }) => organizationName).toSorted()).toEqual([
      '示例自然资源厅',
      '示例财政厅',
    ]);
    const files = readdirSync(slips).toSorted();
    expect(files).toHaveLength(2);
    for (const [at, file] of files.entries()) {
      expect(file).toContain(`〔2026〕${at + 1}号`);
      const text = await textOf(join(slips, file));
      expect(text).toContain('示例县域办公室文件');
      expect(text).toContain('示例县域工作办公室');
      expect(text).toContain(`〔2026〕${at + 1}号`);
    }
  });

  await test.step('a void number is kept, and void ones are listed alone', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('督办：发文登记');
    await expect(page.getByRole('option').first()).toContainText('督办：发文登记');
    await page.keyboard.press('Enter');
    const log = page.getByRole('grid', { name: '发文登记' });
    await expect(log.getByRole('row')).toHaveCount(3);
    await log.press('Home');
    await page.keyboard.press('Enter');
    const side = page.getByRole('complementary', { name: '作废' });
    await write(side.getByLabel('作废原因'), '示例：写错单位');
    await page.keyboard.press('Enter');
    const only = page.getByRole('radio', { name: '作废（1）' });
    await only.press('Space');
    await expect(log.getByRole('row')).toHaveCount(2);
    await expect(log).toContainText('作废：示例：写错单位');
    await page.getByRole('radio', { name: '有效' }).press('Space');
    await expect(log.getByRole('row')).toHaveCount(2);
    await expect(log).not.toContainText('作废：示例：写错单位');
    expect((await papers()).filter(({ voidedOn }) => voidedOn !== null)).toHaveLength(1);
  });
});
