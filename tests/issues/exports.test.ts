import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZip, readTable, tableZipLimits } from '../../src/main/documents';
import { lifecycle } from '../../src/shared/issues/lifecycle';
import { aFolder } from '../support/program';
import { anIssue, aRegister, type Register } from './anIssue';

async function exported(
  { client, meetingId, program }: Register,
  format: 'xlsx' | 'docx',
  edition: 'public' | 'internal' = 'internal',
) {
  const path = join(aFolder(), `台账.${format}`);
  const { rows } = await client.issues.exportRegister({
    filter: { meetingId },
    edition,
    format,
    target: program.handleFor(path),
  });
  return { path, rows };
}

async function xmlOf(path: string): Promise<string> {
  const zip = await openZip(path, tableZipLimits);
  const xml = (await zip.read('word/document.xml')).toString('utf8');
  zip.close();
  return xml;
}

const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '');

/** @param sheet 0 what is printed, 1 all columns */
async function cellsOf(path: string, sheet = 1): Promise<string[][]> {
  const table = await readTable(path);
  return (table.sheets[sheet]?.rows ?? []).map((row) => row.map(({ text }) => text));
}

describe('the ledger', () => {
  test('as a workbook: title, as-of date, one row per matter, signature line', async () => {
    const register = await aRegister();
    await anIssue(register, 'closed', { topic: 'land', level: 'province' });
    const { id } = await anIssue(register, 'underway', {
      originalWording: '=SUM(1,2) 示例：不是公式',
      raisedByText: '示例丙',
    });
    await register.client.issues.edit({
      id,
      responsiblePerson: '示例丁',
      responsiblePhone: '0531-00000000',
      remark: '内部备注',
    });
    await register.client.issues.addProgress({ id, text: '已会商' });
    const { path, rows } = await exported(register, 'xlsx');
    expect(rows).toBe(2);
    const cells = await cellsOf(path);
    const all = cells.flat().join('|');
    expect(cells[0]?.[0]).toContain('问题台账');
    expect(all).toContain('截至2026年8月15日');
    const head = cells.find((row) => row.includes('问题描述')) ?? [];
    const of = (row: string[] | undefined, name: string) => row?.[head.indexOf(name)];
    const first = cells[cells.indexOf(head) + 1];
    const second = cells[cells.indexOf(head) + 2];
    expect(of(first, '市')).toBe('济南市');
    expect(of(first, '县（市、区）')).toBe('市中区');
    expect(of(first, '完成时限')).toBe('2026-08-30');
    expect(of(first, '结果分类')).toBe('A 已解决');
    expect(of(first, '销号日期/审核人')).toContain('示例乙');
    expect(of(second, '问题描述')).toBe('=SUM(1,2) 示例：不是公式');
    expect(of(second, '责任人及电话')).toContain('0531-00000000');
    expect(of(second, '办理进展')).toContain('已会商');
    expect(of(second, '灯色')).toBe('正常');
    expect(all).toContain('填报人');
    const printed = await cellsOf(path, 0);
    expect(printed.flat().join('|')).toContain('主办单位');
    expect(printed.flat().join('|')).not.toContain('0531-00000000');

    const open = (await cellsOf((await exported(register, 'xlsx', 'public')).path))
      .flat()
      .join('|');
    expect(open).toContain('公开版');
    expect(open).not.toContain('0531-00000000');
    expect(open).not.toContain('内部备注');
  });

  test('as a paper: landscape, with the rates and what they were counted from', async () => {
    const register = await aRegister();
    await anIssue(register, 'closed');
    await anIssue(register, 'assigned');
    const { path } = await exported(register, 'docx');
    const xml = await xmlOf(path);
    expect(xml).toContain('w:orient="landscape"');
    expect(textOf(xml)).toContain('销号率 50.00%（1/2）');
    expect(textOf(xml)).toContain('示例：园区产业用地指标紧张');
  });
});

describe('the columns of the ledger', () => {
  /** As offices have them, in their order; what only the internal edition has is in brackets. */
  const columns = [
    ...['序号', '编号', '届次', '市', '县（市、区）', '来源环节', '提出人及职务', '类型', '领域'],
    ...[
      '问题描述',
      '具体诉求或建议',
      '共性/归并号',
      '协调层级',
      '[牵头领导]',
      '主办单位',
      '协办单位',
    ],
    ...['[责任人及电话]', '交办文号', '交办日期', '完成时限', '反馈周期', '办理状态', '办理进展'],
    ...['结果分类', '办理结果', '未办结原因及下一步', '延期', '灯色', '评价', '销号日期/审核人'],
    ...['佐证材料（份）', '回头看', '[备注]'],
  ];

  test.each([
    ['internal', columns.map((name) => name.replace(/[[\]]/g, ''))],
    ['public', columns.filter((name) => !name.startsWith('['))],
  ] as const)('of the %s edition', async (edition, names) => {
    const register = await aRegister();
    const { id } = await anIssue(register, 'underway');
    await register.client.issues.edit({ id, leader: '示例领导', feedbackCycle: 'monthly' });
    const cells = await cellsOf((await exported(register, 'xlsx', edition)).path);
    const at = cells.findIndex((row) => row.includes('问题描述'));
    expect(cells[at]).toEqual(names);
    const row = cells[at + 1] ?? [];
    expect(row.slice(0, 3)).toEqual(['1', '1', '第3届（2026）']);
    expect(row[names.indexOf('反馈周期')]).toBe('每月');
    expect(row.includes('示例领导')).toBe(edition === 'internal');
  });

  test('print on A4 across, the head on every page, with page numbers and an area', async () => {
    const register = await aRegister();
    await anIssue(register, 'assigned');
    const { path } = await exported(register, 'xlsx');
    const zip = await openZip(path, tableZipLimits);
    const sheet = (await zip.read('xl/worksheets/sheet1.xml')).toString('utf8');
    const book = (await zip.read('xl/workbook.xml')).toString('utf8');
    zip.close();
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/fitToHeight="0"/);
    expect(sheet).toMatch(/<oddFooter>[^<]*&amp;P[^<]*&amp;N/);
    expect(book).toMatch(/_xlnm\.Print_Titles[^<]*>[^<]*\$3:\$3</);
    expect(book).toMatch(/_xlnm\.Print_Area[^<]*>[^<]*\$A\$1:\$/);
  });
});

