import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportColumn } from '@shared/agenda/importing';
import { formatLongTime } from '@shared/agenda/typedTime';
import { asTimeOfDay } from '@shared/time';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/main/desk';
import { openZip, packageZipLimits, readTable } from '../../src/main/documents';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

type Person = { name: string; unitName?: string; post?: string; organizationId?: string };

async function aMeeting(people: Person[] = [], desk?: Desk) {
  const { client, program } = await aProgram(desk ? { desk } : {});
  const folder = aFolder();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  for (const person of people) {
    await client.participants.create({ meetingId, phone: '13800000000', ...person });
  }
  const csv = (text: string, name = '议程.csv') => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return program.handleFor(path);
  };
  const days = async () => (await client.agenda.list({ meetingId })).days;
  const drawn = async () =>
    (await days()).map(({ items }) =>
      items.map((line) =>
        [
          formatLongTime(line.startsAt) + (line.plannedStart === null ? '' : '!'),
          line.kind,
          line.title,
          line.plannedMinutes,
          line.speakers.map(({ name }) => name).join('+') || '-',
          line.countyName ?? '-',
        ].join(' '),
      ),
    );
  const target = (name: string) => program.handleFor(join(folder, name));
  const preview = (text: string) => client.agenda.previewAgenda({ meetingId, file: csv(text) });
  const take = (
    text: string,
    options: { leaveOutErrors?: boolean; removeMissing?: boolean } = {},
  ) => client.agenda.importAgenda({ meetingId, file: csv(text), ...options });
  return { client, program, folder, meetingId, days, drawn, target, preview, take };
}

const PEOPLE: Person[] = [
  { name: '王伟', unitName: '诸城市', post: '市委书记', organizationId: '370782' },
  { name: '王伟', unitName: '市中区', post: '区委书记', organizationId: '370402' },
  { name: '李建国', unitName: '省委政策研究室', post: '主任' },
  { name: '欧阳明', unitName: '高密市', post: '市委书记', organizationId: '370785' },
];

const FILE = `示例会议议程,,,,,,,,
日期,时间,环节,内容,时长,发言人,单位,地点,备注
2026-08-14,8:30—8:35,主持,主持人开场,,李 建国,省委政策研究室,礼堂,
,8:35—8:43,交流发言,做强产业,8分钟,王伟,潍坊市诸城市,礼堂,先发言
同上,8:43,交流发言,城市更新,8,王伟,枣庄市市中区,礼堂,
,8:51,休息,休息,15,,,,
,9:30,领导讲话,讲话,1h,,,,
8月15日（星期六）,下午2:30—3:00,小组发言,第一组汇报,,欧阳明（召集人）,高密市,,
`;

