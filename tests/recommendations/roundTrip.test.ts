import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/main/documents';
import { openPack } from '../e2e/support/office';
import { aCaseText, aScan, aSmallDeck, recommend } from '../e2e/support/recommendations';
import { JINAN, LIXIA } from '../selections/aSelection';
import { aFolder } from '../support/program';
import { aCall, accept, aPack, changesIn, DUE, nominated, preview, ZAOZHUANG } from './aPack';

const full = async (county: string, title: string, order?: number) => ({
  ...{ county, title, field: '产业', summary: '示例摘要', leadUnit: '示例区委办' },
  ...{ contact: '示例甲', phone: '0531-00000001', ...(order ? { order } : {}) },
  text: await aCaseText(title),
  deck: await aSmallDeck(title),
  form: aScan(title),
});

describe('packs go out', () => {
  test('a folder per city with workbook, form and folders for what comes back', async () => {
    const call = await aCall();
    const { at, packs, folder } = await aPack(call, [JINAN, ZAOZHUANG]);
    expect(packs.map(({ cityName, version, rows }) => [cityName, version, rows])).toEqual([
      ['济南市', 1, 3],
      ['枣庄市', 1, 2],
    ]);
    expect(readdirSync(at).toSorted()).toEqual(['01 济南市', '04 枣庄市']);
    expect(readdirSync(folder).toSorted()).toEqual(
      [
        '济南市 推荐汇总表（第1版）.xlsx',
        '济南市 推荐表（第1版）.docx',
        '文稿',
        '演示文稿',
        '盖章推荐表',
      ].toSorted(),
    );
    const cities = await call.client.recommendations.cities({ selectionId: call.selectionId });
    expect(cities).toHaveLength(16);
    expect(cities[0]).toMatchObject({ standing: 'waiting', allowance: 3, last: { version: 1 } });
    expect(cities[1]).toMatchObject({ standing: 'none', allowance: null, last: null });
    const all = await call.client.recommendations.packs({ selectionId: call.selectionId });
    expect(all.map(({ cityName, rows, receivedOn }) => [cityName, rows, receivedOn])).toEqual([
      ['济南市', 3, null],
      ['枣庄市', 2, null],
    ]);
  });

  test('what is here already is filled in, what was sent back with its reason', async () => {
    const call = await aCall();
    const { id } = await nominated(call, LIXIA, '示例案例甲');
    await call.client.selections.moveNomination({ id, move: 'sendBack', reason: '示例：请补成效' });
    const { workbook, packs } = await aPack(call);
    expect(packs[0]).toMatchObject({ rows: 3 });
    const { sheet, rowOf } = await openPack(workbook());
    expect(sheet.rows[rowOf(1)]?.slice(1, 12)).toEqual([
      ...[1, '退回补正', '示例：请补成效', '1', '历下区', '示例案例甲'],
      ...['产业', null, null, null, null],
    ]);
    expect(sheet.rows[rowOf(2)]?.[2]).toBe('待填报');
  });

  test('not after the call, not for yesterday, not where nothing may be recommended', async () => {
    const call = await aCall();
    const { client, program, selectionId } = call;
    const target = program.handleFor(join(aFolder(), '发出'));
    const make = (more: object) =>
      client.recommendations.makePacks({ selectionId, dueDate: DUE, target, ...more });
    await expect(make({ dueDate: '2026-08-01' })).rejects.toMatchObject({
      key: 'recommendations:error.dueInPast',
    });
    await client.selections.setAllowances({
      id: selectionId,
      allowances: [{ cityId: JINAN, most: 0 }],
    });
    await expect(make({ cityIds: [JINAN] })).rejects.toMatchObject({
      key: 'recommendations:error.nothingToRecommend',
    });
  });

  test('cancelled, they leave neither files nor versions', async () => {
    const call = await aCall();
    const { client, program, selectionId } = call;
    const at = join(aFolder(), '发出');
    const stop = new AbortController();
    const making = client.recommendations.makePacks(
      { selectionId, dueDate: DUE, target: program.handleFor(at) },
      { signal: stop.signal, onProgress: ({ done }) => done === 5 && stop.abort() },
    );
    await expect(making).rejects.toMatchObject({ key: expect.stringMatching(/cancelled$/) });
    expect(existsSync(at)).toBe(false);
    expect(await client.recommendations.packs({ selectionId })).toEqual([]);
  });

  test('the call stands in the instructions', async () => {
    const call = await aCall();
    await call.client.selections.edit({
      id: call.selectionId,
      ...{ fewestCharacters: 3000, mostCharacters: 4500, needsStamp: true },
    });
    const { workbook } = await aPack(call);
    const { sheets } = await readTable(workbook());
    const text = (sheets[0]?.rows ?? []).map((row) => row[1]?.text ?? '').join('\n');
    for (const said of [
      '2026年9月15日',
      '3000至4500字',
      '“主要做法”',
      '首创性（40%）',
      '3 个',
      '产业、改革',
      '示例科 0531-00000000',
      '权重为暂定',
    ])
      expect(text).toContain(said);
  });
});

