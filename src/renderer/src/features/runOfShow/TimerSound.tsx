import { dayAt, runDay } from '@shared/runOfShow/runDay';
import { speechTimer } from '@shared/runOfShow/speechTimer';
import { dateOfInstant } from '@shared/time';
import { useEffect, useRef } from 'react';
import { api, useAnswer } from '../../api';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { tone } from './tone';
import { useNow } from './useNow';

/** Sounds at the warning and at the end of a speech, whatever screen the operator is on. */
export function TimerSound() {
  const meeting = useCurrentMeeting();
  const wanted = useAnswer(api.settings.all, {}).data?.timerSound ?? false;
  return wanted && meeting ? <Listening meetingId={meeting.id} /> : null;
}

function Listening({ meetingId }: { meetingId: string }) {
  const now = useNow();
  const show = useAnswer(api.runOfShow.show, { meetingId }).data;
  const day = show && dayAt(show.days, dateOfInstant(now));
  const current = day && runDay(day, now).current;
  const facts = current && day.items.find(({ id }) => id === current.id);
  const timer = facts ? speechTimer(facts, day.midnight, show.limits, now) : null;
  const state = timer?.state ?? null;
  const id = current?.id ?? null;
  const before = useRef({ id, state });
  useEffect(() => {
    const { id: lastId, state: last } = before.current;
    before.current = { id, state };
    // Only what happens while somebody listens: not on opening, and not for another item.
    if (id === null || id !== lastId || last === state) return;
    if (state === 'warning' && last === 'normal') tone('warning');
    else if (state === 'overrun') tone('end');
  }, [id, state]);
  return null;
}
