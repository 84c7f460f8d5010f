import { DownloadOutlined } from '@ant-design/icons';
import type { Meeting } from '@shared/meetings/meeting';
import type { InputOf } from '@shared/operation';
import type { participants } from '@shared/participants/contract';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';

type Kind = Pick<InputOf<typeof participants.exportRoster>, 'format' | 'edition'>;

const KINDS: readonly Kind[] = [
  { format: 'xlsx', edition: 'internal' },
  { format: 'xlsx', edition: 'public' },
  { format: 'docx', edition: 'internal' },
  { format: 'docx', edition: 'public' },
];

/** Writes the roster to a file that the person names. */
export function ExportRoster({ meeting, disabled }: { meeting: Meeting; disabled: boolean }) {
  const { t } = useTranslation('participants');
  const notice = useNotice();
  const missing = useMissingNote();
  const task = useTask(api.participants.exportRoster);
  const nameOf = ({ format, edition }: Kind) => t(`export.${format}.${edition}`);

  async function run(kind: Kind): Promise<void> {
    try {
      const chosen = await api.files.chooseToSave({
        title: nameOf(kind),
        suggestedName: `${meeting.name.slice(0, 60)} ${nameOf(kind)}.${kind.format}`,
      });
      if (!chosen) return;
      await task.mutateAsync({ meetingId: meeting.id, target: chosen.file, ...kind });
      notice.saved(chosen, kind.format === 'docx' ? await missing(meeting.houseStyle) : undefined);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  useAction({
    id: 'participants.export',
    label: `${t('common:action.export')} ${nameOf(KINDS[0] as Kind)}`,
    enabled: !disabled,
    run: () => void run(KINDS[0] as Kind),
  });

  if (task.isPending) return <TaskProgress progress={task.progress} onCancel={task.cancel} />;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      disabled={disabled}
      menu={{
        items: KINDS.map((kind, index) => ({ key: String(index), label: nameOf(kind) })),
        onClick: ({ key }) => void run(KINDS[Number(key)] as Kind),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />}>{t('common:action.export')}</Button>
    </Dropdown>
  );
}
