import { type CellChange, rowReasons, type SkippedCell } from '../roundTrip/cells';
import type { CalendarDate } from '../time';

/** What an organization is to an issue in its pack. 主办 · 协办 */
export const packRoles = ['lead', 'support'] as const;
export type PackRole = (typeof packRoles)[number];

/** The open columns of a return pack, as they stand from left to right. */
export const returnFields = [
  'receivedBy',
  'receivedOn',
  'progress',
  'progressOn',
  'result',
  'outcome',
  'explanation',
  'nextStep',
  'responsiblePerson',
  'responsiblePhone',
  'extendTo',
  'extendReason',
  'supportAnswer',
  'evidence',
] as const;
export type ReturnField = (typeof returnFields)[number];

/** What each role may fill in; everything else in its rows is not taken. */
export const permittedFields: Record<PackRole, readonly ReturnField[]> = {
  lead: returnFields.filter((field) => field !== 'supportAnswer'),
  support: ['supportAnswer', 'evidence'],
};

/**
 * One value per open column, '' where there is none: dates as 2026-08-15, outcomes by identifier, names
 * and texts cleaned. `extendTo` may be `FOR_GOOD`.
 */
export type ReturnValues = Record<ReturnField, string>;

/** 长期: in place of a date, asks to go on without one. */
export const FOR_GOOD = 'forGood';

export const noValues: ReturnValues = Object.fromEntries(
  returnFields.map((field) => [field, '']),
) as ReturnValues;

/** What stood in a row of the pack when it went out. */
export type PackBase = { number: number; wording: string; values: ReturnValues };

export type PackItem = {
  issueId: string;
  /** from 1 */
  position: number;
  role: PackRole;
  /** how the row names itself: `12-KQXWRT`, letters that no spreadsheet program takes for a number */
  code: string;
  base: PackBase;
};

export type ReturnPack = {
  id: string;
  meetingId: string;
  organizationId: string;
  organizationName: string;
  /** per organization and meeting, from 1 */
  version: number;
  madeOn: CalendarDate;
  dueDate: CalendarDate;
};

/** Whether and how a 交办单 is made beside each pack. */
export const noticeFormats = ['none', 'docx', 'pdf'] as const;
export type NoticeFormat = (typeof noticeFormats)[number];

/** What was written for one organization; names of files without their folder. */
export type MadePack = {
  organizationName: string;
  version: number;
  items: number;
  name: string;
  /** null where none was asked for, or where it only supports */
  notice: { year: number; number: number; name: string } | null;
};

/** An organization as packs concern it. */
export type AskedOrganization = {
  organizationId: string;
  organizationName: string;
  /** what it has to answer now */
  items: number;
  /** of these, those it leads */
  leads: number;
  /** the newest that went out */
  last:
    | (Pick<ReturnPack, 'version' | 'madeOn' | 'dueDate'> & {
        receivedOn: CalendarDate | null;
        late: boolean;
      })
    | null;
};

/** Why a cell or a row is not taken. */
export const skipReasons = [
  ...rowReasons,
  'noCode',
  'unknownCode',
  'otherOrganization',
  'olderRow',
  'formula',
  'noDate',
  'futureDate',
  'notAnOutcome',
  'notLater',
  'reasonMissing',
  'resultMissing',
  'explanationMissing',
  'progressMissing',
  'blanked',
  'tooLong',
  'notNow',
  'alreadyReceived',
  'fileMissing',
  'fileUnfit',
  'missingRow',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export type Skipped = SkippedCell<ReturnField, SkipReason>;

/** What a whole file is found to be; those of `refusals` are not taken. */
export const refusals = [
  'unreadable',
  'notAPack',
  'unknownPack',
  'wrongMeeting',
  'duplicate',
  'older',
  'secondFile',
] as const;
export const remarks = ['late', 'edited'] as const;
export type Verdict = (typeof refusals)[number] | (typeof remarks)[number];

/** Whether anything of a file can be taken. */
export const canBeTaken = ({ verdicts }: { verdicts: readonly Verdict[] }): boolean =>
  !verdicts.some((verdict) => (refusals as readonly Verdict[]).includes(verdict));

export type ReturnChange = CellChange<ReturnField>;

export type ReturnedRow = {
  issueId: string;
  code: string;
  role: PackRole;
  number: number;
  wording: string;
  changes: ReturnChange[];
};

export type ReturnedFile = {
  /** SHA-256: what is accepted is what was looked at */
  hash: string;
  name: string;
  verdicts: Verdict[];
  /** a sentence where the file cannot be read */
  problem: { key: string; params: Record<string, string | number> } | null;
  pack: ReturnPack | null;
  rows: ReturnedRow[];
  skipped: Skipped[];
};

export type ExtensionRequest = {
  id: string;
  issueId: string;
  number: number;
  wording: string;
  /** as it stands now */
  currentDueDate: CalendarDate | null;
  organizationId: string;
  organizationName: string;
  /** null: asks to go on for good */
  dueDate: CalendarDate | null;
  reason: string;
  askedOn: CalendarDate;
};
