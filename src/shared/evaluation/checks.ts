import { approximately, compare, type Exact, sum } from '../scoring/exact';
import { asDecimal } from './value';

/** 乘、除: how a figure in the wrong unit is put right */
export type Way = 'times' | 'over';

export const findingKinds = ['missing', 'jump', 'unitSlip', 'sum'] as const;

/** What looks wrong in reported values; a person looks, nothing is changed. */
export type Finding =
  | { by: 'missing'; indicatorId: string; countyId: string }
  /** against last year: this many times as much (below 1: as little) */
  | { by: 'jump'; indicatorId: string; countyId: string; times: number }
  /** nearly a power of ten or ten thousand away from last year, or from the middle of the others */
  | {
      by: 'unitSlip';
      indicatorId: string;
      countyId: string;
      factor: number;
      /** what would put it right */
      way: Way;
      against: 'lastYear' | 'others';
    }
  /** the parts do not make the whole; both as reported */
  | { by: 'sum'; indicatorId: string; countyId: string; whole: Exact; parts: Exact };

/**
 * What somebody looks at who verifies a finding: the figure, of a sum with its parts together. Another
 * text is another thing, which has to be looked at again.
 */
export function seenIn(finding: Finding, value: Exact | null): string {
  const told = (one: Exact | null) => (one && asDecimal(one)) ?? '';
  return finding.by === 'sum' ? `${told(finding.whole)} = ${told(finding.parts)}` : told(value);
}

/** This indicator is the sum of those. */
export type SumRule = { whole: string; parts: readonly string[] };

type Values = ReadonlyMap<string, ReadonlyMap<string, Exact>>;

export type CheckRule = {
  /** more than so many times last year, or less than the same part of it, is a jump */
  jump: number;
  sums: readonly SumRule[];
};

/** What slips of a unit look like: 万元 for 元, 万元 for 亿元, % for a share of one. */
const SLIPS = [100, 1000, 10_000, 100_000_000];
/** How near to a slip counts: between half and twice of it. */
const NEAR = 2;

/** In the order of the indicators, then of the counties. */
export function findings(
  indicatorIds: readonly string[],
  countyIds: readonly string[],
  values: Values,
  lastYear: Values,
  { jump, sums }: CheckRule,
): Finding[] {
  return indicatorIds.flatMap((indicatorId) => {
    const now = values.get(indicatorId);
    const middle = median([...(now?.values() ?? [])].map((value) => approximately(value)));
    const whole = sums.filter((one) => one.whole === indicatorId);
    return countyIds.flatMap((countyId): Finding[] => {
      const at = { indicatorId, countyId };
      const value = now?.get(countyId);
      if (value === undefined) return [{ by: 'missing', ...at }];
      const found: Finding[] = [];
      const before = lastYear.get(indicatorId)?.get(countyId);
      const times = before && ratio(approximately(value), approximately(before));
      const others = ratio(approximately(value), middle);
      const slipped = (by: number, against: 'lastYear' | 'others') =>
        found.push({
          ...{ by: 'unitSlip', ...at, against },
          ...{ factor: slip(by) as number, way: by > 1 ? 'over' : 'times' },
        });
      if (times && slip(times)) slipped(times, 'lastYear');
      else if (times && (times > jump || times < 1 / jump))
        found.push({ by: 'jump', ...at, times });
      // Without last year the others must do; counties differ, so only a large slip tells.
      else if (!times && others && (slip(others) ?? 0) >= 10_000) slipped(others, 'others');
      for (const rule of whole) {
        const parts = rule.parts.map((id) => values.get(id)?.get(countyId));
        if (parts.some((part) => part === undefined)) continue;
        const together = sum(parts.filter((part) => part !== undefined));
        if (compare(together, value) !== 0)
          found.push({ by: 'sum', ...at, whole: value, parts: together });
      }
      return found;
    });
  });
}

/** null where a ratio says nothing: a zero, or another sign */
const ratio = (now: number, then: number): number | null =>
  now === 0 || then === 0 || now > 0 !== then > 0 ? null : now / then;

/** The factor that a ratio is near to, either way; null for none. */
function slip(times: number): number | null {
  const size = times < 1 ? 1 / times : times;
  return SLIPS.find((factor) => size > factor / NEAR && size < factor * NEAR) ?? null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
