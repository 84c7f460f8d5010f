import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDeskAt, setClock } from './support/clock';
import { test as base, type Desk, expect } from './support/desk';
import {
  fillAll,
  filledIn,
  layEvidence,
  leads,
  nameOf,
  ORGANIZATIONS,
  supports,
} from './support/habits';
import { hasOffice } from './support/office';
import { aMeeting, go, ratesOn } from './support/year';

/** A Monday: the issues go out, and the forms. */
const SENT = '2026-08-17T09:00';
/** One organization has answered. */
const FIRST_ANSWER = '2026-08-24T09:00';
/** A Monday three weeks later: everything else has come. */
const COLLECTED = '2026-09-07T09:00';

const test = base.extend({
  desk: async ({ folder }, use) => {
    const desk = await openDeskAt(join(folder, 'data'), folder, SENT);
    await use(desk);
    await desk.close();
  },
});

type Issue = {
  id: string;
  number: number;
  status: string;
  outcome: string | null;
  responsiblePerson: string;
  responsiblePhone: string;
};
type File = Issue & {
  progress: { date: string; text: string }[];
  evidence: { fileName: string }[];
  supporting: { answer: string }[];
};

/** Many workbooks are written or read. */
const patiently = { timeout: 120_000 };

const grid = (page: Page, name: string) => page.getByRole('grid', { name });
const everybody = Array.from({ length: ORGANIZATIONS }, (_, at) => at + 1);

/** Sixty issues that twelve departments lead, one not assigned yet and one not accepted. */
async function assigned(desk: Desk, meetingId: string) {
  const organizations = new Map<number, string>();
  for (const k of everybody) {
    const name = nameOf(k);
    const { id } = await desk.ask<{ id: string }>('organizations.addDepartment', { name });
    organizations.set(k, id);
  }
  const issues = new Map<number, string>();
  for (let number = 1; number <= 62; number += 1) {
    const originalWording = `示例问题${number}：请予协调`;
    const capture = { meetingId, kind: 'request', countyId: '370782', originalWording };
    const { id } = await desk.ask<{ id: string }>('issues.capture', capture);
    issues.set(number, id);
  }
  for (const k of everybody)
    for (const number of leads(k)) {
      const isFirst = number === k;
      const next = organizations.get((k % ORGANIZATIONS) + 1) as string;
      await desk.ask('issues.assign', {
        id: issues.get(number),
        leadOrganizationId: organizations.get(k),
        supporting: isFirst ? [{ organizationId: next }] : [],
        dueDate: isFirst ? '2026-09-04' : '2026-09-30',
      });
    }
  await desk.ask('issues.notAccept', { id: issues.get(62), reason: '示例：已有规定' });
  return { organizations, issues };
}

