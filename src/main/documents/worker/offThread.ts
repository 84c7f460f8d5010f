import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, refused } from '../../../shared/errors';
import { cancelled, throwIfCancelled, type WorkOptions } from '../cancel';
import { type JobName, type Jobs, jobs, writes } from './jobs';
import type { JobMessage, JobOrder } from './messages';
import { SharedThread } from './sharedThread';

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
/** Papers are made in series, with pauses to look at them. */
const WRITER_IDLE_MS = 5 * 60_000;
/** Tables come by the folder, one right after the other. */
const READER_IDLE_MS = 5_000;
const WORKER_FILE = 'documentWorker.js';

/** The built worker lies beside the main bundle, or one folder above a chunk of it. */
const found = [import.meta.dirname, join(import.meta.dirname, '..')]
  .map((folder) => join(folder, WORKER_FILE))
  .find((path) => existsSync(path));

/**
 * Runs a job in a thread, so that the window never freezes and a hostile file can be stopped: the
 * thread that reads it is ended. What writes takes turns in one that stays for a while, and so do the
 * tables of a folder in another; other readers have one each. Where the program runs from its sources
 * there is no built worker; then the job runs here.
 * @throws AppError of the job; `documents:error.cancelled`; `documents:error.tooLarge` when time or
 *   memory run out
 */
export const offThread: OffThread = offThreadWith(found);

/** @param worker path of the built worker; undefined runs jobs in this thread */
export function offThreadWith(worker: string | undefined): OffThread {
  if (worker === undefined) {
    return async (job, input, options = {}) => {
      throwIfCancelled(options.signal);
      return await runHere(job, input, options);
    };
  }
  const startOne = () => start(worker, DEFAULT_MEMORY_MB);
  const writer = new SharedThread(startOne, WRITER_IDLE_MS);
  const reader = new SharedThread(startOne, READER_IDLE_MS);
  return async (job, input, options = {}) => {
    throwIfCancelled(options.signal);
    if (writes.has(job)) return await writer.run((thread) => runIn(thread, job, input, options));
    if (job === 'readTable' && options.memoryMb === undefined)
      return await reader.run((thread) => runIn(thread, job, input, options));
    const thread = start(worker, options.memoryMb ?? DEFAULT_MEMORY_MB);
    try {
      return await runIn(thread, job, input, options);
    } finally {
      void thread.terminate();
    }
  };
}

function start(path: string, memoryMb: number): Worker {
  const thread = new Worker(path, {
    resourceLimits: { maxOldGenerationSizeMb: Math.max(LEAST_MEMORY_MB, memoryMb) },
  });
  // Who waits for a job hears of it; without anybody it would end the program.
  return thread.on('error', () => {});
}

async function runHere<J extends JobName>(
  job: J,
  input: Jobs[J]['input'],
  { signal, onProgress, timeLimitMs = DEFAULT_TIME_MS }: OffThreadOptions,
): Promise<Jobs[J]['output']> {
  const timeUp = AbortSignal.timeout(timeLimitMs);
  try {
    const either = signal ? AbortSignal.any([signal, timeUp]) : timeUp;
    return await jobs[job](input, { signal: either, onProgress });
  } catch (cause) {
    const wasCancelled = cause instanceof AppError && cause.key === 'documents:error.cancelled';
    throw wasCancelled && timeUp.aborted && !signal?.aborted ? tooLarge(input) : cause;
  }
}

/**
 * Gives the thread one job. A thread that did not come to the end of it is ended: by cancelling, by
 * time or memory running out, by a fault of its own.
 */
function runIn<J extends JobName>(
  thread: Worker,
  job: J,
  input: Jobs[J]['input'],
  options: OffThreadOptions,
): Promise<Jobs[J]['output']> {
  const { signal, onProgress, timeLimitMs = DEFAULT_TIME_MS } = options;
  return new Promise((resolve, reject) => {
    // Cancelled while waiting for its turn.
    throwIfCancelled(signal);
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const end = (cause: unknown) => {
      over();
      // Gone before the next one asks for it.
      void thread.terminate().then(() => reject(cause));
    };
    const onAbort = () => end(cancelled());
    const onMessage = (message: JobMessage) => {
      if (message.kind === 'progress') {
        onProgress?.(message.progress);
        return;
      }
      over();
      if (message.kind === 'done') resolve(message.output as Jobs[J]['output']);
      else reject(errorOf(message));
    };
    const onError = (cause: NodeJS.ErrnoException) =>
      end(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(input) : cause);
    const onExit = () => end(new Error('document worker ended without an answer'));
    const timer = setTimeout(() => end(tooLarge(input)), timeLimitMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    const order: JobOrder = { job, input };
    thread.postMessage(order);
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
