import { z } from 'zod';
import { command, id, nothing, query, task } from '../operation';
import { type Finding, findingKinds } from './checks';
import type { Comparison } from './comparedReleases';
import type { Computed, ToldTerm } from './computed';
import type { Released } from './released';
import type { Interval, Variant } from './robustness';
import {
  decimalText,
  type Evaluation,
  type EvaluationSheet,
  gateFields,
  honourFields,
  indicatorFields,
  MOST_CATEGORIES,
  MOST_INDICATORS,
  ruleFields,
} from './system';

const byEvaluation = z.strictObject({ evaluationId: id });
const byId = z.strictObject({ id });
const name = z.string().trim().min(1).max(100);
const reason = z.string().trim().min(1).max(500);
const source = z.string().trim().max(200).default('');
const adjustment = {
  countyId: id,
  points: z
    .number()
    .int()
    .min(-100_000)
    .max(100_000)
    .refine((points) => points !== 0),
  reason,
  source,
};
const veto = { countyId: id, reason, source };

const namedFinding = z.strictObject({ indicatorId: id, countyId: id, by: z.enum(findingKinds) });
const namedFindings = z.array(namedFinding).min(1).max(20_000);

/** 已核实: who said when that a figure is right, and why. */
export type Verified = { remark: string; at: number; operatorName: string | null };
/** `verified` is null while nobody looked at it, and again when the figure is another one. */
export type CheckedFinding = Finding & { verified: Verified | null };

/** A frozen ranking. `hash` is over its content, which lies in the store under it. */
export type Release = {
  id: string;
  evaluationId: string;
  /** 第几版 of this evaluation */
  number: number;
  /** of the evaluation */
  year: number;
  name: string;
  hash: string;
  note: string;
  releasedAt: number;
  operatorName: string | null;
  counties: number;
  indicators: number;
};

export type Replay = { same: boolean; differing: string[] };

/** One choice taken otherwise, and whose honour hangs on it. */
export type VariantOutcome = {
  variant: Variant;
  gained: { countyId: string; honourId: string }[];
  lost: { countyId: string; honourId: string }[];
  /** how many counties have another place */
  moved: number;
};

