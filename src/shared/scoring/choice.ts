/** What a nomination counts towards. `place`: null when nobody scored it. */
export type Candidate = { id: string; place: number | null; cityId: string; field: string };

/** At least and at most so many of one city or field; `of` null: of each that is not named. */
export type Quota = {
  over: 'city' | 'field';
  of: string | null;
  least: number;
  most: number | null;
};

export type ChoiceRule = {
  /** how many are to be selected */
  seats: number;
  quotas: readonly Quota[];
};

/** Why a candidate is in or out; `quota` says by which rule, `by` who stands there instead. */
export type Chosen =
  | { id: string; in: true; because: 'place' }
  /** would have been out by its place; taken so that the quota's least number is reached */
  | { id: string; in: true; because: 'quota'; quota: Quota; insteadOf: string | null }
  | { id: string; in: false; because: 'place' | 'notScored' }
  /** its place would have been enough, but the city or field had its most already */
  | { id: string; in: false; because: 'full'; quota: Quota; by: readonly string[] }
  | { id: string; in: false; because: 'displaced'; quota: Quota; by: string }
  /** level with others at the last seat: a person must decide, nobody is taken by chance */
  | { id: string; in: false; because: 'levelAtTheEnd'; with: readonly string[] };

/**
 * Goes down the places and takes who fits. It proposes; a panel may decide otherwise with a reason.
 * @returns in the order of places, whoever has none last
 */
export function choose(candidates: readonly Candidate[], { seats, quotas }: ChoiceRule): Chosen[] {
  const sorted = [...candidates].sort(
    (a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) || 0,
  );
  const taken: Candidate[] = [];
  // Some of level ones will have these seats, whoever it will be: nobody below gets them.
  const kept: Candidate[] = [];
  const verdicts = new Map<string, Chosen>();
  const quotasOf = (candidate: Candidate) =>
    quotas.filter((quota) => counts(quota, candidate, quotas));
  const holders = (quota: Quota, like: Candidate) =>
    [...taken, ...kept].filter((one) => keyOf(one, quota.over) === keyOf(like, quota.over));
  const fullQuota = (candidate: Candidate) =>
    quotasOf(candidate).find(
      (quota) => quota.most !== null && holders(quota, candidate).length >= quota.most,
    );
  for (const group of byPlace(sorted)) {
    const fitting: Candidate[] = [];
    for (const candidate of group) {
      if (candidate.place === null) {
        verdicts.set(candidate.id, { id: candidate.id, in: false, because: 'notScored' });
        continue;
      }
      const quota = fullQuota(candidate);
      if (taken.length + kept.length >= seats)
        verdicts.set(candidate.id, { id: candidate.id, in: false, because: 'place' });
      else if (quota !== undefined)
        verdicts.set(candidate.id, {
          id: candidate.id,
          in: false,
          because: 'full',
          quota,
          by: holders(quota, candidate).map(({ id }) => id),
        });
      else fitting.push(candidate);
    }
    const left = seats - taken.length - kept.length;
    const undecided = fitting.length > left ? fitting : clashing(fitting, holders, quotasOf);
    for (const { id } of fitting)
      verdicts.set(
        id,
        undecided.some((one) => one.id === id)
          ? {
              id,
              in: false,
              because: 'levelAtTheEnd',
              with: undecided.map((one) => one.id).filter((one) => one !== id),
            }
          : { id, in: true, because: 'place' },
      );
    taken.push(...fitting.filter((one) => !undecided.includes(one)));
    for (const one of undecided)
      if (taken.length + kept.length < seats && fullQuota(one) === undefined) kept.push(one);
  }
  fillLeast(sorted, taken, quotas, seats - kept.length, verdicts);
  return sorted.flatMap(({ id }) => verdicts.get(id) ?? []);
}

const keyOf = (candidate: Candidate, over: Quota['over']): string =>
  over === 'city' ? candidate.cityId : candidate.field;

/** A quota of a named city or field comes before the one for each. */
const counts = (quota: Quota, candidate: Candidate, all: readonly Quota[]): boolean => {
  const key = keyOf(candidate, quota.over);
  if (quota.of !== null) return quota.of === key;
  return !all.some(({ over, of }) => over === quota.over && of === key);
};

