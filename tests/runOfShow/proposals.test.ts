import type { AgendaItemKind } from '@shared/agenda/agendaItem';
import { forecastEnd, type PaceSample, paceOf } from '@shared/runOfShow/forecast';
import {
  afterMoves,
  type Movable,
  type MovableDay,
  proposalsFor,
} from '@shared/runOfShow/proposals';
import { runDay } from '@shared/runOfShow/runDay';
import { asInstant, asMilliseconds, asTimeOfDay, MINUTE } from '@shared/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnItem, aDay, at, oclock } from './aDay';

/** From 10:00; a is running. */
function movable(items: readonly AnItem[], startsAt = oclock(10)): MovableDay {
  const { midnight, items: placed } = aDay(startsAt, items);
  return { midnight, startsAt, items: placed as unknown as Movable[] };
}

const running = { actualStart: at(10) };
const speech = { minutes: 8 };
const names = (proposal: { kind: string; itemIds: string[] }) =>
  `${proposal.kind} ${proposal.itemIds.join('')}`;
const clock = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16);

describe('all must be over by …', () => {
  // 10:00 a 8, 10:08 b 8, 10:16 break 15, 10:31 d 8, 10:39 e 8, 10:47 address 30 → 11:17; lunch after.
  const items: AnItem[] = [
    { ...speech, ...running },
    speech,
    { minutes: 15, kind: 'break' },
    speech,
    speech,
    { minutes: 30, kind: 'address' },
    { minutes: 60, kind: 'meal' },
  ];

  test('a break goes before speeches, speeches before the address', () => {
    const proposals = proposalsFor(
      movable(items),
      { kind: 'endBy', at: oclock(11, 10) },
      at(10, 1),
    );
    expect(proposals.map(names)).toEqual([
      'dropBreak c',
      'trimSpeeches bde',
      'dropBreakAndTrim cbde',
      'toWritten e',
      'trimLongest f',
    ]);
    expect(proposals.map(({ enough, endsAt }) => [enough, clock(endsAt)])).toEqual([
      [true, '11:02'],
      [true, '11:08'],
      [true, '10:59'],
      [true, '11:09'],
      [true, '11:10'],
    ]);
    expect(proposals[1]?.moves).toEqual(
      ['b', 'd', 'e'].map((itemId) => ({ kind: 'setMinutes', itemId, plannedMinutes: 5 })),
    );
  });

  test('what is not enough by itself comes last, the nearest to the goal first', () => {
    const proposals = proposalsFor(
      movable(items),
      { kind: 'endBy', at: oclock(10, 50) },
      at(10, 1),
    );
    const enough = proposals.filter((proposal) => proposal.enough);
    expect(enough).toEqual([]);
    const ends = proposals.map(({ endsAt }) => endsAt);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });

  test('nothing to do when all is over in time, or nothing is left', () => {
    const goal = { kind: 'endBy', at: oclock(11, 20) } as const;
    expect(proposalsFor(movable(items), goal, at(10, 1))).toEqual([]);
    const over = movable([{ ...speech, ...running, actualEnd: at(10, 30) }]);
    expect(proposalsFor(over, { kind: 'endBy', at: oclock(10, 20) }, at(10, 31))).toEqual([]);
  });

  test('what has begun is never touched', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 600, max: 700 }),
        fc.integer({ min: 0, max: 60 }),
        (by, late) => {
          const day = movable(items);
          const now = asInstant(at(10) + late * MINUTE);
          const goal = { kind: 'endBy', at: asTimeOfDay(by) } as const;
          for (const proposal of proposalsFor(day, goal, now)) {
            expect(proposal.itemIds).not.toContain('a');
            expect(proposal.saved).toBeGreaterThan(0);
            const end = Math.max(
              ...runDay(afterMoves(day, proposal.moves), now)
                .lines.filter(({ id, state }) => id !== 'g' && state !== 'skipped')
                .filter(({ state }) => state !== 'written')
                .map(({ expectedEnd }) => expectedEnd),
            );
            expect(proposal.endsAt).toBe(Math.max(now, end));
          }
        },
      ),
    );
  });
});

