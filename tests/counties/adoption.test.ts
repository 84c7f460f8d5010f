import { describe, expect, test } from 'vitest';
import {
  type AdoptionMove,
  type AdoptionStatus,
  adoptionLifecycle,
  adoptionMoves,
  adoptionProblem,
  adoptionStatuses,
  followersOf,
  legalAdoptionMove,
  movesFrom,
} from '../../src/shared/counties/adoption';
import { asCalendarDate } from '../../src/shared/time';

const today = asCalendarDate('2026-08-15');

/** Written out a second time on purpose, as the office would read it. */
const legal: Record<AdoptionStatus, Partial<Record<AdoptionMove, AdoptionStatus>>> = {
  proposed: { begin: 'underway', giveUp: 'notAdopted' },
  underway: { report: 'underway', adopt: 'adopted', giveUp: 'notAdopted' },
  adopted: { report: 'adopted', confirmHeld: 'adopted', reportLapse: 'underway' },
  notAdopted: { proposeAgain: 'proposed' },
};

const somebody = { operatorId: 'second', followedBy: ['first'] };
const alone = { evidenceCount: 1, persons: somebody };

const every = adoptionStatuses.flatMap((status) =>
  adoptionMoves.map((move) => [status, move] as const),
);

test.each(every)('%s × %s', (status, move) => {
  expect(legalAdoptionMove(status, move)?.to).toBe(legal[status][move]);
  const problem = adoptionProblem(
    status,
    { move, text: '示例', lookBackOn: asCalendarDate('2026-11-15') },
    alone,
    today,
  );
  if (legal[status][move]) expect(problem).toBeNull();
  else expect(problem).toMatchObject({ kind: 'conflict', key: 'counties:error.moveNotLegal' });
});

test('no line stands twice, and every status has a way on', () => {
  const lines = adoptionLifecycle.map(({ from, move }) => `${from} ${move}`);
  expect(new Set(lines).size).toBe(lines.length);
  for (const status of adoptionStatuses) expect(movesFrom(status)).not.toEqual([]);
});

describe('adopting asks for', () => {
  const adopt = { move: 'adopt' as const, text: '示例：审批压减到 5 天', lookBackOn: null };
  const lookBackOn = asCalendarDate('2026-11-15');
  test.each([
    ['a result', { ...adopt, text: '', lookBackOn }, 1, 'textMissing'],
    ['evidence', { ...adopt, lookBackOn }, 0, 'evidenceMissing'],
    ['a date to look back', adopt, 1, 'lookBackNotLater'],
    ['a later date than today', { ...adopt, lookBackOn: today }, 1, 'lookBackNotLater'],
  ])('%s', (_, made, evidence, key) => {
    const problem = adoptionProblem(
      'underway',
      made,
      { evidenceCount: evidence, persons: somebody },
      today,
    );
    expect(problem).toMatchObject({
      key: `counties:error.${key}`,
    });
  });
});

describe('a second person confirms, as with issues', () => {
  const persons = (operatorId: string | null, ...followedBy: string[]) => ({
    operatorId,
    followedBy,
  });
  test.each([
    ['the one who follows it', persons('first', 'first'), 'secondPerson'],
    ['one of two who follow it', persons('first', 'first', 'second'), 'secondPerson'],
    ['the other of the two', persons('second', 'first', 'second'), 'secondPerson'],
    ['nobody named', persons(null, 'first'), 'whoAreYou'],
    ['another', persons('third', 'first', 'second'), null],
    ['anybody, where nobody who follows it is known', persons('first'), null],
  ])('%s', (_, given, key) => {
    const made = {
      move: 'adopt' as const,
      text: '示例',
      lookBackOn: asCalendarDate('2026-11-15'),
    };
    const problem = adoptionProblem('underway', made, { evidenceCount: 1, persons: given }, today);
    expect(problem?.key ?? null).toBe(key && `counties:error.${key}`);
    // Whoever follows it goes on following it.
    expect(
      adoptionProblem(
        'underway',
        { ...made, move: 'report' },
        { evidenceCount: 0, persons: given },
        today,
      ),
    ).toBeNull();
  });
});

test.each<[string, string[], string[]]>([
  ['nobody before it is begun', [], []],
  ['whoever began', ['begin a'], ['a']],
  ['all who report', ['begin a', 'report b', 'report a', 'report c'], ['a', 'b', 'c']],
  ['nobody unnamed', ['begin ', 'report b'], ['b']],
  ['only those since it lapsed', ['begin a', 'adopt b', 'reportLapse c', 'report d'], ['c', 'd']],
  [
    'only those since it was begun again',
    ['begin a', 'giveUp a', 'proposeAgain b', 'begin c'],
    ['c'],
  ],
])('an adoption is followed by %s', (_, made, followers) => {
  let status: AdoptionStatus = 'proposed';
  const moves = made.map((line) => {
    const [move, operatorId] = line.split(' ') as [AdoptionMove, string];
    status = legalAdoptionMove(status, move)?.to ?? status;
    return { move, toStatus: status, operatorId: operatorId || null };
  });
  expect(followersOf(moves)).toEqual(followers);
});
