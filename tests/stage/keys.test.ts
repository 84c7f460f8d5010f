import { excerpt } from '@shared/stage/excerpt';
import { pressed, type StageAct } from '@shared/stage/keys';
import { placeFor, sameDisplay } from '@shared/stage/placing';
import type { StageDisplay } from '@shared/stage/stage';
import { describe, expect, test } from 'vitest';

describe('keys', () => {
  test.each<[string, StageAct]>([
    ['ArrowRight', { kind: 'turn', by: 1 }],
    ['PageDown', { kind: 'turn', by: 1 }],
    [' ', { kind: 'turn', by: 1 }],
    ['ArrowLeft', { kind: 'turn', by: -1 }],
    ['PageUp', { kind: 'turn', by: -1 }],
    ['b', { kind: 'black' }],
    ['B', { kind: 'black' }],
    ['f', { kind: 'freeze' }],
    ['a', { kind: 'agenda' }],
    ['Escape', { kind: 'holding' }],
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
  ['the end', 9, 8, 3, [6, 7, 8]],
  ['the first one running', 9, 0, 3, [0, 1, 2]],
])('an agenda shows %s', (_, length, running, capacity, shown) => {
  const items = Array.from({ length }, (_item, at) => ({ at, running: at === running }));
  expect(excerpt(items, capacity).map(({ at }) => at)).toEqual(shown);
});

describe('where the stage window stands', () => {
  const laptop: StageDisplay = { id: 1, label: 'eDP-1', width: 1366, height: 768, isPrimary: true };
  const projector: StageDisplay = {
    id: 2,
    label: 'HDMI-1',
    width: 1920,
    height: 1080,
    isPrimary: false,
  };
  const wall: StageDisplay = { id: 3, label: 'DP-1', width: 3840, height: 1080, isPrimary: false };

  test.each([
    ['the second display, filling it', [laptop, projector], 1, null, 2, true],
    ['the one that was asked for', [laptop, projector, wall], 1, 3, 3, true],
    ['the other one when the operator is on the projector', [laptop, projector], 2, null, 1, true],
    ['a window on the only display', [laptop], 1, null, 1, false],
    ['a window when the operator asks for the own display', [laptop, projector], 1, 1, 1, false],
    ['the second one when the asked one is gone', [laptop, projector], 1, 9, 2, true],
  ])('%s', (_, displays, operatorsId, askedId, id, fullScreen) => {
    const place = placeFor(displays, operatorsId, askedId);
    expect([place?.display.id, place?.fullScreen]).toEqual([id, fullScreen]);
  });

  test('nowhere without a display', () => {
    expect(placeFor([], 1, null)).toBeNull();
  });

  test('a display plugged in again is known by number, else by name and size', () => {
    expect(sameDisplay([laptop, projector], projector)).toBe(projector);
    const renumbered = { ...projector, id: 7 };
    expect(sameDisplay([laptop, renumbered], projector)).toBe(renumbered);
    expect(sameDisplay([laptop, wall], projector)).toBeUndefined();
  });
});
