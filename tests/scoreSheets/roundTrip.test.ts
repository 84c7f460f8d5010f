import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillInSheet, type OpenScoreSheet, openScoreSheet } from '../e2e/support/scoreSheets';
import { LIXIA } from '../selections/aSelection';
import { aFolder } from '../support/program';
import { aScoring, withPacks } from './aScoring';

const NAMES = ['示例评委一', '示例评委二', '示例评委三'];

/** The second judge's workbook, changed by hand after it was filled in, as the program sees it. */
async function returned(change: (sheet: OpenScoreSheet) => void = () => {}) {
  const scoring = await aScoring();
  const { program, client, selectionId } = scoring;
  const packs = await withPacks(scoring);
  const sheet = await openScoreSheet(packs.pathOf('示例评委二'));
  for (const [at, code] of ['01', '02', '03'].entries()) sheet.give(code, [90 - at, 80, 70]);
  change(sheet);
  const path = await sheet.save(join(aFolder(), '收到', '评分.xlsx'));
  const handle = program.handleFor(path);
  const preview = async () => {
    const { files } = await client.scoreSheets.preview({ selectionId, files: [handle] });
    return files[0];
  };
  const accept = () => client.scoreSheets.accept({ selectionId, files: [handle] });
  return { ...scoring, packs, path, handle, preview, accept };
}

const faultsIn = (file: { faults: { reason: string; code: string | null }[] } | undefined) =>
  file?.faults.map(({ reason, code }) => [reason, code]);

test("a judge's window needs a program with windows, and a sheet that is open", async () => {
  const { client, one } = await aScoring();
  await expect(client.scoreSheets.openWindow({ judgeId: one })).rejects.toMatchObject({
    key: 'common:error.needsWindow',
  });
  const { lines } = await client.judging.sheet({ judgeId: one });
  for (const { code } of lines)
    await client.judging.mark({ judgeId: one, code, given: 'abstained' });
  await client.judging.handIn({ judgeId: one });
  await expect(client.scoreSheets.openWindow({ judgeId: one })).rejects.toMatchObject({
    key: 'judging:error.handedIn',
  });
});

describe('packs', () => {
  test('each judge has a folder with a workbook and what to read', async () => {
    const scoring = await aScoring();
    const { folders } = await withPacks(scoring, { paper: 'docx' });
    expect(folders).toEqual(
      NAMES.map((judgeName) => ({
        judgeName,
        version: 1,
        files: [
          `${judgeName} 评分表（第1版）.xlsx`,
          `${judgeName} 盲评材料（第1版）.docx`,
          `${judgeName} 纸质评分表（第1版）.docx`,
        ],
      })),
    );
    const states = await scoring.client.scoreSheets.states({ selectionId: scoring.selectionId });
    expect(states.map(({ asked, recused, pack }) => [asked, recused, pack?.version])).toEqual([
      [1, 2, 1],
      [3, 0, 1],
      [2, 1, 1],
    ]);
  });

  test('have a new version only where they say something new', async () => {
    const scoring = await aScoring();
    await withPacks(scoring);
    expect((await withPacks(scoring)).folders.map(({ version }) => version)).toEqual([1, 1, 1]);
    const { client, two } = scoring;
    await client.judging.declareRelation({ judgeId: two, organizationId: LIXIA, reason: '示例' });
    expect((await withPacks(scoring)).folders.map(({ version }) => version)).toEqual([1, 2, 1]);
  });

  test('are made whole or not at all', async () => {
    const { program, client, selectionId } = await aScoring();
    const folder = join(aFolder(), '评分材料');
    const controller = new AbortController();
    const made = program.operate(
      'scoreSheets.makePacks',
      { selectionId, paper: 'none', target: program.handleFor(folder) },
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (done === 1) controller.abort();
        },
      },
    );
    await expect(made).rejects.toThrow();
    expect(existsSync(folder)).toBe(false);
    const states = await client.scoreSheets.states({ selectionId });
    expect(states.map(({ pack }) => pack)).toEqual([null, null, null]);
  });

  test('are refused before the blind phase and when everybody has handed in', async () => {
    const scoring = await aScoring();
    const { client, selectionId, one, two, three } = scoring;
    for (const judgeId of [one, two, three]) {
      const { lines } = await client.judging.sheet({ judgeId });
      for (const { code } of lines)
        await client.judging.mark({ judgeId, code, given: 'abstained' });
      await client.judging.handIn({ judgeId });
    }
    await expect(withPacks(scoring)).rejects.toMatchObject({
      key: 'scoreSheets:error.nothingToMake',
    });
    await client.judging.open({ selectionId, witness: '示例乙' });
    await expect(withPacks(scoring)).rejects.toMatchObject({
      key: 'selections:error.phase.deliberation',
    });
  });
});

