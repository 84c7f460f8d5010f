import { z } from 'zod';
import { command, fileHandle, id, nothing, query, task } from '../operation';
import {
  type CaseHit,
  type CaseStudyLine,
  caseStudyFields,
  type ImportedDeck,
  type SlideLine,
} from './caseStudy';
import type { CaseText, ImportedText, WholeText } from './caseText';
import type { OtherWay } from './comparison';

const defaults = {
  field: caseStudyFields.shape.field.default(''),
  summary: caseStudyFields.shape.summary.default(''),
  speakerId: caseStudyFields.shape.speakerId.default(null),
};

const pagesOfDeck = z.strictObject({
  deckId: id,
  numbers: z.array(z.number().int().min(1).max(9999)).min(1).max(2000).optional(),
});

export const caseStudies = {
  /** In the political order of the counties. */
  list: query(z.strictObject({ meetingId: id })).returns<CaseStudyLine[]>(),
  get: query(z.strictObject({ id })).returns<CaseStudyLine>(),
  create: command(caseStudyFields.extend({ meetingId: id, ...defaults })).returns<{ id: string }>(),
  edit: command(z.strictObject({ id, ...caseStudyFields.partial().shape })).returns(),
  /** With its decks; the files themselves stay on disk, so that it can be undone. */
  remove: command(z.strictObject({ id })).returns(),

  /** The pages of a deck, in order. */
  slides: query(z.strictObject({ deckId: id })).returns<SlideLine[]>(),
  /**
   * Titles, current texts, pages and speaker notes that contain the words, in cases of one meeting or of
   * all years; at most 200. Names only: what a case was scored, or its code, is never part of a hit.
   */
  search: query(
    z.strictObject({ meetingId: id.nullable().default(null), text: z.string().max(100) }),
  ).returns<CaseHit[]>(),

  /**
   * Takes in a .pptx, .pdf, .png or .jpg: keeps the original, reads titles, text and notes, draws every
   * page once. One undoable change. Without a window the pages wait for `renderWaiting`.
   */
  importDeck: task(z.strictObject({ caseStudyId: id, file: fileHandle })).returns<ImportedDeck>(),
  /** Draws the pages of every deck that still waits. */
  renderWaiting: task(nothing).returns<{ decks: number; pages: number }>(),
  /** Draws the pages of one deck again, after fonts or a renderer were installed. */
  renderDeck: task(z.strictObject({ deckId: id })).returns<{ pages: number }>(),
  /**
   * 核对: the operator has compared these pages (all of them without `numbers`) with the original.
   * Refused before anybody has said who sits here, and for pages that are not drawn. Gone when the deck
   * is drawn anew or stops being the stage version.
   */
  signOff: command(pagesOfDeck).returns<{ signed: number }>(),
  takeBackSignOff: command(pagesOfDeck).returns(),
  /** Which program can draw this deck a second time, to compare. */
  comparison: query(z.strictObject({ deckId: id })).returns<OtherWay>(),
  /**
   * Draws every page by the other program, only to compare: the stage's pages and their sign-off stay.
   * Refused where there is nothing to compare with. Gone when the deck is drawn anew.
   */
  drawForComparison: task(z.strictObject({ deckId: id })).returns<{ pages: number }>(),
  /** Opens a copy of the original, which cannot be written, in the system's program for it. */
  openOriginal: task(z.strictObject({ deckId: id })).returns(),
  /** 上会版: this deck, and no other of its case, is for the stage. */
  chooseStageVersion: command(z.strictObject({ deckId: id })).returns(),
  /** When it was the stage version, the newest one left takes its place. */
  removeDeck: command(z.strictObject({ deckId: id })).returns(),

  /** 文稿: the versions of a case's text, newest first. */
  texts: query(z.strictObject({ caseStudyId: id })).returns<CaseText[]>(),
  text: query(z.strictObject({ id })).returns<WholeText>(),
  /**
   * Takes in a .docx with its headings, tables and pictures; the original is kept. The new version is
   * the current one. One undoable change.
   */
  importText: task(
    z.strictObject({
      caseStudyId: id,
      file: fileHandle,
      handedInBy: z.string().trim().max(100).default(''),
    }),
  ).returns<ImportedText>(),
  /** 采用稿: this version, and no other of its case. */
  chooseText: command(z.strictObject({ id })).returns(),
  /** When it was the current one, the newest one left takes its place. */
  removeText: command(z.strictObject({ id })).returns(),
};
