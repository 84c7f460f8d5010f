import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filmPosition } from '@shared/stage/film';
import { describe, expect, test } from 'vitest';
import { pressing } from '../../src/main/features/stage';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

const SECOND = 1000;
const BYTES = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypisom'),
  Buffer.alloc(99),
]);

/** A meeting whose film has just been put on. */
async function aFilmOn(options: { folder?: string } = {}) {
  const { program, client, time } = await aProgram(options);
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const { days } = await client.agenda.list({ meetingId });
  const dayId = days[0]?.id ?? '';
  const { id: itemId } = await client.agenda.addItem({ dayId, kind: 'film', title: '示例专题片' });
  const path = join(aFolder(), '示例.mp4');
  writeFileSync(path, BYTES);
  await client.films.attach({ itemId, file: program.handleFor(path) });
  await client.stage.showFilm({ itemId });
  /** seconds into the film, as the hall sees it; the name of the view when that is no film */
  const seen = async () => {
    const picture = await client.stage.picture({});
    return picture.view === 'film' ? filmPosition(picture.clock, time.now) / SECOND : picture.view;
  };
  const wait = (seconds: number) => {
    time.now += seconds * SECOND;
  };
  return { program, client, time, meetingId, dayId, itemId, seen, wait };
}

describe('a film on the stage', () => {
  test('plays, pauses, goes on and begins anew', async () => {
    const { client, seen, wait } = await aFilmOn();
    wait(10);
    expect(await seen()).toBe(10);
    await client.stage.playFilm({ playing: false });
    wait(60);
    expect(await seen()).toBe(10);
    await client.stage.playFilm({ playing: true });
    wait(5);
    expect(await seen()).toBe(15);
    await client.stage.filmToStart({});
    wait(2);
    expect(await seen()).toBe(2);
    await client.stage.playFilm({ playing: false });
    await client.stage.filmToStart({});
    wait(9);
    expect(await seen()).toBe(0);
  });

  test('freeze holds its picture while the operator looks elsewhere', async () => {
    const { client, meetingId, dayId, itemId, seen, wait } = await aFilmOn();
    wait(10);
    await client.stage.setFrozen({ frozen: true });
    wait(30);
    expect(await seen()).toBe(10);
    await client.stage.showAgenda({ dayId });
    wait(30);
    expect(await seen()).toBe(10);
    await client.stage.setFrozen({ frozen: false });
    expect(await seen()).toBe('agenda');
    await client.stage.showFilm({ itemId });
    wait(1);
    expect(await seen()).toBe(11);
    await client.stage.setFrozen({ frozen: true });
    wait(30);
    await client.stage.setFrozen({ frozen: false });
    wait(1);
    expect(await seen()).toBe(12);
    await client.stage.showHolding({ meetingId });
    expect(await seen()).toBe('holding');
  });

  test('stands under black and goes on from there, unless a person had paused it', async () => {
    const { client, seen, wait } = await aFilmOn();
    wait(10);
    await client.stage.setBlack({ black: true });
    expect(await seen()).toBe('black');
    wait(30);
    await client.stage.setBlack({ black: false });
    wait(1);
    expect(await seen()).toBe(11);
    await client.stage.playFilm({ playing: false });
    await client.stage.setBlack({ black: true });
    wait(30);
    await client.stage.setBlack({ black: false });
    wait(30);
    expect(await seen()).toBe(11);
  });

  test('is at the right second after the program was gone, running and frozen', async () => {
    const folder = aFolder();
    const { program, client, time, wait } = await aFilmOn({ folder });
    wait(10);
    program.close();
    const again = await aProgram({ folder });
    again.time.now = time.now + 7 * SECOND;
    const at = async () => {
      const picture = await again.client.stage.picture({});
      if (picture.view !== 'film') throw new Error(picture.view);
      return filmPosition(picture.clock, again.time.now) / SECOND;
    };
    expect(await at()).toBe(17);
    await again.client.stage.setFrozen({ frozen: true });
    again.time.now += 60 * SECOND;
    expect(await at()).toBe(17);
    await expect(client.stage.picture({})).rejects.toThrow();
  });

  test('is no change that Ctrl+Z reaches; without its file the hall sees the holding page', async () => {
    const { client, itemId, seen } = await aFilmOn();
    await client.journal.undo({});
    expect(await seen()).toBe('holding');
    await client.journal.redo({});
    expect(await seen()).toBe(0);
    await client.films.remove({ itemId });
    await expect(client.stage.showFilm({ itemId })).rejects.toMatchObject({
      key: 'films:error.none',
    });
  });

  test('cannot be played or begun anew while it is not on', async () => {
    const { client, meetingId } = await aFilmOn();
    await client.stage.showHolding({ meetingId });
    const refusal = { key: 'stage:error.noFilm' };
    await expect(client.stage.playFilm({ playing: true })).rejects.toMatchObject(refusal);
    await expect(client.stage.filmToStart({})).rejects.toMatchObject(refusal);
  });

  test('obeys the keys of the hall’s own window', async () => {
    const { client, seen, wait } = await aFilmOn();
    const press = pressing(client);
    wait(3);
    await press(' ');
    wait(3);
    expect(await seen()).toBe(3);
    await press(' ');
    wait(1);
    expect(await seen()).toBe(4);
    await press('Home');
    expect(await seen()).toBe(0);
  });
});
