import type { Agenda } from '@shared/agenda/agendaItem';
import type { Meeting } from '@shared/meetings/meeting';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { keysText } from '../../ui/keys';
import { Page } from '../../ui/Page';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { AgendaGrid } from './AgendaGrid';
import './agenda.css';
import { ExportMenu } from './ExportMenu';
import { ImportDrawer } from './ImportDrawer';
import { useAgendaActs } from './useAgendaActs';
import { useAgendaImport } from './useAgendaImport';
import { useDayName } from './useDayName';

const ALL = 'all';

export function AgendaScreen() {
  const { t } = useTranslation('agenda');
  const meeting = useCurrentMeeting();
  const agenda = useAnswer(
    api.agenda.list,
    { meetingId: meeting?.id ?? '-' },
    { enabled: meeting !== null },
  ).data;
  if (!meeting || !agenda) {
    return (
      <Page title={t('title')}>
        {meeting ? null : <EmptyState title={t('noMeeting')} hint={t('noMeetingHint')} />}
      </Page>
    );
  }
  return <Days meeting={meeting} agenda={agenda} />;
}

function Days({ meeting, agenda }: { meeting: Meeting; agenda: Agenda }) {
  const { t } = useTranslation('agenda');
  const dayName = useDayName();
  const place: { day?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const acts = useAgendaActs(agenda);
  const importing = useAgendaImport(meeting.id);
  const [exporting, setExporting] = useState(false);
  const chosen = agenda.days.filter(({ id }) => id === place.day);
  const days = chosen.length > 0 ? chosen : agenda.days;
  const hasItems = agenda.days.some(({ items }) => items.length > 0);

  useAction({
    id: 'agenda.import',
    label: t('import.button'),
    keys: 'mod+i',
    run: importing.choose,
  });
  useAction({
    id: 'agenda.export',
    label: t('export.button'),
    keys: 'mod+e',
    enabled: hasItems,
    run: () => setExporting(true),
  });

  return (
    <Page
      title={t('title')}
      padded={false}
      note={
        agenda.days.length > 1 ? (
          <Segmented
            size="small"
            aria-label={t('day')}
            value={chosen[0]?.id ?? ALL}
            onChange={(id) =>
              void navigate({ to: '/agenda', search: (id === ALL ? {} : { day: id }) as never })
            }
            options={[
              { value: ALL, label: t('allDays') },
              ...agenda.days.map(({ id, date }) => ({ value: id, label: dayName(date) })),
            ]}
          />
        ) : null
      }
      actions={
        <>
          <span className="agenda-hint">{t('hint')}</span>
          <Button onClick={importing.choose} title={keysText('mod+i')}>
            {t('import.button')}
          </Button>
          <ExportMenu
            meeting={meeting}
            dayIds={chosen.map(({ id }) => id)}
            enabled={hasItems}
            open={exporting}
            onOpen={setExporting}
          />
        </>
      }
    >
      <AgendaGrid days={days} meetingId={meeting.id} acts={acts} />
      <ImportDrawer importing={importing} />
    </Page>
  );
}
