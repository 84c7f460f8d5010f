import type { Meeting } from '@shared/meetings/meeting';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { CopyDrawer } from './CopyDrawer';
import { MeetingDrawer } from './MeetingDrawer';
import { Overview } from './Overview';
import './meetings.css';
import { useCurrentMeeting } from './useCurrentMeeting';

type Form = 'new' | 'edit' | 'copy';

/** Which form is open stands in the URL, so that other screens can lead straight to it. */
export const prepareSearch = ({ form }: Record<string, unknown>): { form?: Form } =>
  form === 'new' || form === 'edit' || form === 'copy' ? { form } : {};

/** The meeting at a glance: what it is, what is in it, and what is missing. */
export function PrepareScreen() {
  const { t } = useTranslation('meetings');
  const notice = useNotice();
  const navigate = useNavigate();
  const { form } = useSearch({ from: '/' });
  const meetings = useAnswer(api.meetings.list, {});
  const meeting = useCurrentMeeting();
  const remove = useCommand(api.meetings.remove);
  const open = (next: Form | null) =>
    void navigate({ to: '/', search: next ? { form: next } : {} });

  useAction({ id: 'meetings.create', label: t('create'), run: () => open('new') });
  useAction({
    id: 'meetings.edit',
    label: t('edit'),
    keys: 'mod+e',
    run: () => open('edit'),
    enabled: meeting !== null,
  });
  useAction({
    id: 'meetings.copy',
    label: t('copy'),
    run: () => open('copy'),
    enabled: meeting !== null,
  });

  const removeIt = ({ id, name }: Meeting) =>
    remove.mutate(
      { id },
      { onSuccess: () => notice.success(t('removed', { name })), onError: notice.error },
    );

  return (
    <Page
      title={t('title')}
      actions={
        meeting ? (
          <>
            <Button type="primary" onClick={() => open('edit')}>
              {t('edit')} <kbd>Ctrl+E</kbd>
            </Button>
            <Button onClick={() => open('copy')}>{t('copy')}</Button>
            <Button onClick={() => open('new')}>{t('create')}</Button>
            <Button danger loading={remove.isPending} onClick={() => removeIt(meeting)}>
              {t('remove')}
            </Button>
          </>
        ) : null
      }
    >
      {meeting ? (
        <Overview meeting={meeting} />
      ) : meetings.data ? (
        <EmptyState
          title={t('none')}
          hint={t('noneHint')}
          action={
            <Button type="primary" onClick={() => open('new')}>
              {t('create')}
            </Button>
          }
        />
      ) : null}
      <MeetingDrawer open={form === 'new'} meeting={null} onClose={() => open(null)} />
      {meeting ? (
        <MeetingDrawer open={form === 'edit'} meeting={meeting} onClose={() => open(null)} />
      ) : null}
      <CopyDrawer
        meeting={meeting}
        open={form === 'copy' && meeting !== null}
        onClose={() => open(null)}
      />
    </Page>
  );
}
