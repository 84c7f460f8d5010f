import {
  asInstant,
  asMilliseconds,
  type CalendarDate,
  type Instant,
  instantAt,
  MINUTE,
  type Milliseconds,
} from '../time';
import type { RunDay, RunLine, RunSection, RunState, RunTimes, ToRun, ToRunDay } from './runOfShow';

/** A show this far off its plan is a rehearsal on another day: there is no offset to speak of. */
const REHEARSAL = 12 * 60 * MINUTE;

/**
 * The day as it runs: planned, expected and actual times of every item, and how far the show is off.
 *
 * What has happened is as it happened. What runs ends after its duration, its pauses and its added
 * time, or when planned if it counts to its end; never before now. What waits begins when everything
 * that the plan puts before it has ended and its change-over is done:
 *
 * - linked items follow at once, late or early;
 * - a soft start waits for its time, and is pushed by what is late: the gap before it absorbs delay;
 * - a hard start begins at its time; what is late before it clashes with it;
 * - an announced delay moves its item; gaps after it absorb it likewise;
 * - nothing that waits is expected in the past.
 *
 * An item that the plan puts beside another (its start before the other's end) does not wait for it.
 *
 * @param day items in their order with their places in the plan, see `planDay`
 */
export function runDay<T extends ToRun>(day: ToRunDay<T>, now: Instant): RunDay<T> {
  const { midnight, items } = day;
  const planned = items.map(({ startsAt, endsAt }) => ({
    start: instantAt(midnight, startsAt),
    end: instantAt(midnight, endsAt),
  }));
  const states = statesOf(items);
  // Time given to a speaker is no announced delay.
  const asPlanned = items.map((item) => ({ ...item, addedSeconds: 0 }));
  const delayed = walk(asPlanned, planned, () => null);
  const expected = walk(
    items,
    planned,
    (item, index) => {
      const state = states[index] as RunState;
      if (isAbsent(state)) return 'absent';
      if (item.actualStart === null) return null;
      return { start: item.actualStart, end: endOf(item, planned[index] as Span, now) };
    },
    now,
  );
  const lines = items.map((item, index): RunLine<T> => {
    const plan = planned[index] as Span;
    const overlay = delayed[index] as Walked;
    const coming = expected[index] as Walked;
    const times: RunTimes = {
      state: states[index] as RunState,
      plannedStart: asInstant(plan.start),
      plannedEnd: asInstant(plan.end),
      delayedStart: asInstant(overlay.start),
      delayedEnd: asInstant(overlay.end),
      expectedStart: asInstant(coming.start),
      expectedEnd: asInstant(coming.end),
      clash: asMilliseconds(coming.clash),
    };
    return { ...item, ...times };
  });
  return { lines, ...summed(lines, now) };
}

type Span = { start: number; end: number };
type Walked = Span & { clash: number };

const HELD_IN_WRITING = 'writtenContribution';

/** Where the show is: what runs, else what ended last; -1 before it has begun. */
function frontier(items: readonly ToRun[]): number {
  const running = items.findIndex(
    ({ actualStart, actualEnd }) => actualStart !== null && actualEnd === null,
  );
  if (running >= 0) return running;
  let last = -1;
  items.forEach(({ actualEnd }, index) => {
    if (actualEnd !== null && actualEnd >= (items[last]?.actualEnd ?? 0)) last = index;
  });
  return last;
}

function statesOf(items: readonly ToRun[]): RunState[] {
  const at = frontier(items);
  return items.map((item, index) => {
    if (item.actualStart !== null) {
      if (item.actualEnd !== null) return 'done';
      return item.pausedAt === null ? 'running' : 'paused';
    }
    if (item.skipped) return 'skipped';
    if (item.kind === HELD_IN_WRITING) return 'written';
    return index < at ? 'passed' : 'waiting';
  });
}

/** All pauses of an item until now. */
export function pausedFor(
  { pausedMs, pausedAt }: Pick<ToRun, 'pausedMs' | 'pausedAt'>,
  now: Instant,
): Milliseconds {
  return asMilliseconds(pausedMs + (pausedAt === null ? 0 : Math.max(0, now - pausedAt)));
}

/** When an item that has begun ended, or is due to end, were it over in time. */
export function dueEnd(item: ToRun, plan: Span, now: Instant): number {
  const start = item.actualStart ?? plan.start;
  const added = item.addedSeconds * 1000;
  // A hard stop takes no notice of pauses: the time was announced.
  if (item.countsToEnd) return Math.max(start, plan.end + added);
  return Math.max(start, start + (plan.end - plan.start) + added + pausedFor(item, now));
}

const endOf = (item: ToRun, plan: Span, now: Instant): number =>
  item.actualEnd ?? Math.max(now, dueEnd(item, plan, now));

/**
 * Puts the items on the clock one after the other.
 * @param factOf what really happened; 'absent' for an item that takes no part; null: still open
 * @param earliest nothing that is open begins before it
 */