describe('an agenda file', () => {
  test('comes in as one change: heads, dates, spans, kinds, speakers and counties', async () => {
    const { client, drawn, days, take, preview } = await aMeeting(PEOPLE);
    const seen = await preview(FILE);
    expect(seen.counts).toEqual({ added: 6, changed: 0, unchanged: 0, errors: 0, removed: 0 });
    expect(await drawn()).toEqual([[], []]);
    expect(await take(FILE)).toEqual(seen.counts);
    expect(await drawn()).toEqual([
      [
        '08:30 hosting 主持人开场 5 李建国 -',
        '08:35 speech 做强产业 8 王伟 潍坊市诸城市',
        '08:43 speech 城市更新 8 王伟 枣庄市市中区',
        '08:51 break 休息 15 - -',
        '09:30! address 讲话 60 - -',
      ],
      ['14:30 groupReport 第一组汇报 30 欧阳明 潍坊市高密市'],
    ]);
    expect((await days())[1]?.startsAt).toBe(14 * 60 + 30);
    await client.journal.undo({});
    expect(await drawn()).toEqual([[], []]);
  });

  test('the same file twice changes nothing and leaves no trace', async () => {
    const { client, drawn, take, preview } = await aMeeting(PEOPLE);
    await take(FILE);
    const before = [await drawn(), await client.journal.recent({})];
    expect((await preview(FILE)).rows.every(({ state }) => state === 'unchanged')).toBe(true);
    expect(await take(FILE)).toMatchObject({ added: 0, changed: 0, unchanged: 6 });
    expect([await drawn(), await client.journal.recent({})]).toEqual(before);
  });

  test('what we export comes back without a change, also fixed starts and gaps', async () => {
    const { client, meetingId, drawn, days, take, target } = await aMeeting(PEOPLE);
    await take(FILE);
    const [day] = await days();
    const item = day?.items[1];
    await client.agenda.editItem({ id: item?.id ?? '', plannedStart: asTimeOfDay(515) });
    const before = await drawn();
    const file = target('议程.xlsx');
    expect(await client.agenda.exportAgenda({ meetingId, target: file, format: 'xlsx' })).toEqual({
      items: 6,
    });
    const seen = await client.agenda.previewAgenda({ meetingId, file });
    expect(seen.rows.filter(({ state }) => state !== 'unchanged')).toEqual([]);
    expect(await client.agenda.importAgenda({ meetingId, file })).toMatchObject({ unchanged: 6 });
    expect(await drawn()).toEqual(before);
  });

  test('a longer speech in the file moves the later ones instead of nailing them', async () => {
    const { drawn, take, preview } = await aMeeting(PEOPLE);
    await take(FILE);
    const edited = FILE.replace('8:35—8:43,交流发言,做强产业,8分钟', '8:35,交流发言,做强产业,12');
    const seen = await preview(edited);
    expect(seen.counts).toMatchObject({ changed: 1, unchanged: 5 });
    expect(seen.rows[1]?.cells.minutes).toMatchObject({
      state: 'changed',
      before: '8',
      text: '12',
    });
    await take(edited);
    expect((await drawn())[0]?.[2]).toBe('08:47 speech 城市更新 8 王伟 枣庄市市中区');
  });

  test('moved rows move, new rows come between, items it does not name stay or go', async () => {
    const { drawn, take, preview } = await aMeeting();
    await take('环节,内容,日期\n交流发言,甲,8月14日\n交流发言,乙,\n交流发言,丙,\n休息,茶歇,');
    const edited = '环节,内容,日期\n交流发言,丙,8月14日\n自由发言,丁,\n交流发言,甲,\n点评,乙,';
    const seen = await preview(edited);
    expect(seen.rows.map(({ state, moved }) => [state, moved])).toEqual([
      ['changed', true],
      ['new', false],
      ['unchanged', false],
      ['changed', false],
    ]);
    expect(seen.missing.map(({ title }) => title)).toEqual(['茶歇']);
    await take(edited);
    const titles = async () => (await drawn())[0]?.map((line) => line.split(' ')[2]).join('');
    expect(await titles()).toBe('丙茶歇丁甲乙');
    expect(await take(edited, { removeMissing: true })).toMatchObject({ removed: 1 });
    expect(await titles()).toBe('丙丁甲乙');
  });

  test.each<[string, ImportColumn, string, string?]>([
    ['2026-08-20,8:30,主持,开场,5,,', 'date', 'dateOutside'],
    ['哪天,8:30,主持,开场,5,,', 'date', 'dateUnreadable'],
    [',8:30,主持,开场,5,,', 'date', 'dateMissing'],
    ['8月14日,早上,主持,开场,5,,', 'time', 'error.startUnreadable'],
    ['8月14日,8:30,唱歌,开场,5,,', 'kind', 'kindUnknown'],
    ['8月14日,8:30,,开场白,5,,', 'kind', 'kindMissing'],
    ['8月14日,8:30,主持,开场,很久,,', 'minutes', 'error.durationUnreadable'],
    ['8月14日,8:30,交流发言,甲,8,王伟,', 'speakers', 'speakerAmbiguous', '潍坊市诸城市 市委书记'],
    ['8月14日,8:30,交流发言,甲,8,李建囯,', 'speakers', 'speakerSimilar', '李建国'],
    ['8月14日,8:30,交流发言,甲,8,赵六,', 'speakers', 'speakerUnknown'],
    ['8月14日,8:30,交流发言,甲,8,李建国,市中区', 'unit', 'unitAmbiguous', '枣庄市市中区'],
  ])('%s is an error at %s: %s', async (row, column, key, candidate) => {
    const { drawn, preview, take } = await aMeeting(PEOPLE);
    const text = `日期,时间,环节,内容,时长,发言人,单位\n${row}`;
    const [seen] = (await preview(text)).rows;
    const cell = seen?.cells[column];
    expect([seen?.state, cell?.state]).toEqual(['error', 'error']);
    expect(cell?.note?.key).toBe(key.includes('.') ? `agenda:${key}` : `agenda:import.${key}`);
    if (candidate) expect(cell?.note?.params.candidates).toContain(candidate);
    await expect(take(text)).rejects.toMatchObject({ key: 'agenda:error.rowsInError' });
    await expect(take(text, { leaveOutErrors: true, removeMissing: true })).rejects.toMatchObject({
      key: 'agenda:error.removeWithErrors',
    });
    expect(await drawn()).toEqual([[], []]);
    expect(await take(text, { leaveOutErrors: true })).toMatchObject({ added: 0, errors: 1 });
  });

  test('speakers may be set by hand: in order, and a speech takes its speaker’s county', async () => {
    const { client, meetingId, days, take } = await aMeeting(PEOPLE);
    await take('环节,内容,日期\n交流发言,甲,8月14日');
    const [wang, , li] = (await client.participants.list({ meetingId })).map(({ id }) => id);
    const item = async () => (await days())[0]?.items[0];
    const id = (await item())?.id ?? '';
    await client.agenda.setSpeakers({ id, participantIds: [li ?? '', wang ?? ''] });
    expect((await item())?.speakers.map(({ name }) => name)).toEqual(['李建国', '王伟']);
    expect((await item())?.countyName).toBe('潍坊市诸城市');
    await client.agenda.setSpeakers({ id, participantIds: [wang ?? '', li ?? ''] });
    expect((await item())?.speakers.map(({ name }) => name)).toEqual(['王伟', '李建国']);
    await client.journal.undo({});
    await client.agenda.setSpeakers({ id, participantIds: [] });
    expect((await item())?.speakers).toEqual([]);
  });

  test('a unit that is not the speaker’s is taken, with a warning', async () => {
    const { preview } = await aMeeting(PEOPLE);
    const seen = await preview('日期,环节,内容,发言人,单位\n8月14日,点评,点评,李建国,省发展改革委');
    expect(seen.rows[0]?.cells.unit).toMatchObject({ state: 'warning' });
    expect(seen.counts).toMatchObject({ added: 1, errors: 0 });
  });

  test.each([
    ['', 'documents:error.empty'],
    ['姓名,手机\n王伟,138', 'agenda:error.noHead'],
    ['环节,内容,时长\n', 'agenda:error.noRows'],
  ])('a file that is no agenda: one sentence, nothing written', async (text, key) => {
    const { preview, take } = await aMeeting();
    await expect(preview(text)).rejects.toMatchObject({ key });
    await expect(take(text)).rejects.toMatchObject({ key });
  });

  test('noise, a wrong type and half a file are refused', async () => {
    const { client, meetingId, folder, program, target, take } = await aMeeting(PEOPLE);
    await take(FILE);
    const file = target('整.xlsx');
    await client.agenda.exportAgenda({ meetingId, target: file, format: 'xlsx' });
    const whole = readFileSync(join(folder, '整.xlsx'));
    const broken: [string, Buffer][] = [
      ['半.xlsx', whole.subarray(0, whole.length / 2)],
      ['图.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
      ['噪.csv', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))],
    ];
    for (const [name, bytes] of broken) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      await expect(
        client.agenda.importAgenda({ meetingId, file: program.handleFor(path) }),
      ).rejects.toMatchObject({ kind: 'invalid' });
    }
  });
});

