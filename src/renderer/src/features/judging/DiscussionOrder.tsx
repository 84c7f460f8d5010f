import type { Discussed } from '@shared/judging/contract';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';

type Row = Discussed & { number: number; goesOut: string[]; comesIn: string[] };

/** 讨论顺序: the fewest judges leave the room; who goes out and comes back before each case. */
export function DiscussionOrder({ selectionId }: { selectionId: string }) {
  const { t } = useTranslation('judging');
  const order = useAnswer(api.judging.discussionOrder, { selectionId }).data ?? [];
  const rows = order.map((one, at): Row => {
    const before = order[at - 1]?.leaving ?? [];
    return {
      ...one,
      number: at + 1,
      goesOut: one.leaving.filter((name) => !before.includes(name)),
      comesIn: before.filter((name) => !one.leaving.includes(name)),
    };
  });
  const columns: Column<Row>[] = [
    { key: 'number', title: t('column.number'), width: 56, render: ({ number }) => number },
    { key: 'code', title: t('column.code'), width: 64, render: ({ code }) => <b>{code}</b> },
    {
      key: 'case',
      title: t('column.case'),
      width: 200,
      grow: 2,
      render: ({ countyName, title }) => (
        <>
          <b>{countyName}</b> {title}
        </>
      ),
    },
    {
      key: 'out',
      title: t('column.leaving'),
      width: 140,
      grow: 1,
      render: ({ leaving }) => leaving.join(t('joined')),
    },
    {
      key: 'moves',
      title: t('column.moves'),
      width: 160,
      grow: 1,
      render: ({ goesOut, comesIn }) =>
        [
          goesOut.length > 0 ? t('order.out', { names: goesOut.join(t('joined')) }) : '',
          comesIn.length > 0 ? t('order.in', { names: comesIn.join(t('joined')) }) : '',
        ].join(' '),
    },
  ];
  return (
    <div className="judging-table">
      <DataTable
        main
        wrap
        rows={rows}
        columns={columns}
        rowKey={({ code }) => code}
        label={t('view.order')}
      />
    </div>
  );
}
