import { z } from 'zod';
import { caseStudyFields } from '../caseStudies/caseStudy';
import type { Shortcoming } from '../caseStudies/completeness';
import { command, fileHandle, id, nothing, query, task } from '../operation';
import type { Quota } from '../scoring/choice';
import { calendarDate } from '../time';
import { nominationMoves } from './phases';
import {
  type Allowance,
  type Criterion,
  callFields,
  type Material,
  materialKinds,
  type Nomination,
  type Selection,
  scoringFields,
} from './selection';

/** A selection with everything that belongs to its call. */
export type SelectionSheet = Selection & {
  criteria: Criterion[];
  quotas: Quota[];
  allowances: Allowance[];
};

/** What a new call may begin like. `year`: of its meeting. */
export type EarlierSelection = { id: string; name: string; meetingName: string; year: number };

/** A nomination as lists show it, in the political order of the cities and each city's own order. */
export type NominationLine = Nomination & {
  cityName: string;
  countyId: string;
  /** `济南市历下区` */
  countyName: string;
  title: string;
  field: string;
  /** of the current text; null without one */
  characters: number | null;
  materials: Material[];
  /** versions of its slides */
  decks: number;
  /** what the completeness check finds missing, now */
  shortcomings: Shortcoming[];
};

const byId = z.strictObject({ id });
const weight = z.number().int().min(1).max(10_000);
const criterion = z.strictObject({
  /** of one that is there already, so that its scores stay its own */
  id: id.optional(),
  name: z.string().trim().min(1).max(40),
  definition: z.string().trim().max(500).default(''),
  weight,
  maximum: z.number().int().min(100).max(100_000),
});

const quota = z.strictObject({
  over: z.enum(['city', 'field']),
  of: z.string().min(1).max(64).nullable(),
  least: z.number().int().min(0).max(200),
  most: z.number().int().min(0).max(200).nullable(),
});

export const selections = {
  /** Oldest first. */
  list: query(z.strictObject({ meetingId: id })).returns<Selection[]>(),
  /** Of all years, the newest first: what a new one may be copied from. */
  earlier: query(nothing).returns<EarlierSelection[]>(),
  get: query(byId).returns<SelectionSheet>(),
  /**
   * A new call, with the shipped criteria; or like an earlier one (`copyFrom`), without its dates and
   * nominations.
   */
  create: command(
    z.strictObject({ meetingId: id, name: callFields.shape.name, copyFrom: id.optional() }),
  ).returns<{ id: string }>(),
  /** Anything while it is called for; how scores become places is fixed once judges read. */
  edit: command(
    z.strictObject({ id, ...callFields.partial().shape, ...scoringFields.partial().shape }),
  ).returns(),
  /** The criteria as a whole, in their order; their weights are 100 % together. */
  setCriteria: command(
    z.strictObject({
      id,
      criteria: z.array(criterion).min(1).max(20),
      /** somebody says that these weights are the ones decided on */
      areConfirmed: z.boolean(),
    }),
  ).returns(),
  setQuotas: command(z.strictObject({ id, quotas: z.array(quota).max(60) })).returns(),
  setAllowances: command(
    z.strictObject({
      id,
      allowances: z
        .array(z.strictObject({ cityId: id, most: z.number().int().min(0).max(99) }))
        .max(16),
    }),
  ).returns(),
  /** Only one that nothing was handed in for. */
  remove: command(byId).returns(),

  /** Names without codes: which case has which code is not seen here. */
  nominations: query(z.strictObject({ selectionId: id })).returns<NominationLine[]>(),
  /** A case that is there already, or a new one. Comes last in its city's order. */
  nominate: command(
    z.strictObject({
      selectionId: id,
      of: z.union([
        z.strictObject({ caseStudyId: id }),
        z.strictObject({
          countyId: id,
          title: caseStudyFields.shape.title,
          field: caseStudyFields.shape.field.default(''),
          summary: caseStudyFields.shape.summary.default(''),
        }),
      ]),
    }),
  ).returns<{ id: string; caseStudyId: string }>(),
  /** A city's own order, the first recommended most; all of its nominations, each once. */
  orderNominations: command(
    z.strictObject({ selectionId: id, cityId: id, ids: z.array(id).max(200) }),
  ).returns(),
  moveNomination: command(
    z.strictObject({
      id,
      move: z.enum(nominationMoves),
      reason: z.string().trim().max(1000).default(''),
      /** by when its city is to complete it; only with `sendBack` */
      supplementBy: calendarDate.nullable().default(null),
    }),
  ).returns(),
  /** Several that are complete, as one change; none where one of them is not. */
  acceptNominations: command(
    z.strictObject({ selectionId: id, ids: z.array(id).min(1).max(500) }),
  ).returns<{ accepted: number }>(),

  /** Files that came along, among them the stamped form. One undoable change. */
  addMaterials: task(
    z.strictObject({
      nominationId: id,
      kind: z.enum(materialKinds),
      files: z.array(fileHandle).min(1).max(20),
    }),
  ).returns<{ added: number }>(),
  removeMaterial: command(byId).returns(),
  /** A copy of a kept file where a person wants it. */
  saveMaterial: task(z.strictObject({ id, target: fileHandle })).returns(),

  /**
   * 退回补正通知: one paper per city into the folder `target`, for those named or all that have something
   * to complete. A .pdf needs a window.
   */
  exportSentBack: task(
    z.strictObject({
      selectionId: id,
      cityIds: z.array(id).max(16).default([]),
      format: z.enum(['docx', 'pdf']).default('docx'),
      target: fileHandle,
    }),
  ).returns<{ files: { cityName: string; name: string }[] }>(),
  /** 推荐汇总表, to print: every nomination with what it lacks and where it stands. */
  exportNominations: task(z.strictObject({ selectionId: id, target: fileHandle })).returns<{
    rows: number;
  }>(),
};
