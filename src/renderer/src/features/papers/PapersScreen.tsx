import type { Meeting } from '@shared/meetings/meeting';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { ExportPapers } from './ExportPapers';
import { GroupsSide } from './GroupsSide';
import { PaperSide } from './PaperSide';
import { PaperTable } from './PaperTable';
import type { OpenSide } from './papersSearch';
import { TextsSide } from './TextsSide';
import './papers.css';

/** The meeting's printed papers: what each would be made from now, and making them. */
export function PapersScreen() {
  const { t } = useTranslation('papers');
  const meeting = useCurrentMeeting();
  return meeting ? (
    <Papers key={meeting.id} meeting={meeting} />
  ) : (
    <Page title={t('title')}>
      <EmptyState title={t('noMeeting')} />
    </Page>
  );
}

function Papers({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('papers');
  const { open } = useSearch({ from: '/papers' });
  const navigate = useNavigate();
  const lines = useAnswer(api.papers.list, { meetingId: meeting.id }).data ?? [];
  const outdated = lines.filter(({ state }) => state === 'outdated').length;
  const show = (side: OpenSide | null) =>
    void navigate({ to: '/papers', search: side ? { open: side } : {}, replace: true });
  const body = useRef<HTMLDivElement>(null);
  /** Back to the list, where the arrow keys go on from the same row. */
  function close(): void {
    show(null);
    body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }
  useAction({
    id: 'papers.close',
    label: t('common:action.close'),
    keys: 'Escape',
    listed: false,
    enabled: open !== undefined,
    run: close,
  });
  const line = lines.find(({ paper }) => paper === open);

  return (
    <Page
      title={t('title')}
      note={outdated > 0 ? t('outdatedCount', { count: outdated }) : null}
      padded={false}
      actions={<ExportPapers meeting={meeting} lines={lines} />}
    >
      <div ref={body} className="papers-body">
        <div className="papers-list">
          <PaperTable
            meetingId={meeting.id}
            lines={lines}
            open={open ?? null}
            onOpen={(paper) => show(paper)}
          />
          <div className="papers-written">
            <Button aria-pressed={open === 'texts'} onClick={() => show('texts')}>
              {t('texts.title')}
            </Button>
            <Button aria-pressed={open === 'groups'} onClick={() => show('groups')}>
              {t('groups.title')}
            </Button>
          </div>
        </div>
        {open === 'texts' ? (
          <TextsSide meetingId={meeting.id} onClose={close} />
        ) : open === 'groups' ? (
          <GroupsSide meetingId={meeting.id} onClose={close} />
        ) : line ? (
          <PaperSide key={line.paper} meeting={meeting} line={line} onClose={close} />
        ) : (
          <div className="papers-side">
            <EmptyState title={t('chooseOne')} hint={t('chooseOneHint')} />
          </div>
        )}
      </div>
    </Page>
  );
}
