import type { RecommendingCity } from '@shared/recommendations/recommendations';
import type { SelectionSheet } from '@shared/selections/contract';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { MakePacks } from './MakePacks';

/** Every city: what it may recommend and did, what went out to it, and whether it came back. */
export function CityPacks({ sheet }: { sheet: SelectionSheet }) {
  const { t } = useTranslation('recommendations');
  const rows = useAnswer(api.recommendations.cities, { selectionId: sheet.id }).data ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isOpen = sheet.phase === 'call';
  const mayRecommend = ({ allowance, nominations }: RecommendingCity) =>
    allowance !== 0 || nominations > 0;
  const asked = rows.filter(mayRecommend);

  function toggle(city: RecommendingCity): void {
    if (!isOpen || !mayRecommend(city)) return;
    const next = new Set(chosen);
    if (!next.delete(city.cityId)) next.add(city.cityId);
    setChosen(next);
  }

  const standing = ({ standing: where, last }: RecommendingCity): string =>
    t(`standing.${where}`, { date: last?.receivedOn ?? '' });

  const columns: Column<RecommendingCity>[] = [
    {
      key: 'chosen',
      title: '',
      width: 36,
      render: (row) => (
        <Checkbox
          tabIndex={-1}
          aria-label={t('packs.choose', { name: row.cityName })}
          disabled={!isOpen || !mayRecommend(row)}
          checked={chosen.has(row.cityId)}
          onChange={() => toggle(row)}
        />
      ),
    },
    {
      key: 'city',
      title: t('column.city'),
      width: 100,
      grow: 2,
      render: ({ cityName }) => cityName,
    },
    {
      key: 'allowance',
      title: t('column.allowance'),
      width: 80,
      align: 'right',
      render: ({ allowance }) => allowance ?? t('packs.anyNumber'),
      compare: (a, b) => (a.allowance ?? 100) - (b.allowance ?? 100),
    },
    {
      key: 'nominations',
      title: t('column.nominations'),
      width: 150,
      grow: 1,
      render: ({ nominations, sentBack }) =>
        sentBack > 0 ? (
          <>
            {nominations} <b className="returns-bad">{t('packs.sentBack', { count: sentBack })}</b>
          </>
        ) : (
          nominations || ''
        ),
      compare: (a, b) => a.nominations - b.nominations,
    },
    {
      key: 'version',
      title: t('column.version'),
      width: 90,
      render: ({ last }) => (last ? t('packs.version', { version: last.version }) : ''),
    },
    {
      key: 'madeOn',
      title: t('column.madeOn'),
      width: 110,
      goesAt: 1,
      render: ({ last }) => last?.madeOn ?? '',
    },
    {
      key: 'dueDate',
      title: t('column.dueDate'),
      width: 110,
      render: ({ last }) => last?.dueDate ?? '',
    },
    {
      key: 'standing',
      title: t('column.standing'),
      width: 180,
      grow: 1,
      render: (row) => <span className={tones[row.standing]}>{standing(row)}</span>,
      compare: (a, b) => standing(a).localeCompare(standing(b)),
    },
  ];
  return (
    <div className="returns-body">
      <div className="returns-list">
        <DataTable
          main
          rows={rows}
          columns={columns}
          rowKey={({ cityId }) => cityId}
          label={t('packs.cities')}
          onRowKey={(event, row) => {
            if (event.key !== ' ' && event.key !== 'Enter') return;
            event.preventDefault();
            toggle(row);
          }}
        />
      </div>
      <MakePacks
        sheet={sheet}
        chosen={rows.filter(({ cityId }) => chosen.has(cityId)).map(({ cityId }) => cityId)}
        all={asked.length}
        onClear={() => setChosen(new Set())}
      />
    </div>
  );
}

const tones: Partial<Record<RecommendingCity['standing'], string>> = {
  none: 'returns-soft',
  overdue: 'returns-bad',
  returned: 'returns-good',
  late: 'returns-good',
};
