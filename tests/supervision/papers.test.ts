import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZip, readTable, tableZipLimits } from '../../src/main/documents';
import { anIssue, aRegister, type Register } from '../issues/anIssue';
import { aFolder, aMeetingInput } from '../support/program';

const DAY = 24 * 60 * 60 * 1000;

async function xmlOf(path: string): Promise<string> {
  const zip = await openZip(path, tableZipLimits);
  const xml = (await zip.read('word/document.xml')).toString('utf8');
  zip.close();
  return xml;
}

const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '');
/** Rows of every table, cell by cell. */
const rowsOf = (xml: string) =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
  );

async function sent(
  { client, meetingId, program }: Register,
  which: 'exportNotices' | 'exportClosures',
  edition: 'internal' | 'public' = 'internal',
) {
  const folder = join(aFolder(), '文件');
  const input = { meetingId, edition, target: program.handleFor(folder) };
  const { files } = await (which === 'exportNotices'
    ? client.supervision.exportNotices(input)
    : client.supervision.exportClosures(input));
  return { folder, files, numbers: files.map(({ number }) => number) };
}

/** Two organizations owe an answer; the first is overdue. */
async function owed() {
  const register = await aRegister();
  const { client, energy } = register;
  const { id } = await anIssue(register, 'underway');
  await client.issues.edit({
    id,
    leader: '示例领导甲',
    responsiblePerson: '示例丁',
    responsiblePhone: '0531-00000000',
  });
  await anIssue(
    register,
    'assigned',
    { originalWording: '示例：能耗指标不足' },
    { leadOrganizationId: energy, supporting: [], dueDate: '2026-12-30' },
  );
  register.time.now += 17 * DAY;
  return { ...register, id };
}

