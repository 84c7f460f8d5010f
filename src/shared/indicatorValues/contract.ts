import { z } from 'zod';
import { decimalText } from '../evaluation/system';
import { command, fileHandle, id, query, task } from '../operation';
import { calendarDate } from '../time';
import type { LastYear } from './lastYear';
import type { AskedCity, MadePack, ReturnedPack } from './packs';
import type { TablePreview } from './table';
import type { ValueStep } from './valueHistory';

const byEvaluation = z.strictObject({ evaluationId: id });
const files = z.array(fileHandle).min(1).max(200);
const cell = z.strictObject({ hash: z.string(), code: z.string(), field: id });
const ofCell = z.strictObject({ indicatorId: id, countyId: id });
/** the day on which files came; today where none is named */
const receivedOn = calendarDate.optional();
const source = z.string().trim().max(200).default('');
const headText = z.string().min(1).max(500);

/** A table of another office, and what a person said about it. */
const reportedTable = z.strictObject({
  evaluationId: id,
  file: fileHandle,
  /** names of the sheets to read; all that hold figures when empty */
  sheets: z.array(z.string().max(200)).max(100).default([]),
  /** what heads mean that nobody knew; null: not taken */
  heads: z
    .array(z.strictObject({ head: headText, indicatorId: id.nullable() }))
    .max(500)
    .default([]),
  /** which county a name is, by where it stands; null: not taken */
  counties: z
    .array(
      z.strictObject({
        sheet: z.string().max(200),
        at: z.number().int().min(0),
        text: headText,
        countyId: id.nullable(),
      }),
    )
    .max(1000)
    .default([]),
});

export const indicatorValues = {
  /** The figures of the year before by today's counties; null where there is no such evaluation. */
  lastYear: query(byEvaluation).returns<LastYear | null>(),
  /** Who wrote what into a cell, newest first. */
  history: query(ofCell).returns<ValueStep[]>(),
  /** Figures typed in or pasted, as one act; null takes one away. */
  setMany: command(
    z.strictObject({
      evaluationId: id,
      figures: z
        .array(z.strictObject({ ...ofCell.shape, value: decimalText.nullable() }))
        .min(1)
        .max(20_000),
      source,
    }),
  ).returns<{ written: number; same: number }>(),
  /** Figures in a wrong unit put right, as one act. */
  correctUnits: command(
    z.strictObject({
      evaluationId: id,
      cells: z
        .array(
          z.strictObject({
            ...ofCell.shape,
            factor: z.number().int().min(2).max(100_000_000),
            way: z.enum(['times', 'over']),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  ).returns<{ corrected: number }>(),

  /** What a reported table says, beside what stands here. */
  previewTable: task(reportedTable).returns<TablePreview>(),
  /** Takes in what a preview showed, as one act; the same table again changes nothing. */
  importTable: task(
    reportedTable.extend({
      /** of the file that was looked at */
      hash: z.string().length(64),
      source,
      /** cells that are not wanted */
      without: z.array(ofCell).max(20_000).default([]),
      /** a dash in the table takes away what stands here */
      withRemovals: z.boolean().default(false),
    }),
  ).returns<{ added: number; changed: number; removed: number }>(),

  /** The cities whose counties are evaluated, and what went out to each. */
  cities: query(byEvaluation).returns<AskedCity[]>(),
  /** One .xlsx per city with its counties and all indicators, into the folder `target`. */
  makePacks: task(
    z.strictObject({
      evaluationId: id,
      /** all cities when empty */
      cityIds: z.array(id).default([]),
      /** when it is to come back */
      dueDate: calendarDate,
      /** whom to ask, as the instructions say it */
      contact: z.string().trim().max(200).default(''),
      target: fileHandle,
    }),
    { official: true },
  ).returns<{ files: MadePack[] }>(),
  /** Files, or folders of them, compared with what went out and with what stands here. */
  previewPacks: task(z.strictObject({ evaluationId: id, files, receivedOn })).returns<{
    files: ReturnedPack[];
  }>(),
  /** Takes in what a preview showed, as one act. */
  acceptPacks: task(
    z.strictObject({
      evaluationId: id,
      files,
      receivedOn,
      /** hashes of the files to take; all that can be taken when empty */
      only: z.array(z.string()).default([]),
      /** conflicts decided for the file; others stay as they are here */
      fromFile: z.array(cell).max(20_000).default([]),
      /** changes that are not wanted */
      without: z.array(cell).max(20_000).default([]),
    }),
  ).returns<{ files: number; counties: number; taken: number }>(),
};
