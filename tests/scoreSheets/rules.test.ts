import { agreedRows, mismatchesOf, type PaperRow } from '@shared/scoreSheets/paper';
import { readPoints, shownPoints } from '@shared/scoreSheets/points';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/properties';

describe('points as people write them', () => {
  test.each([
    ['92.5', 9250],
    ['８５．５', 8550],
    ['85。5', 8550],
    [' 90 分 ', 9000],
    ['90.00', 9000],
    ['0', 0],
    ['-0', 0],
    ['7.', 700],
    ['-3', -300],
    ['90.25', 9025],
  ])('%s', (text, points) => {
    expect(readPoints(text)).toEqual({ kind: 'points', points });
  });

  test.each([
    '八十五',
    '85/100',
    '8 5分左右',
    '1e2',
    '85-90',
    '历下区',
    '½',
    '9999999999999',
    '.5',
  ])('%s is no number', (text) => {
    expect(readPoints(text)).toEqual({ kind: 'notANumber' });
  });

  test.each([
    ['', 'blank'],
    [' \u3000', 'blank'],
    ['90.125', 'tooFine'],
  ])('%j is %s', (text, kind) => {
    expect(readPoints(text)).toEqual({ kind });
  });

  test('what is shown is read as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (points) => {
        expect(readPoints(shownPoints(points))).toEqual({ kind: 'points', points });
      }),
    );
  });
});

const row = (code: string, points: (number | null)[], abstained = false): PaperRow => ({
  code,
  points,
  abstained,
});

describe('a paper form that two people read', () => {
  const codes = ['01', '02'];
  const first = [row('01', [9000, 8000]), row('02', [null, null], true)];

  test('alike, counts as it is', () => {
    expect(mismatchesOf(first, first, codes, 2)).toEqual([]);
    expect(agreedRows(first, first, [], codes, 2)).toEqual(first);
  });

  test('differently, counts once every cell is settled', () => {
    const second = [row('01', [9000, 3000]), row('02', [null, null])];
    expect(mismatchesOf(first, second, codes, 2)).toEqual([
      { code: '01', cell: 1, first: 8000, second: 3000 },
      { code: '02', cell: 'abstained', first: true, second: false },
    ]);
    const one = { code: '01', cell: 1, value: 8000 } as const;
    expect(agreedRows(first, second, [one], codes, 2)).toBeNull();
    const two = { code: '02', cell: 'abstained', value: true } as const;
    expect(agreedRows(first, second, [one, two], codes, 2)).toEqual(first);
  });

  test('a row that one of them left out differs in what the other read', () => {
    expect(mismatchesOf(first, [], codes, 2).map(({ code, cell }) => [code, cell])).toEqual([
      ['01', 0],
      ['01', 1],
      ['02', 'abstained'],
    ]);
  });

  test('whatever two people type, what they read alike stays', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 3 }).map((n) => n * 100));
    const reading = fc.array(
      fc.record({
        points: fc.array(cell, { minLength: 2, maxLength: 2 }),
        abstained: fc.boolean(),
      }),
      { minLength: 2, maxLength: 2 },
    );
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const rows = (all: typeof a) => all.map((one, at) => ({ code: codes[at] ?? '', ...one }));
        const [one, two] = [rows(a), rows(b)];
        const open = mismatchesOf(one, two, codes, 2);
        const settled = open.map(({ code, cell: at, second }) => ({
          code,
          cell: at,
          value: second,
        }));
        // Settled all as the second read it, the sheet is the second's.
        expect(agreedRows(one, two, settled, codes, 2)).toEqual(two);
        expect(agreedRows(one, two, [], codes, 2) === null).toBe(open.length > 0);
      }),
    );
  });
});
