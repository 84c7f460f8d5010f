import type { Meeting } from '@shared/meetings/meeting';
import type { AskedOrganization } from '@shared/returns/returns';
import { Checkbox } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { MakeSide } from './MakeSide';

/** Who has something to answer, what went out to whom, and whether it came back. */
export function PacksList({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('returns');
  const rows = useAnswer(api.returns.organizations, { meetingId: meeting.id }).data;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const today = dayjs().format('YYYY-MM-DD');
  const asked = (rows ?? []).filter(({ items }) => items > 0);

  function toggle({ organizationId, items }: AskedOrganization): void {
    if (items === 0) return;
    const next = new Set(chosen);
    if (!next.delete(organizationId)) next.add(organizationId);
    setChosen(next);
  }

  function standing({ last }: AskedOrganization): string {
    if (!last) return '';
    const { receivedOn: date, late, dueDate } = last;
    if (date) return t(late ? 'packs.late' : 'packs.received', { date });
    return t(dueDate < today ? 'packs.overdue' : 'packs.waiting');
  }

  const columns: Column<AskedOrganization>[] = [
    {
      key: 'chosen',
      title: '',
      width: 36,
      render: (row) => (
        <Checkbox
          tabIndex={-1}
          aria-label={t('packs.choose', { name: row.organizationName })}
          disabled={row.items === 0}
          checked={chosen.has(row.organizationId)}
          onChange={() => toggle(row)}
        />
      ),
    },
    {
      key: 'organization',
      title: t('column.organization'),
      width: 180,
      grow: 3,
      render: (row) => row.organizationName,
      compare: (a, b) => a.organizationName.localeCompare(b.organizationName, 'zh'),
    },
    {
      key: 'items',
      title: t('column.items'),
      width: 140,
      grow: 1,
      render: ({ items, leads }) => t('packs.items', { count: items, leads }),
      compare: (a, b) => a.items - b.items,
    },
    {
      key: 'version',
      title: t('column.version'),
      width: 90,
      render: ({ last }) =>
        last ? t('packs.version', { version: last.version }) : t('packs.never'),
    },
    {
      key: 'madeOn',
      title: t('column.madeOn'),
      width: 110,
      render: ({ last }) => last?.madeOn ?? '',
      compare: (a, b) => (a.last?.madeOn ?? '').localeCompare(b.last?.madeOn ?? ''),
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
      width: 190,
      grow: 1,
      render: standing,
      compare: (a, b) => standing(a).localeCompare(standing(b)),
    },
  ];
  return (
    <div className="returns-body">
      <div className="returns-list">
        <DataTable
          main
          rows={rows ?? []}
          columns={columns}
          rowKey={({ organizationId }) => organizationId}
          label={t('tab.packs')}
          onRowKey={(event, row) => {
            if (event.key !== ' ' && event.key !== 'Enter') return;
            event.preventDefault();
            toggle(row);
          }}
          empty={rows ? <EmptyState title={t('packs.none')} hint={t('packs.noneHint')} /> : null}
        />
      </div>
      <MakeSide
        meeting={meeting}
        chosen={asked.filter(({ organizationId }) => chosen.has(organizationId))}
        all={asked.length}
        onClear={() => setChosen(new Set())}
      />
    </div>
  );
}
