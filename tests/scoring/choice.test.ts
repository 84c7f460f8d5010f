import { type Candidate, choose, type Quota } from '@shared/scoring/choice';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../support/properties';

/** `a1`: city a, place by its position; fields by a second letter where it matters. */
const list = (...lines: string[]): Candidate[] =>
  lines.map((line, at) => {
    const [id = '', place] = line.split('@');
    return {
      id,
      place: place === undefined ? at + 1 : place === '—' ? null : Number(place),
      cityId: id.slice(0, 1),
      field: id.slice(1, 2),
    };
  });
const taken = (candidates: Candidate[], seats: number, ...quotas: Quota[]) =>
  choose(candidates, { seats, quotas })
    .filter((one) => one.in)
    .map(({ id }) => id);
const mostOfCity = (most: number, of: string | null = null): Quota => ({
  over: 'city',
  of,
  least: 0,
  most,
});
const leastOfField = (least: number, of: string): Quota => ({
  over: 'field',
  of,
  least,
  most: null,
});

test('by place', () => expect(taken(list('ax1', 'bx1', 'cx1'), 2)).toEqual(['ax1', 'bx1']));

test('a full city lets the next one in, and it is told by whom', () => {
  const candidates = list('ax1', 'ax2', 'ax3', 'bx1');
  expect(taken(candidates, 3, mostOfCity(2))).toEqual(['ax1', 'ax2', 'bx1']);
  expect(choose(candidates, { seats: 3, quotas: [mostOfCity(2)] })[2]).toEqual({
    id: 'ax3',
    in: false,
    because: 'full',
    quota: mostOfCity(2),
    by: ['ax1', 'ax2'],
  });
});

test('a city’s own number comes before the one for each', () =>
  expect(taken(list('ax1', 'ax2', 'bx1', 'bx2'), 3, mostOfCity(1), mostOfCity(2, 'a'))).toEqual([
    'ax1',
    'ax2',
    'bx1',
  ]));

test('a least number brings the best of its field in, for the lowest that no least number needs', () => {
  const candidates = list('ax1', 'bx1', 'cx1', 'dy1', 'ey1');
  const verdicts = choose(candidates, { seats: 3, quotas: [leastOfField(1, 'y')] });
  expect(verdicts).toEqual([
    { id: 'ax1', in: true, because: 'place' },
    { id: 'bx1', in: true, because: 'place' },
    { id: 'cx1', in: false, because: 'displaced', quota: leastOfField(1, 'y'), by: 'dy1' },
    { id: 'dy1', in: true, because: 'quota', quota: leastOfField(1, 'y'), insteadOf: 'cx1' },
    { id: 'ey1', in: false, because: 'place' },
  ]);
});

test('level at the last seat: nobody is taken by chance', () => {
  const verdicts = choose(list('ax1', 'bx1@2', 'cx1@2', 'dx1@4'), { seats: 2, quotas: [] });
  expect(verdicts.map((one) => [one.id, one.in, one.because])).toEqual([
    ['ax1', true, 'place'],
    ['bx1', false, 'levelAtTheEnd'],
    ['cx1', false, 'levelAtTheEnd'],
    // One of the two will have the seat: nobody below gets it meanwhile.
    ['dx1', false, 'place'],
  ]);
});

test('level ones of a city that may have only one: others level with them are in', () => {
  const candidates = list('ax1@1', 'ax2@1', 'bx1@1', 'ax3@4', 'cx1@5', 'dx1@6');
  const verdicts = choose(candidates, { seats: 3, quotas: [mostOfCity(1)] });
  expect(verdicts.map((one) => [one.id, one.in, one.because])).toEqual([
    ['ax1', false, 'levelAtTheEnd'],
    ['ax2', false, 'levelAtTheEnd'],
    ['bx1', true, 'place'],
    ['ax3', false, 'full'],
    ['cx1', true, 'place'],
    ['dx1', false, 'place'],
  ]);
});

test('a least number that two level ones could reach, or that one of two would leave for', () => {
  const told = (...lines: string[]) =>
    choose(list(...lines), { seats: 2, quotas: [leastOfField(1, 'y')] }).map((one) => [
      ...[one.id, one.in, one.because],
    ]);
  expect(told('ax1@1', 'bx1@2', 'cy1@3', 'dy1@3')).toEqual([
    ['ax1', true, 'place'],
    ['bx1', true, 'place'],
    ['cy1', false, 'levelAtTheEnd'],
    ['dy1', false, 'levelAtTheEnd'],
  ]);
  expect(told('ax1@1', 'bx1@1', 'cy1@3')).toEqual([
    ['ax1', false, 'levelAtTheEnd'],
    ['bx1', false, 'levelAtTheEnd'],
    ['cy1', true, 'quota'],
  ]);
});

test('whoever nobody scored is not taken', () =>
  expect(
    choose(list('ax1@—', 'bx1@1'), { seats: 2, quotas: [] }).map((one) => one.because),
  ).toEqual(['place', 'notScored']));

const anyCandidates = fc
  .array(
    fc.tuple(fc.constantFrom(...'abc'), fc.constantFrom(...'xy'), fc.integer({ min: 1, max: 12 })),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(
      ([cityId, field, place], at): Candidate => ({
        id: `${cityId}${field}${at}`,
        place,
        cityId,
        field,
      }),
    ),
  );
test('never more than the seats, never over a most, everybody with a verdict', () => {
  fc.assert(
    fc.property(
      anyCandidates,
      fc.nat(6),
      fc.integer({ min: 1, max: 3 }),
      fc.nat(2),
      (drawn, seats, most, least) => {
        const quotas = [mostOfCity(most), leastOfField(least, 'y')];
        const verdicts = choose(drawn, { seats, quotas });
        expect(verdicts.map(({ id }) => id).sort()).toEqual(drawn.map(({ id }) => id).sort());
        const chosen = drawn.filter((one) =>
          verdicts.some(({ id, in: isIn }) => isIn && id === one.id),
        );
        expect(chosen.length).toBeLessThanOrEqual(seats);
        for (const city of 'abc')
          expect(chosen.filter(({ cityId }) => cityId === city).length).toBeLessThanOrEqual(most);
      },
    ),
  );
});

test('the order in which candidates are given makes no difference', () => {
  fc.assert(
    fc.property(
      anyCandidates,
      fc.nat(6),
      fc.integer({ min: 1, max: 3 }),
      fc.nat(2),
      (drawn, seats, most, least) => {
        const quotas = [mostOfCity(most), leastOfField(least, 'y')];
        const inAs = (given: Candidate[]) =>
          choose(given, { seats, quotas })
            .flatMap((one) => (one.in ? [one.id] : []))
            .sort();
        expect(inAs([...drawn].reverse())).toEqual(inAs(drawn));
      },
    ),
  );
});
