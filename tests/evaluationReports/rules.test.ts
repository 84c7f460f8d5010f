import { describe, expect, test } from 'vitest';
import { meansOf } from '../../src/shared/evaluationReports/basis';
import {
  bound,
  loosened,
  pieces,
  plainText,
  refreshed,
  staleNumbers,
} from '../../src/shared/evaluationReports/boundText';
import { exact } from '../../src/shared/scoring/exact';

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
