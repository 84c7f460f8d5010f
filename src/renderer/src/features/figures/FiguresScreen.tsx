import { type Behind, type Grouping, groupings } from '@shared/figures/figures';
import { levels } from '@shared/issues/issue';
import type { Meeting } from '@shared/meetings/meeting';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { DateField } from '../issues/DateField';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { AgeingBars, TrendBars } from './Bars';
import { FiguresExport } from './FiguresExport';
import { type FiguresSearch, registerSearch } from './figuresSearch';
import { GroupTable } from './GroupTable';
import { RadarLists } from './RadarLists';
import { RollOver } from './RollOver';
import { WholeRates } from './WholeRates';
import './figures.css';

/** 统计: rates, ages, trend and returns; every number opens the rows behind it. */
export function FiguresScreen() {
  const { t } = useTranslation('figures');
  const meeting = useCurrentMeeting();
  if (meeting) return <Figures key={meeting.id} meeting={meeting} />;
  return (
    <Page title={t('title')}>
      <EmptyState title={t('noMeeting')} hint={t('noMeetingHint')} />
    </Page>
  );
}

function Figures({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation(['figures', 'issues']);
  const search = useSearch({ from: '/figures' });
  const navigate = useNavigate();
  const { asOf, ofLevel } = search;
  const by: Grouping = search.by ?? 'city';
  const asked = {
    meetingId: meeting.id,
    ...(asOf ? { asOf } : {}),
    ...(ofLevel ? { ofLevel } : {}),
  };
  const answer = useAnswer(api.figures.show, asked);
  const trend = useAnswer(api.figures.trend, asked).data ?? [];
  const figures = answer.data;
  const set = (changes: Partial<FiguresSearch>) =>
    void navigate({ to: '/figures', search: { ...search, ...changes }, replace: true });
  const open = (behind: Behind, of: Pick<FiguresSearch, 'asOf' | 'ofLevel'> = search) =>
    void navigate({ to: '/issues', search: registerSearch(behind, of) });

  return (
    <Page
      title={t('title')}
      note={figures ? t('asOfDate', { date: figures.asOf }) : null}
      actions={
        <>
          <RollOver
            meetingId={meeting.id}
            onShow={() => void navigate({ to: '/issues', search: { carried: true } })}
          />
          <FiguresExport meeting={meeting} asked={asked} />
        </>
      }
    >
      <div className="figures-bar">
        <span>{t('asOf')}</span>
        <DateField
          label={t('asOf')}
          value={asOf ?? null}
          onChange={(date) => set({ asOf: (date ?? undefined) as FiguresSearch['asOf'] })}
        />
        <Select
          allowClear
          style={{ width: 130 }}
          aria-label={t('ofLevel')}
          placeholder={t('allLevels')}
          value={ofLevel ?? null}
          options={levels.map((value) => ({ value, label: t(`issues:level.${value}`) }))}
          onChange={(value) => set({ ofLevel: value ?? undefined })}
        />
        <Segmented
          aria-label={t('byLabel')}
          value={by}
          options={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={(value) => set({ by: value })}
        />
      </div>
      {answer.error ? <EmptyState title={t(answer.error.key, answer.error.params)} /> : null}
      {figures && figures.whole.total === 0 ? (
        <EmptyState title={t('none')} hint={t('noneHint')} />
      ) : null}
      {figures && figures.whole.total > 0 ? (
        <>
          <WholeRates counts={figures.whole} onOpen={open} />
          <div className="figures-beside">
            <AgeingBars figures={figures} onOpen={open} />
            <TrendBars
              points={trend}
              onOpen={(behind, date) =>
                open(behind, { ofLevel, asOf: date as FiguresSearch['asOf'] })
              }
            />
          </div>
          <GroupTable by={by} groups={figures.groups[by]} onOpen={open} />
          <RadarLists
            meetingId={meeting.id}
            silentDays={search.silentDays}
            onDays={(silentDays) => set({ silentDays })}
            onLead={(lead) => void navigate({ to: '/issues', search: { lead } })}
            onIssue={(id) => void navigate({ to: '/issues', search: { open: id } })}
          />
        </>
      ) : null}
    </Page>
  );
}
