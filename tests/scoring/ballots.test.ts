import { type Ballot, type BallotRule, countBallots } from '@shared/scoring/ballots';
import { written } from '@shared/scoring/exact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../support/properties';

const rule: BallotRule = {
  classes: [
    { id: 'A', weight: 6000 },
    { id: 'B', weight: 4000 },
  ],
  least: 1,
  most: 2,
  decimals: 2,
};
const ballot = (voterId: string, chosen: string): Ballot => ({
  voterId,
  classId: voterId.slice(0, 1),
  chosen: [...chosen],
});
const lines = (ballots: Ballot[], given = rule) =>
  countBallots(['x', 'y', 'z'], ballots, given).standings.map(
    ({ nomination, votes, value, place }) =>
      `${place ?? '—'} ${nomination} ${votes.join('/')} ${value === null ? '' : written(value, 2)}`,
  );

test('A 60 %, B 40 %: the share of votes in each class, weighted', () =>
  expect(
    lines([
      ballot('A1', 'xy'),
      ballot('A2', 'x'),
      ballot('B1', 'y'),
      ballot('B2', 'yz'),
      ballot('B3', 'z'),
    ]),
  ).toEqual([
    // x: 2 of 2 A · 0 of 3 B; y: 1 of 2 · 2 of 3 = 30 + 26.67; z: 0 · 2 of 3
    '1 x 2/0 60.00',
    '2 y 1/2 56.67',
    '3 z 0/2 26.67',
  ]));

test('a spoilt ballot counts for nothing, and it is told why', () => {
  const { spoilt, turnout, standings } = countBallots(
    ['x', 'y', 'z'],
    [
      ballot('A1', 'xyz'),
      ballot('A2', ''),
      ballot('A3', 'xx'),
      ballot('A4', 'q'),
      ballot('A5', 'x'),
      ballot('B1', 'y'),
      ballot('C1', 'y'),
    ],
    rule,
  );
  expect(spoilt).toEqual([
    { voterId: 'A1', fault: 'tooMany' },
    { voterId: 'A2', fault: 'tooFew' },
    { voterId: 'A3', fault: 'chosenTwice' },
    { voterId: 'A4', fault: 'unknownChoice' },
    { voterId: 'C1', fault: 'unknownClass' },
  ]);
  expect(turnout).toEqual([
    { classId: 'A', counted: 1, spoilt: 4 },
    { classId: 'B', counted: 1, spoilt: 0 },
  ]);
  expect(standings[0]).toMatchObject({ nomination: 'x', place: 1 });
});

test('without a ballot that counts in one class nothing is decided', () =>
  expect(lines([ballot('A1', 'x')])).toEqual(['— x 1/0 ', '— y 0/0 ', '— z 0/0 ']));

test('level ones share a place', () =>
  expect(lines([ballot('A1', 'xy'), ballot('B1', 'xy')])).toEqual([
    '1 x 1/1 100.00',
    '1 y 1/1 100.00',
    '3 z 0/0 0.00',
  ]));

test('the order of ballots makes no difference', () => {
  const ballots = fc.uniqueArray(
    fc.tuple(fc.constantFrom('A', 'B'), fc.nat(40), fc.subarray(['x', 'y', 'z'])),
    { selector: ([classId, number]) => `${classId}${number}` },
  );
  fc.assert(
    fc.property(ballots, (drawn) => {
      const given = drawn.map(([classId, number, chosen]) =>
        ballot(`${classId}${number}`, chosen.join('')),
      );
      expect(lines([...given].reverse())).toEqual(lines(given));
    }),
  );
});

test('one more cross on a ballot that may have it never does a nomination harm', () => {
  const drawn = fc.array(
    fc.tuple(fc.constantFrom('A', 'B'), fc.subarray(['x', 'y', 'z'], { maxLength: 2 })),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(drawn, fc.nat(), (ballots, pick) => {
      const given = ballots.map(([classId, chosen], at) =>
        ballot(`${classId}${at}`, chosen.join('')),
      );
      const at = pick % given.length;
      const chosen = given[at]?.chosen ?? [];
      // A blank ballot that becomes a valid one changes what all shares are taken of.
      if (chosen.length !== 1 || chosen.includes('x')) return;
      const more = given.map((one, i) => (i === at ? { ...one, chosen: [...chosen, 'x'] } : one));
      const placeOf = (all: Ballot[]) =>
        countBallots(['x', 'y', 'z'], all, rule).standings.find((one) => one.nomination === 'x')
          ?.place ?? Number.POSITIVE_INFINITY;
      expect(placeOf(more)).toBeLessThanOrEqual(placeOf(given));
    }),
  );
});
