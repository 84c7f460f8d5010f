import { asMilliseconds, type Instant, instantAt, type Milliseconds } from '../time';
import { dueEnd, pausedFor } from './runDay';
import type { TimerLimits, ToRun } from './runOfShow';

export type TimerState = 'normal' | 'warning' | 'danger' | 'overrun';

export type SpeechTimer = {
  /** speaking time so far, without pauses */
  elapsed: Milliseconds;
  /** until the end; negative once it is over: then it counts up */
  remaining: Milliseconds;
  /** the whole time given, with what was added */
  limit: Milliseconds;
  state: TimerState;
  paused: boolean;
};

/**
 * The timer of an item that has begun. States by what remains: a warning some time before the end
 * (default at 6 of 8 minutes), danger shortly before it, overrun after it. For short items the warning
 * comes at half time at the earliest, danger at half the warning.
 *
 * @returns null when the item has not begun or has ended
 */
export function speechTimer(
  item: ToRun,
  midnight: Instant,
  limits: TimerLimits,
  now: Instant,
): SpeechTimer | null {
  if (item.actualStart === null || item.actualEnd !== null) return null;
  const plan = {
    start: instantAt(midnight, item.startsAt),
    end: instantAt(midnight, item.endsAt),
  };
  const end = dueEnd(item, plan, now);
  const paused = pausedFor(item, now);
  const remaining = end - now;
  const elapsed = Math.max(0, now - item.actualStart - paused);
  const limit = Math.max(0, end - item.actualStart - (item.countsToEnd ? 0 : paused));
  return {
    elapsed: asMilliseconds(elapsed),
    remaining: asMilliseconds(remaining),
    limit: asMilliseconds(limit),
    state: stateOf(remaining, limit, limits),
    paused: item.pausedAt !== null,
  };
}

function stateOf(
  remaining: number,
  limit: number,
  { warningSeconds, dangerSeconds }: TimerLimits,
): TimerState {
  const warning = Math.min(warningSeconds * 1000, limit / 2);
  const danger = Math.min(dangerSeconds * 1000, warning / 2);
  if (remaining <= 0) return 'overrun';
  if (remaining <= danger) return 'danger';
  return remaining <= warning ? 'warning' : 'normal';
}
