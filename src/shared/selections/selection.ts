import { z } from 'zod';
import type { RequiredPart } from '../caseStudies/completeness';
import { id } from '../operation';
import { aggregations, type TieRule } from '../scoring/aggregation';
import type { Criterion as ScoredCriterion } from '../scoring/scoreSheet';
import { type CalendarDate, calendarDate } from '../time';
import type { NominationStatus, Phase } from './phases';

const count = z.number().int().min(0).max(9999);

const tieRule: z.ZodType<TieRule, TieRule> = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('criterion'), criterionId: id }),
  z.strictObject({ by: z.enum(['mean', 'median', 'firstPlaces']) }),
  z.strictObject({ by: z.literal('lots'), drawn: z.array(id).max(1000) }),
]);

const requiredPart: z.ZodType<RequiredPart, RequiredPart> = z.strictObject({
  id: z.string().min(1).max(40),
  names: z.array(z.string().trim().min(1).max(40)).min(1).max(10),
});

/** 征集: what cities are asked for. Texts are counted in characters as word processors do. */
export const callFields = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** 领域: what a nomination may belong to; empty is anything */
  fields: z.array(z.string().trim().min(1).max(40)).max(40),
  dueDate: calendarDate.nullable(),
  fewestCharacters: count.nullable(),
  mostCharacters: count.nullable(),
  parts: z.array(requiredPart).max(12),
  needsStamp: z.boolean(),
  needsDeck: z.boolean(),
});

/** How scores are given and become places; fixed once judges read. */
export const scoringFields = z.strictObject({
  /** 入选名额 */
  seats: z.number().int().min(1).max(200),
  /** judges per nomination; null is all who are not recused */
  judgesEach: z.number().int().min(1).max(100).nullable(),
  aggregation: z.enum(aggregations),
  trim: z.number().int().min(1).max(5),
  trimFrom: z.number().int().min(3).max(100),
  decimals: z.number().int().min(0).max(4),
  ties: z.array(tieRule).max(5),
  /** the least difference between two points, in hundredths */
  step: z.union([z.literal(1), z.literal(10), z.literal(50), z.literal(100)]),
  tiesAreVoid: z.boolean(),
});

export type CallFields = z.infer<typeof callFields>;
export type ScoringFields = z.infer<typeof scoringFields>;

/** 遴选: one yearly batch of typical cases, from the call to the publication. */
export type Selection = CallFields &
  ScoringFields & {
    id: string;
    meetingId: string;
    phase: Phase;
    /** the weights are the shipped placeholder, which nobody has confirmed */
    weightsArePlaceholder: boolean;
    createdAt: number;
  };

/** 评分项. Weight and maximum in hundredths; all weights of a selection together are 10 000. */
export type Criterion = ScoredCriterion & {
  selectionId: string;
  position: number;
  name: string;
  /** what a judge looks at */
  definition: string;
};

/** 推荐名额: how many nominations a city may hand in. */
export type Allowance = { cityId: string; most: number };

/**
 * 推荐: a case that a city put forward. Never carries its code: while the blind phase lasts, names and
 * codes are seen apart.
 */
export type Nomination = {
  id: string;
  selectionId: string;
  caseStudyId: string;
  cityId: string;
  /** the city's own order, 1 is what it recommends most */
  cityOrder: number;
  status: NominationStatus;
  /** why it was sent back or withdrawn */
  reason: string;
  /** 补正期限, of one that was sent back; null when nobody set one */
  supplementBy: CalendarDate | null;
  nominatedAt: number;
};

/** 盖章推荐表, or anything else that came with it. */
export const materialKinds = ['stampedForm', 'other'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** A file that came with a nomination besides its text and slides. */
export type Material = {
  id: string;
  nominationId: string;
  kind: MaterialKind;
  fileName: string;
  fileHash: string;
  fileSize: number;
  addedAt: number;
};
