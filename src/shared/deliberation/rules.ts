import { type AppError, invalid, refused } from '../errors';
import type { Chosen, Quota } from '../scoring/choice';
import type { NominationStatus } from '../selections/phases';
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

export type BrokenQuota = { quota: Quota; of: string; count: number };

type Placed = { id: string; cityId: string; field: string };

const keyOf = (one: Placed, over: Quota['over']) => (over === 'city' ? one.cityId : one.field);

/**
 * Quotas that a choice breaks: more than the most, or fewer than the least, of one city or field that
 * somebody was nominated from.
 */
export function brokenQuotas(
  nominated: readonly Placed[],
  isIn: (id: string) => boolean,
  quotas: readonly Quota[],
): BrokenQuota[] {
  return quotas.flatMap((quota) => {
    const named = new Set(
      quotas.flatMap(({ over, of }) => (over === quota.over && of !== null ? [of] : [])),
    );
    const all = [...new Set(nominated.map((one) => keyOf(one, quota.over)))];
    const keys = quota.of === null ? all.filter((key) => !named.has(key)) : [quota.of];
    return keys.flatMap((of) => {
      const count = nominated.filter((one) => isIn(one.id) && keyOf(one, quota.over) === of).length;
      const isBroken = count < quota.least || (quota.most !== null && count > quota.most);
      return isBroken ? [{ quota, of, count }] : [];
    });
  });
}

/**
 * Broken quotas that nobody gave a reason for, on any nomination of that city or field, in or out. What
 * the proposal itself leaves as short is nobody's doing.
 */
export function unexplainedQuotas(
  decisions: readonly Decided[],
  nominated: readonly Placed[],
  proposed: readonly Chosen[],
  quotas: readonly Quota[],
): BrokenQuota[] {
  const decided = new Map(decisions.map((one) => [one.nominationId, one]));
  const proposal = new Map(proposed.map((one) => [one.id, one.in]));
  const before = brokenQuotas(nominated, (id) => proposal.get(id) ?? false, quotas);
  const isAsBefore = ({ quota, of, count }: BrokenQuota) =>
    before.some((one) => one.quota === quota && one.of === of && one.count === count);
  const isExplained = ({ quota, of }: BrokenQuota) =>
    nominated.some((one) => keyOf(one, quota.over) === of && decided.get(one.id)?.reason);
  return brokenQuotas(nominated, (id) => decided.get(id)?.isIn ?? false, quotas).filter(
    (one) => !isAsBefore(one) && !isExplained(one),
  );
}

/** Why a public notice cannot be given; null when it can. */
export function noticeProblem(
  nominations: readonly { status: NominationStatus }[],
  decisions: readonly { isNew: boolean; isIn: boolean }[],
): AppError | null {
  const undecided = nominations.filter(({ status }) => status === 'accepted').length;
  if (decisions.length === 0 || undecided > 0) return refused('deliberation:error.notDecided');
  // An objection was upheld: the decision that it was about cannot simply go out again.
  if (decisions.some(({ isNew }) => !isNew)) return refused('deliberation:error.decideAgain');
  return decisions.some(({ isIn }) => isIn) ? null : refused('deliberation:error.nobodyIn');
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
