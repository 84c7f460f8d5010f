import { timesAfter } from '@shared/agenda/times';
import { speechTimer } from '@shared/runOfShow/speechTimer';
import { formatLength, formatOffset, formatRemaining } from '@shared/runOfShow/words';
import { asInstant, asMilliseconds, asMinutes } from '@shared/time';
import { describe, expect, test } from 'vitest';
import { type AnItem, aDay, at, MIDNIGHT, oclock } from './aDay';

const limits = { warningSeconds: 120, dangerSeconds: 30 };

/** The timer of a speech that began at half past eight. */
function timer(now: number, item: Partial<AnItem> = {}) {
  const day = aDay(oclock(8, 30), [{ minutes: 8, actualStart: at(8, 30), ...item }]);
  const [speech] = day.items;
  if (!speech) throw new Error('no speech');
  return speechTimer(speech, MIDNIGHT, limits, asInstant(now));
}

describe('the timer of a speech', () => {
  test.each([
    ['begins', at(8, 30), '8:00', 'normal'],
    ['a second before the warning', at(8, 35, 59), '2:01', 'normal'],
    ['warns at six of eight minutes', at(8, 36), '2:00', 'warning'],
    ['the last half minute', at(8, 37, 30), '0:30', 'danger'],
    ['the last second', at(8, 37, 59), '0:01', 'danger'],
    ['the time is up', at(8, 38), '0:00', 'overrun'],
    ['counts up', at(8, 38, 1), '+0:01', 'overrun'],
    ['counts up past an hour', at(9, 39, 5), '+1:01:05', 'overrun'],
  ])('%s', (_, now, shown, state) => {
    const result = timer(now);
    expect(result && [formatRemaining(result.remaining), result.state]).toEqual([shown, state]);
  });

  test('stands still while paused, whatever page is shown, and goes on where it stood', () => {
    const paused = { pausedAt: at(8, 33) };
    expect(timer(at(8, 34), paused)).toMatchObject({ elapsed: 180_000, remaining: 300_000 });
    expect(timer(at(8, 50), paused)).toMatchObject({ elapsed: 180_000, paused: true });
    expect(timer(at(8, 51), { pausedMs: 17 * 60_000 })).toMatchObject({
      elapsed: 240_000,
      remaining: 240_000,
      limit: 480_000,
    });
  });

  test('added and taken time', () => {
    expect(timer(at(8, 38), { addedSeconds: 60 })).toMatchObject({
      remaining: 60_000,
      limit: 540_000,
      state: 'warning',
    });
    expect(timer(at(8, 37), { addedSeconds: -60 })?.state).toBe('overrun');
  });

  test('a short item warns at half time at the earliest', () => {
    expect(timer(at(8, 30), { minutes: 2 })?.state).toBe('normal');
    expect(timer(at(8, 31), { minutes: 2 })?.state).toBe('warning');
    expect(timer(at(8, 31, 30), { minutes: 2 })?.state).toBe('danger');
  });

  test('counts to a hard stop', () => {
    const toEnd = { minutes: 30, countsToEnd: true, actualStart: at(8, 50), pausedMs: 60_000 };
    expect(timer(at(8, 51), toEnd)).toMatchObject({ remaining: 540_000, limit: 600_000 });
  });

  test('before and after a speech there is none', () => {
    expect(timer(at(8, 40), { actualStart: null })).toBeNull();
    expect(timer(at(8, 40), { actualEnd: at(8, 39) })).toBeNull();
  });

  test('a clock that was set back shows no negative speaking time', () => {
    expect(timer(at(8, 29))).toMatchObject({ elapsed: 0 });
  });
});

test.each([
  [200_000, '+3:20'],
  [-200_000, '\u22123:20'],
  [499, '0:00'],
  [-499, '0:00'],
  [-500, '\u22120:01'],
  [-3_661_000, '\u22121:01:01'],
])('an offset of %d ms reads %s', (offset, shown) => {
  expect(formatOffset(asMilliseconds(offset))).toBe(shown);
});

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [-5, '0:00'],
  [3_600_000, '1:00:00'],
])('a length of %d ms reads %s', (length, shown) => {
  expect(formatLength(asMilliseconds(length))).toBe(shown);
});

test.each([
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-1000, '+0:01'],
])('%d ms that remain read %s', (remaining, shown) => {
  expect(formatRemaining(asMilliseconds(remaining))).toBe(shown);
});

describe('editing one of three times', () => {
  const item = {
    startsAt: oclock(9),
    endsAt: oclock(9, 30),
    plannedStart: null,
    plannedEnd: null,
    plannedMinutes: asMinutes(30),
  };
  const locked = { ...item, plannedEnd: oclock(9, 30) };
  test.each([
    ['a start moves the end', item, { start: oclock(9, 10) }, { plannedStart: oclock(9, 10) }],
    ['no start links it', item, { start: null }, { plannedStart: null }],
    ['an end changes the duration', item, { end: oclock(9, 20) }, { plannedMinutes: 20 }],
    ['a duration moves the end', item, { minutes: 40 }, { plannedMinutes: 40 }],
    ['a locked end stays', locked, { start: oclock(9, 10) }, { plannedStart: oclock(9, 10) }],
    ['a locked end can be moved', locked, { end: oclock(9, 45) }, { plannedEnd: oclock(9, 45) }],
    ['then a duration moves the start', locked, { minutes: 20 }, { plannedStart: oclock(9, 10) }],
    ['locking', item, { lock: 'end' as const }, { plannedEnd: oclock(9, 30) }],
    [
      'unlocking keeps the length',
      locked,
      { lock: 'duration' as const },
      { plannedEnd: null, plannedMinutes: 30, countsToEnd: false },
    ],
  ])('%s', (_, before, edit, after) => {
    expect(timesAfter(before, edit)).toEqual(after);
  });

  test('nothing ends before it begins', () => {
    const error = { kind: 'invalid', key: 'agenda:error.endBeforeStart' };
    expect(() => timesAfter(item, { end: oclock(8, 59) })).toThrow(expect.objectContaining(error));
    expect(() => timesAfter(locked, { start: oclock(9, 31) })).toThrow(
      expect.objectContaining(error),
    );
  });
});
