import { unitAndPost } from '@shared/participants/unitAndPost.template';
import type { OnView, SpeakerOnView } from '@shared/runOfShow/views';
import { nearestMinute } from '@shared/runOfShow/words';
import type { Instant } from '@shared/time';

const pad = (value: number) => String(value).padStart(2, '0');

/** What the clock on the wall says: `09:05`. */
export function clockOf(at: Instant): string {
  const time = new Date(at);
  return `${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

/** When something is expected. */
export const expectedAt = (at: Instant): string => clockOf(nearestMinute(at));

/** A person as they are called up: office first. */
export const calledUp = ({ unitName, post, name }: SpeakerOnView): string =>
  [unitAndPost({ unitName, post }), name].filter(Boolean).join(' ');

/** What an item is about, in a line. */
export const headOf = ({ countyName, title }: Pick<OnView, 'countyName' | 'title'>): string =>
  [countyName, title].filter(Boolean).join(' ');
