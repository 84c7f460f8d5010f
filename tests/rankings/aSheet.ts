import type { EvaluationSheet, Indicator, StoredMethod } from '@shared/evaluation/system';

export const COUNTIES = [
  ...['370102', '370103', '370104', '370105', '370112', '370113'],
  ...['370202', '370203', '370211', '370212', '370213', '370214'],
] as const;

const methods: readonly (readonly [StoredMethod, Partial<Indicator>])[] = [
  [{ by: 'minMax' }, {}],
  [{ by: 'minMax' }, { direction: 'negative' }],
  [
    { by: 'efficacy', base: 6000, span: 4000 },
    { direction: 'nearest', nearest: '50' },
  ],
  [{ by: 'zScore', centre: 5000, scale: 1000 }, { direction: 'negative' }],
  [{ by: 'rank' }, {}],
  [{ by: 'rank' }, { direction: 'negative' }],
  [{ by: 'target', target: '60', floor: 1000, cap: 12_000 }, {}],
  [{ by: 'target', target: '1.25e1', floor: 0, cap: 10_000 }, { direction: 'negative' }],
];

type Values = (county: number, indicator: number) => string | null;

const usual: Values = (county, indicator) =>
  (county * 7 + indicator * 3) % 11 === 0
    ? null
    : (((county * 37 + indicator * 53) % 97) + indicator / 4).toFixed(2);

/** Two categories of six counties; an indicator of every method; all weights differ by category. */
export function aSheet(
  changes: Partial<EvaluationSheet['evaluation']> = {},
  values: Values = usual,
): EvaluationSheet {
  const evaluationId = 'evaluation';
  const indicators = methods.map(
    ([method, change], at): Indicator => ({
      ...{ id: `i${at}`, evaluationId, position: at, areaId: at % 2 ? 'a2' : 'a1' },
      ...{ name: `示例指标${at + 1}`, unit: '%', direction: 'positive', nearest: null },
      ...{ definition: '', source: '', sourceYear: null, note: '', merging: 'add', sumOf: [] },
      method,
      ...change,
    }),
  );
  return {
    evaluation: {
      ...{ id: evaluationId, year: 2025, name: '示例评价' },
      ...{ compared: 'category', missing: 'rescale', level: 'full', outliers: null, decimals: 2 },
      ...{ levelAt: 'shown', mostBonus: null, mostMalus: null, ranked: 'category' },
      ...{ gainWithin: 'category', weightsArePlaceholder: false, comparedWith: null, createdAt: 0 },
      ...changes,
    },
    categories: [
      { id: 'c1', evaluationId, position: 0, name: '示例一类' },
      { id: 'c2', evaluationId, position: 1, name: '示例二类' },
    ],
    members: COUNTIES.map((countyId, at) => ({ countyId, categoryId: at % 2 ? 'c2' : 'c1' })),
    areas: [
      { id: 'a1', evaluationId, parentId: null, position: 0, name: '示例领域一' },
      { id: 'a2', evaluationId, parentId: null, position: 1, name: '示例领域二' },
    ],
    indicators,
    weights: indicators.flatMap(({ id }, at) => [
      {
        indicatorId: id,
        categoryId: 'c1',
        weight: [1430, 820, 890, 690, 1170, 2000, 1500, 1500][at] ?? 0,
      },
      {
        indicatorId: id,
        categoryId: 'c2',
        weight: [0, 2000, 1000, 1000, 1500, 1500, 2500, 500][at] ?? 0,
      },
    ]),
    targets: [{ indicatorId: 'i6', countyId: '370104', value: '45' }],
    values: COUNTIES.flatMap((countyId, county) =>
      indicators.flatMap(({ id }, indicator) => {
        const value = values(county, indicator);
        return value === null ? [] : [{ indicatorId: id, countyId, value, source: '示例' }];
      }),
    ),
    adjustments: [
      { id: 'x1', countyId: '370102', points: 150, reason: '示例 试点', source: '' },
      { id: 'x2', countyId: '370103', points: -75, reason: '示例 通报', source: '' },
    ],
    vetoes: [],
    gates: [],
    honours: [
      {
        ...{ id: 'h1', position: 0, name: '示例先进', kind: 'advanced', by: 'place' },
        seats: [
          { categoryId: 'c1', count: 2 },
          { categoryId: 'c2', count: 1 },
        ],
        excludes: [],
      },
    ],
    settlements: [],
    successions: [],
    previous: null,
  };
}
