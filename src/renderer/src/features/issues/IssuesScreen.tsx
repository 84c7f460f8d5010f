import { legalMove } from '@shared/issues/lifecycle';
import type { Meeting } from '@shared/meetings/meeting';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { CountsLine } from './CountsLine';
import { openCapture } from './captureSignal';
import { ExportMenu } from './ExportMenu';
import { FilterBar } from './FilterBar';
import { IssuePanel } from './IssuePanel';
import { filterOf, type IssuesSearch } from './issuesSearch';
import { MergeBar } from './MergeBar';
import { registerColumns } from './registerColumns';
import { ThemesPanel } from './ThemesPanel';
import './issues.css';

/** 问题台账: all issues of the meeting, and the one that is open beside them. */
export function IssuesScreen() {
  const { t } = useTranslation('issues');
  const meeting = useCurrentMeeting();
  if (!meeting) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('noMeeting')} hint={t('noMeetingHint')} />
      </Page>
    );
  }
  return <Register key={meeting.id} meeting={meeting} />;
}

function Register({ meeting }: { meeting: Meeting }) {
  const { t, i18n } = useTranslation('issues');
  const search = useSearch({ from: '/issues' });
  const navigate = useNavigate({ from: '/issues' });
  const filter = useMemo(() => filterOf(meeting.id, search), [meeting.id, search]);
  const rows = useAnswer(api.issues.list, filter).data ?? [];
  const counts = useAnswer(api.issues.counts, {
    meetingId: meeting.id,
    ...(search.asOf ? { asOf: search.asOf } : {}),
    ...(search.ofLevel ? { ofLevel: search.ofLevel } : {}),
    ...(search.carried ? { carried: true } : {}),
  }).data;
  const isOpen = search.open !== undefined || search.themes === true;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const wordy = i18n.language === 'en';
  const columns = useMemo(
    () => registerColumns(t, isOpen, wordy, { chosen, toggle }),
    [t, isOpen, wordy, chosen],
  );
  const chosenRows = rows.filter(({ id }) => chosen.has(id));

  const change = (changed: Partial<IssuesSearch>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const open = (id: string | undefined) => change({ open: id });

  const empty =
    counts && counts.total > 0 ? (
      <EmptyState title={t('noneFound')} hint={t('noneFoundHint')} />
    ) : (
      <EmptyState title={t('none')} hint={t('noneHint')} />
    );
  return (
    <Page
      title={t('title')}
      note={counts ? t('asOf', { date: counts.asOf }) : null}
      padded={false}
      actions={
        <>
          <Button
            aria-pressed={search.themes === true}
            onClick={() => change({ themes: search.themes ? undefined : true, open: undefined })}
          >
            {t('themes.title')}
          </Button>
          <ExportMenu meeting={meeting} filter={filter} />
          <Button type="primary" onClick={() => openCapture()}>
            {t('capture.open')} <kbd className="issue-key">F2</kbd>
          </Button>
        </>
      }
    >
      <FilterBar
        search={search}
        onChange={change}
        onClear={() => void navigate({ search: {}, replace: true })}
      />
      {counts ? <CountsLine counts={counts} shown={rows.length} onLight={change} /> : null}
      {chosenRows.length > 0 ? (
        <MergeBar
          ids={chosenRows.map(({ id }) => id)}
          wording={chosenRows[0]?.wording ?? ''}
          onMade={(id) => {
            setChosen(new Set());
            open(id);
          }}
          onClear={() => setChosen(new Set())}
        />
      ) : null}
      <div className="issue-split">
        <DataTable
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('title')}
          main
          selectedKey={search.open ?? null}
          onOpen={({ id }) => open(id)}
          onRowKey={(event, { id, status }) => {
            if (event.key !== ' ' || !legalMove(status, 'merge')) return;
            event.preventDefault();
            toggle(id);
          }}
          empty={empty}
        />
        {search.open ? (
          <IssuePanel
            key={search.open}
            id={search.open}
            meetingId={meeting.id}
            onClose={() => open(undefined)}
            onOpen={open}
          />
        ) : search.themes ? (
          <ThemesPanel
            meetingId={meeting.id}
            onClose={() => change({ themes: undefined })}
            onOpen={open}
          />
        ) : null}
      </div>
    </Page>
  );
}
