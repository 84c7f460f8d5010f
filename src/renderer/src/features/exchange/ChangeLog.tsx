import type { Change } from '@shared/journal/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { useNotice } from '../../ui/notice';
import { dateTime } from './format';

const SHOWN = 300;

/** The last changes on this data, each undoable by itself while nothing later hangs on it. */
export function ChangeLog() {
  const { t } = useTranslation('exchange');
  const notice = useNotice();
  const changes = useAnswer(api.journal.recent, { limit: SHOWN });
  const operators = useAnswer(api.operators.list, {});
  const undo = useCommand(api.journal.undo);
  const nameOf = (operation: string) => t(`common:operation.${operation}` as never, operation);
  const personOf = (id: string | null) =>
    operators.data?.find((operator) => operator.id === id)?.name ?? '—';

  const stateOf = (change: Change) => {
    if (change.undone) return t('exchange:log.undone');
    if (change.official) return t('exchange:log.official');
    return '';
  };

  const takeBack = (change: Change) => {
    undo
      .mutateAsync({ changeId: change.id })
      .then(() => notice.success(t('exchange:log.done', { name: nameOf(change.operation) })))
      .catch(notice.error);
  };

  const columns: Column<Change>[] = [
    { key: 'at', title: t('exchange:log.at'), width: 150, render: ({ at }) => dateTime(at) },
    {
      key: 'operation',
      title: t('exchange:log.operation'),
      width: 130,
      grow: 1,
      render: ({ operation }) => nameOf(operation),
    },
    {
      key: 'person',
      title: t('exchange:log.person'),
      width: 100,
      render: ({ person }) => personOf(person),
    },
    {
      key: 'rows',
      title: t('exchange:log.rows'),
      width: 60,
      align: 'right',
      render: ({ rows }) => rows,
    },
    { key: 'state', title: t('exchange:log.state'), width: 90, render: stateOf },
    {
      key: 'undo',
      title: t('exchange:log.undo'),
      width: 90,
      render: (change) =>
        change.undone || change.official ? null : (
          <Button size="small" type="link" onClick={() => takeBack(change)}>
            {t('exchange:log.undo')}
          </Button>
        ),
    },
  ];

  return (
    <div className="exchange-log">
      <h2>{t('exchange:log.title')}</h2>
      <div className="exchange-log-table">
        <DataTable
          rows={changes.data ?? []}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('exchange:log.title')}
        />
      </div>
    </div>
  );
}
