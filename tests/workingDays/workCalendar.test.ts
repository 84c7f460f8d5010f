import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedDays } from '../../src/main/features/workingDays/shipped';
import { addDays, asCalendarDate } from '../../src/shared/time';
import {
  dayCount,
  isWorkingDay,
  unknownYears,
  workCalendar,
} from '../../src/shared/workingDays/workCalendar';

const day = asCalendarDate;
const calendar = workCalendar(shippedDays);
const working = dayCount(calendar, 'workingDays');
const plain = dayCount(calendar, 'calendarDays');

describe('the shipped years', () => {
  test('have as many free and made-up days as the notices name', () => {
    const count = (year: string, mark: string) =>
      shippedDays.filter((each) => each.date.startsWith(year) && each.mark === mark).length;
    // 2025: 1 + 8 + 3 + 5 + 3 + 8; 2026: 3 + 9 + 3 + 5 + 3 + 3 + 7
    expect([count('2025', 'dayOff'), count('2025', 'workday')]).toEqual([28, 5]);
    expect([count('2026', 'dayOff'), count('2026', 'workday')]).toEqual([33, 6]);
    expect(new Set(shippedDays.map(({ date }) => date)).size).toBe(shippedDays.length);
  });

  test.each([
    ['2025-01-26', true, 'a Sunday worked for the Spring Festival'],
    ['2025-01-28', false, 'New Year’s Eve by the old calendar'],
    ['2025-02-05', true, 'the first day back'],
    ['2025-10-08', false, 'the last of eight days'],
    ['2025-10-11', true, 'a Saturday worked'],
    ['2025-10-12', false, 'a plain Sunday'],
    ['2026-01-02', false, 'a Friday off'],
    ['2026-01-04', true, 'a Sunday worked'],
    ['2026-02-28', true, 'a Saturday worked'],
    ['2026-05-09', true, 'a Saturday worked'],
    ['2026-09-20', true, 'a Sunday worked'],
    ['2026-11-23', true, 'a plain Monday'],
  ])('%s is worked: %s (%s)', (date, expected) => {
    expect(isWorkingDay(calendar, day(date))).toBe(expected);
  });
});

describe('time limits', () => {
  test.each([
    ['over a weekend', '2026-08-14', 1, '2026-08-17'],
    ['three to dispatch, over the Spring Festival', '2026-02-13', 3, '2026-02-25'],
    ['seven to answer, over the National Day', '2026-09-29', 7, '2026-10-14'],
    ['fifteen, ordinary', '2026-08-17', 15, '2026-09-07'],
    ['thirty, hard ones, over two holidays', '2026-09-14', 30, '2026-10-30'],
    ['dispatched on a free day', '2026-10-03', 1, '2026-10-08'],
    ['over the turn of the year', '2025-12-30', 3, '2026-01-05'],
    ['none', '2026-08-15', 0, '2026-08-15'],
    ['one before a Monday', '2026-08-17', -1, '2026-08-14'],
    ['one before a made-up Sunday’s Monday', '2026-09-21', -1, '2026-09-20'],
  ])('%s', (_, from, days, expected) => {
    expect(working.after(day(from), days)).toBe(expected);
  });

  const someDay = fc.integer({ min: 0, max: 729 }).map((n) => addDays(day('2025-01-01'), n));
  const someDays = fc.integer({ min: -40, max: 40 });

  test.each([
    ['working days', working],
    ['calendar days', plain],
  ])('%s: what is counted on is counted back', (_, count) => {
    fc.assert(
      fc.property(someDay, someDays, (from, days) => {
        const to = count.after(from, days);
        if (days > 0) expect(count.between(from, to)).toBe(days);
        // Backwards the day counted from is itself in the span, and counts where it is worked.
        else if (count === plain) expect(count.between(from, to)).toBe(days);
        expect(Math.sign(Date.parse(to) - Date.parse(from))).toBe(Math.sign(days));
      }),
    );
  });

  test('between two days is the same both ways, but for its sign', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(working.between(a, b) + working.between(b, a)).toBe(0);
        expect(Math.abs(working.between(a, b))).toBeLessThanOrEqual(Math.abs(plain.between(a, b)));
      }),
    );
  });
});

test('a year whose holidays nobody entered is named', () => {
  expect(unknownYears(calendar, day('2026-12-01'), day('2027-01-31'))).toEqual([2027]);
  expect(unknownYears(calendar, day('2025-12-01'), day('2026-01-31'))).toEqual([]);
});
