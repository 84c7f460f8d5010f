import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anIssue, aRegister } from '../issues/anIssue';
import { aFolder } from '../support/program';
import { aMergedLedger, asked, aWorkbook, readSheet } from './aLedger';

const WORDING = '示例：园区产业用地指标紧张，项目落地慢。';
const LAND = '省自然资源厅';
const ENERGY = '能源局';

describe('a ledger with merged heads', () => {
  test('title, 截至, paths of the head, and rows that are no issues', async () => {
    const register = await aRegister();
    const path = await aMergedLedger(
      [
        ['一、示例领域', null, null, null, null, null, null, null, null],
        [1, 1, WORDING, '诸城市', LAND, ENERGY, '2026.9.30', '示例：已会商', null],
        ['合计', null, '1', null, null, null, null, null, null],
        ['注：示例', null, null, null, null, null, null, null, null],
      ],
      [[4, 0, 4, 8]],
    );
    const sheet = await readSheet(register, path);
    expect(sheet).toMatchObject({
      title: '示例市重点问题整改台账',
      asOf: '2026-08-10',
      remembered: false,
      heads: [
        ...['序号', '编号', '问题描述', '提出单位', '责任单位/牵头', '责任单位/配合'],
        ...['完成时限', '办理情况/进展', '办理情况/结果分类'],
      ],
      mapping: [
        ...[null, 'number', 'wording', 'county', 'lead', 'supporting'],
        ...['dueDate', 'progress', 'outcome'],
      ],
      leftOut: [
        { row: 5, reason: 'section' },
        { row: 7, reason: 'total' },
        { row: 8, reason: 'note' },
      ],
    });
    expect(sheet.rows.map(({ number }) => number)).toEqual([6]);
  });

  test('a .csv, which has lost its merging, is read alike; repeated heads are no issues', async () => {
    const register = await aRegister();
    const head =
      '序号,编号,问题描述,提出单位,责任单位,,完成时限,办理情况\n,,,,牵头,配合,,进展,结果分类\n';
    const row = (text: string) => `1,1,${text},诸城市,${LAND},${ENERGY},2026.9.30,示例：已会商,\n`;
    const path = join(aFolder(), '示例台账.csv');
    writeFileSync(path, `示例台账,,,,单位：件\n${head}${row(WORDING)}${head}${row('示例：道路')}`);
    const sheet = await readSheet(register, path);
    expect(sheet.mapping).toEqual([
      ...[null, 'number', 'wording', 'county', 'lead', 'supporting'],
      ...['dueDate', 'progress', 'outcome'],
    ]);
    expect(sheet.heads[5]).toBe('责任单位/配合');
    expect(sheet.rows.map(({ number }) => number)).toEqual([4, 7]);
    expect(sheet.leftOut.map(({ row: at, reason }) => [at, reason])).toEqual([
      [5, 'headAgain'],
      [6, 'headAgain'],
    ]);
  });

  test('brings new issues as far as it says, as one change; again it changes nothing', async () => {
    const register = await aRegister();
    const { client, meetingId } = register;
    const path = await aMergedLedger([
      [1, null, WORDING, '诸城市', LAND, ENERGY, new Date('2026-09-30'), '示例：已会商', null],
      [2, null, '示例：高铁站停靠车次少。', '同上', '同上', '—', 46295, '同上', '略'],
      [3, null, '示例：只有描述。', null, null, null, null, null, null],
    ]);
    const sheet = await readSheet(register, path);
    const preview = await client.ledgers.preview(asked(register, sheet));
    expect(preview.counts).toMatchObject({ new: 3, skipped: 0, undecided: 0 });
    const { counts } = await client.ledgers.import(asked(register, sheet));
    expect(counts.new).toBe(3);
    const rows = await client.issues.list({ meetingId });
    expect(
      rows.map(({ number, status, countyName, leadName, dueDate, progressCount }) => [
        ...[number, status, countyName, leadName, dueDate, progressCount],
      ]),
    ).toEqual([
      [1, 'underway', '潍坊市诸城市', LAND, '2026-09-30', 1],
      [2, 'underway', '潍坊市诸城市', LAND, '2026-09-30', 1],
      [3, 'captured', '', '', null, 0],
    ]);
    const first = await client.issues.get({ id: rows[0]?.id ?? '' });
    expect(first.progress).toMatchObject([{ text: '示例：已会商', date: '2026-08-10' }]);
    expect(first.supporting).toMatchObject([{ organizationName: '省能源局' }]);

    const again = await client.ledgers.preview(asked(register, await readSheet(register, path)));
    expect(again.counts).toMatchObject({ unchanged: 3, new: 0, changed: 0 });
    expect(again.rows.flatMap(({ problems }) => problems)).toEqual([]);
    await expect(client.ledgers.import(asked(register, sheet))).rejects.toMatchObject({
      key: 'ledgers:error.nothingToTake',
    });
    await client.journal.undo({});
    expect(await client.issues.list({ meetingId })).toEqual([]);
  });

  test('next month needs no mapping: the shape of its head is remembered', async () => {
    const register = await aRegister();
    const head = (month: number) => ['序', '示例事由', '经办', `近况（截至${month}月10日）`];
    const rows = [[1, WORDING, '示例丁', '示例：已会商']];
    const july = await readSheet(register, await aWorkbook([head(7), ...rows]));
    const { heads } = july;
    const mapping = [null, 'wording', 'responsiblePerson', 'progress'] as const;
    await register.client.ledgers.remember({ heads, mapping: [...mapping] });
    const august = await readSheet(register, await aWorkbook([head(8), ...rows]));
    expect(august).toMatchObject({ mapping, remembered: true, asOf: '2026-08-10' });
    const other = await readSheet(
      register,
      await aWorkbook([
        ['序', '示例事由'],
        [1, WORDING],
      ]),
    );
    expect(other.remembered).toBe(false);
  });
});

