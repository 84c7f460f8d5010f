import { arrange } from '@shared/seating/arrange';
import { type Chair, chairsOf, fitted, seenFrom } from '@shared/seating/chairs';
import { fillOrder } from '@shared/seating/fill';
import { seatLabel } from '@shared/seating/labels';
import { type Layout, layout as layoutSchema, type Rules } from '@shared/seating/plan';
import { groundsOf, type Reason, reasonOf } from '@shared/seating/reason';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anArrangement, hall, people, rostrum } from './plans';

const LEFT = { secondOdd: 'left', secondEven: 'left' } as const;

/** Who sits where in one row, as somebody sees it from left to right. */
function seen(layout: Layout, viewpoint: 'hall' | 'rostrum', rules: Partial<Rules> = {}, row = 1) {
  const places = arrange(
    anArrangement(layout, people(chairsOf(layout).length), { rules: { ...LEFT, ...rules } }),
  );
  const who = new Map(places.map(({ seat, participantId }) => [seat, participantId]));
  return seenFrom(chairsOf(layout), viewpoint)
    .filter((chair) => chair.row === row)
    .toSorted((a, b) => a.x - b.x)
    .map(({ key }) => who.get(key))
    .join(' ');
}

describe('the rostrum', () => {
  test.each<[string, number, Partial<Rules>, string, string]>([
    ['one', 1, {}, '1', '1'],
    ['two, 2 left of 1', 2, {}, '2 1', '1 2'],
    ['two, 2 right of 1', 2, { secondEven: 'right' }, '1 2', '2 1'],
    ['three: 2 left, 3 right', 3, {}, '2 1 3', '3 1 2'],
    ['seven', 7, {}, '6 4 2 1 3 5 7', '7 5 3 1 2 4 6'],
    ['seven, right is higher', 7, { secondOdd: 'right' }, '7 5 3 1 2 4 6', '6 4 2 1 3 5 7'],
    ['eight, 2 left of 1', 8, {}, '8 6 4 2 1 3 5 7', '7 5 3 1 2 4 6 8'],
    ['eight, 2 right of 1', 8, { secondEven: 'right' }, '7 5 3 1 2 4 6 8', '8 6 4 2 1 3 5 7'],
    [
      'the odd rule says nothing of eight',
      8,
      { secondOdd: 'right' },
      '8 6 4 2 1 3 5 7',
      '7 5 3 1 2 4 6 8',
    ],
  ])('%s', (_, chairs, rules, fromRostrum, fromHall) => {
    expect(seen(rostrum(chairs), 'rostrum', rules)).toBe(fromRostrum);
    expect(seen(rostrum(chairs), 'hall', rules)).toBe(fromHall);
  });

  test('the second row begins in its own middle', () => {
    expect(seen(rostrum(3, 4), 'rostrum', {}, 2)).toBe('7 5 4 6');
  });

  test('the front row is nearest to the hall', () => {
    const [front, , back] = ['1-1', '1-2', '2-1'].map((key) =>
      seenFrom(chairsOf(rostrum(2, 2)), 'hall').find((chair) => chair.key === key),
    ) as [Chair, Chair, Chair];
    expect(front.y).toBeGreaterThan(back.y);
  });
});

describe('the hall', () => {
  const rowsOf = (layout: Layout, rows = [1, 2, 3]) =>
    rows.map((row) => seen(layout, 'hall', {}, row)).join(' / ');

  test.each<[string, Layout, string]>([
    ['row by row', hall(3, 3), '1 2 3 / 4 5 6 / 7 8 9'],
    ['row by row from the right', hall(3, 3, { from: 'right' }), '3 2 1 / 6 5 4 / 9 8 7'],
    ['in an S', hall(3, 3, { path: 'snake' }), '1 2 3 / 6 5 4 / 7 8 9'],
    [
      'in an S from the right',
      hall(3, 3, { path: 'snake', from: 'right' }),
      '3 2 1 / 4 5 6 / 9 8 7',
    ],
    ['by columns', hall(3, 3, { path: 'columns' }), '1 4 7 / 2 5 8 / 3 6 9'],
    ['columns in an S', hall(3, 3, { path: 'columnSnake' }), '1 6 7 / 2 5 8 / 3 4 9'],
    ['from the middle', hall(3, 3, { path: 'centreOut' }), '2 1 3 / 5 4 6 / 8 7 9'],
  ])('%s', (_, layout, expected) => {
    expect(rowsOf(layout)).toBe(expected);
  });

  test('aisles part the columns and change no number', () => {
    const chairs = chairsOf(hall(1, 4, { aisles: [2] }));
    expect(chairs.map(({ key }) => key)).toEqual(['1-1', '1-2', '1-3', '1-4']);
    const steps = chairs.slice(1).map((chair, index) => chair.x - (chairs[index] as Chair).x);
    expect(steps.map((step) => Number(step.toFixed(1)))).toEqual([1, 1.5, 1]);
    expect(chairs.reduce((sum, { x }) => sum + x, 0)).toBeCloseTo(0);
  });
});

