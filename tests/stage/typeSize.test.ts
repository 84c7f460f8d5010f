import { leastType, leastTypeCss, SAFE_MARGIN } from '@shared/stage/typeSize';
import { describe, expect, test } from 'vitest';

const screens: [name: string, width: number, height: number, share: number][] = [
  ['16:9 projector', 1920, 1080, 4.45],
  ['16:9 laptop', 1366, 768, 4.45],
  ['16:9 at 200 %', 960, 540, 4.45],
  ['4:3 projector', 1024, 768, 4.45],
  ['16:10', 1920, 1200, 4.45],
  ['21:9', 2560, 1080, 4.45],
  ['32:9 LED wall', 3840, 1080, 4.45],
  ['4:1 LED wall', 3072, 768, 4.45],
  ['square LED wall', 1080, 1080, 4.45],
  ['upright 3:4', 768, 1024, 4.45],
  ['upright 9:16', 1080, 1920, 4.45],
  ['a column of 1:3', 640, 1920, 2.67],
];

describe('the least type of a screen', () => {
  test.each(screens)('%s', (_, width, height, share) => {
    expect((leastType({ width, height }) / height) * 100).toBeCloseTo(share, 2);
  });

  test.each(screens)('%s: eleven characters fit into a line', (_, width, height) => {
    const line = width * (1 - 2 * SAFE_MARGIN);
    expect(line / leastType({ width, height })).toBeGreaterThanOrEqual(11);
  });

  test('24 pt on a page 540 pt high', () => {
    expect(leastType({ width: 960, height: 540 })).toBeGreaterThanOrEqual(24);
  });

  test('CSS says the same of the container', () => {
    expect(leastTypeCss).toBe('min(4.45cqh, 8cqw)');
  });
});
