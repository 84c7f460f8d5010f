import { z } from 'zod';
import type { IssueStatus } from '../issues/issue';
import type { CalendarDate } from '../time';

/**
 * A ledger that another office keeps: a table of issues that comes in as a file and goes into the
 * register. `city` only helps to recognise the county.
 */
export const ledgerFields = [
  'number',
  'wording',
  'demand',
  'kind',
  'topic',
  'level',
  'city',
  'county',
  'raisedBy',
  'leader',
  'lead',
  'supporting',
  'responsiblePerson',
  'responsiblePhone',
  'assignedOn',
  'dueDate',
  'feedbackCycle',
  'progress',
  'progressOn',
  'result',
  'outcome',
  'explanation',
  'nextStep',
  'remark',
] as const;
export type LedgerField = (typeof ledgerFields)[number];

export const LEDGER_ROWS = 5000;
export const LEDGER_COLUMNS = 80;
/** what a cell may say, in UTF-16 units; what is longer is kept so far and not taken */
export const LONGEST_CELL = 4000;

/** Why a cell has no text that could be trusted. */
const cellFlaws = ['uncomputed', 'formulaError', 'mergedAcross'] as const;

/** A row below the head: its number in the sheet (from 1) and its texts by column. */
export const ledgerRow = z.strictObject({
  number: z.number().int().positive(),
  cells: z.array(z.string().max(LONGEST_CELL + 1)).max(LEDGER_COLUMNS),
  /** by column */
  flaws: z.record(z.string().regex(/^\d+$/), z.enum(cellFlaws)).default({}),
  /** columns whose cell is merged with the one above */
  above: z.array(z.number().int().nonnegative()).max(LEDGER_COLUMNS).default([]),
  /** names of the groups that it stands in, the outermost first */
  sections: z.array(z.string().max(60)).max(4).default([]),
});
export type LedgerRow = z.output<typeof ledgerRow>;

/** The meaning of each column, in the order of the columns; null is not read. */
export const ledgerMapping = z.array(z.enum(ledgerFields).nullable()).max(LEDGER_COLUMNS);
export type LedgerMapping = z.output<typeof ledgerMapping>;

/** Rows that are no issue. */
const leftOutReasons = ['total', 'note', 'headAgain', 'section'] as const;
export type LeftOut = { row: number; text: string; reason: (typeof leftOutReasons)[number] };

/** A sheet as it was found. */
export type LedgerSheet = {
  name: string;
  /** the line above the table; empty where there is none */
  title: string;
  /** 截至, from a line above the table or from its head */
  asOf: CalendarDate | null;
  /** per column, from the top level down, joined by /; empty where the head is */
  heads: string[];
  mapping: LedgerMapping;
  /** the mapping is the one that was used for a ledger of this shape before */
  remembered: boolean;
  rows: LedgerRow[];
  leftOut: LeftOut[];
};
export type LedgerFile = { fileName: string; sheets: LedgerSheet[] };

/** A row as a person decided about it: the issue it is about, or neither. */
export const NEW_ISSUE = 'new';
export const LEAVE_OUT = 'leaveOut';

/** Why a cell or a row is not taken. */
export const ledgerReasons = [
  'uncomputed',
  'formulaError',
  'mergedAcross',
  'tooLong',
  'dittoNothingAbove',
  'dittoHere',
  'notANumber',
  'noDate',
  'futureDate',
  'unknownWord',
  'notAnOutcome',
  'unknownPlace',
  'ambiguousPlace',
  'formerPlace',
  'placeInOtherCity',
  'unknownOrganization',
  'severalLeads',
  'noWording',
  'wordingMergedAcross',
  'numberUnknown',
  'rowsDisagree',
  'sameRow',
  'leftOutByPerson',
  'undecided',
  'differsDown',
  'closed',
  'assignmentIncomplete',
  'assignmentRefused',
  'assignedOnMissing',
  'notAssigned',
  'assignedElsewhere',
  'extendByHand',
  'notNow',
  'resultMissing',
  'explanationMissing',
  'progressMissing',
  'alreadyReceived',
  'notLater',
  'reasonMissing',
] as const;
export type LedgerReason = (typeof ledgerReasons)[number];

/**
 * What a row says, read: dates as 2026-08-15, words of lists by identifier, organizations by id (those
 * that support one per line), texts cleaned. A field that says nothing is not there.
 */
export type LedgerValues = Partial<Record<Exclude<LedgerField, 'city'>, string>>;

export type CellProblem = {
  field: LedgerField;
  /** as it stands in the file */
  text: string;
  reason: LedgerReason;
  /** organizations that the text may mean */
  candidates: string[];
};

/** A row, or several that are one because their wording is one merged cell. */
export type ReadLedgerRow = {
  number: number;
  values: LedgerValues;
  problems: CellProblem[];
  /** why nothing of it can be taken */
  refusal: LedgerReason | null;
};

/** `before` and `after` as `LedgerValues` has them; '' is nothing. */
export type LedgerChange = {
  field: LedgerField;
  before: string;
  after: string;
};

export const rowStates = [
  'new',
  'changed',
  'unchanged',
  'undecided',
  'repeated',
  'skipped',
] as const;
export type LedgerRowState = (typeof rowStates)[number];

/** An issue that a row may be about. */
export type Candidate = {
  issueId: string;
  number: number;
  status: IssueStatus;
  countyName: string;
  wording: string;
  /** what both say, weightiest first */
  words: string[];
  /** the row has its number */
  sameNumber: boolean;
};

export type LedgerPreviewRow = {
  /** in the sheet, from 1 */
  number: number;
  state: LedgerRowState;
  /** the beginning of what the row says */
  wording: string;
  /** the issue that the row is about */
  issue: { id: string; number: number } | null;
  matchedBy: 'number' | 'wording' | 'person' | null;
  changes: LedgerChange[];
  problems: CellProblem[];
  /** why the row as a whole is not taken */
  reason: LedgerReason | null;
  /** of a repeated row, the row it repeats */
  sameAs: number | null;
  candidates: Candidate[];
};

export type LedgerPreview = {
  rows: LedgerPreviewRow[];
  counts: Record<LedgerRowState, number>;
  /** of the organizations that are named, by id */
  names: Record<string, string>;
  /** as written, with the number of rows that name them */
  unknownOrganizations: { name: string; rows: number }[];
};
