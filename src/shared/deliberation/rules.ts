import { type AppError, invalid, refused } from '../errors';
import type { Chosen, Quota } from '../scoring/choice';
import type { CalendarDate } from '../time';

export type Decided = { nominationId: string; isIn: boolean; reason: string };

/**
 * Why these decisions cannot be taken; null when they can. Every nomination is decided on; whoever goes
 * against the proposal says why, which is also how a tie at the last seat is settled.
 */
export function decisionProblem(
  decisions: readonly Decided[],
  proposed: readonly Chosen[],
  seats: number,
): AppError | null {
  const byId = new Map(decisions.map((one) => [one.nominationId, one]));
  if (byId.size < decisions.length) return invalid('deliberation:error.decidedTwice');
  if (byId.size !== proposed.length || proposed.some(({ id }) => !byId.has(id)))
    return invalid('deliberation:error.undecided', {
      count: proposed.filter(({ id }) => !byId.has(id)).length,
    });
  const unexplained = proposed.filter(({ id, in: isProposed }) => {
    const decision = byId.get(id);
    return decision && decision.isIn !== isProposed && decision.reason === '';
  });
  if (unexplained.length > 0)
    return invalid('deliberation:error.reasonMissing', { count: unexplained.length });
  const selected = decisions.filter(({ isIn }) => isIn).length;
  return selected > seats ? refused('deliberation:error.tooMany', { selected, seats }) : null;
}

/** Quotas that a choice breaks: more than the most, or fewer than the least, of one city or field. */
export function brokenQuotas(
  chosen: readonly { cityId: string; field: string }[],
  quotas: readonly Quota[],
): { quota: Quota; of: string; count: number }[] {
  const counted = (over: Quota['over']) => {
    const counts = new Map<string, number>();
    for (const one of chosen) {
      const key = over === 'city' ? one.cityId : one.field;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  return quotas.flatMap((quota) => {
    const counts = counted(quota.over);
    const named = new Set(
      quotas.flatMap(({ over, of }) => (over === quota.over && of !== null ? [of] : [])),
    );
    const keys =
      quota.of === null ? [...counts.keys()].filter((key) => !named.has(key)) : [quota.of];
    return keys.flatMap((of) => {
      const count = counts.get(of) ?? 0;
      const isBroken = count < quota.least || (quota.most !== null && count > quota.most);
      return isBroken ? [{ quota, of, count }] : [];
    });
  });
}

/** Why a selection cannot be published today; null when it can. */
export function publishProblem(
  notice: { toDate: CalendarDate } | null,
  objections: readonly { isUpheld: boolean | null }[],
  today: CalendarDate,
): AppError | null {
  if (notice === null) return refused('deliberation:error.noNotice');
  if (today <= notice.toDate)
    return refused('deliberation:error.noticeRuns', { date: notice.toDate });
  const open = objections.filter(({ isUpheld }) => isUpheld === null).length;
  if (open > 0) return refused('deliberation:error.objectionsOpen', { count: open });
  return objections.some(({ isUpheld }) => isUpheld) ? refused('deliberation:error.upheld') : null;
}
