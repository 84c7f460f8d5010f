import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, refused } from '../../../shared/errors';
import { cancelled, throwIfCancelled, type WorkOptions } from '../cancel';
import type { JobName, Jobs } from './jobs';
import type { JobMessage, JobOrder } from './messages';

export type OffThreadOptions = WorkOptions & {
  /** Wall clock; default two minutes. */
  timeLimitMs?: number;
  /**
   * Heap of the thread in MB; default 1,024, at least 256. Not limited where the job runs in this
   * thread.
   */
  memoryMb?: number;
};

export type OffThread = <J extends JobName>(
  job: J,
  input: Jobs[J]['input'],
  options?: OffThreadOptions,
) => Promise<Jobs[J]['output']>;

const DEFAULT_TIME_MS = 120_000;
const DEFAULT_MEMORY_MB = 1024;
/**
 * Measured: a thread with less can run out within one allocation, and then V8 ends the whole process
 * instead of the thread. The limit is the second line of defence; the first are the limits on files.
 */
const LEAST_MEMORY_MB = 256;
const WORKER_FILE = 'documentWorker.js';

/** The built worker lies beside the main bundle, or one folder above a chunk of it. */
const found = [import.meta.dirname, join(import.meta.dirname, '..')]
  .map((folder) => join(folder, WORKER_FILE))
  .find((path) => existsSync(path));

/**
 * Runs a job in a thread of its own, so that the window never freezes and a hostile file can be
 * stopped. Where the program runs from its sources there is no built worker; then the job runs here.
 * @throws AppError of the job; `documents:error.cancelled`; `documents:error.tooLarge` when time or
 *   memory run out
 */
export const offThread: OffThread = (job, input, options) =>
  offThreadWith(found)(job, input, options);

/** @param worker path of the built worker; undefined runs jobs in this thread */
export function offThreadWith(worker: string | undefined): OffThread {
  return async (job, input, options = {}) => {
    throwIfCancelled(options.signal);
    return worker === undefined
      ? runHere(job, input, options)
      : await runInWorker(worker, job, input, options);
  };
}

async function runHere<J extends JobName>(
  job: J,
  input: Jobs[J]['input'],
  { signal, onProgress, timeLimitMs = DEFAULT_TIME_MS }: OffThreadOptions,
): Promise<Jobs[J]['output']> {
  // Writers and readers of every format: the window's own start must not wait for them.
  const { jobs } = await import('./jobs');
  const timeUp = AbortSignal.timeout(timeLimitMs);
  try {
    const either = signal ? AbortSignal.any([signal, timeUp]) : timeUp;
    return await jobs[job](input, { signal: either, onProgress });
  } catch (cause) {
    const wasCancelled = cause instanceof AppError && cause.key === 'documents:error.cancelled';
    throw wasCancelled && timeUp.aborted && !signal?.aborted ? tooLarge(input) : cause;
  }
}

function runInWorker<J extends JobName>(
  path: string,
  job: J,
  input: Jobs[J]['input'],
  options: OffThreadOptions,
): Promise<Jobs[J]['output']> {
  const { signal, onProgress, timeLimitMs = DEFAULT_TIME_MS } = options;
  return new Promise((resolve, reject) => {
    const order: JobOrder = { job, input };
    const worker = new Worker(path, {
      workerData: order,
      resourceLimits: {
        maxOldGenerationSizeMb: Math.max(LEAST_MEMORY_MB, options.memoryMb ?? DEFAULT_MEMORY_MB),
      },
    });
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settle();
      void worker.terminate();
    };
    const onAbort = () => finish(() => reject(cancelled()));
    const timer = setTimeout(() => finish(() => reject(tooLarge(input))), timeLimitMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (message: JobMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'done') finish(() => resolve(message.output as Jobs[J]['output']));
      else finish(() => reject(errorOf(message)));
    });
    worker.on('error', (cause: NodeJS.ErrnoException) => {
      const outOfMemory = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(() => reject(outOfMemory ? tooLarge(input) : cause));
    });
    worker.on('exit', () =>
      finish(() => reject(new Error(`document worker ended without an answer`))),
    );
  });
}

function errorOf(message: Extract<JobMessage, { kind: 'failed' | 'bug' }>): Error {
  if (message.kind === 'failed' && message.error.kind !== 'bug') {
    return new AppError(message.error.kind, message.error.key, message.error.params);
  }
  const bug = new Error(message.kind === 'bug' ? message.message : message.error.key);
  if (message.kind === 'bug') bug.stack = message.stack;
  return bug;
}

function tooLarge(input: Jobs[JobName]['input']): AppError {
  const named = input as {
    path?: string;
    file?: string;
    title?: string;
    sheets?: { title: string }[];
  };
  const file =
    named.file ??
    (named.path ? basename(named.path) : (named.title ?? named.sheets?.[0]?.title ?? ''));
  return refused('documents:error.tooLarge', { file });
}
