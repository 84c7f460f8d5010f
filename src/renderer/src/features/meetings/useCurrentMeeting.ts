import type { Meeting } from '@shared/meetings/meeting';
import { api, useAnswer } from '../../api';

/** The meeting all screens are about: the chosen one, else the newest; null while there is none. */
export function useCurrentMeeting(): Meeting | null {
  const meetings = useAnswer(api.meetings.list, {}).data;
  const settings = useAnswer(api.settings.all, {}).data;
  if (!meetings || !settings) return null;
  return meetings.find(({ id }) => id === settings.currentMeetingId) ?? meetings[0] ?? null;
}
