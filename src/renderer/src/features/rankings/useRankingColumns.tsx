import type { ToldCounty } from '@shared/evaluation/computed';
import type { Bar } from '@shared/evaluation/honours';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { difference, plain, shortened, signed } from '@shared/rankings/digits';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/DataTable';
import { useCounties } from './useCounties';

type Given = {
  sheet: EvaluationSheet;
  /** the highest total of those shown: bars are drawn against it */
  most: number;
  /** whose place counts: among all, or within the category */
  isOfAll: boolean;
  levelOpen: ReadonlySet<string>;
};

export function useRankingColumns({
  sheet,
  most,
  isOfAll,
  levelOpen,
}: Given): Column<ToldCounty>[] {
  const { t } = useTranslation('rankings');
  const { fullName } = useCounties();
  const categoryName = new Map(sheet.categories.map(({ id, name }) => [id, name]));
  const honourName = new Map(sheet.honours.map(({ id, name }) => [id, name]));
  const areas = sheet.areas.filter(({ id }) => sheet.indicators.some((one) => one.areaId === id));
  const barText = (bar: Bar) => t(bar.by === 'veto' ? 'veto' : 'gate');
  const hasExtra = sheet.adjustments.length > 0;
  const columns: (Column<ToldCounty> | false)[] = [
    {
      key: 'place',
      title: t('column.place'),
      width: 64,
      align: 'right',
      render: ({ place, placeInCategory }) => <b>{(isOfAll ? place : placeInCategory) ?? '—'}</b>,
    },
    {
      key: 'county',
      title: t('column.county'),
      width: 150,
      grow: 1,
      render: ({ countyId }) => fullName(countyId),
    },
    sheet.categories.length > 1 && {
      key: 'category',
      title: t('column.category'),
      width: 110,
      goesAt: 3,
      render: ({ categoryId }) => categoryName.get(categoryId) ?? '',
    },
    sheet.categories.length > 1 && {
      key: 'other',
      title: t(isOfAll ? 'column.otherPlace' : 'column.placeOfAll'),
      width: 84,
      goesAt: 2,
      align: 'right',
      render: ({ place, placeInCategory }) => (isOfAll ? placeInCategory : place) ?? '—',
    },
    {
      key: 'total',
      title: t('column.total'),
      width: 190,
      grow: 1,
      render: ({ total, shown }) => (
        <span className="rankings-total">
          <b>{shown ?? '—'}</b>
          <span className="rankings-bar" aria-hidden>
            <span style={{ width: `${Math.max(0, (Number(total ?? 0) / most) * 100)}%` }} />
          </span>
        </span>
      ),
    },
    ...areas.map(
      ({ id, name }, at): Column<ToldCounty> => ({
        key: id,
        title: <span title={name}>{name}</span>,
        width: 84,
        // The last ones first: those that stay are the first of the system.
        goesAt: 1 - at / 100,
        align: 'right',
        render: (county) => {
          const area = county.areas.find(({ areaId }) => areaId === id);
          return area ? shortened(area.part, 2) : '—';
        },
      }),
    ),
    hasExtra && {
      key: 'extra',
      title: t('column.extra'),
      width: 92,
      goesAt: 4,
      align: 'right',
      render: ({ bonus, malus }) =>
        plain(bonus) === '0' && plain(malus) === '0' ? '' : signed(difference(bonus, malus), 2),
    },
    sheet.previous !== null && {
      key: 'gain',
      title: <span title={t('gainHint')}>{t('column.gain')}</span>,
      width: 64,
      align: 'right',
      render: ({ gain }) => (gain === null ? '—' : signed(String(gain), 0)),
      compare: (a, b) => (b.gain ?? -1000) - (a.gain ?? -1000),
    },
    {
      key: 'honours',
      title: t('column.honours'),
      width: 150,
      grow: 1,
      render: ({ countyId, honourIds, bars }) => (
        <span className="rankings-marks">
          {honourIds.map((id) => (
            <span key={id} className="rankings-honour">
              {honourName.get(id)}
            </span>
          ))}
          {levelOpen.has(countyId) ? <span className="rankings-warn">{t('levelOpen')}</span> : null}
          {bars.length > 0 ? (
            <span className="rankings-bad">{[...new Set(bars.map(barText))].join(' ')}</span>
          ) : null}
        </span>
      ),
    },
  ];
  return columns.flatMap((column) => (column === false ? [] : [column]));
}
