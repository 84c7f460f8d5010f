import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { writeWorkbook } from '../../src/main/documents';
import { aCompound, aWorkbook, noise, textCell } from '../documents/craft';
import { aMeetingInput, aProgram } from '../support/program';
import { aMeeting, aRoster, aSmallRoster } from './rosters';

const CSV = [
  '序号,姓名,性别,单位,职务,县（市、区）,联系电话,出席类别',
  '1,示 甲,男,历下区委,区委书记,370102,13800000001,出席',
  '2,示例䶮,女,枣庄市市中区委,区委书记,枣庄市市中区,0632-3000000,列席',
].join('\r\n');

async function reading(bytes: Uint8Array | string, name = '回执.csv') {
  const { program, client, meetingId } = await aMeeting();
  const path = join(program.folder, name);
  writeFileSync(path, bytes);
  const file = program.handleFor(path);
  return { program, client, meetingId, file, read: () => client.participants.readRoster({ file }) };
}

test('a participant is created, edited, moved and removed, each undoably', async () => {
  const { client, meetingId } = await aMeeting();
  const names = async () =>
    (await client.participants.list({ meetingId })).map(({ name }) => name).join('');
  const { id } = await client.participants.create({
    meetingId,
    name: '甲',
    organizationId: '370402',
  });
  await client.participants.create({ meetingId, name: '乙' });
  const { id: third } = await client.participants.create({
    meetingId,
    name: '丙',
    post: '县委书记',
  });
  expect((await client.participants.list({ meetingId }))[0]).toMatchObject({
    name: '甲',
    organizationName: '枣庄市市中区',
    cityId: '370400',
    capacity: 'attendee',
    initials: 'j',
  });
  await client.participants.edit({ id: third, phone: '13800000001' });
  expect((await client.participants.list({ meetingId }))[2]).toMatchObject({
    phone: '13800000001',
    post: '县委书记',
  });
  await client.participants.move({ id: third, place: 1 });
  expect(await names()).toBe('丙甲乙');
  await client.participants.move({ id: third, place: 99 });
  expect(await names()).toBe('甲乙丙');
  await client.participants.remove({ id });
  expect(await names()).toBe('乙丙');
  await client.journal.undo({});
  expect(await names()).toBe('甲乙丙');
});

test('what is not there, or belongs nowhere, is one sentence', async () => {
  const { client } = await aProgram();
  const { edit, remove, move, create } = client.participants;
  await expect(edit({ id: 'x', name: '甲' })).rejects.toThrow('participants:error.notFound');
  await expect(remove({ id: 'x' })).rejects.toThrow('participants:error.notFound');
  await expect(move({ id: 'x', place: 1 })).rejects.toThrow('participants:error.notFound');
  await expect(create({ meetingId: 'x', name: '甲' })).rejects.toThrow('meetings:error.notFound');
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  await expect(create({ meetingId, name: '甲', organizationId: '999999' })).rejects.toThrow(
    'participants:error.noOrganization',
  );
});

test.each([
  ['UTF-8', Buffer.from(CSV)],
  ['UTF-8 with BOM', Buffer.from(`\uFEFF${CSV}`)],
  ['GB18030', iconv.encode(CSV, 'gb18030')],
])('reads, previews and imports %s, once', async (_, bytes) => {
  const { client, meetingId, read } = await reading(bytes);
  const { sheets } = await read();
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  expect(sheet.mapping).toEqual([
    null,
    'name',
    'gender',
    'unitName',
    'post',
    'division',
    'phone',
    'capacity',
  ]);
  const roster = { meetingId, mapping: sheet.mapping, rows: sheet.rows };
  expect((await client.participants.previewRoster(roster)).counts.new).toBe(2);
  expect(await client.participants.list({ meetingId })).toEqual([]);
  await client.participants.importRoster(roster);
  const list = await client.participants.list({ meetingId });
  expect(list).toMatchObject([
    { name: '示甲', gender: 'male', organizationId: '370102', phone: '13800000001' },
    {
      name: '示例䶮',
      organizationName: '枣庄市市中区',
      phone: '0632-3000000',
      capacity: 'observer',
    },
  ]);
  const changes = await client.journal.recent({ limit: 50 });
  await client.participants.importRoster(roster);
  expect(await client.participants.list({ meetingId })).toEqual(list);
  expect(await client.journal.recent({ limit: 50 })).toEqual(changes);
  await client.journal.undo({});
  expect(await client.participants.list({ meetingId })).toEqual([]);
});

test('a corrected roster changes only what it corrects, as one change', async () => {
  const { client, meetingId } = await aMeeting();
  const roster = aSmallRoster();
  await client.participants.importRoster({ meetingId, ...roster });
  const before = await client.participants.list({ meetingId });
  const corrected = { ...roster, corrections: [{ row: 2, field: 'post', text: '区长' } as const] };
  const { counts } = await client.participants.importRoster({ meetingId, ...corrected });
  expect(counts).toEqual({ new: 0, changed: 1, unchanged: 3, error: 0 });
  const after = await client.participants.list({ meetingId });
  expect(after[0]).toEqual({ ...before[0], post: '区长' });
  expect(after.slice(1)).toEqual(before.slice(1));
  await client.journal.undo({});
  expect(await client.participants.list({ meetingId })).toEqual(before);
});

