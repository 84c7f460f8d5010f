import type { CountyGroup } from '@shared/counties/county';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import type { Where } from './countiesSearch';
import { GroupForm } from './GroupForm';
import { GroupSide } from './GroupSide';

/** 联动区 and 特色产业集群. */
export function GroupList({ search, onGo }: Where) {
  const { t } = useTranslation('counties');
  const [isAdding, setAdding] = useState(false);
  const groups = useAnswer(api.counties.groups, {}).data;
  const open = groups?.find(({ id }) => id === search.group);
  useAction({
    id: 'counties.addGroup',
    label: t('do.group'),
    keys: 'n',
    enabled: !isAdding,
    run: () => setAdding(true),
  });
  const columns: Column<CountyGroup>[] = [
    { key: 'name', title: t('field.name'), width: 180, grow: 2, render: ({ name }) => name },
    {
      key: 'kind',
      title: t('field.kind'),
      width: 130,
      render: ({ kind }) => t(`groupKind.${kind}`),
      compare: (a, b) => a.kind.localeCompare(b.kind),
    },
    { key: 'year', title: t('filter.year'), width: 70, render: ({ year }) => year },
    {
      key: 'members',
      title: t('field.members'),
      width: 220,
      grow: 4,
      render: ({ members }) => members.map(({ name }) => name).join(t('comma')),
    },
    {
      key: 'issues',
      title: t('section.issues'),
      width: 70,
      align: 'right',
      render: ({ issues }) => (issues.length === 0 ? '' : issues.length),
    },
    {
      key: 'cases',
      title: t('column.cases'),
      width: 70,
      align: 'right',
      render: ({ cases }) => (cases.length === 0 ? '' : cases.length),
    },
  ];
  return (
    <>
      <div className="counties-filters">
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('do.group')} <kbd className="counties-key">N</kbd>
        </Button>
      </div>
      <div className="counties-split">
        <DataTable
          main
          rows={groups ?? []}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('view.groups')}
          selectedKey={search.group}
          onOpen={({ id }) => onGo({ group: id })}
          empty={
            groups ? (
              <EmptyState title={t('none.allGroups')} hint={t('none.allGroupsHint')} />
            ) : null
          }
        />
        {open ? <GroupSide key={open.id} group={open} onGo={onGo} /> : null}
      </div>
      {isAdding ? (
        <GroupForm
          group={null}
          onClose={() => setAdding(false)}
          onMade={(id) => onGo({ group: id })}
        />
      ) : null}
    </>
  );
}
