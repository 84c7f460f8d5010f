import * as placing from '@shared/windows/placing';
import type { Display, RememberedWindows, WindowJob } from '@shared/windows/windows';
import { describe, expect, test } from 'vitest';

const aDisplay = (changes: Partial<Display>): Display => ({
  id: 1,
  label: 'eDP-1',
  x: 0,
  y: 0,
  width: 1366,
  height: 768,
  isPrimary: false,
  ...changes,
});
const laptop = aDisplay({ isPrimary: true });
const full = { width: 1920, height: 1080 };
const projector = aDisplay({ id: 2, label: 'HDMI-1', x: 1366, ...full });
const wall = aDisplay({ id: 3, label: 'DP-1', x: 3286, width: 3840, height: 1080 });
/** A system that knows no monitor's name. */
const nameless = aDisplay({ id: 4, label: '', x: 1366, ...full });

const at = (displays: Display[], operatorsId = 1): placing.Desktop => ({ displays, operatorsId });
const standing = (...pairs: [WindowJob, number][]) => new Map(pairs);
const kept = (display: Display, open = true) => ({ display, open });

describe('a display is known again', () => {
  test.each<[string, placing.Desktop, Display, Display | undefined]>([
    ['by its number and name', at([laptop, projector]), projector, projector],
    [
      'at another resolution',
      at([laptop, { ...projector, width: 1280 }]),
      projector,
      { ...projector, width: 1280 },
    ],
    [
      'numbered anew, by name and size',
      at([laptop, { ...projector, id: 7 }]),
      projector,
      { ...projector, id: 7 },
    ],
    [
      'never when its number went to another monitor',
      at([laptop, { ...wall, id: 2 }]),
      projector,
      undefined,
    ],
    [
      'never when two look like it',
      at([laptop, { ...projector, id: 7 }, { ...projector, id: 8 }]),
      projector,
      undefined,
    ],
    [
      'never in the look-alike that the operator works on',
      at([{ ...projector, id: 9 }], 9),
      projector,
      undefined,
    ],
    ['without a name by number and size', at([laptop, nameless]), nameless, nameless],
    [
      'without a name never at another size',
      at([laptop, { ...nameless, width: 800 }]),
      nameless,
      undefined,
    ],
    [
      'without a name never by size alone',
      at([laptop, { ...nameless, id: 5 }]),
      nameless,
      undefined,
    ],
    ['not while it is unplugged', at([laptop]), projector, undefined],
  ])('%s', (_, desktop, known, expected) => {
    expect(placing.sameDisplay(desktop, known)).toEqual(expected);
  });
});

describe('a job that is opened without saying where', () => {
  test.each<[string, placing.Desktop, placing.Standing, Display | undefined, number | undefined]>([
    ['goes to the second display', at([laptop, projector]), standing(), undefined, 2],
    ['goes where it stood last', at([laptop, projector, wall]), standing(), wall, 3],
    ['goes elsewhere when that is gone', at([laptop, projector]), standing(), wall, 2],
    ['covers no other job', at([laptop, projector, wall]), standing(['stage', 2]), undefined, 3],
    [
      'covers no other job where it stood last',
      at([laptop, projector, wall]),
      standing(['stage', 3]),
      wall,
      2,
    ],
    [
      'shares the own display when all others are taken',
      at([laptop, projector]),
      standing(['stage', 2]),
      undefined,
      1,
    ],
    ['shares the only display', at([laptop]), standing(['stage', 1]), undefined, 1],
    [
      'keeps off the projector that the operator works on',
      at([laptop, projector], 2),
      standing(),
      undefined,
      1,
    ],
    ['goes nowhere without a display', at([]), standing(), undefined, undefined],
  ])('%s', (_, desktop, now, last, id) => {
    expect(placing.usualDisplay(desktop, now, 'chair', last)?.id).toBe(id);
  });

  test('it fills every display but the operator’s', () => {
    const desktop = at([laptop, projector]);
    expect([placing.fills(desktop, 2), placing.fills(desktop, 1)]).toEqual([true, false]);
  });
});

