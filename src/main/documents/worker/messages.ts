import type { WireError } from '../../../shared/errors';
import type { Progress } from '../../../shared/operation';
import type { JobName } from './jobs';

/** What the worker is given, one after the other. */
export type JobOrder = { job: JobName; input: unknown };

/** What the worker says: progress any number of times, then exactly one of the others. */
export type JobMessage =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; output: unknown }
  | { kind: 'failed'; error: WireError }
  /** Not an expected failure; told with its stack for the log. */
  | { kind: 'bug'; message: string; stack: string | undefined };
