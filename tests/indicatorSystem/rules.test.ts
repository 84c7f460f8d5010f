import { differences } from '@shared/indicatorSystem/differences';
import {
  AREAS,
  type Comparison,
  judged,
  judgedProposal,
  judgementGroups,
  pairsOf,
  timesOf,
} from '@shared/indicatorSystem/judgements';
import { branches, type Outline, withIds } from '@shared/indicatorSystem/outline';
import { pairing } from '@shared/indicatorSystem/pairing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/properties';
import { anIndicator, anOutline } from './builders';

/** As a copy for the next year: nothing has its id any more. */
const copied = (outline: Outline): Outline =>
  withIds(
    outline,
    new Map(
      [outline.categories, outline.areas, outline.indicators, outline.honours].flatMap((list) =>
        list.map(({ id }) => [id, `${id} copy`]),
      ),
    ),
  );

const between = (before: Outline, after: Outline) =>
  differences(before, withIds(after, pairing(before, after)));

describe('differences', () => {
  test('a copy has none', () => expect(between(anOutline(), copied(anOutline()))).toEqual([]));

  const indicators = (second: Parameters<typeof anIndicator>[1]) => ({
    indicators: [anIndicator('甲'), anIndicator('乙', second)],
  });
  test.each<[string, Partial<Outline>, unknown[]]>([
    [
      'a rule',
      { rule: { ...anOutline().rule, missing: 'mean' } },
      [{ kind: 'rule', field: 'missing', before: 'rescale', after: 'mean' }],
    ],
    [
      'another unit makes another indicator only where the name is another too',
      indicators({ unit: '元' }),
      [
        {
          kind: 'changed',
          part: 'indicator',
          name: '示例乙',
          field: 'unit',
          before: '%',
          after: '元',
        },
      ],
    ],
    [
      'an indicator renamed, told by its name',
      indicators({ name: '示例乙项' }),
      [{ kind: 'changed', field: 'name', before: '示例乙', after: '示例乙项', name: '示例乙项' }],
    ],
    [
      'an added one brings its weight',
      {
        indicators: [anIndicator('甲'), anIndicator('乙', { unit: '家', name: '另一指标' })],
      },
      [
        { kind: 'removed', part: 'indicator', name: '示例乙' },
        { kind: 'added', part: 'indicator', name: '另一指标' },
        { kind: 'weight', name: '另一指标', category: '示例类', before: 0, after: 4000 },
      ],
    ],
    [
      'a method with its numbers',
      indicators({ method: { by: 'efficacy', base: 6000, span: 4000 } }),
      [
        {
          field: 'method',
          before: { by: 'minMax' },
          after: { by: 'efficacy', base: 6000, span: 4000 },
        },
      ],
    ],
    [
      'weights',
      {
        weights: [
          { indicatorId: '甲', categoryId: 'category', weight: 5000 },
          { indicatorId: '乙', categoryId: 'category', weight: 5000 },
        ],
      },
      [
        { kind: 'weight', name: '示例甲', before: 6000, after: 5000 },
        { kind: 'weight', name: '示例乙', before: 4000, after: 5000 },
      ],
    ],
    [
      'members, also of a category that is new',
      {
        categories: [
          { id: 'category', name: '示例类', countyIds: ['370102'] },
          { id: 'other', name: '示例另类', countyIds: ['370103'] },
        ],
      },
      [
        { kind: 'added', part: 'category', name: '示例另类' },
        { kind: 'member', countyId: '370103', before: '示例类', after: '示例另类' },
      ],
    ],
    [
      'order',
      { indicators: anOutline().indicators.toReversed() },
      [{ kind: 'order', part: 'indicator' }],
    ],
    [
      'seats; no seats is as none',
      {
        honours: anOutline().honours.map((honour) => ({
          ...honour,
          seats: [
            { categoryId: 'category', count: 2 },
            { categoryId: null, count: 0 },
          ],
        })),
      },
      [
        {
          part: 'honour',
          field: 'seats',
          before: [{ category: '示例类', count: 1 }],
          after: [{ category: '示例类', count: 2 }],
        },
      ],
    ],
    [
      'a gate',
      {
        gates: [
          { id: 'gate', indicatorId: '甲', categoryId: null, must: 'atLeast', value: '1.50' },
        ],
      },
      [{ kind: 'added', part: 'gate', name: '示例甲 ≥' }],
    ],
  ])('%s', (_, changes, expected) => {
    const found = between(anOutline(), copied(anOutline(changes)));
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  test('an indicator renamed altogether is told by its definition', () => {
    const named = (name: string) =>
      anOutline({
        indicators: [anIndicator('甲'), anIndicator('乙', { name, definition: '同一口径' })],
      });
    expect(between(named('示例乙'), copied(named('全新名称')))).toMatchObject([
      { kind: 'changed', field: 'name', before: '示例乙', after: '全新名称' },
    ]);
  });

  test('of any two, those one way are as many as those the other way', () => {
    const words = fc.constantFrom('示例一', '示例二', '示例三', '另一项');
    const outline = fc.uniqueArray(words, { minLength: 1 }).map((names) =>
      anOutline({
        indicators: names.map((name, at) => anIndicator(`${at}`, { name })),
        weights: [],
      }),
    );
    fc.assert(
      fc.property(outline, outline, (one, other) => {
        const there = between(one, copied(other));
        const back = between(other, copied(one));
        const count = (list: typeof there, kind: string) =>
          list.filter((each) => each.kind === kind).length;
        expect(count(there, 'added')).toBe(count(back, 'removed'));
        expect(count(there, 'changed')).toBe(count(back, 'changed'));
      }),
    );
  });
});

describe('the tree', () => {
  const area = (id: string, parentId: string | null) => ({ id, parentId });
  const order = (areas: { id: string; parentId: string | null }[]) =>
    branches(areas, [{ areaId: 'a' }]).map(({ area: { id }, indicators }) => [
      id,
      indicators.length,
    ]);

  test.each([
    ['parts after their area', [area('b', 'a'), area('a', null), area('c', null)], 'a b c'],
    ['three levels of two laptops', [area('c', 'b'), area('b', 'a'), area('a', null)], 'a b c'],
    ['two in each other', [area('a', 'b'), area('b', 'a'), area('c', null)], 'c a b'],
    ['one in itself', [area('a', 'a'), area('b', null)], 'b a'],
  ])('%s: each once, none lost', (_, areas, expected) =>
    expect(order(areas)).toEqual(expected.split(' ').map((id) => [id, id === 'a' ? 1 : 0])),
  );
});

describe('comparisons in pairs', () => {
  const system = {
    areas: [
      { id: 'a', parentId: null, name: '甲领域' },
      { id: 'b', parentId: null, name: '乙领域' },
      { id: 'b1', parentId: 'b', name: '乙分项' },
      { id: 'c', parentId: null, name: '空领域' },
    ].map((area, position) => ({ ...area, evaluationId: 'e', position })),
    indicators: [
      ['1', 'a'],
      ['2', 'a'],
      ['3', 'b1'],
    ].map(([id = '', areaId = ''], position) => ({
      ...anIndicator(id, { areaId }),
      ...{ evaluationId: 'e', position },
    })),
  };
  const groups = judgementGroups(system);

  test('areas with indicators, and the indicators of each with its parts', () =>
    expect(groups.map(({ id, members }) => [id, members.map((one) => one.id)])).toEqual([
      [AREAS, ['a', 'b']],
      ['a', ['1', '2']],
      ['b', ['3']],
    ]));

  test('the weight of an area times the weight within it', () => {
    const said = new Map<string, Comparison[]>([
      [AREAS, [{ one: 'b', other: 'a', times: 3 }]],
      ['a', [{ one: '1', other: '2', times: 4 }]],
    ]);
    // b 75 %, a 25 %; of a 80 % and 20 %
    expect([...(judgedProposal(groups, said) ?? [])]).toEqual([
      ['1', 2000],
      ['2', 500],
      ['3', 7500],
    ]);
    expect(judgedProposal(groups, new Map())).toBeNull();
  });

  test.each([
    [{ one: 'a', other: 'b', times: 3 }, 3],
    [{ one: 'b', other: 'a', times: 3 }, -3],
    [{ one: 'b', other: 'a', times: -3 }, 3],
    [{ one: 'b', other: 'a', times: 1 }, 1],
    [{ one: 'b', other: 'c', times: 1 }, null],
  ])('%j of a and b: %j', (said, times) => expect(timesOf([said], 'a', 'b')).toBe(times));

  test('a circle is told, and nothing is proposed from it', () => {
    const group = { id: 'g', name: '', members: ['a', 'b', 'c'].map((id) => ({ id, name: id })) };
    const circle = [
      { one: 'a', other: 'b', times: 5 },
      { one: 'b', other: 'c', times: 5 },
      { one: 'c', other: 'a', times: 5 },
    ];
    expect(judged(group, circle)).toMatchObject({ state: 'inconsistent' });
    expect(judged(group, circle.slice(1))).toMatchObject({ state: 'open', open: 1 });
    expect(pairsOf(group)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  test('sixteen are too many', () => {
    const members = Array.from({ length: 16 }, (_, at) => ({ id: `${at}`, name: '' }));
    expect(judged({ id: 'g', name: '', members }, [])).toMatchObject({ state: 'tooMany' });
  });
});
