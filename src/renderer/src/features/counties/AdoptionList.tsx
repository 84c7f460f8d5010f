import type { Adoption } from '@shared/counties/county';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { AdoptionPanel, AdoptionStanding } from './AdoptionPanel';
import type { Where } from './countiesSearch';
import { ProposeForm } from './ProposeForm';

/** 案例采纳: who takes up whose case, latest first. */
export function AdoptionList({ search, onGo }: Where) {
  const { t } = useTranslation('counties');
  const [isProposing, setProposing] = useState(false);
  const adoptions = useAnswer(api.counties.adoptions, {}).data;
  const open = adoptions?.find(({ id }) => id === search.adoption);
  useAction({
    id: 'counties.propose',
    label: t('do.adopt'),
    keys: 'c',
    enabled: !isProposing,
    run: () => setProposing(true),
  });
  useAction({
    id: 'counties.closeAdoption',
    label: t('common:action.close'),
    keys: 'Escape',
    listed: false,
    enabled: open !== undefined && !isProposing,
    run: () => onGo({ adoption: undefined }),
  });
  const all: Column<Adoption>[] = [
    {
      key: 'case',
      title: t('column.case'),
      width: 170,
      grow: 3,
      render: ({ caseTitle }) => caseTitle,
    },
    { key: 'from', title: t('field.from'), width: 120, grow: 1, render: (row) => row.fromName },
    { key: 'by', title: t('field.by'), width: 120, grow: 1, render: (row) => row.countyName },
    {
      key: 'standing',
      title: t('column.standing'),
      width: 175,
      render: (adoption) => <AdoptionStanding adoption={adoption} />,
      compare: (a, b) => a.status.localeCompare(b.status),
    },
    {
      key: 'proposedOn',
      title: t('field.proposedOn'),
      width: 110,
      render: ({ proposedOn }) => proposedOn,
    },
    {
      key: 'lookBackOn',
      title: t('field.lookBackOn'),
      width: 110,
      render: ({ lookBackOn }) => lookBackOn,
    },
    {
      key: 'evidence',
      title: t('section.evidence'),
      width: 84,
      align: 'right',
      render: ({ evidence }) => (evidence.length === 0 ? '' : evidence.length),
    },
  ];
  // Beside the panel, which tells the rest.
  const columns = open ? all.slice(0, 4) : all;
  return (
    <>
      <div className="counties-filters">
        <Button type="primary" onClick={() => setProposing(true)}>
          {t('do.adopt')} <kbd className="counties-key">C</kbd>
        </Button>
      </div>
      <div className="counties-split">
        <DataTable
          main
          rows={adoptions ?? []}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('view.adoptions')}
          selectedKey={search.adoption}
          onOpen={({ id }) => onGo({ adoption: id })}
          empty={
            adoptions ? (
              <EmptyState title={t('none.adoptions')} hint={t('none.adoptionsHint')} />
            ) : null
          }
        />
        {open ? (
          <AdoptionPanel
            key={open.id}
            adoption={open}
            onClose={() => onGo({ adoption: undefined })}
          />
        ) : null}
      </div>
      {isProposing ? (
        <ProposeForm onClose={() => setProposing(false)} onMade={(id) => onGo({ adoption: id })} />
      ) : null}
    </>
  );
}
