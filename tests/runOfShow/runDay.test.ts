import { dayAt, runDay, sectionsOf } from '@shared/runOfShow/runDay';
import { asCalendarDate, asInstant, MINUTE } from '@shared/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnItem, aDay, at, drawn, minutesOf, oclock, runAt } from './aDay';

const morning = oclock(8, 30);
/** An item that has run. */
const held = (start: number, end: number | null = null) => ({
  actualStart: asInstant(start),
  actualEnd: end === null ? null : asInstant(end),
});

describe('before anything has begun', () => {
  test('is expected as planned; nobody is late or early', () => {
    const run = runAt(aDay(morning, [{ minutes: 5 }, { minutes: 8 }]), at(8));
    expect(drawn(run)).toEqual(['a waiting 08:30-08:35', 'b waiting 08:35-08:43']);
    expect([run.offset, minutesOf(run.offsetAtEnd)]).toEqual([null, 0]);
    expect(run.next?.id).toBe('a');
  });

  test('what should have begun begins now, and pushes the rest', () => {
    const run = runAt(aDay(morning, [{ minutes: 5 }, { minutes: 8 }]), at(8, 33));
    expect(drawn(run)).toEqual(['a waiting 08:33-08:38', 'b waiting 08:38-08:46']);
    expect([minutesOf(run.offset), minutesOf(run.offsetAtEnd)]).toEqual([3, 3]);
  });

  test('an empty day has nothing to say', () => {
    expect(runAt(aDay(morning, []), at(9))).toMatchObject({
      lines: [],
      current: null,
      next: null,
      offset: null,
      expectedEnd: null,
    });
  });
});

describe('what runs', () => {
  test('a late start pushes later starts and keeps the change-over', () => {
    const items: AnItem[] = [
      { minutes: 10, ...held(at(8, 34)) },
      { minutes: 8, changeoverMinutes: 2 },
      { minutes: 8, changeoverMinutes: 1 },
    ];
    const run = runAt(aDay(morning, items), at(8, 36));
    expect(drawn(run)).toEqual([
      'a running 08:34-08:44',
      'b waiting 08:46-08:54',
      'c waiting 08:55-09:03',
    ]);
    expect(minutesOf(run.offset)).toBe(4);
  });

  test('an early finish brings linked items forward, not those with a start of their own', () => {
    const items: AnItem[] = [
      { minutes: 10, ...held(at(8, 30), at(8, 36)) },
      { minutes: 8 },
      { minutes: 8, plannedStart: oclock(8, 50) },
    ];
    const run = runAt(aDay(morning, items), at(8, 36));
    expect(drawn(run).slice(1)).toEqual(['b waiting 08:36-08:44', 'c waiting 08:50-08:58']);
    expect(minutesOf(run.offset)).toBe(-4);
  });

  test('overrunning: ends now, and every later second is late', () => {
    const day = aDay(morning, [{ minutes: 8, ...held(at(8, 30)) }, { minutes: 8 }]);
    const run = runAt(day, at(8, 41, 20));
    expect(drawn(run)).toEqual(['a running 08:30-08:41:20', 'b waiting 08:41:20-08:49:20']);
    expect(run.offset).toBe((3 * 60 + 20) * 1000);
  });

  test('pauses and added time move the end; a pause that goes on moves it with the clock', () => {
    const paused = { pausedMs: 60_000, pausedAt: at(8, 35), addedSeconds: 120 };
    const day = aDay(morning, [{ minutes: 8, ...held(at(8, 30)), ...paused }, { minutes: 5 }]);
    expect(drawn(runAt(day, at(8, 37)))).toEqual(['a paused 08:30-08:43', 'b waiting 08:43-08:48']);
    expect(drawn(runAt(day, at(8, 40)))[0]).toBe('a paused 08:30-08:46');
  });

  test('counting to the end: a late start, a pause and an early start end when planned', () => {
    const toEnd = (start: number, extra: Partial<AnItem> = {}): AnItem[] => [
      { minutes: 30, countsToEnd: true, ...held(start), ...extra },
      { minutes: 10 },
    ];
    const late = runAt(aDay(morning, toEnd(at(8, 50))), at(8, 51));
    expect(drawn(late)).toEqual(['a running 08:50-09:00', 'b waiting 09:00-09:10']);
    expect(minutesOf(late.offset)).toBe(0);
    const paused = toEnd(at(8, 30), { pausedMs: 600_000 });
    expect(drawn(runAt(aDay(morning, paused), at(8, 51)))[0]).toBe('a running 08:30-09:00');
    expect(drawn(runAt(aDay(morning, toEnd(at(8, 20))), at(8, 21)))[0]).toBe(
      'a running 08:20-09:00',
    );
    const over = runAt(aDay(morning, toEnd(at(8, 50))), at(9, 3));
    expect([drawn(over)[0], minutesOf(over.offset)]).toEqual(['a running 08:50-09:03', 3]);
  });

  test('an item that counts to its end and waits shrinks when it is pushed', () => {
    const items: AnItem[] = [
      { minutes: 10, ...held(at(8, 45)) },
      { minutes: 30, countsToEnd: true },
      { minutes: 5 },
    ];
    expect(drawn(runAt(aDay(morning, items), at(8, 46)))).toEqual([
      'a running 08:45-08:55',
      'b waiting 08:55-09:10',
      'c waiting 09:10-09:15',
    ]);
  });
});

