import { describe, expect, test } from 'vitest';
import type { CountyPlan, YearTag } from '../../src/shared/counties/county';
import {
  allTags,
  pairProblem,
  planProblem,
  proposalProblem,
  publishedTags,
  tagsToWrite,
  yearsToPlan,
} from '../../src/shared/counties/rules';

const weak = (year: number): YearTag => ({ year, tag: 'weak', published: false });

test('what has been published becomes tags of its year', () => {
  expect(
    publishedTags({
      honours: [
        { year: 2021, honour: 'mostImproved' },
        { year: 2024, honour: 'advanced' },
      ],
      pilot2024: 'leading',
      group2023: 'directlyFinanced',
    }),
  ).toEqual([
    { year: 2021, tag: 'mostImproved', published: true },
    { year: 2024, tag: 'advanced', published: true },
    { year: 2024, tag: 'leading', published: true },
    { year: 2023, tag: 'directlyFinanced', published: true },
  ]);
  expect(publishedTags({ honours: [], pilot2024: null, group2023: 'other' })).toEqual([]);
});

test('published and typed tags stand together, newest first, each once', () => {
  const published: YearTag[] = [{ year: 2023, tag: 'advanced', published: true }];
  const typed: YearTag[] = [weak(2025), { year: 2023, tag: 'advanced', published: false }];
  expect(allTags(published, typed)).toEqual([weak(2025), ...published]);
  expect(tagsToWrite(published, 2023, ['advanced', 'weak', 'weak'])).toEqual(['weak']);
  expect(tagsToWrite(published, 2024, ['advanced'])).toEqual(['advanced']);
});

describe('plans and pairs', () => {
  test('a plan is for a county that is weak in that year', () => {
    expect(planProblem([weak(2026)], 2026)).toBeNull();
    expect(planProblem([weak(2025)], 2026)).toMatchObject({ key: 'counties:error.notWeak' });
  });

  test.each([
    ['370102', '370126', null],
    ['370126', '370126', 'pairedWithItself'],
  ])('%s helps %s', (strongId, weakId, key) => {
    const problem = pairProblem({ strongId, weakId, year: 2026 }, [weak(2026)]);
    expect(problem?.key ?? null).toBe(key && `counties:error.${key}`);
  });

  test('plans are offered for weak years without one, newest first', () => {
    const tags = [weak(2026), weak(2025), weak(2024)];
    expect(yearsToPlan({ tags, plans: [] })).toEqual([2026, 2025, 2024]);
    const plan = { year: 2025 } as CountyPlan;
    expect(yearsToPlan({ tags, plans: [plan] })).toEqual([2026, 2024]);
    expect(yearsToPlan({ tags: [{ ...weak(2026), tag: 'advanced' }], plans: [] })).toEqual([]);
  });

  test('a pair needs a weak county, too', () => {
    expect(pairProblem({ strongId: '370102', weakId: '370126', year: 2026 }, [])).toMatchObject({
      key: 'counties:error.notWeak',
    });
  });
});

test('nobody takes up a case of their own', () => {
  expect(proposalProblem('370102', '370102')).toMatchObject({ key: 'counties:error.ownCase' });
  expect(proposalProblem('370102', '370126')).toBeNull();
});
