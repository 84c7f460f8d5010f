import { asMinutes, asTimeOfDay, type Minutes, type TimeOfDay } from '../time';

/** What the plan needs to know of an item: how long, and when, if that is fixed. */
export type ToPlan = {
  plannedMinutes: number;
  /** null: it follows what is before it */
  plannedStart: TimeOfDay | null;
  /** the locked end; null: the duration is locked */
  plannedEnd?: TimeOfDay | null;
  /** minutes needed between it and what it follows */
  changeoverMinutes?: number;
};

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
 * everything before it has ended and its change-over is done; one with a fixed start begins then,
 * whatever that leaves open (gap) or doubles (overlap). A locked end stays while the start moves: the
 * duration gives way, down to nothing. The first item's own start is the day's start: there is nothing
 * before it to leave a gap to. Times past midnight go on counting: 1510 is 01:10 of the next day.
 */
export function planDay<T extends ToPlan>(startsAt: TimeOfDay, items: readonly T[]): DayPlan<T> {
  let busyUntil: number = items[0]?.plannedStart ?? startsAt;
  let plannedMinutes = 0;
  let gapMinutes = 0;
  let overlapMinutes = 0;
  const lines = items.map((item, index) => {
    const ready = busyUntil + (index === 0 ? 0 : (item.changeoverMinutes ?? 0));
    const start = item.plannedStart ?? ready;
    const length = lengthFrom(start, item);
    const gapBefore = Math.max(0, start - ready);
    const overlapBefore = Math.max(0, ready - start);
    busyUntil = Math.max(busyUntil, start + length);
    plannedMinutes += length;
    gapMinutes += gapBefore;
    overlapMinutes += overlapBefore;
    return {
      ...item,
      plannedMinutes: length,
      startsAt: asTimeOfDay(start),
      endsAt: asTimeOfDay(start + length),
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

const lengthFrom = (start: number, { plannedEnd, plannedMinutes }: ToPlan): number =>
  plannedEnd == null ? plannedMinutes : Math.max(0, plannedEnd - start);
