export const filmFormats = ['mp4', 'webm'] as const;
export type FilmFormat = (typeof filmFormats)[number];

/** The video of an agenda item of kind `film` (专题片). `id` is the item's. */
export type Film = {
  id: string;
  fileName: string;
  fileHash: string;
  /** bytes */
  fileSize: number;
  format: FilmFormat;
  addedAt: number;
};

const ascii = (head: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...head.subarray(from, from + length));

/** What a WebM names itself within its first element. */
const WEBM_LOOKED_AT = 64;

/**
 * The container that the first bytes of a file are, whatever its name says; null for anything else.
 * QuickTime's own (.mov) and Matroska (.mkv) look alike and are not played.
 */
export function filmFormatOf(head: Uint8Array): FilmFormat | null {
  if (ascii(head, 4, 4) === 'ftyp') return ascii(head, 8, 4) === 'qt  ' ? null : 'mp4';
  const isEbml = [0x1a, 0x45, 0xdf, 0xa3].every((byte, at) => head[at] === byte);
  return isEbml && ascii(head, 0, WEBM_LOOKED_AT).includes('webm') ? 'webm' : null;
}

/** Bytes that `filmFormatOf` needs. */
export const FILM_HEAD = WEBM_LOOKED_AT;
