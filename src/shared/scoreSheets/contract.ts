import { z } from 'zod';
import type { SheetSource } from '../judging/judge';
import { command, fileHandle, id, query, task } from '../operation';
import type { CalendarDate, Instant } from '../time';
import type { Mismatch, PaperRow, PaperValue } from './paper';
import type { ReceivedSheet } from './received';

const bySelection = z.strictObject({ selectionId: id });
const byJudge = z.strictObject({ judgeId: id });
const code = z.string().min(1).max(10);
const points = z.number().int().min(-1_000_000).max(1_000_000).nullable();
const paperRow = z.strictObject({
  code,
  abstained: z.boolean(),
  points: z.array(points).min(1).max(20),
});
const files = z.array(fileHandle).min(1).max(200);

/** A judge with how far their sheet is. */
export type SheetState = {
  judgeId: string;
  judgeName: string;
  asked: number;
  marked: number;
  /** how many they are recused from: a number, never which */
  recused: number;
  handedIn: { at: Instant; source: SheetSource } | null;
  /** the pack that went out last */
  pack: { version: number; madeOn: CalendarDate } | null;
  /** who has typed in the paper form, oldest first; `isDone`: to its end */
  entries: { operatorName: string; isDone: boolean; isOwn: boolean }[];
};

/** A paper form as far as it may be seen: nothing of what somebody else typed, before both have. */
export type PaperForm = {
  judgeName: string;
  codes: { code: string; title: string }[];
  criteria: { name: string; maximum: number }[];
  step: number;
  /** what whoever sits here has typed so far */
  own: PaperRow[];
  entries: SheetState['entries'];
  /** once two are done; with what was settled so far */
  mismatches: (Mismatch & { settled: { value: PaperValue; by: string; witness: string } | null })[];
  /** why the agreed sheet cannot be recorded, in numbers of cells; null while two are not done */
  faults: number | null;
};

/** What is made for each judge. */
export const packPaper = ['none', 'docx', 'pdf'] as const;

export const scoreSheets = {
  /** In the order of the judges. */
  states: query(bySelection).returns<SheetState[]>(),
  /**
   * Per judge a folder: workbook, reading pack and, if wanted, a paper form. Whole or nothing; can be
   * cancelled. A pack gets a new version only where it says something new.
   */
  makePacks: task(
    z.strictObject({
      selectionId: id,
      /** empty: every judge who has not handed in */
      judgeIds: z.array(id).max(200).default([]),
      paper: z.enum(packPaper),
      contact: z.string().trim().max(200).default(''),
      target: fileHandle,
    }),
    { official: true },
  ).returns<{ folders: { judgeName: string; version: number; files: string[] }[] }>(),
  /** What returned workbooks say; nothing is written. `judgeId`: for whom they are taken in. */
  preview: task(z.strictObject({ selectionId: id, files, judgeId: id.optional() })).returns<{
    files: ReceivedSheet[];
  }>(),
  /** Records and hands in every fit sheet, as one change; the same file again records nothing. */
  accept: task(
    z.strictObject({
      selectionId: id,
      files,
      judgeId: id.optional(),
      /** hashes of what was looked at; empty is all that is fit */
      only: z.array(z.string().length(64)).max(200).default([]),
    }),
    { official: true },
  ).returns<{ sheets: number; marks: number; same: number }>(),

  paperForm: query(byJudge).returns<PaperForm>(),
  /**
   * What one person reads on a paper form, as far as they are. Two people do so; the second sees
   * nothing of the first. Typing again voids what was settled.
   */
  enterPaper: command(
    z.strictObject({ judgeId: id, rows: z.array(paperRow).max(1000), isDone: z.boolean() }),
  ).returns(),
  /** Somebody has looked at the paper, with a second person, at a cell that was read differently. */
  settlePaper: command(
    z.strictObject({
      judgeId: id,
      code,
      cell: z.union([z.number().int().min(0).max(19), z.literal('abstained')]),
      value: z.union([points, z.boolean()]),
      witness: z.string().trim().min(1).max(100),
    }),
  ).returns(),
  /** Hands in what both read, once nothing is open. */
  recordPaper: command(byJudge, { official: true }).returns<{ marks: number }>(),

  /** A window of the judge's own, which may ask for their sheet and for nothing else. */
  openWindow: task(byJudge).returns(),

  /** 评分汇总表, recomputable by hand. Refused before the opening. */
  exportSheet: task(
    z.strictObject({
      selectionId: id,
      format: z.enum(['xlsx', 'docx', 'pdf']),
      target: fileHandle,
    }),
  ).returns<{ nominations: number; judges: number }>(),
};