describe('gaps, starts and delays', () => {
  test('a gap absorbs a delay; what is left goes on', () => {
    const items = (late: number): AnItem[] => [
      { minutes: 30, ...held(at(8, 30 + late)) },
      { minutes: 10, plannedStart: oclock(9, 10) },
      { minutes: 10 },
    ];
    const little = runAt(aDay(morning, items(8)), at(8, 40));
    expect(drawn(little).slice(1)).toEqual(['b waiting 09:10-09:20', 'c waiting 09:20-09:30']);
    expect([minutesOf(little.offset), minutesOf(little.offsetAtEnd)]).toEqual([8, 0]);
    const much = runAt(aDay(morning, items(15)), at(8, 46));
    expect(drawn(much).slice(1)).toEqual(['b waiting 09:15-09:25', 'c waiting 09:25-09:35']);
    expect(minutesOf(much.offsetAtEnd)).toBe(5);
  });

  test('a hard start begins on time and clashes with what is late before it', () => {
    const items: AnItem[] = [
      { minutes: 30, ...held(at(8, 40)) },
      { minutes: 10, plannedStart: oclock(9), startIsHard: true },
      { minutes: 10 },
    ];
    expect(drawn(runAt(aDay(morning, items), at(8, 41)))).toEqual([
      'a running 08:40-09:10',
      'b waiting 09:00-09:10 clash 10',
      'c waiting 09:10-09:20',
    ]);
    expect(drawn(runAt(aDay(morning, items), at(9, 5)))[1]).toBe('b waiting 09:05-09:15 clash 5');
  });

  test('a hard start that the plan already lets others run into clashes by all of it', () => {
    const items: AnItem[] = [
      { minutes: 30, ...held(at(8, 36)) },
      { minutes: 10, plannedStart: oclock(8, 55), startIsHard: true },
      { minutes: 10, plannedStart: oclock(8, 55), startIsHard: true },
    ];
    expect(drawn(runAt(aDay(morning, items), at(8, 37))).slice(1)).toEqual([
      'b waiting 08:55-09:05 clash 11',
      'c waiting 08:55-09:05 clash 11',
    ]);
  });

  test('an announced delay lies over the plan, and later gaps absorb it', () => {
    const items: AnItem[] = [
      { minutes: 10 },
      { minutes: 10, delayMinutes: 15 },
      { minutes: 10, plannedStart: oclock(9) },
      { minutes: 10 },
    ];
    const run = runAt(aDay(morning, items), at(8));
    expect(drawn(run)).toEqual([
      'a waiting 08:30-08:40',
      'b waiting 08:55-09:05',
      'c waiting 09:05-09:15',
      'd waiting 09:15-09:25',
    ]);
    expect(run.lines.map(({ delayedStart }) => delayedStart)).toEqual([
      at(8, 30),
      at(8, 55),
      at(9, 5),
      at(9, 15),
    ]);
    // The plan itself is as it was.
    expect(run.lines[1]?.plannedStart).toBe(at(8, 40));
  });

  test('a soft start may be brought forward, never before what it follows', () => {
    const items: AnItem[] = [
      { minutes: 10 },
      { minutes: 10, plannedStart: oclock(9), delayMinutes: -10 },
    ];
    expect(drawn(runAt(aDay(morning, items), at(8)))[1]).toBe('b waiting 08:50-09:00');
    const more = [{ minutes: 10 }, { ...(items[1] as AnItem), delayMinutes: -60 }];
    expect(drawn(runAt(aDay(morning, more), at(8)))[1]).toBe('b waiting 08:40-08:50');
  });

  test('items planned side by side do not wait for each other; what follows waits for both', () => {
    const items: AnItem[] = [
      { minutes: 90, plannedStart: oclock(14), ...held(at(14, 10)) },
      { minutes: 60, plannedStart: oclock(14) },
      { minutes: 15 },
    ];
    expect(drawn(runAt(aDay(oclock(14), items), at(14, 20)))).toEqual([
      'a running 14:10-15:40',
      'b waiting 14:20-15:20',
      'c waiting 15:40-15:55',
    ]);
  });
});

