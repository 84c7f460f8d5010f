import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { focusArrival } from '../../ui/arrival';
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
  const go = (next: string) =>
    void navigate({ to: '/minutes', search: { tab: next } as never, replace: true });
  const turnedByKey = useRef(false);
  useAction({
    id: 'minutes.turn',
    label: t('turn'),
    keys: 'F6',
    enabled: meeting !== null,
    run: () => {
      turnedByKey.current = true;
      go(tab === 'transcript' ? 'minutes' : 'transcript');
    },
  });
  useEffect(() => {
    // The page that was hidden is drawn with the next frame.
    if (turnedByKey.current) requestAnimationFrame(focusArrival);
    turnedByKey.current = false;
  }, [tab]);
  if (!meeting) return <Page title={t('title')}>{t('noMeeting')}</Page>;
  return (
    <Page title={t('title')} actions={<MinutesExports meeting={meeting} />}>
      <Tabs
        activeKey={tab}
        onChange={go}
        tabBarExtraContent={
          <span className="minutes-soft">
            <kbd>F6</kbd> {t('turn')}
          </span>
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
