import { contract, operationNames } from '@shared/contract';
import { expect, test } from 'vitest';
import { features } from '../../src/main/features';
import { sourcesIn } from './sources';

test('every operation of the contract appears in a test', () => {
  const tests = sourcesIn('tests')
    .filter(({ path }) => !path.includes('house'))
    .map(({ text }) => text)
    .join('\n');
  const untested = operationNames.filter(
    (name) => !new RegExp(`\\b${name.replace('.', '\\s*\\.\\s*')}\\b`).test(tests),
  );
  expect(untested).toEqual([]);
});

test('every contract line is done, and nothing is done that is not in the contract', () => {
  const lines = Object.entries(contract).map(([feature, verbs]) => [
    feature,
    Object.keys(verbs).toSorted(),
  ]);
  const done = Object.entries(features).map(([feature, handlers]) => [
    feature,
    Object.keys(handlers).toSorted(),
  ]);
  expect(done).toEqual(lines);
});
