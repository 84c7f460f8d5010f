import { z } from 'zod';
import type { CaseStudyLine } from '../caseStudies/caseStudy';
import { editions } from '../issues/contract';
import { command, fileHandle, id, query, task } from '../operation';
import {
  type Casebook,
  type CasebookPicture,
  type CasebookSheet,
  type CasebookWarning,
  casebookCaseFields,
  casebookFields,
  previewParts,
  type Slip,
} from './casebook';
import type { TextChanges } from './changes';

const byId = z.strictObject({ id });
const ofCase = z.strictObject({ caseId: id });
const imageHash = z.string().min(1).max(64);

export const casebooks = {
  /** Of a meeting and its selections. */
  list: query(z.strictObject({ meetingId: id })).returns<Casebook[]>(),
  get: query(byId).returns<CasebookSheet>(),
  /**
   * Of a selection with the cases that were selected, or of a meeting with those that have a text. Their
   * current texts are taken. Refused before anything is selected, and when it is there already.
   */
  begin: command(
    z.strictObject({ meetingId: id, selectionId: id.nullable().default(null) }),
  ).returns<{ id: string }>(),
  edit: command(z.strictObject({ id, ...casebookFields.partial().shape })).returns(),
  remove: command(byId).returns(),

  /** Cases of the meeting that are not in it. */
  others: query(byId).returns<Pick<CaseStudyLine, 'id' | 'title' | 'countyName' | 'field'>[]>(),
  include: command(z.strictObject({ id, caseStudyIds: z.array(id).min(1).max(500) })).returns<{
    added: number;
  }>(),
  leaveOut: command(ofCase).returns(),
  /** One's own order; all of its cases, each once. */
  order: command(z.strictObject({ id, caseIds: z.array(id).max(500) })).returns(),
  editCase: command(
    z.strictObject({ caseId: id, ...casebookCaseFields.partial().shape }),
  ).returns(),
  /** The titles that somebody looked at, together. */
  setTitles: command(
    z.strictObject({
      id,
      titles: z
        .array(z.strictObject({ caseId: id, title: casebookCaseFields.shape.title.min(1) }))
        .min(1)
        .max(500),
    }),
  ).returns(),

  /** What the newer text has that the one taken has not, and the other way round. */
  changes: query(ofCase).returns<TextChanges>(),
  /** The current text instead of the one taken. */
  takeText: command(ofCase).returns(),

  /** In the order of the page. */
  pictures: query(ofCase).returns<CasebookPicture[]>(),
  setPicture: command(
    z.strictObject({
      caseId: id,
      imageHash,
      caption: z.string().trim().max(200).optional(),
      isLeftOut: z.boolean().optional(),
      section: z.number().int().min(1).max(99).nullable().optional(),
    }),
  ).returns(),
  /** Slides of the case that are printed as pictures. */
  addSlides: command(z.strictObject({ caseId: id, slideIds: z.array(id).min(1).max(20) })).returns<{
    added: number;
  }>(),
  removeSlide: command(z.strictObject({ caseId: id, imageHash })).returns(),

  /** Paragraphs of the text taken that likely have a slip. */
  slips: query(ofCase).returns<Slip[]>(),
  /** These paragraphs are printed as proposed, or no longer. The text itself stays as handed in. */
  takeCorrections: command(
    z.strictObject({
      caseId: id,
      paragraphs: z.array(z.string().min(1).max(20_000)).min(1).max(500),
      taken: z.boolean(),
    }),
  ).returns(),

  /** What to know before it goes out, case by case. */
  warnings: query(byId).returns<CasebookWarning[]>(),
  /** A part of it as it is printed; its page numbers are not known. */
  preview: task(z.strictObject({ id, part: previewParts, edition: z.enum(editions) })).returns<{
    html: string;
  }>(),
  /**
   * The whole of it. The public edition has no phones and only adoptions that came about. Pages in the
   * contents are read from a printed layout; `estimated` where there was no window to print with.
   */
  exportCasebook: task(
    z.strictObject({
      id,
      edition: z.enum(editions),
      format: z.enum(['docx', 'pdf']),
      target: fileHandle,
    }),
  ).returns<{ cases: number; estimated: boolean }>(),
};
