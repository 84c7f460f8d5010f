import { z } from 'zod';
import { languages } from '../i18n/catalog';
import { fileHandle, id, task } from '../operation';
import type { Picture, Shapes } from './picture';

/** What pictures are made from: a release, or the present state. */
const source = z.strictObject({
  evaluationId: id,
  /** null: the present state, marked as a draft */
  releaseId: id.nullable(),
});

/** Pixels of 1/96 inch; 590 is as wide as the text of a page of A4. */
export const PAPER_WIDTH = 590;

export const pictures = {
  /** Every picture, as data. `shapes` are those of the imported map. */
  all: task(source).returns<{ pictures: Picture[]; shapes: Shapes | null }>(),
  /**
   * One picture to a file; several to a folder, a file each. PNG needs a window.
   */
  exportPictures: task(
    source.extend({
      keys: z.array(z.string().max(200)).min(1).max(400),
      format: z.enum(['svg', 'png']),
      language: z.enum(languages),
      target: fileHandle,
    }),
  ).returns<{ files: number }>(),
};
