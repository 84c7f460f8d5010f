import type { Mark } from '../scoring/scoreSheet';
import type { Instant } from '../time';

/** 评委 of one selection. `cityId`: where they are from or work, null for none. */
export type Judge = {
  id: string;
  selectionId: string;
  name: string;
  unit: string;
  cityId: string | null;
};

/** 申报的关系: what a judge has to do with a city or county, in their own words. */
export type Relation = { id: string; judgeId: string; organizationId: string; reason: string };

/** Why a judge may not score a nomination; every reason that holds. */
export type RecusalReason =
  /** 本市: the judge's own city */
  | { by: 'ownCity'; city: string }
  /** 单位: the judge's unit carries the name of the city or county */
  | { by: 'unit'; name: string }
  /** 申报: declared */
  | { by: 'declared'; name: string; reason: string };

/** Who may not score what, and every reason. */
export type RecusalLine = { nominationId: string; judgeId: string; reasons: RecusalReason[] };

/** How a sheet came: typed in on screen, a returned workbook, or a paper form entered twice. */
export const sheetSources = ['screen', 'file', 'paper'] as const;
export type SheetSource = (typeof sheetSources)[number];

/** A judge with how far their sheet is; numbers of nominations. */
export type JudgeLine = Judge & {
  cityName: string | null;
  relations: (Relation & { organizationName: string })[];
  /** to score */
  asked: number;
  marked: number;
  /** null while the sheet is open */
  handedIn: { at: Instant; source: SheetSource } | null;
};

/**
 * One line of a judge's sheet: a code and what is under it. No name, no city, no order of handing in;
 * lines are in the order of the codes, which were drawn.
 */
export type SheetLine = {
  code: string;
  title: string;
  field: string;
  /** to the next hundred: the exact length is known beside the name */
  characters: number;
  mark: Mark | null;
};

/** Where a blind copy stands: `outdated` when the text was replaced after it was confirmed. */
export const copyStates = ['none', 'outdated', 'confirmed'] as const;
export type CopyState = (typeof copyStates)[number];

/** What nobody may do unseen; each is written down with who, when and why. */
export const judgingActs = ['beginBlind', 'backToCall', 'giveBack', 'open'] as const;

export type JudgingAct = {
  act: (typeof judgingActs)[number];
  at: Instant;
  operatorName: string | null;
  /** who else was there; empty where nobody is asked for */
  witness: string;
  reason: string;
  /** whose sheet; empty where it is about none */
  judgeName: string;
};

/** 回避情况表 and 盲评记录. */
export const judgingPapers = ['recusals', 'acts'] as const;
