import { caseOf, nextDeck } from '@shared/stage/nextDeck';
import { expect, test } from 'vitest';

const item = (id: string, changes: Partial<Parameters<typeof nextDeck>[0][number]> = {}) => ({
  id,
  kind: 'speech' as const,
  caseStudyId: null,
  countyId: null,
  actualStart: null,
  actualEnd: null,
  ...changes,
});
const ran = { actualStart: 1, actualEnd: 2 };
const runs = { actualStart: 1, actualEnd: null };

const cases = [
  { id: 'ca', countyId: '370782', decks: [{ id: 'da-old' }, { id: 'da' }] },
  { id: 'cb', countyId: '370323', decks: [{ id: 'db' }] },
  { id: 'cc', countyId: '370323', decks: [] },
];
const opening = item('opening', { kind: 'hosting' });
const a = item('a', { caseStudyId: 'ca' });
const b = item('b', { caseStudyId: 'cb' });
const pause = item('pause', { kind: 'break' });
const c = item('c', { countyId: '999999' });
const day = (changes: Record<string, object>) =>
  [opening, a, b, pause, c].map((one) => ({ ...one, ...changes[one.id] }));

test.each([
  ['before anything runs: the first with a case', day({}), null, null, 'a'],
  ['the running speech, whose deck has not been on', day({ a: runs }), null, null, 'a'],
  ['the one after the running speech, whose deck is on', day({ a: runs }), 'da', null, 'b'],
  ['the same, when an earlier version was on', day({ a: runs }), 'da-old', null, 'b'],
  [
    'the running speech, while the deck before is still on',
    day({ a: ran, b: runs }),
    'da',
    null,
    'b',
  ],
  ['the one after the last that was finished', day({ a: ran }), 'da', null, 'b'],
  ['a speech without any case is said, not skipped', day({ b: runs }), 'db', null, 'c'],
  ['behind the one that was looked at', day({}), null, 'a', 'b'],
  ['nothing after the last', day({ c: ran }), null, null, undefined],
  ['nothing behind the last', day({}), null, 'c', undefined],
])('next is %s', (_, items, lastDeckId, after, id) => {
  expect(nextDeck(items, cases, lastDeckId, after)?.item.id).toBe(id);
});

test('an item has its linked case, else the only one of its county', () => {
  expect(caseOf(cases, a)?.id).toBe('ca');
  expect(caseOf(cases, item('x', { countyId: '370782' }))?.id).toBe('ca');
  expect(caseOf(cases, item('x', { countyId: '370323' }))).toBeUndefined();
  expect(caseOf(cases, undefined)).toBeUndefined();
});
