import type { Meeting } from '@shared/meetings/meeting';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { ChaseList } from './ChaseList';
import { IssueMenu } from './IssueMenu';
import { PaperList } from './PaperList';
import { ReminderLog } from './ReminderLog';
import { type supervisionSearch, supervisionTabs } from './supervisionSearch';
import './supervision.css';

/** 督办: whom to remind today, what went out under a number, and what was said to whom. */
export function SupervisionScreen() {
  const { t } = useTranslation('supervision');
  const meeting = useCurrentMeeting();
  return meeting ? (
    <Supervision key={meeting.id} meeting={meeting} />
  ) : (
    <Page title={t('title')}>
      <EmptyState title={t('noMeeting')} />
    </Page>
  );
}

const lists = { chase: ChaseList, papers: PaperList, log: ReminderLog };

function Supervision({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('supervision');
  const search: ReturnType<typeof supervisionSearch> = useSearch({ strict: false });
  const { tab = 'chase' } = search;
  const open = search.open ?? null;
  const navigate = useNavigate();
  const List = lists[tab];
  return (
    <Page
      title={t('title')}
      note={
        <Segmented
          value={tab}
          options={supervisionTabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
          onChange={(next) =>
            void navigate({ to: '/supervision', search: { tab: next }, replace: true })
          }
        />
      }
      padded={false}
      actions={
        <IssueMenu
          meeting={meeting}
          batch={search.issue ?? null}
          onBatch={(issue) =>
            void navigate({
              to: '/supervision',
              search: {
                ...(search.tab ? { tab } : {}),
                ...(open ? { open } : {}),
                ...(issue ? { issue } : {}),
              },
              replace: true,
            })
          }
        />
      }
    >
      <List
        meetingId={meeting.id}
        open={open}
        onOpen={(row) =>
          void navigate({
            to: '/supervision',
            search: row ? { tab, open: row } : { tab },
            replace: true,
          })
        }
      />
    </Page>
  );
}
