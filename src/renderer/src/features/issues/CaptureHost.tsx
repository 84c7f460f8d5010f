import { refused } from '@shared/errors';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { CaptureSheet } from './CaptureSheet';
import { onOpenCapture } from './captureSignal';
import './issues.css';

/** Offers F2 everywhere. The sheet stays mounted while closed, so that a half-typed issue is kept. */
export function CaptureHost() {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const meeting = useCurrentMeeting();
  const [isOpen, setOpen] = useState(false);
  /** counts the openings: each one asks for the context and takes the focus */
  const [opened, setOpened] = useState(0);
  const [agendaItemId, setAgendaItemId] = useState<string>();

  function open(itemId?: string): void {
    if (!meeting) {
      notice.error(refused('issues:noMeeting'));
      return;
    }
    setOpen(true);
    setAgendaItemId(itemId);
    setOpened((times) => times + 1);
  }

  useAction({ id: 'issues.capture', label: t('capture.open'), keys: 'F2', run: () => open() });
  useEffect(() => onOpenCapture(open));
  if (!meeting || opened === 0) return null;
  return (
    <CaptureSheet
      key={meeting.id}
      meetingId={meeting.id}
      isOpen={isOpen}
      opened={opened}
      agendaItemId={agendaItemId}
      onClose={() => setOpen(false)}
    />
  );
}