describe('putting a job on a display', () => {
  const desktop = at([laptop, projector, wall]);

  test.each<[string, placing.Standing, WindowJob, number, [WindowJob, number][]]>([
    ['opens it', standing(), 'stage', 2, [['stage', 2]]],
    ['moves it', standing(['stage', 2]), 'stage', 3, [['stage', 3]]],
    ['leaves it', standing(['stage', 2]), 'stage', 2, [['stage', 2]]],
    [
      'lets two change places',
      standing(['stage', 2], ['chair', 3]),
      'stage',
      3,
      [
        ['stage', 3],
        ['chair', 2],
      ],
    ],
    [
      'finds room on the operator’s own display',
      standing(['stage', 1]),
      'chair',
      1,
      [
        ['stage', 1],
        ['chair', 1],
      ],
    ],
  ])('%s', (_, now, job, id, expected) => {
    expect([...placing.puttingOn(desktop, now, job, id)]).toEqual(expected);
  });

  test('never covers what the hall sees', () => {
    expect(() => placing.puttingOn(desktop, standing(['stage', 2]), 'backstage', 2)).toThrow(
      expect.objectContaining({ kind: 'conflict', key: 'windows:error.takenBy.stage' }),
    );
  });

  test('refuses a display that is not there, rather than take another one', () => {
    expect(() => placing.puttingOn(desktop, standing(), 'stage', 9)).toThrow(
      expect.objectContaining({ kind: 'notFound', key: 'windows:error.displayGone' }),
    );
  });
});

describe('when displays come and go', () => {
  const both: RememberedWindows['jobs'] = { stage: kept(projector), chair: kept(wall) };
  const back = (...args: Parameters<typeof placing.comingBack>) =>
    [...placing.comingBack(...args)].map(([job, { id }]) => [job, id]);

  test.each<[string, placing.Desktop, placing.Standing, RememberedWindows['jobs'], unknown]>([
    [
      'all that were open come back at the start',
      at([laptop, projector, wall]),
      standing(),
      both,
      [
        ['stage', 2],
        ['chair', 3],
      ],
    ],
    ['only what has its display', at([laptop, wall]), standing(), both, [['chair', 3]]],
    ['nothing on a display that nobody chose', at([laptop, nameless]), standing(), both, []],
    [
      'nothing that a person closed',
      at([laptop, projector]),
      standing(),
      { stage: kept(projector, false) },
      [],
    ],
    ['nothing twice', at([laptop, projector]), standing(['stage', 2]), both, []],
    ['nothing over another job', at([laptop, projector]), standing(['backstage', 2]), both, []],
    [
      'of two for one display the first',
      at([laptop, projector]),
      standing(),
      { stage: kept(projector), chair: kept(projector) },
      [['stage', 2]],
    ],
    [
      'as a window on the only display',
      at([laptop]),
      standing(),
      { stage: kept(laptop) },
      [['stage', 1]],
    ],
  ])('%s', (_, desktop, now, jobs, expected) => {
    expect(back(desktop, now, jobs)).toEqual(expected);
  });

  test('windows whose display is gone go with it, the others stay', () => {
    const now = standing(['stage', 2], ['chair', 3]);
    expect(placing.leftAlone(at([laptop, wall]), now)).toEqual(['stage']);
    expect(placing.leftAlone(at([laptop, projector, wall]), now)).toEqual([]);
  });

  test('displays are counted from the left, then from the top', () => {
    const above = aDisplay({ id: 5, x: 1366, y: -1080 });
    const counted = placing.numbered(at([wall, projector, laptop, above]));
    expect(counted.map(({ id, number }) => [number, id])).toEqual([
      [1, 1],
      [2, 5],
      [3, 2],
      [4, 3],
    ]);
    expect(counted.filter(({ isOperators }) => isOperators).map(({ id }) => id)).toEqual([1]);
  });
});