export const evaluation = {
  list: query(nothing).returns<Evaluation[]>(),
  /** Everything that decides the ranking. */
  sheet: query(byEvaluation).returns<EvaluationSheet>(),
  /**
   * A new one with the shipped system, whose weights are marked as placeholders, or as an earlier one
   * (`copyFrom`): system, rule and membership, without values.
   */
  create: command(
    z.strictObject({ year: z.number().int().min(2000).max(2100), name, copyFrom: id.optional() }),
  ).returns<{ id: string }>(),
  edit: command(
    z.strictObject({
      id,
      name: name.optional(),
      ...ruleFields.partial().shape,
      comparedWith: id.nullable().optional(),
    }),
  ).returns(),
  /** Only one that was never released. */
  remove: command(byId).returns(),

  /** 分类 and who is in them, as a whole; ids of categories that are there keep their weights. */
  setCategories: command(
    z.strictObject({
      evaluationId: id,
      categories: z
        .array(
          z.strictObject({
            id: id.optional(),
            name: z.string().trim().min(1).max(40),
            countyIds: z.array(id).max(200),
          }),
        )
        .min(1)
        .max(MOST_CATEGORIES),
    }),
  ).returns(),
  addArea: command(
    z.strictObject({ evaluationId: id, parentId: id.nullable().default(null), name }),
  ).returns<{ id: string }>(),
  /** Another name, or another place: within an area of the first level, or none above it (null). */
  editArea: command(
    z.strictObject({ id, name: name.optional(), parentId: id.nullable().optional() }),
  ).returns(),
  /** Only an empty one. */
  removeArea: command(byId).returns(),
  addIndicator: command(z.strictObject({ evaluationId: id, ...indicatorFields.shape })).returns<{
    id: string;
  }>(),
  editIndicator: command(z.strictObject({ id, ...indicatorFields.partial().shape })).returns(),
  /** With its weights and values. */
  removeIndicator: command(byId).returns(),
  /** Areas, the indicators of an area, or honours, in this order. */
  order: command(z.strictObject({ ids: z.array(id).min(1).max(MOST_INDICATORS) })).returns(),
  /** All weights; those of each category are 100 % together. */
  setWeights: command(
    z.strictObject({
      evaluationId: id,
      weights: z
        .array(
          z.strictObject({
            indicatorId: id,
            categoryId: id,
            weight: z.number().int().min(0).max(10_000),
          }),
        )
        .max(MOST_CATEGORIES * MOST_INDICATORS),
      /** somebody says that these weights are the ones decided on */
      areConfirmed: z.boolean(),
    }),
  ).returns(),

  /** One figure typed in, or taken away with null. */
  setValue: command(
    z.strictObject({
      indicatorId: id,
      countyId: id,
      value: decimalText.nullable(),
      source,
    }),
  ).returns(),
  setTarget: command(
    z.strictObject({ indicatorId: id, countyId: id, value: decimalText.nullable() }),
  ).returns(),
  /** What looks wrong in the values, against the release of the year before. */
  findings: query(byEvaluation).returns<CheckedFinding[]>(),
  /** Somebody looked: the figures are right as they stand, with the reason. */
  verifyFindings: command(
    z.strictObject({ evaluationId: id, findings: namedFindings, remark: reason }),
  ).returns(),
  withdrawVerification: command(z.strictObject({ findings: namedFindings })).returns(),

  addAdjustment: command(z.strictObject({ evaluationId: id, ...adjustment })).returns<{
    id: string;
  }>(),
  /** As a whole, as it would be added now; so are vetoes and gates. */
  editAdjustment: command(z.strictObject({ id, ...adjustment })).returns(),
  removeAdjustment: command(byId).returns(),
  addVeto: command(z.strictObject({ evaluationId: id, ...veto })).returns<{ id: string }>(),
  editVeto: command(z.strictObject({ id, ...veto })).returns(),
  removeVeto: command(byId).returns(),
  addGate: command(z.strictObject({ evaluationId: id, ...gateFields.shape })).returns<{
    id: string;
  }>(),
  editGate: command(z.strictObject({ id, ...gateFields.shape })).returns(),
  removeGate: command(byId).returns(),
  addHonour: command(z.strictObject({ evaluationId: id, ...honourFields.shape })).returns<{
    id: string;
  }>(),
  editHonour: command(z.strictObject({ id, ...honourFields.partial().shape })).returns(),
  removeHonour: command(byId).returns(),
  /** Who is honoured among those level at the last seat, with the reason: no more than seats are left. */
  settle: command(
    z.strictObject({
      honourId: id,
      categoryId: id.nullable(),
      decisions: z
        .array(z.strictObject({ countyId: id, isIn: z.boolean() }))
        .min(1)
        .max(200),
      reason,
    }),
  ).returns(),
  setSuccession: command(
    z.strictObject({ evaluationId: id, countyId: id, predecessorIds: z.array(id).max(10) }),
  ).returns(),

  results: query(byEvaluation).returns<Computed>(),
  /** Each term of one county's total, so that it can be computed again by hand. */
  trace: query(z.strictObject({ evaluationId: id, countyId: id })).returns<ToldTerm[]>(),
  /** Beside the ranking: where counties end up while weights are shaken. */
  shake: task(
    z.strictObject({
      evaluationId: id,
      draws: z.number().int().min(100).max(100_000).default(10_000),
      width: z.number().min(0).max(0.9).default(0.2),
    }),
  ).returns<Interval[]>(),
  /** Every choice taken otherwise, and whose honour hangs on it. */
  scrutinize: task(byEvaluation).returns<VariantOutcome[]>(),

  /** 冻结发布: refused while weights are placeholders or somebody is level at a last seat. */
  release: task(
    z.strictObject({ evaluationId: id, note: z.string().trim().max(500).default('') }),
    { official: true },
  ).returns<{ id: string; number: number; hash: string; unchanged: boolean }>(),
  /** Newest first; those of all evaluations where none is named. */
  releases: query(byEvaluation.partial()).returns<Release[]>(),
  released: task(byId).returns<Released>(),
  /** Computes a release again from what it froze. */
  replay: task(byId).returns<Replay>(),
  /** Why ranks changed from one release to another, of whatever year; refused where they share no county. */
  compare: task(z.strictObject({ before: id, after: id })).returns<Comparison>(),
};
