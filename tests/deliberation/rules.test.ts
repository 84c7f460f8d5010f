import {
  brokenQuotas,
  decisionProblem,
  noticeProblem,
  publishProblem,
  unexplainedQuotas,
} from '@shared/deliberation/rules';
import type { Chosen, Quota } from '@shared/scoring/choice';
import { asCalendarDate } from '@shared/time';
import { describe, expect, test } from 'vitest';

describe('a decision', () => {
  const proposed: Chosen[] = [
    { id: 'a', in: true, because: 'place' },
    { id: 'b', in: true, because: 'place' },
    { id: 'c', in: false, because: 'place' },
  ];
  const decide = (text: string) =>
    text.split(' ').map((one) => {
      const [nominationId = '', sign, reason = ''] = one.split(/([+-])/);
      return { nominationId, isIn: sign === '+', reason };
    });
  test.each([
    ['as proposed', 'a+ b+ c-', null],
    ['against the proposal, with reasons', 'a+ b-示例 c+示例', null],
    ['against the proposal without one', 'a+ b- c+示例', 'reasonMissing'],
    ['fewer than the seats', 'a+ b-示例 c-', null],
    ['more than the seats', 'a+ b+ c+示例', 'tooMany'],
    ['one forgotten', 'a+ b+', 'undecided'],
    ['one that is none of them', 'a+ b+ d-', 'undecided'],
    ['one twice', 'a+ b+ b+', 'decidedTwice'],
  ])('%s', (_, text, key) => {
    const problem = decisionProblem(decide(text), proposed, 2);
    if (key === null) expect(problem).toBeNull();
    else expect(problem).toMatchObject({ key: `deliberation:error.${key}` });
  });
});

describe('quotas', () => {
  /** `a1x`: the first of city a, field x. The first of each pair of lists is in. */
  const nominated = ['a1x', 'a2x', 'b1y', 'c1z'].map((id) => ({
    ...{ id, cityId: id.slice(0, 1), field: id.slice(2) },
  }));
  const isIn = (id: string) => ['a1x', 'a2x', 'b1y'].includes(id);
  const quota = (over: Quota['over'], of: string | null, least: number, most: number | null) => ({
    ...{ over, of, least, most },
  });
  test.each([
    ['the most of each city', [quota('city', null, 0, 1)], [['a', 2]]],
    ['a city with a number of its own', [quota('city', null, 0, 1), quota('city', 'a', 0, 2)], []],
    ['the least of a field', [quota('field', 'z', 1, null)], [['z', 0]]],
    ['the least of each, also where nobody is in', [quota('city', null, 1, null)], [['c', 0]]],
    ['the least of a field nobody was nominated from', [quota('field', 'q', 1, null)], [['q', 0]]],
    ['kept', [quota('field', 'x', 1, 2), quota('field', 'y', 1, null)], []],
  ])('%s', (_, quotas, expected) =>
    expect(brokenQuotas(nominated, isIn, quotas).map(({ of, count }) => [of, count])).toEqual(
      expected,
    ),
  );

  const proposed = nominated.map(
    ({ id }): Chosen => ({ id, in: isIn(id), because: 'place' }) as Chosen,
  );
  test.each([
    ['as proposed, which nobody could better', '++++', quota('field', 'q', 1, null), []],
    ['a most kept', '+--+', quota('city', null, 0, 1), []],
    ['a most broken anew', '++-+', quota('city', 'a', 0, 1), []],
    ['a least broken anew', '++-+', quota('city', 'b', 1, null), ['b']],
    ['a least broken anew, and why on the one left out', '++!+', quota('city', 'b', 1, null), []],
    ['another one out, as short as proposed', '+-++', quota('field', 'q', 1, null), []],
  ])('unexplained: %s', (_, signs, given, expected) => {
    const decisions = nominated.map(({ id }, at) => ({
      ...{ nominationId: id, isIn: signs[at] === '+' },
      reason: signs[at] === '!' ? '示例' : '',
    }));
    expect(unexplainedQuotas(decisions, nominated, proposed, [given]).map(({ of }) => of)).toEqual(
      expected,
    );
  });
});

describe('giving notice', () => {
  const decided = (text: string) =>
    [...text].map((sign) => ({ isIn: sign !== '-', isNew: sign !== 'o' }));
  test.each([
    ['all decided', ['selected', 'notSelected', 'withdrawn'], '+-', null],
    ['nothing decided', ['accepted'], '', 'notDecided'],
    ['one came after the decision', ['selected', 'accepted'], '+', 'notDecided'],
    ['not decided again since the last notice', ['selected'], 'o', 'decideAgain'],
    ['nobody is in', ['notSelected'], '-', 'nobodyIn'],
  ] as const)('%s', (_, statuses, decisions, key) => {
    const problem = noticeProblem(
      statuses.map((status) => ({ status })),
      decided(decisions),
    );
    if (key === null) expect(problem).toBeNull();
    else expect(problem).toMatchObject({ key: `deliberation:error.${key}` });
  });
});

describe('publishing', () => {
  const notice = { toDate: asCalendarDate('2026-08-21') };
  const day = asCalendarDate;
  test.each([
    ['after the last day', notice, [], '2026-08-22', null],
    ['on the last day', notice, [], '2026-08-21', 'noticeRuns'],
    ['without a notice', null, [], '2026-08-22', 'noNotice'],
    ['with an open objection', notice, [{ isUpheld: null }], '2026-08-22', 'objectionsOpen'],
    ['with one that was upheld', notice, [{ isUpheld: true }], '2026-08-22', 'upheld'],
    ['with one that was not', notice, [{ isUpheld: false }], '2026-08-22', null],
  ])('%s', (_, given, objections, today, key) => {
    const problem = publishProblem(given, objections, day(today));
    if (key === null) expect(problem).toBeNull();
    else expect(problem).toMatchObject({ kind: 'refused', key: `deliberation:error.${key}` });
  });
});
