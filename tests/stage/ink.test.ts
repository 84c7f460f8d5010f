import { drawnPoints, extended, MOST_POINTS, shareOf, stroke } from '@shared/stage/ink';
import { asInstant } from '@shared/time';
import { describe, expect, test } from 'vitest';
import type { JobWindows } from '../../src/main/desk';
import { isInTime } from '../../src/main/features/stage/pace';

describe('places on a page', () => {
  test.each([
    [150, 100, 200, 0.25],
    [100, 100, 200, 0],
    [300, 100, 200, 1],
    [50, 100, 200, 0],
    [900, 100, 200, 1],
    [133.333, 100, 100, 0.3333],
    [5, 0, 0, 0],
  ])('%d in a page from %d, %d wide', (at, from, size, share) => {
    expect(shareOf(at, from, size)).toBe(share);
  });

  test('a hand at rest says nothing new', () => {
    const begun = [0.5, 0.5];
    expect(extended(begun, 0.5005, 0.5005)).toBe(begun);
    expect(extended(begun, 0.51, 0.5)).toEqual([0.5, 0.5, 0.51, 0.5]);
  });

  test.each([
    [[0.5, 0.5], '800,450 800,450'],
    [[0, 0, 1, 1], '0,0 1600,900'],
    [[], ''],
  ])('%j as SVG writes them', (points, drawn) => {
    expect(drawnPoints(points, 1600, 900)).toBe(drawn);
  });
});

const aStroke = { id: '0193a5b0-0000-7000-8000-000000000001', color: 'red', points: [0, 0, 1, 1] };
test.each([
  ['a whole one', aStroke, true],
  ['half a place', { ...aStroke, points: [0, 0, 1] }, false],
  ['a place beside the page', { ...aStroke, points: [0, 1.1] }, false],
  ['no number', { ...aStroke, points: [0, Number.NaN] }, false],
  ['too long', { ...aStroke, points: new Array(2 * MOST_POINTS + 2).fill(0) }, false],
  ['a colour of its own', { ...aStroke, color: 'url(#x)' }, false],
  ['more than a stroke', { ...aStroke, text: 'x' }, false],
])('a stroke: %s', (_, input, fits) => {
  expect(stroke.safeParse(input).success).toBe(fits);
});

test('motions that come faster than any display are dropped, but never that the pointer has gone', () => {
  const windows = {} as JobWindows;
  const motion = { kind: 'pointer' as const, slideId: 's', at: { x: 0, y: 0 } };
  const passed = [0, 1, 3, 4, 20].map((ms) => isInTime(windows, motion, asInstant(ms)));
  expect(passed).toEqual([true, false, false, true, true]);
  expect(isInTime(windows, { ...motion, at: null }, asInstant(20))).toBe(true);
  // A clock that was put back.
  expect(isInTime(windows, motion, asInstant(5))).toBe(true);
});
