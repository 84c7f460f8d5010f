import { z } from 'zod';
import { type Edition, editions } from '../issues/contract';
import { command, fileHandle, id, query, task } from '../operation';
import type { BoundNumber } from './boundText';
import type { FigureRow, ReportFigure } from './figures';
import type { Leak } from './leaks';
import { type Chapter, chapters, type EvaluationReport, reportFields } from './report';

const byId = z.strictObject({ id });
const inEdition = z.strictObject({ id, edition: z.enum(editions) });
const inChapter = z.strictObject({ id, edition: z.enum(editions), chapter: z.enum(chapters) });
const format = z.enum(['docx', 'pdf']);

export type ReportLine = EvaluationReport & {
  /** 第几版 of the evaluation; null for a draft */
  releaseNumber: number | null;
};

/** A figure as the screen offers it; who is behind it is asked for on its own. */
export type ToldFigure = Omit<ReportFigure, 'rows'> & { rows: number };

export type ReportSheet = {
  report: ReportLine;
  edition: Edition;
  chapters: {
    chapter: Chapter;
    text: string;
    stale: BoundNumber[];
    /** numbers whose brackets were damaged, as they would be printed */
    damaged: string[];
  }[];
  figures: ToldFigure[];
  /** what must not go out, in the public edition */
  leaks: Leak[];
  counties: { id: string; name: string }[];
};

export const evaluationReports = {
  /** Of an evaluation: drafts first, then the newest release. */
  list: query(z.strictObject({ evaluationId: id })).returns<ReportLine[]>(),
  /**
   * A report on a release with both editions drafted, or with `releaseId` null a draft on the evaluation
   * as it stands, which has no public edition. Refused when it is there already.
   */
  begin: task(
    z.strictObject({
      evaluationId: id,
      releaseId: id.nullable().default(null),
      meetingId: id.nullable().default(null),
    }),
  ).returns<{ id: string }>(),
  edit: command(z.strictObject({ id, ...reportFields.partial().shape })).returns(),
  remove: command(byId).returns(),

  /** Everything to write an edition: its texts, the figures that may stand in it, what has gone stale. */
  sheet: task(inEdition).returns<ReportSheet>(),
  /** What a figure was counted from. */
  behind: task(z.strictObject({ ...inEdition.shape, key: z.string().max(200) })).returns<
    FigureRow[]
  >(),
  setChapter: command(
    z.strictObject({ ...inChapter.shape, text: z.string().max(60_000) }),
  ).returns(),
  /** The chapter as it would be drafted now, instead of what was written. */
  redraft: task(inChapter).returns(),
  /** Numbers as they are now: all of the edition, or one of a chapter. What is gone stays stale. */
  refresh: task(
    z.strictObject({
      ...inEdition.shape,
      only: z
        .strictObject({ chapter: z.enum(chapters), key: z.string().max(200) })
        .nullable()
        .default(null),
    }),
  ).returns<{ changed: number }>(),
  /** A number of a chapter stays as it was written and is no longer bound. */
  loosen: command(z.strictObject({ ...inChapter.shape, key: z.string().max(200) })).returns(),

  /** The report as it is printed, without its county pages; page numbers are not known. */
  preview: task(inEdition).returns<{ html: string }>(),
  /**
   * Refused while a number is stale or damaged, and in public while a line tells what it must not. `estimated`:
   * pages in the contents, where there was no window to print with.
   */
  exportReport: task(
    z.strictObject({
      ...inEdition.shape,
      format,
      /** 附件3, a page for each county: internal only */
      countyPages: z.boolean().default(true),
      target: fileHandle,
    }),
  ).returns<{ estimated: boolean }>(),
  /** A page for each county's secretary, of its own figures and means only; a file each, or all in one. */
  exportCountyPages: task(
    z.strictObject({
      id,
      countyIds: z.array(id).min(1).max(200).optional(),
      format,
      together: z.boolean(),
      /** a folder, or the file when together */
      target: fileHandle,
    }),
  ).returns<{ counties: number; files: number }>(),
};
