import type { AgendaItemKind } from '@shared/agenda/agendaItem';
import { nothingHappened } from '@shared/agenda/agendaItem';
import { planDay } from '@shared/agenda/plan';
import { runDay } from '@shared/runOfShow/runDay';
import type { RunDay, ToRun, ToRunDay } from '@shared/runOfShow/runOfShow';
import { asInstant, asTimeOfDay, type Instant, MINUTE } from '@shared/time';

/** Midnight of the agenda day in these tables. */
export const MIDNIGHT = asInstant(Date.UTC(2026, 7, 14, 16));

/** `at(8, 30)`, `at(8, 30, 20)`: an instant of the day; hours may pass 24. */
export const at = (hour: number, minute = 0, second = 0): Instant =>
  asInstant(MIDNIGHT + ((hour * 60 + minute) * 60 + second) * 1000);

export const oclock = (hour: number, minute = 0) => asTimeOfDay(hour * 60 + minute);

export type AnItem = Partial<Omit<ToRun, 'startsAt' | 'endsAt'>> & {
  minutes: number;
  plannedEnd?: number | null;
};

/** A day of items on the clock of the plan, begun at `startsAt`; ids are a, b, c … */
export function aDay(startsAt: number, items: readonly AnItem[]): ToRunDay {
  const placed = planDay(
    asTimeOfDay(startsAt),
    items.map(({ minutes, plannedEnd = null, ...item }, index) => ({
      ...nothingHappened,
      id: String.fromCharCode(97 + index),
      kind: 'speech' as AgendaItemKind,
      plannedStart: null,
      startIsHard: false,
      countsToEnd: false,
      changeoverMinutes: 0,
      section: '',
      ...item,
      plannedMinutes: minutes,
      plannedEnd: plannedEnd === null ? null : asTimeOfDay(plannedEnd),
    })),
  );
  return { midnight: MIDNIGHT, items: placed.lines };
}

const clock = (instant: number) => {
  const seconds = Math.round((instant - MIDNIGHT) / 1000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : `:${pad(seconds % 60)}`;
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}${rest}`;
};

/** `a waiting 08:30-08:38` per item, by expected times. */
export const drawn = (run: RunDay): string[] =>
  run.lines.map(
    ({ id, state, expectedStart, expectedEnd, clash }) =>
      `${id} ${state} ${clock(expectedStart)}-${clock(expectedEnd)}${clash ? ` clash ${clash / MINUTE}` : ''}`,
  );

export const minutesOf = (milliseconds: number | null) =>
  milliseconds === null ? null : milliseconds / MINUTE;

export const runAt = (day: ToRunDay, now: Instant) => runDay(day, now);