function byPlace(sorted: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && candidate.place !== null && last[0]?.place === candidate.place)
      last.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

/** Level candidates of one city may fit one by one and yet not together: those who do not. */
function clashing(
  fitting: readonly Candidate[],
  holders: (quota: Quota, like: Candidate) => readonly Candidate[],
  quotasOf: (candidate: Candidate) => readonly Quota[],
): Candidate[] {
  return fitting.filter((candidate) =>
    quotasOf(candidate).some((quota) => {
      if (quota.most === null) return false;
      const key = keyOf(candidate, quota.over);
      const same = fitting.filter((one) => keyOf(one, quota.over) === key);
      return holders(quota, candidate).length + same.length > quota.most;
    }),
  );
}

/**
 * For every least number not reached, the best placed who would reach it comes in; for it goes the
 * lowest placed whom no least number needs. Of level ones nobody is taken, or put out, by chance.
 */
function fillLeast(
  sorted: readonly Candidate[],
  taken: Candidate[],
  quotas: readonly Quota[],
  seats: number,
  verdicts: Map<string, Chosen>,
): void {
  let free = seats;
  const inOf = (quota: Quota, key: string) =>
    taken.filter((one) => keyOf(one, quota.over) === key).length;
  const needed = (candidate: Candidate) =>
    quotas.some(
      (quota) =>
        counts(quota, candidate, quotas) &&
        inOf(quota, keyOf(candidate, quota.over)) <= quota.least &&
        quota.least > 0,
    );
  const overMost = (candidate: Candidate, without: Candidate | undefined) =>
    quotas.some((quota) => {
      if (quota.most === null || !counts(quota, candidate, quotas)) return false;
      const key = keyOf(candidate, quota.over);
      const leaving = without !== undefined && keyOf(without, quota.over) === key ? 1 : 0;
      return inOf(quota, key) - leaving >= quota.most;
    });
  const isFull = () => taken.length >= free;
  const lastToGo = () => taken.filter((one) => !needed(one)).at(-1);
  const canCome = (candidate: Candidate) => {
    const leaving = isFull() ? lastToGo() : undefined;
    return !(isFull() && leaving === undefined) && !overMost(candidate, leaving);
  };
  const undecided = (level: readonly Candidate[]) => {
    for (const { id } of level)
      verdicts.set(id, {
        ...{ id, in: false, because: 'levelAtTheEnd' },
        with: level.map((one) => one.id).filter((one) => one !== id),
      });
  };
  const bringIn = (candidate: Candidate, quota: Quota) => {
    const leaving = isFull() ? lastToGo() : undefined;
    const level = taken.filter((one) => !needed(one) && one.place === leaving?.place);
    for (const one of level) taken.splice(taken.indexOf(one), 1);
    if (level.length > 1) {
      // One of them goes, and nobody says which: their seats wait for that.
      undecided(level);
      free -= level.length - 1;
    } else if (leaving !== undefined)
      verdicts.set(leaving.id, {
        ...{ id: leaving.id, in: false, because: 'displaced', quota, by: candidate.id },
      });
    taken.push(candidate);
    taken.sort((a, b) => sorted.indexOf(a) - sorted.indexOf(b));
    verdicts.set(candidate.id, {
      ...{ id: candidate.id, in: true, because: 'quota', quota },
      insteadOf: level.length > 1 ? null : (leaving?.id ?? null),
    });
  };
  for (const quota of quotas) {
    if (quota.least === 0) continue;
    const keys = new Set(
      sorted.filter((one) => counts(quota, one, quotas)).map((one) => keyOf(one, quota.over)),
    );
    for (const key of keys)
      for (const group of byPlace(sorted.filter((one) => keyOf(one, quota.over) === key))) {
        const missing = quota.least - inOf(quota, key);
        if (missing <= 0) break;
        const fitting = group.filter(
          (one) => one.place !== null && !taken.includes(one) && canCome(one),
        );
        if (fitting.length > missing) {
          undecided(fitting);
          break;
        }
        for (const candidate of fitting) if (canCome(candidate)) bringIn(candidate, quota);
      }
  }
}
