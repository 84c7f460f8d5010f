import { nothingHappened, plainTimes } from '@shared/agenda/agendaItem';
import { asInstant } from '@shared/time';
import { describe, expect, test } from 'vitest';
import { agendaDayTable, agendaItemTable } from '../../src/main/features/agenda/agenda.table';
import { deckTable } from '../../src/main/features/caseStudies/caseStudies.table';
import { pictureTeller, pressing } from '../../src/main/features/stage';
import { aFolder, aMeetingInput, aProgram, TEST_NOW } from '../support/program';
import { aDeck } from './builders';

const head = (id: string) => ({
  id,
  device: 'test',
  person: null,
  operation: 'test.seed',
  at: TEST_NOW,
  official: false,
  undoes: null,
});

async function aHall(options: Parameters<typeof aProgram>[0] = {}) {
  const { program, client } = await aProgram(options);
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const deck = aDeck(program, meetingId);
  const [first = '', second = '', third = ''] = deck.slideIds;
  return { program, client, meetingId, deck, first, second, third };
}

describe('the stage', () => {
  test('is dark while there is no meeting', async () => {
    const { client } = await aProgram();
    expect(await client.stage.picture({})).toEqual({ view: 'black' });
  });

  test('shows the holding page of the current meeting until something is put on it', async () => {
    const { client, meetingId } = await aHall();
    const { id: laterId } = await client.meetings.create({
      ...aMeetingInput,
      year: 2027,
      ordinal: 4,
      name: '示例 下一年',
    });
    const seen = { view: 'holding', meetingName: aMeetingInput.name };
    expect(await client.stage.picture({})).toMatchObject({ ...seen, meetingName: '示例 下一年' });
    expect((await client.stage.state({})).meetingId).toBe(laterId);
    await client.settings.change({ currentMeetingId: meetingId });
    expect(await client.stage.picture({})).toMatchObject(seen);
    await client.stage.setBlack({ black: true });
    expect(await client.stage.picture({})).toEqual({ view: 'black' });
    await client.stage.setBlack({ black: false });
    expect(await client.stage.picture({})).toMatchObject(seen);
    expect(await client.stage.state({})).toEqual({
      meetingId,
      view: 'holding',
      slideId: null,
      deckId: null,
      dayId: null,
      film: null,
      black: false,
      frozen: false,
    });
  });

  test('shows a page with nothing but its picture', async () => {
    const { client, first } = await aHall();
    await client.stage.showSlide({ slideId: first });
    expect(await client.stage.picture({})).toEqual({
      view: 'slide',
      imageHash: '1'.padStart(64, '1'),
      near: ['2'.padStart(64, '1'), '3'.padStart(64, '1')],
      width: 1600,
      height: 900,
      number: 1,
      slideId: first,
      strokes: [],
    });
  });

  test('turns, jumps and stays within the deck', async () => {
    const { client, first } = await aHall();
    await client.stage.showSlide({ slideId: first });
    const number = async () => {
      const picture = await client.stage.picture({});
      return picture.view === 'slide' ? picture.number : null;
    };
    await client.stage.turn({ by: -1 });
    expect(await number()).toBe(1);
    await client.stage.turn({ by: 1 });
    expect(await number()).toBe(2);
    await client.stage.goToPage({ number: 3 });
    await client.stage.turn({ by: 1 });
    expect(await number()).toBe(3);
    await expect(client.stage.goToPage({ number: 4 })).rejects.toMatchObject({
      kind: 'refused',
      key: 'stage:error.noPage',
      params: { number: 4, count: 3 },
    });
    expect(await number()).toBe(3);
  });

  test.each([
    ['another version than the stage version', { isStageVersion: false }, 'notStageVersion'],
    ['a deck that is not rendered', { rendering: 'waiting' as const }, 'notRendered'],
  ])('refuses %s and changes nothing', async (_, changes, key) => {
    const { program, client, meetingId, first } = await aHall();
    await client.stage.showSlide({ slideId: first });
    const before = await client.stage.picture({});
    const { slideIds } = aDeck(program, meetingId, changes);
    await expect(client.stage.showSlide({ slideId: slideIds[0] ?? '' })).rejects.toMatchObject({
      kind: 'refused',
      key: `stage:error.${key}`,
    });
    expect(await client.stage.picture({})).toEqual(before);
  });

  test('goes to the holding page when the deck loses its place as stage version', async () => {
    const { program, client, first } = await aHall();
    await client.stage.showSlide({ slideId: first });
    program.store.change(head('unstage'), (db) => {
      db.update(deckTable).set({ isStageVersion: false }).run();
    });
    expect(await client.stage.picture({})).toMatchObject({ view: 'holding' });
  });

  test('freezes the picture while the operator goes on; black wins; Esc is the way out', async () => {
    const { client, meetingId, first } = await aHall();
    await client.stage.showSlide({ slideId: first });
    const seen = await client.stage.picture({});
    await client.stage.setFrozen({ frozen: true });
    await client.stage.turn({ by: 1 });
    const frozen = { ...seen, slideId: null };
    expect(await client.stage.picture({})).toEqual(frozen);
    await client.stage.setBlack({ black: true });
    expect(await client.stage.picture({})).toEqual({ view: 'black' });
    await client.stage.setBlack({ black: false });
    expect(await client.stage.picture({})).toEqual(frozen);
    await client.stage.setFrozen({ frozen: false });
    expect(await client.stage.picture({})).toMatchObject({ number: 2 });
    await client.stage.setBlack({ black: true });
    await client.stage.setFrozen({ frozen: true });
    await client.stage.showHolding({ meetingId });
    expect(await client.stage.picture({})).toEqual({
      view: 'holding',
      meetingName: aMeetingInput.name,
      theme: '',
      venue: '',
      dates: ['2026-08-14', '2026-08-15'],
    });
  });

  test('shows the agenda of a day with the running item marked, and no remark of it', async () => {
    const { program, client, meetingId } = await aHall();
    const dayId = program.store.change(head('agenda'), (db) => {
      const day = db.select().from(agendaDayTable).orderBy(agendaDayTable.date).get();
      const item = (position: number, title: string, started: boolean) =>
        db
          .insert(agendaItemTable)
          .values({
            id: `item-${position}`,
            dayId: day?.id ?? '',
            position,
            kind: 'speech',
            title,
            plannedMinutes: 8,
            plannedStart: null,
            countyId: null,
            caseStudyId: null,
            place: '',
            remark: '领导到场后再开始',
            ...plainTimes,
            ...nothingHappened,
            actualStart: started ? asInstant(TEST_NOW) : null,
          })
          .run();
      item(1, '示例交流发言一', true);
      item(2, '示例交流发言二', false);
      return day?.id ?? '';
    });
    await client.stage.showAgenda({ dayId });
    expect(await client.stage.picture({})).toEqual({
      view: 'agenda',
      meetingName: aMeetingInput.name,
      date: '2026-08-14',
      items: [
        { start: 510, title: '示例交流发言一', county: '', speakers: '', running: true },
        { start: 518, title: '示例交流发言二', county: '', speakers: '', running: false },
      ],
    });
    expect((await client.stage.state({})).meetingId).toBe(meetingId);
  });

  test('is the same after the program was closed and opened', async () => {
    const folder = aFolder();
    const { program, client, first } = await aHall({ folder });
    await client.stage.showSlide({ slideId: first });
    await client.stage.setFrozen({ frozen: true });
    await client.stage.turn({ by: 1 });
    const [state, picture] = [await client.stage.state({}), await client.stage.picture({})];
    program.close();
    const again = await aProgram({ folder });
    expect(await again.client.stage.state({})).toEqual(state);
    expect(await again.client.stage.picture({})).toEqual(picture);
  });

  test('leaves no trace in the journal and nothing to undo', async () => {
    const { client, first } = await aHall();
    const before = await client.journal.recent({});
    await client.stage.showSlide({ slideId: first });
    await client.stage.turn({ by: 1 });
    expect(await client.journal.recent({})).toEqual(before);
  });

  test('a passing command cannot touch what the journal keeps', async () => {
    const { program } = await aHall();
    expect(() =>
      program.store.passing((db) => db.update(deckTable).set({ pageCount: 9 }).run()),
    ).toThrow('write outside a command');
    expect(program.store.reader.select().from(deckTable).get()?.pageCount).toBe(3);
  });

  test('the window is told a new picture once, and which commands only passed', async () => {
    const { program, client, first } = await aHall();
    const told: unknown[] = [];
    const tell = pictureTeller(program.store.reader, {
      tellStage: (message) => told.push(message),
    });
    const passed: (string | null)[] = [];
    program.onChange((passing) => {
      passed.push(passing);
      tell();
    });
    await client.stage.showSlide({ slideId: first });
    await client.stage.turn({ by: -1 });
    await client.meetings.create({ ...aMeetingInput, year: 2027, ordinal: 4 });
    expect(told).toEqual([{ kind: 'picture', picture: await client.stage.picture({}) }]);
    expect(passed).toEqual(['stage', 'stage', null]);
  });

  test.each([
    ['a page that does not exist', 'showSlide', { slideId: 'none' }, 'stage:error.slideNotFound'],
    [
      'a meeting that does not exist',
      'showHolding',
      { meetingId: 'none' },
      'meetings:error.notFound',
    ],
    ['a day that does not exist', 'showAgenda', { dayId: 'none' }, 'stage:error.dayNotFound'],
    ['turning before any page was on', 'turn', { by: 1 }, 'stage:error.noSlide'],
    ['turning by two', 'turn', { by: 2 }, 'common:error.input'],
    ['page nought', 'goToPage', { number: 0 }, 'common:error.input'],
    ['a page before any was on', 'goToPage', { number: 1 }, 'stage:error.noSlide'],
  ])('refuses %s', async (_, verb, input, key) => {
    const { program } = await aHall();
    await expect(program.operate(`stage.${verb}`, input)).rejects.toMatchObject({ key });
  });
});

test('keys pressed in the stage window do what they do at the console', async () => {
  const { client, first, meetingId } = await aHall();
  const press = pressing(client);
  await press('ArrowRight');
  expect(await client.stage.picture({})).toMatchObject({ view: 'holding' });
  await client.stage.showSlide({ slideId: first });
  await press('ArrowRight');
  expect(await client.stage.picture({})).toMatchObject({ number: 2 });
  for (const key of ['3', 'Enter']) await press(key);
  expect(await client.stage.picture({})).toMatchObject({ number: 3 });
  for (const key of ['9', 'Enter', 'Enter', 'q']) await press(key);
  expect(await client.stage.picture({})).toMatchObject({ number: 3 });
  await press('b');
  expect(await client.stage.picture({})).toEqual({ view: 'black' });
  await press('B');
  await press('f');
  await press('PageUp');
  expect(await client.stage.picture({})).toMatchObject({ number: 3 });
  await press('Escape');
  expect(await client.stage.picture({})).toMatchObject({ view: 'holding' });
  expect(await client.stage.state({})).toMatchObject({ meetingId, frozen: false });
});
