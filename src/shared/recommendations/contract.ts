import { z } from 'zod';
import { fileHandle, id, query, task } from '../operation';
import { calendarDate } from '../time';
import {
  type MadePack,
  type RecommendationPack,
  type RecommendedFile,
  type RecommendingCity,
  recommendationFields,
} from './recommendations';

const files = z.array(fileHandle).min(1).max(200);
const cell = z.strictObject({
  hash: z.string(),
  code: z.string(),
  field: z.enum(recommendationFields),
});

/** What is looked at, and how. */
const incoming = {
  selectionId: id,
  /** workbooks, or folders of one or many cities */
  files,
  receivedOn: calendarDate.optional(),
  /** whether a file that is only named alike is taken for the one that is meant */
  likeness: z.boolean().default(false),
};

export const recommendations = {
  /** Every city in the political order: what it may recommend, did, and where its pack is. */
  cities: query(z.strictObject({ selectionId: id })).returns<RecommendingCity[]>(),
  /** Every pack that went out, newest version first within its city. */
  packs: query(z.strictObject({ selectionId: id })).returns<
    (RecommendationPack & { rows: number; receivedOn: string | null; late: boolean })[]
  >(),
  /**
   * A folder per city into the folder `target`: workbook, form to be stamped, and folders for texts, decks
   * and scans. All of them or none.
   */
  makePacks: task(
    z.strictObject({
      selectionId: id,
      /** all that may recommend when empty */
      cityIds: z.array(id).max(16).default([]),
      /** when it is to come back */
      dueDate: calendarDate,
      /** whom to ask, as the instructions say it */
      contact: z.string().trim().max(200).default(''),
      target: fileHandle,
    }),
    { official: true },
  ).returns<{ packs: MadePack[] }>(),
  /** Compared with what went out and with what stands here; nothing is written. */
  preview: task(z.strictObject(incoming)).returns<{ files: RecommendedFile[] }>(),
  /** Takes in what a preview showed, as one change. Decks wait to be drawn. */
  accept: task(
    z.strictObject({
      ...incoming,
      /** hashes of the workbooks to take; all that can be taken when empty */
      only: z.array(z.string()).default([]),
      /** conflicts decided for the file; others stay as they are here */
      fromFile: z.array(cell).default([]),
      /** changes that are not wanted */
      without: z.array(cell).default([]),
    }),
  ).returns<{
    cities: number;
    nominations: number;
    /** sent back before, received again now */
    again: number;
    changes: number;
    texts: number;
    decks: number;
    materials: number;
  }>(),
};
