import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdingBudget, seenSize, whatToHold } from '../../src/shared/stage/held';

const MB = 1024 ** 2;
const FULL_HD = 1920 * 1080 * 4;

const pages = (count: number) => Array.from({ length: count }, (_, at) => `hash${at}`);
const count = (held: Map<string, string>, fineness: string) =>
  [...held.values()].filter((each) => each === fineness).length;

describe('which pages the hall holds decoded', () => {
  test.each<[string, number, number, { full: number; coarse: number }]>([
    ['an ordinary deck is held in full', 30, 400 * MB, { full: 30, coarse: 0 }],
    ['sixty pages: the near ones in full', 60, 400 * MB, { full: 47, coarse: 13 }],
    ['sixty pages on a small laptop', 60, 256 * MB, { full: 23, coarse: 37 }],
    [
      'more pages than fit even coarse: the farthest are left',
      400,
      256 * MB,
      { full: 3, coarse: 117 },
    ],
    ['hardly any memory: what may be turned to next', 20, 0, { full: 3, coarse: 0 }],
  ])('%s', (_, length, budget, expected) => {
    const held = whatToHold(pages(length), FULL_HD, budget);
    expect({ full: count(held, 'full'), coarse: count(held, 'coarse') }).toEqual(expected);
  });

  test('nearest first, a picture that stands on two pages once', () => {
    const held = whatToHold(['a', 'b', 'a', 'c'], FULL_HD, 400 * MB);
    expect([...held]).toEqual([
      ['a', 'full'],
      ['b', 'full'],
      ['c', 'full'],
    ]);
  });

  test('never more than the budget, but for the least', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 3, max: 60 }),
        (length, budgetPages) => {
          const budget = budgetPages * FULL_HD;
          const held = whatToHold(pages(length), FULL_HD, budget);
          const bytes = (count(held, 'full') + count(held, 'coarse') / 4) * FULL_HD;
          expect(bytes).toBeLessThanOrEqual(budget);
          const order = [...held.values()].join(' ');
          expect(order).not.toContain('coarse full');
        },
      ),
    );
  });

  test('a sixteenth of a small laptop, never more than 400 MB', () => {
    expect(holdingBudget(4)).toBe(256 * MB);
    expect(holdingBudget(8)).toBe(400 * MB);
  });
});

describe('how large a page is held', () => {
  const page = { width: 1920, height: 1080 };
  test.each([
    ['a display of the same size', { width: 1920, height: 1080 }, page],
    ['a larger one: as it was drawn', { width: 3840, height: 2160 }, page],
    ['an old projector', { width: 1024, height: 768 }, { width: 1024, height: 576 }],
    ['a very wide wall', { width: 2304, height: 540 }, { width: 960, height: 540 }],
    ['a window without a size yet', { width: 0, height: 0 }, { width: 1, height: 1 }],
  ])('%s', (_, window, seen) => expect(seenSize(page, window)).toEqual(seen));
});