describe('and come back', () => {
  test('as one change that can be undone; the same folder again has nothing new', async () => {
    const call = await aCall();
    const { client, selectionId } = call;
    const { folder } = await aPack(call);
    await recommend(folder, [
      await full('历下区', '示例案例甲', 2),
      await full('市中区', '示例案例乙', 1),
    ]);
    const [file] = await preview(call, folder);
    expect(file?.verdicts).toEqual([]);
    expect(file?.skipped).toEqual([]);
    expect(
      file?.rows.map(({ kind, title, countyName, shortcomings }) => [
        kind,
        title,
        countyName,
        shortcomings,
      ]),
    ).toEqual([
      ['new', '示例案例甲', '历下区', []],
      ['new', '示例案例乙', '市中区', []],
    ]);
    expect(await client.selections.nominations({ selectionId })).toEqual([]);

    const counts = { cities: 1, nominations: 2, again: 0, texts: 2, decks: 2, materials: 2 };
    expect(await accept(call, folder)).toMatchObject(counts);
    const there = await client.selections.nominations({ selectionId });
    expect(
      there.map(({ title, countyId, cityOrder, shortcomings, materials }) => [
        title,
        countyId,
        cityOrder,
        shortcomings,
        materials.length,
      ]),
    ).toEqual([
      ['示例案例乙', '370103', 1, [], 1],
      ['示例案例甲', '370102', 2, [], 1],
    ]);
    const [texts] = await Promise.all(
      there.map(({ caseStudyId }) => client.caseStudies.texts({ caseStudyId })),
    );
    expect(texts).toMatchObject([{ isCurrent: true, handedInBy: '示例区委办' }]);

    const again = await preview(call, folder);
    expect(again.map(({ verdicts }) => verdicts)).toEqual([['seenBefore']]);
    expect(changesIn(again)).toEqual([]);
    expect(again[0]?.skipped).toEqual([]);
    await expect(accept(call, folder)).rejects.toMatchObject({
      key: 'recommendations:error.nothingToTake',
    });

    await client.journal.undo({});
    expect(await client.selections.nominations({ selectionId })).toEqual([]);
    expect((await preview(call, folder))[0]?.rows.map(({ kind }) => kind)).toEqual(['new', 'new']);
    expect(await accept(call, folder)).toMatchObject(counts);
    expect(changesIn(await preview(call, folder))).toEqual([]);
    const [city] = await client.recommendations.cities({ selectionId });
    expect(city).toMatchObject({ standing: 'returned', nominations: 2 });
  });

  test('exported and imported unchanged: zero changes', async () => {
    const call = await aCall();
    await nominated(call, LIXIA, '示例案例甲');
    await nominated(call, '370103', '示例案例乙');
    const { folder } = await aPack(call);
    const [file] = await preview(call, folder);
    expect(file?.rows.map(({ kind, changes }) => [kind, changes])).toEqual([
      ['known', []],
      ['known', []],
    ]);
    expect(file?.skipped).toEqual([]);
  });

  test('a corrected file changes what was taken before, without a question', async () => {
    const call = await aCall();
    const { client, selectionId } = call;
    const { folder } = await aPack(call);
    await recommend(folder, [await full('历下区', '示例案例甲')]);
    await accept(call, folder);
    const { title: _, deck: __, ...rest } = await full('历下区', '示例案例甲');
    await recommend(folder, [{ ...rest, title: '示例案例甲改', text: await aCaseText('改过的') }]);
    const files = await preview(call, folder);
    expect(changesIn(files).map(({ field, conflict }) => [field, conflict])).toEqual([
      ['title', false],
      ['textFile', false],
    ]);
    expect(await accept(call, folder)).toMatchObject({ nominations: 0, texts: 1, changes: 2 });
    const [one] = await client.selections.nominations({ selectionId });
    expect(one).toMatchObject({ title: '示例案例甲改' });
    expect(await client.caseStudies.texts({ caseStudyId: one?.caseStudyId ?? '' })).toHaveLength(2);
    expect(changesIn(await preview(call, folder))).toEqual([]);
  });

  test('what changed here meanwhile is a person’s to decide, cell by cell', async () => {
    const call = await aCall();
    const { client, selectionId } = call;
    const { caseStudyId } = await nominated(call, LIXIA, '示例案例甲');
    const { folder } = await aPack(call);
    await client.caseStudies.edit({ id: caseStudyId, title: '这边改的' });
    await recommend(folder, [{ county: '历下区', title: '那边改的', summary: '示例' }]);
    const [file] = await preview(call, folder);
    expect(file?.rows[0]?.changes).toEqual([
      { field: 'title', base: '示例案例甲', there: '那边改的', here: '这边改的', conflict: true },
      { field: 'summary', base: '', there: '示例', here: '', conflict: false },
    ]);
    await accept(call, folder);
    const title = async () => (await client.selections.nominations({ selectionId }))[0]?.title;
    expect(await title()).toBe('这边改的');
    const [again] = await preview(call, folder);
    const [row] = again?.rows ?? [];
    expect(row?.changes.map(({ field }) => field)).toEqual(['title']);
    await accept(call, folder, {
      fromFile: [{ hash: again?.hash ?? '', code: row?.code ?? '', field: 'title' }],
    });
    expect(await title()).toBe('那边改的');
  });

  test('sent back, it goes out again with the reason and comes again as received', async () => {
    const call = await aCall();
    const { client, selectionId } = call;
    const { id, caseStudyId } = await nominated(call, LIXIA, '示例案例甲');
    await client.selections.moveNomination({ id, move: 'sendBack', reason: '示例：请补成效' });
    const { folder, workbook } = await aPack(call);
    expect(changesIn(await preview(call, folder))).toEqual([]);
    await recommend(folder, [
      { county: '历下区', title: '示例案例甲', text: await aCaseText('补过的') },
    ]);
    const [file] = await preview(call, workbook());
    expect(file?.rows[0]).toMatchObject({ comesAgain: true, status: 'sentBack' });
    expect(await accept(call, folder)).toMatchObject({ again: 1, texts: 1 });
    const [line] = await client.selections.nominations({ selectionId });
    expect(line).toMatchObject({ status: 'received', reason: '' });
    expect(await client.caseStudies.texts({ caseStudyId })).toHaveLength(2);
    await client.journal.undo({});
    expect((await client.selections.nominations({ selectionId }))[0]).toMatchObject({
      status: 'sentBack',
      reason: '示例：请补成效',
    });
  });

  test('the county of a nomination stands; all else of its row is taken', async () => {
    const call = await aCall();
    await nominated(call, LIXIA, '示例案例甲');
    const { folder } = await aPack(call);
    await recommend(folder, [{ county: '市中区', title: '示例案例甲改' }]);
    const [file] = await preview(call, folder);
    expect(file?.skipped.map(({ field, text, reason }) => [field, text, reason])).toEqual([
      ['county', '市中区', 'countyStands'],
    ]);
    expect(await accept(call, folder)).toMatchObject({ nominations: 0, changes: 1 });
    const lines = await call.client.selections.nominations({ selectionId: call.selectionId });
    expect(lines).toMatchObject([{ title: '示例案例甲改', countyName: '济南市历下区' }]);
  });

  test('what passed the check stays as it is', async () => {
    const call = await aCall();
    const { client } = call;
    const { id } = await nominated(call, LIXIA, '示例案例甲');
    const { folder } = await aPack(call);
    await client.selections.moveNomination({ id, move: 'accept' });
    await recommend(folder, [{ county: '历下区', title: '改过' }]);
    const [file] = await preview(call, folder);
    expect(file?.rows[0]?.changes).toEqual([]);
    expect(file?.skipped.map(({ field, reason }) => [field, reason])).toEqual([
      ['title', 'alreadyAccepted'],
    ]);
  });

  test('late is said, and an older version than one that came back is not taken', async () => {
    const call = await aCall();
    const { client, program, selectionId } = call;
    const first = await aPack(call);
    const second = await aPack(call);
    await recommend(second.folder, [await full('历下区', '示例案例甲')]);
    call.time.now += 60 * 24 * 60 * 60 * 1000;
    const [late] = await preview(call, second.folder);
    expect(late?.verdicts).toEqual(['late']);
    const files = [program.handleFor(second.folder)];
    const inTime = await client.recommendations.preview({
      selectionId,
      files,
      receivedOn: DUE as never,
    });
    expect(inTime.files[0]?.verdicts).toEqual([]);
    await accept(call, second.folder);
    expect((await preview(call, first.folder))[0]?.verdicts).toEqual(['older']);
    const [city] = await client.recommendations.cities({ selectionId });
    expect(city).toMatchObject({ standing: 'late' });
  });

  test('several cities at once, and only what was chosen', async () => {
    const call = await aCall();
    const { at } = await aPack(call, [JINAN, ZAOZHUANG]);
    await recommend(join(at, '01 济南市'), [await full('历下区', '示例案例甲')]);
    await recommend(join(at, '04 枣庄市'), [await full('市中区', '示例案例乙')]);
    const files = await preview(call, at);
    expect(files.map(({ pack }) => pack?.cityName)).toEqual(['济南市', '枣庄市']);
    expect(files.flatMap(({ skipped }) => skipped)).toEqual([]);
    expect(await accept(call, at, { only: [files[1]?.hash ?? ''] })).toMatchObject({
      cities: 1,
      nominations: 1,
    });
    const there = await call.client.selections.nominations({ selectionId: call.selectionId });
    expect(there.map(({ countyId }) => countyId)).toEqual(['370402']);
  });
});
