import type { Shortcoming } from '../caseStudies/completeness';
import { type CellChange, rowReasons, type SkippedCell } from '../roundTrip/cells';
import type { NominationStatus } from '../selections/phases';
import type { CalendarDate } from '../time';

/** The open columns of a recommendation pack, as they stand from left to right. */
export const recommendationFields = [
  'cityOrder',
  'county',
  'title',
  'field',
  'summary',
  'leadUnit',
  'contact',
  'phone',
  'textFile',
  'deckFile',
  'formFile',
] as const;
export type RecommendationField = (typeof recommendationFields)[number];

/** Columns that name a file which lies beside the workbook: 文稿 · 演示文稿 · 盖章推荐表 */
export const fileFields = ['textFile', 'deckFile', 'formFile'] as const;
export type FileField = (typeof fileFields)[number];

export const isFileField = (field: RecommendationField): field is FileField =>
  (fileFields as readonly RecommendationField[]).includes(field);

/**
 * One value per open column, '' where there is none: the order as a number from 1, the county by its name
 * within the city, files by their names, everything else as cleaned text.
 */
export type RecommendationValues = Record<RecommendationField, string>;

export const noValues: RecommendationValues = Object.fromEntries(
  recommendationFields.map((field) => [field, '']),
) as RecommendationValues;

/** SHA-256 of the files that are current, by column. */
export type FileHashes = Partial<Record<FileField, string>>;

export type PackBase = { values: RecommendationValues; hashes: FileHashes };

export type PackRow = {
  id: string;
  /** how the row names itself: `3-KQXWRTBN` */
  code: string;
  /** from 1 */
  position: number;
  /** null: prepared for a nomination that is not there yet */
  nominationId: string | null;
  /** as last agreed on: as it went out, or as it was last taken in */
  base: PackBase;
};

/** 报送包: what a city is sent to recommend with. */
export type RecommendationPack = {
  id: string;
  selectionId: string;
  cityId: string;
  cityName: string;
  /** per city and selection, from 1 */
  version: number;
  madeOn: CalendarDate;
  dueDate: CalendarDate;
};

/** Where a city stands with its packs. */
export const packStandings = ['none', 'waiting', 'overdue', 'returned', 'late'] as const;
export type PackStanding = (typeof packStandings)[number];

/** A city as packs concern it. */
export type RecommendingCity = {
  cityId: string;
  cityName: string;
  /** how many it may recommend; null: any number */
  allowance: number | null;
  /** of those that count towards it */
  nominations: number;
  /** of these, sent back and not come again */
  sentBack: number;
  standing: PackStanding;
  /** the newest that went out */
  last:
    | (Pick<RecommendationPack, 'id' | 'version' | 'madeOn' | 'dueDate'> & {
        receivedOn: CalendarDate | null;
      })
    | null;
};

/** What was written for one city; the folder by its name. */
export type MadePack = { cityName: string; version: number; rows: number; folder: string };

/** Why a cell, a row or a file of one is not taken. */
export const skipReasons = [
  ...rowReasons,
  'noCode',
  'unknownCode',
  'otherCityRow',
  'olderRow',
  'missingRow',
  'overAllowance',
  'formula',
  'blanked',
  'tooLong',
  'notANumber',
  'orderTwice',
  'unknownCounty',
  'otherCity',
  'unknownField',
  'countyMissing',
  'titleMissing',
  'fieldMissing',
  'alreadyAccepted',
  'withdrawn',
  'countyStands',
  'fileMissing',
  'fileAmbiguous',
  'fileLikely',
  'pathInName',
  'fileUnfit',
  'oldFormat',
  'hasPassword',
  'notAScan',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export type Skipped = SkippedCell<RecommendationField, SkipReason>;
export type RecommendationChange = CellChange<RecommendationField>;

/** What a whole file is found to be; those of `refusals` are not taken. */
export const refusals = [
  'unreadable',
  'notAPack',
  'unknownPack',
  'wrongSelection',
  'older',
  'secondFile',
] as const;
export const remarks = ['late', 'edited', 'seenBefore'] as const;
export type Verdict = (typeof refusals)[number] | (typeof remarks)[number];

/** Whether anything of a file can be taken. */
export const canBeTaken = ({ verdicts }: { verdicts: readonly Verdict[] }): boolean =>
  !verdicts.some((verdict) => (refusals as readonly Verdict[]).includes(verdict));

/** What a row of a file comes to. */
export type RecommendedRow = {
  code: string;
  position: number;
  /** `new`: nominated when taken in */
  kind: 'new' | 'known';
  title: string;
  countyName: string;
  status: NominationStatus | null;
  changes: RecommendationChange[];
  /** sent back before, received again when anything of it is taken */
  comesAgain: boolean;
  /** what the completeness check would still find when all of it is taken */
  shortcomings: Shortcoming[];
};

export type RecommendedFile = {
  /** SHA-256: what is accepted is what was looked at */
  hash: string;
  name: string;
  verdicts: Verdict[];
  /** a sentence where the file cannot be read */
  problem: { key: string; params: Record<string, string | number> } | null;
  pack: RecommendationPack | null;
  rows: RecommendedRow[];
  skipped: Skipped[];
};
