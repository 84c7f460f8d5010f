import type { Release } from '@shared/evaluation/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import type { PartProps } from '../evaluation/partProps';
import { momentText } from '../issues/moments';
import { ComparisonView } from './ComparisonView';
import { FrozenRanking } from './FrozenRanking';
import { NewRelease } from './NewRelease';
import { ReleaseSide } from './ReleaseSide';
import './rankings.css';

/** What `only` says here: the open release as it was frozen; otherwise the id of the one before. */
const FROZEN = 'frozen';

/** 发布版本: freezing one, and everything about those that are frozen. */
export function ReleasesPart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('rankings');
  const evaluationId = sheet.evaluation.id;
  // Those of other years may be put beside one of these.
  const all = useAnswer(api.evaluation.releases, {}).data;
  const releases = all?.filter((one) => one.evaluationId === evaluationId);
  const before = all?.find(({ id }) => id === search.only);
  const open = (before ? all : releases)?.find(({ id }) => id === search.open);
  const isInside = open !== undefined && (before !== undefined || search.only === FROZEN);
  const back = () => onGo({ only: undefined });
  useAction({
    id: 'releases.close',
    label: t('common:action.close'),
    keys: 'Escape',
    enabled: open !== undefined && search.only !== FROZEN,
    listed: false,
    run: isInside ? back : () => onGo({ open: undefined }),
  });
  if (!all || !releases) return null;
  const lead = (
    <Button size="small" onClick={back}>
      {t('release.back')}
    </Button>
  );
  if (open && search.only === FROZEN) return <FrozenRanking release={open} lead={lead} />;
  if (open && before)
    return (
      <ComparisonView
        before={before}
        after={open}
        lead={lead}
        onSwap={() => onGo({ open: before.id, only: open.id })}
      />
    );
  const columns: Column<Release>[] = [
    {
      key: 'number',
      title: t('release.column.number'),
      width: 96,
      render: ({ number }) => <b>{t('release.number', { number })}</b>,
    },
    {
      key: 'at',
      title: t('release.column.at'),
      width: 150,
      render: ({ releasedAt }) => momentText(releasedAt),
    },
    {
      key: 'by',
      title: t('release.column.by'),
      width: 100,
      render: ({ operatorName }) => operatorName ?? '—',
    },
    {
      key: 'counties',
      title: t('release.column.counties'),
      width: 80,
      align: 'right',
      render: ({ counties }) => counties,
    },
    {
      key: 'indicators',
      title: t('release.column.indicators'),
      width: 90,
      align: 'right',
      render: ({ indicators }) => indicators,
    },
    {
      key: 'hash',
      title: t('release.column.hash'),
      width: 150,
      goesAt: 1,
      render: ({ hash }) => <code>{hash.slice(0, 16)}</code>,
    },
    {
      key: 'note',
      title: t('release.column.note'),
      width: 120,
      grow: 1,
      render: ({ note }) => <span title={note}>{note}</span>,
    },
  ];
  return (
    <div className="rankings">
      <NewRelease sheet={sheet} newest={releases[0]} />
      <div className="rankings-split">
        <DataTable
          main
          rows={releases}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('release.list')}
          selectedKey={open?.id}
          onOpen={({ id }) => onGo({ open: id, only: undefined })}
          empty={<EmptyState title={t('release.none')} hint={t('release.noneHint')} />}
        />
        {open ? (
          <ReleaseSide
            key={open.id}
            release={open}
            others={all.filter(({ id }) => id !== open.id)}
            onView={() => onGo({ only: FROZEN })}
            onCompare={(only) => onGo({ only })}
            onClose={() => onGo({ open: undefined })}
          />
        ) : null}
      </div>
    </div>
  );
}
