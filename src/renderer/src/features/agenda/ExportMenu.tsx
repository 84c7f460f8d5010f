import type { Meeting } from '@shared/meetings/meeting';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { keysText } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';

const formats = ['docx', 'pdf', 'xlsx'] as const;
const editions = ['internal', 'public'] as const;

type Props = {
  meeting: Meeting;
  /** the days on the screen; none means all */
  dayIds: string[];
  enabled: boolean;
  open: boolean;
  onOpen(open: boolean): void;
};

/** Word, PDF or a workbook, each for the office or for the public. */
export function ExportMenu({ meeting, dayIds, enabled, open, onOpen }: Props) {
  const { t } = useTranslation('agenda');
  const notice = useNotice();
  const missing = useMissingNote();
  const task = useTask(api.agenda.exportAgenda);

  async function save(format: (typeof formats)[number], edition: (typeof editions)[number]) {
    try {
      const suggestedName = `${t('export.fileName', { meeting: meeting.name })}.${format}`;
      const file = await api.files.chooseToSave({ title: t('export.button'), suggestedName });
      if (!file) return;
      const days = dayIds.length > 0 ? { dayIds } : {};
      await task.mutateAsync({
        meetingId: meeting.id,
        target: file.file,
        format,
        edition,
        ...days,
      });
      notice.saved(file, format === 'docx' ? await missing(meeting.houseStyle) : undefined);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  if (task.isPending) return <TaskProgress progress={task.progress} onCancel={task.cancel} />;
  return (
    <Dropdown
      open={open}
      onOpenChange={onOpen}
      trigger={['click']}
      disabled={!enabled}
      autoFocus
      menu={{
        items: editions.map((edition) => ({
          type: 'group',
          key: edition,
          label: t(`export.${edition}`),
          children: formats.map((format) => ({
            key: `${edition} ${format}`,
            label: t(`export.${format}`),
            onClick: () => {
              onOpen(false);
              void save(format, edition);
            },
          })),
        })),
      }}
    >
      <Button title={keysText('mod+e')}>{t('export.button')}</Button>
    </Dropdown>
  );
}