function walk<T extends ToRun>(
  items: readonly T[],
  planned: readonly Span[],
  factOf: (item: T, index: number) => Span | 'absent' | null,
  earliest = 0,
): Walked[] {
  const before: { planned: Span; end: number }[] = [];
  const begins = planned[0]?.start ?? 0;
  return items.map((item, index) => {
    const plan = planned[index] as Span;
    const fact = factOf(item, index);
    if (fact === 'absent') return { ...plan, clash: 0 };
    const followed = before.filter(({ planned: other }) => other.end <= plan.start);
    const changeover = item.changeoverMinutes * MINUTE;
    const ready =
      followed.length > 0 ? Math.max(...followed.map(({ end }) => end)) + changeover : null;
    const span = fact ?? openSpan(item, plan, ready, { earliest, begins });
    // Also with what the plan itself lets run on into it; not with what begins beside it.
    const cutInto = before.filter(({ planned: other }) => other.start < plan.start);
    const clash =
      fact || !item.startIsHard
        ? 0
        : Math.max(0, ...cutInto.map(({ end }) => end + changeover - span.start));
    before.push({ planned: plan, end: span.end });
    return { ...span, clash };
  });
}

/**
 * When an item that has not begun will be.
 * @param ready when everything it follows is over and the change-over done; null: it follows nothing
 */
function openSpan(
  item: ToRun,
  plan: Span,
  ready: number | null,
  { earliest, begins }: { earliest: number; begins: number },
): Span {
  const delay = item.delayMinutes * MINUTE;
  const wanted = item.startIsHard
    ? plan.start
    : item.plannedStart === null
      ? (ready ?? begins) + Math.max(0, delay)
      : Math.max(plan.start + delay, ready ?? 0);
  const start = Math.max(earliest, wanted);
  const length = plan.end - plan.start + item.addedSeconds * 1000;
  return {
    start,
    end: item.countsToEnd
      ? Math.max(start, plan.end + item.addedSeconds * 1000)
      : start + Math.max(0, length),
  };
}

function summed<T extends ToRun>(
  lines: readonly RunLine<T>[],
  now: Instant,
): Omit<RunDay<T>, 'lines'> {
  const held = lines.filter(({ state }) => state !== 'written');
  const current = held.find(({ state }) => state === 'running' || state === 'paused') ?? null;
  const next = held.find(({ state }) => state === 'waiting') ?? null;
  const counted = held.filter(({ state }) => !isAbsent(state));
  const plannedStart = least(held.map((line) => line.plannedStart));
  const plannedEnd = most(held.map((line) => line.plannedEnd));
  const expectedEnd = most(counted.map((line) => line.expectedEnd));
  const offset = offsetOf(current, next, held, plannedEnd, now);
  const offsetAtEnd =
    expectedEnd === null || plannedEnd === null ? null : asMilliseconds(expectedEnd - plannedEnd);
  const isRehearsal = offset !== null && Math.abs(offset) > REHEARSAL;
  return {
    current,
    next,
    plannedStart,
    plannedEnd,
    expectedEnd,
    offset: isRehearsal ? null : offset,
    offsetAtEnd: isRehearsal ? null : offsetAtEnd,
  };
}

/**
 * Late or early: by the end of what runs; between two items by the start of the next one; after the
 * last one by when it ended.
 */
function offsetOf<T extends ToRun>(
  current: RunLine<T> | null,
  next: RunLine<T> | null,
  held: readonly RunLine<T>[],
  plannedEnd: Instant | null,
  now: Instant,
): Milliseconds | null {
  if (current) return asMilliseconds(current.expectedEnd - current.plannedEnd);
  const begun = held.some(({ state }) => state === 'done');
  if (next) {
    // Before the show has begun it is not early: people simply wait.
    if (!begun && now <= next.plannedStart) return null;
    return asMilliseconds(next.expectedStart - next.plannedStart);
  }
  const lastEnd = most(held.map(({ actualEnd }) => actualEnd));
  return lastEnd === null || plannedEnd === null ? null : asMilliseconds(lastEnd - plannedEnd);
}

function most(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : asInstant(Math.max(...known));
}

function least(instants: readonly Instant[]): Instant | null {
  return instants.length === 0 ? null : asInstant(Math.min(...instants));
}

/** The day's sections in their order; items without a section stand in none. */
export function sectionsOf<T extends ToRun>(lines: readonly RunLine<T>[]): RunSection[] {
  const groups: RunLine<T>[][] = [];
  lines.forEach((line, index) => {
    if (line.section !== '' && line.section === lines[index - 1]?.section)
      groups.at(-1)?.push(line);
    else if (line.section !== '') groups.push([line]);
  });
  return groups.map((group) => {
    // What is taken out of the day says nothing about when its section is.
    const held = group.filter(({ state }) => !isAbsent(state));
    const counted = held.length > 0 ? held : group;
    return {
      section: (group[0] as RunLine<T>).section,
      itemIds: group.map(({ id }) => id),
      plannedStart: least(group.map((line) => line.plannedStart)) as Instant,
      plannedEnd: most(group.map((line) => line.plannedEnd)) as Instant,
      expectedStart: least(counted.map((line) => line.expectedStart)) as Instant,
      expectedEnd: most(counted.map((line) => line.expectedEnd)) as Instant,
    };
  });
}

/** Takes no time in the hall: out of the day, left behind, or in writing. */
export const isAbsent = (state: RunState): boolean =>
  state === 'skipped' || state === 'passed' || state === 'written';

/**
 * The day that the show is in: where something runs; else today's; else where something last ended;
 * else the first. null for a meeting without days.
 */
export function dayAt<D extends { date: CalendarDate; items: readonly ToRun[] }>(
  days: readonly D[],
  today: CalendarDate,
): D | null {
  const running = days.find(({ items }) =>
    items.some(({ actualStart, actualEnd }) => actualStart !== null && actualEnd === null),
  );
  const begun = days.findLast(({ items }) => items.some(({ actualStart }) => actualStart !== null));
  return running ?? days.find(({ date }) => date === today) ?? begun ?? days[0] ?? null;
}
