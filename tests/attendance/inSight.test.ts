import { type InSight, sight } from '@shared/attendance/inSight';
import { expect, test } from 'vitest';

/** Which sights of these codes at these milliseconds are new ones. */
function newOnes(...seen: [string, number][]): boolean[] {
  let inSight: InSight = new Map();
  return seen.map(([code, now]) => {
    const { isNew, after } = sight(inSight, code, now);
    inSight = after;
    return isNew;
  });
}

test.each([
  [
    'held still it counts once',
    [
      ['a', 0],
      ['a', 100],
      ['a', 1900],
      ['a', 3800],
    ],
    [true, false, false, false],
  ],
  [
    'a missed picture in between changes nothing',
    [
      ['a', 0],
      ['a', 1999],
    ],
    [true, false],
  ],
  [
    'taken away and shown again it counts again',
    [
      ['a', 0],
      ['a', 2001],
    ],
    [true, true],
  ],
  [
    'two codes side by side count once each',
    [
      ['a', 0],
      ['b', 50],
      ['a', 100],
      ['b', 150],
    ],
    [true, true, false, false],
  ],
  [
    'the next person at once',
    [
      ['a', 0],
      ['b', 10],
    ],
    [true, true],
  ],
] as [string, [string, number][], boolean[]][])('%s', (_, seen, expected) => {
  expect(newOnes(...seen)).toEqual(expected);
});

test('codes that are long out of sight are forgotten', () => {
  const { after } = sight(new Map([['a', 0]]), 'b', 5000);
  expect([...after.keys()]).toEqual(['b']);
});
