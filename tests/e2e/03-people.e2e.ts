import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { writeWorkbook } from '../../src/main/documents';
import { type Desk, expect, test } from './support/desk';
import { aMeeting, go } from './support/year';

const HEADS = ['姓名', '性别', '单位', '职务', '县（市、区）', '手机', '出席类别'];

type Person = { name: string; organizationId: string | null; unitName: string; phone: string };

/** As a city sends it: a title over all columns, a two-level head, totals at the end. */
async function aRoster(folder: string, rows: string[][], name = '示例 回执.xlsx'): Promise<string> {
  const path = join(folder, name);
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: '回执',
        title: '示例 参会人员回执',
        subtitle: '截至2026年8月1日',
        columns: HEADS.map((head, at) => ({
          head: at < 2 ? ['基本情况', head] : [head],
          width: 14,
          kind: 'text' as const,
        })),
        rows,
        footer: '填报人：　　审核人：',
        print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
      },
    ],
  });
  writeFileSync(path, bytes);
  return path;
}

async function chooseRoster(desk: Desk, path: string): Promise<void> {
  await desk.choose({ open: [path] });
  await desk.page.keyboard.press('Alt+i');
  await desk.page.getByRole('button', { name: '预览' }).click();
}

const peopleOf = (desk: Desk, meetingId: string) =>
  desk.ask<Person[]>('participants.list', { meetingId });

test('a roster comes in cell by cell, and a name alone is never a county', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await go(page, 'participants');
  const rows = [
    ['示例甲', '男', '历下区委', '区委书记', '济南市历下区', '13800000001', '出席'],
    ['示例乙', '女', '市中区委', '区委书记', '市中区', '13800000002', '出席'],
    ['示例丙', '男', '诸城市委', '市委书记', '诸城市', '1380000', '出席'],
    ['示例䶮', '', '省发展改革委', '副主任', '', '0531-80000000', '列席'],
  ];

  await test.step('errors say why and what to do; nothing is written yet', async () => {
    await chooseRoster(desk, await aRoster(folder, rows));
    await expect(page.getByText('有多个单位叫“市中区”')).toBeVisible();
    await expect(page.getByText('手机号“1380000”是 7 位，应为 11 位')).toBeVisible();
    await expect(page.getByRole('button', { name: /^导入（/ })).toBeDisabled();
    expect(await peopleOf(desk, meetingId)).toEqual([]);
  });

  await test.step('the person chooses which 市中区, and corrects the number in place', async () => {
    await page.getByRole('combobox', { name: '改正区划' }).click();
    await page.getByTitle('枣庄市市中区').click();
    const phone = page.getByRole('textbox', { name: '改正手机' });
    await phone.fill('13800000003');
    await phone.press('Enter');
    await page.getByRole('button', { name: '导入（新增 4，修改 0）' }).click();
    await expect(page.getByText('共 4 人')).toBeVisible();
    expect(await peopleOf(desk, meetingId)).toMatchObject([
      { name: '示例甲', organizationId: '370102' },
      { name: '示例乙', organizationId: '370402' },
      { name: '示例丙', organizationId: '370782', phone: '13800000003' },
      { name: '示例䶮', organizationId: null },
    ]);
  });

  await test.step('one Ctrl+Z takes the whole import back, Ctrl+Y brings it again', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByText('名册还是空的。')).toBeVisible();
    expect(await peopleOf(desk, meetingId)).toEqual([]);
    await page.keyboard.press('Control+y');
    await expect(page.getByText('共 4 人')).toBeVisible();
  });

  await test.step('the same list a second time changes nothing', async () => {
    const right = rows.map((row) => [...row]);
    (right[1] as string[])[4] = '枣庄市市中区';
    (right[2] as string[])[5] = '13800000003';
    await chooseRoster(desk, await aRoster(folder, right, '示例 回执（第二次）.xlsx'));
    await expect(page.getByRole('button', { name: '没有需要导入的内容' })).toBeDisabled();
    await expect(page.getByText('不变 4')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByText('共 4 人')).toBeVisible();
  });

  await test.step('found by the initials of the name', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('slj');
    await expect(page.getByText('显示 1 人，共 4 人')).toBeVisible();
  });
});

test('a GB18030 .csv, as WPS saves it, comes in with rare characters whole', async ({
  desk,
  folder,
}) => {
  const meetingId = await aMeeting(desk);
  const path = join(folder, '示例 名单.csv');
  const lines = [
    HEADS.join(','),
    '示例㙓,女,沂源县委,县委书记,沂源县,13800000011,出席',
    '李𠅤,男,"示例公司, 一部",经理,,,工作人员',
  ];
  writeFileSync(path, iconv.encode(lines.join('\r\n'), 'gb18030'));
  await go(desk.page, 'participants');
  await chooseRoster(desk, path);
  await desk.page.getByRole('button', { name: '导入（新增 2，修改 0）' }).click();
  await expect(desk.page.getByText('共 2 人')).toBeVisible();
  expect(await peopleOf(desk, meetingId)).toMatchObject([
    { name: '示例㙓', organizationId: '370323' },
    { name: '李𠅤', unitName: '示例公司, 一部' },
  ]);
});

test('a file that is no table, an empty one and a locked one: a sentence each, nothing written', async ({
  desk,
  folder,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await go(page, 'participants');
  const files: [string, Buffer, RegExp][] = [
    ['空.xlsx', Buffer.alloc(0), /是空的/],
    ['截断.xlsx', Buffer.from('PK\u0003\u0004 truncated'), /不完整或已损坏/],
    ['照片.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'), /不是表格文件/],
  ];
  await desk.choose({ open: [join(folder, '没有这个文件.xlsx')] });
  await page.keyboard.press('Alt+i');
  await expect(page.getByText(/找不到文件/)).toBeVisible();
  for (const [name, bytes, sentence] of files) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await desk.choose({ open: [path] });
    await page.getByRole('button', { name: '选择文件' }).first().click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText('没有写入任何内容。')).toBeVisible();
  }
  expect(await peopleOf(desk, meetingId)).toEqual([]);
});
