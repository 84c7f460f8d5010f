import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { LiveKeys } from '../runOfShow/LiveKeys';
import { WindowsButton } from '../windows/WindowsButton';
import { AgendaPane } from './AgendaPane';
import { DeckPane } from './DeckPane';
import { FilmPane } from './FilmPane';
import { HallPane } from './HallPane';
import { NextDeck } from './NextDeck';
import { Overview } from './Overview';
import { useConsole } from './useConsole';
import { useRunning, useStageActions, useStageActs } from './useStageActs';
import { useStageKeys } from './useStageKeys';
import { usePrepared, useTools } from './useTools';
import './console.css';
import './stage.css';
import './tools.css';

/** The operator's screen of the day: what runs, what is prepared, and what the hall sees. */
export function ConsoleScreen() {
  const { t } = useTranslation('stage');
  const meeting = useCurrentMeeting();
  if (!meeting) {
    return (
      <Page title={t('console')}>
        <EmptyState title={t('noMeeting')} hint={t('noMeetingHint')} />
      </Page>
    );
  }
  return <MeetingConsole key={meeting.id} meetingId={meeting.id} />;
}

/** After a click the keys belong to the stage again: Space must turn the page, not press the button. */
function giveKeysBack(event: MouseEvent) {
  const focused = document.activeElement;
  if (event.detail > 0 && focused instanceof HTMLButtonElement) focused.blur();
}

function MeetingConsole({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('stage');
  const view = useConsole(meetingId);
  const tools = useTools(view);
  const act = useStageActs(view, tools, meetingId);
  const typed = useStageKeys(act);
  usePrepared(view, typed);
  const running = useRunning(view, meetingId);
  useStageActions(act);
  const [dayId, setDayId] = useState<string | null>(null);

  return (
    <Page title={t('console')} actions={<WindowsButton />} padded={false}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: it only takes the focus off clicked buttons */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div className="console" onClick={giveKeysBack}>
        <AgendaPane view={view} running={running} dayId={dayId} onDay={setDayId} />
        {view.item?.kind === 'film' ? (
          <FilmPane key={view.item.id} view={view} item={view.item} act={act} />
        ) : (
          <DeckPane view={view} tools={tools} act={act} />
        )}
        <HallPane view={view} act={act} typed={typed} />
      </div>
      <LiveKeys
        meetingId={meetingId}
        itemId={view.item?.id}
        onDone={(id) => (id === null ? view.follow() : view.openItem(id))}
      />
      {tools.open === 'overview' ? (
        <Overview view={view} act={act} onClose={() => tools.setOpen(null)} />
      ) : null}
      {tools.open === 'nextDeck' ? (
        <NextDeck view={view} onClose={() => tools.setOpen(null)} />
      ) : null}
    </Page>
  );
}
