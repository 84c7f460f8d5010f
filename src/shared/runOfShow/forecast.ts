import type { AgendaItemKind } from '../agenda/agendaItem';
import { asInstant, type Instant, MINUTE, type Milliseconds } from '../time';
import { isAbsent, runDay } from './runDay';
import type { RunState, ToRun, ToRunDay } from './runOfShow';

/** How long an item of a kind was planned to take and took, pauses left out. */
export type PaceSample = {
  kind: AgendaItemKind;
  planned: Milliseconds;
  actual: Milliseconds;
  /** of this meeting, rather than of one before */
  thisMeeting: boolean;
};

/** Actual over planned length. `samples`: how many items that is drawn from. */
export type Pace = { mean: number; deviation: number; samples: number };

export type Forecast = {
  /** one in ten ends before, one in ten after */
  early: Instant;
  likely: Instant;
  late: Instant;
  /** how many items that have been held it is drawn from, and how many of them today's */
  samples: number;
  fromThisMeeting: number;
};

const OPEN: ReadonlySet<RunState> = new Set(['waiting', 'running', 'paused']);
/** Below this many items a kind says nothing by itself, and all kinds together are asked. */
const ENOUGH = 3;
/** Standard normal distribution: one in ten lies beyond. */
const TENTH = 1.2816;
/** Somebody who pressed the wrong key, not somebody who spoke long. */
const LEAST_RATIO = 0.2;
const MOST_RATIO = 5;

/** Mean and sample standard deviation of actual over planned length. null: no samples. */
export function paceOf(samples: readonly PaceSample[]): Pace | null {
  const ratios = samples
    .filter(({ planned }) => planned > 0)
    .map(({ planned, actual }) => actual / planned)
    .filter((ratio) => ratio >= LEAST_RATIO && ratio <= MOST_RATIO);
  if (ratios.length === 0) return null;
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const squares = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0);
  const deviation = ratios.length > 1 ? Math.sqrt(squares / (ratios.length - 1)) : 0;
  return { mean, deviation, samples: ratios.length };
}

/**
 * When the day will end, as a range, if the items to come take as long, measured by their plan, as
 * items of their kind have taken until now: in this meeting and in those before. Gaps, hard starts and
 * counts to the end do what they do in `runDay`. The range is the middle four fifths, taking lengths as
 * independent and normally distributed.
 *
 * @returns null while fewer than three items have been held, or nothing is left to come
 */
export function forecastEnd<T extends ToRun>(
  day: ToRunDay<T>,
  samples: readonly PaceSample[],
  now: Instant,
): Forecast | null {
  const all = paceOf(samples);
  const { lines } = runDay(day, now);
  const open = lines.filter(({ state }) => OPEN.has(state));
  if (!all || all.samples < ENOUGH || open.length === 0) return null;
  const paces = new Map<AgendaItemKind, Pace>();
  for (const { kind } of open) {
    const own = paceOf(samples.filter((sample) => sample.kind === kind));
    paces.set(kind, own && own.samples >= ENOUGH ? own : all);
  }
  // Chance evens out over several items: each of n deviates by one n-th root of what one alone would.
  const spread = TENTH / Math.sqrt(open.length);
  const endIf = (shift: number): Instant => {
    const items = day.items.map((item) => {
      const pace = paces.get(item.kind);
      if (!pace || !open.some(({ id }) => id === item.id)) return item;
      return stretched(item, Math.max(LEAST_RATIO, pace.mean + shift * spread * pace.deviation));
    });
    const counted = runDay({ ...day, items }, now).lines.filter(({ state }) => !isAbsent(state));
    return asInstant(Math.max(now, ...counted.map(({ expectedEnd }) => expectedEnd)));
  };
  return {
    early: endIf(-1),
    likely: endIf(0),
    late: endIf(1),
    samples: all.samples,
    fromThisMeeting: samples.filter(({ thisMeeting }) => thisMeeting).length,
  };
}

/** The item, taking so many times its length. Its place in the plan stays; so does a hard stop. */
function stretched<T extends ToRun>(item: T, factor: number): T {
  if (item.countsToEnd) return item;
  const planned = (item.endsAt - item.startsAt) * MINUTE;
  const extra = Math.round((planned * (factor - 1)) / 1000);
  return { ...item, addedSeconds: item.addedSeconds + extra };
}
