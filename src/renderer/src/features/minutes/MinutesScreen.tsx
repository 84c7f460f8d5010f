import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { DecisionList } from './DecisionList';
import { MinutesExports } from './MinutesExports';
import { SectionList } from './SectionList';
import { TranscriptPane } from './TranscriptPane';
import './minutes.css';

/** 原始记录 and 纪要, which are different things: what was said, and what the meeting decided. */
export function MinutesScreen() {
  const { t } = useTranslation('minutes');
  const meeting = useCurrentMeeting();
  const { tab = 'transcript' }: { tab?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  if (!meeting) return <Page title={t('title')}>{t('noMeeting')}</Page>;
  return (
    <Page title={t('title')} actions={<MinutesExports meeting={meeting} />}>
      <Tabs
        activeKey={tab}
        onChange={(next) =>
          void navigate({ to: '/minutes', search: { tab: next } as never, replace: true })
        }
        items={[
          {
            key: 'transcript',
            label: t('transcript'),
            children: <TranscriptPane meetingId={meeting.id} />,
          },
          {
            key: 'minutes',
            label: t('title'),
            children: (
              <div className="minutes-columns">
                <SectionList meetingId={meeting.id} />
                <DecisionList meetingId={meeting.id} />
              </div>
            ),
          },
        ]}
      />
    </Page>
  );
}
