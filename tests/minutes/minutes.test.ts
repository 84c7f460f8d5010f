import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openZip, packageZipLimits } from '../../src/main/documents';
import { aRegister, DUE } from '../issues/anIssue';
import { aFolder } from '../support/program';

async function wordsIn(path: string): Promise<string> {
  const zip = await openZip(path, packageZipLimits);
  const xml = String(await zip.read('word/document.xml'));
  zip.close();
  return xml.replace(/<[^>]+>/g, '');
}

test('the transcript grows line by line, with time, speaker, group and recorder', async () => {
  const { client, meetingId, time } = await aRegister();
  await client.settings.setStation({ recorder: '示例记录员', group: '第一组' });
  await client.minutes.write({ meetingId, speaker: '示例甲', text: '示例：用地紧张。' });
  time.now += 60_000;
  await client.minutes.write({
    meetingId,
    speaker: '示例乙',
    text: '示例：融资难。',
    groupName: '',
  });
  expect(await client.minutes.transcript({ meetingId })).toMatchObject([
    { speaker: '示例甲', groupName: '第一组', recorder: '示例记录员' },
    { speaker: '示例乙', groupName: '' },
  ]);
  expect(await client.minutes.transcript({ meetingId, groupName: '第一组' })).toHaveLength(1);
  await client.journal.undo({});
  expect(await client.minutes.transcript({ meetingId })).toHaveLength(1);
});

test('a decision with unit and deadline goes into the register in one step, linked both ways', async () => {
  const { client, meetingId, land } = await aRegister();
  const { id } = await client.minutes.decide({
    meetingId,
    verb: 'decided',
    text: '示例：建立用地保障专班。',
    organizationId: land,
    dueDate: DUE,
  });
  const issue = await client.minutes.toRegister({ id });
  expect(await client.issues.get({ id: issue.id })).toMatchObject({
    status: 'assigned',
    leadOrganizationId: land,
    dueDate: DUE,
    originalWording: '示例：建立用地保障专班。',
  });
  expect(await client.minutes.decisionOf({ issueId: issue.id })).toMatchObject({ id });
  expect((await client.minutes.show({ meetingId })).decisions).toMatchObject([
    { issueNumber: issue.number, organizationName: '省自然资源厅' },
  ]);
  for (const again of ['toRegister', 'removeDecision'] as const)
    await expect(client.minutes[again]({ id })).rejects.toMatchObject({
      key: 'minutes:error.inRegister',
    });
  await client.journal.undo({});
  expect(await client.issues.list({ meetingId })).toEqual([]);
  expect(await client.minutes.decisionOf({ issueId: issue.id })).toBeNull();
});

test('a decision without unit or deadline waits in the register for both', async () => {
  const { client, meetingId } = await aRegister();
  const { id } = await client.minutes.decide({ meetingId, verb: 'required', text: '示例。' });
  await client.minutes.editDecision({ id, text: '示例：各市抓好落实。' });
  const issue = await client.minutes.toRegister({ id });
  expect((await client.issues.get({ id: issue.id })).status).toBe('captured');
});

test('the minutes are a paper: sections, decisions, and who was there', async () => {
  const register = await aRegister();
  const { client, program, meetingId, land } = register;
  const person = async (name: string, capacity: 'attendee' | 'observer') =>
    (await client.participants.create({ meetingId, name, capacity })).id;
  await person('示例出席', 'attendee');
  const observer = await person('示例列席', 'observer');
  const away = await person('示例请假', 'attendee');
  await client.attendance.checkIn({ participantId: observer, dayId: null, method: 'name' });
  await client.attendance.leave({
    participantId: away,
    dayId: null,
    reason: '示例：公务',
    approvedBy: '示例领导',
  });
  const { id } = await client.minutes.addSection({ meetingId, heading: '示例段落' });
  await client.minutes.editSection({ id, text: '示例内容一。\n示例内容二。' });
  const second = await client.minutes.addSection({ meetingId, heading: '多余' });
  await client.minutes.removeSection(second);
  await client.minutes.decide({
    meetingId,
    verb: 'decided',
    text: '示例：建立专班。',
    organizationId: land,
    dueDate: DUE,
  });
  const gone = await client.minutes.decide({ meetingId, verb: 'heard', text: '多余' });
  await client.minutes.removeDecision(gone);
  const path = join(aFolder(), '纪要.docx');
  expect(
    await client.minutes.exportMinutes({ meetingId, target: program.handleFor(path) }),
  ).toEqual({ decisions: 1 });
  const words = await wordsIn(path);
  expect(words).toContain('一、示例段落');
  expect(words).toContain(
    '会议决定示例：建立专班，由省自然资源厅牵头办理，于2026年8月30日前完成。',
  );
  expect(words).toContain('请假：示例请假');
  expect(words).toContain('列席：示例列席');
  expect(words).not.toContain('多余');
});

test('a bulletin has its number once; the public edition names nobody', async () => {
  const { client, program, meetingId } = await aRegister();
  await client.settings.setStation({ recorder: '示例记录员', group: '第一组' });
  await client.issues.capture({
    meetingId,
    kind: 'problem',
    originalWording: '示例：用地紧张。',
    countyId: '370103',
    raisedByText: '示例发言人',
  });
  await client.minutes.write({ meetingId, speaker: '示例发言人', text: '示例：请求支持。' });
  const folder = aFolder();
  const target = (name: string) => program.handleFor(join(folder, name));
  const of = { meetingId, groupName: '第一组' };
  expect(await client.minutes.exportBulletin({ ...of, target: target('1.docx') })).toEqual({
    number: 1,
    issues: 1,
    speeches: 1,
  });
  const again = { meetingId, number: 1, edition: 'public' as const, target: target('1公开.docx') };
  expect((await client.minutes.exportBulletin(again)).number).toBe(1);
  expect((await client.minutes.exportBulletin({ ...of, target: target('2.docx') })).number).toBe(2);
  expect(await wordsIn(join(folder, '1.docx'))).toContain('会议简报第1期交流会会务组');
  expect(await wordsIn(join(folder, '1.docx'))).toContain('第一组交流情况');
  expect(await wordsIn(join(folder, '1.docx'))).toContain('示例发言人');
  expect(await wordsIn(join(folder, '1公开.docx'))).not.toContain('示例发言人');
  expect(readFileSync(join(folder, '2.docx')).length).toBeGreaterThan(1000);
  await expect(
    client.minutes.exportBulletin({ meetingId, number: 9, target: target('9.docx') }),
  ).rejects.toMatchObject({ key: 'minutes:error.noBulletin' });
});
