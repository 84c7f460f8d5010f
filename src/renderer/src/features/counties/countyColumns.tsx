import type { CountyLine } from '@shared/counties/county';
import { fullName } from '@shared/organizations/organization';
import type { TFunction } from 'i18next';
import type { Column } from '../../ui/DataTable';
import { TagMarks } from './TagMarks';

/** Nothing is shown as nothing: a page of noughts hides what there is. */
const some = (count: number): string => (count === 0 ? '' : String(count));

/** Columns of the list of counties; the tags are those of `year`, or of the latest year without it. */
export function countyColumns(
  t: TFunction<'counties'>,
  year: number | undefined,
): Column<CountyLine>[] {
  const number = (
    key: string,
    width: number,
    of: (line: CountyLine) => number,
    className?: string,
  ): Column<CountyLine> => ({
    key,
    title: t(`column.${key}`),
    width,
    align: 'right',
    render: (line) => (
      <span className={of(line) > 0 ? className : undefined}>{some(of(line))}</span>
    ),
    compare: (a, b) => of(b) - of(a),
  });
  return [
    {
      key: 'county',
      title: t('column.county'),
      width: 130,
      grow: 1,
      render: (line) => fullName(line),
    },
    {
      key: 'tags',
      title: t('column.tags'),
      width: 240,
      grow: 3,
      render: ({ tags }) => (
        <TagMarks year={year} tags={tags.filter((each) => each.year === (year ?? tags[0]?.year))} />
      ),
    },
    {
      key: 'came',
      title: t('column.came'),
      width: 94,
      align: 'right',
      render: ({ figures: { came, expected } }) => (expected === 0 ? '' : `${came}/${expected}`),
      compare: (a, b) =>
        b.figures.expected - b.figures.came - (a.figures.expected - a.figures.came),
    },
    number('cases', 62, ({ figures }) => figures.cases),
    number('raised', 66, ({ figures }) => figures.raised),
    number('open', 60, ({ figures }) => figures.open),
    number('solved', 70, ({ figures }) => figures.solved),
    number('overdue', 76, ({ figures }) => figures.overdue, 'counties-bad'),
    {
      key: 'plans',
      title: t('column.plans'),
      width: 116,
      render: ({ plans, openTasks }) =>
        plans === 0 ? '' : openTasks === 0 ? t('planDone') : t('planOpen', { count: openTasks }),
      compare: (a, b) => b.plans - a.plans || b.openTasks - a.openTasks,
    },
    number('pairs', 56, ({ pairs }) => pairs),
    {
      key: 'adoptions',
      title: t('column.adoptions'),
      width: 78,
      align: 'right',
      render: ({ adopted, adoptions }) => (adoptions === 0 ? '' : `${adopted}/${adoptions}`),
      compare: (a, b) => b.adoptions - a.adoptions,
    },
    number('groups', 70, ({ groups }) => groups),
  ];
}