describe('somebody does not come', () => {
  const items: AnItem[] = [{ ...speech, ...running }, speech, speech, speech];

  test('the rest moves up, the speech is handed in, or the speaker comes later', () => {
    const proposals = proposalsFor(movable(items), { kind: 'cancels', itemId: 'b' }, at(10, 1));
    expect(proposals.map((one) => `${names(one)} ${clock(one.endsAt)}`)).toEqual([
      'moveUp b 10:24',
      'handIn b 10:24',
      'swapWithNext bc 10:32',
      'swapWithLast bd 10:32',
    ]);
  });

  test('a ride or a break is only left out', () => {
    const ride = movable([
      { ...speech, ...running },
      { minutes: 20, kind: 'ride' },
      speech,
      speech,
    ]);
    const kinds = proposalsFor(ride, { kind: 'cancels', itemId: 'b' }, at(10, 1));
    expect(kinds.map(({ kind }) => kind)).toEqual(['moveUp']);
  });

  test('the last one has nobody to change with; one who has begun cannot cancel', () => {
    const last = proposalsFor(movable(items), { kind: 'cancels', itemId: 'd' }, at(10, 1));
    expect(last.map(({ kind }) => kind)).toEqual(['moveUp', 'handIn']);
    expect(proposalsFor(movable(items), { kind: 'cancels', itemId: 'a' }, at(10, 1))).toEqual([]);
  });
});

describe('a forecast of the end', () => {
  const sample = (kind: AgendaItemKind, ratio: number, thisMeeting = true): PaceSample => ({
    kind,
    planned: asMilliseconds(10 * MINUTE),
    actual: asMilliseconds(ratio * 10 * MINUTE),
    thisMeeting,
  });
  const items: AnItem[] = [
    { minutes: 10, ...running },
    { minutes: 10 },
    { minutes: 10 },
    { minutes: 10 },
  ];
  const day = aDay(oclock(10), items);

  test('says nothing before three items have been held', () => {
    expect(forecastEnd(day, [sample('speech', 1), sample('speech', 1)], at(10))).toBeNull();
    expect(paceOf([])).toBeNull();
  });

  test('items that took a fifth more than planned will do so again', () => {
    const samples = [sample('speech', 1.2), sample('speech', 1.2), sample('speech', 1.2, false)];
    expect(forecastEnd(day, samples, at(10))).toEqual({
      early: at(10, 48),
      likely: at(10, 48),
      late: at(10, 48),
      samples: 3,
      fromThisMeeting: 2,
    });
  });

  test('the range is as wide as lengths have differed; four items even out by half', () => {
    // mean 1.1, sample standard deviation 0.1: ±1.2816 × 0.1 / √4 of 40 minutes, to whole seconds
    const samples = [sample('speech', 1), sample('speech', 1.1), sample('speech', 1.2)];
    const forecast = forecastEnd(day, samples, at(10));
    expect(forecast?.likely).toBe(at(10, 44));
    expect((forecast?.late ?? 0) - at(10, 44)).toBe(4 * Math.round(600 * 0.06408) * 1000);
    expect(at(10, 44) - (forecast?.early ?? 0)).toBe(4 * Math.round(600 * 0.06408) * 1000);
  });

  test('a kind without samples of its own goes by all; a slip of the key does not count', () => {
    const breaks = aDay(oclock(10), [{ minutes: 10, kind: 'break' }]);
    const samples = [1.5, 1.5, 1.5, 40, 0.01].map((ratio) => sample('speech', ratio));
    expect(forecastEnd(breaks, samples, at(9))?.likely).toBe(at(10, 15));
    expect(paceOf(samples)).toEqual({ mean: 1.5, deviation: 0, samples: 3 });
  });

  test('a gap and a hard stop absorb what they absorb', () => {
    const samples = [1.3, 1.3, 1.3].map((ratio) => sample('speech', ratio));
    const withGap = aDay(oclock(10), [
      { minutes: 10, ...running },
      { minutes: 10, plannedStart: oclock(10, 30) },
    ]);
    expect(forecastEnd(withGap, samples, at(10))?.likely).toBe(at(10, 43));
    const hard = aDay(oclock(10), [{ minutes: 10, ...running, countsToEnd: true }]);
    expect(forecastEnd(hard, samples, at(10))?.likely).toBe(at(10, 10));
  });
});