describe('supervision notices', () => {
  test('one per organization that needs it, with the heads of the field and its colour in words', async () => {
    const register = await owed();
    const { client, id, meetingId } = register;
    await client.supervision.setLeaders({
      issueId: id,
      instructedBy: '示例领导乙',
      supportingLeaders: '示例领导丙',
    });
    const { folder, files } = await sent(register, 'exportNotices');
    expect(readdirSync(folder)).toEqual(['〔2026〕1号 省自然资源厅.docx']);
    const xml = await xmlOf(join(folder, files[0]?.name ?? ''));
    const heads = new Map(rowsOf(xml).map(([head = '', text = '']) => [head, text]));
    expect(Object.fromEntries(heads)).toMatchObject({
      督办事项: '第1号　济南市市中区提出的问题',
      文号: '〔2026〕1号',
      督办内容: '示例：园区产业用地指标紧张，项目落地慢。',
      批示领导: '示例领导乙',
      牵头领导: '示例领导甲',
      配合领导: '示例领导丙',
      交办时限: '2026年8月30日',
      反馈周期: '一次性',
      部署时间: '2026年8月15日',
      牵头单位: '省自然资源厅',
      配合单位: '省能源局',
      联系人: '示例丁',
      电话: '0531-00000000',
      督办等次: '红色督办单（逾期）',
    });
    expect(xml).toContain('<w:color w:val="C00000"/>');
    expect(textOf(xml)).not.toContain('能耗指标不足');
    expect(await client.supervision.papers({ meetingId })).toMatchObject([
      { kind: 'supervisionNotice', year: 2026, number: 1, light: 'overdue', issueNumbers: [1] },
    ]);
  });

  test('go to whom was chosen of those that need one', async () => {
    const register = await owed();
    const { client, meetingId, land, energy } = register;
    const supporting = [{ organizationId: energy, dueDate: '2026-12-20' }];
    await anIssue(register, 'closed', {}, { supporting, dueDate: '2026-12-30' });
    const recipients = (paper: 'notices' | 'closures' | 'countyPages' | 'organizationPages') =>
      client.supervision.recipients({ meetingId, paper });
    const one = { organizationId: land, organizationName: '省自然资源厅' };
    expect(await recipients('notices')).toEqual([{ ...one, matters: 1 }]);
    expect(await recipients('closures')).toEqual([{ ...one, matters: 1 }]);
    expect(await recipients('countyPages')).toMatchObject([
      { organizationName: '济南市市中区', matters: 3 },
    ]);
    expect(await recipients('organizationPages')).toMatchObject([
      { ...one, matters: 2 },
      { organizationName: '省能源局', matters: 3 },
    ]);
  });

  test('blue reminds, red asks for reasons', async () => {
    const register = await owed();
    const { client, meetingId, energy } = register;
    const [mild] = (await client.supervision.chase({ meetingId })).filter(
      ({ organizationId }) => organizationId === energy,
    );
    await client.issues.edit({ id: mild?.issueId ?? '', supervised: true });
    const { folder, files } = await sent(register, 'exportNotices');
    const texts = await Promise.all(
      files.map(async ({ name }) => textOf(await xmlOf(join(folder, name)))),
    );
    const red = texts.find((text) => text.includes('红色督办单（逾期）'));
    const blue = texts.find((text) => text.includes('蓝色督办单'));
    expect(red).toContain('超过时限');
    expect(red).toContain('书面说明逾期原因');
    expect(blue).toContain('现予提醒');
    expect(blue).not.toMatch(/尚未办结|逾期/);
  });

  test('the public edition names no leader and no phone', async () => {
    const register = await owed();
    const { folder, files } = await sent(register, 'exportNotices', 'public');
    const text = textOf(await xmlOf(join(folder, files[0]?.name ?? '')));
    expect(text).toContain('公开版');
    expect(text).not.toMatch(/示例领导甲|示例丁|0531/);
  });

  test('an office may call its colours otherwise', async () => {
    const register = await owed();
    const { client } = register;
    await client.supervision.setColor({ light: 'overdue', name: '紫色', color: '660099' });
    expect(await client.supervision.colors({})).toMatchObject([
      { light: 'dueSoon', name: '蓝色' },
      { light: 'behind', name: '黄色' },
      { light: 'overdue', name: '紫色', color: '660099' },
    ]);
    const { folder, files } = await sent(register, 'exportNotices');
    const xml = await xmlOf(join(folder, files[0]?.name ?? ''));
    expect(textOf(xml)).toContain('紫色督办单（逾期）');
    expect(xml).toContain('660099');
  });

  test('the same paper keeps its number; a void one is logged and its number not given again', async () => {
    const register = await owed();
    const { client, meetingId, energy } = register;
    expect((await sent(register, 'exportNotices')).numbers).toEqual([1]);
    expect((await sent(register, 'exportNotices')).numbers).toEqual([1]);
    const [paper] = await client.supervision.papers({ meetingId });
    const voiding = { id: paper?.id ?? '', reason: '示例：文字有误' };
    await client.supervision.voidPaper(voiding);
    await expect(client.supervision.voidPaper(voiding)).rejects.toMatchObject({
      key: 'supervision:error.alreadyVoid',
    });
    await anIssue(
      register,
      'assigned',
      {},
      {
        leadOrganizationId: energy,
        supporting: [],
        assignedOn: '2026-08-16',
        dueDate: '2026-08-25',
      },
    );
    expect((await sent(register, 'exportNotices')).numbers).toEqual([2, 3]);
    expect(await client.supervision.papers({ meetingId })).toMatchObject([
      { number: 1, voidedOn: '2026-09-01', voidReason: '示例：文字有误' },
      { number: 2, voidedOn: null },
      { number: 3, voidedOn: null },
    ]);
  });

  test('numbers of a meeting that was removed are not given to the next; other kinds count alone', async () => {
    const register = await owed();
    const { client } = register;
    await sent(register, 'exportNotices');
    await client.meetings.remove({ id: register.meetingId });
    const { id } = await client.meetings.create({ ...aMeetingInput, ordinal: 4 });
    const next = { ...register, meetingId: id };
    await anIssue(
      next,
      'underway',
      {},
      {
        supporting: [],
        assignedOn: '2026-08-01',
        dueDate: '2026-08-20',
      },
    );
    expect((await sent(next, 'exportNotices')).numbers).toEqual([2]);
    await anIssue(next, 'closed', {}, { supporting: [], dueDate: '2026-09-30' });
    expect((await sent(next, 'exportClosures')).numbers).toEqual([1]);
  });
});

