import { useMemo } from 'react';
import { api, useAnswer } from '../../api';

/** Where somebody sits, as people say it; null while they have no seat. A place in the photo is none. */
export function useSeats(meetingId: string): (participantId: string) => string | null {
  const seats = useAnswer(api.seating.seats, { meetingId }).data;
  const labels = useMemo(() => {
    const byPerson = new Map<string, string[]>();
    for (const { kind, planName, participantId, label } of seats ?? []) {
      if (kind === 'groupPhoto') continue;
      // The seat comes first: a narrow column cuts the end.
      const said = kind === 'hall' ? label : `${label} ${planName}`;
      byPerson.set(participantId, [...(byPerson.get(participantId) ?? []), said]);
    }
    return byPerson;
  }, [seats]);
  return (participantId) => labels.get(participantId)?.join(' / ') ?? null;
}
