import { type AppError, invalid, refused } from '../errors';
import type { PublishedCounty } from '../organizations/organization';
import type {
  CountyFigures,
  CountyHaving,
  CountyLine,
  CountyPage,
  CountyTag,
  MeetingOfCounty,
  YearTag,
} from './county';

/** The list of counties directly under provincial finance is the one the evaluation of 2023 printed. */
const GROUPS_PUBLISHED_FOR = 2023;
const PILOTS_PUBLISHED_FOR = 2024;

/** What has been published of a county, as tags of the years it was published for. */
export const publishedTags = ({
  honours,
  pilot2024,
  group2023,
}: Pick<PublishedCounty, 'honours' | 'pilot2024' | 'group2023'>): YearTag[] => [
  ...honours.map(({ year, honour }) => ({ year, tag: honour, published: true })),
  ...(pilot2024 ? [{ year: PILOTS_PUBLISHED_FOR, tag: pilot2024, published: true }] : []),
  ...(group2023 === 'directlyFinanced'
    ? [{ year: GROUPS_PUBLISHED_FOR, tag: 'directlyFinanced' as const, published: true }]
    : []),
];

/** Published and typed tags together, each once, newest year first; what is published wins. */
export function allTags(published: readonly YearTag[], typed: readonly YearTag[]): YearTag[] {
  const known = new Set(published.map(({ year, tag }) => `${year} ${tag}`));
  return [...published, ...typed.filter(({ year, tag }) => !known.has(`${year} ${tag}`))].toSorted(
    (a, b) => b.year - a.year,
  );
}

/** Of the tags wanted for a year, those that have to be written: the published ones stand anyway. */
export const tagsToWrite = (
  published: readonly YearTag[],
  year: number,
  wanted: readonly CountyTag[],
): CountyTag[] =>
  [...new Set(wanted)].filter(
    (tag) => !published.some((each) => each.year === year && each.tag === tag),
  );

/** 一县一策 is made for counties that are weak in that year. */
export const planProblem = (tags: readonly YearTag[], year: number): AppError | null =>
  tags.some((each) => each.year === year && each.tag === 'weak')
    ? null
    : refused('counties:error.notWeak', { year });

/** Years in which the county is weak and has no plan yet, newest first. */
export const yearsToPlan = ({ tags, plans }: Pick<CountyPage, 'tags' | 'plans'>): number[] =>
  tags
    .filter(({ tag, year }) => tag === 'weak' && !plans.some((plan) => plan.year === year))
    .map(({ year }) => year);

/** Strong helps weak: two counties, and the second is weak in that year. */
export function pairProblem(
  { strongId, weakId, year }: { strongId: string; weakId: string; year: number },
  tagsOfWeak: readonly YearTag[],
): AppError | null {
  if (strongId === weakId) return invalid('counties:error.pairedWithItself');
  return planProblem(tagsOfWeak, year);
}

/** A county takes up what others have shown, not its own case. */
export const proposalProblem = (caseCountyId: string, countyId: string): AppError | null =>
  caseCountyId === countyId ? invalid('counties:error.ownCase') : null;

/** Sums over the meetings of a county; the issues by their own rules. */
export function figuresOf(meetings: readonly MeetingOfCounty[]): CountyFigures {
  const sum = (count: (meeting: MeetingOfCounty) => number) =>
    meetings.reduce((total, meeting) => total + count(meeting), 0);
  return {
    cases: sum(({ cases }) => cases.length),
    raised: sum(({ issues }) => issues.total),
    solved: sum(({ issues }) => issues.rates.solved.numerator),
    overdue: sum(({ issues }) => issues.byLight.overdue ?? 0),
    open: sum(({ issues: { rates } }) => rates.dispatched.denominator - rates.concluded.numerator),
    expected: sum(({ expected }) => expected),
    came: sum(({ came }) => came),
  };
}

type Had = Pick<CountyLine, 'figures' | 'plans' | 'openTasks' | 'pairs' | 'groups' | 'adoptions'>;

/** Whether a line of the list is one of those that are looked for. */
export function has(line: Had, having: CountyHaving): boolean {
  const { figures, plans, openTasks, pairs, groups, adoptions } = line;
  const counts: Record<CountyHaving, number> = {
    openIssues: figures.open,
    overdueIssues: figures.overdue,
    cases: figures.cases,
    plans,
    openTasks,
    pairs,
    groups,
    adoptions,
    missed: figures.expected - figures.came,
  };
  return counts[having] > 0;
}
