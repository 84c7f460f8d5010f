import { type Arrangement, arrange, openChairs } from '@shared/seating/arrange';
import { inOrder, joinProposals, leaveProposals } from '@shared/seating/lateChange';
import type { Place } from '@shared/seating/plan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anArrangement, hall, people, rostrum } from './plans';

const arranged = (arrangement: Arrangement): Arrangement => ({
  ...arrangement,
  places: arrange(arrangement),
});

/** Who sits along the filling order, `-` for nobody. */
const line = (arrangement: Arrangement, places: readonly Place[]) =>
  openChairs(arrangement)
    .map(({ key }) => places.find(({ seat }) => seat === key)?.participantId ?? '-')
    .join(' ');

/** Everybody from `from` on sits so many chairs further. */
const withGap = (arrangement: Arrangement, from: number, by: number): Arrangement => {
  const chairs = openChairs(arrangement);
  return {
    ...arrangement,
    places: arrangement.places.map((place, index) => ({
      ...place,
      seat: chairs[index < from ? index : index + by]?.key ?? null,
      seatedBy: 'rule',
      rank: index + 1,
    })),
  };
};

describe('somebody leaves', () => {
  const six = arranged(anArrangement(hall(2, 4), people(6)));

  test('the chair stays empty, the last one comes forward, or all behind close up', () => {
    const proposals = leaveProposals(six, '2');
    expect(
      proposals.map(({ way, moves, places, keepsOrder }) => [
        way,
        moves.length,
        line(six, places),
        keepsOrder,
      ]),
    ).toEqual([
      ['keepEmpty', 0, '1 - 3 4 5 6 - -', true],
      ['lastFills', 1, '1 6 3 4 5 - - -', false],
      ['shift', 4, '1 3 4 5 6 - - -', true],
    ]);
    expect(proposals[2]?.moves[0]).toEqual({ participantId: '3', from: '1-3', to: '1-2' });
  });

  test('closing up ends at the next empty chair', () => {
    const gap = withGap(anArrangement(hall(1, 6), people(5)), 3, 1);
    expect(line(gap, gap.places)).toBe('1 2 3 - 4 5');
    const shift = leaveProposals(gap, '2').find(({ way }) => way === 'shift');
    expect([line(gap, shift?.places ?? []), shift?.moves.length]).toEqual(['1 3 - - 4 5', 1]);
  });

  test('who sits by hand does not move', () => {
    const pinned = {
      ...six,
      places: six.places.map((place) =>
        place.participantId === '4' ? { ...place, seatedBy: 'hand' as const } : place,
      ),
    };
    for (const { moves } of leaveProposals(pinned, '2')) {
      expect(moves.map(({ participantId }) => participantId)).not.toContain('4');
    }
  });

  test('on a rostrum a chair goes, at the end where most keep theirs', () => {
    const eight = arranged(anArrangement(rostrum(8), people(8)));
    const last = leaveProposals(eight, '8').find(({ way }) => way === 'removeChair');
    expect([last?.layout, last?.moves]).toEqual([rostrum(7), []]);
    const middle = leaveProposals(eight, '4').find(({ way }) => way === 'removeChair');
    expect(middle?.places.every(({ seat }) => seat !== null)).toBe(true);
    expect(middle?.moves.length).toBeLessThan(7);
  });
});

describe('somebody joins', () => {
  test('a free chair needs no move; keeping the order needs the fewest', () => {
    const gap = withGap(anArrangement(hall(2, 4), people(6)), 5, 1);
    expect(line(gap, gap.places)).toBe('1 2 3 4 5 - 6 -');
    // 2½: joins between 2 and 3
    const order = [...gap.places];
    order.splice(2, 0, { participantId: 'new', seat: null, rank: null, seatedBy: null });
    const joining = { ...gap, places: order };
    expect(
      joinProposals(joining, 'new').map(({ way, moves, places, keepsOrder, seat }) => [
        way,
        moves.length,
        line(gap, places),
        keepsOrder,
        seat,
      ]),
    ).toEqual([
      ['freeSeat', 0, '1 2 3 4 5 new 6 -', false, '2-2'],
      ['shift', 3, '1 2 new 3 4 5 6 -', true, '1-3'],
    ]);
  });

  test('a full rostrum gets one more chair', () => {
    const seven = arranged(anArrangement(rostrum(7), people(7)));
    const [last] = joinProposals(
      { ...seven, places: [...seven.places, ...people(8).slice(7)] },
      '8',
    );
    expect([last?.way, last?.moves, last?.layout]).toEqual(['addChair', [], rostrum(8)]);
    const first = joinProposals(
      { ...seven, places: [{ ...(people(1)[0] as Place), participantId: 'new' }, ...seven.places] },
      'new',
    );
    expect(first.map(({ way }) => way)).toEqual(['addChair']);
    expect(first[0]?.seat).toBe('1-4');
  });

  test('a full hall has no chair to propose', () => {
    const full = arranged(anArrangement(hall(1, 2), people(2)));
    expect(
      joinProposals({ ...full, places: [...full.places, ...people(3).slice(2)] }, '3'),
    ).toEqual([]);
  });
});

