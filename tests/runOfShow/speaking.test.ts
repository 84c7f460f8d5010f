import { calledNext } from '@shared/runOfShow/speaking';
import { expect, test } from 'vitest';
import { aDay, at, oclock, runAt } from './aDay';

test('called are the next two that somebody must come forward for: nobody for a ride or a meal', () => {
  const day = aDay(oclock(8, 30), [
    { minutes: 8, actualStart: at(8, 30) },
    { minutes: 15, kind: 'break' },
    { minutes: 20, kind: 'ride' },
    { minutes: 8, skipped: true },
    { minutes: 8 },
    { minutes: 60, kind: 'meal' },
    { minutes: 8, kind: 'writtenContribution' },
    { minutes: 10, kind: 'commentary' },
    { minutes: 8 },
  ]);
  expect([...calledNext(runAt(day, at(8, 31)).lines, 2)]).toEqual(['e', 'h']);
});