test('rows in error stop the import, unless somebody leaves them out', async () => {
  const { client, meetingId } = await aMeeting();
  const roster = aRoster(['name', 'division'], ['示例甲', '市中区'], ['示例乙', '历下区']);
  await expect(client.participants.importRoster({ meetingId, ...roster })).rejects.toThrow(
    'participants:error.rowsInError',
  );
  expect(await client.participants.list({ meetingId })).toEqual([]);
  const done = await client.participants.importRoster({
    meetingId,
    ...roster,
    leaveOutErrors: true,
  });
  expect(done.leftOut).toEqual([2]);
  expect(await client.participants.list({ meetingId })).toMatchObject([{ name: '示例乙' }]);
});

test('a workbook of the office: title, note row, merged heads and units, totals, signatures', async () => {
  const bytes = await aWorkbook({
    sheetData: [
      `<row r="1">${textCell('A1', '示例回执')}</row>`,
      `<row r="2">${textCell('A2', '填报单位：枣庄市')}</row>`,
      `<row r="3">${textCell('A3', '序号')}${textCell('B3', '基本情况')}${textCell('D3', '单位')}${textCell('E3', '区划')}${textCell('F3', '手机')}</row>`,
      `<row r="4">${textCell('B4', '姓名')}${textCell('C4', '性别')}</row>`,
      `<row r="5"><c r="A5"><v>1</v></c>${textCell('B5', '示 甲')}${textCell('C5', '男')}${textCell('D5', '市中区委')}${textCell('E5', '枣庄市市中区')}<c r="F5"><v>13800000001</v></c></row>`,
      `<row r="6"><c r="A6"><v>2</v></c>${textCell('B6', '示乙')}${textCell('C6', '同上')}<c r="F6"><f>A1</f></c></row>`,
      `<row r="7">${textCell('A7', '合计')}<c r="B7"><v>2</v></c></row>`,
      `<row r="8">${textCell('A8', '填报人：        审核人：')}</row>`,
    ].join(''),
    afterData:
      '<mergeCells count="9"><mergeCell ref="A1:F1"/><mergeCell ref="A2:F2"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/><mergeCell ref="D3:D4"/><mergeCell ref="E3:E4"/><mergeCell ref="F3:F4"/><mergeCell ref="D5:D6"/><mergeCell ref="E5:E6"/></mergeCells>',
  });
  const { client, meetingId, read } = await reading(bytes, '回执.xlsx');
  const [sheet] = (await read()).sheets;
  if (!sheet) throw new Error('no sheet');
  expect(sheet.mapping).toEqual([null, 'name', 'gender', 'unitName', 'division', 'phone']);
  expect(sheet.rows.map(({ number }) => number)).toEqual([5, 6]);
  const { rows } = await client.participants.previewRoster({ meetingId, ...sheet2roster(sheet) });
  expect(rows.map(({ state }) => state)).toEqual(['new', 'error']);
  expect(rows[1]?.cells.find(({ field }) => field === 'gender')?.after).toBe('male');
  expect(rows[1]?.cells.find(({ field }) => field === 'phone')?.problem?.reason).toBe('uncomputed');
});

const sheet2roster = ({ mapping, rows }: ReturnType<typeof aRoster>) => ({ mapping, rows });

test.each<[string, () => Promise<Uint8Array | string> | Uint8Array | string, string]>([
  ['empty', () => '', 'documents:error.empty'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'documents:error'],
  ['noise', () => noise(100_000), 'documents:error'],
  ['a truncated workbook', async () => (await aRosterFile()).subarray(0, 800), 'documents:error'],
  [
    'a password',
    () => aCompound(['EncryptionInfo', 'EncryptedPackage']),
    'documents:error.password',
  ],
  ['no head', () => '这里没有名单', 'participants:error.noHead'],
  ['a head alone', () => '姓名,单位,职务', 'participants:error.noRows'],
  [
    'far too many rows',
    () => `姓名,单位\n${'甲,乙\n'.repeat(5001)}`,
    'participants:error.tooManyRows',
  ],
])('%s is refused in one sentence and writes nothing', async (_, bytes, sentence) => {
  const { client, meetingId, read } = await reading(await bytes(), '名单.xlsx');
  const changes = await client.journal.recent({ limit: 50 });
  await expect(read()).rejects.toMatchObject({
    name: 'AppError',
    key: expect.stringContaining(sentence),
  });
  expect(await client.journal.recent({ limit: 50 })).toEqual(changes);
  expect(await client.participants.list({ meetingId })).toEqual([]);
});

const aRosterFile = () =>
  writeWorkbook({
    sheets: [
      {
        name: '名单',
        title: '示例名单',
        columns: ['姓名', '单位', '职务'].map((head) => ({
          head: [head],
          width: 20,
          kind: 'text',
        })),
        rows: [['=示例', '历下区委', '+书记']],
        print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
      },
    ],
  });

test('text that starts with = or + stays text on the way in and out', async () => {
  const { client, meetingId, read } = await reading(await aRosterFile(), '名单.xlsx');
  const [sheet] = (await read()).sheets;
  if (!sheet) throw new Error('no sheet');
  await client.participants.importRoster({ meetingId, ...sheet2roster(sheet) });
  expect(await client.participants.list({ meetingId })).toMatchObject([
    { name: '=示例', post: '+书记' },
  ]);
});
