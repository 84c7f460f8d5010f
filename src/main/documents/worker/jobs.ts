import type { WorkOptions } from '../cancel';
import { cardSheet } from '../docx/cardSheet';
import type { CardSheetSpec } from '../docx/cardSheetSpec';
import type { DocumentSpec } from '../docx/documentSpec';
import { floorPlan } from '../docx/floorPlan';
import type { FloorPlanSpec } from '../docx/floorPlanSpec';
import { officialDocument } from '../docx/officialDocument';
import { type Inspection, inspectPackage } from '../files/inspectPackage';
import type { DeckContent } from '../slides/deck';
import { readPdf } from '../slides/readPdf';
import { readTable } from '../tables/readTable';
import type { Table } from '../tables/table';
import type { WorkbookSpec } from '../tables/workbookSpec';
import { writeWorkbook } from '../tables/writeWorkbook';

/** What can be done off the main thread. Inputs and outputs are plain values that can be copied. */
export type Jobs = {
  readTable: { input: { path: string; sheet?: string }; output: Table };
  /** `file`: the name that sentences about it say */
  readPdf: { input: { path: string; file: string }; output: DeckContent };
  inspectPackage: { input: { path: string }; output: Inspection };
  writeWorkbook: { input: WorkbookSpec; output: Uint8Array };
  officialDocument: { input: DocumentSpec; output: Uint8Array };
  cardSheet: { input: CardSheetSpec; output: Uint8Array };
  floorPlan: { input: FloorPlanSpec; output: Uint8Array };
};

export type JobName = keyof Jobs;

export const jobs: {
  [J in JobName]: (input: Jobs[J]['input'], options: WorkOptions) => Promise<Jobs[J]['output']>;
} = {
  readTable: ({ path, sheet }, options) => readTable(path, { ...options, sheet }),
  readPdf: ({ path, file }, options) => readPdf(path, file, options),
  inspectPackage: ({ path }) => inspectPackage(path),
  writeWorkbook,
  officialDocument,
  cardSheet,
  floorPlan,
};
