import { minutesAfterKindChange, usualMinutes } from '@shared/agenda/kinds';
import { moveItems, oneStep } from '@shared/agenda/order';
import { planDay } from '@shared/agenda/plan';
import { formatLongTime } from '@shared/agenda/typedTime';
import { asTimeOfDay } from '@shared/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const at = (hour: number, minute = 0) => asTimeOfDay(hour * 60 + minute);
const item = (plannedMinutes: number, plannedStart: number | null = null) => ({
  plannedMinutes,
  plannedStart: plannedStart === null ? null : asTimeOfDay(plannedStart),
});
/** `8:30-8:38`, with `gap 12` or `overlap 3` before it. */
const drawn = (plan: ReturnType<typeof planDay>) =>
  plan.lines.map((line) =>
    [
      line.gapBefore ? `gap ${line.gapBefore} ` : '',
      line.overlapBefore ? `overlap ${line.overlapBefore} ` : '',
      `${formatLongTime(line.startsAt)}-${formatLongTime(line.endsAt)}`,
    ].join(''),
  );

describe('a day on the clock', () => {
  test('starts flow from the start of the day', () => {
    const plan = planDay(at(8, 30), [item(5), item(8), item(0), item(8)]);
    expect(drawn(plan)).toEqual(['08:30-08:35', '08:35-08:43', '08:43-08:43', '08:43-08:51']);
    expect([plan.plannedMinutes, plan.plannedEnd, plan.gapMinutes]).toEqual([21, 531, 0]);
  });

  test('an empty day ends when it starts', () => {
    expect(planDay(at(9), [])).toMatchObject({ plannedMinutes: 0, plannedEnd: at(9) });
  });

  test('a fixed start leaves a gap or an overlap, and the rest flows on from it', () => {
    const late = planDay(at(8, 30), [item(30), item(10, at(9, 12)), item(8)]);
    expect(drawn(late)).toEqual(['08:30-09:00', 'gap 12 09:12-09:22', '09:22-09:30']);
    const early = planDay(at(8, 30), [item(30), item(40, at(8, 57)), item(8)]);
    expect(drawn(early)).toEqual(['08:30-09:00', 'overlap 3 08:57-09:37', '09:37-09:45']);
    expect(early.overlapMinutes).toBe(3);
  });

  test('items side by side: the next one waits for the last of them', () => {
    const plan = planDay(at(14), [item(90, at(14)), item(60, at(14)), item(15)]);
    expect(drawn(plan)).toEqual(['14:00-15:30', 'overlap 90 14:00-15:00', '15:30-15:45']);
  });

  test('a first item with its own start is the start of the day, not a gap', () => {
    expect(drawn(planDay(at(8, 30), [item(10, at(9)), item(5)]))).toEqual([
      '09:00-09:10',
      '09:10-09:15',
    ]);
    expect(drawn(planDay(at(8, 30), [item(10, at(8))]))).toEqual(['08:00-08:10']);
  });

  test('past midnight it goes on counting', () => {
    const plan = planDay(at(23, 30), [item(40), item(20)]);
    expect(drawn(plan)).toEqual(['23:30-24:10', '24:10-24:30']);
    expect(plan.plannedEnd).toBe(1470);
  });

  const someItems = fc.array(
    fc.record({
      plannedMinutes: fc.integer({ min: 0, max: 120 }),
      plannedStart: fc.option(fc.integer({ min: 0, max: 1440 }).map(asTimeOfDay)),
    }),
    { maxLength: 60 },
  );
  const someStart = fc.integer({ min: 0, max: 1440 }).map(asTimeOfDay);

  test('every item lasts its duration, starts when fixed, and the sums agree', () => {
    fc.assert(
      fc.property(someStart, someItems, (start, items) => {
        const plan = planDay(start, items);
        for (const [index, line] of plan.lines.entries()) {
          expect(line.endsAt - line.startsAt).toBe(items[index]?.plannedMinutes);
          if (line.plannedStart !== null) expect(line.startsAt).toBe(line.plannedStart);
          else expect([line.gapBefore, line.overlapBefore]).toEqual([0, 0]);
          expect(line.gapBefore * line.overlapBefore).toBe(0);
        }
        const sum = items.reduce((total, { plannedMinutes }) => total + plannedMinutes, 0);
        expect(plan.plannedMinutes).toBe(sum);
        expect(plan.plannedEnd).toBe(
          Math.max(plan.lines[0]?.startsAt ?? start, ...plan.lines.map(({ endsAt }) => endsAt)),
        );
      }),
    );
  });

  test('flowing items only: no gap, no overlap, the end is start plus sum', () => {
    fc.assert(
      fc.property(someStart, someItems, (start, items) => {
        const plan = planDay(
          start,
          items.map((each) => ({ ...each, plannedStart: null })),
        );
        expect([plan.gapMinutes, plan.overlapMinutes]).toEqual([0, 0]);
        expect(plan.plannedEnd).toBe(start + plan.plannedMinutes);
        plan.lines.slice(1).forEach((line, index) => {
          expect(line.startsAt).toBe(plan.lines[index]?.endsAt);
        });
      }),
    );
  });

  test('a longer item never lets a later one start earlier', () => {
    fc.assert(
      fc.property(
        someStart,
        someItems,
        fc.nat(),
        fc.integer({ min: 1, max: 60 }),
        (start, items, pick, more) => {
          fc.pre(items.length > 0);
          const changed = pick % items.length;
          const before = planDay(start, items);
          const after = planDay(
            start,
            items.map((each, index) =>
              index === changed ? { ...each, plannedMinutes: each.plannedMinutes + more } : each,
            ),
          );
          after.lines.forEach((line, index) => {
            expect(line.startsAt).toBeGreaterThanOrEqual(before.lines[index]?.startsAt ?? 0);
          });
        },
      ),
    );
  });
});