test('a U: from the middle of its head, then along both sides, the left hand first', () => {
  const order = fillOrder({ kind: 'uShape', head: 3, side: 2 }, LEFT).map(({ key }) => key);
  expect(order).toEqual(['head-2', 'head-3', 'head-1', 'right-1', 'left-1', 'right-2', 'left-2']);
});

test('a group photo: the front row is seated, the tallest rows stand behind', () => {
  const photo: Layout = { kind: 'groupPhoto', rows: [5, 6] };
  expect(seen(photo, 'hall')).toBe('5 3 1 2 4');
  expect(seen(photo, 'hall', {}, 2)).toBe('10 8 6 7 9 11');
});

test.each<[Layout, number, number[]]>([
  [rostrum(8), 7, [7]],
  [rostrum(7), 8, [8]],
  [rostrum(9, 9), 12, [9, 3]],
  [rostrum(9, 9), 8, [8]],
  [rostrum(5), 0, [5]],
])('%j for %i people has %j chairs', (layout, count, rows) => {
  expect(fitted(layout, count)).toEqual({ ...layout, rows });
});

describe('each seat says why', () => {
  function reasons(layout: Layout, keptEmpty = {}, count?: number): Record<string, Reason> {
    const chairs = chairsOf(layout);
    const places = arrange(anArrangement(layout, people(count ?? chairs.length), { keptEmpty }));
    const grounds = groundsOf(layout, chairs, LEFT, places, keptEmpty);
    return Object.fromEntries(
      chairs.map((chair) => {
        const place = places.find(({ seat }) => seat === chair.key);
        const seated = place?.seatedBy ? { rank: place.rank, seatedBy: place.seatedBy } : null;
        return [chair.key, reasonOf(chair, seated, grounds)];
      }),
    );
  }

  test('on the rostrum: the number, and the side of number 1', () => {
    const why = reasons(rostrum(3, 2));
    expect(why['1-2']).toEqual({ kind: 'middle', rank: 1, row: 1 });
    expect(why['1-3']).toMatchObject({
      kind: 'side',
      rank: 2,
      side: 'left',
      distance: 1,
      ofFirst: true,
    });
    expect(why['1-1']).toMatchObject({ kind: 'side', rank: 3, side: 'right', distance: 1 });
    expect(why['2-1']).toMatchObject({ kind: 'middle', rank: 4, row: 2 });
    expect(why['2-2']).toMatchObject({
      kind: 'side',
      rank: 5,
      row: 2,
      side: 'left',
      ofFirst: false,
    });
  });

  test('in a hall: the way it is filled', () => {
    expect(reasons(hall(2, 2, { path: 'snake' }))['2-2']).toEqual({
      kind: 'path',
      rank: 3,
      path: 'snake',
      row: 2,
      column: 2,
    });
  });

  test('in a U: along which side, as the head sees it', () => {
    expect(reasons({ kind: 'uShape', head: 1, side: 1 })['right-1']).toEqual({
      kind: 'along',
      rank: 2,
      side: 'left',
      distance: 1,
    });
  });

  test('empty chairs: too few people, closed, or somebody left', () => {
    const why = reasons(
      hall(1, 4),
      { '1-1': { why: 'closed', name: '' }, '1-4': { why: 'left', name: '甲' } },
      1,
    );
    expect([why['1-1'], why['1-2']?.kind, why['1-3'], why['1-4']]).toEqual([
      { kind: 'closed' },
      'path',
      { kind: 'empty' },
      { kind: 'left', name: '甲' },
    ]);
  });
});

