import { invalid } from '../errors';
import { asMinutes, asTimeOfDay, formatTimeOfDay, type Minutes, type TimeOfDay } from '../time';
import { AFTERNOON, CLOCK_WORDS, DURATION_WORDS, MORNING, NEXT_DAY } from './words.template';

const LONGEST_MINUTES = 24 * 60;
const LATEST_MINUTE = 48 * 60;

/** Full-width digits, colons and signs, spaces and the typographic minus become what a keyboard types. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/\s+/g, '')
    .toLowerCase();

/**
 * How long, as an operator types it: `8`, `90m`, `1h30m`, `1h`, `1:30`, the same in Chinese words, and
 * `+10m` or `-5` against the duration that stands there now.
 * @param current the duration that a sign counts from; without it a sign is an error
 * @throws AppError invalid `agenda:error.duration…`, with what was typed
 */
export function parseDuration(text: string, current?: number): Minutes {
  const typed = plain(text);
  if (typed === '') throw invalid('agenda:error.durationEmpty');
  const sign = typed[0] === '+' ? 1 : typed[0] === '-' ? -1 : 0;
  const amount = minutesIn(sign === 0 ? typed : typed.slice(1));
  if (amount === null) throw invalid('agenda:error.durationUnreadable', { text: text.trim() });
  if (sign !== 0 && current === undefined) {
    throw invalid('agenda:error.durationRelative', { text: text.trim() });
  }
  const result = sign === 0 ? amount : (current ?? 0) + sign * amount;
  if (result < 0) throw invalid('agenda:error.durationNegative', { minutes: current ?? 0 });
  if (result > LONGEST_MINUTES) {
    throw invalid('agenda:error.durationTooLong', { hours: LONGEST_MINUTES / 60 });
  }
  return asMinutes(result);
}

/** Minutes in an unsigned duration; null when it cannot be read. */
function minutesIn(typed: string): number | null {
  let text = typed;
  for (const [word, letters] of DURATION_WORDS) text = text.replace(word, letters);
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = /^(\d{1,2}\.\d)h$/.exec(text);
  if (hours) return Math.round(Number(hours[1]) * 60);
  const parts = /^(?:(\d{1,2})h)?(?:(\d{1,2})q)?(?:(\d{1,4})(?:m|min|mins)?)?$/.exec(text);
  if (!parts || text === '') return null;
  const [, h = '0', q = '0', m = '0'] = parts;
  return Number(h) * 60 + Number(q) * 15 + Number(m);
}

/**
 * When, as an operator types it: `830`, `8:30`, `14:30`, `8` (o'clock), the same in Chinese words,
 * `24:10` past midnight, and `+10` or `-5` against the start that stands there now.
 * @param current the start that a sign counts from; without it a sign is an error
 * @throws AppError invalid `agenda:error.start…`, with what was typed
 */
export function parseStart(text: string, current?: TimeOfDay): TimeOfDay {
  const typed = plain(text);
  if (typed === '') throw invalid('agenda:error.startEmpty');
  const unreadable = () => invalid('agenda:error.startUnreadable', { text: text.trim() });
  if (/^[+-]/.test(typed)) {
    if (current === undefined) throw unreadable();
    const shift = minutesIn(typed.slice(1));
    if (shift === null) throw unreadable();
    return inTwoDays(current + (typed[0] === '+' ? shift : -shift));
  }
  const nextDay = NEXT_DAY.test(typed);
  const inDay = typed.replace(NEXT_DAY, '');
  const afternoon = AFTERNOON.test(inDay);
  const clock = clockIn(inDay.replace(MORNING, '').replace(AFTERNOON, ''));
  if (clock === null) throw unreadable();
  const halfDay = afternoon && clock < 12 * 60 ? 12 * 60 : 0;
  return inTwoDays(clock + halfDay + (nextDay ? 24 * 60 : 0));
}

/** Minutes after midnight of `8:30`, `8.30`, `830`, `0830`, `8`, `8:30:00`; null when unreadable. */
function clockIn(typed: string): number | null {
  let text = typed;
  for (const [word, colon] of CLOCK_WORDS) text = text.replace(word, colon);
  const parts =
    /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(text) ??
    /^(\d{1,2})(\d{2})$/.exec(text) ??
    /^(\d{1,2})()$/.exec(text);
  if (!parts) return null;
  const minute = Number(parts[2] ?? 0);
  return minute < 60 ? Number(parts[1]) * 60 + minute : null;
}

function inTwoDays(minute: number): TimeOfDay {
  if (minute < 0 || minute > LATEST_MINUTE) throw invalid('agenda:error.startOutside');
  return asTimeOfDay(minute);
}

/** `8`, `1h30m`: as it may be typed back in. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return String(rest);
  return rest === 0 ? `${hours}h` : `${hours}h${String(rest).padStart(2, '0')}m`;
}

/** `08:38`, and `24:10` past midnight, so that what is shown can be typed back. */
export function formatLongTime(time: TimeOfDay): string {
  if (time < 24 * 60) return formatTimeOfDay(time);
  return `${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`;
}
