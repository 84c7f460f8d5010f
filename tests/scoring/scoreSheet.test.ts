import { exact } from '@shared/scoring/exact';
import { faultsOf, type Mark } from '@shared/scoring/scoreSheet';
import { expect, test } from 'vitest';
import { three, whole } from './sheets';

const rule = { criteria: three, step: 50, tiesAreVoid: false };
const points = (...given: (number | null)[]) => ({ points: given });
type Given = Mark | { points: (number | null)[] };
const faults = (
  marks: Record<string, Given>,
  { asked = Object.keys(marks), recused = [] as string[], ...given } = {} as {
    asked?: string[];
    recused?: string[];
  } & Partial<typeof rule>,
) => faultsOf(new Map(Object.entries(marks)), asked, new Set(recused), { ...rule, ...given });

test.each<[string, Given, unknown[]]>([
  ['complete', points(9000, 8000, 8050), []],
  ['abstained', 'abstained', []],
  [
    'nothing at all',
    points(null, null, null),
    [{ fault: 'missing', nomination: 'A', criterion: null }],
  ],
  [
    'one missing',
    points(9000, null, 0),
    [{ fault: 'missing', nomination: 'A', criterion: 'representativeness' }],
  ],
  [
    'too much',
    points(10_001, 0, 0),
    [{ fault: 'outOfRange', nomination: 'A', criterion: 'originality', maximum: 10_000 }],
  ],
  [
    'below nothing',
    points(0, 0, -50),
    [{ fault: 'outOfRange', nomination: 'A', criterion: 'replicability', maximum: 10_000 }],
  ],
  [
    'a quarter where halves are the step',
    points(9025, 0, 0),
    [{ fault: 'betweenSteps', nomination: 'A', criterion: 'originality' }],
  ],
])('%s', (_, mark, expected) => expect(faults({ A: mark })).toEqual(expected));

test('a nomination asked for and not on the sheet is missing', () =>
  expect(faults({ A: points(50, 50, 50) }, { asked: ['A', 'B'] })).toEqual([
    { fault: 'missing', nomination: 'B', criterion: null },
  ]));

test('whoever is recused may not score, and need not say so', () => {
  expect(faults({ A: points(50, 50, 50) }, { recused: ['A'] })).toEqual([
    { fault: 'recused', nomination: 'A' },
  ]);
  expect(faults({ A: 'recused' }, { recused: ['A'] })).toEqual([]);
  expect(faults({}, { asked: ['A'], recused: ['A'] })).toEqual([]);
});

test('a nomination of somebody else’s list is told', () =>
  expect(faults({ B: points(50, 50, 50) }, { asked: [] })).toEqual([
    { fault: 'notAsked', nomination: 'B' },
  ]));

test('level totals void a sheet where the rule says so', () => {
  const marks = { A: points(8000), B: points(9000), C: points(8000) };
  const given = { criteria: whole };
  expect(faults(marks, given)).toEqual([]);
  expect(faults(marks, { ...given, tiesAreVoid: true })).toEqual([
    { fault: 'tied', nominations: ['A', 'C'], total: exact(80) },
  ]);
});
