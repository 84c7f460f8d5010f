import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';

const formats = ['docx', 'xlsx'] as const;
const editions = ['internal', 'public'] as const;

/** Plan against what happened, as a paper or a workbook. */
export function ReportMenu({ versionId }: { versionId: string }) {
  const { t } = useTranslation('runOfShow');
  const notice = useNotice();
  const missing = useMissingNote();
  const meeting = useCurrentMeeting();
  const task = useTask(api.runOfShow.exportReport);

  async function save(format: (typeof formats)[number], edition: (typeof editions)[number]) {
    if (!meeting) return;
    try {
      const suggestedName = `${t('report.fileName', { meeting: meeting.name })}.${format}`;
      const file = await api.files.chooseToSave({ title: t('report.button'), suggestedName });
      if (!file) return;
      const { id: meetingId } = meeting;
      await task.mutateAsync({ meetingId, versionId, target: file.file, format, edition });
      notice.saved(file, format === 'docx' ? await missing(meeting.houseStyle) : undefined);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  if (task.isPending) return <TaskProgress progress={task.progress} onCancel={task.cancel} />;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: editions.map((edition) => ({
          type: 'group',
          key: edition,
          label: t(`report.${edition}`),
          children: formats.map((format) => ({
            key: `${edition} ${format}`,
            label: t(`report.${format}`),
            onClick: () => void save(format, edition),
          })),
        })),
      }}
    >
      <Button block>{t('report.button')}</Button>
    </Dropdown>
  );
}