describe('what is here already', () => {
  test('by number and like wording: field by field', async () => {
    const register = await aRegister();
    const { client } = register;
    const { id } = await anIssue(register, 'underway');
    const path = await aMergedLedger([
      [
        1,
        '第１号',
        `${WORDING.slice(0, -1)}，影响投产。`,
        null,
        LAND,
        null,
        '2026-10-30',
        '示例：已调剂',
        'A类',
      ],
    ]);
    const sheet = await readSheet(register, path);
    const { rows } = await client.ledgers.preview(asked(register, sheet));
    expect(rows[0]).toMatchObject({
      ...{ state: 'changed', matchedBy: 'number', issue: { id, number: 1 } },
      changes: [
        { field: 'wording', before: WORDING },
        { field: 'progress', before: '', after: '示例：已调剂' },
      ],
    });
    expect(rows[0]?.problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['dueDate', 'extendByHand'],
      ['outcome', 'resultMissing'],
    ]);
    await client.ledgers.import({
      ...asked(register, sheet),
      without: [{ row: 5, field: 'wording' }],
    });
    expect(await client.issues.get({ id })).toMatchObject({
      ...{ editedWording: '', dueDate: '2026-08-30', outcome: null },
      progress: [{ text: '示例：已调剂', date: '2026-08-10' }],
    });
  });

  test('the same number with another wording, and what is much alike, wait for a person', async () => {
    const register = await aRegister();
    const { client, meetingId } = register;
    const { id } = await anIssue(register, 'captured');
    const like = '示例：产业园区用地指标很紧张，项目落地偏慢，请予支持。';
    const path = await aMergedLedger([
      [1, 1, '示例：高铁站停靠车次少，群众出行不便。', null, null, null, null, null, null],
      [2, null, like, '济南市市中区', null, null, null, null, null],
      [3, null, like, '诸城市', null, null, null, null, null],
    ]);
    const sheet = await readSheet(register, path);
    const { rows } = await client.ledgers.preview(asked(register, sheet));
    expect(rows.map(({ state }) => state)).toEqual(['undecided', 'undecided', 'new']);
    expect(rows[0]?.candidates).toMatchObject([{ issueId: id, sameNumber: true }]);
    expect(rows[1]?.candidates).toMatchObject([{ issueId: id, sameNumber: false }]);
    expect(rows[1]?.candidates[0]?.words.join()).toContain('用地指标');
    const { counts } = await client.ledgers.import(asked(register, sheet));
    expect(counts).toMatchObject({ new: 1, undecided: 2 });
    await client.ledgers.import(asked(register, sheet, { 5: 'leaveOut', 6: id }));
    expect(await client.issues.get({ id })).toMatchObject({ editedWording: like });
    expect(await client.issues.list({ meetingId })).toHaveLength(2);
  });

  test('rows that say the same count once; rows that contradict each other not at all', async () => {
    const register = await aRegister();
    const { client } = register;
    const path = await aMergedLedger([
      [1, null, WORDING, null, null, null, null, null, null],
      [2, null, ` ${WORDING}`, null, null, null, null, null, null],
      [3, null, '示例：高铁站停靠车次少。', null, LAND, null, '2026-09-30', null, null],
      [4, null, '示例：高铁站停靠车次少。', null, '能源局', null, '2026-09-30', null, null],
    ]);
    const { rows } = await client.ledgers.preview(asked(register, await readSheet(register, path)));
    expect(rows.map(({ state, reason, sameAs }) => [state, reason, sameAs])).toEqual([
      ['new', null, null],
      ['repeated', 'sameRow', 5],
      ['skipped', 'rowsDisagree', 8],
      ['skipped', 'rowsDisagree', 7],
    ]);
  });

  test('the register that was exported here comes back without a change', async () => {
    const register = await aRegister();
    const { client, meetingId, program } = register;
    for (const until of ['captured', 'assigned', 'underway', 'submitted', 'closed'] as const) {
      const { id } = await anIssue(register, until, {
        ...{ originalWording: `示例：${until} 的事项。`, topic: 'land', level: 'province' },
        ...{ demand: '示例诉求', raisedByText: '示例丙 县委书记', remark: '示例' },
      });
      if (until === 'closed') continue;
      await client.issues.edit({
        id,
        responsiblePerson: '示例丁',
        responsiblePhone: '0531-88880000',
      });
      if (until === 'underway') await client.issues.addProgress({ id, text: '示例：已会商' });
    }
    const path = join(aFolder(), '台账.xlsx');
    const target = program.handleFor(path);
    await client.issues.exportRegister({
      ...{ filter: { meetingId }, edition: 'internal', format: 'xlsx', target },
    });
    const { sheets } = await client.ledgers.read({ file: target });
    for (const sheet of sheets) {
      const { counts, rows } = await client.ledgers.preview(asked(register, sheet));
      expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
      expect(counts).toMatchObject({ unchanged: 5 });
    }
  });
});

