import type { Meeting } from '@shared/meetings/meeting';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { LedgerImport } from '../ledgers/LedgerImport';
import { useLedger } from '../ledgers/useLedger';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { PacksList } from './PacksList';
import { Received } from './Received';
import { RequestList } from './RequestList';
import { type returnsSearch, returnsTabs } from './returnsSearch';
import { useReceived } from './useReceived';
import './returns.css';

/** 反馈: packs out, returns in, and the extensions that were asked for in them. */
export function ReturnsScreen() {
  const { t } = useTranslation('returns');
  const meeting = useCurrentMeeting();
  return meeting ? (
    <Returns key={meeting.id} meeting={meeting} />
  ) : (
    <Page title={t('title')}>
      <EmptyState title={t('noMeeting')} />
    </Page>
  );
}

function Returns({ meeting }: { meeting: Meeting }) {
  const meetingId = meeting.id;
  const { t } = useTranslation('returns');
  const search: ReturnType<typeof returnsSearch> = useSearch({ strict: false });
  const { tab = 'packs' } = search;
  const open = search.open ?? null;
  const navigate = useNavigate();
  const asked = useAnswer(api.returns.extensionRequests, { meetingId }).data?.length ?? 0;
  const onOpen = (row: string | null) =>
    void navigate({ to: '/returns', search: row ? { tab, open: row } : { tab }, replace: true });
  // What was looked at stays while one looks up a pack or a request.
  const received = useReceived(meetingId);
  const ledger = useLedger(meetingId);
  return (
    <Page
      title={t('title')}
      note={
        <Segmented
          value={tab}
          options={returnsTabs.map((value) => ({
            value,
            label:
              value === 'requests' && asked > 0
                ? t('tab.requestsCount', { count: asked })
                : t(`tab.${value}`),
          }))}
          onChange={(next) =>
            void navigate({ to: '/returns', search: { tab: next }, replace: true })
          }
        />
      }
      padded={false}
    >
      {tab === 'packs' ? <PacksList meeting={meeting} /> : null}
      {tab === 'received' ? <Received received={received} open={open} onOpen={onOpen} /> : null}
      {tab === 'ledgers' ? <LedgerImport ledger={ledger} open={open} onOpen={onOpen} /> : null}
      {tab === 'requests' ? (
        <RequestList meetingId={meetingId} open={open} onOpen={onOpen} />
      ) : null}
    </Page>
  );
}
