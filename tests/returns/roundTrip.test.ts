import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/main/documents';
import { aFolder } from '../support/program';
import { aRegisterWithPacks, BACK_BY, filledIn, openPack } from './aPack';

const LAND = '省自然资源厅';
const ENERGY = '省能源局';

describe('packs go out', () => {
  test('one per organization, with what it leads and what it supports, newest version first', async () => {
    const { client, meetingId, files, make, pathOf } = await aRegisterWithPacks();
    expect(
      files.map(({ organizationName, version, items }) => [organizationName, version, items]),
    ).toEqual([
      [LAND, 1, 3],
      [ENERGY, 1, 3],
    ]);
    const { sheets } = await readTable(pathOf(LAND));
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ['填报说明', false],
      ['反馈事项', false],
      ['校验', true],
      ['选项', true],
    ]);
    const energy = await openPack(pathOf(ENERGY));
    expect(energy.rows[0]?.[energy.columnOf('result')]).toBe('—');
    await make();
    const packs = await client.returns.packs({ meetingId });
    expect(packs.filter(({ organizationName }) => organizationName === LAND)).toMatchObject([
      { version: 2, items: 3, receivedOn: null },
      { version: 1, items: 3, receivedOn: null },
    ]);
  });

  test('not for a day that is gone, nor for who has nothing to answer', async () => {
    const { client, meetingId, program, folder } = await aRegisterWithPacks();
    const target = program.handleFor(folder);
    await expect(
      client.returns.makePacks({ meetingId, dueDate: '2026-08-01', target }),
    ).rejects.toMatchObject({ key: 'returns:error.dueInPast' });
    await expect(
      client.returns.makePacks({
        meetingId,
        dueDate: BACK_BY,
        target,
        organizationIds: ['nobody'],
      }),
    ).rejects.toMatchObject({ key: 'returns:error.nothingToAnswer' });
  });
});

