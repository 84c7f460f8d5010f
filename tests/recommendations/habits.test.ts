import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { selectionTable } from '../../src/main/features/selections/selections.table';
import { aZip } from '../documents/craft';
import { openPack } from '../e2e/support/office';
import { aCaseText, recommend } from '../e2e/support/recommendations';
import { aFolder } from '../support/program';
import { aCall, accept, aPack, changesIn, nominated, preview } from './aPack';

const reasons = (files: Awaited<ReturnType<typeof preview>>) =>
  files.flatMap(({ skipped }) => skipped.map(({ field, reason }) => [field, reason]));

describe('how clerks fill in a workbook', () => {
  test('rows inserted, columns moved, hidden sheet gone, ditto, numbers and counties as people write them', async () => {
    const call = await aCall();
    const { folder, workbook } = await aPack(call);
    const book = await openPack(workbook());
    const { sheet, rowOf, columnOf } = book;
    const fill = (row: number, cells: Record<string, string>) => {
      for (const [head, said] of Object.entries(cells)) book.type(row, head, said);
    };
    fill(1, {
      推荐排序: '第２',
      '县（市、区）': '济南市历下',
      案例标题: ' 示例案例甲\u00a0',
      领域: '产 业',
    });
    fill(2, { 推荐排序: '1.', '县（市、区）': '370103', 案例标题: '示例案例乙', 领域: '同上' });
    // A row of somebody's own between them, for the third.
    const own = Array.from({ length: sheet.rows[rowOf(1)]?.length ?? 0 }, () => null) as (
      | string
      | null
    )[];
    own[columnOf('县（市、区）')] = '槐荫';
    own[columnOf('案例标题')] = '示例案例丙';
    own[columnOf('领域')] = '改革';
    book.insertRow(rowOf(2) + 1, own);
    for (const row of sheet.rows) {
      const [code, ...rest] = row;
      row.splice(0, row.length, ...rest, code ?? null);
    }
    sheet.merges = [];
    await book.save(workbook());
    const files = await preview(call, folder);
    expect(reasons(files)).toEqual([]);
    expect(files[0]?.rows.map(({ title, countyName }) => [title, countyName])).toEqual([
      ['示例案例甲', '历下区'],
      ['示例案例乙', '市中区'],
      ['示例案例丙', '槐荫区'],
    ]);
    await accept(call, folder);
    const there = await call.client.selections.nominations({ selectionId: call.selectionId });
    expect(there.map(({ title, field }) => [title, field])).toEqual([
      ['示例案例乙', '产业'],
      ['示例案例甲', '产业'],
      ['示例案例丙', '改革'],
    ]);
    expect(changesIn(await preview(call, folder))).toEqual([]);
  });

  test('another city’s county, a field of their own, a number too many, an emptied cell', async () => {
    const call = await aCall();
    await nominated(call, '370102', '示例案例甲');
    const { folder, workbook } = await aPack(call);
    await recommend(folder, [{ county: '市南区', title: '', order: '最先' }]);
    await recommend(folder, [{ county: '历下区', title: '示例案例乙', field: '文旅' }], 2);
    await recommend(folder, [{ county: '某某区', title: '示例案例丙', field: '产业' }], 3);
    const book = await openPack(workbook());
    const extra = [...(book.sheet.rows[book.rowOf(3)] ?? [])];
    extra[0] = null;
    extra[1] = null;
    book.insertRow(book.rowOf(3) + 1, extra);
    await book.save(workbook());
    const files = await preview(call, folder);
    expect(reasons(files)).toEqual(
      expect.arrayContaining([
        ['county', 'otherCity'],
        ['title', 'blanked'],
        ['cityOrder', 'notANumber'],
        ['field', 'unknownField'],
        ['county', 'unknownCounty'],
        [null, 'fieldMissing'],
        [null, 'countyMissing'],
        [null, 'overAllowance'],
      ]),
    );
    expect(changesIn(files)).toEqual([]);
  });

  test('files named without ending are found; those only alike when told so', async () => {
    const call = await aCall();
    const { folder, workbook } = await aPack(call);
    await recommend(folder, [
      { county: '历下区', title: '示例链长制经验', field: '产业', text: await aCaseText('甲') },
      { county: '市中区', title: '示例改革经验', field: '改革', text: await aCaseText('乙') },
    ]);
    const home = join(folder, '文稿');
    renameSync(join(home, '2 示例改革经验.docx'), join(home, '示例改革经验（最终版2）.docx'));
    const book = await openPack(workbook());
    book.type(1, '文稿文件名', '1　示例链长制经验');
    await book.save(workbook());
    expect(reasons(await preview(call, folder))).toEqual([['textFile', 'fileLikely']]);
    const told = await preview(call, folder, true);
    expect(reasons(told)).toEqual([]);
    expect(changesIn(told).filter(({ field }) => field === 'textFile')).toHaveLength(2);
    expect(await accept(call, folder, { likeness: true })).toMatchObject({ texts: 2 });
    expect(changesIn(await preview(call, folder, true))).toEqual([]);
  });

  test('an old .doc, a form that nobody stamped, a file that is not there', async () => {
    const call = await aCall();
    const { folder, workbook } = await aPack(call);
    await recommend(folder, [{ county: '历下区', title: '示例案例甲', field: '产业' }]);
    writeFileSync(join(folder, '文稿', '甲.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    writeFileSync(join(folder, '盖章推荐表', '甲.docx'), await aCaseText('甲'));
    const book = await openPack(workbook());
    book.type(1, '文稿文件名', '甲.doc');
    book.type(1, '演示文稿文件名', '没有这个.pptx');
    book.type(1, '盖章推荐表文件名', '甲.docx');
    await book.save(workbook());
    expect(reasons(await preview(call, folder))).toEqual([
      ['textFile', 'fileUnfit'],
      ['deckFile', 'fileMissing'],
      ['formFile', 'notAScan'],
    ]);
  });

  test('of two workbooks of one city the newer is read; another selection’s is refused', async () => {
    const call = await aCall();
    const { at } = await aPack(call);
    await aPack(call, undefined, at);
    expect((await preview(call, at)).map(({ verdicts }) => verdicts)).toEqual([['secondFile'], []]);
    const { id } = await call.client.selections.create({
      meetingId: call.meetingId,
      name: '另一次',
    });
    const other = await preview({ ...call, selectionId: id }, at);
    expect(other.map(({ verdicts }) => verdicts)).toEqual([['wrongSelection'], ['wrongSelection']]);
  });
});

describe('what strangers may put into a folder', () => {
  test('names and links that lead out find nothing', async () => {
    const call = await aCall();
    const { at, folder, workbook } = await aPack(call);
    await recommend(folder, [{ county: '历下区', title: '示例案例甲', field: '产业' }]);
    writeFileSync(join(at, '外面.docx'), await aCaseText('外面'));
    const elsewhere = aFolder();
    writeFileSync(join(elsewhere, '别处.docx'), await aCaseText('别处'));
    symlinkSync(join(elsewhere, '别处.docx'), join(folder, '文稿', '别处.docx'));
    rmSync(join(folder, '演示文稿'), { recursive: true });
    symlinkSync(elsewhere, join(folder, '演示文稿'));
    for (const [named, reason] of [
      ['../外面.docx', 'pathInName'],
      ['..\\外面.docx', 'pathInName'],
      [join(at, '外面.docx'), 'pathInName'],
      ['别处.docx', 'fileMissing'],
      ['演示文稿/别处.docx', 'pathInName'],
    ] as const) {
      const book = await openPack(workbook());
      book.type(1, '文稿文件名', named);
      await book.save(workbook());
      const files = await preview(call, folder);
      expect([named, ...reasons(files)]).toEqual([named, ['textFile', reason]]);
      expect(changesIn(files).some(({ field }) => field === 'textFile')).toBe(false);
    }
  });

  test('a bomb is unfit and holds up nobody; a workbook that is one is unreadable', async () => {
    const call = await aCall();
    const { folder, workbook } = await aPack(call);
    await recommend(folder, [
      { county: '历下区', title: '示例案例甲', field: '产业' },
      { county: '市中区', title: '示例案例乙', field: '产业', text: await aCaseText('乙') },
    ]);
    const bomb = await aZip({
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      'word/document.xml': Buffer.alloc(64 * 1024 * 1024),
    });
    writeFileSync(join(folder, '文稿', '炸弹.docx'), bomb);
    const book = await openPack(workbook());
    const own = workbook();
    writeFileSync(join(folder, '炸弹.xlsx'), bomb);
    book.type(1, '文稿文件名', '炸弹.docx');
    await book.save(own);
    const files = await preview(call, folder);
    expect(files.find(({ name }) => name === '炸弹.xlsx')?.verdicts).toEqual(['unreadable']);
    expect(reasons(files)).toEqual([['textFile', 'fileUnfit']]);
    expect(await accept(call, folder)).toMatchObject({ nominations: 2, texts: 1 });
  });

  test('after the call nothing goes out or comes in', async () => {
    const call = await aCall();
    const { client, selectionId, program } = call;
    const { id } = await nominated(call, '370102', '示例案例甲');
    const { folder } = await aPack(call);
    await client.selections.moveNomination({ id, move: 'accept' });
    const head = {
      id: 'x',
      device: 'x',
      person: null,
      operation: 'selections.edit',
      at: 0,
      official: false,
      undoes: null,
    };
    program.store.change(head, (db) => db.update(selectionTable).set({ phase: 'blind' }).run());
    const closed = { key: 'selections:error.phase.blind' };
    await expect(preview(call, folder)).rejects.toMatchObject(closed);
    await expect(accept(call, folder)).rejects.toMatchObject(closed);
    await expect(aPack(call)).rejects.toMatchObject(closed);
    expect((await client.recommendations.cities({ selectionId }))[0]?.standing).toBe('waiting');
  });
});
