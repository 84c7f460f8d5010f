import {
  closingProblem,
  codesOf,
  countRound,
  type Entry,
  mismatchesOf,
  type RoundFields,
  roundFieldsProblem,
} from '@shared/deliberation/ballot';
import { written } from '@shared/scoring/exact';
import { describe, expect, test } from 'vitest';

const CODES = ['01', '02', '03', '04'];

describe('codes as they are typed', () => {
  test.each([
    ['1 2 3', '01 02 03'],
    ['01，2、3', '01 02 03'],
    ['１ ２', '01 02'],
    ['', ''],
    ['99 x', '99 x'],
    ['3 3', '03 03'],
  ])('%s', (typed, codes) => expect(codesOf(typed, CODES).join(' ')).toBe(codes));
});

const rule: RoundFields = {
  classes: [
    { id: 'A', weight: 6000, issued: 5 },
    { id: 'B', weight: 4000, issued: 10 },
  ],
  least: 1,
  most: 2,
  decimals: 2,
};

describe('a round', () => {
  const [a, b] = rule.classes as [RoundFields['classes'][number], RoundFields['classes'][number]];
  test.each([
    ['60/40', {}, 4, null],
    ['weights that are not 100 %', { classes: [a] }, 4, 'weights'],
    ['a class twice', { classes: [a, { ...b, id: 'A' }] }, 4, 'classTwice'],
    ['least above most', { least: 3 }, 4, 'bounds'],
    ['one to vote on', { most: 1 }, 1, 'tooFewCandidates'],
    ['more crosses than there are', { most: 5 }, 4, 'tooFewCandidates'],
  ])('%s', (_, given, candidates, problem) =>
    expect(roundFieldsProblem({ ...rule, ...given }, candidates)).toBe(problem),
  );
});

/** `A1 01 02`: a ballot that both entered alike; `A1 01 | 02`: each something else; `A1 01 |`: one only. */
const entries = (...lines: string[]): Entry[] =>
  lines.flatMap((line) => {
    const [, classId = '', number, rest = ''] = /^([A-Z])(\d+) ?(.*)$/.exec(line) ?? [];
    const [first = '', second] = rest.split('|').map((part) => part.trim());
    const typed = (entry: 1 | 2, text: string): Entry => ({
      ...{ classId, number: Number(number), entry },
      chosen: text.split(' ').filter(Boolean),
    });
    return [
      typed(1, first),
      ...(rest.includes('|') && second === '' ? [] : [typed(2, second ?? first)]),
    ];
  });

const published = entries(
  ...['A1 01 02', 'A2 01 02', 'A3 01 02', 'A4 01 03'],
  ...['B1 02 03', 'B2 02 03', 'B3 02 03', 'B4 02 03', 'B5 02 03', 'B6 01 02', 'B7 01 02'],
  ...['B8 01 02', 'B9 04'],
);

test('60/40 as published, by hand', () => {
  // A5 has three crosses where two are allowed: void, so class A counts four.
  const all = [...published, ...entries('A5 01 02 03', 'B10')];
  const { standings, turnout, spoilt } = countRound(all, CODES, rule);
  expect(turnout).toEqual([
    { classId: 'A', weight: 6000, issued: 5, returned: 5, counted: 4, spoilt: 1 },
    { classId: 'B', weight: 4000, issued: 10, returned: 10, counted: 9, spoilt: 1 },
  ]);
  expect(spoilt).toEqual([
    { classId: 'A', number: 5, fault: 'tooMany' },
    { classId: 'B', number: 10, fault: 'tooFew' },
  ]);
  // 01: 4/4 and 3/9 · 02: 3/4 and 8/9 · 03: 1/4 and 5/9 · 04: 0 and 1/9
  expect(
    standings.map(({ nomination, votes, value, place }) => [
      ...[place, nomination, votes.join('/')],
      value && written(value, 2),
    ]),
  ).toEqual([
    [1, '02', '3/8', '80.56'], // 45 + 35.5555…
    [2, '01', '4/3', '73.33'], // 60 + 13.3333…
    [3, '03', '1/5', '37.22'], // 15 + 22.2222…
    [4, '04', '0/1', '4.44'],
  ]);
});

test('entries that do not agree, in order', () =>
  expect(
    mismatchesOf(entries('B2 01 | 02', 'A10 01 |', 'A2 01 02 | 02 01', 'A3 01')).map(
      ({ classId, number, first, second }) => `${classId}${number} ${first}/${second}`,
    ),
  ).toEqual(['A10 01/null', 'B2 01/02']));

describe('counting for good', () => {
  test.each([
    ['all agree', ['A1 01', 'B1 02'], null],
    ['one entered once', ['A1 01 |', 'B1 02'], 'mismatches'],
    ['differently', ['A1 01 | 02', 'B1 02'], 'mismatches'],
    ['a class with none', ['A1 01'], 'noneCounts'],
    ['a class with void ones only', ['A1 01', 'B1'], 'noneCounts'],
  ])('%s', (_, lines, key) => {
    const given = entries(...lines);
    expect(closingProblem(given, countRound(given, CODES, rule))?.key ?? null).toBe(key);
  });
});
