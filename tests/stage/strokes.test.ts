import type { StageMessage } from '@shared/stage/stage';
import { expect, test } from 'vitest';
import type { Desk } from '../../src/main/desk';
import { aFolder, aMeetingInput, aProgram } from '../support/program';
import { aDeck } from './builders';

const aStroke = (serial: number) => ({
  id: `0193a5b0-0000-7000-8000-00000000000${serial}`,
  color: 'red' as const,
  points: [0.1, 0.1, 0.2, 0.2],
});

async function aPageOn(folder = aFolder()) {
  const told: StageMessage[] = [];
  const windows = { tellStage: (message: StageMessage) => told.push(message) };
  const { program, client, time } = await aProgram({
    folder,
    desk: { windows } as unknown as Desk,
  });
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const { slideIds } = aDeck(program, meetingId);
  const [first = '', second = ''] = slideIds;
  await client.stage.showSlide({ slideId: first });
  const strokes = async () => {
    const picture = await client.stage.picture({});
    return picture.view === 'slide' ? picture.strokes.length : null;
  };
  return { program, client, time, told, meetingId, first, second, strokes };
}

test('strokes lie on their page and go when it is left', async () => {
  const { client, first, strokes } = await aPageOn();
  await client.stage.draw({ slideId: first, stroke: aStroke(1) });
  await client.stage.draw({ slideId: first, stroke: aStroke(2) });
  await client.stage.draw({ slideId: first, stroke: aStroke(2) });
  expect(await strokes()).toBe(2);
  expect(await client.stage.ink({})).toMatchObject({ slideId: first, kept: false });
  await client.stage.setBlack({ black: true });
  await client.stage.setBlack({ black: false });
  expect(await strokes()).toBe(2);
  await client.stage.turn({ by: 1 });
  expect(await strokes()).toBe(0);
  await client.stage.turn({ by: -1 });
  expect(await strokes()).toBe(0);
});

test('kept strokes stay, and later ones with them; wiping takes them', async () => {
  const { client, first, strokes } = await aPageOn();
  await client.stage.draw({ slideId: first, stroke: aStroke(1) });
  await client.stage.keepStrokes({ slideId: first, kept: true });
  await client.stage.draw({ slideId: first, stroke: aStroke(2) });
  await client.stage.turn({ by: 1 });
  await client.stage.turn({ by: -1 });
  expect(await strokes()).toBe(2);
  await client.stage.wipe({ slideId: first });
  expect(await strokes()).toBe(0);
});

test('a frozen page keeps its strokes and takes no new ones before the hall, over a restart too', async () => {
  const folder = aFolder();
  const { program, client, first, strokes } = await aPageOn(folder);
  await client.stage.draw({ slideId: first, stroke: aStroke(1) });
  await client.stage.setFrozen({ frozen: true });
  await client.stage.draw({ slideId: first, stroke: aStroke(2) });
  expect(await strokes()).toBe(1);
  expect(await client.stage.picture({})).toMatchObject({ slideId: null });
  const seen = await client.stage.picture({});
  await client.stage.turn({ by: 1 });
  program.close();
  const again = await aProgram({ folder });
  expect(await again.client.stage.picture({})).toEqual(seen);
});

test.each([
  ['a page that is not on', 'second', aStroke(1), 'stage:error.notOn'],
  ['a page that never was', 'none', aStroke(1), 'stage:error.notOn'],
  ['half a place', 'first', { ...aStroke(1), points: [0.1] }, 'common:error.input'],
])('nothing is drawn on %s', async (_, page, stroke, key) => {
  const { client, first, second, strokes } = await aPageOn();
  const slideId = { first, second, none: 'none' }[page] as string;
  await expect(client.stage.draw({ slideId, stroke })).rejects.toMatchObject({ key });
  expect(await strokes()).toBe(0);
});

test('a page takes two hundred strokes and no more', async () => {
  const { client, first, strokes } = await aPageOn();
  const id = (at: number) => `0193a5b0-0000-7000-8000-${String(at).padStart(12, '0')}`;
  for (let at = 0; at < 200; at++) {
    await client.stage.draw({ slideId: first, stroke: { ...aStroke(1), id: id(at) } });
  }
  const one = { slideId: first, stroke: { ...aStroke(1), id: id(999) } };
  await expect(client.stage.draw(one)).rejects.toMatchObject({ key: 'stage:error.tooMuchInk' });
  expect(await strokes()).toBe(200);
});

test('motions go to the window and leave no trace', async () => {
  const { program, client, time, told, first } = await aPageOn();
  let changes = 0;
  program.onChange(() => {
    changes += 1;
  });
  const at = { x: 0.5, y: 0.25 };
  await client.stage.move({ kind: 'pointer', slideId: first, at });
  await client.stage.move({ kind: 'pointer', slideId: first, at: { x: 0.6, y: 0.25 } });
  time.now += 20;
  await client.stage.move({ kind: 'pen', slideId: first, stroke: aStroke(1) });
  expect(told).toEqual([
    { kind: 'pointer', slideId: first, at },
    { kind: 'pen', slideId: first, stroke: aStroke(1) },
  ]);
  expect(changes).toBe(0);
  const astray = { kind: 'pointer', slideId: first, at: { x: 2, y: 0 } } as const;
  await expect(client.stage.move(astray)).rejects.toMatchObject({ key: 'common:error.input' });
});

test('a page can be had ready in the window without being shown', async () => {
  const { client, told, second } = await aPageOn();
  const before = await client.stage.picture({});
  await client.stage.prepare({ slideId: second });
  await client.stage.prepare({ slideId: 'none' });
  expect(told).toEqual([{ kind: 'prepare', imageHash: '2'.padStart(64, '1') }]);
  expect(await client.stage.picture({})).toEqual(before);
});
