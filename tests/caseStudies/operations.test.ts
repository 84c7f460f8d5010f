import { expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';

const HIGH_COUNTY = '370103';

async function aCase() {
  const { program, client, time } = await aProgram();
  const meeting = await client.meetings.create(aMeetingInput as never);
  const { id } = await client.caseStudies.create({
    meetingId: meeting.id,
    countyId: HIGH_COUNTY,
    title: '示例 一链一策壮大精品产业',
    field: '产业',
  });
  return { program, client, time, meetingId: meeting.id, id };
}

test('a case has a county, a title, a field, a summary and perhaps a speaker', async () => {
  const { client, meetingId, id } = await aCase();
  const [line] = await client.caseStudies.list({ meetingId });
  expect(line).toMatchObject({
    id,
    countyName: '济南市市中区',
    title: '示例 一链一策壮大精品产业',
    field: '产业',
    summary: '',
    speakerName: null,
    isNominated: false,
    isForMeeting: true,
    decks: [],
  });
  await client.caseStudies.edit({ id, summary: '三句话。', field: '园区' });
  expect(await client.caseStudies.get({ id })).toMatchObject({
    summary: '三句话。',
    field: '园区',
  });
});

test('cases stand in the political order of their counties', async () => {
  const { client, meetingId } = await aCase();
  const rest = { meetingId, title: '示例' };
  await client.caseStudies.create({ ...rest, countyId: '371702' });
  await client.caseStudies.create({ ...rest, countyId: '370102' });
  const lines = await client.caseStudies.list({ meetingId });
  expect(lines.map(({ countyName }) => countyName)).toEqual([
    '济南市历下区',
    '济南市市中区',
    '菏泽市牡丹区',
  ]);
});

test.each([
  [{ countyId: '370100' }, 'caseStudies:error.notCounty'],
  [{ countyId: '999999' }, 'caseStudies:error.countyNotFound'],
  [{ speakerId: 'nobody' }, 'caseStudies:error.speakerNotInMeeting'],
  [{ title: '  ' }, 'common:error.input'],
])('a case cannot be changed to %j', async (changes, key) => {
  const { client, id } = await aCase();
  const before = await client.caseStudies.get({ id });
  await expect(client.caseStudies.edit({ id, ...changes })).rejects.toMatchObject({ key });
  expect(await client.caseStudies.get({ id })).toEqual(before);
});

test('a case needs a meeting that exists', async () => {
  const { client } = await aCase();
  await expect(
    client.caseStudies.create({ meetingId: 'none', countyId: HIGH_COUNTY, title: '示例' }),
  ).rejects.toMatchObject({ kind: 'notFound', key: 'caseStudies:error.meetingNotFound' });
});

test('a removed case comes back by undo', async () => {
  const { client, meetingId, id } = await aCase();
  await client.caseStudies.remove({ id });
  expect(await client.caseStudies.list({ meetingId })).toEqual([]);
  await expect(client.caseStudies.get({ id })).rejects.toMatchObject({ kind: 'notFound' });
  await client.journal.undo({});
  expect(await client.caseStudies.list({ meetingId })).toHaveLength(1);
});
