import type { FigureRow } from '@shared/evaluationReports/figures';
import type { Edition } from '@shared/issues/contract';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';

type Props = {
  id: string;
  edition: Edition;
  figure: string;
  name: string;
  /** null: there is no such figure any more */
  value: string | null;
  onClose: () => void;
};

/** What a number was counted from, one by one. */
export function FigureRows({ id, edition, figure, name, value, onClose }: Props) {
  const { t } = useTranslation('evaluationReports');
  const rows = useAnswer(api.evaluationReports.behind, { id, edition, key: figure }).data;
  const columns: Column<FigureRow>[] = [
    {
      key: 'number',
      title: t('behind.number'),
      width: 60,
      align: 'right',
      render: (_, at) => at + 1,
    },
    { key: 'title', title: t('behind.what'), width: 200, grow: 2, render: ({ title }) => title },
    {
      key: 'detail',
      title: t('behind.detail'),
      width: 110,
      grow: 1,
      render: ({ detail }) => detail,
    },
  ];
  return (
    <Drawer open onClose={onClose} title={t('behind.title')} size={520}>
      <div className="report-behind">
        <p>
          {name} <strong>{value ?? t('stale.gone')}</strong>
          <span className="report-soft"> {t('behind.count', { count: rows?.length ?? 0 })}</span>
        </p>
        {rows && rows.length === 0 ? (
          <p>{edition === 'public' ? t('behind.inPublic') : t('behind.none')}</p>
        ) : (
          <DataTable
            label={t('behind.title')}
            rows={rows ?? []}
            columns={columns}
            rowKey={({ kind, id: row }) => `${kind} ${row}`}
            wrap
          />
        )}
      </div>
    </Drawer>
  );
}
