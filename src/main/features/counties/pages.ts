import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adoption, CountyPage, CountyPlan } from '@shared/counties/county';
import { type HouseStyle, onOnePage } from '@shared/houseStyle';
import type { Edition } from '@shared/issues/contract';
import { fullName } from '@shared/organizations/organization';
import type { CalendarDate } from '@shared/time';
import { eq } from 'drizzle-orm';
import { type Block, type DocumentSpec, offThread, safeName, writeWhole } from '../../documents';
import type { HandlersOf } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { countyOf } from './access';
import * as words from './pages.template';
import { asOfLine, editionMark, listed, paragraph, printed, section, term } from './paper';
import { pageReader } from './read';

const { page } = words;

/** What nobody published stays inside: the public edition names published tags only. */
function tagBlocks({ tags }: CountyPage, edition: Edition): Block[] {
  const shown = tags.filter(({ published }) => edition === 'internal' || published);
  const years = [...new Set(shown.map(({ year }) => year))].map((year) => {
    const named = shown.filter((each) => each.year === year).map(({ tag }) => term(`tag.${tag}`));
    return page.tagsOf(year, listed(named));
  });
  return section(page.tags, years.length === 0 ? [] : [paragraph(words.sentences(years))]);
}

function meetingBlocks({ meetings }: CountyPage): Block[] {
  const { heads } = page;
  const narrow = { widthMm: 19, align: 'center' as const };
  const table: Block = {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: heads.meeting, widthMm: 71, align: 'left' },
      { head: heads.came, ...narrow },
      { head: heads.raised, ...narrow },
      { head: heads.solved, ...narrow },
      { head: heads.overdue, ...narrow },
      { head: heads.cases, ...narrow },
    ],
    rows: meetings.map(({ meetingName, came, expected, issues, cases }) => [
      meetingName,
      `${came}/${expected}`,
      String(issues.total),
      String(issues.rates.solved.numerator),
      String(issues.byLight.overdue ?? 0),
      String(cases.length),
    ]),
  };
  return section(page.meetings, meetings.length === 0 ? [] : [table]);
}

function standingOf({ doneOn, dueDate }: CountyPlan['tasks'][number], today: CalendarDate): string {
  if (doneOn) return page.done(doneOn);
  return dueDate && dueDate < today ? page.overdue : page.open;
}

function planBlocks(plan: CountyPlan, today: CalendarDate): Block[] {
  const { leader, leaderPost, helpGroup, goal, demands, tasks, visits } = plan;
  const heads = page.taskHeads;
  const people = helpGroup.map((each) => `${each.organization}${each.post}${each.name}`);
  const [latest] = visits;
  return section(page.plan(plan.year), [
    ...(goal ? [paragraph(page.goal(goal))] : []),
    ...(leader ? [paragraph(page.leader(`${leaderPost}${leader}`))] : []),
    ...(people.length > 0 ? [paragraph(page.helpGroup(listed(people)))] : []),
    ...(demands.length > 0
      ? [paragraph(page.demands(listed(demands.map(({ wording }) => wording))))]
      : []),
    ...(tasks.length > 0
      ? [
          {
            kind: 'table' as const,
            repeatHead: true,
            columns: [
              { head: heads.title, widthMm: 62, align: 'left' as const },
              { head: heads.owner, widthMm: 34, align: 'left' as const },
              { head: heads.dueDate, widthMm: 26, align: 'center' as const },
              { head: heads.standing, widthMm: 44, align: 'center' as const },
            ],
            rows: tasks.map((task) => [
              task.title,
              task.owner,
              task.dueDate ?? '',
              standingOf(task, today),
            ]),
          },
        ]
      : []),
    ...(latest ? [paragraph(page.visits(visits.length, printed(latest.date), latest.text))] : []),
  ]);
}

function tieBlocks({ pairs, groups }: CountyPage): Block[] {
  const said = [
    pairs.map(({ role, year, otherName }) =>
      (role === 'strong' ? page.helps : page.helpedBy)(year, otherName),
    ),
    groups.map(({ kind, name }) => page.groupOf(term(`groupKind.${kind}`), name)),
  ];
  return section(
    page.ties,
    said.filter((parts) => parts.length > 0).map((parts) => paragraph(words.sentences(parts))),
  );
}

function adoptionBlocks({ adopts, adoptedByOthers }: CountyPage): Block[] {
  const heads = page.adoptionHeads;
  const all: Adoption[] = [...adopts, ...adoptedByOthers];
  const table: Block = {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: heads.title, widthMm: 60, align: 'left' },
      { head: heads.from, widthMm: 26, align: 'left' },
      { head: heads.by, widthMm: 26, align: 'left' },
      { head: heads.standing, widthMm: 16, align: 'center' },
      { head: heads.result, widthMm: 38, align: 'left' },
    ],
    rows: all.map((each) => [
      each.caseTitle,
      each.fromName,
      each.countyName,
      term(`adoption.status.${each.status}`),
      each.result,
    ]),
  };
  return section(page.adoptions, all.length === 0 ? [] : [table]);
}

/** Plans name leaders and weaknesses, pairs name who is weak: both are internal. */
function specOf(
  found: CountyPage,
  houseStyle: HouseStyle,
  edition: Edition,
  today: CalendarDate,
): DocumentSpec {
  const inside = edition === 'internal';
  return {
    houseStyle: onOnePage(houseStyle),
    title: page.title(fullName(found.county)),
    edition: editionMark(edition),
    blocks: [
      asOfLine(today),
      ...tagBlocks(found, edition),
      ...meetingBlocks(found),
      ...(inside ? found.plans.flatMap((plan) => planBlocks(plan, today)) : []),
      ...tieBlocks(inside ? found : { ...found, pairs: [] }),
      ...adoptionBlocks(found),
    ],
  };
}

/** Whether there is more to tell of a county than what has been published of it. */
const hasOwn = ({ tags, meetings, plans, pairs, groups, adopts, adoptedByOthers }: CountyPage) =>
  tags.some(({ published }) => !published) ||
  [meetings, plans, pairs, groups, adopts, adoptedByOthers].some((part) => part.length > 0);

export const pageExport: Pick<HandlersOf<'counties'>, 'exportPages'> = {
  async exportPages({ countyIds, edition, target }, work) {
    const folder = work.pathOf(target);
    const wanted = countyIds.map((id) => countyOf(work.read, id).id);
    const [first, ...others] = wanted;
    const pageOf = pageReader(work.read, work, others.length === 0 ? first : undefined);
    const pages =
      first === undefined
        ? organizationsInCity(work.read, eq(organizationTable.kind, 'county'))
            .map(({ id }) => pageOf(id))
            .filter(hasOwn)
        : wanted.map(pageOf);
    const house = houseStyleOf(work.read);
    const files: { countyName: string; name: string }[] = [];
    if (pages.length > 0) await mkdir(folder, { recursive: true });
    for (const found of pages) {
      work.progress({ step: 'counties:step.pages', done: files.length, total: pages.length });
      const countyName = fullName(found.county);
      const name = safeName(`${countyName}.docx`);
      const spec = specOf(found, house, edition, work.today);
      const bytes = await offThread('officialDocument', spec, { signal: work.signal });
      await writeWhole(join(folder, name), bytes);
      files.push({ countyName, name });
    }
    return { files };
  },
};