/** The fewest people that must move so that all sit in order, by trying everything. */
function fewestByTrying(arrangement: Arrangement, joining: string): number {
  const pinned = new Set(
    arrangement.places.flatMap(({ seat, seatedBy }) => (seatedBy === 'hand' && seat ? [seat] : [])),
  );
  const chairs = openChairs(arrangement)
    .map(({ key }) => key)
    .filter((key) => !pinned.has(key));
  const free = arrangement.places.filter(({ seatedBy }) => seatedBy !== 'hand');
  const best = (person: number, chair: number): number => {
    const place = free[person];
    if (!place) return 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = chair; at < chairs.length; at++) {
      const moves = place.participantId === joining || place.seat === chairs[at] ? 0 : 1;
      fewest = Math.min(fewest, moves + best(person + 1, at + 1));
    }
    return fewest;
  };
  return best(0, 0);
}

test('keeping the order, nobody can do with fewer moves; and never more than by rule anew', () => {
  const scene = fc.record({
    columns: fc.integer({ min: 1, max: 8 }),
    taken: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    pins: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    at: fc.nat({ max: 8 }),
    path: fc.constantFrom('rows' as const, 'centreOut' as const),
  });
  fc.assert(
    fc.property(scene, ({ columns, taken, pins, at, path }) => {
      const base = anArrangement(hall(1, columns, { path }), []);
      const places = openChairs(base).flatMap(({ key }, index): Place[] =>
        taken[index]
          ? [
              {
                participantId: String(index),
                seat: key,
                rank: index + 1,
                seatedBy: pins[index] && index % 3 === 0 ? 'hand' : 'rule',
              },
            ]
          : [],
      );
      const joiner: Place = { participantId: 'new', seat: null, rank: null, seatedBy: null };
      const all = [...places];
      all.splice(Math.min(at, all.length), 0, joiner);
      const arrangement = { ...base, places: all };
      const proposals = joinProposals(arrangement, 'new');
      const fewest = fewestByTrying(arrangement, 'new');
      const naive = arrange(arrangement).filter(
        ({ participantId, seat }, index) =>
          participantId !== 'new' && seat !== arrangement.places[index]?.seat,
      ).length;
      const kept = proposals.filter(({ keepsOrder }) => keepsOrder);
      if (Number.isFinite(fewest)) {
        expect(Math.min(...kept.map(({ moves }) => moves.length))).toBe(fewest);
        expect(fewest).toBeLessThanOrEqual(naive);
        expect(proposals[0]?.moves.length).toBe(0);
      } else {
        expect(kept).toEqual([]);
      }
      for (const proposal of proposals) {
        const seats = proposal.places.flatMap(({ seat }) => (seat ? [seat] : []));
        expect(new Set(seats).size).toBe(all.length);
        expect(inOrder({ ...arrangement, places: proposal.places })).toBe(proposal.keepsOrder);
      }
      for (const { participantId } of places) {
        for (const left of leaveProposals({ ...base, places }, participantId)) {
          const seats = left.places.flatMap(({ seat }) => (seat ? [seat] : []));
          expect(new Set(seats).size).toBe(places.length - 1);
          expect(left.moves.length).toBeLessThanOrEqual(places.length - 1);
          if (left.way === 'lastFills') expect(left.moves).toHaveLength(1);
          if (left.way === 'keepEmpty') expect(left.moves).toEqual([]);
        }
      }
    }),
    { numRuns: 300 },
  );
});
