import { asInstant, type Instant, MINUTE, type Milliseconds } from '../time';

/** U+2212, as wide as the plus: figures stay in their columns. */
const MINUS = '\u2212';
const PLUS = '+';

/** Whole seconds as `7:59` or `1:02:03`. */
function clock(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = pad(seconds % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A length of time, down to whole seconds that are over: `0:00` at first, `7:59`. */
export const formatLength = (length: Milliseconds): string =>
  clock(Math.floor(Math.max(0, length) / 1000));

/**
 * What a timer shows: `8:00` when it starts, `0:01` in the last second, `0:00` when the time is up, then
 * upwards with a sign: `+0:01`.
 */
export function formatRemaining(remaining: Milliseconds): string {
  const seconds = Math.ceil(remaining / 1000);
  // Math.ceil gives -0 within the first second after the end.
  return seconds < 0 ? `${PLUS}${clock(-seconds)}` : clock(Math.abs(seconds));
}

/** Late `+3:20`, early `−3:20`, on time `0:00`: the sign belongs to the whole figure, never to zero. */
export function formatOffset(offset: Milliseconds): string {
  const seconds = Math.round(Math.abs(offset) / 1000);
  if (seconds === 0) return clock(0);
  return `${offset > 0 ? PLUS : MINUS}${clock(seconds)}`;
}

/**
 * The whole minute that an expectation is nearest to. What begins two seconds early is not expected to
 * end a minute early; a clock, which drops its seconds, would say so.
 */
export const nearestMinute = (at: Instant): Instant => asInstant(Math.round(at / MINUTE) * MINUTE);

const DAY = 24 * 60 * 60 * 1000;

/**
 * An instant on the clock of an agenda day: `08:38`, past midnight `24:10` as the plan writes it, and on
 * another day (a rehearsal) as that day's own clock.
 */
export function formatClock(at: Instant, midnight: Instant, withSeconds = false): string {
  const since = at - midnight;
  const inDay = since < 0 || since > 2 * DAY ? ((since % DAY) + DAY) % DAY : since;
  const pad = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(inDay / 1000);
  const clockTime = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`;
  return withSeconds ? `${clockTime}:${pad(seconds % 60)}` : clockTime;
}

/** As `formatClock`, for what is expected: to the nearest minute. */
export const formatExpected = (at: Instant, midnight: Instant): string =>
  formatClock(nearestMinute(at), midnight);
