import { refused } from '../errors';
import { alignedInput } from './alignment';
import { explained, type ToldChange, toldChange } from './comparison';
import { inputOf } from './computed';
import type { Scope } from './method';
import type { FrozenCounty, Released } from './released';

/** Two releases beside each other, of one evaluation or of two years. */
export type Comparison = {
  /** in the order of the later one's categories */
  changes: (ToldChange & { category: string })[];
  /** places of both are counted as the later one ranks */
  within: Scope;
  /** whether the earlier one ranked otherwise, and printed other places */
  rankedOtherwise: boolean;
  decimals: number;
  /** names of indicators that only one of them has, by name and unit */
  indicators: { added: string[]; gone: string[] };
  /** what the counties were called, as far as it was frozen */
  counties: FrozenCounty[];
};

/** @throws refused where no county is in both */
export function comparedReleases(then: Released, now: Released): Comparison {
  const [before, after] = [alignedInput(then.sheet, now.sheet), inputOf(now.sheet)];
  const only = (one: readonly { id: string }[], other: readonly { id: string }[]) => {
    const there = new Set(other.map(({ id }) => id));
    return one.flatMap(({ id }) => (there.has(id) ? [] : [id]));
  };
  const shared = before.counties.length - only(before.counties, after.counties).length;
  if (shared === 0) throw refused('evaluation:error.nothingShared');
  const within = now.sheet.evaluation.ranked;
  const inNow = new Set(after.counties.map(({ id }) => id));
  const name = new Map(
    [...then.sheet.categories, ...now.sheet.categories].map((one) => [one.id, one.name]),
  );
  const categoryOf = new Map(
    [...before.counties, ...after.counties].map(({ id, categoryId }) => [id, categoryId]),
  );
  const indicatorName = new Map(
    [...then.sheet.indicators, ...now.sheet.indicators].map((one) => [one.id, one.name]),
  );
  const named = (ids: readonly string[]) => ids.map((id) => indicatorName.get(id) ?? id);
  const order = now.sheet.categories.map(({ id }) => id);
  const at = ({ countyId }: ToldChange) => {
    const position = order.indexOf(categoryOf.get(countyId) ?? '');
    return within === 'all' || position < 0 ? order.length : position;
  };
  return {
    changes: explained(before, after, within)
      .map(toldChange)
      .map((change) => ({
        ...change,
        category: name.get(categoryOf.get(change.countyId) ?? '') ?? '',
      }))
      .sort((a, b) => at(a) - at(b) || (a.after.place ?? 10_000) - (b.after.place ?? 10_000)),
    within,
    rankedOtherwise: then.sheet.evaluation.ranked !== within,
    decimals: now.sheet.evaluation.decimals,
    indicators: {
      added: named(only(after.indicators, before.indicators)),
      gone: named(only(before.indicators, after.indicators)),
    },
    counties: [
      ...(now.counties ?? []),
      ...(then.counties ?? []).filter(
        ({ id }) => !inNow.has(id) && !now.counties?.some((one) => one.id === id),
      ),
    ],
  };
}
