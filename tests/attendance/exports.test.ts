import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { checkInCode } from '@shared/attendance/code';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { openZip, packageZipLimits, readTable } from '../../src/main/documents';
import { pngOf } from '../../src/main/documents/codes/png';
import { aMeetingInput, aProgram } from '../support/program';

async function aDay() {
  const { program, client } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const { days } = await client.agenda.list({ meetingId });
  const dayId = days[1]?.id ?? '';
  const people: string[] = [];
  for (const [name, organizationId] of [
    ['张三丰', '370102'],
    ['李四', '370402'],
    ['王䶮', '370402'],
    ['赵六', null],
  ] as const) {
    const { id } = await client.participants.create({ meetingId, name, organizationId });
    people.push(id);
  }
  await client.participants.create({ meetingId, name: '会务员', capacity: 'staff' });
  const [zhang, li, wang] = people as [string, string, string];
  await client.attendance.checkIn({ participantId: zhang, dayId, method: 'name' });
  const leave = { participantId: li, dayId, reason: '示例出差', approvedBy: '示例领导' };
  await client.attendance.leave(leave);
  const instead = { name: '钱七', post: '副区长', here: true };
  await client.attendance.substitute({ participantId: wang, dayId, ...instead });
  const target = (name: string) => {
    const path = join(program.folder, name);
    return { path, target: program.handleFor(path) };
  };
  return { client, meetingId, dayId, people, target };
}

async function word(path: string) {
  const zip = await openZip(path, packageZipLimits);
  try {
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    const pictures = zip.entries.filter(({ name }) => name.startsWith('word/media/')).length;
    return { xml, pictures, text: xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '') };
  } finally {
    zip.close();
  }
}

test('the summary as a workbook: figures by city and capacity, and who is missing and why', async () => {
  const { client, meetingId, dayId, target } = await aDay();
  const file = target('出席情况.xlsx');
  await client.attendance.exportSummary({ meetingId, dayId, target: file.target, format: 'xlsx' });
  const { sheets } = await readTable(file.path);
  const rows = sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text ?? '')));
  expect(rows[0]).toContainEqual(['枣庄市', '2', '1', '0', '1', '1', '0', '0']);
  expect(rows[0]).toContainEqual(['合计', '4', '2', '1', '1', '1', '0', '1']);
  expect(rows[1]).toContainEqual(['工作人员', '1', '0', '0', '0', '0', '0', '1']);
  const missing = JSON.stringify(rows[2]);
  expect(missing).toMatch(/李四.*请假.*示例出差.*示例领导.*王䶮.*替会.*钱七 副区长.*赵六.*未签到/);
  expect(missing).not.toContain('会务员');
});

test('the summary as an official paper', async () => {
  const { client, meetingId, dayId, target } = await aDay();
  const file = target('出席情况.docx');
  await client.attendance.exportSummary({ meetingId, dayId, target: file.target, format: 'docx' });
  const { text } = await word(file.path);
  expect(text.replace(/\n/g, '')).toContain(
    '应到4人，实到2人（其中替会1人、迟到1人），请假1人，缺席0人，尚未签到1人。工作人员不计入应到人数。',
  );
  expect(text).toContain('8月15日');
  expect(text).toContain('二、按出席类别汇总');
});

test('slips with a code for everybody, or for some; a PDF needs a window', async () => {
  const { client, meetingId, people, target } = await aDay();
  const all = target('签到码.docx');
  const asked = { meetingId, target: all.target, format: 'docx' } as const;
  expect(await client.attendance.exportCodes(asked)).toEqual({ slips: 5 });
  const { text, pictures } = await word(all.path);
  expect(pictures).toBe(5);
  expect(text).toContain('王䶮');
  expect(text).toContain('第3号');
  const some = { ...asked, participantIds: people.slice(0, 1) };
  expect(await client.attendance.exportCodes(some)).toEqual({ slips: 1 });
  await expect(client.attendance.exportCodes({ ...asked, format: 'pdf' })).rejects.toMatchObject({
    key: 'attendance:error.pdfNeedsWindow',
  });
  await expect(
    client.attendance.exportCodes({ ...asked, participantIds: ['nobody'] }),
  ).rejects.toMatchObject({ key: 'attendance:error.nobody' });
});

test('the picture has the modules of the code, four white ones around', () => {
  const modules = encode(checkInCode('0198a6d2-3b4c-7def-8123-456789abcdef'), { border: 0 }).data;
  const png = pngOf(modules);
  const side = png.readUInt32BE(16);
  expect(side).toBe((modules.length + 8) * 8);
  const start = png.indexOf('IDAT') + 4;
  const pixels = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const dark = (x: number, y: number) => {
    const at = y * (side / 8 + 1) + 1 + Math.floor(x / 8);
    return (((pixels[at] ?? 0) >> (7 - (x % 8))) & 1) === 0;
  };
  modules.forEach((row, y) => {
    row.forEach((module, x) => {
      expect(dark((x + 4) * 8 + 3, (y + 4) * 8 + 3)).toBe(module);
    });
  });
  expect(dark(3, 3)).toBe(false);
});