describe('what comes back', () => {
  test('unchanged gives no changes, as it is and saved by another program', async () => {
    const { client, meetingId, program, pathOf, register } = await aRegisterWithPacks();
    const files = [program.handleFor(pathOf(LAND)), await filledIn(register, pathOf(ENERGY), [])];
    const { files: read } = await client.returns.preview({ meetingId, files });
    expect(read.map(({ verdicts, rows, skipped }) => ({ verdicts, rows, skipped }))).toEqual([
      { verdicts: [], rows: [], skipped: [] },
      { verdicts: [], rows: [], skipped: [] },
    ]);
  });

  test('is taken in as one change by the issues’ own moves, and undone as one', async () => {
    const made = await aRegisterWithPacks();
    const { client, meetingId, pathOf, register, issues } = made;
    const file = await filledIn(register, pathOf(LAND), [
      [1, 'receivedBy', '张 三'],
      [1, 'receivedOn', '8月15日'],
      [1, 'progress', '已调剂指标３００亩。\n下周报批。'],
      [1, 'progressOn', 46249],
      [2, 'result', '已解决，指标已下达。'],
      [2, 'outcome', 'Ａ'],
      [2, 'responsiblePerson', '李  四'],
      [2, 'responsiblePhone', 13800001111],
      [3, 'extendTo', '长期'],
      [3, 'extendReason', '需多年推进'],
    ]);
    const support = await filledIn(register, pathOf(ENERGY), [[2, 'supportAnswer', '同意。']]);
    const files = [file, support];
    const { files: read } = await client.returns.preview({ meetingId, files });
    expect(read.flatMap(({ skipped }) => skipped)).toEqual([]);
    expect(await client.returns.accept({ meetingId, files })).toEqual({
      files: 2,
      rows: 4,
      taken: 11,
      evidence: 0,
    });
    const [one, two, three] = await Promise.all(issues.map(({ id }) => client.issues.get({ id })));
    expect(one).toMatchObject({
      status: 'underway',
      moves: [{ move: 'assign' }, { move: 'acknowledge', reason: '签收人 张三 2026-08-15' }],
      progress: [{ date: '2026-08-15', text: '已调剂指标300亩。\n下周报批。' }],
    });
    expect(two).toMatchObject({
      status: 'submitted',
      result: '已解决，指标已下达。',
      outcome: 'solved',
      responsiblePerson: '李四',
      responsiblePhone: '13800001111',
      supporting: [{ answer: '同意。', answeredOn: '2026-08-15' }],
    });
    expect(three).toMatchObject({ status: 'underway', dueDate: '2026-08-30' });
    expect(await client.returns.extensionRequests({ meetingId })).toMatchObject([
      { number: 3, organizationName: LAND, dueDate: null, reason: '需多年推进' },
    ]);

    const again = await client.returns.preview({ meetingId, files });
    expect(again.files.map(({ verdicts }) => verdicts)).toEqual([['duplicate'], ['duplicate']]);
    await expect(client.returns.accept({ meetingId, files })).rejects.toMatchObject({
      key: 'returns:error.nothingToTake',
    });

    await client.journal.undo({});
    expect(await client.issues.get({ id: one?.id ?? '' })).toMatchObject({
      status: 'assigned',
      progress: [],
    });
    expect(await client.issues.get({ id: two?.id ?? '' })).toMatchObject({
      status: 'underway',
      result: '',
      supporting: [{ answer: '' }],
    });
    expect(await client.returns.extensionRequests({ meetingId })).toEqual([]);
  });

  test('sent once more with one line added brings only that line', async () => {
    const { client, meetingId, pathOf, register, issues } = await aRegisterWithPacks();
    const first = [
      [1, 'receivedBy', '张三'],
      [1, 'progress', '已调剂。'],
      [3, 'extendTo', '2026.9.30'],
      [3, 'extendReason', '报批需要时间'],
    ] as Parameters<typeof filledIn>[2];
    const file = await filledIn(register, pathOf(LAND), first);
    await client.returns.accept({ meetingId, files: [file] });
    const more = await filledIn(register, pathOf(LAND), [...first, [2, 'progress', '正在推进。']]);
    const { files } = await client.returns.preview({ meetingId, files: [more] });
    expect(files[0]).toMatchObject({
      verdicts: [],
      skipped: [],
      rows: [{ number: 2, changes: [{ field: 'progress', there: '正在推进。' }] }],
    });
    expect(files[0]?.rows).toHaveLength(1);
    expect((await client.issues.get({ id: issues[0]?.id ?? '' })).progress).toHaveLength(1);
  });

  test('shows conflicts three ways and takes them only when told', async () => {
    const { client, meetingId, pathOf, register, issues } = await aRegisterWithPacks();
    const id = issues[1]?.id ?? '';
    await client.issues.edit({ id, responsiblePerson: '王五' });
    const cells: Parameters<typeof filledIn>[2] = [
      [2, 'responsiblePerson', '赵六'],
      [2, 'nextStep', '继续推进'],
    ];
    const file = await filledIn(register, pathOf(LAND), cells);
    const { files } = await client.returns.preview({ meetingId, files: [file] });
    expect(files[0]?.rows[0]?.changes).toEqual([
      { field: 'nextStep', base: '', there: '继续推进', here: '', conflict: false },
      { field: 'responsiblePerson', base: '', there: '赵六', here: '王五', conflict: true },
    ]);
    await client.returns.accept({ meetingId, files: [file] });
    expect(await client.issues.get({ id })).toMatchObject({
      responsiblePerson: '王五',
      nextStep: '继续推进',
    });
    await client.journal.undo({});
    const cell = { hash: files[0]?.hash ?? '', code: files[0]?.rows[0]?.code ?? '' };
    await client.returns.accept({
      meetingId,
      files: [file],
      only: [cell.hash],
      fromFile: [{ ...cell, field: 'responsiblePerson' }],
      without: [{ ...cell, field: 'nextStep' }],
    });
    expect(await client.issues.get({ id })).toMatchObject({
      responsiblePerson: '赵六',
      nextStep: '',
    });
  });

  test('names what is late, older, second, of another meeting, no pack at all', async () => {
    const made = await aRegisterWithPacks();
    const { client, meetingId, pathOf, register, program, make, time } = made;
    const preview = async (...files: ReturnType<typeof program.handleFor>[]) =>
      (await client.returns.preview({ meetingId, files })).files.map(({ verdicts }) => verdicts);
    await make();
    const older = await filledIn(register, pathOf(LAND), [[2, 'progress', '旧版']]);
    const newer = await filledIn(register, pathOf(LAND, 2), [[2, 'progress', '新版']]);
    expect(await preview(older, newer)).toEqual([['secondFile'], []]);
    await client.returns.accept({ meetingId, files: [newer] });
    expect(await preview(older)).toEqual([['older']]);

    const path = join(aFolder(), '说明.csv');
    writeFileSync(path, '姓名,电话\n张三,1\n');
    const broken = join(aFolder(), '坏.xlsx');
    writeFileSync(broken, 'PK\u0003\u0004 broken');
    expect(await preview(program.handleFor(path), program.handleFor(broken))).toEqual([
      ['notAPack'],
      ['unreadable'],
    ]);
    const other = await client.meetings.create({
      year: 2027,
      ordinal: 4,
      name: '示例 另一次会议',
      startsOn: '2027-08-14',
      endsOn: '2027-08-15',
    });
    const { files } = await client.returns.preview({ meetingId: other.id, files: [newer] });
    expect(files[0]?.verdicts).toEqual(['wrongMeeting']);
    time.now += 20 * 86_400_000;
    expect(await preview(await filledIn(register, pathOf(ENERGY, 2), []))).toEqual([['late']]);
    await expect(
      client.returns.accept({ meetingId, files: [older], receivedOn: '2030-01-01' }),
    ).rejects.toMatchObject({ key: 'returns:error.receivedInFuture' });
  });

  test('is not held up by a file that cannot be taken itself', async () => {
    const { client, meetingId, pathOf, register } = await aRegisterWithPacks();
    const first = await filledIn(register, pathOf(LAND), [[2, 'progress', '已会商']]);
    await client.returns.accept({ meetingId, files: [first] });
    const again = await filledIn(register, pathOf(LAND), [[2, 'progress', '已批复']]);
    const { files } = await client.returns.preview({ meetingId, files: [first, again] });
    expect(files.map(({ verdicts }) => verdicts)).toEqual([['duplicate'], []]);
  });

  test('takes nobody else’s rows, no altered or unknown or nameless ones, and says so', async () => {
    const { client, meetingId, pathOf, register, issues } = await aRegisterWithPacks();
    const energy = await openPack(pathOf(ENERGY));
    const file = await filledIn(
      register,
      pathOf(LAND),
      [
        [1, 'progress', '好的'],
        [2, 'progress', '好的'],
        [3, 'supportAnswer', '不该我填'],
      ],
      (pack) => {
        const [first, second] = pack.rows;
        if (first && second) second[4] = first[4] ?? null;
        pack.rows.push(
          energy.rows[0] ?? [],
          ['99-BCDFGHJK', 99, '主办', '', '编的'],
          [null, null, null, null, '手工加的一行'],
        );
      },
    );
    const { files } = await client.returns.preview({ meetingId, files: [file] });
    expect(files[0]?.verdicts).toEqual(['edited']);
    expect(files[0]?.skipped.map(({ reason }) => reason).toSorted()).toEqual([
      'lockedChanged',
      'noCode',
      'notPermitted',
      'otherOrganization',
      'unknownCode',
    ]);
    expect(files[0]?.rows.map(({ number }) => number)).toEqual([1]);
    await client.returns.accept({ meetingId, files: [file] });
    expect(await client.issues.get({ id: issues[1]?.id ?? '' })).toMatchObject({ progress: [] });
  });

  test('attaches evidence that lies beside it, and reports what does not', async () => {
    const { client, meetingId, pathOf, register, issues, program } = await aRegisterWithPacks();
    const file = await filledIn(register, pathOf(LAND), [
      [2, 'evidence', '批复.pdf、没有的.pdf、../../etc/passwd'],
    ]);
    const folder = aFolder();
    const { files: before } = await client.returns.preview({ meetingId, files: [file] });
    expect(before[0]?.skipped).toHaveLength(3);
    const path = join(folder, '反馈.xlsx');
    const source = await filledIn(register, pathOf(LAND), [[2, 'evidence', '批复.pdf']]);
    const { files: named } = await client.returns.preview({ meetingId, files: [source] });
    expect(named[0]?.skipped).toMatchObject([{ text: '批复.pdf', reason: 'fileMissing' }]);
    copyFileSync(pathOf(LAND), path);
    mkdirSync(join(folder, '佐证', '2'), { recursive: true });
    writeFileSync(join(dirname(path), '佐证', '2', '现场照片.jpg'), '示例');
    const files = [program.handleFor(folder)];
    const { files: read } = await client.returns.preview({ meetingId, files });
    expect(read).toMatchObject([
      { rows: [{ number: 2, changes: [{ field: 'evidence', there: '现场照片.jpg' }] }] },
    ]);
    expect(await client.returns.accept({ meetingId, files })).toMatchObject({ evidence: 1 });
    expect(await client.issues.get({ id: issues[1]?.id ?? '' })).toMatchObject({
      evidence: [{ fileName: '现场照片.jpg' }],
    });
  });

  test('reads GB18030 CSV, where the hidden sheet is gone', async () => {
    const { client, meetingId, pathOf, program } = await aRegisterWithPacks();
    const pack = await openPack(pathOf(LAND));
    const row = pack.rows[1] ?? [];
    while (row.length < pack.titles.length) row.push(null);
    row[pack.columnOf('progress')] = '正在推进';
    const text = [pack.titles, ...pack.rows].map((cells) => cells.join(',')).join('\r\n');
    const { default: iconv } = await import('iconv-lite');
    const path = join(aFolder(), '反馈.csv');
    writeFileSync(path, iconv.encode(text, 'gb18030'));
    const { files } = await client.returns.preview({
      meetingId,
      files: [program.handleFor(path)],
    });
    expect(files[0]).toMatchObject({
      verdicts: [],
      skipped: [],
      rows: [{ number: 2, changes: [{ field: 'progress', there: '正在推进' }] }],
    });
  });
});
