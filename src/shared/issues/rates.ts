import type { CalendarDate } from '../time';
import type { Light } from './deadlines';
import type { Issue, IssueStatus } from './issue';

/** A share that never hides what it was counted from. */
export type Rate = { numerator: number; denominator: number };

export type IssueCounts = {
  /** 截至 */
  asOf: CalendarDate;
  total: number;
  byStatus: Partial<Record<IssueStatus, number>>;
  byLight: Partial<Record<Light, number>>;
  /** Never merged into one another: each answers a question of its own. */
  rates: {
    /** 交办率: of all that are to be handled */
    dispatched: Rate;
    /** 办结率: of those dispatched */
    concluded: Rate;
    /** 解决率 (A): of those dispatched */
    solved: Rate;
    /** 销号率: of those dispatched */
    closed: Rate;
  };
};

const leftAside: readonly IssueStatus[] = ['merged', 'handledLocally', 'notAccepted'];
const notYet: readonly IssueStatus[] = ['captured', 'proposed'];
const concluded: readonly IssueStatus[] = ['concluded', 'closureRequested', 'closed'];

/**
 * Merged, locally handled and not accepted issues leave every denominator; a declined one has been
 * dispatched. `solved` counts outcome A of concluded issues only.
 */
export function countIssues(
  issues: readonly (Pick<Issue, 'status' | 'outcome'> & { light: Light | null })[],
  asOf: CalendarDate,
): IssueCounts {
  const byStatus: IssueCounts['byStatus'] = {};
  const byLight: IssueCounts['byLight'] = {};
  const sums = { handled: 0, dispatched: 0, concluded: 0, solved: 0, closed: 0 };
  for (const { status, outcome, light } of issues) {
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    if (light) byLight[light] = (byLight[light] ?? 0) + 1;
    if (leftAside.includes(status)) continue;
    sums.handled++;
    if (notYet.includes(status)) continue;
    sums.dispatched++;
    if (!concluded.includes(status)) continue;
    sums.concluded++;
    if (outcome === 'solved') sums.solved++;
    if (status === 'closed') sums.closed++;
  }
  const ofDispatched = (numerator: number): Rate => ({ numerator, denominator: sums.dispatched });
  return {
    asOf,
    total: issues.length,
    byStatus,
    byLight,
    rates: {
      dispatched: { numerator: sums.dispatched, denominator: sums.handled },
      concluded: ofDispatched(sums.concluded),
      solved: ofDispatched(sums.solved),
      closed: ofDispatched(sums.closed),
    },
  };
}

/** `23.91%`; a dash where there is nothing to count from. */
export const percent = ({ numerator, denominator }: Rate): string =>
  denominator === 0 ? '—' : `${((100 * numerator) / denominator).toFixed(2)}%`;
