import type { ExtensionRequest } from '@shared/returns/returns';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { RequestSide } from './RequestSide';

type Props = {
  meetingId: string;
  open: string | null;
  onOpen: (id: string | null) => void;
};

/** Extensions asked for in returns that nobody has answered yet. */
export function RequestList({ meetingId, open, onOpen }: Props) {
  const { t } = useTranslation('returns');
  const rows = useAnswer(api.returns.extensionRequests, { meetingId }).data;
  const request = rows?.find(({ id }) => id === open);
  const columns: Column<ExtensionRequest>[] = [
    {
      key: 'issue',
      title: t('column.issue'),
      width: 160,
      grow: 3,
      render: ({ number, wording }) => `${number} ${wording}`,
    },
    {
      key: 'organization',
      title: t('column.organization'),
      width: 140,
      grow: 1,
      render: ({ organizationName }) => organizationName,
    },
    {
      key: 'current',
      title: t('column.current'),
      width: 110,
      render: ({ currentDueDate }) => currentDueDate ?? t('requests.noDue'),
    },
    {
      key: 'asked',
      title: t('column.asked'),
      width: 120,
      render: ({ dueDate }) => dueDate ?? t('forGood'),
    },
    {
      key: 'reason',
      title: t('column.reason'),
      width: 140,
      grow: 2,
      render: ({ reason }) => reason,
    },
    { key: 'askedOn', title: t('column.askedOn'), width: 110, render: ({ askedOn }) => askedOn },
  ];
  return (
    <div className="returns-body">
      <div className="returns-list">
        <DataTable
          main
          rows={rows ?? []}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('tab.requests')}
          selectedKey={open}
          onOpen={({ id }) => onOpen(id)}
          empty={
            rows ? <EmptyState title={t('requests.none')} hint={t('requests.noneHint')} /> : null
          }
        />
      </div>
      {request ? (
        <RequestSide key={request.id} request={request} onClose={() => onOpen(null)} />
      ) : null}
    </div>
  );
}
