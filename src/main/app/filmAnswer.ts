import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { FILM_HEAD, type FilmFormat, filmFormatOf } from '@shared/films/film';

const TYPES: Record<FilmFormat, string> = { mp4: 'video/mp4', webm: 'video/webm' };

/** First and last byte that a request asks for; null when the file does not have them. */
export function rangeOf(header: string | null, size: number): { from: number; to: number } | null {
  if (header === null) return { from: 0, to: size - 1 };
  const [, first = '', last = ''] = header.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (!first && !last) return null;
  const from = first ? Number(first) : Math.max(0, size - Number(last));
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return from <= to ? { from, to } : null;
}

/**
 * A kept film as a player asks for it: piece by piece, never as a whole in memory. null for a file of
 * any other kind: nothing else leaves the file store this way.
 */
export async function filmAnswer(
  path: string,
  range: string | null,
  headers: Record<string, string>,
): Promise<Response | null> {
  const handle = await open(path);
  const head = Buffer.alloc(FILM_HEAD);
  let size: number;
  try {
    await handle.read(head, 0, FILM_HEAD, 0);
    size = (await handle.stat()).size;
  } finally {
    await handle.close();
  }
  const format = filmFormatOf(head);
  if (!format) return null;
  const piece = rangeOf(range, size);
  if (!piece) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  }
  const { from, to } = piece;
  const stream = Readable.toWeb(createReadStream(path, { start: from, end: to }));
  return new Response(stream as ReadableStream, {
    status: range === null ? 200 : 206,
    headers: {
      ...headers,
      'Content-Type': TYPES[format],
      'Content-Length': String(to - from + 1),
      'Accept-Ranges': 'bytes',
      ...(range === null ? {} : { 'Content-Range': `bytes ${from}-${to}/${size}` }),
    },
  });
}
