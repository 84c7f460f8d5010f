import { runDay } from '@shared/runOfShow/runDay';
import { formatClock, formatExpected } from '@shared/runOfShow/words';
import type { Instant } from '@shared/time';
import { expect, test } from 'vitest';
import { aDay, at, MIDNIGHT, oclock } from './aDay';

test.each([
  ['two seconds early', at(8, 29, 58), '08:38'],
  ['on time', at(8, 30), '08:38'],
  ['some seconds late', at(8, 30, 20), '08:38'],
  ['most of a minute late', at(8, 30, 40), '08:39'],
] as const)('begun %s, an item is expected to end at %s', (_, actualStart, end) => {
  const run = runDay(
    aDay(oclock(8, 30), [{ minutes: 8, actualStart }, { minutes: 5 }]),
    actualStart,
  );
  const [first, second] = run.lines;
  expect(formatExpected(first?.expectedEnd as Instant, MIDNIGHT)).toBe(end);
  expect(formatExpected(second?.expectedStart as Instant, MIDNIGHT)).toBe(end);
});

test('a clock drops its seconds; past midnight both go on as the plan does', () => {
  expect(formatClock(at(8, 37, 58), MIDNIGHT)).toBe('08:37');
  expect(formatExpected(at(23, 59, 40), MIDNIGHT)).toBe('24:00');
});
