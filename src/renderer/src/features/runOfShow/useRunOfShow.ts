import { dayAt, runDay } from '@shared/runOfShow/runDay';
import type { RunDay, RunLine, Show, ShowDay } from '@shared/runOfShow/runOfShow';
import { dateOfInstant } from '@shared/time';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { api, useAnswer } from '../../api';
import { useNow } from './useNow';

export type Line = RunLine<ShowDay['items'][number]>;

/** What the URL says of the run of show. Without an item the one that comes next is selected. */
export type RunPlace = {
  day?: string | undefined;
  item?: string | undefined;
  form?: 'join' | 'delay' | undefined;
  panel?: RunPanel | undefined;
};
export const runPanels = ['endBy', 'cancels', 'calls', 'host', 'version'] as const;
export type RunPanel = (typeof runPanels)[number];

export function useRunPlace(): { place: RunPlace; go(changes: RunPlace): void } {
  const place: RunPlace = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    place,
    // The way back leads out of the screen, not through every row the cursor stood on.
    go: (changes) =>
      void navigate({ to: '/run', search: { ...place, ...changes } as never, replace: true }),
  };
}

export type Running = {
  show: Show;
  day: ShowDay;
  run: RunDay<ShowDay['items'][number]>;
  selected: Line | null;
};

/** The day on the screen as it stands this second; null while there is nothing to show. */
export function useRunOfShow(meetingId: string, place: RunPlace): Running | null {
  const now = useNow();
  const show = useAnswer(api.runOfShow.show, { meetingId }).data;
  if (!show) return null;
  const day = show.days.find(({ id }) => id === place.day) ?? dayAt(show.days, dateOfInstant(now));
  if (!day) return null;
  const run = runDay(day, now);
  const chosen = run.lines.find(({ id }) => id === place.item);
  return { show, day, run, selected: chosen ?? run.next ?? run.current ?? run.lines[0] ?? null };
}
