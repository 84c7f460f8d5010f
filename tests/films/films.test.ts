import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filmFormatOf } from '@shared/films/film';
import { describe, expect, test } from 'vitest';
import { filmAnswer, rangeOf } from '../../src/main/app/filmAnswer';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(500)]);
const WEBM = Buffer.concat([
  Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84]),
  Buffer.from('webm'),
  Buffer.alloc(500),
]);
const MKV = Buffer.concat([
  Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0xa3, 0x42, 0x82, 0x88]),
  Buffer.from('matroska'),
  Buffer.alloc(500),
]);
const MOV = Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from('ftypqt  '), Buffer.alloc(500)]);

function aFile(content: Uint8Array, name = '示例 专题片.mp4'): string {
  const path = join(aFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function aFilmItem() {
  const { program, client, time } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const { days } = await client.agenda.list({ meetingId });
  const dayId = days[0]?.id ?? '';
  const { id: itemId } = await client.agenda.addItem({ dayId, kind: 'film', title: '示例专题片' });
  const attach = (path: string, to = itemId) =>
    client.films.attach({ itemId: to, file: program.handleFor(path) });
  return { program, client, time, meetingId, dayId, itemId, attach };
}

test.each([
  ['mp4', MP4, 'mp4'],
  ['webm', WEBM, 'webm'],
  ['Matroska', MKV, null],
  ['QuickTime', MOV, null],
  ['nothing', new Uint8Array(), null],
  ['a program', Buffer.from('MZ ftyp'), null],
] as const)('the container is known by what it is: %s', (_, bytes, format) => {
  expect(filmFormatOf(bytes)).toBe(format);
});

describe('the film of an agenda item', () => {
  test('is kept under its hash, replaced, removed, and each can be undone', async () => {
    const { program, client, meetingId, itemId, attach } = await aFilmItem();
    const film = await attach(aFile(MP4));
    expect(film).toMatchObject({ id: itemId, fileName: '示例 专题片.mp4', format: 'mp4' });
    expect(program.files.has(film.fileHash)).toBe(true);
    await attach(aFile(WEBM, '示例 新.webm'));
    expect(await client.films.list({ meetingId })).toMatchObject([{ format: 'webm' }]);
    await client.journal.undo({});
    expect(await client.films.list({ meetingId })).toEqual([film]);
    await client.films.remove({ itemId });
    expect(await client.films.list({ meetingId })).toEqual([]);
    await expect(client.films.remove({ itemId })).rejects.toMatchObject({
      key: 'films:error.none',
    });
    await client.journal.undo({});
    expect(await client.films.list({ meetingId })).toEqual([film]);
    await client.agenda.removeItems({ ids: [itemId] });
    expect(await client.films.list({ meetingId })).toEqual([]);
  });

  test('goes along in a package', async () => {
    const { program, client, attach } = await aFilmItem();
    const filesOf = async () => {
      const target = program.handleFor(join(aFolder(), '示例.zip'));
      return (await client.packages.exportPackage({ target })).files;
    };
    const before = await filesOf();
    await attach(aFile(MP4));
    expect(await filesOf()).toBe(before + 1);
  });

  test.each([
    ['a document that is called .mp4', () => aFile(Buffer.from('%PDF-1.7')), 'notPlayable'],
    ['an empty file', () => aFile(new Uint8Array()), 'notPlayable'],
    ['a film from a camera', () => aFile(MOV, '示例.mov'), 'notPlayable'],
    ['a file that has gone', () => join(aFolder(), 'gone.mp4'), 'gone'],
    [
      'a folder',
      () => {
        const path = join(aFolder(), 'folder.mp4');
        mkdirSync(path);
        return path;
      },
      'gone',
    ],
    [
      'more than 4 GB',
      () => {
        const path = aFile(MP4);
        truncateSync(path, 4 * 1024 ** 3 + 1);
        return path;
      },
      'tooLarge',
    ],
  ])('refuses %s in one sentence and writes nothing', async (_, made, key) => {
    const { client, meetingId, attach } = await aFilmItem();
    await expect(attach(made())).rejects.toMatchObject({ key: `films:error.${key}` });
    expect(await client.films.list({ meetingId })).toEqual([]);
  });

  test('is refused for an item that is no film, and for none', async () => {
    const { client, dayId, attach } = await aFilmItem();
    const { id } = await client.agenda.addItem({ dayId, kind: 'speech', title: '示例发言' });
    const path = aFile(MP4);
    await expect(attach(path, id)).rejects.toMatchObject({ key: 'films:error.notFilmItem' });
    await expect(attach(path, 'x')).rejects.toMatchObject({ key: 'agenda:error.itemNotFound' });
  });
});

describe('a film leaves the file store piece by piece', () => {
  test.each<[string | null, ReturnType<typeof rangeOf>]>([
    [null, { from: 0, to: 99 }],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', null],
    ['bytes=20-10', null],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
  ])('%s', (header, range) => expect(rangeOf(header, 100)).toEqual(range));

  test('with its type and the bytes asked for', async () => {
    const answer = await filmAnswer(aFile(MP4), 'bytes=4-11', {
      'X-Content-Type-Options': 'nosniff',
    });
    expect(answer?.status).toBe(206);
    expect(answer?.headers.get('content-type')).toBe('video/mp4');
    expect(answer?.headers.get('content-range')).toBe(`bytes 4-11/${MP4.length}`);
    expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer?.text()).toBe('ftypisom');
  });

  test('nothing but a film, and nothing past its end', async () => {
    expect(await filmAnswer(aFile(Buffer.from('%PDF-1.7')), null, {})).toBeNull();
    expect((await filmAnswer(aFile(WEBM), 'bytes=9999-', {}))?.status).toBe(416);
  });
});
