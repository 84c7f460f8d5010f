import { countsOf } from '@shared/attendance/counts';
import { type AttendanceEvent, attendanceKinds } from '@shared/attendance/event';
import { currentDay } from '@shared/attendance/session';
import { attendanceOf, type Standing } from '@shared/attendance/standing';
import { asCalendarDate } from '@shared/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anEvent, at, dayOne, days, dayTwo, wholeMeeting } from './events';

const substitute = {
  kind: 'substitute',
  substituteName: '示例代',
  substitutePost: '副书记',
} as const;
const cameInstead = { substituteName: '示例代', substitutePost: '副书记' } as const;

const TABLE: [what: string, events: Partial<AttendanceEvent>[], standing: Standing][] = [
  ['nothing known', [], 'expected'],
  ['in time', [{ at: at(8, 59) }], 'present'],
  ['within the grace minutes', [{ at: at(9, 5) }], 'present'],
  ['after the grace minutes', [{ at: at(9, 6) }], 'late'],
  ['the evening before', [{ at: at(20, 0, 13) }], 'present'],
  ['on leave', [{ kind: 'leave' }], 'onLeave'],
  ['on leave for the whole meeting', [{ kind: 'leave', dayId: null }], 'onLeave'],
  ['on leave another day', [{ kind: 'leave', dayId: 'day2' }], 'expected'],
  ['absent', [{ kind: 'absent' }], 'absent'],
  ['absent, then a call: leave', [{ kind: 'absent' }, { kind: 'leave', at: at(9) }], 'onLeave'],
  ['a substitute will come', [substitute], 'substituted'],
  ['a substitute came', [substitute, { ...cameInstead, at: at(9) }], 'substituted'],
  ['on leave, and came after all', [{ kind: 'leave' }, { at: at(8, 50) }], 'present'],
  ['came, and then leave by mistake', [{}, { kind: 'leave', at: at(9) }], 'present'],
  ['substitute and participant both came', [cameInstead, { at: at(8, 50) }], 'present'],
  [
    'made up with an earlier time',
    [{ at: at(10) }, { at: at(8, 40), recordedAt: at(11), method: 'makeUp' }],
    'present',
  ],
];

describe('where somebody stands', () => {
  test.each(TABLE)('%s', (_, events, standing) => {
    expect(attendanceOf(events.map(anEvent), dayOne).standing).toBe(standing);
  });

  test('the earliest of several check-ins counts, and how many there are is known', () => {
    const events = [
      anEvent({ at: at(8, 40), device: 'laptop B' }),
      anEvent({ at: at(8, 31), device: 'laptop A', method: 'code' }),
    ];
    expect(attendanceOf(events, dayOne)).toMatchObject({
      arrivedAt: at(8, 31),
      device: 'laptop A',
      method: 'code',
      arrivals: 2,
    });
  });

  test('a retraction voids one fact, whichever came in first', () => {
    const first = anEvent({ at: at(8, 31) });
    const second = anEvent({ at: at(9, 30) });
    const voided = anEvent({ kind: 'retracted', retractsId: first.id, at: at(9, 31) });
    expect(attendanceOf([first, voided], dayOne).standing).toBe('expected');
    expect(attendanceOf([voided, first, second], dayOne)).toMatchObject({
      standing: 'late',
      arrivals: 1,
    });
  });

  test('a substitute is named before and after arriving; the approval of leave as well', () => {
    const said = anEvent({ ...substitute, reason: '示例原因' });
    const came = anEvent({ ...cameInstead, at: at(9) });
    const who = { name: '示例代', post: '副书记' };
    expect(attendanceOf([said], dayOne)).toMatchObject({ substitute: who, arrivedAt: null });
    expect(attendanceOf([said, came], dayOne)).toMatchObject({ substitute: who, arrivedAt: at(9) });
    const leave = anEvent({ kind: 'leave', reason: '示例出差', approvedBy: '示例领导' });
    expect(attendanceOf([leave], dayOne)).toMatchObject({
      reason: '示例出差',
      approvedBy: '示例领导',
    });
  });

  test('each day has its own check-in; over the whole meeting the first arrival counts', () => {
    const events = [anEvent({ dayId: 'day2', at: at(9, 30, 15) }), anEvent({ at: at(8) })];
    expect(attendanceOf(events, dayOne).standing).toBe('present');
    expect(attendanceOf(events, dayTwo).standing).toBe('late');
    expect(attendanceOf(events, wholeMeeting)).toMatchObject({
      standing: 'present',
      arrivedAt: at(8),
    });
    expect(attendanceOf(events.slice(0, 1), wholeMeeting).standing).toBe('late');
  });
});

