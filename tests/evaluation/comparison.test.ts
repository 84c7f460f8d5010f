import { comparedReleases } from '@shared/evaluation/comparedReleases';
import { causes } from '@shared/evaluation/comparison';
import { computed } from '@shared/evaluation/computed';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { decimal } from '@shared/evaluation/working';
import { compare, exact, sum } from '@shared/scoring/exact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSheet, COUNTIES } from '../rankings/aSheet';
import '../support/properties';

const released = (sheet: EvaluationSheet) => ({ sheet, computed: computed(sheet) });

/** The same system as a year of its own keeps it: every id is another one. */
function nextYear(sheet: EvaluationSheet): EvaluationSheet {
  const own = (id: string) => `next ${id}`;
  const indicatorOf = <Row extends { indicatorId: string }>(row: Row) => ({
    ...row,
    indicatorId: own(row.indicatorId),
  });
  return {
    ...sheet,
    evaluation: { ...sheet.evaluation, id: own(sheet.evaluation.id), year: 2026 },
    categories: sheet.categories.map((one) => ({ ...one, id: own(one.id) })),
    members: sheet.members.map((one) => ({ ...one, categoryId: own(one.categoryId) })),
    areas: sheet.areas.map((one) => ({ ...one, id: own(one.id) })),
    indicators: sheet.indicators.map((one) => ({
      ...one,
      id: own(one.id),
      areaId: own(one.areaId),
    })),
    weights: sheet.weights
      .map(indicatorOf)
      .map((one) => ({ ...one, categoryId: own(one.categoryId) })),
    targets: sheet.targets.map(indicatorOf),
    values: sheet.values.map(indicatorOf),
    honours: sheet.honours.map((one) => ({
      ...one,
      id: own(one.id),
      seats: one.seats.map((seat) => ({
        ...seat,
        categoryId: seat.categoryId === null ? null : own(seat.categoryId),
      })),
    })),
  };
}

const exactly = (text: string) => decimal(text) ?? exact(0);

/** The parts of every county that is ranked in both are its whole change, in points and in places. */
function expectWhole({ changes }: ReturnType<typeof comparedReleases>): void {
  for (const { before, after, points, places } of changes) {
    const [then, now] = [before.total, after.total];
    if (then === null || now === null) {
      expect(points).toBeNull();
      continue;
    }
    const parts = sum(causes.map((cause) => exactly(points?.[cause] ?? 'none')));
    expect(compare(sum([exactly(then), parts]), exactly(now))).toBe(0);
    const moved = causes.reduce((all, cause) => all + (places?.[cause] ?? Number.NaN), 0);
    expect(moved).toBe((before.place ?? 0) - (after.place ?? 0));
  }
}

