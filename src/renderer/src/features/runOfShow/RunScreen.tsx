import { Button, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { keysText } from '../../ui/keys';
import { Page } from '../../ui/Page';
import { useDayName } from '../agenda/useDayName';
import { openCapture } from '../issues/captureSignal';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { DelayForm } from './DelayForm';
import { JoinForm } from './JoinForm';
import { Panel, PanelButtons } from './Panels';
import { RunButtons } from './RunButtons';
import { RunHead } from './RunHead';
import { RunTable } from './RunTable';
import './runOfShow.css';
import { runKeys } from './runKeys';
import { useRunActs } from './useRunActs';
import { useRunKeys } from './useRunKeys';
import { type Running, useRunOfShow, useRunPlace } from './useRunOfShow';

/** The operator's run of show: what is, what comes, and every act on it by a key. */
export function RunScreen() {
  const { t } = useTranslation('runOfShow');
  const meeting = useCurrentMeeting();
  if (!meeting) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('noMeeting')} hint={t('noMeetingHint')} />
      </Page>
    );
  }
  return <MeetingRun key={meeting.id} meetingId={meeting.id} />;
}

function MeetingRun({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('runOfShow');
  const { place } = useRunPlace();
  const running = useRunOfShow(meetingId, place);
  if (!running) return <Page title={t('title')}>{null}</Page>;
  if (running.day.items.length === 0 && running.show.days.length <= 1) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('noItems')} hint={t('noItemsHint')} />
      </Page>
    );
  }
  return <Show meetingId={meetingId} running={running} />;
}

function Show({ meetingId, running }: { meetingId: string; running: Running }) {
  const { t } = useTranslation('runOfShow');
  const dayName = useDayName();
  const { place, go } = useRunPlace();
  const { show, day, run, selected } = running;
  const { current } = run;
  const [said, setSaid] = useState('');
  const acts = useRunActs({
    meetingId,
    current,
    selected,
    onDone: (item) => go({ item: item ?? undefined, form: undefined }),
    say: setSaid,
  });
  useRunKeys({ acts, current, selected });

  const walk = (by: number) => {
    const at = run.lines.findIndex(({ id }) => id === selected?.id);
    const next = run.lines[Math.max(0, Math.min(run.lines.length - 1, at + by))];
    if (next) go({ item: next.id });
  };
  const movement = (id: string, keys: string, by: number) => ({
    id: `run.${id}`,
    label: t(`act.${id}` as never),
    keys,
    listed: false,
    run: () => walk(by),
  });
  useAction(movement('up', 'ArrowUp', -1));
  useAction(movement('down', 'ArrowDown', 1));
  useAction(movement('first', 'Home', -run.lines.length));
  useAction(movement('last', 'End', run.lines.length));
  useAction({
    id: 'run.join',
    label: t('act.join'),
    keys: runKeys.join,
    run: () => go({ form: 'join' }),
  });
  useAction({
    id: 'run.delay',
    label: t('act.delay'),
    keys: runKeys.delay,
    enabled: selected?.actualStart === null,
    run: () => go({ form: 'delay' }),
  });
  // F2 captures what runs; while nothing does, what the operator went to.
  const isChosen = current === null && selected !== null && place.item === selected.id;
  useAction({
    id: 'run.capture',
    label: t('issues:capture.openOn'),
    keys: isChosen ? [runKeys.capture, 'F2'] : runKeys.capture,
    enabled: selected !== null,
    run: () => openCapture(selected?.id),
  });
  useAction({
    id: 'run.leave',
    label: t('leave'),
    keys: 'Escape',
    listed: false,
    enabled: acts.marked !== null || place.form !== undefined || place.item !== undefined,
    run: () => {
      if (acts.marked !== null) acts.unmark();
      else if (place.form) go({ form: undefined });
      else go({ item: undefined });
    },
  });

  return (
    <Page
      title={t('title')}
      padded={false}
      note={
        <Segmented
          size="small"
          aria-label={t('day')}
          value={day.id}
          onChange={(id) => go({ day: id, item: undefined })}
          options={show.days.map(({ id, date }) => ({ value: id, label: dayName(date) }))}
        />
      }
      actions={
        <>
          <PanelButtons place={place} go={go} />
          <ResetButton onReset={() => acts.reset(day.id)} />
        </>
      }
    >
      <div className="run">
        <RunHead running={running} />
        <RunButtons acts={acts} running={running} go={go} />
        {place.form === 'join' ? (
          <JoinForm meetingId={meetingId} acts={acts} onLeave={() => go({ form: undefined })} />
        ) : null}
        {place.form === 'delay' && selected ? (
          <DelayForm
            key={selected.id}
            line={selected}
            acts={acts}
            onLeave={() => go({ form: undefined })}
          />
        ) : null}
        <div className="run-middle">
          <RunTable
            running={running}
            marked={acts.marked}
            onSelect={(item) => go({ item })}
            acts={acts}
          />
          <Panel meetingId={meetingId} running={running} acts={acts} panel={place.panel} />
        </div>
        {/* A notice above the screen would hide what runs. */}
        <footer className="run-foot">
          <output>{said}</output>
          <span>{t('hint')}</span>
        </footer>
      </div>
    </Page>
  );
}

/** Forgets a rehearsal; asked once, for it is many facts at a time. */
function ResetButton({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation('runOfShow');
  const [open, setOpen] = useState(false);
  useAction({
    id: 'run.reset',
    label: t('act.reset'),
    keys: runKeys.reset,
    run: () => setOpen(true),
  });
  return (
    <Popconfirm
      open={open}
      onOpenChange={setOpen}
      title={t('resetAsk')}
      description={t('resetHint')}
      okText={t('act.reset')}
      okButtonProps={{ autoFocus: true, danger: true }}
      onConfirm={onReset}
      placement="bottomRight"
    >
      <Button title={keysText(runKeys.reset)}>{t('act.reset')}</Button>
    </Popconfirm>
  );
}
