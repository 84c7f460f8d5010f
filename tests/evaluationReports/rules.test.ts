import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meansOf } from '../../src/shared/evaluationReports/basis';
import {
  bound,
  damagedIn,
  loosened,
  pieces,
  plainText,
  refreshed,
  staleNumbers,
} from '../../src/shared/evaluationReports/boundText';
import { exact } from '../../src/shared/scoring/exact';
import '../support/properties';

describe('bound text', () => {
  const text = `共${bound('counties', '136')}个，平均${bound('mean:all', '71.20')}分，另有3个。`;

  test('is printed with its numbers, and taken apart and put together again', () => {
    expect(plainText(text)).toBe('共136个，平均71.20分，另有3个。');
    const parts = pieces(text).map((piece) =>
      piece.kind === 'text' ? piece.text : bound(piece.key, piece.value),
    );
    expect(parts.join('')).toBe(text);
    expect(plainText('[[没有竖线]]')).toBe('[[没有竖线]]');
  });

  test('says which numbers are no longer so, and which are no more', () => {
    const now = new Map([['counties', '137']]);
    expect(staleNumbers(text, now)).toEqual([
      { key: 'counties', value: '136', now: '137' },
      { key: 'mean:all', value: '71.20', now: null },
    ]);
    expect(plainText(refreshed(text, now))).toBe('共137个，平均71.20分，另有3个。');
    expect(refreshed(text, now, 'mean:all')).toBe(text);
    expect(staleNumbers(loosened(text, 'mean:all'), now)).toHaveLength(1);
  });
});

describe('bound text that was typed, pasted and damaged', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '[[',
      ']]',
      '[',
      ']',
      '|',
      '\n',
      'mean:all',
      '[[mean:all|71.20]]',
      '[[gone|1]]',
    ),
    fc.string({ maxLength: 12 }),
    fc.constantFrom('长'.repeat(300), '[[a|[[b|1]]]]', `[[${'k'.repeat(300)}|1]]`, '[[|]]'),
  );
  const texts = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  const now = new Map([['mean:all', '72.00']]);

  test('nothing is lost, and what is printed with brackets is told', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const again = pieces(text)
          .map((piece) => (piece.kind === 'text' ? piece.text : bound(piece.key, piece.value)))
          .join('');
        expect(again).toBe(text);
        const damaged = damagedIn(text).length > 0;
        const outside = pieces(text)
          .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
          .join('');
        expect(damaged).toBe(outside.includes('[[') || outside.includes(']]'));
      }),
    );
  });

  test('after an update only what is no more is stale, and text that is no number stays', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const updated = refreshed(text, now);
        for (const { now: value } of staleNumbers(updated, now)) expect(value).toBeNull();
        expect(refreshed(updated, now)).toBe(updated);
        const words = (one: string) =>
          pieces(one).flatMap((piece) => (piece.kind === 'text' ? piece.text : []));
        expect(words(updated)).toEqual(words(text));
      }),
    );
  });

  test.each([
    '[[mean:all|71',
    'mean:all|71]]',
    '[[mean:all]]',
    '[[a|[[b|1]]]]',
    `[[a|${'1'.repeat(99)}]]`,
  ])('%s is damaged', (text) => expect(damagedIn(`平均${text}分`)).toHaveLength(1));
});

describe('means of groups', () => {
  const member = (countyId: string, categoryId: string, value: number | null) => ({
    countyId,
    categoryId,
    value: value === null ? null : exact(value),
  });
  const large = ['a', 'b', 'c', 'd'].map((id, at) => member(id, 'one', at));
  const small = ['x', 'y'].map((id, at) => member(id, 'two', 10 * at));

  test('in public, one of few unknown is left out, and so is that of all by which it could be told', () => {
    const told = meansOf([...large, ...small], ['one', 'two'], 'public', new Set());
    expect(told.byCategory.get('one')).toEqual(exact(3, 2));
    expect(told.byCategory.get('two')).toBeNull();
    expect(told.all).toBeNull();
  });

  test('inside, all of them stand', () => {
    const told = meansOf([...large, ...small], ['one', 'two'], 'internal', new Set());
    expect(told.byCategory.get('two')).toEqual(exact(5));
    expect(told.all).toEqual(exact(16, 6));
  });

  test('one that weighs otherwise than the others could be worked out, and so could two', () => {
    const group = (odd: number) =>
      meansOf(
        [
          ...large.map((one, at) => ({ ...one, isOdd: at < odd })),
          ...['p', 'q', 'r'].map((id, at) => member(id, 'two', at)),
        ],
        ['one', 'two'],
        'public',
        new Set(),
      );
    for (const odd of [1, 2]) {
      expect(group(odd).byCategory.get('one')).toBeNull();
      expect(group(odd).byCategory.get('two')).not.toBeNull();
      expect(group(odd).all).toBeNull();
    }
    for (const odd of [0, 3]) expect(group(odd).all).not.toBeNull();
  });

  test('a county without a value is in no group', () => {
    const told = meansOf(
      [...large, member('e', 'one', null)],
      ['one', 'two'],
      'public',
      new Set(['a', 'b']),
    );
    expect(told.byCategory.get('one')).toBeNull();
  });
});
