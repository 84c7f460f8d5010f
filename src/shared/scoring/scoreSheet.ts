import { type Exact, exact, sum } from './exact';

/**
 * Points and weights are whole hundredths: 92.5 points are 9250, 40 % are 4000. What a judge wrote is
 * kept as written, and every sum stays exact.
 */
export type Hundredths = number;

/** All weights of a call together: 100 %. */
export const WHOLE_WEIGHT: Hundredths = 10_000;

/** 评分项. `weight`: its part of 100; `maximum`: the points a judge may give at most. */
export type Criterion = { id: string; weight: Hundredths; maximum: Hundredths };

/**
 * What one judge said of one nomination. `recused` 回避: was not allowed to say anything; `abstained`
 * 弃权: did not want to. Points by criterion, in the order of the criteria.
 */
export type Mark = 'abstained' | 'recused' | { points: readonly Hundredths[] };

/** 评分表: a judge's marks by nomination. A nomination without a mark was not handed in. */
export type ScoreSheet = { judgeId: string; marks: ReadonlyMap<string, Mark> };

/** A judge's total for a nomination, out of 100: each criterion's share of its maximum by its weight. */
export const totalOf = (points: readonly Hundredths[], criteria: readonly Criterion[]): Exact =>
  sum(criteria.map(({ weight, maximum }, at) => exact((points[at] ?? 0) * weight, maximum * 100)));

/** The marks that carry points, as totals: by nomination, then by judge. */
export type Totals = ReadonlyMap<string, ReadonlyMap<string, Exact>>;

/** @param nominations ids; each gets an entry, also where nobody scored it */
export function totalsOf(
  nominations: readonly string[],
  sheets: readonly ScoreSheet[],
  criteria: readonly Criterion[],
): Totals {
  return new Map(
    nominations.map((nomination) => [
      nomination,
      new Map(
        sheets.flatMap(({ judgeId, marks }) => {
          const mark = marks.get(nomination);
          return typeof mark === 'object'
            ? [[judgeId, totalOf(mark.points, criteria)] as const]
            : [];
        }),
      ),
    ]),
  );
}

/** How a nomination was voted on; the four add up to the number of judges. */
export type Turnout = { scored: number; abstained: number; recused: number; missing: number };

export function turnoutOf(nomination: string, sheets: readonly ScoreSheet[]): Turnout {
  const turnout: Turnout = { scored: 0, abstained: 0, recused: 0, missing: 0 };
  for (const { marks } of sheets) {
    const mark = marks.get(nomination);
    turnout[mark === undefined ? 'missing' : typeof mark === 'string' ? mark : 'scored'] += 1;
  }
  return turnout;
}

/** What a sheet must be before it is recorded. */
export type SheetRule = {
  criteria: readonly Criterion[];
  /** the least difference between two points a judge may give: 50 for half a point */
  step: Hundredths;
  /** 同分无效: two nominations with the same total void the sheet */
  tiesAreVoid: boolean;
};

export type SheetFault =
  | { fault: 'missing'; nomination: string; criterion: string | null }
  | { fault: 'outOfRange'; nomination: string; criterion: string; maximum: Hundredths }
  | { fault: 'betweenSteps'; nomination: string; criterion: string }
  /** recused on the list, and scored all the same */
  | { fault: 'recused'; nomination: string }
  /** not on this judge's list */
  | { fault: 'notAsked'; nomination: string }
  | { fault: 'tied'; nominations: readonly string[]; total: Exact };

/**
 * What must be asked back before a sheet counts.
 * @param asked nominations this judge is to score, in the order of the sheet
 * @param recused those the judge may not score, whatever the sheet says
 */
export function faultsOf(
  marks: ReadonlyMap<string, Mark | { points: readonly (Hundredths | null)[] }>,
  asked: readonly string[],
  recused: ReadonlySet<string>,
  { criteria, step, tiesAreVoid }: SheetRule,
): SheetFault[] {
  const faults: SheetFault[] = [];
  for (const nomination of marks.keys()) {
    if (recused.has(nomination)) {
      if (marks.get(nomination) !== 'recused') faults.push({ fault: 'recused', nomination });
    } else if (!asked.includes(nomination)) faults.push({ fault: 'notAsked', nomination });
  }
  const whole = new Map<string, Exact>();
  for (const nomination of asked) {
    const mark = marks.get(nomination);
    if (mark === 'abstained' || mark === 'recused' || recused.has(nomination)) continue;
    if (mark === undefined || mark.points.every((points) => points === null)) {
      faults.push({ fault: 'missing', nomination, criterion: null });
      continue;
    }
    const before = faults.length;
    for (const [at, { id, maximum }] of criteria.entries()) {
      const points = mark.points[at] ?? null;
      if (points === null) faults.push({ fault: 'missing', nomination, criterion: id });
      else if (points < 0 || points > maximum)
        faults.push({ fault: 'outOfRange', nomination, criterion: id, maximum });
      else if (points % step !== 0)
        faults.push({ fault: 'betweenSteps', nomination, criterion: id });
    }
    if (faults.length === before)
      whole.set(nomination, totalOf(mark.points as readonly Hundredths[], criteria));
  }
  if (tiesAreVoid) faults.push(...tiesOf(whole));
  return faults;
}

function tiesOf(totals: ReadonlyMap<string, Exact>): SheetFault[] {
  const sharing = new Map<string, { total: Exact; nominations: string[] }>();
  for (const [nomination, total] of totals) {
    const key = `${total.over}/${total.under}`;
    const group = sharing.get(key) ?? { total, nominations: [] };
    group.nominations.push(nomination);
    sharing.set(key, group);
  }
  return [...sharing.values()]
    .filter(({ nominations }) => nominations.length > 1)
    .map((group) => ({ fault: 'tied', ...group }));
}