describe('an exported agenda', () => {
  test('the workbook says what a table reader reads back; the public one says no remarks', async () => {
    const { client, meetingId, folder, take, target } = await aMeeting(PEOPLE);
    await take(FILE);
    const rows = async (edition: 'internal' | 'public') => {
      const name = `${edition}.xlsx`;
      await client.agenda.exportAgenda({
        meetingId,
        target: target(name),
        format: 'xlsx',
        edition,
      });
      const table = await readTable(join(folder, name));
      return table.sheets[0]?.rows.map((row) => row.map(({ text }) => text)) ?? [];
    };
    const internal = await rows('internal');
    expect(internal[2]).toEqual(
      '日期 时间 环节 内容 时长（分钟） 发言人 单位 地点 备注 固定'.split(' '),
    );
    expect(internal[4]).toEqual([
      '2026-08-14',
      '08:35',
      '交流发言',
      '做强产业',
      '8',
      '王伟',
      '潍坊市诸城市',
      '礼堂',
      '先发言',
    ]);
    expect(JSON.stringify(await rows('public'))).not.toContain('先发言');
  });

  test('the paper has its days and times; the public one says neither remark nor phone', async () => {
    const { client, meetingId, folder, take, target } = await aMeeting(PEOPLE);
    await take(FILE);
    const text = async (edition: 'internal' | 'public') => {
      const name = `${edition}.docx`;
      await client.agenda.exportAgenda({
        meetingId,
        target: target(name),
        format: 'docx',
        edition,
      });
      return docxText(join(folder, name));
    };
    const internal = await text('internal');
    for (const part of [
      '会议议程',
      '8月14日（星期五）',
      '8:35—8:43',
      '市委书记',
      '先发言',
      '内部版',
    ]) {
      expect(internal).toContain(part);
    }
    const open = await text('public');
    expect(open).toContain('8:35—8:43');
    expect(open).not.toContain('先发言');
    expect(internal + open).not.toContain('13800000000');
  });

  test('a PDF is printed by the window; without one it is refused', async () => {
    const { client, meetingId, take, target } = await aMeeting();
    await take('环节,内容,日期\n主持,开场,8月14日');
    const file = target('议程.pdf');
    await expect(
      client.agenda.exportAgenda({ meetingId, target: file, format: 'pdf' }),
    ).rejects.toMatchObject({ kind: 'refused', key: 'agenda:error.pdfNeedsWindow' });
  });

  test('what the window prints has every day, and becomes the file', async () => {
    const pages: string[] = [];
    const desk = {
      printPdf: async (html: string) => {
        pages.push(html);
        return new TextEncoder().encode('%PDF-printed');
      },
    } as Partial<Desk> as Desk;
    const { client, meetingId, folder, take, target } = await aMeeting(PEOPLE, desk);
    await take(FILE);
    await client.agenda.exportAgenda({ meetingId, target: target('议程.pdf'), format: 'pdf' });
    expect(readFileSync(join(folder, '议程.pdf'), 'utf8')).toBe('%PDF-printed');
    for (const part of ['8月14日（星期五）', '8月15日（星期六）', '诸城市委书记', '14:30—15:00']) {
      expect(pages[0]).toContain(part);
    }
  });

  test('nothing to export, or a day of another meeting, is refused', async () => {
    const { client, meetingId, target, take } = await aMeeting();
    const ask = (dayIds?: string[]) =>
      client.agenda.exportAgenda({ meetingId, target: target('空.xlsx'), format: 'xlsx', dayIds });
    await expect(ask()).rejects.toMatchObject({ key: 'agenda:error.nothingToExport' });
    await take('环节,内容,日期\n主持,开场,8月14日');
    await expect(ask(['nowhere'])).rejects.toMatchObject({ key: 'agenda:error.dayNotFound' });
  });
});

async function docxText(path: string): Promise<string> {
  const zip = await openZip(path, packageZipLimits);
  try {
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  } finally {
    zip.close();
  }
}