describe('two laptops', () => {
  const ids = Array.from({ length: 8 }, (_, index) => `e${index}`);
  const event = fc.record({
    id: fc.constantFrom(...ids),
    kind: fc.constantFrom(...attendanceKinds),
    minutes: fc.integer({ min: 0, max: 4 }),
    later: fc.integer({ min: 0, max: 3 }),
    dayId: fc.constantFrom('day1', 'day2', null),
    device: fc.constantFrom('laptop A', 'laptop B'),
    substituteName: fc.constantFrom('', '示例代'),
    retractsId: fc.constantFrom(...ids),
  });
  /** A fact is written once and never changes: the same id is the same fact on both laptops. */
  const facts = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 8 }).map((all) =>
    all.map(({ minutes, later, retractsId, kind, ...one }) =>
      anEvent({
        ...one,
        kind,
        at: at(9, 3 + minutes),
        recordedAt: at(9, 10 + later),
        method: kind === 'arrived' ? 'name' : null,
        retractsId: kind === 'retracted' ? retractsId : null,
      }),
    ),
  );

  test('the order in which their facts come together does not matter', () => {
    fc.assert(
      fc.property(
        facts.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          for (const session of [dayOne, dayTwo, wholeMeeting]) {
            expect(attendanceOf(shuffled, session)).toEqual(attendanceOf(all, session));
          }
        },
      ),
    );
  });

  test('merging twice is merging once', () => {
    fc.assert(
      fc.property(facts, fc.nat(8), (all, cut) => {
        const mine = all.slice(0, cut);
        const merged = [...mine, ...all.slice(cut)];
        expect(attendanceOf([...merged, ...all, ...mine], dayOne)).toEqual(
          attendanceOf(all, dayOne),
        );
      }),
    );
  });

  test('a further check-in elsewhere never makes an arrival later or undone', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 300 }), (all, minutes) => {
        const before = attendanceOf(all, dayOne);
        const after = attendanceOf([...all, anEvent({ at: at(7, minutes) })], dayOne);
        expect(after.arrivedAt).not.toBeNull();
        if (before.standing === 'present' || before.standing === 'late') {
          expect(after.arrivedAt as number).toBeLessThanOrEqual(before.arrivedAt as number);
        }
      }),
    );
  });
});

test('who was due is here, on leave, absent or awaited: no one twice, no one lost', () => {
  const lines = TABLE.map(([, events]) => attendanceOf(events.map(anEvent), dayOne));
  const counts = countsOf(lines);
  expect(counts.due).toBe(TABLE.length);
  expect(counts.here + counts.onLeave + counts.absent + counts.awaited).toBe(counts.due);
  expect(counts.awaited).toBe(counts.expected + 1);
});

test.each([
  ['2026-08-13', 'day1'],
  ['2026-08-14', 'day1'],
  ['2026-08-15', 'day2'],
  ['2026-12-01', 'day2'],
])('on %s one checks in for %s', (today, id) => {
  expect(currentDay(days, asCalendarDate(today))?.id).toBe(id);
  expect(currentDay([], asCalendarDate(today))).toBeNull();
});