describe('a returned workbook', () => {
  test('is shown before anything is written, recorded once, and handed in', async () => {
    const { client, preview, accept, two, selectionId } = await returned((sheet) => {
      sheet.give('03', []);
      sheet.abstain('03');
      sheet.type('01', '备注', '示例：很实在');
    });
    const file = await preview();
    expect(file).toMatchObject({ judgeName: '示例评委二', version: 1, verdicts: [], faults: [] });
    expect(file?.rows).toEqual([
      { code: '01', points: [9000, 8000, 7000], total: '81.00', totalDiffers: false },
      { code: '02', points: [8900, 8000, 7000], total: '80.60', totalDiffers: false },
      { code: '03', points: 'abstained', total: null, totalDiffers: false },
    ]);
    expect((await client.judging.sheet({ judgeId: two })).lines.map(({ mark }) => mark)).toEqual([
      null,
      null,
      null,
    ]);
    expect(await accept()).toEqual({ sheets: 1, marks: 3, same: 0 });
    const [, state] = await client.scoreSheets.states({ selectionId });
    expect(state?.handedIn?.source).toBe('file');
    const changes = (await client.journal.recent({})).length;
    expect((await preview())?.verdicts).toEqual(['same']);
    expect(await accept()).toEqual({ sheets: 0, marks: 0, same: 1 });
    expect(await client.journal.recent({})).toHaveLength(changes);
  });

  test('that differs is refused after the sheet is in, until it is given back', async () => {
    const { client, program, accept, path, two, selectionId } = await returned();
    await accept();
    const sheet = await openScoreSheet(path);
    sheet.give('01', [10, 10, 10]);
    const other = program.handleFor(await sheet.save(join(aFolder(), '再交.xlsx')));
    const ask = { selectionId, files: [other] };
    expect((await client.scoreSheets.preview(ask)).files[0]?.verdicts).toEqual(['handedIn']);
    await expect(client.scoreSheets.accept(ask)).rejects.toMatchObject({
      key: 'scoreSheets:error.nothingToTake',
    });
    await client.judging.giveBack({ judgeId: two, reason: '示例：笔误' });
    expect(await client.scoreSheets.accept(ask)).toEqual({ sheets: 1, marks: 1, same: 0 });
  });

  test('is read however people type', async () => {
    const { preview } = await returned((sheet) => {
      sheet.give('01', ['９０', ' 80 分', '70.0']);
      sheet.sort((a, b) => b.localeCompare(a));
      sheet.insertRow('02', []);
    });
    const file = await preview();
    expect(file?.faults).toEqual([]);
    expect(file?.rows.map(({ code, total }) => [code, total])).toEqual([
      ['01', '81.00'],
      ['02', '80.60'],
      ['03', '80.20'],
    ]);
  });

  test.each<[string, (sheet: OpenScoreSheet) => void, [string, string | null][]]>([
    ['a mark missing', (s) => s.give('01', [90, null, 70]), [['missing', '01']]],
    ['a row left empty', (s) => s.give('02', []), [['missing', '02']]],
    ['too much', (s) => s.give('01', [101, 80, 70]), [['outOfRange', '01']]],
    ['below zero', (s) => s.give('01', [-1, 80, 70]), [['outOfRange', '01']]],
    ['too fine', (s) => s.give('01', [90.125, 80, 70]), [['betweenSteps', '01']]],
    ['words', (s) => s.give('01', ['历下区很好', 80, 70]), [['notANumber', '01']]],
    [
      'a date',
      (s) => s.give('01', [new Date(Date.UTC(2026, 7, 5)), 80, 70]),
      [['notANumber', '01']],
    ],
    ['scored and abstained', (s) => s.abstain('02'), [['bothMarked', '02']]],
    ['an unclear box', (s) => s.type('02', '弃权', '待定'), [['unclearAbstention', '02']]],
    ['another title', (s) => s.type('02', '标题', '历下区经验'), [['titleChanged', '02']]],
    ['a row gone', (s) => s.deleteRow('02'), [['missingRow', '02']]],
    [
      'a code that is not there',
      (s) => s.type('02', '编号', '77'),
      [
        ['foreignCode', null],
        ['missingRow', '02'],
      ],
    ],
    [
      'a code twice',
      (s) => s.type('02', '编号', '01'),
      [
        ['codeTwice', '01'],
        ['missingRow', '02'],
      ],
    ],
    [
      'a row without a code',
      (s) => s.insertRow('02', [null, null, null, 90, 80, 70]),
      [['noCode', null]],
    ],
  ])('with %s is told where, and nothing of it is taken', async (_, change, expected) => {
    const { client, preview, accept, two } = await returned(change);
    const file = await preview();
    expect(faultsIn(file)).toEqual(expected);
    expect(JSON.stringify(file)).not.toContain('历下');
    await expect(accept()).rejects.toMatchObject({ key: 'scoreSheets:error.nothingToTake' });
    const { lines } = await client.judging.sheet({ judgeId: two });
    expect(lines.every(({ mark }) => mark === null)).toBe(true);
  });

  test.each<[string, (sheet: OpenScoreSheet) => void, string]>([
    ['without its key', (s) => s.dropKey(), 'notASheet'],
    ['with another checksum', (s) => s.key('checksum', 'f'.repeat(64)), 'checksum'],
    ['of a version that never was', (s) => s.key('version', '9'), 'checksum'],
    ['of another selection', (s) => s.key('selection', 'x'), 'wrongSelection'],
    ['of nobody', (s) => s.key('judge', 'x'), 'unknownJudge'],
  ])('%s is not taken', async (_, change, verdict) => {
    const { preview } = await returned(change);
    expect((await preview())?.verdicts).toEqual([verdict]);
  });

  test('of an older pack is not taken, nor one from before a recusal', async () => {
    const scoring = await returned();
    const { client, two, preview } = scoring;
    await client.judging.declareRelation({ judgeId: two, organizationId: LIXIA, reason: '示例' });
    expect((await preview())?.verdicts).toEqual(['older']);
    await withPacks(scoring);
    expect((await preview())?.verdicts).toEqual(['older']);
  });

  test("that carries another judge's key, or is taken in for another, is found out", async () => {
    const { client, packs, one, program, selectionId, handle } = await returned();
    const asked = { selectionId, files: [handle], judgeId: one };
    expect((await client.scoreSheets.preview(asked)).files[0]?.verdicts).toEqual(['otherJudge']);
    const sheet = await openScoreSheet(packs.pathOf('示例评委三'));
    for (const code of sheet.codes()) sheet.give(code, [90, 80, 70]);
    sheet.key('judge', one);
    const file = program.handleFor(await sheet.save(join(aFolder(), '他人.xlsx')));
    const { files } = await client.scoreSheets.preview({ selectionId, files: [file] });
    expect(files[0]?.verdicts).toEqual(['checksum']);
  });

  test('two of one judge that differ are both left alone; a copy is one file', async () => {
    const { client, program, path, selectionId, handle } = await returned();
    const copy = join(aFolder(), '副本.xlsx');
    copyFileSync(path, copy);
    const sheet = await openScoreSheet(path);
    sheet.give('01', [1, 1, 1]);
    const other = await sheet.save(join(aFolder(), '另一份.xlsx'));
    const look = async (...paths: string[]) => {
      const files = [handle, ...paths.map((each) => program.handleFor(each))];
      const found = await client.scoreSheets.preview({ selectionId, files });
      return found.files.map(({ verdicts }) => verdicts);
    };
    expect(await look(copy)).toEqual([[]]);
    expect(await look(copy, other)).toEqual([['secondFile'], ['secondFile']]);
  });

  test('a whole folder comes in at once, as one change that cannot be undone', async () => {
    const scoring = await aScoring();
    const { client, program, selectionId } = scoring;
    const packs = await withPacks(scoring);
    const folder = aFolder();
    for (const name of NAMES)
      await fillInSheet(packs.pathOf(name), join(folder, name, '评分.xlsx'), (code) =>
        code === '01' ? [95, 85, 75] : [60 + Number(code), 50, 40],
      );
    const ask = { selectionId, files: [program.handleFor(folder)] };
    expect(await client.scoreSheets.accept(ask)).toEqual({ sheets: 3, marks: 6, same: 0 });
    const [change] = await client.journal.recent({});
    expect(change).toMatchObject({ operation: 'scoreSheets.accept' });
    await expect(client.journal.undo({})).rejects.toMatchObject({ key: 'journal:error.official' });
    await client.judging.open({ selectionId, witness: '示例乙' });
  });

  test('a total that somebody typed over is told, and the computed one counts', async () => {
    const { preview } = await returned((sheet) => {
      sheet.type('01', '总分', 99);
    });
    const [first] = (await preview())?.rows ?? [];
    expect(first).toMatchObject({ total: '81.00', totalDiffers: true });
  });

  test('that is no workbook says so in one sentence', async () => {
    const { client, program, selectionId } = await aScoring();
    const path = join(aFolder(), '评分.xlsx');
    writeFileSync(path, 'PK\u0003\u0004 nothing');
    const { files } = await client.scoreSheets.preview({
      selectionId,
      files: [program.handleFor(path)],
    });
    expect(files[0]).toMatchObject({ verdicts: ['unreadable'] });
    expect(files[0]?.problem?.key).toMatch(/^documents:error/);
  });
});
