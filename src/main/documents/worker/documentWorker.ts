import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/errors';
import type { Progress } from '../../../shared/operation';
import { jobs } from './jobs';
import type { JobMessage, JobOrder } from './messages';

/**
 * The thread that opens strangers' files and renders documents, one job after the other. Cancelling
 * is done from outside by ending it.
 */
const PROGRESS_EVERY_MS = 50;

const say = (message: JobMessage, transfer: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer);

async function run({ job, input }: JobOrder): Promise<void> {
  let lastSaid = 0;
  const onProgress = (progress: Progress) => {
    const now = performance.now();
    if (now - lastSaid < PROGRESS_EVERY_MS) return;
    lastSaid = now;
    say({ kind: 'progress', progress });
  };
  const work = jobs[job] as (input: unknown, options: { onProgress: typeof onProgress }) => unknown;
  try {
    const output = await work(input, { onProgress });
    if (output instanceof Uint8Array) {
      // A pooled Buffer cannot be given away; a copy of its own can.
      const bytes = new Uint8Array(output);
      say({ kind: 'done', output: bytes }, [bytes.buffer]);
    } else {
      say({ kind: 'done', output });
    }
  } catch (cause) {
    if (cause instanceof AppError) {
      const { kind, key, params } = cause;
      say({ kind: 'failed', error: { kind, key, params } });
    } else {
      const { message, stack } = cause as Error;
      say({ kind: 'bug', message, stack });
    }
  }
}

parentPort?.on('message', (order: JobOrder) => void run(order));
