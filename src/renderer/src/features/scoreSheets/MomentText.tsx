import type { Instant } from '@shared/time';
import dayjs from 'dayjs';

/** Day and minute. */
export function MomentText({ at }: { at: Instant }) {
  return <time dateTime={new Date(at).toISOString()}>{dayjs(at).format('MM-DD HH:mm')}</time>;
}
