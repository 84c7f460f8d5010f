import { conflict, notFound } from '../errors';
import type {
  Display,
  KnownDisplay,
  NumberedDisplay,
  RememberedWindows,
  WindowJob,
} from './windows';

/**
 * Which window stands on which display. Pure: main tells what is plugged in and does what comes out.
 *
 * - Nothing appears by itself on a display that nobody chose for it. A display that is not known again
 *   for certain counts as another one, and its windows wait.
 * - A job fills its display, except on the operator's own: there it is an ordinary window.
 * - A display other than the operator's shows one job.
 */

/** What is plugged in, and where the operator works. */
export type Desktop = { displays: readonly Display[]; operatorsId: number };

/** Where each open job stands, by display id. */
export type Standing = ReadonlyMap<WindowJob, number>;

/**
 * The same display, after it was plugged in again or the program started anew. Systems number displays
 * anew, so name and size count where the number is gone; and they give a number to another monitor, so
 * a number alone does not count. Where two monitors look alike, neither is taken.
 */
export function sameDisplay(
  { displays, operatorsId }: Desktop,
  known: KnownDisplay,
): Display | undefined {
  const sameSize = ({ width, height }: Display) => width === known.width && height === known.height;
  const numbered = displays.find(({ id }) => id === known.id);
  // A named monitor may have changed its resolution meanwhile; of an unnamed one the size is all we know.
  if (numbered && numbered.label === known.label && (known.label || sameSize(numbered))) {
    return numbered;
  }
  if (!known.label) return undefined;
  const alike = displays.filter(
    (display) => display.id !== operatorsId && display.label === known.label && sameSize(display),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** A job fills its display, but never the one that the operator works on. */
export const fills = ({ operatorsId }: Desktop, displayId: number) => displayId !== operatorsId;

/** The job that has a display to itself; on the operator's own there is room for several. */
export function occupantOf(
  desktop: Desktop,
  standing: Standing,
  displayId: number,
): WindowJob | undefined {
  if (!fills(desktop, displayId)) return undefined;
  return [...standing].find(([, id]) => id === displayId)?.[0];
}

/**
 * The display that a job opens on when nobody says which: where it stood last, else the first one that
 * shows nothing yet, else the operator's own. Undefined without any display.
 */
export function usualDisplay(
  desktop: Desktop,
  standing: Standing,
  job: WindowJob,
  last: KnownDisplay | undefined,
): Display | undefined {
  const isFree = ({ id }: Display) => {
    const occupant = occupantOf(desktop, standing, id);
    return occupant === undefined || occupant === job;
  };
  const { displays, operatorsId } = desktop;
  const known = last && sameDisplay(desktop, last);
  if (known && isFree(known)) return known;
  return (
    displays.find((display) => display.id !== operatorsId && isFree(display)) ??
    displays.find(({ id }) => id === operatorsId) ??
    displays[0]
  );
}

/**
 * Who stands where once a job was put on a display: two open windows change places.
 * Throws notFound for a display that is not plugged in, conflict for one that another job has.
 */
export function puttingOn(
  desktop: Desktop,
  standing: Standing,
  job: WindowJob,
  displayId: number,
): Map<WindowJob, number> {
  if (!desktop.displays.some(({ id }) => id === displayId)) {
    throw notFound('windows:error.displayGone');
  }
  const next = new Map(standing);
  const occupant = occupantOf(desktop, standing, displayId);
  if (occupant !== undefined && occupant !== job) {
    const from = standing.get(job);
    if (from === undefined) throw conflict(`windows:error.takenBy.${occupant}`);
    next.set(occupant, from);
  }
  return next.set(job, displayId);
}

/**
 * What comes back by itself: the jobs that were open and have no window, whose display is certainly
 * there and shows nothing else. Used at the start of the program and when a display is plugged in.
 */
export function comingBack(
  desktop: Desktop,
  standing: Standing,
  remembered: RememberedWindows['jobs'],
): Map<WindowJob, Display> {
  const taken = new Map(standing);
  const back = new Map<WindowJob, Display>();
  for (const [job, kept] of Object.entries(remembered) as [WindowJob, Kept][]) {
    const display = kept.open && !taken.has(job) ? sameDisplay(desktop, kept.display) : undefined;
    if (!display || occupantOf(desktop, taken, display.id) !== undefined) continue;
    taken.set(job, display.id);
    back.set(job, display);
  }
  return back;
}

type Kept = NonNullable<RememberedWindows['jobs'][WindowJob]>;

/** Open jobs whose display is not there any more. */
export function leftAlone({ displays }: Desktop, standing: Standing): WindowJob[] {
  return [...standing]
    .filter(([, at]) => !displays.some(({ id }) => id === at))
    .map(([job]) => job);
}

/** Displays as people count them: from the left, then from the top. */
export function numbered({ displays, operatorsId }: Desktop): NumberedDisplay[] {
  return displays
    .toSorted((a, b) => a.x - b.x || a.y - b.y)
    .map((display, at) => ({
      ...display,
      number: at + 1,
      isOperators: display.id === operatorsId,
    }));
}
