import { z } from 'zod';
import { id } from '../operation';
import { levelRules, missingRules, scopes } from './method';
import { isFigure } from './working';

const hundredths = z.number().int().min(0).max(100_000);
/** More of them is no system that anybody could read; the screen and the workbook hold the same. */
export const MOST_CATEGORIES = 12;
export const MOST_INDICATORS = 200;

/** A number as it was written, kept exactly: `12.30`. */
export const decimalText = z.string().refine(isFigure);

/** 计分办法 as it is kept: like `Method`, with numbers as they were written. */
export const storedMethod = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('minMax') }),
  z.strictObject({ by: z.literal('efficacy'), base: hundredths, span: hundredths }),
  z.strictObject({ by: z.literal('zScore'), centre: hundredths, scale: hundredths }),
  z.strictObject({
    by: z.literal('target'),
    target: decimalText.nullable(),
    floor: hundredths,
    cap: hundredths,
  }),
  z.strictObject({ by: z.literal('rank') }),
]);
export type StoredMethod = z.infer<typeof storedMethod>;

export const directions = ['positive', 'negative', 'nearest'] as const;
/** 多个前身的数值能否相加: amounts add up, rates cannot. */
export const mergings = ['add', 'cannot'] as const;

/** 评价办法: what is decided once for the whole evaluation. */
export const ruleFields = z.strictObject({
  compared: z.enum(scopes),
  missing: z.enum(missingRules),
  level: z.enum(levelRules),
  /** percentiles in hundredths of a per cent; null where nothing is held */
  outliers: z
    .strictObject({
      low: z.number().int().min(0).max(4999),
      high: z.number().int().min(5001).max(10_000),
    })
    .nullable(),
  decimals: z.number().int().min(0).max(6),
  levelAt: z.enum(['shown', 'working']),
  mostBonus: hundredths.nullable(),
  mostMalus: hundredths.nullable(),
  /** 排序: one for all, or one per category */
  ranked: z.enum(scopes),
  /** 进位: among all, or within the category that it was in both years */
  gainWithin: z.enum(scopes),
});
export type Rule = z.infer<typeof ruleFields>;

/** 评价 of one year. `year` is the year that is evaluated; it is published in the next. */
export type Evaluation = Rule & {
  id: string;
  year: number;
  name: string;
  /** the weights are shipped placeholders, which nobody has confirmed */
  weightsArePlaceholder: boolean;
  /** the release of the year before that ranks are compared with; null without one */
  comparedWith: string | null;
  createdAt: number;
};

export type Category = { id: string; evaluationId: string; position: number; name: string };
/** Which category a county is in, in this year. A county without an entry is not evaluated. */
export type Member = { countyId: string; categoryId: string };

/** 领域 of the tree of indicators. */
export type Area = {
  id: string;
  evaluationId: string;
  parentId: string | null;
  position: number;
  name: string;
};

const text = (most: number) => z.string().trim().max(most);
export const indicatorFields = z.strictObject({
  areaId: id,
  name: text(80).min(1),
  /** 万元, %, 百分点, 件/万人 */
  unit: text(20),
  direction: z.enum(directions),
  /** the best value, where the nearest is best */
  nearest: decimalText.nullable(),
  method: storedMethod,
  /** 口径 */
  definition: text(1000),
  source: text(200),
  sourceYear: z.number().int().min(1990).max(2200).nullable(),
  note: text(500),
  merging: z.enum(mergings),
  /** ids of the indicators whose sum it must be; empty for none */
  sumOf: z.array(id).max(60),
});
export type IndicatorFields = z.infer<typeof indicatorFields>;

export type Indicator = IndicatorFields & { id: string; evaluationId: string; position: number };

/** Hundredths of a per cent; those of a category are 10 000 together. */
export type IndicatorWeight = { indicatorId: string; categoryId: string; weight: number };
/** A county's own target; `value` as written, in the indicator's unit. */
export type OwnTarget = { indicatorId: string; countyId: string; value: string };

/** One reported figure in the indicator's unit, with where it came from. */
export type ReportedValue = {
  indicatorId: string;
  countyId: string;
  value: string;
  /** 来源: who reported it, or the file it came in */
  source: string;
};

/** 加分、扣分. Points in hundredths, below 0 for a malus. */
export type StoredAdjustment = {
  id: string;
  countyId: string;
  points: number;
  reason: string;
  source: string;
};

/** 一票否决 */
export type Veto = { id: string; countyId: string; reason: string; source: string };

/** 准入条件; no category: for all. */
export const gateFields = z.strictObject({
  indicatorId: id,
  categoryId: id.nullable(),
  must: z.enum(['atLeast', 'atMost']),
  value: decimalText,
});
export type StoredGate = z.infer<typeof gateFields> & { id: string };

/** 荣誉: the name is data of the year (先进县 until 2023, 成效显著 since). */
export const honourFields = z.strictObject({
  name: text(40).min(1),
  /** what it means across the years, whatever it is called */
  kind: z.enum(['advanced', 'mostImproved', 'special']),
  by: z.enum(['place', 'rankGain']),
  seats: z
    .array(z.strictObject({ categoryId: id.nullable(), count: z.number().int().min(0).max(200) }))
    .max(20),
  /** ids of honours before it whose holders do not get this one */
  excludes: z.array(id).max(20),
});
export type StoredHonour = z.infer<typeof honourFields> & { id: string; position: number };

/** How people settled who is honoured among those level at the last seat. */
export type Settlement = {
  honourId: string;
  categoryId: string | null;
  countyId: string;
  isIn: boolean;
  reason: string;
};

/** 区划调整: what a county of today was made of. */
export type StoredSuccession = { countyId: string; predecessorIds: string[] };

/** Places of the year before by today's counties, from a release. */
export type PreviousYear = {
  releaseId: string;
  year: number;
  hash: string;
  counties: {
    countyId: string;
    /** by name, because ids belong to a year */
    category: string;
    place: number | null;
    placeInCategory: number | null;
  }[];
};

/**
 * Everything that decides a ranking, as plain data: what the screen shows, what is computed, and what a
 * release freezes. Two equal sheets give the same ranking to the last digit.
 */
export type EvaluationSheet = {
  evaluation: Evaluation;
  categories: Category[];
  members: Member[];
  areas: Area[];
  indicators: Indicator[];
  weights: IndicatorWeight[];
  targets: OwnTarget[];
  values: ReportedValue[];
  adjustments: StoredAdjustment[];
  vetoes: Veto[];
  gates: StoredGate[];
  honours: StoredHonour[];
  settlements: Settlement[];
  successions: StoredSuccession[];
  previous: PreviousYear | null;
};
