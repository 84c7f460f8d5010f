import { type CountyResult, evaluated } from '@shared/evaluation/computation';
import { computed, inputOf } from '@shared/evaluation/computed';
import { shakenPlaces } from '@shared/evaluation/robustness';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { sentence } from '@shared/i18n/sentence';
import type { Say } from '@shared/pictures/drawn/frame';
import type { PictureFacts } from '@shared/pictures/facts';
import { referenceCounties } from '../../src/main/features/organizations/reference';

export const say: Say = (key, params) => sentence('zh-CN', `pictures:${key}`, params);

export const counties = referenceCounties.map(({ divisionCode, name, cityName }) => ({
  id: divisionCode,
  name,
  cityName,
}));

const AREAS = ['创新驱动', '经济结构', '绿色发展', '开放活力', '民生共享'];

/** 示例: invented figures for so many counties, five areas with one indicator each. */
export function aSheet(count = 12, changes: Partial<EvaluationSheet> = {}): EvaluationSheet {
  const members = counties.slice(0, count).map(({ id }) => ({ countyId: id, categoryId: 'all' }));
  return {
    evaluation: {
      id: 'evaluation',
      year: 2025,
      name: '示例评价',
      compared: 'all',
      missing: 'rescale',
      level: 'full',
      outliers: null,
      decimals: 2,
      levelAt: 'shown',
      mostBonus: null,
      mostMalus: null,
      ranked: 'all',
      gainWithin: 'all',
      weightsArePlaceholder: true,
      comparedWith: null,
      createdAt: 0,
    },
    categories: [{ id: 'all', evaluationId: 'evaluation', position: 0, name: '示例类' }],
    members,
    areas: AREAS.map((name, position) => ({
      id: `area-${position}`,
      evaluationId: 'evaluation',
      parentId: null,
      position,
      name,
    })),
    indicators: AREAS.map((name, position) => ({
      id: `indicator-${position}`,
      evaluationId: 'evaluation',
      position,
      areaId: `area-${position}`,
      name: `示例${name}`,
      unit: '%',
      direction: 'positive',
      nearest: null,
      method: { by: 'minMax' },
      definition: '',
      source: '',
      sourceYear: null,
      note: '',
      merging: 'cannot',
      sumOf: [],
    })),
    weights: AREAS.map((_, at) => ({
      indicatorId: `indicator-${at}`,
      categoryId: 'all',
      weight: 2000,
    })),
    targets: [],
    values: members.flatMap(({ countyId }, row) =>
      AREAS.map((_, at) => ({
        indicatorId: `indicator-${at}`,
        countyId,
        value: String((row * (37 + 8 * at) + at * 11) % (count + 1)),
        source: '示例',
      })),
    ),
    adjustments: [],
    vetoes: [],
    gates: [],
    honours: [
      {
        id: 'advanced',
        name: '示例先进',
        kind: 'advanced',
        by: 'place',
        seats: [{ categoryId: null, count: 2 }],
        excludes: [],
        position: 0,
      },
    ],
    settlements: [],
    successions: [],
    previous: null,
    ...changes,
  };
}

/** Last year's places: the counties in code order. */
export const lastYear = (sheet: EvaluationSheet): EvaluationSheet['previous'] => ({
  releaseId: 'release',
  year: 2024,
  hash: '0'.repeat(64),
  counties: sheet.members.map(({ countyId }, at) => ({
    countyId,
    category: '示例类',
    place: at + 1,
    placeInCategory: at + 1,
  })),
});

export function factsOf(sheet: EvaluationSheet, changes: Partial<PictureFacts> = {}): PictureFacts {
  const results: CountyResult[] = evaluated(inputOf(sheet));
  const turns = shakenPlaces(results, { draws: 200, width: 0.2, seed: 1, within: 'all' });
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  return {
    sheet,
    computed: computed(sheet),
    results,
    shaken: { draws: 200, width: 0.2, intervals: turn.value },
    counties,
    tiles: new Map(
      counties.map(({ id }, at) => [id, { column: (at % 20) + 1, row: Math.floor(at / 20) + 1 }]),
    ),
    map: null,
    basis: { kind: 'draft', isPlaceholder: true },
    ...changes,
  };
}
