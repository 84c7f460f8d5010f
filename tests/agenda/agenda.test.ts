import { formatLongTime } from '@shared/agenda/typedTime';
import { asTimeOfDay } from '@shared/time';
import { describe, expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';

const nine = asTimeOfDay(9 * 60);

async function aMeeting() {
  const { client, time, program } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const agenda = () => client.agenda.list({ meetingId });
  const [one, two] = (await agenda()).days.map(({ id }) => id) as [string, string];
  /** `08:30 主持 5 | 08:35 …` of each day. */
  const drawn = async () =>
    (await agenda()).days.map(({ items }) =>
      items.map((line) => `${formatLongTime(line.startsAt)} ${line.title}`).join(', '),
    );
  const add = async (dayId: string, title: string, minutes = 10) =>
    (await client.agenda.addItem({ dayId, kind: 'speech', title, plannedMinutes: minutes })).id;
  return { client, time, program, meetingId, agenda, drawn, add, one, two };
}

describe('the agenda', () => {
  test('items flow from the start of the day, with the usual duration of their kind', async () => {
    const { client, agenda, drawn, one } = await aMeeting();
    await client.agenda.addItem({ dayId: one, kind: 'hosting', title: '主持人开场' });
    await client.agenda.addItem({ dayId: one, kind: 'speech', title: '甲县发言' });
    await client.agenda.addItem({ dayId: one, kind: 'freeSpeech', title: '自由发言', position: 1 });
    expect(await drawn()).toEqual(['08:30 主持人开场, 08:35 自由发言, 08:40 甲县发言', '']);
    expect((await agenda()).days[0]).toMatchObject({
      date: '2026-08-14',
      plannedMinutes: 18,
      plannedEnd: 528,
    });
  });

  test('a day may start at another time; an item may be fixed and say its county', async () => {
    const { client, agenda, drawn, add, one } = await aMeeting();
    await add(one, '甲');
    const id = await add(one, '乙');
    await client.agenda.setDayStart({ dayId: one, startsAt: nine });
    await client.agenda.editItem({
      id,
      plannedStart: asTimeOfDay(9 * 60 + 25),
      countyId: '370782',
      kind: 'commentary',
      place: '第一会议室',
    });
    expect(await drawn()).toEqual(['09:00 甲, 09:25 乙', '']);
    const line = (await agenda()).days[0]?.items[1];
    expect(line).toMatchObject({ gapBefore: 15, countyName: '潍坊市诸城市', place: '第一会议室' });
    await client.agenda.editItem({ id, plannedStart: asTimeOfDay(9 * 60 + 5) });
    expect((await agenda()).days[0]).toMatchObject({ overlapMinutes: 5, gapMinutes: 0 });
    await client.agenda.editItem({ id, plannedStart: null, countyId: null });
    expect(await drawn()).toEqual(['09:00 甲, 09:10 乙', '']);
  });

  test('items move within a day and to another, by one and by many, and undo puts all back', async () => {
    const { client, drawn, add, one, two } = await aMeeting();
    const ids = [];
    for (const title of ['甲', '乙', '丙', '丁']) ids.push(await add(one, title));
    const [a, b, , d] = ids as [string, string, string, string];
    await client.agenda.moveItems({ ids: [d], dayId: one, position: 0 });
    expect((await drawn())[0]).toBe('08:30 丁, 08:40 甲, 08:50 乙, 09:00 丙');
    await client.agenda.moveItems({ ids: [b, a], dayId: two, position: 0 });
    expect(await drawn()).toEqual(['08:30 丁, 08:40 丙', '08:30 甲, 08:40 乙']);
    await client.journal.undo({});
    await client.journal.undo({});
    expect(await drawn()).toEqual(['08:30 甲, 08:40 乙, 08:50 丙, 09:00 丁', '']);
    await client.journal.redo({});
    expect((await drawn())[0]).toBe('08:30 丁, 08:40 甲, 08:50 乙, 09:00 丙');
  });

  test('a copy stands behind its original, flowing; what is removed comes back by undo', async () => {
    const { client, agenda, drawn, add, one } = await aMeeting();
    const id = await add(one, '甲');
    await add(one, '乙');
    await client.agenda.editItem({ id, plannedStart: nine });
    await client.runOfShow.start({ id });
    const copy = await client.agenda.duplicateItem({ id });
    expect(await drawn()).toEqual(['09:00 甲, 09:10 甲, 09:20 乙', '']);
    expect((await agenda()).days[0]?.items[1]).toMatchObject({
      id: copy.id,
      position: 1,
      plannedStart: null,
      actualStart: null,
    });
    await client.agenda.removeItems({ ids: [id, copy.id] });
    expect(await drawn()).toEqual(['08:30 乙', '']);
    expect((await agenda()).days[0]?.items[0]?.position).toBe(0);
    await client.journal.undo({});
    expect(await drawn()).toEqual(['09:00 甲, 09:10 甲, 09:20 乙', '']);
  });

  test('one item runs at a time; starting another ends it, and all of it can be undone', async () => {
    const { client, time, meetingId, add, one, two } = await aMeeting();
    const first = await add(one, '甲');
    const second = await add(two, '乙');
    expect(await client.agenda.running({ meetingId })).toBeNull();
    await client.runOfShow.start({ id: first });
    const began = time.now;
    time.now += 9 * 60_000;
    await client.runOfShow.start({ id: second });
    expect(await client.agenda.running({ meetingId })).toMatchObject({
      id: second,
      actualStart: time.now,
    });
    const [day] = (await client.agenda.list({ meetingId })).days;
    expect(day?.items[0]).toMatchObject({ actualStart: began, actualEnd: time.now });
    await client.journal.undo({});
    expect(await client.agenda.running({ meetingId })).toMatchObject({ id: first });
    await client.runOfShow.finish({ meetingId });
    expect(await client.agenda.running({ meetingId })).toBeNull();
    await expect(client.runOfShow.finish({ meetingId })).rejects.toMatchObject({
      kind: 'conflict',
      key: 'runOfShow:error.nothingRuns',
    });
    await client.runOfShow.start({ id: first });
    await expect(client.runOfShow.start({ id: first })).rejects.toMatchObject({
      key: 'runOfShow:error.alreadyRunning',
    });
  });

  test('bad input: one sentence, nothing written', async () => {
    const { client, drawn, add, one } = await aMeeting();
    const id = await add(one, '甲');
    const before = await drawn();
    const refusals: [Promise<unknown>, string][] = [
      [client.agenda.addItem({ dayId: 'nowhere', kind: 'speech', title: '乙' }), 'dayNotFound'],
      [client.agenda.editItem({ id: 'nothing', title: '乙' }), 'itemNotFound'],
      [client.agenda.editItem({ id, countyId: '379999' }), 'countyNotFound'],
      [client.agenda.editItem({ id, countyId: '370700' }), 'notCounty'],
      [client.agenda.editItem({ id, caseStudyId: 'nothing' }), 'caseNotFound'],
      [client.agenda.setSpeakers({ id, participantIds: ['nobody'] }), 'speakerNotOnRoster'],
      [client.agenda.moveItems({ ids: ['nothing'], dayId: one, position: 0 }), 'itemNotFound'],
      [client.agenda.moveItems({ ids: [id], dayId: 'nowhere', position: 0 }), 'dayNotFound'],
      [client.agenda.removeItems({ ids: [id, 'nothing'] }), 'itemNotFound'],
      [client.agenda.duplicateItem({ id: 'nothing' }), 'itemNotFound'],
      [client.agenda.setDayStart({ dayId: one, startsAt: asTimeOfDay(1500) }), 'dayStart'],
      [client.agenda.editItem({ id, plannedStart: asTimeOfDay(2875) }), 'dayTooLong'],
    ];
    for (const [refusal, key] of refusals) {
      await expect(refusal).rejects.toMatchObject({ key: `agenda:error.${key}` });
    }
    expect(await drawn()).toEqual(before);
  });
});