describe('the order of items', () => {
  const order = [
    { dayId: 'one', itemIds: ['a', 'b', 'c'] },
    { dayId: 'two', itemIds: ['d', 'e'] },
  ];
  const drawnOrder = (days: readonly { itemIds: readonly string[] }[]) =>
    days.map(({ itemIds }) => itemIds.join('')).join('|');

  test.each([
    [['a'], 'one', 0, 'abc|de'],
    [['a'], 'one', 1, 'bac|de'],
    [['a'], 'one', 2, 'bca|de'],
    [['a'], 'one', 99, 'bca|de'],
    [['c'], 'one', 0, 'cab|de'],
    [['b'], 'two', 1, 'ac|dbe'],
    [['e', 'a'], 'two', 0, 'bc|aed'],
    [['a', 'b', 'c'], 'two', 2, '|deabc'],
    [['d', 'b'], 'one', 1, 'abdc|e'],
  ])('%j to %s at %i gives %s', (ids, dayId, position, expected) => {
    expect(drawnOrder(moveItems(order, ids, dayId, position))).toBe(expected);
  });

  test.each([
    [['x'], 'one', 0, 'agenda:error.itemNotFound'],
    [['a'], 'three', 0, 'agenda:error.dayNotFound'],
    [['a'], 'one', -1, 'agenda:error.position'],
  ])('%j to %s at %i is refused with %s', (ids, dayId, position, key) => {
    expect(() => moveItems(order, ids, dayId, position)).toThrow(expect.objectContaining({ key }));
  });

  test.each([
    ['a', -1, null],
    ['a', 1, { dayId: 'one', position: 1 }],
    ['c', 1, { dayId: 'two', position: 0 }],
    ['d', -1, { dayId: 'one', position: 3 }],
    ['e', 1, null],
    ['x', 1, null],
  ] as const)('one step for %s by %i', (itemId, by, expected) => {
    expect(oneStep(order, itemId, by)).toEqual(expected);
  });

  test('moving loses and doubles nothing, and keeps the order of the others', () => {
    const someOrder = fc
      .uniqueArray(fc.nat(200).map(String), { minLength: 1, maxLength: 40 })
      .chain((ids) =>
        fc.tuple(fc.constant(ids), fc.nat(ids.length), fc.subarray(ids, { minLength: 1 })),
      )
      .map(([ids, cut, moving]) => ({
        days: [
          { dayId: 'one', itemIds: ids.slice(0, cut) },
          { dayId: 'two', itemIds: ids.slice(cut) },
        ],
        moving,
      }));
    fc.assert(
      fc.property(someOrder, fc.nat(50), ({ days, moving }, position) => {
        const after = moveItems(days, moving, 'two', position);
        const flat = (all: typeof after) => all.flatMap(({ itemIds }) => itemIds);
        expect(flat(after).toSorted()).toEqual(flat(days).toSorted());
        const others = (all: typeof after) => flat(all).filter((id) => !moving.includes(id));
        expect(others(after)).toEqual(others(days));
        const landed = after[1]?.itemIds ?? [];
        const first = landed.indexOf(flat(days).filter((id) => moving.includes(id))[0] ?? '');
        expect(first).toBe(Math.min(position, landed.length - moving.length));
      }),
    );
  });
});

test('a kind brings its usual duration, and takes it away only if nobody touched it', () => {
  expect([usualMinutes.speech, usualMinutes.freeSpeech]).toEqual([8, 5]);
  expect(minutesAfterKindChange('speech', 'freeSpeech', 8)).toBe(5);
  expect(minutesAfterKindChange('speech', 'freeSpeech', 9)).toBe(9);
});
