import { DownloadOutlined } from '@ant-design/icons';
import type { Meeting } from '@shared/meetings/meeting';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';

type Props = { meeting: Meeting; dayId: string | null };

/** The figures as workbook or paper, and the slips with codes. */
export function ExportAttendance({ meeting, dayId }: Props) {
  const { t } = useTranslation('attendance');
  const notice = useNotice();
  const missing = useMissingNote();
  const summary = useTask(api.attendance.exportSummary);
  const codes = useTask(api.attendance.exportCodes);
  const running = summary.isPending ? summary : codes.isPending ? codes : null;
  const meetingId = meeting.id;

  const choose = (title: string, format: string) =>
    api.files.chooseToSave({
      title,
      suggestedName: `${meeting.name.slice(0, 60)} ${title}.${format}`,
    });

  async function exportSummary(format: 'xlsx' | 'docx', of: string | null): Promise<void> {
    const chosen = await choose(t('export.summary'), format);
    if (!chosen) return;
    await summary.mutateAsync({ meetingId, dayId: of, format, target: chosen.file });
    notice.saved(chosen, format === 'docx' ? await missing(meeting.houseStyle) : undefined);
  }

  async function exportCodes(format: 'docx' | 'pdf'): Promise<void> {
    const chosen = await choose(t('export.codes'), format);
    if (!chosen) return;
    await codes.mutateAsync({ meetingId, format, target: chosen.file });
    notice.saved(chosen, format === 'docx' ? await missing(meeting.houseStyle) : undefined);
  }

  const run = (task: () => Promise<void>) => () => void task().catch(notice.error);
  useAction({
    id: 'attendance.exportSummary',
    label: t('export.summary'),
    run: run(() => exportSummary('xlsx', dayId)),
  });
  useAction({
    id: 'attendance.exportCodes',
    label: t('export.codes'),
    run: run(() => exportCodes('pdf')),
  });

  if (running) return <TaskProgress progress={running.progress} onCancel={running.cancel} />;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'x',
            label: t('export.dayXlsx'),
            onClick: run(() => exportSummary('xlsx', dayId)),
          },
          {
            key: 'd',
            label: t('export.dayDocx'),
            onClick: run(() => exportSummary('docx', dayId)),
          },
          {
            key: 'ax',
            label: t('export.allXlsx'),
            onClick: run(() => exportSummary('xlsx', null)),
          },
          {
            key: 'ad',
            label: t('export.allDocx'),
            onClick: run(() => exportSummary('docx', null)),
          },
          { type: 'divider' },
          { key: 'cp', label: t('export.codesPdf'), onClick: run(() => exportCodes('pdf')) },
          { key: 'cd', label: t('export.codesDocx'), onClick: run(() => exportCodes('docx')) },
        ],
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />}>{t('common:action.export')}</Button>
    </Dropdown>
  );
}
