import { z } from 'zod';

/**
 * What a column of a roster can mean. `city` only helps to recognise the county and is not kept;
 * `division` becomes the participant's organization.
 */
export const rosterFields = [
  'name',
  'gender',
  'ethnicity',
  'unitName',
  'post',
  'city',
  'division',
  'phone',
  'contact',
  'capacity',
  'lodging',
  'dining',
  'ride',
  'groupName',
  'precedence',
  'remark',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Longest text per field, in UTF-16 units: what a table cell in print can still hold. */
export const FIELD_LENGTH: Record<RosterField, number> = {
  name: 40,
  gender: 10,
  ethnicity: 20,
  unitName: 100,
  post: 100,
  city: 40,
  division: 60,
  phone: 60,
  contact: 60,
  capacity: 10,
  lodging: 60,
  dining: 60,
  ride: 60,
  groupName: 40,
  precedence: 8,
  remark: 300,
};

/** A roster names people one by one: more rows than this is some other table. */
export const ROSTER_ROWS = 5000;
export const ROSTER_COLUMNS = 80;

/** Why a formula cell has no text: it was never computed, or its result is #REF! and the like. */
export const cellFlaws = ['uncomputed', 'formulaError'] as const;

/** One row of the file below the head: its number in the file (from 1) and its texts by column. */
export const rosterRow = z.strictObject({
  number: z.number().int().positive(),
  cells: z.array(z.string().max(2000)).max(ROSTER_COLUMNS),
  /** by column */
  flaws: z.record(z.string().regex(/^\d+$/), z.enum(cellFlaws)).optional(),
});
export type RosterRow = z.output<typeof rosterRow>;

/** The meaning of each column, in the order of the columns; null is not read. */
export const columnMapping = z.array(z.enum(rosterFields).nullable()).max(ROSTER_COLUMNS);
export type ColumnMapping = z.output<typeof columnMapping>;

/** What a person wrote over one cell in the preview; it is read by the same rules as the cell. */
export const rosterCorrection = z.strictObject({
  /** number of the row in the file */
  row: z.number().int().positive(),
  field: z.enum(rosterFields),
  text: z.string().max(300),
});
export type RosterCorrection = z.output<typeof rosterCorrection>;

/** A correction of `division` to this says: belongs to no county, city or department. */
export const NO_DIVISION = 'none';

export const rosterToImport = z.strictObject({
  meetingId: z.string().min(1).max(64),
  mapping: columnMapping,
  rows: z.array(rosterRow).max(ROSTER_ROWS),
  corrections: z.array(rosterCorrection).max(ROSTER_ROWS).default([]),
});

/** A sheet as read: its columns with their guessed meaning, and all rows below the head. */
export type RosterSheet = {
  name: string;
  /** head texts from the top level down, joined by /, one per column of the sheet */
  heads: string[];
  mapping: ColumnMapping;
  rows: RosterRow[];
  /** rows that name nobody (totals, notes, signature lines) and were left out */
  leftOut: number;
};

export type RosterFile = { fileName: string; sheets: RosterSheet[] };

/** Why a cell or row cannot be imported as it is: `participants:problem.<reason>` says it. */
export type RosterProblem = { reason: string; params: Record<string, string | number> };

export const rowStates = ['new', 'changed', 'unchanged', 'error'] as const;
export type RowState = (typeof rowStates)[number];

/**
 * One cell of the preview. `before` and `after` are what the participant has and would have: texts,
 * `male`/`female`, a capacity, digits of a precedence, or for `division` an organization id; null is nothing.
 */
export type PreviewCell = {
  field: RosterField;
  state: RowState;
  /** as read from the file or as corrected */
  text: string;
  before: string | null;
  after: string | null;
  problem: RosterProblem | null;
  /** organizations that an ambiguous, former or unknown name may mean */
  candidates: string[];
};

export type PreviewRow = {
  /** in the file, from 1 */
  number: number;
  state: RowState;
  /** the participant that the row is about; null for a new one */
  participantId: string | null;
  cells: PreviewCell[];
  /** what is wrong with, or worth knowing about, the row as a whole */
  problem: RosterProblem | null;
};

export type RosterPreview = { rows: PreviewRow[]; counts: Record<RowState, number> };