describe('reminders', () => {
  test('whom to remind, why, and that it was done', async () => {
    const register = await owed();
    const { client, id, meetingId, land, energy } = register;
    const lines = await client.supervision.chase({ meetingId });
    expect(lines).toMatchObject([
      { number: 1, reasons: ['overdue', 'silent'], daysLeft: -2, reminders: 0 },
      { number: 2, reasons: ['silent'], reminders: 0 },
    ]);
    const call = {
      meetingId,
      organizationId: land,
      issueIds: [id],
      channel: 'phone' as const,
    };
    await client.supervision.remind({ ...call, person: '示例丁', said: '示例：本周内反馈' });
    expect(await client.supervision.reminders({ meetingId })).toMatchObject([
      {
        channel: 'phone',
        organizationName: '省自然资源厅',
        person: '示例丁',
        said: '示例：本周内反馈',
        operatorName: '示例甲',
        issueNumbers: [1],
      },
    ]);
    expect((await client.supervision.chase({ meetingId }))[0]).toMatchObject({ reminders: 1 });
    await expect(
      client.supervision.remind({ ...call, organizationId: energy }),
    ).rejects.toMatchObject({ key: 'supervision:error.notTheirs' });
    await expect(
      client.supervision.remind({ ...call, at: register.time.now + DAY }),
    ).rejects.toMatchObject({ key: 'supervision:error.inFuture' });
    expect(await client.supervision.reminders({ meetingId })).toHaveLength(1);
  });

  test('the list to call from: phones as text, room to write, internal', async () => {
    const { client, meetingId, program } = await owed();
    const path = join(aFolder(), '催办清单.xlsx');
    const { rows } = await client.supervision.exportReminders({
      meetingId,
      target: program.handleFor(path),
    });
    expect(rows).toBe(2);
    const cells = (await readTable(path)).sheets[0]?.rows.map((row) => row.map(({ text }) => text));
    const all = cells?.flat().join('|');
    expect(all).toContain('内部版　　截至2026年9月1日　　共 2 件');
    expect(all).toContain('0531-00000000');
    expect(all).toContain('已逾期、久无反馈');
    expect(all).toContain('本次催办情况');
  });
});

describe('closure notices', () => {
  test('result, evidence and both persons; what is closed later gets a paper of its own', async () => {
    const register = await aRegister();
    const { client, meetingId } = register;
    const { id } = await anIssue(register, 'closed');
    const first = await sent(register, 'exportClosures');
    expect(first.numbers).toEqual([1]);
    const rows = rowsOf(await xmlOf(join(first.folder, first.files[0]?.name ?? '')));
    expect(Object.fromEntries(rows)).toMatchObject({
      结果分类: 'A 已解决',
      办理结果: '示例：已调剂指标 300 亩。',
      佐证材料: '1. 批复.pdf',
      办结审核: '示例甲　2026年8月15日',
      销号审核: '示例乙　2026年8月15日',
      回头看日期: '2026年11月13日',
    });
    await anIssue(register, 'closed');
    expect((await sent(register, 'exportClosures')).numbers).toEqual([1, 2]);
    await client.issues.reopen({ id, reason: '示例：反弹' });
    expect((await sent(register, 'exportClosures')).numbers).toEqual([2]);
    expect(await client.supervision.papers({ meetingId })).toMatchObject([
      { number: 1, voidReason: '所列事项重新办理，改发新号' },
      { number: 2, voidedOn: null },
    ]);
  });
});

