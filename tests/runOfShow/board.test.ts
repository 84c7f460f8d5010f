import { boardOf } from '@shared/runOfShow/board';
import { formatClock } from '@shared/runOfShow/words';
import { MINUTE } from '@shared/time';
import { describe, expect, test } from 'vitest';
import { type AnItem, aDay, at, MIDNIGHT, oclock, runAt } from './aDay';

/** One line per row of the board. */
function rowsOf(items: readonly AnItem[], now = at(8, 0)): string[] {
  const day = aDay(oclock(8, 30), items);
  return boardOf(day.items, runAt(day, now)).map((row) => {
    switch (row.kind) {
      case 'item':
        return `${row.order} ${row.line.id} ${row.start}${row.offset ? ` ${row.offset / MINUTE}` : ''}${row.took === null ? '' : ` took ${row.took / MINUTE}`}`;
      case 'section':
        return `[${row.section.section}]`;
      case 'changeover':
        return `changeover ${row.minutes}`;
      case 'gap':
        return `gap ${formatClock(row.from, MIDNIGHT)}-${formatClock(row.to, MIDNIGHT)}`;
      default:
        return `${row.kind} ${row.length / MINUTE}`;
    }
  });
}

describe('the board of a day', () => {
  test('has items in order, and a heading where a section begins', () => {
    expect(
      rowsOf([
        { minutes: 10 },
        { minutes: 10, section: 'I' },
        { minutes: 10, section: 'I' },
        { minutes: 10, section: 'II' },
        { minutes: 10 },
      ]),
    ).toEqual([
      '1 a linked',
      '[I]',
      '2 b linked',
      '3 c linked',
      '[II]',
      '4 d linked',
      '5 e linked',
    ]);
  });

  test('draws the gap before a set start, without the change-over that belongs to it', () => {
    expect(
      rowsOf([{ minutes: 10 }, { minutes: 10, plannedStart: oclock(9, 0), changeoverMinutes: 5 }]),
    ).toEqual(['1 a linked', 'gap 08:40-08:55', 'changeover 5', '2 b soft']);
  });

  test('a gap shrinks while what is before it runs late, and is gone below a minute', () => {
    const items = [
      { minutes: 10, actualStart: at(8, 40) },
      { minutes: 10, plannedStart: oclock(9, 0) },
    ];
    expect(rowsOf(items, at(8, 45))).toEqual(['1 a linked 10', 'gap 08:50-09:00', '2 b soft']);
    expect(rowsOf(items, at(8, 59, 30))).toEqual(['1 a linked 10', '2 b soft']);
  });

  test('tells a clash with a hard start from what the plan puts beside each other', () => {
    const late = { minutes: 10, actualStart: at(8, 55) };
    expect(
      rowsOf([late, { minutes: 5, plannedStart: oclock(9, 0), startIsHard: true }], at(8, 56)),
    ).toEqual(['1 a linked 25', 'clash 5', '2 b hard']);
    expect(rowsOf([{ minutes: 60 }, { minutes: 10, plannedStart: oclock(9, 0) }])).toEqual([
      '1 a linked',
      'overlap 30',
      '2 b soft',
    ]);
  });

  test('says nothing between what is over, and how long it took without its pauses', () => {
    expect(
      rowsOf(
        [
          {
            minutes: 10,
            actualStart: at(8, 30),
            actualEnd: at(8, 45),
            pausedMs: 3 * MINUTE,
          },
          { minutes: 10, actualStart: at(9, 0), actualEnd: at(9, 9), changeoverMinutes: 5 },
          { minutes: 10, skipped: true, changeoverMinutes: 5 },
        ],
        at(9, 10),
      ),
    ).toEqual(['1 a linked took 12', '2 b linked 15 took 9', '3 c linked']);
  });

  test('has no figures for a rehearsal on another day', () => {
    const [row] = rowsOf([{ minutes: 10, actualStart: at(-20) }], at(-20, 5));
    expect(row).toBe('1 a linked');
  });
});

describe('the clock of an agenda day', () => {
  test.each([
    [at(8, 5), '08:05'],
    [at(23, 59, 59), '23:59'],
    [at(24, 10), '24:10'],
    [at(-1, 0), '23:00'],
    [at(73, 20), '01:20'],
  ])('%s → %s', (instant, text) => expect(formatClock(instant, MIDNIGHT)).toBe(text));
  test('with seconds', () => expect(formatClock(at(8, 5, 7), MIDNIGHT, true)).toBe('08:05:07'));
});

test('time given to a speaker delays nothing by announcement', () => {
  const day = aDay(oclock(8, 30), [
    { minutes: 10, actualStart: at(8, 30), addedSeconds: 60 },
    { minutes: 10 },
  ]);
  const [, second] = runAt(day, at(8, 31)).lines;
  expect(second).toMatchObject({ delayedStart: at(8, 40), expectedStart: at(8, 41) });
});