describe('out of order', () => {
  test('jumping on leaves items behind; they take no more time', () => {
    const items: AnItem[] = [
      { minutes: 8, ...held(at(8, 30), at(8, 38)) },
      { minutes: 8 },
      { minutes: 8, ...held(at(8, 38)) },
      { minutes: 8 },
    ];
    const run = runAt(aDay(morning, items), at(8, 40));
    expect(run.lines.map(({ state }) => state)).toEqual(['done', 'passed', 'running', 'waiting']);
    expect(drawn(run)[3]).toBe('d waiting 08:46-08:54');
    expect(minutesOf(run.offset)).toBe(-8);
  });

  test('jumping back: what was held stays held, and the show goes on from there', () => {
    const items: AnItem[] = [
      { minutes: 8, ...held(at(8, 30), at(8, 38)) },
      { minutes: 8, ...held(at(8, 46)) },
      { minutes: 8, ...held(at(8, 38), at(8, 46)) },
      { minutes: 8 },
    ];
    const run = runAt(aDay(morning, items), at(8, 47));
    expect(run.next?.id).toBe('d');
    expect(drawn(run)[3]).toBe('d waiting 08:54-09:02');
  });

  test('skipped and written items take no time and do not come next', () => {
    const items: AnItem[] = [
      { minutes: 8, ...held(at(8, 30), at(8, 38)) },
      { minutes: 8, skipped: true },
      { minutes: 0, kind: 'writtenContribution' },
      { minutes: 8 },
    ];
    const run = runAt(aDay(morning, items), at(8, 38));
    expect(run.lines.map(({ state }) => state)).toEqual(['done', 'skipped', 'written', 'waiting']);
    expect(run.next?.id).toBe('d');
    expect(drawn(run)[3]).toBe('d waiting 08:38-08:46');
  });

  test('after the last item the show is as late as it ended', () => {
    const items = [{ minutes: 10, ...held(at(8, 30), at(8, 47)) }];
    const run = runAt(aDay(morning, items), at(12));
    expect([minutesOf(run.offset), minutesOf(run.offsetAtEnd)]).toEqual([7, 7]);
    expect(run.next).toBeNull();
  });

  test('a rehearsal on another day has no offset', () => {
    const day = aDay(morning, [{ minutes: 10, ...held(at(8 - 48)) }, { minutes: 5 }]);
    expect(runAt(day, at(8 - 48, 5))).toMatchObject({ offset: null, offsetAtEnd: null });
  });
});

test('past midnight everything goes on counting', () => {
  const items: AnItem[] = [
    { minutes: 40, ...held(at(23, 45)) },
    { minutes: 30, plannedStart: oclock(24, 15) },
    { minutes: 20, countsToEnd: true },
  ];
  const run = runAt(aDay(oclock(23, 30), items), at(24, 5));
  expect(drawn(run)).toEqual([
    'a running 23:45-24:25',
    'b waiting 24:25-24:55',
    'c waiting 24:55-25:05',
  ]);
  expect(minutesOf(run.offset)).toBe(15);
});

test('sections sum up what stands together', () => {
  const first = { section: '第一阶段' };
  const items: AnItem[] = [
    { minutes: 5 },
    { minutes: 8, ...first, skipped: true },
    { minutes: 8, ...first },
    { minutes: 8, ...first, kind: 'break' },
    { minutes: 8, section: '第二阶段' },
    { minutes: 8, ...first },
  ];
  const sections = sectionsOf(runAt(aDay(morning, items), at(8)).lines);
  expect(sections.map(({ section, itemIds }) => [section, itemIds.join('')])).toEqual([
    ['第一阶段', 'bcd'],
    ['第二阶段', 'e'],
    ['第一阶段', 'f'],
  ]);
  expect(sections[0]).toMatchObject({
    plannedStart: at(8, 35),
    plannedEnd: at(8, 59),
    expectedStart: at(8, 35),
    expectedEnd: at(8, 51),
  });
});

