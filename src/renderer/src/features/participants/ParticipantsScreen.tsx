import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { ParticipantList } from './ParticipantList';
import { RosterImport } from './RosterImport';
import { usePlace } from './usePlace';
import './participants.css';

export function ParticipantsScreen() {
  const { t } = useTranslation('participants');
  const meeting = useCurrentMeeting();
  const { place } = usePlace();
  if (!meeting) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('noMeeting')} />
      </Page>
    );
  }
  return place.importing ? (
    <RosterImport key={meeting.id} meeting={meeting} />
  ) : (
    <ParticipantList meeting={meeting} />
  );
}
