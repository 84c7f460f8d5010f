import type { Reminder } from '@shared/supervision/supervision';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import type { ListProps } from './list';

/** 催办记录, latest first. */
export function ReminderLog({ meetingId, open, onOpen }: ListProps) {
  const { t, i18n } = useTranslation('supervision');
  const reminders = useAnswer(api.supervision.reminders, { meetingId }).data;
  const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' });
  const columns: Column<Reminder>[] = [
    { key: 'at', title: t('column.at'), width: 150, render: ({ at }) => moment.format(at) },
    {
      key: 'channel',
      title: t('column.channel'),
      width: 100,
      render: ({ channel }) => t(`channel.${channel}`),
    },
    {
      key: 'organization',
      title: t('column.organization'),
      width: 140,
      grow: 1,
      render: ({ organizationName }) => organizationName,
    },
    { key: 'person', title: t('column.person'), width: 110, render: ({ person }) => person },
    { key: 'said', title: t('column.said'), width: 180, grow: 3, render: ({ said }) => said },
    {
      key: 'issues',
      title: t('column.issues'),
      width: 90,
      render: ({ issueNumbers }) => issueNumbers.join(', '),
    },
    {
      key: 'operator',
      title: t('column.operator'),
      width: 90,
      render: ({ operatorName }) => operatorName,
    },
  ];
  return (
    <div className="supervision-body">
      <div className="supervision-list">
        <DataTable
          main
          wrap
          rows={reminders ?? []}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('tab.log')}
          selectedKey={open}
          onOpen={({ id }) => onOpen(id)}
          empty={reminders ? <EmptyState title={t('noReminders')} /> : null}
        />
      </div>
    </div>
  );
}