const row = fc.integer({ min: 1, max: 9 });
const anyLayout: fc.Arbitrary<Layout> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('rostrum' as const, 'groupPhoto' as const),
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
  }),
  fc
    .record({
      rows: row,
      columns: row,
      aisles: fc.array(row, { maxLength: 2 }),
      path: fc.constantFrom('rows', 'snake', 'columns', 'columnSnake', 'centreOut'),
      from: fc.constantFrom('left', 'right'),
    })
    .map((one) => layoutSchema.parse({ kind: 'hall', ...one })),
  fc.record({ kind: fc.constant('uShape' as const), head: row, side: row }),
);
const side = fc.constantFrom('left' as const, 'right' as const);
const anyRules = fc.record({ secondOdd: side, secondEven: side });

describe('whatever the plan', () => {
  test('every chair is filled once, and no two stand in one place', () => {
    fc.assert(
      fc.property(anyLayout, anyRules, (layout, rules) => {
        const keys = chairsOf(layout).map(({ key }) => key);
        const order = fillOrder(layout, rules).map(({ key }) => key);
        expect(order.toSorted()).toEqual(keys.toSorted());
        const spots = chairsOf(layout).map(({ x, y }) => `${x.toFixed(2)} ${y}`);
        expect(new Set(spots).size).toBe(keys.length);
      }),
    );
  });

  test('everybody is seated once or, beyond the last chair, not at all; who is pinned stays', () => {
    fc.assert(
      fc.property(
        anyLayout,
        anyRules,
        fc.nat({ max: 40 }),
        fc.array(fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 80 })), { maxLength: 5 }),
        fc.array(fc.nat({ max: 80 }), { maxLength: 3 }),
        (layout, rules, count, pins, closed) => {
          const chairs = chairsOf(layout);
          const keyOf = (index: number) => (chairs[index % chairs.length] as Chair).key;
          const keptEmpty = Object.fromEntries(
            closed.map((index) => [keyOf(index), { why: 'closed' as const, name: '' }]),
          );
          const places = people(count);
          const pinned = new Map<string, string>();
          for (const [who, where] of pins) {
            const place = places[who];
            const seat = keyOf(where);
            if (!place || keptEmpty[seat] || [...pinned.values()].includes(seat)) continue;
            if (pinned.has(place.participantId)) continue;
            places[who] = { ...place, seat, seatedBy: 'hand' };
            pinned.set(place.participantId, seat);
          }
          const after = arrange(anArrangement(layout, places, { rules, keptEmpty }));
          expect(after.map(({ participantId }) => participantId)).toEqual(
            places.map(({ participantId }) => participantId),
          );
          const taken = after.flatMap(({ seat }) => (seat ? [seat] : []));
          const open = chairs.length - Object.keys(keptEmpty).length;
          expect(new Set(taken).size).toBe(taken.length);
          expect(taken.length).toBe(Math.min(count, open));
          for (const seat of taken) expect(keptEmpty[seat]).toBeUndefined();
          for (const { participantId, seat, seatedBy } of after) {
            const pin = pinned.get(participantId);
            if (pin) expect([seat, seatedBy]).toEqual([pin, 'hand']);
          }
          expect(arrange(anArrangement(layout, after, { rules, keptEmpty }))).toEqual(after);
        },
      ),
    );
  });

  test('the two viewpoints are one plan turned around', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const fromHall = seenFrom(chairsOf(layout), 'hall');
        const fromRostrum = seenFrom(chairsOf(layout), 'rostrum');
        const twice = seenFrom(fromRostrum, 'rostrum');
        for (const [index, chair] of fromHall.entries()) {
          expect(twice[index]).toEqual(chair);
          for (const [other, neighbour] of fromHall.entries()) {
            const [here, there] = [fromRostrum[index], fromRostrum[other]] as [Chair, Chair];
            expect(Math.sign(chair.x - neighbour.x)).toBe(Math.sign(there.x - here.x));
            expect(Math.sign(chair.y - neighbour.y)).toBe(Math.sign(there.y - here.y));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  ['rostrum', 1, 3, '1排3号'],
  ['hall', 3, 12, '3排12号'],
  ['groupPhoto', 1, 5, '前排5号'],
  ['groupPhoto', 2, 5, '第2排5号'],
  ['uShape', 'head', 1, '上首1号'],
  ['uShape', 'left', 4, '左侧4号'],
] as const)('a seat of a %s is called as people call it', (kind, chairRow, number, label) => {
  expect(seatLabel(kind, { row: chairRow, number })).toBe(label);
});