test('the day the show is in', () => {
  const day = (date: string, started: boolean, ended: boolean) => ({
    date: asCalendarDate(date),
    items: aDay(morning, [{ minutes: 8, ...(started ? held(at(8), ended ? at(9) : null) : {}) }])
      .items,
  });
  const days = (first: boolean | null, second: boolean | null) => [
    day('2026-08-14', first !== null, first === true),
    day('2026-08-15', second !== null, second === true),
  ];
  const which = (all: ReturnType<typeof days>, today: string) =>
    dayAt(all, asCalendarDate(today))?.date;
  expect(which(days(null, null), '2026-08-15')).toBe('2026-08-15');
  expect(which(days(false, null), '2026-08-15')).toBe('2026-08-14');
  expect(which(days(true, null), '2026-08-20')).toBe('2026-08-14');
  expect(which(days(null, null), '2026-08-01')).toBe('2026-08-14');
  expect(dayAt([], asCalendarDate('2026-08-01'))).toBeNull();
});

describe('for every day there can be', () => {
  const anItem: fc.Arbitrary<AnItem> = fc.record({
    minutes: fc.integer({ min: 0, max: 90 }),
    changeoverMinutes: fc.integer({ min: 0, max: 5 }),
    plannedStart: fc.option(
      fc.integer({ min: 480, max: 1500 }).map((minute) => oclock(0, minute)),
      { freq: 3 },
    ),
    startIsHard: fc.boolean(),
    countsToEnd: fc.boolean(),
    skipped: fc.boolean(),
    delayMinutes: fc.integer({ min: 0, max: 30 }),
  });
  /** A day of which the first items have been held one after the other, the next one running. */
  const aRun = fc
    .record({
      items: fc.array(anItem, { minLength: 1, maxLength: 12 }),
      begun: fc.nat(12),
      late: fc.integer({ min: -30, max: 90 }),
      lengths: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 }),
      runs: fc.boolean(),
    })
    .map(({ items, begun, late, lengths, runs }) => {
      let clock = at(8, 30 + late) as number;
      const count = Math.min(begun, items.length);
      const facts = items.slice(0, count).map((item, index) => {
        const start = clock;
        clock += (lengths[index] ?? 0) * 60_000;
        const open = runs && index === count - 1;
        return { ...item, skipped: false, ...held(start, open ? null : clock) };
      });
      return { day: aDay(morning, [...facts, ...items.slice(count)]), now: asInstant(clock) };
    });

  test('nothing that is open lies in the past, and no span is negative', () => {
    fc.assert(
      fc.property(aRun, ({ day, now }) => {
        for (const line of runDay(day, now).lines) {
          expect(line.expectedEnd).toBeGreaterThanOrEqual(line.expectedStart);
          if (line.state === 'waiting') expect(line.expectedStart).toBeGreaterThanOrEqual(now);
          if (line.state === 'running') expect(line.expectedEnd).toBeGreaterThanOrEqual(now);
        }
      }),
    );
  });

  test('waiting a while never makes anything earlier', () => {
    fc.assert(
      fc.property(aRun, fc.nat(3_600_000), ({ day, now }, wait) => {
        const before = runDay(day, now);
        const after = runDay(day, asInstant(now + wait));
        after.lines.forEach((line, index) => {
          expect(line.expectedStart).toBeGreaterThanOrEqual(
            before.lines[index]?.expectedStart as number,
          );
        });
      }),
    );
  });

  test('no delay grows on its way, but by change-overs that the plan itself left no time for', () => {
    fc.assert(
      fc.property(aRun, ({ day, now }) => {
        const calm = day.items.map((item) => ({ ...item, delayMinutes: 0 }));
        const { lines } = runDay({ ...day, items: calm }, now);
        const waiting = lines.filter(({ state }) => state === 'waiting');
        const worst = Math.max(
          0,
          ...lines
            .filter(({ state }) => state === 'done' || state === 'running')
            .map(({ expectedEnd, plannedEnd }) => expectedEnd - plannedEnd),
          ...waiting.map(({ plannedStart }) => now - plannedStart),
        );
        let leftOut = 0;
        for (const line of waiting) {
          const ends = lines
            .slice(0, lines.indexOf(line))
            .flatMap(({ plannedEnd }) => (plannedEnd <= line.plannedStart ? [plannedEnd] : []));
          const gap = line.plannedStart - Math.max(...ends);
          leftOut += Math.max(0, line.changeoverMinutes * MINUTE - gap);
          expect(line.expectedStart - line.plannedStart).toBeLessThanOrEqual(worst + leftOut);
        }
      }),
    );
  });

  test('the delayed plan is the plan where nothing is announced', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 12 }), (items) => {
        const sound = items.map((item) => ({ ...item, delayMinutes: 0, plannedStart: null }));
        for (const line of runDay(aDay(morning, sound), at(0)).lines) {
          expect(line.delayedStart).toBe(line.plannedStart);
          expect(line.delayedEnd).toBe(line.plannedEnd);
        }
      }),
    );
  });
});
