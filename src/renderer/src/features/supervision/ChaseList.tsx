import type { ChaseLine } from '@shared/supervision/supervision';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import type { ListProps } from './list';
import { RemindSide } from './RemindSide';

export function ChaseList({ meetingId, open, onOpen }: ListProps) {
  const { t } = useTranslation('supervision');
  const [onlyDue, setOnlyDue] = useState(true);
  const all = useAnswer(api.supervision.chase, { meetingId }).data;
  const rows = (all ?? []).filter(({ reasons }) => !onlyDue || reasons.length > 0);
  const line = all?.find(({ issueId }) => issueId === open);
  const left = (days: number | null) =>
    days === null ? '' : days < 0 ? t('overdueDays', { count: -days }) : t('days', { count: days });
  const columns: Column<ChaseLine>[] = [
    {
      key: 'reasons',
      title: t('column.reasons'),
      width: 150,
      render: ({ reasons }) =>
        reasons.map((reason) => (
          <span key={reason} className={`supervision-reason supervision-${reason}`}>
            {t(`reason.${reason}`)}
          </span>
        )),
    },
    { key: 'number', title: t('column.number'), width: 60, render: ({ number }) => number },
    {
      key: 'organization',
      title: t('column.organization'),
      width: 130,
      grow: 1,
      render: ({ organizationName }) => organizationName,
      compare: (a, b) => a.organizationName.localeCompare(b.organizationName, 'zh-CN'),
    },
    {
      key: 'matter',
      title: t('column.matter'),
      width: 180,
      grow: 3,
      render: ({ wording }) => wording,
    },
    {
      key: 'dueDate',
      title: t('column.dueDate'),
      width: 110,
      render: ({ dueDate }) => dueDate,
      compare: (a, b) => (a.dueDate ?? '').localeCompare(b.dueDate ?? ''),
    },
    {
      key: 'daysLeft',
      title: t('column.daysLeft'),
      width: 90,
      render: ({ daysLeft }) => left(daysLeft),
    },
    {
      key: 'reminded',
      title: t('column.reminded'),
      width: 104,
      render: ({ reminders }) => (reminders > 0 ? t('times', { count: reminders }) : ''),
    },
  ];
  return (
    <div className="supervision-body">
      <div className="supervision-list">
        <div className="supervision-bar">
          <Checkbox checked={onlyDue} onChange={({ target }) => setOnlyDue(target.checked)}>
            {t('onlyDue')}
          </Checkbox>
        </div>
        <DataTable
          main
          rows={rows}
          columns={columns}
          rowKey={({ issueId }) => issueId}
          label={t('tab.chase')}
          selectedKey={open}
          onOpen={({ issueId }) => onOpen(issueId)}
          empty={all ? <EmptyState title={t('noneDue')} /> : null}
        />
      </div>
      {line ? (
        <RemindSide
          key={line.issueId}
          meetingId={meetingId}
          line={line}
          others={rows.filter(
            ({ organizationId, issueId, reasons }) =>
              organizationId === line.organizationId &&
              issueId !== line.issueId &&
              reasons.length > 0,
          )}
          onClose={() => onOpen(null)}
        />
      ) : null}
    </div>
  );
}
