import { asMinutes, asTimeOfDay, type Minutes, type TimeOfDay } from '../time';

/** What the plan needs to know of an item: how long, and when, if that is fixed. */
export type ToPlan = { plannedMinutes: number; plannedStart: TimeOfDay | null };

type Placed = {
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  gapBefore: Minutes;
  overlapBefore: Minutes;
};

export type DayPlan<T> = {
  lines: (T & Placed)[];
  plannedMinutes: Minutes;
  plannedEnd: TimeOfDay;
  gapMinutes: Minutes;
  overlapMinutes: Minutes;
};

/** A day's agenda may run past midnight, but not past the next one. */
export const LATEST_END = asTimeOfDay(48 * 60);

/**
 * Puts a day's items on the clock, in their order. An item without a start of its own begins when
 * everything before it has ended; one with a fixed start begins then, whatever that leaves open
 * (gap) or doubles (overlap). The first item's own start is the day's start: there is nothing before
 * it to leave a gap to. Times past midnight go on counting: 1510 is 01:10 of the next day.
 */
export function planDay<T extends ToPlan>(startsAt: TimeOfDay, items: readonly T[]): DayPlan<T> {
  let busyUntil: number = items[0]?.plannedStart ?? startsAt;
  let plannedMinutes = 0;
  let gapMinutes = 0;
  let overlapMinutes = 0;
  const lines = items.map((item) => {
    const start = item.plannedStart ?? busyUntil;
    const end = start + item.plannedMinutes;
    const gapBefore = Math.max(0, start - busyUntil);
    const overlapBefore = Math.max(0, busyUntil - start);
    busyUntil = Math.max(busyUntil, end);
    plannedMinutes += item.plannedMinutes;
    gapMinutes += gapBefore;
    overlapMinutes += overlapBefore;
    return {
      ...item,
      startsAt: asTimeOfDay(start),
      endsAt: asTimeOfDay(end),
      gapBefore: asMinutes(gapBefore),
      overlapBefore: asMinutes(overlapBefore),
    };
  });
  return {
    lines,
    plannedMinutes: asMinutes(plannedMinutes),
    plannedEnd: asTimeOfDay(busyUntil),
    gapMinutes: asMinutes(gapMinutes),
    overlapMinutes: asMinutes(overlapMinutes),
  };
}
