import type { CopyState } from '@shared/judging/judge';
import type { NominationLine } from '@shared/selections/contract';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Findings } from '../resemblances/Findings';
import type { PartProps } from '../selections/partProps';
import { CopyPanel } from './CopyPanel';
import './judging.css';

const RESEMBLANCES = 'resemblances';

/** 盲评稿: one list of what was accepted; beside it the open copy. And 雷同线索, before judges read. */
export function CopiesPart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('judging');
  const found = useAnswer(api.resemblances.list, { selectionId: sheet.id }).data;
  const unlooked = found?.findings.filter(({ look }) => look === null).length ?? 0;
  const view = search.only === RESEMBLANCES ? RESEMBLANCES : 'copies';
  return (
    <div className="judging-part">
      <div className="judging-bar">
        <Segmented
          size="small"
          value={view}
          onChange={(only) =>
            onGo({ only: only === RESEMBLANCES ? RESEMBLANCES : undefined, open: undefined })
          }
          options={[
            { value: 'copies', label: t('copies.list') },
            {
              value: RESEMBLANCES,
              label: unlooked > 0 ? t('copies.unlooked', { count: unlooked }) : t('copies.found'),
            },
          ]}
        />
      </div>
      {view === RESEMBLANCES ? (
        <Findings sheet={sheet} open={search.open ?? null} onOpen={(open) => onGo({ open })} />
      ) : (
        <Copies sheet={sheet} search={search} onGo={onGo} />
      )}
    </div>
  );
}

type Row = NominationLine & { state: CopyState };

function Copies({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('judging');
  const states = useAnswer(api.judging.blindCopies, { selectionId: sheet.id }).data;
  const nominations = useAnswer(api.selections.nominations, { selectionId: sheet.id }).data;
  const stateOf = new Map(states?.map(({ nominationId, state }) => [nominationId, state]));
  const rows = (nominations ?? []).flatMap((line): Row[] => {
    const state = stateOf.get(line.id);
    return state === undefined ? [] : [{ ...line, state }];
  });
  const open = rows.find(({ id }) => id === search.open) ?? rows.find(isWaiting) ?? rows[0];
  const copy = useAnswer(
    api.judging.blindCopy,
    { nominationId: open?.id ?? '' },
    { enabled: open !== undefined },
  );
  const waiting = rows.filter(isWaiting);
  const goOn = () => {
    const at = rows.findIndex(({ id }) => id === open?.id);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find(isWaiting);
    onGo({ open: next?.id ?? open?.id });
  };
  const columns: Column<Row>[] = [
    {
      key: 'case',
      title: t('column.case'),
      width: 150,
      grow: 1,
      render: ({ countyName, title }) => (
        <>
          <b>{countyName}</b> <span className="judging-soft">{title}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('column.state'),
      width: 110,
      render: ({ state }) => <span className={`judging-${state}`}>{t(`copyState.${state}`)}</span>,
    },
  ];
  if (states && rows.length === 0)
    return <EmptyState title={t('copies.none')} hint={t('copies.noneHint')} />;
  return (
    <div className="judging-split">
      <div className="judging-list">
        <DataTable
          main
          wrap
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('copies.list')}
          selectedKey={open?.id ?? null}
          onOpen={({ id }) => onGo({ open: id })}
        />
        <p className="judging-note" aria-live="polite">
          {t('copies.progress', { done: rows.length - waiting.length, all: rows.length })}
        </p>
      </div>
      {copy.error ? <EmptyState title={t(copy.error.key, copy.error.params)} /> : null}
      {copy.data && !copy.error && copy.data.nominationId === open?.id ? (
        <CopyPanel
          key={`${copy.data.nominationId}${copy.data.state}`}
          copy={copy.data}
          canEdit={sheet.phase === 'call'}
          onNext={goOn}
        />
      ) : null}
    </div>
  );
}

const isWaiting = ({ state }: Row): boolean => state !== 'confirmed';
