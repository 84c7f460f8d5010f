import { z } from 'zod';
import { command, fileHandle, id, query, task } from '../operation';
import {
  makeUpChanges,
  type PaperGroup,
  type PaperKind,
  type PaperLine,
  type PaperText,
  paperKinds,
  textKeys,
  wholeMakeUp,
} from './paper';

const paper = z.enum(paperKinds);
/** Only these people's cards; without it everybody's. */
const participantIds = z.array(id).min(1).max(2000).optional();

export const papers = {
  /** Every paper with what it would be made from now against what it was made from. */
  list: query(z.strictObject({ meetingId: id })).returns<PaperLine[]>(),
  /** Edition, format and make-up of one paper of the meeting; only what is named changes. */
  choose: command(z.strictObject({ meetingId: id, paper, ...makeUpChanges.shape })).returns(),
  /** The paper as a whole HTML page without scripts, to look at; of cards the first dozen. */
  preview: query(
    z.strictObject({ meetingId: id, paper, ...wholeMakeUp.shape, participantIds }),
  ).returns<{ html: string }>(),

  texts: query(z.strictObject({ meetingId: id })).returns<PaperText[]>(),
  /** null: the program's proposal again. An empty text leaves the section out. */
  writeText: command(
    z.strictObject({
      meetingId: id,
      key: z.enum(textKeys),
      text: z.string().trim().max(20_000).nullable(),
    }),
  ).returns(),
  /** The groups that the roster names, in order of their numbers. */
  groups: query(z.strictObject({ meetingId: id })).returns<PaperGroup[]>(),
  setGroup: command(
    z.strictObject({
      meetingId: id,
      name: z.string().trim().min(1).max(40),
      convenerId: id.nullable().optional(),
      recorderId: id.nullable().optional(),
      place: z.string().trim().max(100).optional(),
    }),
  ).returns(),

  /** One paper to one file, made up as chosen. With people: only their cards, to print again. */
  exportPaper: task(
    z.strictObject({
      meetingId: id,
      paper,
      edition: wholeMakeUp.shape.edition.optional(),
      format: wholeMakeUp.shape.format.optional(),
      participantIds,
      target: fileHandle,
    }),
  ).returns<{ people: number }>(),
  /**
   * Several papers into a folder, or into one archive when the target ends in .zip. `outdated`: those
   * made before that something has changed of, in every edition and format they were made in.
   */
  exportAll: task(
    z.strictObject({
      meetingId: id,
      papers: z.union([z.array(paper).min(1).max(paperKinds.length), z.literal('outdated')]),
      target: fileHandle,
    }),
  ).returns<{ files: { paper: PaperKind; name: string }[] }>(),
};
