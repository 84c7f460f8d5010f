import { dayAt, runDay } from '@shared/runOfShow/runDay';
import { asInstant, dateOfInstant } from '@shared/time';
import { api, useAnswer } from '../../api';
import { useRunActs } from './useRunActs';
import { useRunKeys } from './useRunKeys';

type Props = {
  meetingId: string;
  /** the item that is open on the screen around it; undefined: what comes next */
  itemId: string | undefined;
  /** hears of the item to look at after an act; null: what runs now */
  onDone(itemId: string | null): void;
};

/** The live keys on another screen, beside its own keys for start and finish. Draws nothing. */
export function LiveKeys({ meetingId, itemId, onDone }: Props) {
  const show = useAnswer(api.runOfShow.show, { meetingId }).data;
  const now = asInstant(Date.now());
  const day = show && dayAt(show.days, dateOfInstant(now));
  // Which item waits and which runs does not change with the second.
  const run = day ? runDay(day, now) : null;
  const current = run?.current ?? null;
  const selected = run?.lines.find(({ id }) => id === itemId) ?? run?.next ?? null;
  const acts = useRunActs({ meetingId, current, selected, onDone });
  useRunKeys({ acts, current, selected, without: ['start', 'finish'] });
  return null;
}