test('sixty issues go to twelve organizations and come back as people send things', async ({
  desk,
  folder,
}) => {
  test.setTimeout(900_000);
  if (!hasOffice)
    test.info().annotations.push({
      type: 'without LibreOffice',
      description:
        'the forms are filled in and saved by the test alone; .xls is not the old format',
    });
  const { page } = desk;
  const out = join(folder, '发出');
  const back = join(folder, '收回');
  const scratch = join(folder, '另存');
  for (const each of [out, back, scratch]) mkdirSync(each);
  const form = (k: number, version = 1) => join(out, `${nameOf(k)} 反馈表（第${version}版）.xlsx`);

  const { id: first } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  const { id: second } = await desk.ask<{ id: string }>('operators.add', { name: '示例乙' });
  await desk.ask('operators.takeOver', { id: first });
  const other = await aMeeting(desk, { year: 2025, ordinal: 2, name: '示例 上一年度交流会' });
  const meetingId = await aMeeting(desk);
  const { organizations, issues } = await assigned(desk, meetingId);
  const list = () => desk.ask<Issue[]>('issues.list', { meetingId });
  const statuses = async () => {
    const counted: Record<string, number> = {};
    for (const { status } of await list()) counted[status] = (counted[status] ?? 0) + 1;
    return counted;
  };
  const get = (number: number) => desk.ask<File>('issues.get', { id: issues.get(number) });

  await test.step('forms go out to all, to one in a hurry before, to another once more', async () => {
    const make = async (k: number, meeting: string, dueDate: string, target: string) =>
      desk.ask('returns.makePacks', {
        ...{ meetingId: meeting, dueDate, target: await desk.source(target) },
        organizationIds: [organizations.get(k)],
      });
    await make(12, meetingId, '2026-08-28', out);
    await go(page, 'returns');
    await expect(grid(page, '制发反馈表').getByRole('row')).toHaveCount(ORGANIZATIONS + 1);
    const due = page.getByLabel('请于何日前反馈');
    await due.fill('2026-09-15');
    await due.press('Enter');
    await desk.choose({ open: [out] });
    await page.getByRole('button', { name: '制发全部（12 个单位）' }).click();
    // With each a 交办单, the first time.
    await expect(page.getByText(/反馈表 12 份、交办单 12 份/)).toBeVisible(patiently);
    await make(11, meetingId, '2026-09-15', out);
    expect(readdirSync(out).filter((name) => name.includes('反馈表'))).toHaveLength(14);

    // Another year's meeting sent a form to the first organization too.
    const capture = { meetingId: other, kind: 'request', originalWording: '示例：上一年度的问题' };
    const { id } = await desk.ask<{ id: string }>('issues.capture', capture);
    const lead = { leadOrganizationId: organizations.get(1), dueDate: '2026-12-31' };
    await desk.ask('issues.assign', { id, ...lead });
    const earlier = join(folder, '上一年度');
    mkdirSync(earlier);
    await make(1, other, '2026-12-31', earlier);
  });

  await test.step('one answers by return of post', async () => {
    await setClock(desk, FIRST_ANSWER);
    const early = join(folder, '先到');
    await fillAll([11], () => form(11, 2), early, join(scratch, '先到'));
    const files = [await desk.source(early)];
    const counts = { files: 1, rows: 6, evidence: 1 };
    expect(await desk.ask('returns.accept', { meetingId, files })).toMatchObject(counts);
    // The same once more, and the form from before.
    mkdirSync(join(back, nameOf(11)));
    copyFileSync(join(early, nameOf(11), '反馈.xlsx'), join(back, nameOf(11), '再报.xlsx'));
    await (await filledIn(11, form(11, 1))).save(join(back, nameOf(11), '旧表.xlsx'));
    await desk.ask('issues.extend', {
      ...{
        id: issues.get(12),
        dueDate: '2026-09-18',
        reason: '示例：需会商',
        approver: '示例领导',
      },
    });
  });

  await test.step('everybody else fills in and sends it as they are used to', async () => {
    await setClock(desk, COLLECTED);
    const rest = everybody.filter((k) => k !== 11);
    await fillAll(rest, (k) => form(k), back, scratch);
    copyFileSync(join(back, nameOf(2), '反馈.xlsx'), join(back, nameOf(2), '反馈（2）.xlsx'));
    const [earlier = ''] = readdirSync(join(folder, '上一年度')).filter((name) =>
      name.includes('反馈表'),
    );
    copyFileSync(join(folder, '上一年度', earlier), join(back, nameOf(1), '上一年度.xlsx'));
    writeFileSync(join(back, '通讯录.csv'), '姓名,电话\n示例,1\n');
  });

  const before = { issues: await list(), changes: await desk.ask('journal.recent', {}) };
  const nothingHappened = async () => {
    expect(await list()).toEqual(before.issues);
    expect(await desk.ask('journal.recent', {})).toEqual(before.changes);
  };
  const files = grid(page, '收到的文件');
  const changes = grid(page, '变更与未导入的内容');
  const summary = (text: string) =>
    expect(page.locator('.returns-summary')).toContainText(text, patiently);
  const chooseFolder = async () => {
    await desk.choose({ open: [back] });
    await page.getByRole('button', { name: '选择文件夹…' }).click();
  };

  await test.step('each file is looked at; what is wrong with it is said', async () => {
    await go(page, 'returns');
    await page.getByText('接收反馈', { exact: true }).click();
    await chooseFolder();
    await summary('11 份可接收');
    const file = (name: string) =>
      files.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
    await expect(files.getByRole('row')).toHaveCount(1 + 16);
    for (const [name, verdict] of [
      ['再报.xlsx', '✕ 不能接收：已经导入过同一文件'],
      ['旧表.xlsx', '✕ 不能接收：早于已导入的版本'],
      ['反馈（2）.xlsx', '✕ 不能接收：同一单位有更新的文件，请先导入那一份'],
      ['上一年度.xlsx', '✕ 不能接收：属于另一次会议'],
      ['通讯录.csv', '✕ 不能接收：不是反馈表'],
    ] as const)
      await expect(file(name)).toContainText(verdict);
    const of = (k: number) =>
      files
        .getByRole('row')
        .filter({ hasText: nameOf(k) })
        .filter({ hasText: '✓ 可以接收' });
    for (const k of everybody.filter((each) => each !== 11))
      await expect(of(k)).toContainText(k === 12 ? '⚠ 逾期反馈' : '✓ 可以接收');
    for (const [k, reasons] of [
      [1, ['这一行没有识别码，不知道是哪个问题', '反馈表中缺少这一行']],
      [3, ['左右单元格合并，不知道属于哪一栏', '左右单元格合并，不知道属于哪一栏']],
      [5, ['这是其他单位的问题']],
      [6, ['没有找到这个佐证材料文件']],
    ] as const) {
      await of(k).click();
      await expect(page.locator('.returns-file')).toContainText(nameOf(k));
      await expect(changes.getByText('✕ 未导入')).toHaveCount(reasons.length);
      for (const reason of new Set(reasons))
        await expect(changes.getByText(`✕ 未导入：${reason}`).first()).toBeVisible();
    }
    // 2 + 2 + 1 + 1, and nothing else anywhere.
    await summary('冲突 0 项 · 未导入 6 项');
    await nothingHappened();
  });

  await test.step('cancelled while it runs, it leaves nothing', async () => {
    await page.evaluate(() => {
      const seen = new MutationObserver(() => {
        const cancel = document.querySelector<HTMLElement>('.task-progress button');
        if (!cancel) return;
        seen.disconnect();
        cancel.click();
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await page.getByRole('button', { name: /^全部接收/ }).click();
    await expect(page.locator('.task-progress')).toHaveCount(0, patiently);
    await expect(page.getByRole('button', { name: /^全部接收/ })).toBeEnabled();
    await nothingHappened();
    await summary('11 份可接收');
  });

  await test.step('all that can be taken in is taken in', async () => {
    await page.getByRole('button', { name: /^全部接收/ }).click();
    // Six rows of each of eleven, but one that was deleted; a paper of each and a photograph.
    await expect(page.getByText(/已接收 11 份反馈表：65 行.*12 份佐证材料/)).toBeVisible(patiently);
    const three = { submitted: 36, underway: 23, assigned: 1 };
    expect(await statuses()).toEqual({ ...three, captured: 1, notAccepted: 1 });
  });

  await test.step('every cell means what its writer meant', async () => {
    const said = async (number: number) => (await get(number)).progress.map(({ text }) => text);
    for (const k of everybody) {
      const [one, two, three, four, five] = await Promise.all(leads(k).map(get));
      expect(one, `${k}`).toMatchObject({ status: 'submitted', outcome: 'solved' });
      expect(one?.evidence.map(({ fileName }) => fileName)).toEqual([`批复${k}.pdf`]);
      expect(one?.progress).toMatchObject([{ date: '2026-08-20' }]);
      expect(two).toMatchObject({
        ...{ status: 'submitted', outcome: k === 4 ? 'solved' : 'underway' },
      });
      // The row that the first deleted, and what the fourth left out.
      expect(three?.status).toBe(k === 1 ? 'assigned' : 'underway');
      if (k !== 1)
        expect(three).toMatchObject({
          responsiblePerson: k === 3 ? '示例赵六' : '示例王五',
          responsiblePhone: '13800000001',
          progress: k === 4 ? [] : [{ text: `示例：第${k + 24}号正在推进` }],
        });
      expect(four).toMatchObject({ status: 'submitted', outcome: 'explained' });
      expect(five).toMatchObject({ status: 'underway', outcome: null });
      expect((await get(supports(k))).supporting).toMatchObject([{ answer: '示例：同意' }]);
    }
    expect(await said(7)).toEqual(['示例：一、已研究\n二、已会签']);
    expect((await get(14)).evidence).toMatchObject([{ fileName: '现场照片.jpg' }]);
    expect((await get(15)).responsiblePerson).toBe('示例赵六');
    const requests = await desk.ask<{ number: number; dueDate: string | null }[]>(
      'returns.extensionRequests',
      { meetingId },
    );
    // The third wrote over two columns; the sixth asks to go on for good.
    const asking = everybody.filter((k) => k !== 3);
    expect(requests.map(({ number, dueDate }) => [number, dueDate])).toEqual(
      asking.map((k) => [k + 48, k === 6 ? null : '2026-10-31']),
    );
  });

  await test.step('one key takes all of it back, another brings it again', async () => {
    const after = await list();
    await page.getByRole('heading', { name: '反馈', exact: true }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(list).toEqual(before.issues);
    expect((await get(14)).evidence).toEqual([]);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(list).toEqual(after);
    expect((await get(14)).evidence).toHaveLength(1);
  });

  await test.step('the same folder once more changes nothing, nor a file saved anew', async () => {
    const newly = await filledIn(2, form(2));
    newly.sheet.name = '另存的表';
    await newly.save(join(back, nameOf(2), '重新保存.xlsx'));
    layEvidence(back, 2);
    await chooseFolder();
    await summary('1 份可接收 · 将采用 0 项 · 冲突 0 项 · 未导入 0 项');
    await expect(files.getByText('已经导入过同一文件')).toHaveCount(13);
    await expect(files.getByText('✓ 没有变更')).toHaveCount(1);
  });

  await test.step('concluded, asked about, requested, closed by another person', async () => {
    const on = (operation: string, numbers: readonly number[], input: object = {}) =>
      Promise.all(
        numbers.map((number) => desk.ask(operation, { id: issues.get(number), ...input })),
      );
    await on('issues.sendBack', [13], { reason: '示例：请补充材料' });
    const firsts = everybody;
    await on('issues.conclude', firsts, { outcome: 'solved', result: '' });
    const seconds = [14, 15, 17, 18, 19, 20, 21, 22, 23, 24];
    await on('issues.conclude', seconds, { outcome: 'underway', result: '' });
    await on('issues.conclude', [16], { outcome: 'solved', result: '' });
    const explained = { outcome: 'explained', result: '', explanation: '示例：待修订后办理' };
    await on('issues.conclude', [37, 38, 39, 40, 41, 42], explained);
    await on('issues.askRaiser', [1, 2, 3, 4, 5, 6]);
    await on('issues.rate', [1, 2, 3], { rating: 'satisfied' });
    await on('issues.rate', [4], { rating: 'basicallySatisfied' });
    await on('issues.rateUnsatisfied', [5], { reason: '示例：没有解决' });
    const requests = await desk.ask<{ id: string; number: number }[]>('returns.extensionRequests', {
      meetingId,
    });
    for (const { id, number } of requests)
      if (number === 49 || number === 59)
        await desk.ask('returns.grantExtension', {
          ...{ id, dueDate: '2026-10-31', approver: '示例领导' },
        });
    await on('issues.requestClosure', [1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 14]);
    await expect(on('issues.requestClosure', [15])).rejects.toThrow('evidenceMissing');
    const closed = { followUpReviewOn: '2026-12-07' };
    await expect(on('issues.close', [1], closed)).rejects.toThrow('secondPerson');
    await desk.ask('operators.takeOver', { id: second });
    await on('issues.close', [1, 2, 3, 7, 8, 9, 10, 11, 14], closed);
  });

  /*
   * By hand, as of 2026-09-07.
   * Sixty assigned, one captured (61), one not accepted (62), which leaves every denominator.
   * Feedback is owed by the first issue of each (due on 09-04, that of 12 moved to 09-18) and counted
   * for whoever answered before: 12 first, 12 second, 12 fourth ones = 36. The first ones came on
   * 09-07: too late but for 11 (08-24) and for 12 (09-18): 36 − 10 = 26; by the original date 25.
   * Concluded: 12 first − 1 not satisfied (5), 11 second (13 was sent back), 6 fourth = 28.
   * Solved: 11 first and 16, whose 同上 means A. Rated: 1, 2, 3, 4 and 5.
   * Extended: 12, 49 and 59. Closed: nine, two more wait.
   */
  const rates = {
    交办率: '98.36% 60/61',
    按时反馈率: '72.22% 26/36',
    按原时限反馈率: '69.44% 25/36',
    办复率: '60.00% 36/60',
    办结率: '46.67% 28/60',
    '解决率（A）': '20.00% 12/60',
    销号率: '15.00% 9/60',
    满意率: '60.00% 3/5',
    '满意率（含基本满意）': '80.00% 4/5',
    延期率: '5.00% 3/60',
    退回重办率: '1.67% 1/60',
  };

  await test.step('the rates are those counted by hand', async () => {
    await go(page, 'figures');
    await expect.poll(() => ratesOn(page)).toEqual(rates);
    await page
      .getByRole('region', { name: '各项比率' })
      .getByRole('button', { name: /按时反馈率.*分母/ })
      .click();
    await expect(page.getByText('筛选出 36 件（共 62 件）')).toBeVisible();
  });

  await test.step('and what they were before the collection', async () => {
    await go(page, 'figures');
    const day = page.getByLabel('截至', { exact: true });
    await day.fill('2026-08-31');
    await day.press('Enter');
    // Only 11 had answered: its first, second and fourth.
    await expect
      .poll(() => ratesOn(page))
      .toMatchObject({ 交办率: '98.36% 60/61', 按时反馈率: '100.00% 3/3', 办复率: '5.00% 3/60' });
  });
});
