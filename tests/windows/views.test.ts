import { expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';

const PRIVATE = ['13800000001', '身体不适', '不上大屏', '联系人甲'];

/** A speech of somebody with a phone and remarks, seated and checked in, on the day that it is. */
async function aSpeechToday() {
  const { client } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const { id: participantId } = await client.participants.create({
    meetingId,
    name: '示例书记',
    gender: 'male',
    ethnicity: '',
    unitName: '诸城市委',
    organizationId: '370782',
    post: '市委书记',
    phone: '13800000001',
    contact: '联系人甲',
    capacity: 'attendee',
    lodging: '',
    dining: '',
    ride: '',
    groupName: '',
    remark: '身体不适',
  });
  const { id: caseStudyId } = await client.caseStudies.create({
    meetingId,
    countyId: '370782',
    title: '示例 一链一策',
    field: '产业',
  });
  const [, today] = (await client.agenda.list({ meetingId })).days;
  const { id } = await client.agenda.addItem({
    dayId: today?.id ?? '',
    kind: 'speech',
    title: '示例 一链一策',
    countyId: '370782',
    caseStudyId,
    speakerIds: [participantId],
    remark: '不上大屏',
    hostWords: '下面请诸城市委书记发言。',
  });
  return { client, meetingId, participantId, id, dayId: today?.id ?? '' };
}

test('without a meeting there is nothing to show', async () => {
  const { client } = await aProgram();
  expect(await client.runOfShow.speakerTimer({})).toBeNull();
  expect(await client.runOfShow.backstage({})).toBeNull();
  expect(await client.runOfShow.chair({})).toBeNull();
});

test('the speaker’s timer is told what runs, and nothing else', async () => {
  const { client, meetingId, id } = await aSpeechToday();
  expect(await client.runOfShow.speakerTimer({})).toMatchObject({ item: null });
  await client.runOfShow.start({ id });
  const view = await client.runOfShow.speakerTimer({});
  expect(view).toMatchObject({
    item: { id, title: '示例 一链一策', speakers: [{ name: '示例书记', post: '市委书记' }] },
    limits: { warningSeconds: 120, dangerSeconds: 30 },
  });
  await client.runOfShow.pause({ meetingId });
  expect((await client.runOfShow.speakerTimer({}))?.item?.pausedAt).not.toBeNull();
  await client.runOfShow.finish({ meetingId });
  expect(await client.runOfShow.speakerTimer({})).toMatchObject({ item: null });
});

test('backstage sees who comes, where they sit, and whether all is ready', async () => {
  const { client, meetingId, participantId, dayId } = await aSpeechToday();
  const line = async () => (await client.runOfShow.backstage({}))?.items[0];
  expect(await line()).toMatchObject({
    deck: 'missing',
    speakers: [{ name: '示例书记', seat: '', standing: 'expected' }],
  });
  await client.seating.make({
    meetingId,
    name: '示例会场',
    kind: 'hall',
    participantIds: [participantId],
  });
  await client.attendance.checkIn({ participantId, dayId, method: 'name' });
  const [seat] = await client.seating.seats({ meetingId });
  expect(seat?.label).toBeTruthy();
  expect((await line())?.speakers[0]).toMatchObject({ seat: seat?.label, standing: 'late' });
});

test('the chair sees the host’s words', async () => {
  const { client, id } = await aSpeechToday();
  const view = await client.runOfShow.chair({});
  expect(view?.items).toMatchObject([{ id, words: '下面请诸城市委书记发言。' }]);
});

test('no window by job is told phones, remarks or contacts', async () => {
  const { client, id } = await aSpeechToday();
  await client.runOfShow.start({ id });
  const told = JSON.stringify([
    await client.runOfShow.speakerTimer({}),
    await client.runOfShow.backstage({}),
    await client.runOfShow.chair({}),
    await client.stage.picture({}),
  ]);
  for (const word of PRIVATE) expect(told).not.toContain(word);
  expect(JSON.stringify(await client.runOfShow.speakerTimer({}))).not.toContain('下面请');
});
