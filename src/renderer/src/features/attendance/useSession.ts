import { currentDay, type SessionDay, startOfDay } from '@shared/attendance/session';
import { asInstant, dateOfInstant } from '@shared/time';
import { api, useAnswer } from '../../api';
import { usePlace } from './usePlace';

export type DeskSession = {
  days: readonly SessionDay[];
  /** null: a meeting without days, checked in for as a whole */
  day: SessionDay | null;
};

/** What one checks in for: the day in the URL, else the day that it is. */
export function useSession(meetingId: string): DeskSession | null {
  const { place } = usePlace();
  const agenda = useAnswer(api.agenda.list, { meetingId }).data;
  if (!agenda) return null;
  const { days } = agenda;
  const chosen = days.find(({ id }) => id === place.day);
  return { days, day: chosen ?? currentDay(days, dateOfInstant(asInstant(Date.now()))) };
}

/** Minutes from the beginning of the day to an arrival; negative before it. */
export const minutesAfterStart = (day: SessionDay, at: number): number =>
  Math.floor((at - startOfDay(day)) / 60_000);
