import type { Meeting } from '@shared/meetings/meeting';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';

/** The two papers of this screen. */
export function MinutesExports({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('minutes');
  const notice = useNotice();
  const missing = useMissingNote();
  const minutes = useTask(api.minutes.exportMinutes);
  const bulletin = useTask(api.minutes.exportBulletin);
  const lines = useAnswer(api.minutes.transcript, { meetingId: meeting.id }).data ?? [];
  const station = useAnswer(api.settings.station, {}).data;
  const running = [minutes, bulletin].find(({ isPending }) => isPending);
  const groups = [...new Set([station?.group ?? '', ...lines.map(({ groupName }) => groupName)])]
    .filter(Boolean)
    .sort();

  const choose = (title: string) =>
    api.files.chooseToSave({ title, suggestedName: `${meeting.name.slice(0, 60)} ${title}.docx` });

  async function exportMinutes() {
    const chosen = await choose(t('title'));
    if (!chosen) return;
    await minutes.mutateAsync({ meetingId: meeting.id, target: chosen.file });
    notice.saved(chosen, await missing(meeting.houseStyle));
  }

  async function exportBulletin(edition: 'public' | 'internal', groupName: string) {
    const chosen = await choose(`${t('bulletin')} ${groupName}`.trim());
    if (!chosen) return;
    const { number } = await bulletin.mutateAsync({
      meetingId: meeting.id,
      groupName,
      edition,
      target: chosen.file,
    });
    notice.success(t('numbered', { number }));
    notice.saved(chosen, await missing(meeting.houseStyle));
  }

  if (running) return <TaskProgress progress={running.progress} onCancel={running.cancel} />;
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          items: ['', ...groups].flatMap((group) =>
            (['internal', 'public'] as const).map((edition) => ({
              key: `${edition}:${group}`,
              label: `${group || t('wholeMeeting')} · ${t(`paper.edition.${edition}`)}`,
            })),
          ),
          onClick: ({ key }) => {
            const [edition = 'internal', ...group] = key.split(':');
            void exportBulletin(edition as 'public' | 'internal', group.join(':')).catch(
              notice.error,
            );
          },
        }}
      >
        <Button>{t('exportBulletin')}</Button>
      </Dropdown>
      <Button onClick={() => void exportMinutes().catch(notice.error)}>{t('exportMinutes')}</Button>
    </>
  );
}
