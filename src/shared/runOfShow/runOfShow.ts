import type { AgendaItemKind, AgendaLine, RunFacts } from '../agenda/agendaItem';
import type { CalendarDate, Instant, Milliseconds, TimeOfDay } from '../time';

/**
 * The run of show (现场流程): the agenda as it really runs. The database keeps facts only (when an item
 * began, its pauses, the seconds added to it); everything on a screen is computed from the facts and
 * now, so that all windows agree and a restart comes back at the right second.
 */

/** What the run needs to know of an item: its place in the plan and what happened to it. */
export type ToRun = RunFacts & {
  id: string;
  kind: AgendaItemKind;
  /** on the clock of the plan, minutes after midnight of the day */
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  plannedStart: TimeOfDay | null;
  startIsHard: boolean;
  countsToEnd: boolean;
  changeoverMinutes: number;
  section: string;
};

/** A day's items in their order. `midnight`: when the agenda day begins. */
export type ToRunDay<T extends ToRun = ToRun> = { midnight: Instant; items: readonly T[] };

/**
 * - `waiting`  still to come
 * - `running`, `paused`
 * - `done`     has ended
 * - `skipped`  the operator took it out of the day
 * - `passed`   never held, and the show is beyond it; it can still be started
 * - `written`  a written contribution, which takes no time in the hall
 */
export type RunState = 'waiting' | 'running' | 'paused' | 'done' | 'skipped' | 'passed' | 'written';

export type RunTimes = {
  state: RunState;
  plannedStart: Instant;
  plannedEnd: Instant;
  /** as planned with the announced delays laid over; what applying them would make the plan */
  delayedStart: Instant;
  delayedEnd: Instant;
  /** what will be, as things stand; for a fact the fact. A skipped or passed item's are its plan's. */
  expectedStart: Instant;
  expectedEnd: Instant;
  /** how far a hard start cuts into what is before it: expected end of that minus this start */
  clash: Milliseconds;
};

export type RunLine<T extends ToRun = ToRun> = Omit<T, 'plannedStart' | 'plannedEnd'> & RunTimes;

export type RunDay<T extends ToRun = ToRun> = {
  lines: RunLine<T>[];
  /** what runs or is paused now */
  current: RunLine<T> | null;
  /** what comes next in the hall */
  next: RunLine<T> | null;
  plannedStart: Instant | null;
  plannedEnd: Instant | null;
  expectedEnd: Instant | null;
  /** how far the show is off its plan now; positive is late. null: nothing to compare, or a rehearsal */
  offset: Milliseconds | null;
  /** the same at the end of the day, after gaps have absorbed what they can */
  offsetAtEnd: Milliseconds | null;
};

/** Items next to each other with the same section, as one. */
export type RunSection = {
  section: string;
  itemIds: string[];
  plannedStart: Instant;
  plannedEnd: Instant;
  expectedStart: Instant;
  expectedEnd: Instant;
};

/** A day of a meeting with everything that a window of staff shows of it. */
export type ShowDay = {
  id: string;
  date: CalendarDate;
  midnight: Instant;
  items: AgendaLine[];
};

/** When the timer of a speech warns: seconds before its end. */
export type TimerLimits = { warningSeconds: number; dangerSeconds: number };

export type Show = {
  meetingId: string;
  days: ShowDay[];
  limits: TimerLimits;
  sound: boolean;
  /** the version of the agenda that was approved last; null: none yet */
  approved: AgendaVersionHead | null;
};

export type AgendaVersionHead = {
  id: string;
  name: string;
  approvedAt: Instant;
  approvedByName: string | null;
};

/** The agenda as it was approved, for keeping: times and names as they stood. */
export type ApprovedAgenda = {
  days: { id: string; date: CalendarDate; items: ApprovedItem[] }[];
};

export type ApprovedItem = {
  id: string;
  kind: AgendaItemKind;
  title: string;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  speakers: { participantId: string; name: string; post: string; unitName: string }[];
  countyName: string | null;
};
