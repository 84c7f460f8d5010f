import { explained, toldChange } from '@shared/evaluation/comparison';
import { evaluated } from '@shared/evaluation/computation';
import { computed, inputOf, toldTerm } from '@shared/evaluation/computed';
import { obstacles } from '@shared/evaluation/readiness';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { sentence } from '@shared/i18n/sentence';
import { difference, plain, shortened, signed } from '@shared/rankings/digits';
import { hangingOf } from '@shared/rankings/hanging';
import { standingsOf } from '@shared/rankings/standings';
import { termSteps } from '@shared/rankings/termSteps';
import { describe, expect, test } from 'vitest';
import { aSheet } from './aSheet';

describe('numbers as they are shown', () => {
  test('short, plain and signed', () => {
    expect(shortened('2.0050000000', 2)).toBe('2.01');
    expect(shortened(null, 2)).toBe('—');
    expect(plain('12.5000000000')).toBe('12.5');
    expect(plain('100.0000000000')).toBe('100');
    expect(plain('0.3333333333', 4)).toBe('0.3333');
    expect(['1.204', '-1.206', '-0.001'].map((text) => signed(text, 2))).toEqual([
      '+1.20',
      '−1.21',
      '0.00',
    ]);
    expect(difference('1.5', '2')).toBe('-0.5000000000');
  });
});

/** One category; the total is the value. */
function ladder(
  values: readonly string[],
  changes: Partial<EvaluationSheet> = {},
): EvaluationSheet {
  const sheet = aSheet({ ranked: 'all' });
  const [first] = sheet.indicators;
  if (!first) throw new Error('no indicator');
  const member = sheet.members.slice(0, values.length);
  return {
    ...sheet,
    categories: sheet.categories.slice(0, 1),
    members: member.map(({ countyId }) => ({ countyId, categoryId: 'c1' })),
    indicators: [{ ...first, method: { by: 'target', target: '100', floor: 0, cap: 10_000 } }],
    weights: [{ indicatorId: first.id, categoryId: 'c1', weight: 10_000 }],
    targets: [],
    adjustments: [],
    values: values.map((value, at) => ({
      ...{ indicatorId: first.id, countyId: member[at]?.countyId ?? '', value, source: '示例' },
    })),
    honours: sheet.honours.map((honour) => ({
      ...honour,
      seats: [{ categoryId: 'c1', count: 2 }],
    })),
    ...changes,
  };
}
const told = (sheet: EvaluationSheet) =>
  standingsOf(sheet, computed(sheet)).map(({ given, open, lines }) => [
    `${given} given, ${open} open`,
    ...lines.map((line) => `${line.countyId} ${line.state} ${'by' in line ? line.by : ''}`.trim()),
  ]);

describe('where an honour stands', () => {
  test('who has it, and who missed it by what', () =>
    expect(told(ladder(['90', '80', '79.5', '60', '50', '40']))).toEqual([
      [
        '2 given, 0 open',
        '370102 honoured',
        '370103 honoured',
        '370104 missed 0.5000000000',
        '370105 missed 20.0000000000',
        '370112 missed 30.0000000000',
      ],
    ]));

  test('a veto passes it on, and stands there', () => {
    const veto = { id: 'v', countyId: '370102', reason: '示例', source: '' };
    expect(told(ladder(['90', '80', '70'], { vetoes: [veto] }))).toEqual([
      ['2 given, 0 open', '370102 barred', '370103 honoured', '370104 honoured'],
    ]);
  });

  const level = ladder(['90', '80', '80', '60']);
  const decide = (...countyIds: string[]) => ({
    ...level,
    settlements: ['370103', '370104'].map((countyId) => ({
      ...{ honourId: 'h1', categoryId: 'c1', countyId, reason: '示例 集体研究' },
      isIn: countyIds.includes(countyId),
    })),
  });
  test('level at the last seat: open until people decide on as many as there are seats', () => {
    expect(told(level)[0]?.slice(0, 4)).toEqual([
      '1 given, 1 open',
      '370102 honoured',
      '370103 level',
      '370104 level',
    ]);
    expect(told(decide('370104'))[0]?.slice(0, 4)).toEqual([
      '2 given, 0 open',
      '370102 honoured',
      '370103 settledOut',
      '370104 settledIn',
    ]);
    expect(told(decide('370103', '370104'))[0]?.[0]).toBe('3 given, 1 open');
    // A figure corrected later: another one is level too.
    const corrected = decide('370104');
    const values = corrected.values.map((one) =>
      one.countyId === '370105' ? { ...one, value: '80' } : one,
    );
    expect(told({ ...corrected, values })[0]?.[0]).toBe('2 given, 1 open');
  });

  test('who was taken at the last seat has the honour for those that exclude it', () => {
    const [advanced] = level.honours;
    if (!advanced) throw new Error('no honour');
    const improved = {
      ...{ ...advanced, id: 'h2', position: 1, name: '示例进步', kind: 'special' as const },
      ...{ seats: [{ categoryId: null, count: 2 }], excludes: ['h1'] },
    };
    const both = { ...decide('370104'), honours: [advanced, improved] };
    expect(told(both)[1]).toEqual([
      '2 given, 0 open',
      '370102 hasOther',
      '370103 honoured',
      '370104 hasOther',
      '370105 honoured',
    ]);
  });

  test('what stands in the way of a release', () => {
    const of = (sheet: EvaluationSheet) =>
      obstacles(sheet, computed(sheet)).map(({ key }) => key.replace('evaluation:error.', ''));
    expect(of(level)).toEqual(['levelOpen']);
    expect(of(decide('370104'))).toEqual([]);
    expect(of(decide('370103', '370104'))).toEqual(['seatsExceeded']);
    const evaluation = { ...level.evaluation, weightsArePlaceholder: true };
    expect(of({ ...level, evaluation, values: [], weights: [] })).toEqual([
      'placeholder',
      'weights',
      'nothingToRelease',
    ]);
  });
});

