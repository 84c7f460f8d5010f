import type { Comparison } from '@shared/evaluation/comparedReleases';
import { type Cause, causes } from '@shared/evaluation/comparison';
import type { Release } from '@shared/evaluation/contract';
import { shortened, signed } from '@shared/rankings/digits';
import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useCounties } from './useCounties';
import { useReleaseName } from './useReleaseName';

type Change = Comparison['changes'][number];

type Props = {
  before: Release;
  after: Release;
  lead: ReactNode;
  onSwap: () => void;
};

/** How many of those passed are named. */
const NAMED = 3;

/** On its total or its place. */
const hasEffect = ({ points, places }: Change, cause: Cause) =>
  (places?.[cause] ?? 0) !== 0 || /[1-9]/.test(points?.[cause] ?? '');

const hasMoved = ({ before, after }: Change) => before.place !== after.place;

/** Two releases beside each other: why each county stands elsewhere. */
export function ComparisonView({ before, after, lead, onSwap }: Props) {
  const { t } = useTranslation('rankings');
  const [onlyMoved, setOnlyMoved] = useState(true);
  const { data: comparison, error } = useAnswer(api.evaluation.compare, {
    before: before.id,
    after: after.id,
  });
  const { fullName, name } = useCounties(comparison?.counties);
  const nameOf = useReleaseName();
  if (error) return <EmptyState title={t(error.key, error.params)} action={lead} />;
  if (!comparison) return null;
  const { changes, decimals } = comparison;
  const moved = changes.filter(hasMoved).length;
  const isOneYear = before.evaluationId === after.evaluationId;
  const title = isOneYear
    ? t('change.title', { before: before.number, after: after.number })
    : t('change.titleOfYears', { before: nameOf(before), after: nameOf(after) });
  const rows = changes.filter((one) => !onlyMoved || hasMoved(one));
  const told = causes.filter((cause) => changes.some((one) => hasEffect(one, cause)));
  const named = (ids: readonly string[]) =>
    ids.slice(0, NAMED).map(name).join(t('evaluation:comma')) +
    (ids.length > NAMED ? t('change.more', { count: ids.length }) : '');
  const columns: Column<Change>[] = [
    {
      key: 'county',
      title: t('change.column.county'),
      width: 140,
      grow: 1,
      render: ({ countyId }) => fullName(countyId),
    },
    {
      key: 'category',
      title: t('column.category'),
      width: 110,
      goesAt: 3,
      render: ({ category }) => category,
    },
    {
      key: 'places',
      title: t('change.column.places'),
      width: 140,
      render: (change) => <Move change={change} />,
    },
    {
      key: 'points',
      title: t('change.column.points'),
      width: 150,
      goesAt: 2,
      render: ({ before: then, after: now }) =>
        t('change.move', {
          before: shortened(then.total, decimals),
          after: shortened(now.total, decimals),
        }),
    },
    ...told.map(
      (cause): Column<Change> => ({
        key: cause,
        title: t(`change.column.${cause}`),
        width: 136,
        align: 'right',
        render: (change) => {
          const [point, place] = [change.points?.[cause], change.places?.[cause]];
          if (point === undefined || place === undefined) return '—';
          if (!hasEffect(change, cause)) return '';
          return t('change.cell', {
            points: signed(point, 2),
            places: signed(String(place), 0),
          });
        },
      }),
    ),
    {
      key: 'passed',
      title: t('change.column.passed'),
      width: 200,
      grow: 3,
      goesAt: 1,
      render: ({ passed, passedBy }) => {
        const said = [
          passed.length > 0 && t('change.passed', { names: named(passed) }),
          passedBy.length > 0 && t('change.passedBy', { names: named(passedBy) }),
        ]
          .filter((one) => one !== false)
          .join(' ');
        return <span title={said}>{said}</span>;
      },
    },
  ];
  return (
    <div className="rankings">
      <div className="rankings-bar-top">
        {lead}
        <b>{title}</b>
        <Button size="small" onClick={onSwap}>
          {t('change.swap')}
        </Button>
        <Checkbox checked={onlyMoved} onChange={({ target }) => setOnlyMoved(target.checked)}>
          {t('change.onlyMoved')}
        </Checkbox>
        <span className="rankings-soft">
          {t('change.summary', { moved, same: changes.length - moved })}
        </span>
      </div>
      <Otherwise comparison={comparison} />
      <DataTable
        main
        rows={rows}
        columns={columns}
        rowKey={({ countyId }) => countyId}
        label={title}
        empty={<EmptyState title={t('change.noChange')} />}
      />
    </div>
  );
}

/** What must be known to read the table: other indicators, other ways of ranking. */
function Otherwise({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('rankings');
  const { indicators, rankedOtherwise, within } = comparison;
  const listed = (names: readonly string[]) => names.join(t('evaluation:comma'));
  const said = [
    indicators.added.length > 0 &&
      t('change.added', { count: indicators.added.length, names: listed(indicators.added) }),
    indicators.gone.length > 0 &&
      t('change.goneIndicators', { count: indicators.gone.length, names: listed(indicators.gone) }),
    rankedOtherwise && t(`change.rankedOtherwise.${within}`),
  ].filter((one) => one !== false);
  return said.length === 0 ? null : (
    <p className="rankings-told" role="note">
      {said.join(' ')}
    </p>
  );
}

function Move({ change: { before, after } }: { change: Change }) {
  const { t } = useTranslation('rankings');
  if (before.place === null && after.place === null) return <>—</>;
  if (before.place === null) return <span>{`${after.place} ${t('change.new')}`}</span>;
  if (after.place === null) return <span>{`${before.place} ${t('change.gone')}`}</span>;
  const up = before.place - after.place;
  return (
    <span>
      {t('change.move', { before: before.place, after: after.place })}{' '}
      {up === 0 ? null : (
        <span className={up > 0 ? 'rankings-good' : 'rankings-bad'}>
          {up > 0 ? `▲ ${t('change.up', { count: up })}` : `▼ ${t('change.down', { count: -up })}`}
        </span>
      )}
    </span>
  );
}
