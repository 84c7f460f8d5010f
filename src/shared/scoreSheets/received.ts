import type { Hundredths } from '../scoring/scoreSheet';

/** What a returned workbook is, before its rows are looked at. All but `same` keep it from being taken. */
export const sheetVerdicts = [
  'unreadable',
  /** the hidden key is gone, or it never was a score sheet */
  'notASheet',
  'wrongSelection',
  'unknownJudge',
  /** another judge's than the one it is taken in for */
  'otherJudge',
  /** a newer pack went out */
  'older',
  /** the key does not fit what went out */
  'checksum',
  /** two files of one judge, not the same */
  'secondFile',
  /** this judge has handed in another sheet */
  'handedIn',
  /** this very file is recorded */
  'same',
] as const;
export type SheetVerdict = (typeof sheetVerdicts)[number];

export const rowFaults = [
  'missingRow',
  'missing',
  'notANumber',
  'outOfRange',
  'betweenSteps',
  'bothMarked',
  'unclearAbstention',
  'titleChanged',
  'codeTwice',
  'foreignCode',
  'noCode',
  'headChanged',
  'tied',
] as const;
export type RowFaultReason = (typeof rowFaults)[number];

/**
 * What must be asked back. Says where, never what was written there: somebody may have typed a name.
 * `row` of the sheet from 1; null where there is no row.
 */
export type RowFault = {
  row: number | null;
  code: string | null;
  /** the name of the criterion */
  criterion: string | null;
  reason: RowFaultReason;
};

/** What a row would be recorded as; `total` as printed, null for an abstention. */
export type ReceivedRow = {
  code: string;
  points: Hundredths[] | 'abstained';
  total: string | null;
  /** the file shows another total: what counts is computed here */
  totalDiffers: boolean;
};

/** A file that came in. */
export type ReceivedSheet = {
  /** SHA-256 of the file */
  hash: string;
  fileName: string;
  judgeId: string | null;
  judgeName: string;
  version: number | null;
  verdicts: SheetVerdict[];
  faults: RowFault[];
  rows: ReceivedRow[];
  /** why it could not be read, as a sentence's key */
  problem: { key: string; params: Record<string, string | number> } | null;
};

/** Whether recording it would record something. */
export const isFit = ({ verdicts, faults }: Pick<ReceivedSheet, 'verdicts' | 'faults'>): boolean =>
  verdicts.length === 0 && faults.length === 0;
