import {
  afterRound,
  levelGroups,
  type Ordered,
  partedByLots,
  roundProblem,
} from '@shared/deliberation/order';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/properties';

/** `a1 b2 c2 d—`: whose place is what. */
const order = (text: string): Ordered[] =>
  text.split(' ').flatMap((one) => {
    const [id = '', place = ''] = [one.slice(0, 1), one.slice(1)];
    return one === '' ? [] : [{ id, place: place === '—' ? null : Number(place) }];
  });
const told = (ordered: readonly Ordered[]) =>
  ordered.map(({ id, place }) => `${id}${place ?? '—'}`).join(' ');

describe('who is voted on', () => {
  test.each([
    ['the first three', 'a1 b2 c3 d4', 'abc', null],
    ['level ones at the end', 'a1 b2 c2 d4', 'bc', null],
    ['one of two level ones', 'a1 b2 c2 d4', 'ab', 'apart'],
    ['not next to each other', 'a1 b2 c3', 'ac', 'apart'],
    ['all, where ballots alone decide', 'a— b— c—', 'abc', null],
    ['some, where nobody has a place', 'a— b— c—', 'ab', 'notAll'],
    ['one that nobody scored', 'a1 b2 c—', 'bc', 'notAll'],
    ['one that withdrew', 'a1 b2', 'bz', 'unknown'],
  ])('%s', (_, before, votedOn, problem) =>
    expect(roundProblem(order(before), new Set(votedOn))).toBe(problem),
  );
});

describe('the order after a round', () => {
  test.each([
    ['the last seat', 'a1 b2 c2 d4', 'c1 b2', 'a1 c2 b3 d4'],
    ['still level', 'a1 b2 c2 d4', 'c1 b1', 'a1 b2 c2 d4'],
    ['the first three turned round', 'a1 b2 c3 d4', 'c1 b2 a3', 'c1 b2 a3 d4'],
    ['all of those nobody had placed', 'a— b— c—', 'b1 c1 a3', 'b1 c1 a3'],
    ['one withdrew since', 'a1 b2 d3', 'c1 d2 b3', 'a1 d2 b3'],
    ['no place in it', 'a1 b2', 'a— b—', 'a1 b2'],
  ])('%s', (_, before, round, after) =>
    expect(told(afterRound(order(before), order(round)))).toBe(after),
  );
});

describe('lots', () => {
  test.each([
    ['part a whole group', 'a1 b2 c2 d4', ['cb'], 'a1 c2 b3 d4'],
    ['not a group that has grown', 'a1 b2 c2 d2', ['cb'], 'a1 b2 c2 d2'],
    ['a group that has shrunk', 'a1 b2 d2', ['dcb'], 'a1 d2 b3'],
    ['two groups, each by its own', 'a1 b1 c3 d3', ['ba', 'dc'], 'b1 a2 d3 c4'],
    ['the last draw counts', 'a1 b1', ['ab', 'ba'], 'b1 a2'],
  ])('%s', (_, before, draws, after) =>
    expect(
      told(
        partedByLots(
          order(before),
          draws.map((draw) => [...draw]),
        ),
      ),
    ).toBe(after),
  );
});

test('a round moves nobody but those voted on, and keeps the places they held', () => {
  const places = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(places, places, fc.nat(), (scores, votes, pick) => {
      // places shared as results share them
      const placed = (values: readonly number[], ids: readonly string[]): Ordered[] =>
        ids.map((id, at) => ({
          id,
          place: 1 + values.filter((value) => value < (values[at] ?? 0)).length,
        }));
      const ids = scores.map((_, at) => 'abcdefgh'[at] as string);
      const before = placed(scores, ids);
      const groups = levelGroups(before);
      const group = groups[pick % Math.max(1, groups.length)];
      if (!group) return;
      const round = placed(
        group.ids.map((_, at) => votes[at % votes.length] ?? 1),
        group.ids,
      );
      expect(roundProblem(before, new Set(group.ids))).toBeNull();
      const after = afterRound(before, round);
      const placeOf = (of: readonly Ordered[], id: string) =>
        of.find((one) => one.id === id)?.place;
      for (const id of ids) {
        if (!group.ids.includes(id)) expect(placeOf(after, id)).toBe(placeOf(before, id));
        else {
          expect(placeOf(after, id)).toBeGreaterThanOrEqual(group.place);
          expect(placeOf(after, id)).toBeLessThan(group.place + group.ids.length);
        }
      }
    }),
  );
});