describe('assignment notices', () => {
  async function sent(register: Register, organizationIds: string[] = []) {
    const folder = join(aFolder(), '交办单');
    const { files } = await register.client.issues.exportNotices({
      meetingId: register.meetingId,
      organizationIds,
      target: register.program.handleFor(folder),
    });
    return { folder, files };
  }
  const numbers = (files: { number: number }[]) => files.map(({ number }) => number);

  test('one per lead organization, numbered without a gap, each with its own issues', async () => {
    const register = await aRegister();
    const { client, meetingId, energy } = register;
    await anIssue(register, 'assigned');
    await anIssue(register, 'underway');
    await anIssue(register, 'captured');
    await anIssue(
      register,
      'assigned',
      { originalWording: '示例：能耗指标不足' },
      { leadOrganizationId: energy, supporting: [] },
    );
    expect(await client.issues.notices({ meetingId })).toMatchObject([
      { id: null, number: null, organizationName: '省自然资源厅' },
      { id: null, number: null, organizationName: '省能源局' },
    ]);
    const { folder, files } = await sent(register);
    expect(readdirSync(folder).sort()).toEqual([
      '〔2026〕1号 省自然资源厅.docx',
      '〔2026〕2号 省能源局.docx',
    ]);
    expect(files).toMatchObject([{ year: 2026, number: 1 }, { number: 2 }]);
    const land = textOf(await xmlOf(join(folder, files[0]?.name ?? '')));
    expect(land).toContain('〔2026〕1号');
    expect(land).toContain('省自然资源厅：');
    expect(land).toContain('第1号');
    expect(land).toContain('2026年8月30日');
    expect(land).not.toContain('能耗指标不足');
  });

  test('a number is given once: again the same, after a change a new one and the old one void', async () => {
    const register = await aRegister();
    const { client, meetingId, land, energy } = register;
    const { id } = await anIssue(register, 'assigned');
    await anIssue(register, 'assigned', {}, { leadOrganizationId: energy, supporting: [] });
    expect(numbers((await sent(register, [land])).files)).toEqual([1]);
    expect(numbers((await sent(register)).files)).toEqual([1, 2]);
    await anIssue(register, 'assigned');
    expect(await client.issues.notices({ meetingId })).toMatchObject([
      { number: 1, outdated: true },
      { number: 2, outdated: false },
    ]);
    expect(numbers((await sent(register)).files)).toEqual([2, 3]);
    const notices = await client.issues.notices({ meetingId });
    expect(notices).toMatchObject([
      { number: 1, voidedOn: '2026-08-15', voidReason: '所列事项有变动，改发新号' },
      { number: 2, voidedOn: null },
      { number: 3, voidedOn: null },
    ]);
    expect((await client.issues.get({ id })).notice).toEqual({ year: 2026, number: 3 });
  });

  test('an assignment that has gone out is no longer undone', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id } = await anIssue(register, 'assigned');
    const [assignment] = await client.journal.recent({ limit: 1 });
    await sent(register);
    await expect(client.journal.undo({ changeId: assignment?.id ?? '' })).rejects.toMatchObject({
      key: 'journal:error.changedSince',
    });
    expect((await client.issues.get({ id })).status).toBe('assigned');
  });

  test('numbers of a meeting that was removed are not given to the next', async () => {
    const register = await aRegister();
    await anIssue(register, 'assigned');
    await sent(register);
    await register.client.meetings.remove({ id: register.meetingId });
    const { id } = await register.client.meetings.create({
      year: 2026,
      ordinal: 4,
      name: '示例 又一次会议',
      startsOn: '2026-08-14',
      endsOn: '2026-08-15',
    });
    const next = { ...register, meetingId: id };
    await anIssue(next, 'assigned');
    expect(numbers((await sent(next)).files)).toEqual([2]);
  });
});

test('the table of legal moves as a paper, line by line', async () => {
  const { client, meetingId, program } = await aRegister();
  const path = join(aFolder(), '办理流程表.docx');
  await client.issues.exportMoves({ meetingId, target: program.handleFor(path) });
  const xml = await xmlOf(path);
  expect(xml.split('<w:tr>').length + xml.split('<w:tr ').length - 2).toBe(lifecycle.length + 1);
  expect(textOf(xml)).toContain('已销号回头看：反弹状态不变理由');
});
