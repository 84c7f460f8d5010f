import { type CellChange, rowReasons, type SkippedCell } from '../roundTrip/cells';
import type { CalendarDate } from '../time';

/** A workbook that went out to a city. */
export type ValuePack = {
  id: string;
  evaluationId: string;
  cityId: string;
  cityName: string;
  /** tells the newer of two apart */
  madeAt: number;
  madeOn: CalendarDate;
  dueDate: CalendarDate;
};

/** What stood in a pack when it went out; values as decimals, '' where there was none. */
export type PackContent = {
  indicators: { id: string; name: string; unit: string }[];
  rows: {
    countyId: string;
    /** how the row names itself */
    code: string;
    values: Record<string, string>;
  }[];
};

/** A city as packs concern it. */
export type AskedCity = {
  cityId: string;
  cityName: string;
  counties: number;
  /** cells of its counties, and those that hold a figure */
  cells: number;
  filled: number;
  /** the newest that went out */
  last:
    | (Pick<ValuePack, 'madeOn' | 'dueDate'> & { receivedOn: CalendarDate | null; late: boolean })
    | null;
};

/** What was written for one city; the name of the file without its folder. */
export type MadePack = { cityName: string; counties: number; name: string };

/** Why a cell or a row is not taken. */
export const skipReasons = [
  ...rowReasons,
  'noCode',
  'unknownCode',
  'formula',
  'notANumber',
  'about',
  'unit',
  'blanked',
  'missingRow',
  'missingColumn',
  'notEvaluated',
] as const;
export type SkipReason = (typeof skipReasons)[number];
/** `field` is the indicator's id. */
export type Skipped = SkippedCell<string, SkipReason>;

/** What a whole file is found to be; those of `refusals` are not taken. */
export const refusals = [
  'unreadable',
  'notAPack',
  'unknownPack',
  'otherEvaluation',
  'duplicate',
  'older',
  'secondFile',
] as const;
export type Verdict = (typeof refusals)[number] | 'late';

/** Whether anything of a file can be taken. */
export const canBeTaken = ({ verdicts }: { verdicts: readonly Verdict[] }): boolean =>
  !verdicts.some((verdict) => verdict !== 'late');

export type ReturnedRow = { code: string; countyId: string; changes: CellChange<string>[] };

export type ReturnedPack = {
  /** SHA-256: what is accepted is what was looked at */
  hash: string;
  name: string;
  verdicts: Verdict[];
  /** a sentence where the file cannot be read */
  problem: { key: string; params: Record<string, string | number> } | null;
  pack: ValuePack | null;
  /** names of its indicators by id, as they were printed */
  indicators: Record<string, string>;
  rows: ReturnedRow[];
  skipped: Skipped[];
};
