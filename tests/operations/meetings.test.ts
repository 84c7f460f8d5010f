import { expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';

const anotherYear = { ...aMeetingInput, year: 2025, ordinal: 2, name: '示例 2025年度交流会' };

test('lists the newest year first', async () => {
  const { client } = await aProgram();
  await client.meetings.create(anotherYear);
  await client.meetings.create(aMeetingInput);
  expect((await client.meetings.list({})).map(({ year }) => year)).toEqual([2026, 2025]);
});

test('creates a meeting with one agenda day per date, and gives its overview', async () => {
  const { client } = await aProgram();
  const { id } = await client.meetings.create({ ...aMeetingInput, venue: ' 示例会议中心 ' });
  expect(await client.meetings.get({ id })).toMatchObject({
    ...aMeetingInput,
    venue: '示例会议中心',
    theme: '',
    houseStyle: 'gbt9704',
    isSample: false,
  });
  expect(await client.meetings.overview({ id })).toMatchObject({
    days: 2,
    agendaItems: 0,
    participants: 0,
    caseStudies: 0,
    decks: 0,
    decksWaiting: 0,
    issues: 0,
    openIssues: 0,
  });
});

test.each([
  [{ endsOn: '2026-08-13' }, 'meetings:error.endsBeforeStart'],
  [{ endsOn: '2026-12-31' }, 'meetings:error.tooLong'],
  [{ startsOn: '2026-02-30' }, 'common:error.input'],
  [{ startsOn: '14/08/2026' }, 'common:error.input'],
  [{ name: '   ' }, 'common:error.input'],
  [{ name: '很'.repeat(101) }, 'common:error.input'],
  [{ year: 1066 }, 'common:error.input'],
  [{ ordinal: 0 }, 'common:error.input'],
  [{ houseStyle: 'baroque' }, 'houseStyles:error.notFound'],
  [{ surprise: true }, 'common:error.input'],
])('refuses a new meeting with %o and writes nothing', async (bad, key) => {
  const { client, program } = await aProgram();
  await expect(
    program.operate('meetings.create', { ...aMeetingInput, ...bad }),
  ).rejects.toMatchObject({ kind: 'invalid', key });
  expect(await client.meetings.list({})).toEqual([]);
});

test('an edit changes only what it names, and the days follow the dates', async () => {
  const { client } = await aProgram();
  const { id } = await client.meetings.create({ ...aMeetingInput, theme: '产业' });
  await client.meetings.edit({ id, venue: '示例会堂', endsOn: '2026-08-16' });
  expect(await client.meetings.get({ id })).toMatchObject({
    theme: '产业',
    venue: '示例会堂',
    endsOn: '2026-08-16',
  });
  expect((await client.meetings.overview({ id })).days).toBe(3);
  await client.meetings.edit({ id, endsOn: '2026-08-14' });
  expect((await client.meetings.overview({ id })).days).toBe(1);
});

test('a refused edit leaves the meeting as it was', async () => {
  const { client } = await aProgram();
  const { id } = await client.meetings.create(aMeetingInput);
  await expect(
    client.meetings.edit({ id, name: '新名称', endsOn: '2026-08-01' }),
  ).rejects.toMatchObject({ key: 'meetings:error.endsBeforeStart' });
  expect(await client.meetings.get({ id })).toMatchObject(aMeetingInput);
});

test('next year begins from last year: same length, name and ordinal of the new year', async () => {
  const { client } = await aProgram();
  const last = await client.meetings.create({ ...aMeetingInput, theme: '产业', venue: '示例会堂' });
  const { id } = await client.meetings.copy({
    id: last.id,
    year: 2027,
    ordinal: 4,
    startsOn: '2027-08-20',
  });
  expect(await client.meetings.get({ id })).toMatchObject({
    year: 2027,
    ordinal: 4,
    name: '示例 2027年度县（市、区）委书记交流会',
    startsOn: '2027-08-20',
    endsOn: '2027-08-21',
    venue: '示例会堂',
    copiedFromId: last.id,
    isSample: false,
  });
  expect(await client.meetings.overview({ id })).toMatchObject({ days: 2, participants: 0 });
});

test('a removed meeting comes back whole', async () => {
  const { client } = await aProgram();
  const { id } = await client.meetings.create(aMeetingInput);
  const before = await client.meetings.overview({ id });
  await client.meetings.remove({ id });
  await expect(client.meetings.get({ id })).rejects.toMatchObject({ kind: 'notFound' });
  await client.journal.undo({});
  expect(await client.meetings.overview({ id })).toEqual(before);
});

test.each([
  ['meetings.get', {}],
  ['meetings.overview', {}],
  ['meetings.edit', { name: '新名称' }],
  ['meetings.copy', { year: 2027, ordinal: 4, startsOn: '2027-08-20' }],
  ['meetings.remove', {}],
])('%s of a meeting that is not there is not found', async (name, input) => {
  const { program } = await aProgram();
  await expect(program.operate(name, { id: 'nowhere', ...input })).rejects.toMatchObject({
    kind: 'notFound',
    key: 'meetings:error.notFound',
  });
});

test('the overview tells what is still missing', async () => {
  const { client } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const [day] = (await client.agenda.list({ meetingId })).days;
  const dayId = day?.id ?? '';
  await client.agenda.addItem({ dayId, kind: 'break', title: '休息' });
  await client.agenda.addItem({ dayId, kind: 'circular', title: '通报' });
  const { id: participantId } = await client.participants.create({ meetingId, name: '示例甲' });
  await client.agenda.addItem({
    dayId,
    kind: 'speech',
    title: '示例发言',
    speakerIds: [participantId],
  });
  await client.caseStudies.create({ meetingId, countyId: '370103', title: '示例案例' });
  expect(await client.meetings.overview({ id: meetingId })).toMatchObject({
    agendaItems: 3,
    itemsWithoutSpeaker: 1,
    participants: 1,
    participantsWithoutOrganization: 1,
    caseStudies: 1,
    casesWithoutDeck: 1,
    decks: 0,
  });
});
