import { asInstant, asMilliseconds, type Instant, MINUTE, type Milliseconds } from '../time';
import { isAbsent, sectionsOf } from './runDay';
import type { RunDay, RunLine, RunSection, ToRun } from './runOfShow';

/** Further off than this an item belongs to a rehearsal on another day: no figure is better than that. */
const COMPARABLE = 12 * 60 * MINUTE;

/** The run of show as an operator reads it: items, with headings and what lies between them. */
export type BoardRow<T extends ToRun = ToRun> =
  | { kind: 'section'; section: RunSection }
  /** nothing happens from `from` to `to`: it absorbs delay */
  | { kind: 'gap'; before: string; from: Instant; to: Instant; length: Milliseconds }
  | { kind: 'changeover'; before: string; minutes: number }
  /** the plan puts the item beside what is before it */
  | { kind: 'overlap'; before: string; length: Milliseconds }
  /** a hard start cuts into what is before it */
  | { kind: 'clash'; before: string; length: Milliseconds }
  | {
      kind: 'item';
      order: number;
      line: RunLine<T>;
      /** how far its start is off the plan; null where there is nothing to compare */
      offset: Milliseconds | null;
      start: StartKind;
      /** how long it took without its pauses; null while it is not over */
      took: Milliseconds | null;
    };

/** Whether an item begins at its time, waits for its time, or follows at once. */
export type StartKind = 'hard' | 'soft' | 'linked';

/** Gaps, change-overs and clashes are drawn before what waits; what is over is over. */
export function boardOf<T extends ToRun>(
  items: readonly T[],
  run: Pick<RunDay<T>, 'lines'>,
): BoardRow<T>[] {
  const plan = new Map(items.map((item) => [item.id, item]));
  const headings = new Map(
    sectionsOf(run.lines).map((section) => [section.itemIds[0] as string, section]),
  );
  let ready: number | null = null;
  return run.lines.flatMap((line, index): BoardRow<T>[] => {
    const section = headings.get(line.id);
    const rows: BoardRow<T>[] = section ? [{ kind: 'section', section }] : [];
    if (line.state === 'waiting' && ready !== null) rows.push(...between(line, ready));
    if (!isAbsent(line.state)) ready = Math.max(ready ?? 0, line.expectedEnd);
    const isLinked = plan.get(line.id)?.plannedStart == null;
    const start = line.startIsHard ? 'hard' : isLinked ? 'linked' : 'soft';
    const [offset, took] = [offsetOf(line), tookOf(line)];
    rows.push({ kind: 'item', order: index + 1, line, offset, start, took });
    return rows;
  });
}

/** @param ready when everything before the item is over */
function between<T extends ToRun>(line: RunLine<T>, ready: number): BoardRow<T>[] {
  const { id: before, changeoverMinutes: minutes, clash, expectedStart } = line;
  const rows: BoardRow<T>[] = [];
  const free = expectedStart - ready - minutes * MINUTE;
  // Less than a minute is the hall's usual coming and going.
  if (free >= MINUTE) {
    const to = asInstant(expectedStart - minutes * MINUTE);
    rows.push({ kind: 'gap', before, from: asInstant(ready), to, length: asMilliseconds(free) });
  }
  if (minutes > 0) rows.push({ kind: 'changeover', before, minutes });
  if (clash > 0) rows.push({ kind: 'clash', before, length: clash });
  else if (expectedStart < ready) {
    rows.push({ kind: 'overlap', before, length: asMilliseconds(ready - expectedStart) });
  }
  return rows;
}

/** How far an item's start is off its plan; null for one that takes no part, or in a rehearsal. */
function offsetOf(line: RunLine): Milliseconds | null {
  if (isAbsent(line.state)) return null;
  const offset = line.expectedStart - line.plannedStart;
  return Math.abs(offset) > COMPARABLE ? null : asMilliseconds(offset);
}

const tookOf = ({ actualStart, actualEnd, pausedMs }: RunLine): Milliseconds | null =>
  actualStart === null || actualEnd === null
    ? null
    : asMilliseconds(Math.max(0, actualEnd - actualStart - pausedMs));
