import { type Findable, findPeople, type Hit } from '@shared/attendance/find';
import { AppError } from '@shared/errors';
import { useMemo, useState } from 'react';
import { api, queryClient, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';
import { asFindable, type DeskPerson, deskPeople } from './deskPeople';

/** What the desk last did, for the clerk to read from a step away. */
export type Outcome =
  | { kind: 'in' | 'already'; hit: Hit }
  | { kind: 'undone' | 'redone'; names: string[] }
  | { kind: 'nobody' | 'damaged' | 'unknown' | 'nothingToUndo' | 'nothingToRedo' };

const NO_PEOPLE: readonly DeskPerson[] = [];

/** The registration desk: everybody with where they stand, and what one does to them there. */
export function useDesk(meetingId: string, dayId: string | null) {
  const notice = useNotice();
  const asked = { meetingId, dayId };
  const participants = useAnswer(api.participants.list, { meetingId }).data;
  const lines = useAnswer(api.attendance.list, asked).data;
  const counts = useAnswer(api.attendance.counts, asked).data;
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const people = useMemo(
    () => (participants && lines ? deskPeople(participants, lines) : NO_PEOPLE),
    [participants, lines],
  );
  const findable = useMemo((): readonly Findable[] => people.map(asFindable), [people]);

  async function checkIn(hit: Hit, again = false): Promise<void> {
    const { participantId, bySubstitute, method } = hit;
    try {
      await api.attendance.checkIn({ participantId, dayId, bySubstitute, method, again });
      setOutcome({ kind: 'in', hit });
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.key === 'attendance:error.alreadyIn') {
        setOutcome({ kind: 'already', hit });
      } else {
        notice.error(thrown);
      }
    }
  }

  /**
   * Only acts of this desk: another operation that this laptop did last stays, and is said to.
   * Whom it concerned is read off the list, before and after.
   */
  async function step(kind: 'undo' | 'redo'): Promise<void> {
    try {
      const next = (await api.journal.next({}))[kind];
      // Redo names the undoing; what it brings again is what that took back.
      const act =
        kind === 'undo'
          ? next
          : (await api.journal.recent({ limit: 500 })).find(({ id }) => id === next?.undoes);
      if (!next || !act?.operation.startsWith('attendance.')) {
        setOutcome({ kind: kind === 'undo' ? 'nothingToUndo' : 'nothingToRedo' });
        return;
      }
      if (kind === 'undo') await api.journal.undo({ changeId: next.id });
      else await api.journal.redo({});
      const [listed, after] = await Promise.all([
        api.participants.list({ meetingId }),
        api.attendance.list(asked),
      ]);
      const now = deskPeople(listed, after);
      setOutcome({ kind: kind === 'undo' ? 'undone' : 'redone', names: differing(people, now) });
      await queryClient.invalidateQueries();
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  return {
    ready: participants !== undefined && lines !== undefined,
    people,
    counts,
    outcome,
    setOutcome,
    find: (typed: string) => findPeople(typed, findable),
    checkIn,
    undo: () => step('undo'),
    redo: () => step('redo'),
  };
}

/** Names of those who stand otherwise than before, or are on one of the lists only. */
function differing(before: readonly DeskPerson[], after: readonly DeskPerson[]): string[] {
  const picture = ({ attendance }: DeskPerson) => JSON.stringify(attendance);
  const then = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const changed = after.filter((one) => {
    const was = then.get(one.id);
    return !was || picture(was) !== picture(one);
  });
  const gone = before.filter(({ id }) => !now.has(id));
  return [...changed, ...gone].map(({ name }) => name);
}
