import type { JudgingAct } from '@shared/judging/judge';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';

/** 盲评记录: what nobody may do unseen, oldest first. */
export function ActsList({ selectionId }: { selectionId: string }) {
  const { t } = useTranslation('judging');
  const acts = useAnswer(api.judging.acts, { selectionId }).data;
  const columns: Column<JudgingAct>[] = [
    {
      key: 'at',
      title: t('column.at'),
      width: 150,
      render: ({ at }) => dayjs(at).format('YYYY-MM-DD HH:mm'),
    },
    { key: 'act', title: t('column.act'), width: 120, render: ({ act }) => t(`act.${act}`) },
    {
      key: 'by',
      title: t('column.by'),
      width: 100,
      render: ({ operatorName }) => operatorName ?? '',
    },
    { key: 'witness', title: t('column.witness'), width: 100, render: ({ witness }) => witness },
    { key: 'judge', title: t('column.about'), width: 110, render: ({ judgeName }) => judgeName },
    {
      key: 'reason',
      title: t('column.reason'),
      width: 160,
      grow: 1,
      render: ({ reason }) => reason,
    },
  ];
  return (
    <div className="judging-table">
      <DataTable
        main
        wrap
        rows={acts ?? []}
        columns={columns}
        rowKey={({ at, act, judgeName }) => `${at}${act}${judgeName}`}
        label={t('view.acts')}
        empty={<EmptyState title={t('noActs')} hint={t('noActsHint')} />}
      />
    </div>
  );
}
