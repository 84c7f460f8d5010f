import { z } from 'zod';

/**
 * What a contract line is made of. One line per thing the program can do; the typed client, the
 * allow-list, the handler types and the command line all derive from it.
 *
 * - `query`    reads. Its handler gets a `Reader`.
 * - `command`  writes, as one synchronous transaction. Its handler gets a `Writer`.
 * - `task`     takes time (files, rendering): may await, reports progress, can be cancelled, and
 *              writes only by running commands.
 */
export type OperationKind = 'query' | 'command' | 'task';

declare const output: unique symbol;

export type Operation<
  K extends OperationKind = OperationKind,
  I extends z.ZodType = z.ZodType,
  O = unknown,
> = {
  readonly kind: K;
  readonly input: I;
  /** An act that is answered by another act, never undone (closing an issue, numbering a notice). */
  readonly official: boolean;
  /** Sets up this laptop rather than the meeting (language, current meeting): Ctrl+Z passes over it. */
  readonly aside: boolean;
  /**
   * Only says what is seen at this moment: no trace in the journal (the database refuses it a journalled
   * row) and no waiting for the disk. A crash loses none of it; a power cut may lose the last seconds.
   */
  readonly passing: boolean;
  /** Carries the output type only; never present at run time. */
  readonly [output]?: O;
};

export type InputOf<T> = T extends Operation<OperationKind, infer I, unknown> ? z.input<I> : never;
export type ParsedInputOf<T> =
  T extends Operation<OperationKind, infer I, unknown> ? z.output<I> : never;
export type OutputOf<T> = T extends Operation<OperationKind, z.ZodType, infer O> ? O : never;

/** The operations of one feature, by verb. */
export type FeatureContract = Record<string, Operation>;

type Options = { official?: boolean; aside?: boolean; passing?: boolean };

const line =
  <K extends OperationKind>(kind: K) =>
  <I extends z.ZodType>(input: I, options: Options = {}) => ({
    /** Names the type of what comes back; SQLite rows are trusted, so there is no output schema. */
    returns: <O = undefined>(): Operation<K, I, O> => ({
      kind,
      input,
      official: options.official ?? false,
      aside: options.aside ?? false,
      passing: options.passing ?? false,
    }),
  });

export const query = line('query');
export const command = line('command');
export const task = line('task');

/** Input of an operation that needs none. */
export const nothing = z.strictObject({});

/**
 * A file that a person chose in a dialog or dropped on the window (or named on the command line).
 * The renderer never holds a path: it holds this token, which only main can turn into one.
 */
export const fileHandle = z.string().min(1).max(200).brand<'FileHandle'>();
export type FileHandle = z.infer<typeof fileHandle>;

/** How far a task has come. `total` is null while unknown. `step` is a translation key. */
export type Progress = { step: string; done: number; total: number | null };

/** UUIDv7 for rows made here; a division code for counties and cities. */
export const id = z.string().min(1).max(64);
