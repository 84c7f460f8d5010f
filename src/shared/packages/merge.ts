import { z } from 'zod';

/** What a column of a journalled row can hold. */
export type Value = string | number | null;

export const sides = ['ours', 'theirs'] as const;
export type Side = (typeof sides)[number];

/** Per conflict, by its key; `all` for those that are not named. */
export const mergeChoices = z.strictObject({
  all: z.enum(sides).default('ours'),
  each: z.record(z.string().max(300), z.enum(sides)).default({}),
});
export type MergeChoices = z.output<typeof mergeChoices>;

/** Two laptops changed the same thing. Ours stays unless a person chooses theirs. */
export type MergeConflict = {
  key: string;
  table: string;
  rowId: string;
  /** what people call the row */
  label: string;
  /** removedHere: they changed a row that is removed here; removedThere: the other way round */
  kind: 'changed' | 'removedHere' | 'removedThere';
  /** empty when the row is removed on one side */
  columns: { name: string; base: Value; ours: Value; theirs: Value }[];
  chosen: Side;
};

/** A number that is taken here: the row that came gets another one. */
export type Renumbered = { table: string; rowId: string; label: string; from: number; to: number };

/** Codes were drawn on both laptops: those of one draw hold, as a whole. `label`: the selection's name. */
export type DrawKept = { selectionId: string; label: string; kept: Side };

/** What could not come along: a whole row, or one reference of it. */
export type LeftOut = {
  table: string;
  label: string;
  why: 'numberTaken' | 'parentGone' | 'referenceGone' | 'notUnique';
  column: string | null;
};

export type MergeReport = {
  /** changes that come, by whom and between which moments */
  people: { person: string | null; device: string; changes: number; from: number; to: number }[];
  changes: number;
  /** official acts (closing, numbered papers) among them */
  official: number;
  rows: { table: string; added: number; changed: number; removed: number }[];
  conflicts: MergeConflict[];
  /** clashes kept as they are here without asking: order of rows, names of the same file */
  quiet: number;
  numbers: Renumbered[];
  leftOut: LeftOut[];
  /** what was handed in under the other codes must be handed in again */
  draws: DrawKept[];
  /** entered on both laptops: taken as one */
  twins: number;
};
