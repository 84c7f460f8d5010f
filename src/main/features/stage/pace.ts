import type { Motion } from '@shared/stage/ink';
import type { Instant } from '@shared/time';
import type { JobWindows } from '../../desk';

/** Shorter than a frame of any display: what comes sooner than this was not sent by our console. */
const LEAST_MS = 4;

const last = new WeakMap<JobWindows, Instant>();

/** Whether a motion is passed on. That the pointer has gone is always passed on. */
export function isInTime(windows: JobWindows, motion: Motion, now: Instant): boolean {
  const before = last.get(windows);
  if (motion.kind === 'pointer' && motion.at === null) return true;
  if (before !== undefined && now >= before && now - before < LEAST_MS) return false;
  last.set(windows, now);
  return true;
}
