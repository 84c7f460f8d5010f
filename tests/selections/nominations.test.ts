import type { NominationLine } from '@shared/selections/contract';
import {
  canAccept,
  isLate,
  isShown,
  narrowingFrom,
  nextAfter,
  nominationFilters,
  reordered,
  textOfNarrowing,
} from '@shared/selections/nominations';
import { partsFromText, textOfParts } from '@shared/selections/typed';
import { asCalendarDate } from '@shared/time';
import { describe, expect, test } from 'vitest';

const today = asCalendarDate('2026-08-15');

const aLine = (over: Partial<NominationLine> = {}): NominationLine => ({
  id: 'a',
  selectionId: 's',
  caseStudyId: 'c',
  cityId: '370100',
  cityOrder: 1,
  status: 'received',
  reason: '',
  supplementBy: null,
  nominatedAt: 0,
  cityName: '济南市',
  countyId: '370102',
  countyName: '济南市历下区',
  title: '示例',
  field: '',
  characters: 4000,
  materials: [],
  decks: 0,
  shortcomings: [],
  ...over,
});

const lacking = { shortcomings: [{ lacks: 'stamp' as const }] };

describe('a list of nominations', () => {
  test.each([
    [{}, ['ready', 'received']],
    [lacking, ['incomplete', 'received']],
    [{ status: 'sentBack', supplementBy: asCalendarDate('2026-08-14') }, ['late', 'sentBack']],
    [{ status: 'sentBack', supplementBy: today }, ['sentBack']],
    [{ status: 'sentBack' }, ['sentBack']],
    [{ status: 'accepted' }, ['accepted']],
    [{ status: 'withdrawn', ...lacking }, ['withdrawn']],
  ] as const)('%o is shown under %o', (over, expected) => {
    const line = aLine(over as Partial<NominationLine>);
    const shown = nominationFilters.filter((filter) =>
      isShown(line, { filter, cityId: null }, today),
    );
    expect(shown).toEqual([...expected]);
    expect(isLate(line, today)).toBe((expected as readonly string[]).includes('late'));
    expect(isShown(line, { filter: null, cityId: '370200' }, today)).toBe(false);
  });

  test('the address says filter and city in any order, and nothing else', () => {
    const both = { filter: 'late', cityId: '370100' } as const;
    expect(narrowingFrom(textOfNarrowing(both))).toEqual(both);
    expect(narrowingFrom('370100 late')).toEqual(both);
    expect(narrowingFrom('whatever')).toEqual({ filter: null, cityId: null });
    expect(textOfNarrowing({ filter: null, cityId: null })).toBeUndefined();
  });

  test('only what is complete can be accepted, and only during the call', () => {
    expect(canAccept(aLine(), 'call')).toBe(true);
    expect(canAccept(aLine(lacking), 'call')).toBe(false);
    expect(canAccept(aLine(), 'blind')).toBe(false);
    expect(canAccept(aLine({ status: 'sentBack' }), 'call')).toBe(false);
  });

  test('one moves among those of its city only', () => {
    const lines = [
      aLine({ id: 'a' }),
      aLine({ id: 'b' }),
      aLine({ id: 'q', cityId: '370200' }),
      aLine({ id: 'c' }),
    ];
    expect(reordered(lines, 'b', 1)).toEqual({ cityId: '370100', ids: ['a', 'c', 'b'] });
    expect(reordered(lines, 'a', -1)).toBeNull();
    expect(reordered(lines, 'q', 1)).toBeNull();
    expect(reordered(lines, 'gone', 1)).toBeNull();
    expect(['a', 'c', 'gone'].map((id) => nextAfter(lines, id))).toEqual(['b', 'q', 'a']);
    expect(nextAfter([aLine()], 'a')).toBeNull();
  });
});

describe('required parts as typed', () => {
  test('one a line, the name first, other headings behind it', () => {
    const parts = partsFromText('基本情况、背景，概况\n\n 主要做法 \n主要做法、做法\n成效,成效');
    expect(parts).toEqual([
      { id: '基本情况', names: ['基本情况', '背景', '概况'] },
      { id: '主要做法', names: ['主要做法'] },
      { id: '成效', names: ['成效'] },
    ]);
    expect(partsFromText(textOfParts(parts))).toEqual(parts);
    expect(partsFromText('')).toEqual([]);
  });
});
