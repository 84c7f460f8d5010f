import { compare, exact, mean, median, plus, rounded, times, written } from '@shared/scoring/exact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../support/properties';

test.each([
  [exact(84365, 1000), 2, '84.37'],
  [exact(84364, 1000), 2, '84.36'],
  [exact(1005, 1000), 2, '1.01'], // 1.005 is less than itself in a machine's numbers
  [exact(-84365, 1000), 2, '-84.37'],
  [exact(2, 3), 0, '1'],
  [exact(1, 3), 4, '0.3333'],
  [exact(5), 2, '5.00'],
  [exact(-1, 1000), 2, '0.00'],
  [exact(99995, 1000), 2, '100.00'],
])('%o to %i decimals is %s', (value, decimals, expected) =>
  expect(written(value, decimals)).toBe(expected),
);

test('means and medians', () => {
  const values = [exact(9250, 100), exact(88), exact(9)];
  expect(mean(values)).toEqual(exact(1895, 30));
  expect(median(values)).toEqual(exact(88));
  expect(median([exact(1), exact(2)])).toEqual(exact(3, 2));
  expect(mean([])).toBeNull();
  expect(median([])).toBeNull();
});

test('a fraction over nothing is a fault of the program', () =>
  expect(() => exact(1, 0)).toThrow(RangeError));

const fraction = fc
  .tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 500n))
  .map(([over, under]) => exact(over, under));

test('arithmetic keeps its laws', () => {
  fc.assert(
    fc.property(fraction, fraction, fraction, (a, b, c) => {
      expect(plus(a, plus(b, c))).toEqual(plus(plus(a, b), c));
      expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
    }),
  );
});

test('rounding moves by half a unit at most, and not twice', () => {
  fc.assert(
    fc.property(fraction, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      const near = rounded(value, decimals);
      const away = plus(value, times(near, exact(-1)));
      const half = exact(1, 2n * 10n ** BigInt(decimals));
      expect(compare(times(away, away), times(half, half))).toBeLessThanOrEqual(0);
      expect(rounded(near, decimals)).toEqual(near);
    }),
  );
});