describe('a term, step by step', () => {
  const stepsOf = (sheet: EvaluationSheet, countyId: string) => {
    const result = evaluated(inputOf(sheet)).find((one) => one.countyId === countyId);
    if (!result) throw new Error('no county');
    return result.terms.map((term) => {
      const indicator = sheet.indicators.find(({ id }) => id === term.indicatorId);
      if (!indicator) throw new Error('no indicator');
      const target = sheet.targets.find(
        (one) => one.indicatorId === indicator.id && one.countyId === countyId,
      );
      const steps = termSteps(toldTerm(term), {
        ...{ indicator, rule: sheet.evaluation, ownTarget: target?.value ?? null },
        weightCounted: result.weightCounted,
      });
      return steps.map(({ key, params }) => sentence('zh-CN', `rankings:step.${key}`, params));
    });
  };

  /** `得分 = (74 − 14.2) ÷ (77 − 14.2) × 100 = 95.2229（…）`: what the middle comes to, and what is said. */
  const byHand = (said: string): [number, number] => {
    const [, middle = '', result = ''] = /= (.+) = ([\d.]+)/.exec(said) ?? [];
    const formula = middle.replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/');
    return [new Function(`return ${formula}`)() as number, Number(result)];
  };

  test('is a formula whose numbers give the score', () => {
    const sheet = aSheet({ outliers: { low: 1000, high: 9000 } });
    const all = sheet.members.flatMap(({ countyId }) => stepsOf(sheet, countyId).flat());
    const formulas = all.filter((said) => /得分 =|\| =/.test(said) && !said.includes('|'));
    expect(formulas.length).toBeGreaterThan(70);
    for (const said of formulas) {
      const [computed_, told_] = byHand(said);
      const [floor, cap] = /不低于(\d+)、不高于(\d+)/.exec(said)?.slice(1).map(Number) ?? [0, 100];
      const held = Math.min(cap ?? 100, Math.max(floor ?? 0, computed_));
      expect(Math.abs(held - told_), said).toBeLessThan(0.001);
    }
    expect(stepsOf(sheet, '370104')[2]).toEqual([
      '上报数值 83.5 %',
      '适度指标，取与最佳值距离的负数：−|83.5 − 50| = −33.5',
      '与本分类有数据的 6 个县（市、区）比较',
      '得分 = 60 + 40 × ((−33.5) − (−39.5)) ÷ ((−11.5) − (−39.5)) = 68.5714',
      '计入综合得分：68.5714 × 8.9% = 6.1029',
    ]);
    expect(stepsOf(sheet, '370104')[4]).toContain('异常值按界限处理，界限为 10 至 81.5，取 81.5');
  });

  test('says what a missing value counts for', () => {
    const missing = (rule: 'rescale' | 'mean' | 'zero') =>
      stepsOf(aSheet({ missing: rule }), '370102')[0]?.join('；');
    expect([missing('rescale'), missing('mean'), missing('zero')]).toEqual([
      '没有数据，不计入，权重按比例分给该县其他指标；权重 14.3%，不计入',
      '没有数据，取同范围其他县的平均得分；与本分类有数据的 5 个县（市、区）比较；平均得分 57.2973；计入综合得分：57.2973 × 14.3% = 8.1935',
      '没有数据，计 0 分；计入综合得分：0 × 14.3% = 0',
    ]);
    // Where a weight passes on, the part is taken of the weights that count.
    expect(stepsOf(aSheet(), '370102')[1]?.at(-1)).toMatch(/× 8.2 ÷ 85.7（有数据的指标权重合计）=/);
  });
});

test('whose honours hang on how many choices, the loosest first', () => {
  const variant = { by: 'compared', compared: 'all' } as const;
  const of = (countyId: string) => ({ countyId, honourId: 'h1' });
  expect(
    hangingOf([
      { variant, gained: [of('b')], lost: [of('a')], moved: 4 },
      { variant, gained: [of('b')], lost: [], moved: 2 },
      { variant, gained: [], lost: [], moved: 0 },
    ]),
  ).toEqual([
    { ...of('b'), choices: 2 },
    { ...of('a'), choices: 1 },
  ]);
});

test('places of a comparison are counted where the ranking counts them', () => {
  const before = aSheet();
  const values = before.values.map((one) =>
    one.countyId === '370103' ? { ...one, value: '99' } : one,
  );
  const told_ = explained(inputOf(before), inputOf({ ...before, values }), 'category').map(
    toldChange,
  );
  const places = computed({ ...before, values }).counties;
  for (const change of told_) {
    const now = places.find(({ countyId }) => countyId === change.countyId);
    expect(change.after).toEqual({ total: now?.total, place: now?.placeInCategory });
    // Nobody of another category is passed.
    for (const other of [...change.passed, ...change.passedBy])
      expect(places.find(({ countyId }) => countyId === other)?.categoryId).toBe(now?.categoryId);
  }
});