describe('reports', () => {
  test('the circular: rates by city and by organization, counted as of a date, numbered once a day', async () => {
    const register = await aRegister();
    const { client, meetingId, program } = register;
    const path = join(aFolder(), '通报.docx');
    const circular = () =>
      client.supervision.exportCircular({ meetingId, target: program.handleFor(path) });
    await expect(circular()).rejects.toMatchObject({ key: 'supervision:error.nothingToReport' });
    await anIssue(register, 'closed');
    await anIssue(register, 'underway');
    expect(await circular()).toEqual({ year: 2026, number: 1 });
    expect(await circular()).toEqual({ year: 2026, number: 1 });
    const xml = await xmlOf(path);
    expect(textOf(xml)).toContain('截至2026年8月15日，会议共收集事项 2 件');
    expect(textOf(xml)).toContain('办复率 50.00%（1/2）');
    const rows = rowsOf(xml);
    expect(rows).toContainEqual(['单位', '件数', '办复率', '办结率', '解决率（A）', '销号率']);
    const half = Array.from({ length: 4 }, () => '50.00%（1/2）');
    expect(rows).toContainEqual(['济南市', '2', ...half]);
    expect(rows).toContainEqual(['省自然资源厅', '2', ...half]);
    register.time.now += DAY;
    expect(await circular()).toEqual({ year: 2026, number: 2 });
  });

  test.each([
    ['counties', ['济南市市中区.docx'], '提出事项 2 件'],
    ['organizations', ['省自然资源厅.docx', '省能源局.docx'], '牵头事项 2 件'],
  ] as const)('one page each for %s', async (of, names, said) => {
    const register = await aRegister();
    const { client, meetingId, program } = register;
    await anIssue(register, 'closed');
    await anIssue(register, 'underway');
    const folder = join(aFolder(), '情况页');
    const { files } = await client.supervision.exportPages({
      meetingId,
      of,
      target: program.handleFor(folder),
    });
    expect(files.map(({ name }) => name)).toEqual(names);
    const xml = await xmlOf(join(folder, names[0]));
    expect(textOf(xml)).toContain(said);
    expect(rowsOf(xml)[1]?.[4]).toBe('已销号A 已解决');
  });

  test('how last year went: what was solved, what is still open', async () => {
    const register = await aRegister();
    const { client, meetingId, program } = register;
    await anIssue(register, 'closed');
    await anIssue(register, 'underway', { originalWording: '示例：仍未办结的事项' });
    const path = join(aFolder(), '上届.docx');
    const report = (id: string) =>
      client.supervision.exportLastYear({ meetingId: id, target: program.handleFor(path) });
    await expect(report(meetingId)).rejects.toMatchObject({
      key: 'supervision:error.noLastYear',
    });
    const next = await client.meetings.create({
      ...aMeetingInput,
      year: 2027,
      ordinal: 4,
      startsOn: '2027-08-14',
      endsOn: '2027-08-15',
    });
    expect(await report(next.id)).toEqual({ meetingName: aMeetingInput.name, rows: 2 });
    const text = textOf(await xmlOf(path));
    expect(text).toContain('A 已解决 1 件');
    expect(text).toContain('下列 1 件尚未办结');
    expect(text).toContain('示例：仍未办结的事项');
  });

  test('last year: what the look-back found of each closed matter', async () => {
    const register = await aRegister();
    const { client, program } = register;
    const [held, relapsed] = [await anIssue(register, 'closed'), await anIssue(register, 'closed')];
    await anIssue(register, 'closed');
    register.time.now += 120 * DAY;
    await client.issues.confirmHeld({ id: held.id, reason: '示例：现场核实' });
    await client.issues.reportRelapse({ id: relapsed.id, reason: '示例：又停了' });
    const next = await client.meetings.create({ ...aMeetingInput, year: 2027, ordinal: 4 });
    const path = join(aFolder(), '上届.docx');
    await client.supervision.exportLastYear({
      meetingId: next.id,
      target: program.handleFor(path),
    });
    const xml = await xmlOf(path);
    expect(textOf(xml)).toContain('回头看的 3 件，其中成果巩固 1 件，发现反弹 1 件');
    const rows = rowsOf(xml).filter((row) => row.length === 5);
    expect(rows.map((row) => row.at(-1))).toEqual([
      '回头看结果',
      '成果巩固示例：现场核实',
      '发现反弹，另立第4号示例：又停了',
      '尚未开展',
    ]);
  });
});
