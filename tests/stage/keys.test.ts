import { excerpt } from '@shared/stage/excerpt';
import { pressed, type StageAct } from '@shared/stage/keys';
import { describe, expect, test } from 'vitest';

describe('keys', () => {
  test.each<[string, StageAct]>([
    ['ArrowRight', { kind: 'turn', by: 1 }],
    ['PageDown', { kind: 'turn', by: 1 }],
    [' ', { kind: 'goOn' }],
    ['Home', { kind: 'filmToStart' }],
    ['ArrowLeft', { kind: 'turn', by: -1 }],
    ['PageUp', { kind: 'turn', by: -1 }],
    ['b', { kind: 'black' }],
    ['B', { kind: 'black' }],
    ['f', { kind: 'freeze' }],
    ['a', { kind: 'agenda' }],
    ['Escape', { kind: 'holding' }],
    ['n', { kind: 'nextDeck' }],
    ['O', { kind: 'overview' }],
    ['p', { kind: 'pointer' }],
    ['d', { kind: 'pen' }],
    ['c', { kind: 'wipe' }],
    ['k', { kind: 'keep' }],
    ['Enter', { kind: 'present' }],
  ])('%s', (key, act) => {
    expect(pressed('', key)).toEqual({ typed: '', act });
  });

  const afterAll = (keys: string[]) =>
    keys.reduce<{ typed: string; act: StageAct | null }>(
      ({ typed, act }, key) => pressed(typed, key) ?? { typed, act },
      { typed: '', act: null },
    );

  test.each<[string[], string, StageAct | null]>([
    [['1', '2', 'Enter'], '', { kind: 'goToPage', number: 12 }],
    [['0', '7'], '7', null],
    [['1', '2', 'Backspace'], '1', null],
    [['1', '2', '3', '4', '5'], '1234', null],
    [['1', 'Escape'], '', { kind: 'holding' }],
    [['1', 'x'], '1', null],
  ])('%j', (keys, typed, act) => {
    expect(afterAll(keys)).toEqual({ typed, act });
  });
});

test.each([
  ['all of a short one', 3, -1, 5, [0, 1, 2]],
  ['the beginning before anything runs', 9, -1, 3, [0, 1, 2]],
  ['the running one with the one before it', 9, 4, 3, [3, 4, 5]],
  ['the running one and the next where only two fit', 9, 4, 2, [4, 5]],
  ['the running one where only one fits', 9, 4, 1, [4]],
  ['the end', 9, 8, 3, [6, 7, 8]],
  ['the first one running', 9, 0, 3, [0, 1, 2]],
])('an agenda shows %s', (_, length, running, capacity, shown) => {
  const items = Array.from({ length }, (_item, at) => ({ at, running: at === running }));
  expect(excerpt(items, capacity).map(({ at }) => at)).toEqual(shown);
});
