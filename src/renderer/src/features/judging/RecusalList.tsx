import type { JudgeLine, RecusalReason } from '@shared/judging/judge';
import type { SelectionSheet } from '@shared/selections/contract';
import { isJudged } from '@shared/selections/phases';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';

type Props = { sheet: SelectionSheet; judges: readonly JudgeLine[] };
type Row = {
  id: string;
  countyName: string;
  title: string;
  out: { name: string; reasons: RecusalReason[] }[];
  /** judges who may score it */
  left: number;
};

/** 回避: by nomination, who may not score it and every reason why. */
export function RecusalList({ sheet, judges }: Props) {
  const { t } = useTranslation('judging');
  const recusals = useAnswer(api.judging.recusals, { selectionId: sheet.id }).data;
  const nominations = useAnswer(api.selections.nominations, { selectionId: sheet.id }).data ?? [];
  const names = new Map(judges.map(({ id, name }) => [id, name]));
  const counted = nominations.filter(({ status }) => isJudged(status));
  const rows = counted.map(({ id, countyName, title }): Row => {
    const out = (recusals ?? [])
      .filter(({ nominationId }) => nominationId === id)
      .map(({ judgeId, reasons }) => ({ name: names.get(judgeId) ?? '', reasons }));
    return { id, countyName, title, out, left: judges.length - out.length };
  });
  const columns: Column<Row>[] = [
    {
      key: 'case',
      title: t('column.case'),
      width: 180,
      grow: 1,
      render: ({ countyName, title }) => (
        <>
          <b>{countyName}</b> <span className="judging-soft">{title}</span>
        </>
      ),
    },
    {
      key: 'out',
      title: t('column.out'),
      width: 240,
      grow: 2,
      render: ({ out }) => (
        <ul className="recusals">
          {out.map(({ name, reasons }) => (
            <li key={name}>
              <b>{name}</b>{' '}
              {reasons.map(({ by, ...params }) => t(`reason.${by}`, params)).join(t('joined'))}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'left',
      title: t('column.left'),
      width: 110,
      align: 'right',
      compare: (a, b) => a.left - b.left,
      render: ({ left }) => (
        <span className={left < (sheet.judgesEach ?? 1) ? 'judging-bad' : undefined}>{left}</span>
      ),
    },
  ];
  return (
    <div className="judging-table">
      <DataTable
        main
        wrap
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('view.recusals')}
        empty={<EmptyState title={t('copies.none')} hint={t('copies.noneHint')} />}
      />
    </div>
  );
}