describe('what cannot be taken is told, cell by cell', () => {
  test.each([
    ['市中区', '省自然资源厅', '2026-09-30', [['county', 'ambiguousPlace']]],
    [
      '诸城市',
      '示例没有的局',
      '2026-09-30',
      [
        ['lead', 'unknownOrganization'],
        ['dueDate', 'assignmentIncomplete'],
      ],
    ],
    [
      '诸城市',
      '省自然资源厅、能源局',
      '2026-09-30',
      [
        ['lead', 'severalLeads'],
        ['dueDate', 'assignmentIncomplete'],
      ],
    ],
    [
      '诸城市',
      '省自然资源厅',
      '长期',
      [
        ['dueDate', 'noDate'],
        ['lead', 'assignmentIncomplete'],
      ],
    ],
    [
      '诸城市',
      '省自然资源厅',
      '2026-08-01',
      [
        ['lead', 'assignedOnMissing'],
        ['dueDate', 'assignedOnMissing'],
      ],
    ],
    ['同上', null, null, [['county', 'dittoNothingAbove']]],
  ])('%s, %s, %s', async (county, lead, due, expected) => {
    const register = await aRegister();
    const path = await aMergedLedger([[1, null, WORDING, county, lead, null, due, null, null]]);
    const sheet = await readSheet(register, path);
    const { rows } = await register.client.ledgers.preview(asked(register, sheet));
    expect(rows[0]?.state).toBe('new');
    expect(rows[0]?.problems.map(({ field, reason }) => [field, reason])).toEqual(expected);
  });

  test('progress of an issue that cannot be assigned says what to do', async () => {
    const register = await aRegister();
    const path = await aMergedLedger([
      [1, null, WORDING, '诸城市', LAND, null, '2026-08-01', '示例：已会商', null],
    ]);
    const sheet = await readSheet(register, path);
    const { rows } = await register.client.ledgers.preview(asked(register, sheet));
    expect(rows[0]?.problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['lead', 'assignedOnMissing'],
      ['dueDate', 'assignedOnMissing'],
      ['progress', 'notAssigned'],
    ]);
  });

  test('the city that a group is called after says which county of that name; nothing else does', async () => {
    const register = await aRegister();
    const at = (county: string, text: string) => [1, null, text, county, ...Array(5).fill(null)];
    const group = (name: string) => [name, ...Array(8).fill(null)];
    const path = await aMergedLedger([
      at('市中区', '示例：没有分组'),
      group('一、济南市（3件）'),
      group('（一）用地'),
      at('市中区', '示例：济南的'),
      at('诸城市', '示例：别的市的'),
      group('（二）枣庄市'),
      at('市中区', '示例：不知哪个'),
      group('二、枣庄市'),
      at('市中区', '示例：枣庄的'),
      group('三、省直部门'),
      at('市中区', '示例：没有市名'),
    ]);
    const sheet = await readSheet(register, path);
    const preview = await register.client.ledgers.preview(asked(register, sheet));
    expect(
      preview.rows.map(({ changes, problems }) => [
        changes.find(({ field }) => field === 'county')?.after ?? null,
        problems[0]?.reason ?? null,
      ]),
    ).toEqual([
      [null, 'ambiguousPlace'],
      ['370103', null],
      ['370782', null],
      [null, 'ambiguousPlace'],
      ['370402', null],
      [null, 'ambiguousPlace'],
    ]);
  });

  test('one wording merged over rows is one issue, unless each row has its own county', async () => {
    const register = await aRegister();
    const path = await aMergedLedger(
      [
        [1, null, WORDING, '诸城市', LAND, null, '2026-09-30', '示例：一', null],
        [null, null, null, null, null, null, null, '示例：二', null],
        [2, null, '示例：高铁站停靠车次少。', '诸城市', null, null, null, null, null],
        [3, null, null, '平度市', null, null, null, null, null],
      ],
      [
        [4, 2, 5, 2],
        [6, 2, 7, 2],
      ],
    );
    const sheet = await readSheet(register, path);
    const { rows } = await register.client.ledgers.preview(asked(register, sheet));
    expect(rows.map(({ number, state }) => [number, state])).toEqual([
      [5, 'new'],
      [7, 'new'],
      [8, 'new'],
    ]);
    expect(rows[0]?.changes.find(({ field }) => field === 'progress')?.after).toBe(
      '示例：一\n示例：二',
    );
  });

  test('a mapping that names no issue, or one thing twice, is refused in one sentence', async () => {
    const register = await aRegister();
    const sheet = await readSheet(register, await aMergedLedger([[1, 1, WORDING]]));
    const preview = (mapping: typeof sheet.mapping) =>
      register.client.ledgers.preview({ ...asked(register, sheet), mapping });
    await expect(preview([null, 'county'])).rejects.toMatchObject({
      key: 'ledgers:error.noWordingColumn',
    });
    await expect(preview(['wording', null, 'wording'])).rejects.toMatchObject({
      ...{ key: 'ledgers:error.fieldTwice', params: { first: 1, second: 3 } },
    });
  });
});
