import { z } from 'zod';
import { languages } from '../i18n/catalog';
import { command, fileHandle, id, nothing, query, task } from '../operation';
import type { Picture, Shapes } from './picture';

/** What pictures are made from: a release, or the present state. */
const source = z.strictObject({
  evaluationId: id,
  /** null: the present state, marked as a draft */
  releaseId: id.nullable(),
});

const named = (most: number) => z.string().trim().min(1).max(most);

/** 底图: an imported map. What is printed below every picture on it: `source` and `approval` (审图号). */
export type BoundaryMap = {
  id: string;
  name: string;
  source: string;
  approval: string;
  /** how many of the 136 it has */
  counties: number;
  importedAt: number;
};

/** What a map would bring, before it is taken in. */
export type MapPreview = {
  /** counties with a shape */
  matched: number;
  /** names of areas that are no county of ours */
  unknown: string[];
  /** counties without a shape */
  missing: string[];
};

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

  /** The newest first; pictures are drawn on that one. */
  maps: query(nothing).returns<BoundaryMap[]>(),
  /** Looks at a GeoJSON file and takes nothing in. */
  readMap: task(z.strictObject({ file: fileHandle })).returns<MapPreview>(),
  /** One undoable change. The same map again is the same one. */
  importMap: task(
    z.strictObject({ file: fileHandle, name: named(100), source: named(200), approval: named(60) }),
  ).returns<{ id: string; counties: number }>(),
  removeMap: command(z.strictObject({ id })).returns(),
};
