import type { Capacity } from '../participants/participant';
import { type Attendance, isAwaited, isHere, type Standing } from './standing';

/** People of a group by where they stand. */
export type Counts = Record<Standing, number> & {
  /** 应到: all of them */
  due: number;
  /** 实到: here, or whose substitute is here */
  here: number;
  /** 未到: of whom nothing is known, or whose announced substitute has not come */
  awaited: number;
};

export const noCounts = (): Counts => ({
  due: 0,
  here: 0,
  awaited: 0,
  expected: 0,
  present: 0,
  late: 0,
  onLeave: 0,
  absent: 0,
  substituted: 0,
});

type Counted = Pick<Attendance, 'standing' | 'arrivedAt'>;

export function countsOf(lines: readonly Counted[]): Counts {
  const counts = noCounts();
  for (const line of lines) {
    counts.due += 1;
    counts[line.standing] += 1;
    if (isHere(line)) counts.here += 1;
    if (isAwaited(line)) counts.awaited += 1;
  }
  return counts;
}

/** Those who run the meeting check in as well, but nobody counts them among 应到. */
export const countsAsDue = ({ capacity }: { capacity: Capacity }): boolean => capacity !== 'staff';
