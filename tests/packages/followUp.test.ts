import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../src/shared/i18n/en/exchange.json';
import zh from '../../src/shared/i18n/zh-CN/exchange.json';
import type { ReturnField } from '../../src/shared/returns/returns';
import { openPack, saveAs } from '../returns/aPack';
import { aFolder } from '../support/program';
import { facts, type Laptop, laptops, merged } from './laptops';

const LEAD = '省示例厅';
const DUE = '2026-08-30';

/** Two laptops with one issue that a department works on. */
async function twoDesks() {
  const both = await laptops();
  const { main, desk, meetingId } = both;
  const { id: lead } = await main.client.organizations.addDepartment({ name: LEAD });
  const { id: first } = await main.client.operators.add({ name: '示例甲' });
  await main.client.operators.takeOver({ id: first });
  const said = { meetingId, kind: 'problem', originalWording: '示例：用地指标不足' } as const;
  const { id } = await main.client.issues.capture(said);
  await main.client.issues.assign({ id, leadOrganizationId: lead, dueDate: DUE });
  await main.client.issues.acknowledge({ id });
  await merged(main, desk);
  return { ...both, id };
}

async function makePack({ client, program }: Laptop, meetingId: string): Promise<string> {
  const folder = join(aFolder(), '反馈表');
  const target = program.handleFor(folder);
  const { files } = await client.returns.makePacks({ meetingId, dueDate: DUE, target });
  return join(folder, files[0]?.name ?? '');
}

async function filled(form: string, cells: [ReturnField, string][]): Promise<string> {
  const pack = await openPack(form);
  const [row = []] = pack.rows;
  while (row.length < pack.titles.length) row.push(null);
  for (const [field, said] of cells) row[pack.columnOf(field)] = said;
  return saveAs(join(aFolder(), '反馈.xlsx'), pack);
}

const handle = ({ program }: Laptop, path: string) => program.handleFor(path);

test('forms that both laptops made stay two: theirs takes the next version, and both come back', async () => {
  const { main, desk, meetingId } = await twoDesks();
  const ours = await makePack(main, meetingId);
  const theirs = await makePack(desk, meetingId);
  expect(await merged(desk, main)).toMatchObject({
    numbers: [{ table: 'return_pack', label: LEAD, from: 1, to: 2 }],
    conflicts: [],
    leftOut: [],
    twins: 0,
  });
  await merged(main, desk);
  expect(facts(desk)).toEqual(facts(main));
  for (const laptop of [main, desk]) {
    const packs = await laptop.client.returns.packs({ meetingId });
    expect(packs.map(({ version, items }) => [version, items])).toEqual([
      [2, 1],
      [1, 1],
    ]);
    // Each form is known by what it is, whatever version is printed on it.
    for (const [path, version] of [
      [ours, 1],
      [theirs, 2],
    ] as const) {
      const files = [handle(laptop, await filled(path, [['progress', '示例：在办']]))];
      const preview = await laptop.client.returns.preview({ meetingId, files });
      expect(preview.files).toMatchObject([{ verdicts: [], pack: { version }, rows: [{}] }]);
    }
  }
});

test('of two forms made apart, the one made later is not called older', async () => {
  const { main, desk, meetingId } = await twoDesks();
  const theirs = await makePack(desk, meetingId);
  main.time.now += 2 * 24 * 60 * 60 * 1000;
  const ours = await makePack(main, meetingId);
  await merged(desk, main);
  const cells: [ReturnField, string][] = [['progress', '示例：在办']];
  const accepted = [handle(main, await filled(theirs, cells))];
  await main.client.returns.accept({ meetingId, files: accepted });
  const files = [handle(main, await filled(ours, [['progress', '示例：已报批']]))];
  const preview = await main.client.returns.preview({ meetingId, files });
  expect(preview.files.map(({ verdicts }) => verdicts)).toEqual([[]]);
});

test('a return taken in on both laptops is taken in once', async () => {
  const { main, desk, meetingId, id } = await twoDesks();
  const form = await makePack(main, meetingId);
  await merged(main, desk);
  const path = await filled(form, [
    ['progress', '示例：已会同有关处室研究'],
    ['result', '示例：已解决'],
    ['outcome', 'A'],
    ['extendTo', '2026-10-31'],
    ['extendReason', '示例：报批需要时间'],
  ]);
  for (const laptop of [main, desk]) {
    laptop.time.now += 60_000;
    await laptop.client.returns.accept({ meetingId, files: [handle(laptop, path)] });
  }
  expect(await merged(desk, main)).toMatchObject({ conflicts: [], numbers: [], leftOut: [] });
  expect(await merged(main, desk)).toMatchObject({ conflicts: [], numbers: [], leftOut: [] });
  for (const laptop of [main, desk]) {
    const issue = await laptop.client.issues.get({ id });
    expect(issue.status).toBe('submitted');
    expect(issue.progress).toHaveLength(1);
    expect(await laptop.client.returns.extensionRequests({ meetingId })).toHaveLength(1);
    expect(facts(laptop).return_received).toHaveLength(1);
    const again = { meetingId, files: [handle(laptop, path)] };
    const { files } = await laptop.client.returns.preview(again);
    expect(files.map(({ verdicts }) => verdicts)).toEqual([['duplicate']]);
  }
});

test('what both laptops report differently is kept; where answers differ a person decides', async () => {
  const { main, desk, meetingId, id } = await twoDesks();
  const form = await makePack(main, meetingId);
  await merged(main, desk);
  for (const [laptop, said] of [
    [main, '示例：甲'],
    [desk, '示例：乙'],
  ] as const) {
    const path = await filled(form, [
      ['progress', said],
      ['result', said],
    ]);
    await laptop.client.returns.accept({ meetingId, files: [handle(laptop, path)] });
  }
  const { conflicts } = await merged(desk, main);
  expect(conflicts).toMatchObject([{ table: 'issue', chosen: 'ours', rowId: id }]);
  const issue = await main.client.issues.get({ id });
  expect(issue.result).toBe('示例：甲');
  expect(issue.progress.map(({ text }) => text).toSorted()).toEqual(['示例：乙', '示例：甲']);
});

test('whatever comes has a name in both languages', async () => {
  const { main } = await laptops();
  for (const names of [zh.table, en.table])
    expect(Object.keys(facts(main)).filter((table) => !(table in names))).toEqual([]);
});

test('two circulars with one number are two papers: theirs stays out and is named', async () => {
  const { main, desk, meetingId } = await twoDesks();
  for (const laptop of [main, desk]) {
    const target = handle(laptop, join(aFolder(), '通报.docx'));
    await laptop.client.supervision.exportCircular({ meetingId, target });
  }
  const { leftOut } = await merged(desk, main);
  expect(leftOut).toMatchObject([{ table: 'outgoing_paper', why: 'numberTaken' }]);
  expect(facts(main).outgoing_paper).toHaveLength(1);
});
