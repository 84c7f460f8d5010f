import { z } from 'zod';
import { command, id, nothing, query } from '../operation';

export type Change = {
  id: string;
  device: string;
  person: string | null;
  operation: string;
  at: number;
  official: boolean;
  undoes: string | null;
  undone: boolean;
  /** came from another laptop with a merge */
  merged: boolean;
  rows: number;
};

/** One field of one row, before and after. */
export type FieldChange = {
  changeId: string;
  at: number;
  operation: string;
  personName: string | null;
  tableName: string;
  rowId: string;
  field: string;
  before: unknown;
  after: unknown;
};

export const journal = {
  /** Newest first. */
  recent: query(z.strictObject({ limit: z.number().int().min(1).max(500).default(100) })).returns<
    Change[]
  >(),
  /** Every change of every field of one row, newest first. */
  history: query(z.strictObject({ table: z.string().max(60), rowId: id })).returns<FieldChange[]>(),
  /** What Ctrl+Z and Ctrl+Y would do now. */
  next: query(nothing).returns<{ undo: Change | null; redo: Change | null }>(),
  /** Takes back one change as a whole; without id the last one. The answer names what was undone. */
  undo: command(z.strictObject({ changeId: id.optional() })).returns<{ operation: string }>(),
  redo: command(nothing).returns<{ operation: string }>(),
};
