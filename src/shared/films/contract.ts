import { z } from 'zod';
import { command, fileHandle, id, query, task } from '../operation';
import type { Film } from './film';

/** Videos of the agenda's films (专题片). */
export const films = {
  list: query(z.strictObject({ meetingId: id })).returns<Film[]>(),
  /**
   * Takes in an .mp4 or .webm for an item of kind `film`, in place of the one it had. The original is
   * kept unchanged. Refused for other items, other containers, empty files and files over 4 GB.
   */
  attach: task(z.strictObject({ itemId: id, file: fileHandle })).returns<Film>(),
  /** The file itself stays on disk, so that it can be undone. */
  remove: command(z.strictObject({ itemId: id })).returns(),
};