describe('releases of two years', () => {
  test('the same figures under other ids are no change', () => {
    const sheet = aSheet();
    const { changes, indicators } = comparedReleases(released(sheet), released(nextYear(sheet)));
    expect(indicators).toEqual({ added: [], gone: [] });
    for (const one of changes) {
      expect(one.after).toEqual(one.before);
      expect(Object.values(one.places ?? {})).toEqual(causes.map(() => 0));
    }
  });

  test('an indicator that is asked no more, and a new one, are a cause of their own', () => {
    const then = aSheet();
    const now = nextYear(then);
    const [gone, ...kept] = now.indicators;
    const added = { ...kept[0], id: 'new', name: '示例新指标' } as (typeof kept)[number];
    const values = now.values.filter(({ indicatorId }) => indicatorId !== gone?.id);
    const sheet: EvaluationSheet = {
      ...now,
      indicators: [...kept, added],
      weights: now.weights.map((one) =>
        one.indicatorId === gone?.id ? { ...one, indicatorId: 'new' } : one,
      ),
      values: [
        ...values,
        ...COUNTIES.map((countyId, at) => ({
          ...{ indicatorId: 'new', countyId, value: String(at * at), source: '示例' },
        })),
      ],
    };
    const comparison = comparedReleases(released(then), released(sheet));
    expect(comparison.indicators).toEqual({ added: ['示例新指标'], gone: ['示例指标1'] });
    expectWhole(comparison);
    for (const { points } of comparison.changes) {
      const without = causes.filter((cause) => cause !== 'indicators');
      for (const cause of without) expect(Number(points?.[cause])).toBe(0);
    }
    expect(comparison.changes.some(({ points }) => Number(points?.indicators) !== 0)).toBe(true);
  });

  test('a county under a new code is compared with the one that it was made of', () => {
    const then = aSheet();
    const next = nextYear(then);
    const now: EvaluationSheet = {
      ...next,
      members: next.members.map((one) =>
        one.countyId === '370113' ? { ...one, countyId: '371626' } : one,
      ),
      values: next.values.map((one) =>
        one.countyId === '370113' ? { ...one, countyId: '371626' } : one,
      ),
      successions: [{ countyId: '371626', predecessorIds: ['370113'] }],
    };
    const { changes } = comparedReleases(released(then), released(now));
    expect(changes).toHaveLength(COUNTIES.length);
    const heir = changes.find(({ countyId }) => countyId === '371626');
    expect(heir?.before).toEqual(heir?.after);
  });

  test('a category made anew has its counties explained too; who is new has nothing to explain', () => {
    const then = aSheet({ ranked: 'all' });
    const next = nextYear(then);
    const moved = COUNTIES.slice(0, 4);
    const now: EvaluationSheet = {
      ...next,
      categories: [
        ...next.categories,
        { ...next.categories[0], id: 'c3', name: '示例三类' } as never,
      ],
      members: [
        ...next.members.map((one) =>
          moved.some((id) => id === one.countyId) ? { ...one, categoryId: 'c3' } : one,
        ),
        { countyId: '370302', categoryId: 'c3' },
      ],
      weights: [
        ...next.weights,
        ...next.indicators.map(({ id: indicatorId }) => ({
          ...{ indicatorId, categoryId: 'c3', weight: 1250 },
        })),
      ],
      values: [
        ...next.values,
        ...next.indicators.map(({ id: indicatorId }) => ({
          ...{ indicatorId, countyId: '370302', value: '50', source: '示例' },
        })),
      ],
    };
    const comparison = comparedReleases(released(then), released(now));
    expectWhole(comparison);
    expect(comparison.changes.find(({ countyId }) => countyId === '370302')).toMatchObject({
      ...{ before: { place: null }, points: null, category: '示例三类' },
    });
    const counted = comparison.changes.filter(({ points }) => points !== null);
    expect(counted).toHaveLength(COUNTIES.length);
  });

  test('another way of ranking is told, and places of both are counted alike', () => {
    const [then, now] = [aSheet({ ranked: 'all' }), nextYear(aSheet({ ranked: 'category' }))];
    const comparison = comparedReleases(released(then), released(now));
    expect(comparison).toMatchObject({ within: 'category', rankedOtherwise: true });
    for (const { before, after } of comparison.changes) expect(before).toEqual(after);
  });

  test('without a county in common there is nothing to compare', () => {
    const then = aSheet();
    const now = {
      ...nextYear(then),
      members: then.members.map(({ countyId }) => ({ countyId: `x${countyId}`, categoryId: 'c1' })),
    };
    expect(() => comparedReleases(released(then), released(now))).toThrow(
      expect.objectContaining({ key: 'evaluation:error.nothingShared' }),
    );
  });

  test('whatever changed, the causes together are the whole change', () => {
    const figures = fc.array(fc.option(fc.integer({ min: -500, max: 500 })), {
      ...{ minLength: 96, maxLength: 96 },
    });
    const rule = fc.record({
      compared: fc.constantFrom('all' as const, 'category' as const),
      ranked: fc.constantFrom('all' as const, 'category' as const),
      missing: fc.constantFrom('rescale' as const, 'mean' as const, 'zero' as const),
    });
    fc.assert(
      fc.property(figures, figures, rule, rule, fc.nat(7), fc.nat(7), (a, b, one, other, x, y) => {
        const from = (list: (number | null)[]) => (county: number, indicator: number) => {
          const value = list[county * 8 + indicator];
          return value == null ? null : String(value / 4);
        };
        const then = aSheet(one, from(a));
        const all = nextYear(aSheet(other, from(b)));
        // Some indicators are gone, some were not there before.
        const now = { ...all, indicators: all.indicators.filter((_, at) => at !== x) };
        const was = { ...then, indicators: then.indicators.filter((_, at) => at !== y) };
        expectWhole(comparedReleases(released(was), released(now)));
      }),
      { numRuns: 40 },
    );
  });
});
