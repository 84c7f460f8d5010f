import {
  legalNominationMove,
  type NominationMove,
  type NominationStatus,
  nominationMoves,
  nominationStatuses,
  nominationTable,
  type Phase,
  type PhaseMove,
  phaseAfter,
  phaseMoves,
  phases,
  phaseTable,
} from '@shared/selections/phases';
import { allowanceProblem, blindProblem, codeOf, criteriaProblem } from '@shared/selections/rules';
import { describe, expect, test } from 'vitest';

/** Written out a second time on purpose, as the office would read it. */
const ways: Record<Phase, Partial<Record<PhaseMove, Phase>>> = {
  call: { beginBlind: 'blind' },
  blind: { backToCall: 'call', open: 'deliberation' },
  deliberation: { giveNotice: 'notice' },
  notice: { deliberateAgain: 'deliberation', publish: 'published' },
  published: {},
};

test.each(phases.flatMap((phase) => phaseMoves.map((move) => [phase, move] as const)))(
  '%s × %s',
  (phase, move) => expect(phaseAfter(phase, move)).toBe(ways[phase][move] ?? null),
);

const lives: Record<NominationStatus, Partial<Record<NominationMove, NominationStatus>>> = {
  received: { accept: 'accepted', sendBack: 'sentBack', withdraw: 'withdrawn' },
  sentBack: { receiveAgain: 'received', withdraw: 'withdrawn' },
  accepted: { sendBack: 'sentBack', withdraw: 'withdrawn' },
  withdrawn: { restore: 'received' },
  selected: {},
  notSelected: {},
};

test.each(
  nominationStatuses.flatMap((status) => nominationMoves.map((move) => [status, move] as const)),
)('while called for: %s × %s', (status, move) =>
  expect(legalNominationMove(status, move, 'call')?.to).toBe(lives[status][move]),
);

test('once judges read, only a withdrawal is possible', () => {
  const possible = nominationTable.filter(({ during }) => during.includes('blind'));
  expect(possible.map(({ from, move }) => [from, move])).toEqual([['accepted', 'withdraw']]);
});

test('no line stands twice', () => {
  const lines = [
    ...phaseTable.map(({ from, move }) => `${from} ${move}`),
    ...nominationTable.map(({ from, move }) => `${from} ${move}`),
  ];
  expect(new Set(lines).size).toBe(lines.length);
});

describe('criteria', () => {
  const weights = (...given: number[]) => given.map((weight, at) => ({ name: `${at}`, weight }));
  test.each([
    [weights(4000, 3000, 3000), null],
    [weights(10_000), null],
    [weights(3333, 3333, 3334), null],
    [weights(3333, 3333, 3333), { key: 'selections:error.weights', params: { sum: 99.99 } }],
    [
      [
        { name: 'a', weight: 5000 },
        { name: 'a', weight: 5000 },
      ],
      { key: 'selections:error.criterionTwice' },
    ],
  ])('%o', (criteria, expected) => {
    const problem = criteriaProblem(criteria);
    if (expected === null) expect(problem).toBeNull();
    else expect(problem).toMatchObject(expected);
  });
});

describe('a city’s allowance', () => {
  const there = (...statuses: NominationStatus[]) =>
    statuses.map((status) => ({ cityId: 'c', status }));
  test.each([
    [there('received', 'accepted'), 2, false],
    [there('received', 'withdrawn'), 2, true],
    [there('sentBack'), 1, false],
    [there(), 0, false],
  ])('%o of %i', (nominations, most, isFree) =>
    expect(allowanceProblem('c', '示例市', nominations, [{ cityId: 'c', most }]) === null).toBe(
      isFree,
    ),
  );
  test('no number is any number', () =>
    expect(
      allowanceProblem('c', '示例市', there('received'), [{ cityId: 'd', most: 0 }]),
    ).toBeNull());
});

describe('before the blind phase', () => {
  const nominations = (...statuses: NominationStatus[]) => statuses.map((status) => ({ status }));
  const ready = { nominations: nominations('accepted', 'withdrawn'), judges: 9, unmasked: 0 };
  test.each([
    ['everything is there', ready, null],
    [
      'one is not checked',
      { ...ready, nominations: nominations('accepted', 'received') },
      'unchecked',
    ],
    [
      'one was sent back',
      { ...ready, nominations: nominations('accepted', 'sentBack') },
      'unchecked',
    ],
    ['none is accepted', { ...ready, nominations: nominations('withdrawn') }, 'nothingAccepted'],
    ['a blind copy is not confirmed', { ...ready, unmasked: 1 }, 'unmasked'],
    ['nobody judges', { ...ready, judges: 0 }, 'noJudges'],
  ])('%s', (_, state, key) => {
    const problem = blindProblem(state);
    if (key === null) expect(problem).toBeNull();
    else expect(problem).toMatchObject({ kind: 'refused', key: `selections:error.${key}` });
  });
});

test.each([
  [7, 48, '07'],
  [7, 120, '007'],
  [7, 9, '07'],
])('code %i of %i is %s', (number, count, code) => expect(codeOf(number, count)).toBe(code));
