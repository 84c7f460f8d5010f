import {
  type Bar,
  type Contender,
  failedGates,
  type Gate,
  type Honour,
  honoured,
} from '@shared/evaluation/honours';
import { placesOf, rankGain } from '@shared/evaluation/ranking';
import { exact } from '@shared/scoring/exact';
import { describe, expect, test } from 'vitest';

const contender = (
  countyId: string,
  place: number,
  changes: Partial<Contender> = {},
): Contender => ({
  countyId,
  categoryId: 'D',
  total: exact(100 - place),
  place,
  placeInCategory: place,
  gain: null,
  bars: [],
  ...changes,
});
const advanced: Honour = {
  id: 'advanced',
  by: 'place',
  seats: [{ categoryId: 'D', count: 2 }],
  excludes: [],
};
const improved: Honour = {
  id: 'improved',
  by: 'rankGain',
  seats: [{ categoryId: 'D', count: 1 }],
  excludes: ['advanced'],
};
const told = (honours: readonly Honour[], contenders: readonly Contender[]) =>
  honoured(honours, contenders).map(
    ({ honourId, countyId, verdict }) => `${honourId} ${countyId} ${verdict}`,
  );
const veto: Bar = { by: 'veto', reason: '示例 一票否决' };

describe('places', () => {
  test.each<[(number | null)[], (number | null)[]]>([
    [
      [9, 7, 7, 3],
      [1, 2, 2, 4],
    ],
    [
      [3, 9, 7, 7],
      [4, 1, 2, 2],
    ],
    [
      [5, null, 5],
      [1, null, 1],
    ],
    [[], []],
  ])('%j → %j', (values, places) =>
    expect(placesOf(values.map((value) => (value === null ? null : exact(value))))).toEqual(places),
  );
});

describe('honours by quota', () => {
  test('the best places', () =>
    expect(told([advanced], [contender('a', 1), contender('b', 2), contender('c', 3)])).toEqual([
      'advanced a honoured',
      'advanced b honoured',
    ]));

  test('a veto passes the seat on and says so', () =>
    expect(
      told([advanced], [contender('a', 1, { bars: [veto] }), contender('b', 2), contender('c', 3)]),
    ).toEqual(['advanced a barred', 'advanced b honoured', 'advanced c honoured']));

  test('level at the last seat is nobody’s by chance', () =>
    expect(
      told(
        [advanced],
        [contender('a', 1), contender('b', 2), contender('c', 2), contender('d', 4)],
      ),
    ).toEqual(['advanced a honoured', 'advanced b level', 'advanced c level']));

  test('who is advanced is not most improved as well', () =>
    expect(
      told(
        [advanced, improved],
        [contender('a', 1, { gain: 9 }), contender('b', 2), contender('c', 3, { gain: 5 })],
      ),
    ).toEqual([
      'advanced a honoured',
      'advanced b honoured',
      'improved a hasOther',
      'improved c honoured',
    ]));

  test('of two who rose by as much the higher one; who did not rise has not improved', () => {
    const [only] = [{ ...improved, excludes: [], seats: [{ categoryId: 'D', count: 3 }] }];
    expect(
      told(
        [only],
        [
          contender('a', 5, { gain: 4 }),
          contender('b', 3, { gain: 4 }),
          contender('c', 1, { gain: 0 }),
          contender('d', 2, { gain: null }),
        ],
      ),
    ).toEqual(['improved b honoured', 'improved a honoured']);
  });

  test('the quotas of 2023: 8/4, 5/4 and 7/2 of 58, 41 and 37', () => {
    const sizes = { district: 58, directlyFinanced: 41, other: 37 };
    const seats = { district: [8, 4], directlyFinanced: [5, 4], other: [7, 2] } as const;
    const contenders = Object.entries(sizes).flatMap(([categoryId, size]) =>
      Array.from({ length: size }, (_, at) =>
        contender(`${categoryId}${at}`, at + 1, { categoryId, gain: at - 3 }),
      ),
    );
    const of = (index: 0 | 1) =>
      Object.entries(seats).map(([categoryId, counts]) => ({ categoryId, count: counts[index] }));
    const verdicts = honoured(
      [
        { ...advanced, seats: of(0) },
        { ...improved, seats: of(1) },
      ],
      contenders,
    ).filter(({ verdict }) => verdict === 'honoured');
    const count = (honourId: string, categoryId: string) =>
      verdicts.filter((one) => one.honourId === honourId && one.categoryId === categoryId).length;
    expect(Object.keys(sizes).map((id) => [count('advanced', id), count('improved', id)])).toEqual([
      [8, 4],
      [5, 4],
      [7, 2],
    ]);
  });

  test('ten of one ranking, as in 2021', () => {
    const contenders = Array.from({ length: 136 }, (_, at) =>
      contender(`c${at}`, at + 1, { categoryId: at % 2 ? 'D' : 'C' }),
    );
    const [ten] = [{ ...advanced, seats: [{ categoryId: null, count: 10 }] }];
    expect(honoured([ten], contenders).map(({ countyId }) => countyId)).toEqual(
      Array.from({ length: 10 }, (_, at) => `c${at}`),
    );
  });
});

describe('rank gain', () => {
  const year = (places: Record<string, [category: string, place: number, within: number]>) => ({
    categoryOf: new Map(Object.entries(places).map(([id, [category]]) => [id, category])),
    place: new Map(Object.entries(places).map(([id, [, place]]) => [id, place])),
    placeInCategory: new Map(Object.entries(places).map(([id, [, , within]]) => [id, within])),
  });
  const before = year({ a: ['D', 20, 8], b: ['C', 3, 1] });
  const now = year({ a: ['D', 12, 9], b: ['D', 5, 2], c: ['D', 1, 1] });
  test.each([
    ['a', 'all', 8],
    ['a', 'category', -1],
    ['b', 'all', -2],
    // it was in another category
    ['b', 'category', null],
    ['c', 'all', null],
  ] as const)('%s among %s: %s', (countyId, within, gain) =>
    expect(rankGain(countyId, now, before, within)).toBe(gain),
  );
});

describe('entry gates', () => {
  const gate: Gate = {
    id: 'g',
    indicatorId: 'X',
    categoryId: null,
    must: 'atLeast',
    value: exact(50),
  };
  const values = new Map([
    [
      'X',
      new Map([
        ['a', exact(50)],
        ['b', exact(49)],
      ]),
    ],
  ]);
  test.each<[string, Partial<Gate>, boolean]>([
    ['a', {}, true],
    ['b', {}, false],
    ['b', { must: 'atMost' }, true],
    ['b', { categoryId: 'C' }, true],
    // nothing reported
    ['c', {}, false],
  ])('%s with %j passes: %s', (id, changes, passes) =>
    expect(failedGates([{ ...gate, ...changes }], { id, categoryId: 'D' }, values)).toHaveLength(
      passes ? 0 : 1,
    ),
  );
});
